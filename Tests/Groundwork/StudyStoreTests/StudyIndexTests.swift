import Foundation
import StudyModel
import TestKit
import Testing

@testable import StudyStore

@Suite struct StudyIndexTests {
  @Test func `keeps documents and hits for the next time`() throws {
    let study = try TemporaryStudy(named: "a study 🗂️")
    var records = RandomRecords(seed: 4)
    let (document, hits) = (records.document(), records.hits())
    try open(study).store(document, under: "k")
    try open(study).store(hits, under: "k")
    let index = try open(study)
    #expect(try index.document("k") == document)
    #expect(try index.hits("k") == hits)
    #expect(try index.document("other") == nil)
    #expect(try index.hits("other") == nil)
  }

  @Test func `keeps what the last run left, and of another program nothing`() throws {
    let study = try TemporaryStudy()
    let run = StoredRun(
      inputs: "abc",
      files: [
        StoredRun.File(
          path: "index.html",
          sha256: "d",
          size: 1,
          modified: -2,
          inode: .max,
          key: nil,
          isSettled: true
        ),
        StoredRun.File(
          path: "2-reduce/read/é 🗂️.html",
          sha256: "e",
          size: 0,
          modified: 5,
          inode: 0,
          key: "k",
          isSettled: false
        ),
      ],
      heads: [StoredRun.Head(chain: "ayu-2", count: 7, sha256: "f")],
      diagnostics: [Diagnostic("code", .warning, words: "words", remedy: "remedy")]
    )
    #expect(try open(study).lastRun() == nil)
    try open(study).store(run)
    #expect(try open(study).lastRun() == run)
    #expect(try open(study, version: "2").lastRun() == nil)
  }

  @Test func `keys are told apart scalar by scalar`() throws {
    let study = try TemporaryStudy()
    let index = try open(study)
    try index.store([IndicatorHit](), under: "é")
    #expect(try index.hits("é") == [])
    #expect(try index.hits("e\u{301}") == nil)
  }

  @Test func `what is stored again replaces what was there`() throws {
    let study = try TemporaryStudy()
    let index = try open(study)
    var records = RandomRecords(seed: 5)
    let (first, second) = (records.document(), records.document())
    try index.store(first, under: "k")
    try index.store(second, under: "k")
    #expect(try index.document("k") == second)
  }

  @Test func `an index of another version is emptied, and one of the same is not`() throws {
    let study = try TemporaryStudy()
    try open(study).store([IndicatorHit](), under: "k")
    try open(study).remember(sha256: "f", path: "a", size: 1, modified: 2, changed: 3, inode: 4)
    #expect(try open(study).hits("k") == [])
    let newer = try open(study, version: "2")
    #expect(try newer.hits("k") == nil)
    #expect(try newer.sha256(path: "a", size: 1, modified: 2, changed: 3, inode: 4) == nil)
    try newer.store([IndicatorHit](), under: "k")
    #expect(try open(study).hits("k") == nil)
  }

  @Test func `keeps only what is still asked for`() throws {
    let study = try TemporaryStudy()
    let index = try open(study)
    var records = RandomRecords(seed: 6)
    let document = records.document()
    for key in ["a", "b", "c"] {
      try index.store(document, under: key)
      try index.store([IndicatorHit](), under: key)
    }
    try index.keepOnly(documents: ["a"], hits: ["b", "c"])
    #expect(try ["a", "b", "c"].map { try index.document($0) != nil } == [true, false, false])
    #expect(try ["a", "b", "c"].map { try index.hits($0) != nil } == [false, true, true])
  }

  @Test func `a stamp answers only when size, times and inode are all the same`() throws {
    let study = try TemporaryStudy()
    let index = try open(study)
    func known(_ path: String, _ size: Int, _ modified: Int, _ changed: Int, _ inode: Int) throws
      -> String?
    {
      try index.sha256(path: path, size: size, modified: modified, changed: changed, inode: inode)
    }
    let big = Int.max
    try index.remember(sha256: "f", path: "a b", size: 1, modified: -2, changed: big, inode: -big)
    #expect(try known("a b", 1, -2, big, -big) == "f")
    #expect(try known("a", 1, -2, big, -big) == nil)
    #expect(try known("a b", 2, -2, big, -big) == nil)
    #expect(try known("a b", 1, -1, big, -big) == nil)
    #expect(try known("a b", 1, -2, 0, -big) == nil)
    #expect(try known("a b", 1, -2, big, 0) == nil)
    try index.remember(sha256: "g", path: "a b", size: 2, modified: 0, changed: 0, inode: 0)
    #expect(try known("a b", 1, -2, big, -big) == nil)
    #expect(try known("a b", 2, 0, 0, 0) == "g")
  }

  @Test func `a changed byte in the database is called damage`() throws {
    let study = try TemporaryStudy()
    var records = RandomRecords(seed: 7)
    let document = records.document()
    try open(study).store(document, under: "k")
    var file = try study.bytes("study.sqlite")
    let value = DocumentRecord.bytes(document)
    let place = try #require(
      file.indices.first { file[$0...].prefix(value.count).elementsEqual(value) }
    )
    file[place + value.count / 2] ^= 1
    try study.write(file, to: "study.sqlite")
    #expect(throws: StoreError.damaged) { try open(study).document("k") }
  }

  @Test(arguments: ["", String(repeating: "no database at all ", count: 20)])
  func `a file that is no database is begun anew or called unusable`(content: String) throws {
    let study = try TemporaryStudy()
    try study.write(content, to: "study.sqlite")
    if content.isEmpty {
      #expect(try open(study).hits("k") == nil)
    } else {
      #expect(throws: StoreError.unusable(reason: "SQLite error 26")) { try open(study) }
    }
  }

  @Test func `without its folder the index cannot be opened, and says what to do`() throws {
    let study = try TemporaryStudy()
    do {
      _ = try StudyIndex(path: study.path + "/none/study.sqlite", version: "1")
      Issue.record("it was opened")
    } catch {
      guard case .unusable = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.description.hasPrefix("the index '.jejak/study.sqlite' cannot be used: "))
      #expect(error.remedy.contains(".jejak"))
    }
  }

  @Test func `two commands write into one index without losing a line`() async throws {
    let study = try TemporaryStudy()
    _ = try open(study)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for chain in ["a", "b"] {
        let path = Self.path(study)
        group.addTask {
          let index = try StudyIndex(path: path, version: "1")
          for number in 0..<40 { try index.store([IndicatorHit](), under: "\(chain)\(number)") }
        }
      }
      try await group.waitForAll()
    }
    let index = try open(study)
    for number in 0..<40 {
      #expect(try index.hits("a\(number)") == [])
      #expect(try index.hits("b\(number)") == [])
    }
  }

  private func open(_ study: TemporaryStudy, version: String = "1") throws -> StudyIndex {
    try StudyIndex(path: Self.path(study), version: version)
  }

  private static func path(_ study: TemporaryStudy) -> String { study.path + "/study.sqlite" }
}
