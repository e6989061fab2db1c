import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite struct WordListTests {
  /// Scalars with what they fold to, chosen by hand: the Kelvin sign, long s, final sigma, dotless i.
  static let folds: [Unicode.Scalar: Unicode.Scalar] = [
    "A": "a", "B": "b", "\u{212A}": "k", "K": "k", "\u{017F}": "s", "S": "s", "Σ": "σ", "ς": "σ",
    "É": "é", "\u{1E9E}": "ß", "\u{10400}": "\u{10428}",
  ]
  /// Which of the scalars below are no word characters.
  static let others: Set<Unicode.Scalar> = [" ", "\u{A0}", "-", "'", ".", "\n", "😀"]
  static let alphabets: [[Unicode.Scalar]] = [
    ["a", "b", " "], ["a", "A", "b", "-", " "], ["a", " ", "\u{A0}", "\n", "."],
    ["k", "\u{212A}", "K", "s", "\u{017F}", " "], ["σ", "ς", "Σ", "'", " ", "ß", "\u{1E9E}"],
    ["e", "\u{301}", "é", "É", " ", "\u{200D}", "_", "3", "ꦗ"],
    ["\u{10400}", "\u{10428}", "😀", " ", "ı", "İ", "i", "I"],
  ]

  @Test(.timeLimit(.minutes(1))) func `a word of any length is compared once`() throws {
    let text = document(String(repeating: "abcde", count: 40_000))
    #expect(try TermFinder(.word("*a*b*f")).find(in: text).hits.isEmpty)
    #expect(
      try TermFinder(.word("*a*e")).find(in: text).hits.map(\.range) == [TextRange(0, 200_000)]
    )
  }

  @Test(arguments: 0..<2500 as Range<UInt64>)
  func `RED-13: word lists find what a plain reading of the rules finds`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let alphabet = Self.alphabets[Int(seed) % Self.alphabets.count]
    let text = scalars(alphabet, .random(in: 0...60, using: &random), using: &random)
    let codes = (0..<3).map { number in
      Code(
        id: "C\(number)",
        indicators: (0..<Int.random(in: 1...4, using: &random)).map { _ in
          let words = scalars(alphabet, .random(in: 1...5, using: &random), using: &random)
          return Indicator(
            Bool.random(using: &random)
              ? .phrase(string(words))
              : .word(glob(words, using: &random))
          )
        }
      )
    }
    let matcher = IndicatorMatcher(codebook: try Codebook(codes: codes))
    let found = matcher.hits(in: document(string(text))).hits
    for code in codes {
      let expected = plainHits(of: code, in: text)
      #expect(found.filter { $0.code == code.id }.map(\.range) == expected)
    }
  }

  @Test(arguments: [
    ("[kerja sama] yang", "kerja sama"), ("[Kerja \u{A0} SAMA].", "kerja sama"),
    ("bekerja sama", ""), ("kerja samanya", ""), ("[non-tradisional]", "non-tradisional"),
    ("ke[a] kerja", ""), ("(['kerja' sama])", "'kerja' sama"),
  ])
  func `a phrase is whole words`(marked: String, words: String) throws {
    guard !words.isEmpty else {
      let words = marked.replacing("[", with: "").replacing("]", with: "")
      #expect(try IndicatorMatcher.find(.phrase("kerja sama"), in: document(words)).hits.isEmpty)
      return
    }
    let expected = MarkedText(marked)
    let hits = try IndicatorMatcher.find(.phrase(words), in: document(expected.text)).hits
    #expect(
      hits.map(\.range)
        == [TextRange(expected.range.lowerBound, expected.range.upperBound)]
    )
  }

  @Test(arguments: [
    ("pelatih*", ["pelatih", "PELATIHAN"]), ("*latih*", ["pelatih", "PELATIHAN", "latihan"]),
    ("latiha?", ["latihan"]), ("non-*", ["non-tradisional"]), ("*-*", ["non-tradisional"]),
    ("p?l*n", ["PELATIHAN"]),
  ])
  func `a word is a glob over one whole word`(glob: String, expected: [String]) throws {
    let text = document("pelatih PELATIHAN, latihan non-tradisional")
    let hits = try IndicatorMatcher.find(.word(glob), in: text).hits
    #expect(hits.map { text.text[$0.range] } == expected)
  }

  @Test func `no hit reaches across passages`() throws {
    let text = document("kerja\nsama kerja sama")
    #expect(
      try IndicatorMatcher.find(.phrase("kerja sama"), in: text).hits.map(\.range)
        == [TextRange(11, 21)]
    )
  }

  @Test func `a hit names the breaks of the original it crosses`() throws {
    let words = "kerja sama kerja sama"
    let runs = [TextRange(0, 5), TextRange(6, 16), TextRange(17, 21)].enumerated().map {
      OriginMap.Run(range: $1, line: $0 + 1, byte: 0, byteCount: $1.count)
    }
    let plain = document(words)
    let text = Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/plain",
      text: plain.text,
      passages: plain.passages,
      pages: [Page(number: 2, label: "2", method: .inferred, start: TextOffset(17))],
      origin: OriginMap(runs: runs)
    )
    let hits = try IndicatorMatcher.find(.phrase("kerja sama"), in: text).hits
    #expect(hits.map(\.crossesLineBreak) == [true, true])
    #expect(hits.map(\.crossesPageBreak) == [false, true])
  }

  /// Every stretch of every passage is tried; of a code's finds the leftmost, longest are kept.
  private func plainHits(of code: Code, in text: [Unicode.Scalar]) -> [TextRange] {
    var candidates: [TextRange] = []
    for passage in text.indices.split(whereSeparator: { text[$0] == "\n" }) {
      for start in passage {
        for end in start..<passage.endIndex where matches(code, text, start, end, passage) {
          candidates.append(TextRange(start, end + 1))
        }
      }
    }
    var kept: [TextRange] = []
    for candidate in candidates.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
    where kept.last.map({ $0.end <= candidate.start }) ?? true {
      kept.append(candidate)
    }
    return kept
  }

  private func matches(
    _ code: Code,
    _ text: [Unicode.Scalar],
    _ start: Int,
    _ end: Int,
    _ passage: Range<Int>
  ) -> Bool {
    guard start == passage.lowerBound || !isWord(text[start - 1]),
      end + 1 == passage.upperBound || !isWord(text[end + 1])
    else { return false }
    return code.indicators.contains { indicator in
      switch indicator.form {
      case .phrase(let words):
        let first = text[start]
        let last = text[end]
        guard !isSpace(first), !isSpace(last) else { return false }
        return normalised(text[start...end]) == normalised(ArraySlice(words.unicodeScalars))
      case .word(let glob):
        return plainGlob(ArraySlice(glob.unicodeScalars), text[start...end])
      default: return false
      }
    }
  }

  private func plainGlob(
    _ glob: ArraySlice<Unicode.Scalar>,
    _ text: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let first = glob.first else { return text.isEmpty }
    if first == "*" {
      if plainGlob(glob.dropFirst(), text) { return true }
      guard let next = text.first, isWord(next) else { return false }
      return plainGlob(glob, text.dropFirst())
    }
    guard let next = text.first else { return false }
    let isSame = first == "?" ? isWord(next) : fold(first) == fold(next)
    return isSame && plainGlob(glob.dropFirst(), text.dropFirst())
  }

  private func normalised(_ scalars: ArraySlice<Unicode.Scalar>) -> [[Unicode.Scalar]] {
    scalars.split { isSpace($0) }.map { $0.map(fold) }
  }

  private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "I" { return "i" }
    return Self.folds[scalar] ?? scalar
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\u{A0}" || scalar == "\n"
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool { !Self.others.contains(scalar) }

  /// A glob without white space; signs that end a word stay in it.
  private func glob(_ words: [Unicode.Scalar], using random: inout SeededGenerator) -> String {
    let signs: [Unicode.Scalar] = ["*", "?"]
    let letters = words.filter { !isSpace($0) }.map {
      Int.random(in: 0..<4, using: &random) == 0 ? signs[Int.random(in: 0..<2, using: &random)] : $0
    }
    // A star between signs that end words may be stretched in several ways; the rules leave open which.
    return letters.contains(where: { !isWord($0) })
      ? string(letters.filter { $0 != "*" } + ["a"]) : string(letters.isEmpty ? ["*"] : letters)
  }

  private func scalars(
    _ alphabet: [Unicode.Scalar],
    _ count: Int,
    using random: inout SeededGenerator
  ) -> [Unicode.Scalar] {
    (0..<count).map { _ in alphabet[Int.random(in: alphabet.indices, using: &random)] }
  }

  private func string(_ scalars: [Unicode.Scalar]) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
