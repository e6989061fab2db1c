import StudyModel
import TestKit
import Testing

@testable import CodebookFiles

@Suite struct ItemEditorTests {
  private let code = [
    YAMLField("id", "NEW"), YAMLField("name", .localized(["id": "baru: satu", "en": "*new"])),
    YAMLField("needs", .texts(["case", "claim"])),
    YAMLField("indicators", .list([.fields([YAMLField("pattern", "\\bMoU\\b")])])),
  ]

  @Test func `begins a file that is absent`() throws {
    var editor = ItemEditor()
    try editor.append(code, to: "codes")
    #expect(
      editor.text == """
        version: 1
        codes:
        - id: "NEW"
          name: {en: "*new", id: "baru: satu"}
          needs: ["case", "claim"]
          indicators:
          - pattern: "\\\\bMoU\\\\b"

        """
    )
    let (codebook, diagnostics) = CodesFile.read(editor.text)
    #expect(diagnostics == [])
    #expect(codebook.codes.first?.name.words(in: "id") == "baru: satu")
    #expect(codebook.codes.first?.indicators.first?.form == .pattern("\\bMoU\\b"))
  }

  @Test(arguments: [
    ("codes:\n", "codes:\n- id: \"A\"\n"),
    ("codes: []   # none yet\n", "codes:  # none yet\n- id: \"A\"\n"),
    (
      "# why\nversion: 1\ncodes:\n# - id: X\n",
      "# why\nversion: 1\ncodes:\n- id: \"A\"\n# - id: X\n"
    ),
    ("version: 1", "version: 1\ncodes:\n- id: \"A\"\n"),
    ("# only words", "# only words\nversion: 1\ncodes:\n- id: \"A\"\n"),
    ("codes:\n- id: B\n  note: |\n    w", "codes:\n- id: B\n  note: |\n    w\n- id: \"A\"\n"),
    ("codes:\n  - id: B", "codes:\n  - id: B\n  - id: \"A\"\n"),
    (
      "codes:\n- id: B\n\n- id: C   # last\n  # of C\n# not of C\n",
      "codes:\n- id: B\n\n- id: C   # last\n  # of C\n\n- id: \"A\"\n# not of C\n"
    ),
    ("codes:\r\n- id: B\r\nnote: x\r\n", "codes:\r\n- id: B\r\n- id: \"A\"\r\nnote: x\r\n"),
    ("\u{FEFF}codes:\n- {id: B}\n", "\u{FEFF}codes:\n- {id: B}\n- id: \"A\"\n"),
  ])
  func `appends where the list ends`(before: String, after: String) throws {
    var editor = ItemEditor(before)
    try editor.append([YAMLField("id", "A")], to: "codes")
    #expect(editor.text.utf8.elementsEqual(after.utf8), "\(editor.text)")
  }

  @Test func `refuses what it cannot change alone`() {
    var brackets = ItemEditor("codes: [{id: A}]\n")
    #expect(throws: ItemEditError.writtenInBrackets("codes")) {
      try brackets.append([YAMLField("id", "B")], to: "codes")
    }
    var broken = ItemEditor("codes:\n- id: a: b\n")
    #expect(throws: ItemEditError.unreadable(line: 2, column: 8)) {
      try broken.append([YAMLField("id", "B")], to: "codes")
    }
    var twice = ItemEditor("codes:\n- id: A\n")
    #expect(throws: ItemEditError.duplicateID("A")) {
      try twice.append([YAMLField("id", "A")], to: "codes")
    }
    #expect(throws: ItemEditError.unknownItem("B", list: "codes")) {
      try twice.removeItem("B", from: "codes")
    }
    #expect(twice.text == "codes:\n- id: A\n")
  }

  @Test func `sets one field and leaves its neighbours`() throws {
    let text = """
      sources:
      - id: a      # first
        rights: {share: no}   # until asked
        parts:
        - {kind: abstract, from: L3}
        # about the group
        group: 'a'
      -
        id: b
        note: >-
          long
          words
      - {id: c, group: x}

      """
    var editor = ItemEditor(text)
    try editor.setField("rights", of: "a", in: "sources", to: .fields([YAMLField("share", "yes")]))
    try editor.setField("parts", of: "a", in: "sources", to: nil)
    try editor.setField("id", of: "a", in: "sources", to: .text("a-1"))
    try editor.setField("note", of: "b", in: "sources", to: .text("short"))
    try editor.setField("group", of: "b", in: "sources", to: .text("g"))
    try editor.setField("group", of: "c", in: "sources", to: .text("y: z"))
    #expect(
      editor.text == """
        sources:
        - id: "a-1"      # first
          rights: {share: "yes"}   # until asked
          # about the group
          group: 'a'
        -
          id: b
          note: "short"
          group: "g"
        - {id: "c", group: "y: z"}

        """
    )
  }

  @Test func `tells the items of a file with their lines`() {
    let text =
      "title: x\n# of A\ncodes:\n- id: A\n  # still A\n\n# of B\n- name: y\n  id: B\n- note: z\n"
    let items = ItemEditor.items(in: text)
    #expect(items.map(\.id) == ["title", "A", "B", "codes/3"])
    #expect(items.map(\.lines) == [1...1, 4...5, 8...9, 10...10])
    #expect(items[1].text == "- id: A\n  # still A")
    let broken = text + "- {id: 'C'}\n- id: D\n  name: a: b\n"
    #expect(ItemEditor.items(in: broken).map(\.id) == ["title", "A", "B", "codes/3", "C", "D"])
    #expect(ItemEditor.items(in: broken)[1] == items[1])
  }

  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `MOD-05: a change of one item leaves every other line`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let file = GeneratedFile(&random)
    let before = ItemEditor.items(in: file.text)
    #expect(before.filter { $0.list == "codes" }.map(\.id) == file.ids)
    var editor = ItemEditor(file.text)
    let id = file.ids.randomElement(using: &random)
    let words = GeneratedFile.hard.randomElement(using: &random) ?? ""
    let choice = Int.random(in: 0..<4, using: &random)
    switch (choice, id) {
    case (1, let id?):
      try editor.replaceItem(
        id,
        in: "codes",
        with: [YAMLField("id", id), YAMLField("name", words)]
      )
    case (2, let id?):
      try editor.setField("name", of: id, in: "codes", to: .text(words))
    case (3, let id?):
      try editor.removeItem(id, from: "codes")
    default:
      try editor.append([YAMLField("id", "NEW"), YAMLField("name", words)], to: "codes")
    }
    let after = ItemEditor.items(in: editor.text)
    let changed = choice == 0 || id == nil ? "NEW" : id
    // Every other item has its very bytes.
    #expect(
      before.filter { $0.id != changed }.map(\.text)
        == after.filter { $0.id != changed }.map(\.text)
    )
    // Outside the changed item all lines are the same, endings included.
    let untouched = Self.lines(of: file.text, without: before.first { $0.id == changed })
    var rest = Self.lines(of: editor.text, without: after.first { $0.id == changed })
    if !untouched.contains(where: { $0.hasPrefix("codes:") }) {
      rest.removeAll { $0.hasPrefix("codes:") }
    }
    // A blank line may set off a new item, and a last line gets an ending when one follows.
    #expect(Self.words(rest) == Self.words(untouched))
    #expect(rest.count - untouched.count == 0 || (rest.count - untouched.count == 1 && choice == 0))
    #expect(Set(rest).subtracting(untouched).allSatisfy { $0.utf8.last == 0x0A })
    // Reading again gives what was written.
    let (codebook, _) = CodesFile.read(editor.text)
    if choice == 3, id != nil {
      #expect(codebook[changed ?? ""] == nil)
    } else {
      let name = codebook[changed ?? ""]?.name.words(in: "")
      #expect(name?.utf8.elementsEqual(words.utf8) == true || (words == "~" || words.isEmpty))
    }
  }

  private static func words(_ lines: [String]) -> [String] {
    lines.map(\.trimmed).filter { !$0.isEmpty }
  }

  private static func lines(of text: String, without item: FileItem?) -> [String] {
    TextLines(text).lines.enumerated()
      .filter { !(item?.lines.contains($0.offset + 1) ?? false) }
      .map { $0.element.words + $0.element.ending }
  }
}

/// A codebook as different people would write it.
struct GeneratedFile {
  static let hard = [
    "plain", "a: b", "*x", "[draft]", "tab\there", "quote \" and \\", "NO", "# no comment", "ünï 𝔘",
    "two\nlines", "- dash", "", "~", "trailing ", "\u{2028}", "'", "{a: b}", "\u{7F}",
  ]

  let text: String
  let ids: [String]

  init(_ random: inout SeededGenerator) {
    let ending = Bool.random(using: &random) ? "\n" : "\r\n"
    let indentation = String(repeating: " ", count: Int.random(in: 0...3, using: &random))
    var lines: [String] = []
    if Bool.random(using: &random) { lines.append("# head: [not a list]") }
    if Bool.random(using: &random) { lines.append("version: 1   # first") }
    if Bool.random(using: &random) { lines.append("note: 'before'") }
    lines.append("codes:" + (Bool.random(using: &random) ? "   # the list" : ""))
    var ids: [String] = []
    for number in 0..<Int.random(in: 0...5, using: &random) {
      ids.append("C\(number)")
      if Bool.random(using: &random) { lines.append(indentation + "# above C\(number)") }
      lines += Self.item("C\(number)", indentation, &random)
      if Bool.random(using: &random) { lines.append(indentation + "  # below C\(number)") }
      if Int.random(in: 0..<3, using: &random) == 0 { lines.append("") }
    }
    if Bool.random(using: &random) { lines += ["comment: |", "  some words", "  # not a comment"] }
    if Bool.random(using: &random) { lines += ["", "# tail"] }
    let mark = Int.random(in: 0..<4, using: &random) == 0 ? "\u{FEFF}" : ""
    let last = Bool.random(using: &random) ? ending : ""
    text = mark + lines.joined(separator: ending) + last
    self.ids = ids
  }

  private static func item(
    _ id: String,
    _ indentation: String,
    _ random: inout SeededGenerator
  ) -> [String] {
    let dash = indentation + "- "
    let inner = indentation + "  "
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return [dash + "{id: \(id), name: one, note: \"x, y\"}"]
    case 1: return [dash + "id: \(id)   # the id", inner + "name: \"one # two\"  # the name"]
    case 2:
      return [
        indentation + "-", inner + "id: '\(id)'", inner + "name: >-", inner + "  long",
        inner + "  words",
      ]
    case 3:
      return [
        dash + "name: {id: satu, en: one}", "", inner + "id: \(id)", inner + "needs: [case,",
        inner + "  claim]",
      ]
    case 4:
      return [
        dash + "id:   \"\(id)\"", inner + "name: one", inner + "  two", inner + "indicators:",
        inner + "- phrase: x", inner + "- word: y",
      ]
    case 5:
      return [dash + "id: \(id)", inner + "note: |", inner + "  - id: \(id)", inner + "  # words"]
    default:
      return [
        indentation + "-   id: \(id)", indentation + "    # within", indentation + "    name: one",
      ]
    }
  }
}
