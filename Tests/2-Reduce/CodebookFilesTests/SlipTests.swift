import StudyModel
import TestKit
import Testing

@testable import CodebookFiles

/// What a person is told about each usual slip, word for word.
@Suite struct SlipTests {
  static let slips: [(name: String, text: String, kept: [String])] = [
    ("a colon in a title", "codes:\n- id: A\n- id: B\n  name: a: b\n- id: C\n", ["A", "C"]),
    ("a leading star", "codes:\n- id: A\n  indicators:\n  - word: *latih\n- id: B\n", ["B"]),
    ("a star alone", "codes:\n- id: A\n  indicators:\n  - word: * x\n- id: B\n", ["B"]),
    ("a tab", "codes:\n- id: A\n\tname: one\n- id: B\n", ["B"]),
    ("a leading bracket", "codes:\n- id: A\n  name: [draft] one\n- id: B\n", ["B"]),
    ("brackets all around", "codes:\n- id: A\n  name: [draft]\n- id: B\n", ["A", "B"]),
    ("a leading brace", "codes:\n- id: A\n  name: {x} one\n- id: B\n", ["B"]),
    ("a leading at", "codes:\n- id: A\n  name: @one\n- id: B\n", ["B"]),
    ("a leading grave", "codes:\n- id: A\n  name: `one`\n- id: B\n", ["B"]),
    ("a leading percent", "codes:\n- id: A\n  name: %one\n- id: B\n", ["B"]),
    ("a leading ampersand", "codes:\n- id: A\n  name: &one two\n- id: B\n", ["A", "B"]),
    ("a leading exclamation mark", "codes:\n- id: A\n  name: !one two\n- id: B\n", ["A", "B"]),
    ("a leading dash", "codes:\n- id: A\n  name: - one\n- id: B\n", ["B"]),
    ("words after a quotation", "codes:\n- id: A\n  name: \"one\" two\n- id: B\n", ["B"]),
    ("an open quotation", "codes:\n- id: A\n  name: \"one\n- id: B\n", ["B"]),
    ("no space after a colon", "codes:\n- id: A\n  name:one\n- id: B\n", ["B"]),
    ("two slips", "codes:\n- id: A\n  name: a: b\n  include: @c # why\n- id: B\n", ["B"]),
    (
      "a quotation of a source",
      "codes:\n- id: A\n  examples:\n    typical:\n    - source: s\n      quote: secret: words\n- id: B\n",
      ["B"]
    ),
    (
      "quotations on one line",
      "codes:\n- id: A\n  examples: {typical: [{source: s, quote: [secret]}, {source: s, quote: &b secret}]}\n- id: B\n",
      ["A", "B"]
    ),
    (
      "a quotation in an open bracket",
      "codes:\n- id: A\n  examples:\n    typical: [{source: s, quote: secret\n- id: B\n", ["B"]
    ),
    (
      "a tab before a quotation that goes on",
      "codes:\n- id: A\n  name: \"a\n\tsecret words\n- id: B\n", ["B"]
    ),
    ("a repeated field", "codes:\n- id: A\n  name: one\n  name: two\n- id: B\n", ["B"]),
    ("a repeated list", "codes:\n- id: A\nversion: 1\ncodes:\n- id: B\n", ["A", "B"]),
    (
      "a merge",
      "codes:\n- id: A\n<<<<<<< HEAD\n- id: B\n=======\n- id: C\n>>>>>>> other\n- id: D\n",
      ["A", "D"]
    ),
    (
      "a merge within an item",
      "codes:\n- id: A\n<<<<<<< HEAD\n  name: x\n=======\n  name: y\n>>>>>>> other\n- id: D\n",
      ["D"]
    ),
    (
      "a byte-order mark and CRLF", "\u{FEFF}version: 1\r\ncodes:\r\n- id: A\r\n  name: one\r\n",
      ["A"]
    ),
    ("no name above the list", "- id: A\n", []),
    ("another document", "codes:\n- id: A\n---\ncodes:\n- id: B\n", ["A", "B"]),
    ("a control character", "codes:\n- id: A\n  name: o\u{7}ne\n", []),
    ("a newer version", "version: 2\ncodes:\n- id: A\n", []),
    ("a version that is none", "version: new\ncodes:\n- id: A\n", ["A"]),
    ("a misspelt field", "codes:\n- id: A\n  defintion: x\n  colour: red\n", ["A"]),
    ("a misspelt list", "cods:\n- id: A\n", []),
    (
      "a misspelt value",
      "codes:\n- id: A\n  type: patern\n  needs: [case, calm]\n  applied: maybe\n", ["A"]
    ),
    ("no id", "codes:\n- name: one\n- id: B\n", ["B"]),
    ("an id twice", "codes:\n- id: A\n- id: B\n- id: A\n", ["A", "B"]),
    ("an unusable id", "codes:\n- id: A/B\n- id: C\n", ["C"]),
    (
      "an unknown parent", "codes:\n- id: KON\n- id: A\n  parent: KOM\n- id: B\n  parent: A\n",
      ["KON"]
    ),
    (
      "a cycle",
      "codes:\n- id: A\n  parent: B\n- id: B\n  parent: C\n- id: C\n  parent: B\n- id: D\n  parent: D\n- id: E\n",
      ["E"]
    ),
    ("a text for a list", "codes:\n- id: A\n  questions: RQ1\n- just words\n", ["A"]),
    (
      "an indicator of nothing",
      "codes:\n- id: A\n  indicators:\n  - near: {all: [a], words: 3}\n  - within: sentence\n  - {all: [a, b], within: page}\n  - phrase: c\n",
      ["A"]
    ),
  ]

  @Test func `every slip has its own words`() {
    var report = ""
    for slip in Self.slips {
      let (codebook, diagnostics) = CodesFile.read(slip.text)
      #expect(codebook.codes.map(\.id) == slip.kept, "\(slip.name)")
      report += "== \(slip.name): keeps \(slip.kept.joined(separator: " "))\n"
      report += diagnostics.map { $0.message + "\n" }.joined()
      if slip.kept.isEmpty { #expect(diagnostics.contains { $0.severity == .error }) }
    }
    expectGolden(report, named: "slips.txt")
  }

  @Test func `no slip tells the words of a source`() {
    for slip in Self.slips {
      for diagnostic in CodesFile.read(slip.text).diagnostics {
        #expect(!diagnostic.message.utf8.elementsEqual("secret".utf8))
        #expect(!diagnostic.message.contains("secret"))
      }
    }
  }

  @Test func `a corrected line is one that reads`() throws {
    for slip in Self.slips {
      for diagnostic in CodesFile.read(slip.text).diagnostics where diagnostic.code == "yaml-slip" {
        guard let line = diagnostic.remedy, line.hasPrefix("write: ") else { continue }
        #expect(throws: Never.self) { _ = try YAMLTree.compose(String(line.dropFirst(7))) }
      }
    }
  }

  @Test func `plain words stay text`() throws {
    let text = """
      cases:
      - {id: NO, name: yes, attributes: {a: 007, b: 2018-07-03, c: 1.0, d: null, e: 0x10}}
      - id: ON
      """
    let (plan, diagnostics) = ProtocolFile.read(text)
    #expect(diagnostics == [])
    #expect(plan.cases.map(\.id) == ["NO", "ON"])
    #expect(plan.cases[0].name == LocalizedText("yes"))
    #expect(
      plan.cases[0].attributes
        == ["a": "007", "b": "2018-07-03", "c": "1.0", "d": "null", "e": "0x10"]
    )
  }

  @Test func `a bomb of references is refused before it grows`() {
    var text = "codes:\n- &a0 {id: A}\n"
    for level in 1...30 {
      let references = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "- &a\(level) [\(references)]\n"
    }
    let (codebook, diagnostics) = CodesFile.read(text)
    #expect(codebook.codes == [])
    #expect(diagnostics.map(\.code) == ["yaml-limit"])
  }

  @Test(arguments: [100, 900, 40_000])
  func `deep nesting is refused`(depth: Int) {
    let text = "codes: " + String(repeating: "[", count: depth)
    #expect(CodesFile.read(text).diagnostics.contains { $0.severity == .error })
    let closed = text + String(repeating: "]", count: depth)
    #expect(CodesFile.read(closed).diagnostics.contains { $0.severity == .error })
  }

  @Test func `line numbers are those of an editor`() {
    let text = "codes:\n- id: A\n  name: \"x\u{2028}y\"\n- id: B\n  typ: z\n"
    #expect(CodesFile.read(text).diagnostics.map { $0.place?.line } == [5])
  }
}
