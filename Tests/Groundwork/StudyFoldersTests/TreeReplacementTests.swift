import Foundation
import TestKit
import Testing

@testable import StudyFolders

@Suite struct TreeReplacementTests {
  private let staging = ".jejak/next"

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `the folder becomes the new tree, and only what changed is written`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    var before: [String: [UInt8]] = [:]
    for _ in 0..<4 {
      let tree = Self.tree(&random)
      let written = try folder.replace("output", with: tree, staging: staging) { path, bytes in
        before[path] == bytes
      }
      let expected = Dictionary(tree.map { ($0.path, $0.bytes) }) { first, _ in first }
      #expect(try contents(of: study) == expected)
      #expect(written == tree.filter { before[$0.path] != $0.bytes }.count)
      #expect(folder.names(in: ".jejak") == [])
      before = expected
    }
  }

  @Test func `an unchanged file is the very same file`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("same", to: "output/a/same.txt")
    try study.write("old", to: "output/changed.txt")
    let before = try #require(folder.stamp("output/a/same.txt"))
    try folder.replace(
      "output",
      with: [("a/same.txt", Array("same".utf8)), ("changed.txt", Array("new".utf8))],
      staging: staging
    ) { path, _ in path == "a/same.txt" }
    let after = try #require(folder.stamp("output/a/same.txt"))
    #expect(after.inode == before.inode && after.modified == before.modified)
    #expect(try study.text("output/changed.txt") == "new")
  }

  @Test func `a file that is called unchanged and is gone is written`() throws {
    let study = try TemporaryStudy()
    try study.write("x", to: "output/other.txt")
    let folder = StudyFolder(path: study.path)
    let written = try folder.replace("output", with: [("a.txt", [1])], staging: staging) { _, _ in
      true
    }
    #expect(written == 1)
    #expect(try contents(of: study) == ["a.txt": [1]])
  }

  @Test func `until the exchange the folder is the old tree, and then the new one`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    for file in ["a", "b/c"] { try study.write("old", to: "output/\(file)") }
    let old = try contents(of: study)
    var looks: [[String: [UInt8]]] = []
    let written = try folder.replace(
      "output",
      with: [("a", [1]), ("b/c", [2]), ("d", [3])],
      staging: staging,
      isUnchanged: { _, _ in
        looks.append(self.found(in: study))
        return false
      },
      swap: { left, right in
        looks.append(self.found(in: study))
        // As a kill at this moment would leave it: the new tree whole beside the old one.
        #expect(Set(folder.files(below: self.staging)) == ["a", "b/c", "d"])
        return rename(right, right + ".x") == 0 && rename(left, right) == 0
          && rename(right + ".x", left) == 0
      }
    )
    #expect(written == 3)
    #expect(looks == [old, old, old, old])
    #expect(try contents(of: study) == ["a": [1], "b/c": [2], "d": [3]])
  }

  @Test func `on a disk without exchange two renames do it`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("old", to: "output/a")
    try replaceWithoutExchange(folder, with: [("a", [1])])
    #expect(try contents(of: study) == ["a": [1]])
    #expect(folder.names(in: ".jejak") == [])
  }

  @Test func `killed between the two renames, the next replacement begins with the old tree`()
    throws
  {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    // What the kill leaves: the old tree under its kept name, the new one not yet in its place.
    try study.write("old", to: "\(staging).old/same")
    try study.write("new", to: "\(staging)/half")
    var seen: [String: [UInt8]] = [:]
    try folder.replace("output", with: [("same", Array("old".utf8))], staging: staging) { _, _ in
      seen = self.found(in: study)
      return true
    }
    #expect(seen == ["same": Array("old".utf8)])
    #expect(try contents(of: study) == ["same": Array("old".utf8)])
    #expect(folder.names(in: ".jejak") == [])
  }

  @Test func `killed after the two renames, the old tree does not come back`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("old", to: "\(staging).old/a")
    try study.write("new", to: "output/a")
    try replaceWithoutExchange(folder, with: [("a", Array("newest".utf8))])
    #expect(try contents(of: study) == ["a": Array("newest".utf8)])
    #expect(folder.names(in: ".jejak") == [])
  }

  @Test func `what a killed run left in staging is not taken over`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("half", to: "\(staging)/half/made.txt")
    try folder.replace("output", with: [("a", [1])], staging: staging) { _, _ in false }
    #expect(try contents(of: study) == ["a": [1]])
  }

  @Test func `a tree that cannot be written leaves the folder as it was`() throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try study.write("old", to: "output/a")
    #expect(throws: FolderError.self) {
      // 'a' is a file of the tree and a folder of it.
      try folder.replace("output", with: [("a", [1]), ("a/b", [2])], staging: staging) { _, _ in
        false
      }
    }
    #expect(try contents(of: study) == ["a": Array("old".utf8)])
    try folder.replace("output", with: [("a", [1])], staging: staging) { _, _ in false }
    #expect(try contents(of: study) == ["a": [1]])
  }

  @Test func `a reader never finds the folder missing or half`() async throws {
    let study = try TemporaryStudy()
    let folder = StudyFolder(path: study.path)
    try folder.replace("output", with: [("n", [0])], staging: staging) { _, _ in false }
    async let misses = Task.detached {
      (0..<20_000).count { _ in (try? folder.read("output/n")) == nil }
    }.value
    for round in 1...50 as ClosedRange<UInt8> {
      try folder.replace("output", with: [("n", [round])], staging: staging) { _, _ in false }
    }
    #expect(await misses == 0)
  }

  private func replaceWithoutExchange(_ folder: StudyFolder, with tree: [(String, [UInt8])]) throws
  {
    _ = try folder.replace(
      "output",
      with: tree.map { (path: $0.0, bytes: $0.1) },
      staging: staging,
      isUnchanged: { _, _ in false },
      swap: { _, _ in false }
    )
  }

  private func contents(of study: TemporaryStudy) throws -> [String: [UInt8]] {
    let files = try study.snapshot(of: "output")
    return Dictionary(
      uniqueKeysWithValues: files.map { (String($0.key.dropFirst("output/".count)), $0.value) }
    )
  }

  private func found(in study: TemporaryStudy) -> [String: [UInt8]] {
    do {
      return try contents(of: study)
    } catch {
      Issue.record(error)
      return [:]
    }
  }

  private static func tree(_ random: inout SeededGenerator) -> [(path: String, bytes: [UInt8])] {
    let names = ["a", "b", "sub/a", "sub/deep/b c", "é", "🗂️/x"]
    return names.filter { _ in Bool.random(using: &random) }.map { name in
      (
        name,
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
          UInt8.random(in: 0...1, using: &random)
        }
      )
    }
  }
}
