import StudyModel
import TerminalPages
import TerminalScreen
import TestKit
import Testing

@Suite struct SourceReadingTests {
  /// Two passages on two pages, with emoji, a combining mark, Javanese and Arabic.
  private static let first = "Kedua pihak 🙂 sepakat. Latihan bersama diadakan."
  private static let second = "Cafe\u{301} ꦲꦏ꧀ꦱꦫ تدريب \u{1B}[2J akhir."

  private func document() -> Document {
    let text = ReadingText(Self.first + "\n" + Self.second)
    let end = Self.first.unicodeScalars.count
    return Document(
      source: "nota",
      fingerprint: "",
      mediaType: "text/plain",
      text: text,
      passages: [
        Passage(
          number: 1,
          kind: .paragraph,
          range: TextRange(0, end),
          sentences: [TextRange(0, 22), TextRange(22, end)]
        ),
        Passage(
          number: 2,
          kind: .paragraph,
          range: TextRange(end + 1, text.scalarCount),
          sentences: [TextRange(end + 1, text.scalarCount)]
        ),
      ],
      pages: [
        Page(number: 1, label: "iv", method: .declared, start: TextOffset(0)),
        Page(number: 2, label: "5", method: .declared, start: TextOffset(end + 1)),
      ]
    )
  }

  private func coding(_ number: Int, _ code: String, _ range: TextRange) -> Coding {
    let document = document()
    let anchor = Anchor(
      source: "nota",
      document: "",
      range: range,
      quote: document.text[range],
      prefix: "",
      suffix: ""
    )
    return Coding(
      id: JudgementID(chain: "ayu", number: number),
      choice: CodingChoice(anchor: anchor, code: code, cases: ["KR"], claim: .done),
      cases: ["KR"],
      by: "ayu",
      at: "",
      status: .accepted,
      anchorState: .exact,
      range: range,
      part: .body
    )
  }

  private func reading() -> SourceReading {
    SourceReading(
      document: document(),
      codings: [
        coding(1, "BTK-LATIH", TextRange(23, 38)), coding(2, "BTK-RND", TextRange(31, 48)),
      ],
      suggestions: [
        Suggestion(
          id: "s-1",
          code: "NEG",
          source: "nota",
          range: TextRange(0, 22),
          hits: [],
          part: .body,
          status: .suggested
        )
      ],
      nothingHere: [],
      language: "en"
    )
  }

  private func text(_ selection: SourceReading.Selection, columns: Int = 60) -> String {
    reading().lines(selection, columns: columns).map { $0.text + "\n" }.joined()
  }

  @Test func `codings and suggestions are told apart without colour, also where they overlap`() {
    expectGolden(text(SourceReading.Selection()), named: "reading.txt")
    let shown = text(SourceReading.Selection(), columns: 100)
    #expect(shown.contains("[1 Latihan [2 bersama 1] diadakan. 2]"))
    #expect(shown.contains("{a Kedua pihak 🙂 sepakat."))
    #expect(!shown.contains("\u{1B}") && shown.contains("␛[2J"))
  }

  @Test(arguments: [
    (SourceReading.Selection(passages: 2...2), [2]),
    (SourceReading.Selection(pages: ("iv", "iv")), [1]),
    (SourceReading.Selection(pages: ("iv", "5")), [1, 2]),
    (SourceReading.Selection(pages: ("9", "9")), []),
    (SourceReading.Selection(passages: 1...9, isCoded: true), [1, 2]),
  ])
  func `passages are chosen by number and page label`(
    selection: SourceReading.Selection,
    numbers: [Int]
  ) {
    #expect(document().passages(in: selection).map(\.number) == numbers)
  }

  @Test func `only coded passages are shown where that is asked for`() {
    let shown = text(SourceReading.Selection(isCoded: true))
    #expect(shown.contains("BTK-LATIH · KR · done · ayu-1"))
    #expect(!shown.contains("Cafe"))
  }

  @Test(arguments: [20, 30, 57, 100])
  func `no line passes the width`(columns: Int) {
    let lines = reading().lines(SourceReading.Selection(), columns: columns)
    #expect(lines.allSatisfy { $0.width <= columns })
  }
}
