import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct OriginPropertyTests {
  private static let pieces = [
    "a", "B", "kata", "Kata", "-", "é", "😀", ".", ":", "1", "2. ", "- ", "A. ", "BAB I", "Tabel 1",
    "Sumber: x", " ", " ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "\u{000C}", "\u{00A0}",
    "\u{0085}",
    "\u{2028}", "\u{2029}", "\u{00AD}", "7", "Kata Kunci: ",
  ]

  private static func text(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      text += pieces.randomElement(using: &random) ?? ""
    }
    return text
  }

  /// A text of which every second line is blank, with breaks and numbers in it.
  private static func dump(seed: UInt64) -> String {
    var random = SeededGenerator(seed: seed)
    var text = ""
    for line in 0..<Int.random(in: 10...40, using: &random) {
      let words = Int.random(in: 1...12, using: &random)
      let ending = ["", "", "", ".", "-", " "].randomElement(using: &random) ?? ""
      text += Array(repeating: line % 3 == 0 ? "Kata" : "kata", count: words).joined(separator: " ")
      text +=
        ending
        + (["\n\n", "\n\n", "\n\n", "\n\n", "\n ", "\n\n\n\n"].randomElement(using: &random) ?? "")
      if Int.random(in: 0..<15, using: &random) == 0 { text += "\(line)\n\n\n" }
    }
    return text
  }

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `COL-02: nothing is lost, nothing made up, and every run is the original's bytes`(
    seed: UInt64
  ) throws {
    for text in [Self.text(seed: seed), Self.dump(seed: seed)] {
      let collected: CollectedText
      do {
        collected = try CollectedText(text)
      } catch let error as CollectError {
        #expect(error == .noWords || error == .empty)
        continue
      }
      let document = collected.document
      try check(document, of: collected.bytes)
      expectSameWords(document, text)
    }
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `joins and cuts lose nothing either`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = Self.dump(seed: seed)
    let changes = (0..<6).map { _ in
      let line = Int.random(in: 1...40, using: &random)
      return ["join L\(line)", "cut L\(line)", "join \(line)", "cut \(line).2"]
        .randomElement(using: &random) ?? ""
    }
    let collected = try CollectedText(text, changes: changes)
    try check(collected.document, of: collected.bytes)
    expectSameWords(collected.document, text)
  }

  private func check(_ document: Document, of bytes: [UInt8]) throws {
    var place = TextOffset(0)
    for run in document.origin.runs {
      #expect(run.isExact)
      #expect(place <= run.range.start)
      let original = bytes[run.byte..<run.byte + run.byteCount]
      #expect(document.text.bytes(run.range).elementsEqual(original))
      place = run.range.end
    }
    var end = -1
    for (index, passage) in document.passages.enumerated() {
      #expect(passage.number == index + 1)
      #expect(!passage.range.isEmpty)
      #expect(passage.range.start.scalars == end + 1)
      end = passage.range.end.scalars
      var sentenceEnd = passage.range.start
      for sentence in passage.sentences {
        #expect(sentenceEnd <= sentence.start && passage.range.contains(sentence))
        sentenceEnd = sentence.end
      }
      #expect(!passage.sentences.isEmpty)
    }
    #expect(end == document.text.scalarCount)
    var page = TextOffset(0)
    for found in document.pages {
      #expect(page <= found.start)
      page = found.start
    }
    let starts = document.parts.map(\.range.start)
    #expect(starts == starts.sorted())
  }

  /// Expects the words of the text to be those of the document, in order, and those set aside.
  private func expectSameWords(_ document: Document, _ text: String) {
    let original = words(of: text)
    let read = words(of: document.text.string)
    let aside = document.furniture.flatMap { words(of: $0.words) }
    #expect((read + aside).sorted() == original.sorted(), "\(text.debugDescription)")
    var rest = original[...]
    for scalar in read {
      guard let place = rest.firstIndex(of: scalar) else {
        Issue.record("a word moved: \(text.debugDescription)")
        return
      }
      rest = rest[(place + 1)...]
    }
  }

  private func words(of text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter(isWord)
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.properties.isWhitespace && scalar != "\u{00AD}"
  }
}
