import Foundation
import StudyModel
import TestKit
import Testing

@testable import Journal

/// A journal in a folder of its own.
struct TestJournal {
  let study: TemporaryStudy
  let folder: JournalFolder

  init(disk: DiskEffects = .system, patience: Int = 10) throws {
    study = try TemporaryStudy()
    folder = JournalFolder(
      path: study.path + "/codebook/journal",
      patience: patience,
      disk: disk
    )
  }

  func path(_ file: String) -> String { "codebook/journal/\(file)" }

  func lines(_ file: String) throws -> [String] {
    try study.text(path(file)).split(separator: "\n").map(String.init)
  }

  func write(_ lines: [String], to file: String) throws {
    try study.write(lines.map { $0 + "\n" }.joined(), to: path(file))
  }

  @discardableResult
  func append(
    _ count: Int = 1,
    by person: String = "ayu",
    at: String = "2026-11-20T09:15:00Z",
    machine: String = "m1"
  ) throws -> [String] {
    try folder.append(
      (1...count).map { .undo(of: JudgementID(chain: "z", number: $0), why: "\u{1F512} \($0)") },
      by: person,
      at: at,
      machine: machine
    ).map(\.text)
  }

  func codes() throws -> [String] {
    try folder.read().diagnostics.map(\.code)
  }
}

@Suite struct JournalFolderTests {
  @Test func `a journal that is not there holds nothing`() throws {
    let contents = try TestJournal().folder.read()
    #expect(contents.chains.isEmpty && contents.judgements.isEmpty)
    #expect(contents.diagnostics.isEmpty)
  }

  @Test func `what is appended is read, numbered and chained`() throws {
    let journal = try TestJournal()
    #expect(try journal.append(2) == ["ayu-1", "ayu-2"])
    #expect(try journal.append(by: "budi") == ["budi-1"])
    #expect(try journal.append() == ["ayu-3"])
    let contents = try journal.folder.read()
    #expect(contents.diagnostics.isEmpty)
    #expect(contents.judgements.map(\.id.text) == ["ayu-1", "ayu-2", "ayu-3", "budi-1"])
    #expect(contents.chains.map(\.name) == ["ayu", "budi"])
    #expect(contents.chains.map(\.head.count) == [3, 1])
    #expect(contents.chains.map(\.machine) == ["m1", "m1"])
    #expect(contents.verify(against: contents.heads).isEmpty)
    #expect(try journal.lines("ayu.jsonl")[0].contains(#""machine":"m1""#))
    #expect(try !journal.lines("ayu.jsonl")[1].contains("machine"))
  }

  @Test func `a chain of another machine is not continued`() throws {
    let journal = try TestJournal()
    try journal.append(2, machine: "m1")
    #expect(try journal.append(machine: "m2") == ["ayu-2-1"])
    #expect(try journal.append(machine: "m3") == ["ayu-3-1"])
    #expect(try journal.append(machine: "m1") == ["ayu-3"])
    #expect(try journal.append(machine: "m2") == ["ayu-2-2"])
    #expect(try journal.codes() == [])
  }

  @Test func `the time of a chain never goes back`() throws {
    let journal = try TestJournal()
    try journal.append(at: "2026-11-20T09:15:00Z")
    try journal.append(at: "2026-11-19T00:00:00Z")
    try journal.append(at: "2026-11-21T00:00:00Z")
    #expect(
      try journal.folder.read().judgements.map(\.at) == [
        "2026-11-20T09:15:00Z", "2026-11-20T09:15:00Z", "2026-11-21T00:00:00Z",
      ]
    )
  }

  @Test func `a line that names another comes after it, whatever the clocks said`() throws {
    let journal = try TestJournal()
    try journal.append(at: "2026-11-20T09:15:00Z")
    let undo = Act.undo(of: JudgementID(chain: "ayu", number: 1), why: nil)
    try journal.folder.append([undo], by: "budi", at: "2020-01-01T00:00:00Z", machine: "m")
    #expect(try journal.folder.read().judgements.map(\.id.text) == ["ayu-1", "budi-1"])
  }

  @Test(arguments: ["ayu-2", "Ayu", "../ayu", ""])
  func `a name that is no person's is refused`(person: String) throws {
    let journal = try TestJournal()
    #expect(throws: JournalError.invalidPerson(person)) { try journal.append(by: person) }
    #expect(try journal.study.files().isEmpty)
  }

  @Test func `a time that is none is refused`() throws {
    let journal = try TestJournal()
    #expect(throws: JournalError.invalidTime("now")) { try journal.append(at: "now") }
  }

  @Test func `no acts write nothing`() throws {
    let journal = try TestJournal()
    let ids = try journal.folder.append([], by: "ayu", at: "2026-11-20T09:15:00Z", machine: "m")
    #expect(ids.isEmpty)
    #expect(try journal.study.files().isEmpty)
  }

  @Test func `a study folder with a space and a letter in its name is an ordinary one`() throws {
    let study = try TemporaryStudy(named: "tesis \u{1F512} ayu")
    let folder = JournalFolder(path: study.path + "/codebook/journal")
    try folder.append(
      [.none(RandomActs.plainAnchor)],
      by: "ayu",
      at: "2026-11-20T09:15:00Z",
      machine: "m"
    )
    #expect(try folder.read().judgements.count == 1)
  }
}

extension RandomActs {
  /// An anchor of no importance.
  static let plainAnchor = Anchor(
    source: "s",
    document: "d",
    range: TextRange(0, 1),
    quote: "q",
    prefix: "",
    suffix: ""
  )
}
