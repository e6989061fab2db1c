import Foundation
import TestKit
import Testing

/// How the files of the tree are named, filled and accompanied.
@Suite struct FileTests {
  /// The length at which a file is two files.
  private static let greatestLength = 330

  /// Files that may be longer, each with its ground.
  private static let longerWithGround: [String: String] = [:]

  private let tree: SourceTree

  init() throws {
    tree = try SourceTree()
  }

  @Test func `the tree that is read is this one`() {
    #expect(tree.modules.contains(SourceTree.Module(group: "Groundwork", name: "Fingerprints")))
    #expect(tree.files.contains { $0.path.hasSuffix("/Fingerprints/SHA256Hasher.swift") })
  }

  @Test func `a file is split before it is too long to read in one go`() {
    let found = tree.files.filter { file in
      file.lines.count > Self.greatestLength && Self.longerWithGround[file.path] == nil
    }
    #expect(found.map { "\($0.path) has \($0.lines.count) lines" } == [])
  }

  @Test func `an exception from the length ends when it is no longer needed`() {
    let long = Set(tree.files.filter { $0.lines.count > Self.greatestLength }.map(\.path))
    #expect(Set(Self.longerWithGround.keys).subtracting(long) == [])
  }

  @Test func `a file bears the name of what it declares or extends`() {
    let found = tree.files.filter { file in
      let type = file.name.split(separator: "+").first.map(String.init) ?? file.name
      let isAspect = file.name.contains("+")
      return !file.lines.contains { $0.declares(type) || isAspect && $0.isFunction(of: type) }
    }
    #expect(found.map(\.path) == [])
  }

  @Test func `no public type bears the name of its module`() {
    let found = tree.files.filter { file in
      file.publicLines.contains { $0.declares(file.module) && !$0.contains("extension ") }
    }
    #expect(found.map(\.path) == [])
  }

  @Test func `no name says nothing`() {
    let empty = ["Util", "Helper", "Common", "Manager", "Handler", "Misc"]
    let names = tree.modules.map(\.name) + tree.files.map(\.name)
    #expect(names.filter { name in empty.contains { name.contains($0) } } == [])
  }

  @Test func `a note of something to do names its issue`() {
    let found = tree.files.flatMap { file in
      file.lines.enumerated().filter { _, line in
        (line.contains("TODO") || line.contains("FIXME")) && !line.contains("TODO(#")
      }
      .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test func `every library has its tests in the folder of the same name`() {
    let top = repositoryFolder().path(percentEncoded: false)
    let found = tree.modules.filter(\.isLibrary).filter { module in
      let tests = module.group == "Loopback" ? "" : "/Tests"
      let folder = "\(top)\(tests)/\(module.group)/\(module.name)Tests"
      return !FileManager.default.fileExists(atPath: folder)
    }
    #expect(found.map(\.name) == [])
  }

  @Test func `the page on the architecture says what every module is for`() throws {
    let page = try text(of: "docs/architecture.md")
    #expect(tree.modules.map(\.name).filter { !page.contains("`\($0)`") } == [])
  }

  @Test func `every outside library has a page on why it was taken`() throws {
    let folder = repositoryFolder().appending(path: "docs/decisions").resolvingSymlinksInPath()
    let pages = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    let libraries = [
      "libxml2", "grdb", "pcre2", "yams", "argument-parser", "libcrypto", "subprocess", "graphviz",
      "libarchive", "poppler", "qpdf", "swift-nio",
    ]
    #expect(libraries.filter { library in !pages.contains { $0.contains(library) } } == [])
  }

  @Test func `the page on the method has each of its 149 rows once, with a state`() throws {
    let groups = [
      "MOD": 11, "COL": 22, "RED": 32, "DIS": 21, "CON": 5, "GEN": 13, "TST": 13, "STD": 6,
      "AUD": 9, "REP": 9, "AUT": 8,
    ]
    #expect(groups.values.reduce(0, +) == 149)
    let rows = try text(of: "docs/method.md").split(separator: "\n").compactMap(MethodRow.init)
    let expected = groups.flatMap { group, count in
      (1...count).map { "\(group)-\($0 < 10 ? "0" : "")\($0)" }
    }
    #expect(rows.map(\.id).sorted() == expected.sorted())
    let states = ["done", "planned in this change", "not asked by default", "later"]
    let strange = rows.filter { row in !states.contains { row.state.hasPrefix($0) } }
    #expect(strange.map(\.id) == [])
  }

  private func text(of path: String) throws -> String {
    try String(contentsOf: repositoryFolder().appending(path: path), encoding: .utf8)
  }
}

/// A row of the table in `docs/method.md`: `| MOD-01 | what is asked | state | how to see it |`.
private struct MethodRow {
  let id: String
  let state: String

  init?(_ line: Substring) {
    let cells = line.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }
    guard cells.count >= 3, let id = cells.first, id.wholeMatch(of: /[A-Z]{3}-[0-9]{2}/) != nil
    else { return nil }
    self.id = id
    state = cells[2]
  }
}

extension Substring {
  /// Whether this line declares a function that takes or gives a type of this name.
  fileprivate func isFunction(of name: String) -> Bool {
    contains("func ") && split { " (:<,)?[]".contains($0) }.contains { $0 == name }
  }

  /// Whether this line declares or extends something of this name.
  fileprivate func declares(_ name: String) -> Bool {
    let keywords: Set<Substring> = [
      "struct", "enum", "class", "actor", "protocol", "extension", "typealias", "func",
    ]
    let words = split { " (:<{".contains($0) }
    return zip(words, words.dropFirst()).contains { keyword, declared in
      // `extension Study.Part` and `extension [Code]` count for `Part` and for `Code`.
      let parts = declared.split { ".[]?".contains($0) }
      return keywords.contains(keyword) && parts.contains { $0 == name }
    }
  }
}
