import Dispatch
import Foundation
import StudyModel
import TestKit
import Testing

@testable import Journal

@Suite struct JournalTogetherTests {
  @Test func `many writers at once make one whole chain`() throws {
    let journal = try TestJournal(patience: 60)
    let failures = Calls()
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for line in 0..<25 {
        do {
          try journal.append(1 + (writer + line) % 3)
        } catch {
          failures.note("\(error)")
        }
      }
    }
    #expect(failures.all.isEmpty)
    let contents = try journal.folder.read()
    #expect(contents.diagnostics.isEmpty)
    let expected = (0..<8).flatMap { writer in (0..<25).map { 1 + (writer + $0) % 3 } }
    #expect(contents.judgements.count == expected.reduce(0, +))
    #expect(contents.chains.map(\.name) == ["ayu"])
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/flock")))
  func `another program that holds the journal is waited for, then reported`() throws {
    let journal = try TestJournal(patience: 1)
    try journal.append()
    let file = journal.folder.path + "/ayu.jsonl"
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    let flag = journal.folder.path + "/held"
    holder.arguments = ["--close", file, "sh", "-c", "touch '\(flag)'; sleep 4"]
    try holder.run()
    while !FileManager.default.fileExists(atPath: flag) { usleep(10_000) }
    #expect(throws: JournalError.busy("codebook/journal/ayu.jsonl")) { try journal.append() }
    holder.terminate()
    holder.waitUntilExit()
    #expect(try journal.append() == ["ayu-2"])
    #expect(try journal.folder.read().judgements.count == 2)
  }

  @Test(arguments: [
    "ayu (conflicted copy 2026-11-20).jsonl", "ayu-DESKTOP.jsonl", "ayu-laptop.jsonl",
  ])
  func `a copy that a cloud folder made is adopted as a further chain`(copy: String) throws {
    let journal = try TestJournal()
    try journal.append(3)
    let common = try journal.lines("ayu.jsonl")
    try journal.append(1, at: "2026-11-22T00:00:00Z")
    let ours = try journal.lines("ayu.jsonl")
    // The other machine's version, in which line 5 takes line 4 back.
    try journal.write(common, to: "ayu.jsonl")
    try journal.append(1, at: "2026-11-21T00:00:00Z")
    let undo = Act.undo(of: JudgementID(chain: "ayu", number: 4), why: nil)
    try journal.folder.append([undo], by: "ayu", at: "2026-11-21T00:00:00Z", machine: "m1")
    let theirs = try journal.lines("ayu.jsonl")
    try journal.write(ours, to: "ayu.jsonl")
    try journal.write(theirs, to: copy)

    let read = try journal.folder.read()
    #expect(
      Set(read.judgements.map(\.id.text)) == [
        "ayu-1", "ayu-2", "ayu-3", "ayu-4", "ayu-2-4", "ayu-2-5",
      ]
    )
    #expect(read.diagnostics.map(\.code) == ["journal-copy"])
    #expect(read.diagnostics[0].severity == .note)
    let own = JudgementID(chain: "ayu-2", number: 4)
    #expect(read.judgements.last { $0.id.chain == "ayu-2" }?.act == .undo(of: own, why: nil))

    // The next judgement gives the copy its name for good, and leaves both chains alone.
    #expect(try journal.append(at: "2026-11-23T00:00:00Z") == ["ayu-5"])
    #expect(!journal.study.has(journal.path(copy)))
    #expect(try journal.lines("ayu-2.jsonl") == theirs)
    let after = try journal.folder.read()
    #expect(after.judgements.filter { $0.id.text != "ayu-5" } == read.judgements)
    #expect(after.diagnostics.map(\.code) == ["journal-copy"])
    // Another machine does not continue the copy.
    #expect(try journal.append(machine: "m2") == ["ayu-3-1"])
  }

  @Test func `a copy without lines of its own counts nothing twice`() throws {
    let journal = try TestJournal()
    try journal.append(3)
    try journal.write(Array(try journal.lines("ayu.jsonl").prefix(2)), to: "ayu (1).jsonl")
    let contents = try journal.folder.read()
    #expect(contents.judgements.count == 3)
    #expect(contents.chains.map(\.name) == ["ayu"])
    #expect(contents.diagnostics.map(\.code) == ["journal-copy"])
  }

  @Test func `a renamed journal keeps its judgements under a name of the person`() throws {
    let journal = try TestJournal()
    try journal.append(2)
    try journal.write(try journal.lines("ayu.jsonl"), to: "mine.jsonl")
    try journal.study.remove(journal.path("ayu.jsonl"))
    let contents = try journal.folder.read()
    #expect(contents.judgements.map(\.id.text) == ["ayu-1", "ayu-2"])
    #expect(contents.diagnostics.map(\.severity) == [.warning])
    #expect(try journal.append() == ["ayu-3"])
    #expect(try journal.study.files() == [journal.path("ayu.jsonl")])
  }

  @Test func `adopting a copy for good changes no id, whatever other copies lie about`() throws {
    let journal = try TestJournal()
    try journal.append(3)
    let common = try journal.lines("ayu.jsonl")
    try journal.append(1, at: "2026-11-22T00:00:00Z")
    let theirs = try journal.lines("ayu.jsonl")
    try journal.write(common, to: "ayu.jsonl")
    try journal.append(1, at: "2026-11-21T00:00:00Z")
    try journal.write(common, to: "ayu (1).jsonl")
    try journal.write(theirs, to: "ayu (2).jsonl")
    let before = try journal.folder.read().judgements
    #expect(before.last?.id.text == "ayu-2-4")
    try journal.append(at: "2026-11-23T00:00:00Z")
    #expect(try journal.folder.read().judgements.dropLast() == before[...])
    #expect(journal.study.has(journal.path("ayu (1).jsonl")))
    #expect(!journal.study.has(journal.path("ayu (2).jsonl")))
  }
}
