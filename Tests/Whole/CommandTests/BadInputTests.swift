import Foundation
import TestKit
import Testing

/// Whatever a source or a study file holds: a clear diagnostic, the right status, the rest done.
@Suite struct BadInputTests {
  @Test(arguments: sources)
  func `a bad source is left out with a diagnostic that names it, and the rest is done`(
    source: BadSource
  ) throws {
    let commands = try Self.study(with: source)
    let outcome = try commands.run("run")
    #expect(outcome.status == (source.isLeftOut ? 2 : 0), "\(outcome.errors)")
    if source.isLeftOut {
      #expect(outcome.errors.contains("error:"))
      #expect(outcome.errors.contains("bad."))
      #expect(outcome.errors.contains("help:"))
    }
    #expect(try commands.rows(of: "1-collect/sources.csv").count == 2)
    #expect(commands.study.has("output/1-collect/documents/good.txt"))
    #expect(commands.study.has("output/1-collect/documents/bad.txt") == !source.isLeftOut)
    #expect(!outcome.errors.contains("SECRET"))
  }

  @Test(arguments: files)
  func `a slip in a study file names line and column and loses nothing else`(
    file: BadFile
  ) throws {
    let commands = try StudyCommands.begun()
    try commands.study.write("A plain text of one sentence.\n", to: "sources/library/good.txt")
    try commands.study.write(
      "version: 1\nsources:\n- {id: good, file: good.txt}\n",
      to: "sources/library.yaml"
    )
    try commands.study.write(file.text, to: file.path)
    let outcome = try commands.run("run")
    #expect([0, 2].contains(outcome.status), "\(outcome.errors)")
    #expect(outcome.errors.contains("\(file.path):\(file.line)"), "\(outcome.errors)")
    #expect(outcome.errors.contains(file.says), "\(outcome.errors)")
    #expect(commands.study.has("output/index.html"))
  }

  @Test func `a case called NO is a case and not a no`() throws {
    let commands = try SmallStudy.made()
    let text = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      text.replacing("{id: B, name: B}", with: "{id: B, name: B}, {id: NO, name: Norway}"),
      to: "codebook/protocol.yaml"
    )
    let outcome = try commands.run(
      "code",
      "alpha:2.1",
      "TALK",
      "--case",
      "NO",
      "--claim",
      "hoped",
      at: "2026-11-20T11:00:00Z"
    )
    #expect(outcome.status == 0, "\(outcome.errors)")
    _ = try commands.run("run")
    #expect(try commands.rows(of: "2-reduce/codings.csv").contains { $0["cases"] == "NO" })
  }

  @Test(arguments: ["altered", "missing", "swapped", "half", "removed"])
  func `a journal that was tampered with is found`(kind: String) throws {
    let commands = try SmallStudy.made()
    let path = "codebook/journal/ayu.jsonl"
    var lines = try commands.study.text(path).split(separator: "\n").map(String.init)
    switch kind {
    case "altered": lines[0] = lines[0].replacing("done", with: "hoped")
    case "missing": lines.remove(at: 1)
    case "swapped": lines.swapAt(0, 1)
    case "half": lines[2] = String(lines[2].dropLast(20))
    default: lines.removeLast()
    }
    let end = kind == "half" ? "" : "\n"
    try commands.study.write(lines.joined(separator: "\n") + end, to: path)
    let outcome = try commands.run("verify", "journal")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("codebook/journal/ayu.jsonl"), "\(outcome.errors)")
    #expect(outcome.errors.contains("help:"))
  }

  @Test func `an unknown verb, an unknown word and wrong usage end with 64 or 1`() throws {
    let commands = try SmallStudy.made()
    #expect(try commands.run("fnid", "x").status == 64)
    #expect(try commands.run("code", "alpha:1.1").status == 64)
    let unknown = try commands.run("code", "alpha:1.1", "TRIAN", "--case", "A")
    #expect(unknown.status == 1)
    #expect(unknown.errors.contains("did you mean 'TRAIN'?"))
    let claim = try commands.run("code", "alpha:1.1", "TRAIN", "--claim", "dne", "--case", "A")
    #expect(claim.errors.contains("did you mean 'done'?"))
  }

  @Test func `an empty study runs and its page says how to begin`() throws {
    for language in ["en", "id"] {
      let commands = try StudyCommands.begun(language: language)
      let outcome = try commands.run("run")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try commands.study.text("output/index.html").contains("jejak add"))
    }
  }

  private static func study(with source: BadSource) throws -> StudyCommands {
    let commands = try StudyCommands.begun()
    try commands.study.write("A plain text of one sentence.\n", to: "sources/library/good.txt")
    try commands.study.write(source.bytes, to: "sources/library/bad.\(source.ending)")
    try commands.study.write(
      """
      version: 1
      sources:
      - {id: bad, file: bad.\(source.ending)}
      - {id: good, file: good.txt}

      """,
      to: "sources/library.yaml"
    )
    return commands
  }

  static let sources: [BadSource] = [
    BadSource("no bytes", "txt", [], isLeftOut: true),
    BadSource(
      "a PDF called text",
      "txt",
      Array("%PDF-1.7\n%\u{E2}\n1 0 obj".utf8),
      isLeftOut: true
    ),
    BadSource("Latin-1", "txt", Array("Caf".utf8) + [0xE9] + Array(" au lait.".utf8)),
    BadSource(
      "UTF-16",
      "txt",
      [0xFF, 0xFE] + "Latihan bersama.".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    ),
    BadSource(
      "broken UTF-8",
      "txt",
      Array("Kerja sama — latihan ".utf8) + [0xC3, 0x28, 0xFF],
      isLeftOut: true
    ),
    BadSource(
      "5 MB on one line",
      "txt",
      Array(String(repeating: "latihan bersama ", count: 330_000).utf8)
    ),
    BadSource(
      "40,000 unclosed tags",
      "html",
      Array(String(repeating: "<div>x", count: 40_000).utf8),
      isLeftOut: true
    ),
    BadSource("an XML bomb", "xml", Array(bomb.utf8), isLeftOut: true),
    BadSource("an external entity", "xml", Array(external.utf8), isLeftOut: true),
  ]

  static let files: [BadFile] = [
    BadFile(
      "a cycle",
      "codes",
      "version: 1\ncodes:\n- {id: A, parent: B}\n- {id: B, parent: A}\n",
      3,
      "ancestor"
    ),
    BadFile(
      "a duplicate id",
      "codes",
      "version: 1\ncodes:\n- {id: A, name: a}\n- {id: A, name: b}\n",
      4,
      "'A'"
    ),
    BadFile("a tab", "codes", "version: 1\ncodes:\n- id: A\n\tname: b\n", 4, "tab"),
    BadFile(
      "a colon in a title",
      "displays",
      "version: 1\ndisplays:\n- id: a\n  title: a: b\n",
      4,
      "colon"
    ),
    BadFile(
      "a leading star",
      "codes",
      "version: 1\ncodes:\n- id: A\n  name: a\n  indicators:\n  - word: *x\n",
      6,
      "\"*x\""
    ),
    BadFile(
      "a merge marker",
      "codes",
      "version: 1\ncodes:\n<<<<<<< ours\n- id: A\n=======\n- id: B\n>>>>>>> theirs\n",
      3,
      "merge"
    ),
  ]

  private static let bomb: String = {
    var text = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"SECRET\">"
    for level in 1...12 {
      text += "<!ENTITY e\(level) \"" + String(repeating: "&e\(level - 1);", count: 10) + "\">"
    }
    return text + "]><a><p>&e12;</p></a>"
  }()

  private static let external =
    "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a><p>&x;</p></a>"
}

/// A source that is not as it should be.
struct BadSource: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let ending: String
  let bytes: [UInt8]
  let isLeftOut: Bool

  init(_ name: String, _ ending: String, _ bytes: [UInt8], isLeftOut: Bool = false) {
    testDescription = name
    self.ending = ending
    self.bytes = bytes
    self.isLeftOut = isLeftOut
  }
}

/// A study file with a slip.
struct BadFile: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let path: String
  let text: String
  let line: Int
  let says: String

  init(_ name: String, _ file: String, _ text: String, _ line: Int, _ says: String) {
    testDescription = name
    path = "codebook/\(file).yaml"
    self.text = text
    self.line = line
    self.says = says
  }
}
