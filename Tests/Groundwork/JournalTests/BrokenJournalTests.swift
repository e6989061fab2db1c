import Foundation
import StudyModel
import TestKit
import Testing

@testable import Journal

@Suite struct BrokenJournalTests {
  private func broken(_ change: (inout [String]) -> Void) throws -> (TestJournal, JournalContents) {
    let journal = try TestJournal()
    try journal.append(6)
    var lines = try journal.lines("ayu.jsonl")
    change(&lines)
    try journal.write(lines, to: "ayu.jsonl")
    return (journal, try journal.folder.read())
  }

  private func messages(_ contents: JournalContents) -> [String] {
    contents.diagnostics.map { "\($0.code) \($0.place?.text ?? "")" }
  }

  @Test func `AUD-05: an altered line is named and its judgement kept`() throws {
    let (_, contents) = try broken { $0[2] = $0[2].replacing("z-3", with: "z-4") }
    #expect(messages(contents) == ["journal-altered-line codebook/journal/ayu.jsonl:3"])
    #expect(contents.diagnostics[0].severity == .error)
    #expect(contents.diagnostics[0].remedy != nil)
    #expect(contents.judgements.count == 6)
  }

  @Test func `a first line altered in its mark is named`() throws {
    let (_, contents) = try broken {
      $0[0] = $0[0].replacing(JudgementLine.beginning, with: String(repeating: "1", count: 64))
    }
    #expect(messages(contents).first == "journal-altered-line codebook/journal/ayu.jsonl:1")
  }

  @Test func `AUD-05: a missing line is named, at the beginning too`() throws {
    let (_, middle) = try broken { $0.removeSubrange(2...3) }
    #expect(messages(middle) == ["journal-missing-line codebook/journal/ayu.jsonl:3"])
    #expect(middle.diagnostics[0].words.contains("lines 3 to 4"))
    #expect(middle.judgements.map(\.id.number) == [1, 2, 5, 6])
    let (_, first) = try broken { $0.removeFirst() }
    #expect(messages(first) == ["journal-missing-line codebook/journal/ayu.jsonl:1"])
  }

  @Test func `AUD-05: swapped lines are named once, and the chain itself is whole`() throws {
    let (_, contents) = try broken { $0.swapAt(2, 3) }
    #expect(messages(contents) == ["journal-swapped-lines codebook/journal/ayu.jsonl:4"])
    #expect(contents.judgements.map(\.id.number) == [1, 2, 3, 4, 5, 6])
  }

  @Test func `after swapped last lines the chain goes on from its last number`() throws {
    let (journal, _) = try broken { $0.swapAt(4, 5) }
    #expect(try journal.append() == ["ayu-7"])
    let contents = try journal.folder.read()
    #expect(messages(contents) == ["journal-swapped-lines codebook/journal/ayu.jsonl:6"])
    #expect(contents.judgements.map(\.id.number) == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test func `a line that is no JSON is named, and not missing besides`() throws {
    let (_, contents) = try broken { $0[3] = "{\"n\":4," }
    #expect(messages(contents) == ["journal-unreadable-line codebook/journal/ayu.jsonl:4"])
    #expect(contents.judgements.count == 5)
  }

  @Test func `a line that lacks a field keeps its place in the chain`() throws {
    let (_, contents) = try broken { $0[5] = $0[5].replacing("\"of\"", with: "\"ov\"") }
    #expect(messages(contents) == ["journal-unreadable-line codebook/journal/ayu.jsonl:6"])
    #expect(contents.chains[0].head.count == 6)
  }

  @Test func `AUD-05: removed and altered last lines are seen against the kept ends`() throws {
    let journal = try TestJournal()
    try journal.append(6)
    let heads = try journal.folder.read().heads
    var lines = try journal.lines("ayu.jsonl")
    try journal.write(Array(lines.dropLast(2)), to: "ayu.jsonl")
    let removed = try journal.folder.read()
    #expect(removed.diagnostics.isEmpty)
    #expect(removed.verify(against: heads).map(\.code) == ["journal-removed"])
    #expect(removed.verify(against: heads)[0].words.contains("lines 5 to 6"))
    lines[5] = lines[5].replacing("z-6", with: "z-7")
    try journal.write(lines, to: "ayu.jsonl")
    let rewritten = try journal.folder.read()
    #expect(rewritten.diagnostics.isEmpty)
    #expect(rewritten.verify(against: heads).map(\.code) == ["journal-rewritten"])
    #expect(rewritten.verify(against: heads)[0].place?.line == 6)
    try journal.study.remove(journal.path("ayu.jsonl"))
    let gone = try journal.folder.read()
    #expect(gone.verify(against: heads).map(\.code) == ["journal-chain-missing"])
  }

  @Test func `lines added since the ends were kept are no trouble`() throws {
    let journal = try TestJournal()
    try journal.append(3)
    let heads = try journal.folder.read().heads
    try journal.append(2)
    #expect(try journal.folder.read().verify(against: heads).isEmpty)
  }

  @Test func `marks of a merge are named and nothing is written over them`() throws {
    let journal = try TestJournal()
    try journal.append(3)
    let common = try journal.lines("ayu.jsonl")
    try journal.append(at: "2026-11-21T00:00:00Z")
    let ours = try journal.lines("ayu.jsonl").suffix(1)
    try journal.write(common, to: "ayu.jsonl")
    try journal.append(2, at: "2026-11-22T00:00:00Z")
    let theirs = try journal.lines("ayu.jsonl").suffix(2)
    let merged = common + ["<<<<<<< HEAD"] + ours + ["======="] + theirs + [">>>>>>> other"]
    try journal.write(merged, to: "ayu.jsonl")
    let contents = try journal.folder.read()
    #expect(
      messages(contents) == [
        "journal-conflict-marker codebook/journal/ayu.jsonl:4",
        "journal-conflict-marker codebook/journal/ayu.jsonl:6",
        "journal-fork codebook/journal/ayu.jsonl:7",
        "journal-conflict-marker codebook/journal/ayu.jsonl:9",
      ]
    )
    #expect(
      Set(contents.judgements.map(\.id.text)) == [
        "ayu-1", "ayu-2", "ayu-3", "ayu-4", "ayu-2-4", "ayu-2-5",
      ]
    )
    let before = try journal.study.bytes(journal.path("ayu.jsonl"))
    #expect(throws: JournalError.conflictMarkers(journal.path("ayu.jsonl"), line: 4)) {
      try journal.append()
    }
    #expect(try journal.study.bytes(journal.path("ayu.jsonl")) == before)
  }

  @Test func `a new machine's chain leaves the ids of a merged branch as they are`() throws {
    let journal = try TestJournal()
    try journal.append(1, machine: "m1")
    let common = try journal.lines("ayu.jsonl")
    try journal.append(2, machine: "m1")
    let ours = try journal.lines("ayu.jsonl")
    try journal.write(common, to: "ayu.jsonl")
    try journal.append(1, at: "2026-11-20T10:00:00Z", machine: "m1")
    let theirs = try journal.lines("ayu.jsonl").dropFirst()
    try journal.write(ours + theirs, to: "ayu.jsonl")
    let before = try journal.folder.read().judgements
    #expect(before.map(\.id.text).sorted() == ["ayu-1", "ayu-2", "ayu-2-2", "ayu-3"])
    #expect(try journal.append(machine: "m2") == ["ayu-3-1"])
    let after = try journal.folder.read().judgements
    #expect(after.filter { $0.id.text != "ayu-3-1" } == before)
  }

  @Test func `two sides of a merge give the same ids whichever comes first`() throws {
    let journal = try TestJournal()
    try journal.append(2)
    let common = try journal.lines("ayu.jsonl")
    try journal.append(at: "2026-11-21T00:00:00Z")
    let ours = try journal.lines("ayu.jsonl").suffix(1)
    try journal.write(common, to: "ayu.jsonl")
    try journal.append(2, at: "2026-11-22T00:00:00Z")
    let theirs = try journal.lines("ayu.jsonl").suffix(2)
    try journal.write(common + ours + theirs, to: "ayu.jsonl")
    let one = try journal.folder.read()
    try journal.write(common + theirs + ours, to: "ayu.jsonl")
    let other = try journal.folder.read()
    #expect(one.judgements == other.judgements)
    #expect(one.judgements.count == 5)
    #expect(one.diagnostics.map(\.code) == ["journal-fork"])
    #expect(other.diagnostics.map(\.code) == ["journal-fork"])
  }

  @Test func `foreign line ends and a byte-order mark leave the chain whole`() throws {
    let journal = try TestJournal()
    try journal.append(3)
    let text = try journal.study.text(journal.path("ayu.jsonl"))
    let foreign = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    try journal.study.write(foreign, to: journal.path("ayu.jsonl"))
    let contents = try journal.folder.read()
    #expect(contents.diagnostics.map(\.code) == ["journal-byte-order-mark", "journal-line-ends"])
    #expect(contents.diagnostics.allSatisfy { $0.severity == .note })
    #expect(try journal.append() == ["ayu-4"])
    #expect(try journal.folder.read().judgements.count == 4)
    #expect(try journal.codes().count == 2)
  }

  @Test func `a line that was pasted twice counts once`() throws {
    let (_, contents) = try broken { $0.insert($0[2], at: 3) }
    #expect(messages(contents) == ["journal-repeated-line codebook/journal/ayu.jsonl:4"])
    #expect(contents.judgements.count == 6)
  }

  @Test func `a line of somebody else in a chain is named`() throws {
    let (_, contents) = try broken { $0[5] = $0[5].replacing("\"ayu\"", with: "\"budi\"") }
    #expect(messages(contents) == ["journal-stranger codebook/journal/ayu.jsonl:6"])
  }

  @Test(arguments: 0..<500 as Range<UInt64>)
  func `whatever happens to a byte, reading ends and no other line is lost`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let journal = try TestJournal()
    try journal.append(4)
    var bytes = try journal.study.bytes(journal.path("ayu.jsonl"))
    let place = Int.random(in: bytes.indices, using: &random)
    let old = bytes[place]
    bytes[place] = UInt8.random(in: 0...255, using: &random)
    try journal.study.write(bytes, to: journal.path("ayu.jsonl"))
    let contents = try journal.folder.read()
    let whole = try #require(contents.chains.first)
    // A line feed made or lost joins or cuts two lines at most.
    #expect(contents.judgements.count >= 2)
    #expect(Set(contents.judgements.map(\.id)).count == contents.judgements.count)
    let isSeen = !contents.diagnostics.isEmpty || whole.head.count == 4
    #expect(isSeen)
    let lastLine = bytes.dropLast().lastIndex(of: 0x0A) ?? 0
    if old != bytes[place], place < lastLine {
      #expect(!contents.diagnostics.isEmpty)
    }
  }
}
