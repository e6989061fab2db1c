import StudyModel
import TestKit
import Testing
import TextAnchoring

@Suite struct QuoteSearchTests {
  @Test(arguments: [
    ("we [left the house] early", "left the house"),
    ("we [left the house] early", "  left\n\tthe   house \n"),
    ("a [non-tradisional issue] here", "non-\ntradisional issue"),
    ("the [information] age", "infor-\nmation"),
    ("she said [“it is so”] twice", "\"it is so\""),
    ("the [Letter of Intent] was", "letter of intent"),
    ("it [began in 2018 and, as said, ended in 2020] there", "began in … ended in 2020"),
    ("it [began in 2018 and, as said, ended in 2020] there", "began in 2018 [...] ended in 2020"),
    ("it [began … and ended] there", "began … and ended"),
    ("one\n[two words\nand more] here", "two words and more"),
    ("😀 [ꦗꦮ é] x", "ꦗꦮ é"),
  ])
  func `a pasted quotation is found`(marked: String, quote: String) {
    let expected = MarkedText(marked)
    let found = QuoteSearch.find(quote, in: document(expected.text))
    #expect(found == [TextRange(expected.range.lowerBound, expected.range.upperBound)])
  }

  @Test func `every place is listed, and the same letters come before other case`() {
    let text = document("BSSN and bssn and BSSN")
    #expect(QuoteSearch.find("BSSN", in: text) == [TextRange(0, 4), TextRange(18, 22)])
    #expect(QuoteSearch.find("Bssn", in: text).count == 3)
  }

  @Test(arguments: ["", " ", "…", "absent", "house the"])
  func `what does not occur is not found`(quote: String) {
    #expect(QuoteSearch.find(quote, in: document("we left the house")) == [])
  }

  @Test func `words joined in the text are not words apart`() {
    #expect(QuoteSearch.find("kerja sama", in: document("kerjasama")) == [])
  }

  @Test func `a stretch from first to last words stays within a passage where it can`() {
    let text = document("it began\nit began here and ended\nit ended")
    #expect(QuoteSearch.find("it began … ended", in: text) == [TextRange(9, 32)])
  }

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `any stretch is found whatever white space is put into it`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let text = randomText("ab é\n", count: .random(in: 1...60, using: &random), using: &random)
    let start = Int.random(in: 0..<text.count, using: &random)
    let end = Int.random(in: (start + 1)...text.count, using: &random)
    let words = text[start..<end].split { $0 == " " || $0 == "\n" }
    guard let first = words.first, let last = words.last else { return }
    let blanks = [" ", "\n", "  ", "\t\r\n", "\u{00A0}"]
    let quote = words.map { string($0) }
      .joined(separator: blanks[Int(seed) % blanks.count])
    let found = QuoteSearch.find(quote, in: document(string(text)))
    #expect(found.contains(TextRange(first.startIndex, last.endIndex)))
  }
}
