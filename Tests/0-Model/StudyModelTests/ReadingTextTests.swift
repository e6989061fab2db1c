import StudyModel
import TestKit
import Testing

@Suite struct ReadingTextTests {
  static let letters: [Unicode.Scalar] = [
    "a", "\n", "é", "\u{301}", "ꦗ", "ꦮ", "س", "ل", "\u{200D}", "😀", "👩", "\u{FEFF}", "\u{10FFFF}",
  ]

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `MOD-07: places, bytes and words agree in every script`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let letters = seed.isMultiple(of: 5) ? Array(Self.letters.prefix(2)) : Self.letters
    let scalars = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      letters[Int.random(in: letters.indices, using: &random)]
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = ReadingText(String(view))
    #expect(text.scalarCount == scalars.count)
    var byte = 0
    for (index, scalar) in scalars.enumerated() {
      let place = TextOffset(index)
      #expect(text.byteOffset(of: place) == byte)
      #expect(text.scalar(at: place) == scalar)
      for inside in 0..<UTF8.width(scalar) {
        #expect(text.textOffset(ofByte: byte + inside) == place)
      }
      byte += UTF8.width(scalar)
    }
    #expect(text.byteOffset(of: TextOffset(scalars.count + 9)) == text.utf8.count)
    #expect(text.textOffset(ofByte: text.utf8.count) == TextOffset(scalars.count))
    let start = Int.random(in: 0...scalars.count, using: &random)
    let end = Int.random(in: start...scalars.count, using: &random)
    #expect(Array(text[TextRange(start, end)].unicodeScalars) == Array(scalars[start..<end]))
    #expect(text.string.unicodeScalars.elementsEqual(scalars))
  }

  @Test func `canonically equal texts differ`() {
    #expect(ReadingText("é") != ReadingText("e\u{301}"))
    #expect("é" == "e\u{301}")
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    String(scalar).utf8.count
  }
}
