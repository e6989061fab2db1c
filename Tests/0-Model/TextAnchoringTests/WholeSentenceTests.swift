import StudyModel
import TestKit
import Testing
import TextAnchoring

/// What is coded at lines and pages is whole sentences.
@Suite struct WholeSentenceTests {
  let text = document(
    "One two. Three four. Five.\nSix seven.\nEight",
    pages: [
      Page(number: 1, label: "1", method: .printed, start: TextOffset(0)),
      Page(number: 2, label: "2", method: .printed, start: TextOffset(15)),
    ]
  )

  @Test(arguments: [
    ("s:L1", "One two. Three four."), ("s:L2", "Three four. Five."), ("s:L3", "Six seven."),
    ("s:L2-3", "Three four. Five.\nSix seven."), ("s:p1", "One two. Three four."),
    ("s:p2", "Three four. Five.\nSix seven.\nEight"), ("s:1", "One two. Three four. Five."),
    ("s:1.2", "Three four."), ("s:4-7", "two"), ("s:10-14", "hree"),
  ])
  func `lines and pages are widened, all else is as typed`(
    typed: String,
    words: String
  ) throws {
    #expect(text.text[try StudyPlace(typed).resolveToSentences(in: text)] == words)
  }

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `every line of a double-spaced text gives the sentences with a word in it`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let dump = DoubleSpacedText(using: &random)
    let lines = dump.document.origin.runs.map(\.line)
    let first = try #require(lines.randomElement(using: &random))
    let last = try #require(lines.filter { $0 >= first }.randomElement(using: &random))
    let place = StudyPlace(source: "s", spot: .lines(first...last))
    let touched = dump.sentences.filter { $0.lines.overlaps(first...last) }
    let widened = try place.resolveToSentences(in: dump.document)
    #expect(
      dump.document.text[widened].unicodeScalars.elementsEqual(
        touched.map(\.words).joined(separator: " ").unicodeScalars
      )
    )
  }
}

/// One passage whose sentences run on over lines with an empty one after each, as a typescript's do.
private struct DoubleSpacedText {
  struct Sentence {
    let words: String
    let lines: ClosedRange<Int>
  }

  let document: Document
  let sentences: [Sentence]

  init(using random: inout some RandomNumberGenerator) {
    var text: [Unicode.Scalar] = []
    var runs: [OriginMap.Run] = []
    var sentences: [Sentence] = []
    var ranges: [TextRange] = []
    var line = 1
    var lineStart = 0
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      if !text.isEmpty { text.append(" ") }
      let start = text.count
      var firstLine: Int?
      let words = Int.random(in: 1...9, using: &random)
      for word in 0..<words {
        if text.count > lineStart, Int.random(in: 0..<4, using: &random) == 0 {
          let end = text.last == " " ? text.count - 1 : text.count
          runs.append(Self.run(lineStart, end, line))
          if text.last != " " { text.append(" ") }
          lineStart = text.count
          line += 2
        } else if word > 0 {
          text.append(" ")
        }
        firstLine = firstLine ?? line
        text += randomText("aé😀", count: Int.random(in: 1...5, using: &random), using: &random)
      }
      text.append(".")
      sentences.append(
        Sentence(words: string(text[start...]), lines: (firstLine ?? line)...line)
      )
      ranges.append(TextRange(start, text.count))
    }
    runs.append(Self.run(lineStart, text.count, line))
    self.sentences = sentences
    document = Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(string(text)),
      passages: [
        Passage(number: 1, kind: .paragraph, range: TextRange(0, text.count), sentences: ranges)
      ],
      pages: [],
      origin: OriginMap(runs: runs)
    )
  }

  private static func run(_ start: Int, _ end: Int, _ line: Int) -> OriginMap.Run {
    OriginMap.Run(range: TextRange(start, end), line: line, byte: 0, byteCount: end - start)
  }
}
