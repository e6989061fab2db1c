import Foundation
import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite(.enabled(if: sharedFolder() != nil)) struct SiberTests {
  /// A code with its hits in the whole and in the body of the first text, then of the second.
  ///
  /// The first text's numbers are those of the method's golden table. Those of the second were
  /// counted once with this matcher and once, independently, with Python's `re` over the joined lines.
  static let golden = """
    KON-ANC 23 23 48 44
    KON-REG 20 20 70 63
    KON-HUB 8 8 0 0
    KEA-TRAD 17 17 0 0
    KEA-NTRAD 26 26 0 0
    KEA-DIM-ASAL 10 10 0 0
    KEA-DIM-SIFAT 7 7 0 0
    KEA-DIM-RESPON 8 8 0 0
    KEA-DIM-AKTOR 7 7 2 2
    KEA-DIM-NILAI 11 11 5 5
    KEA-SEKTOR 6 6 0 0
    KEA-NEGARA 6 6 0 0
    KSB-MOTIF 20 20 7 6
    KSB-SYARAT 6 6 0 0
    KSB-INSTR 12 12 2 2
    BTK-DIALOG 4 0 0 0
    BTK-KUNJ 12 10 0 0
    BTK-MAT 2 0 0 0
    BTK-INFO 3 1 2 2
    BTK-AB 2 0 0 0
    BTK-SDM 8 0 13 13
    BTK-PROG 8 0 0 0
    DPK-HUKUM 2 0 0 0
    DPK-TEKNIS 4 0 6 6
    NEG-BATAS 10 10 2 2
    LAT-ANC 4 4 54 50
    LAT-KEB 4 4 8 7
    LAT-MULAI 0 0 4 3
    TEO-NEOINST 0 0 10 10
    TEO-NEOPASAR 0 0 5 5
    TEO-KSI 51 47 22 20
    TEO-KAM 1 1 5 5
    KBT-LATIH 1 0 13 13
    KBT-TEK 0 0 10 10
    KBT-INFO 1 0 11 11
    KBT-KEB 0 0 12 11
    KBT-RND 0 0 1 1
    KDP-DETEKSI 2 2 24 24
    KDP-INFRA 0 0 16 16
    KDP-STD 0 0 3 3
    KDP-DIPL 0 0 3 3
    KDP-MITRA 0 0 3 3
    KDP-GLOBAL 0 0 5 5
    HMB-REG 0 0 4 4
    HMB-KAP 0 0 3 3
    HMB-KOM 8 8 16 13
    HMB-BUD 7 7 5 5
    HMB-INFRA 0 0 3 3
    SYR-SELARAS 1 1 11 10
    SYR-ADAPT 2 2 11 10
    SYR-PERCAYA 1 1 5 5
    """

  @Test func `RED-13: every code of the two texts is found hit for hit`() throws {
    let matcher = IndicatorMatcher(codebook: try codebook())
    #expect(matcher.diagnostics.isEmpty)
    let first = try joined("nl-thesis")
    let second = try joined("kr-article")
    let firstHits = matcher.hits(in: first)
    let secondHits = matcher.hits(in: second)
    #expect(firstHits.diagnostics.isEmpty && secondHits.diagnostics.isEmpty)
    for line in Self.golden.split(separator: "\n") {
      let fields = line.split(separator: " ").map(String.init)
      let counts =
        counts(of: fields[0], in: firstHits.hits, first, bodyFrom: 127)
        + counts(of: fields[0], in: secondHits.hits, second, bodyFrom: 58)
      #expect(counts.map(String.init) == Array(fields.dropFirst()), "\(fields[0])")
    }
  }

  @Test(arguments: [
    (SearchTerm.phrase("kerja sama"), [107, 8, 34, 3]),
    (.pattern("keamanan siber"), [44, 1, 76, 3]),
    (.pattern("kerjasama"), [11, 0, 76, 0]),
    (.phrase("bekerja sama"), [4, -1, 8, -1]),
    (.pattern("non[- ]tradisional"), [18, 6, 0, 0]),
    (.pattern("cyber ?security"), [15, -1, 0, 0]),
  ])
  func `COL-03: words are found across the breaks of the original`(
    term: SearchTerm,
    golden: [Int]
  ) throws {
    let counts = try ["nl-thesis", "kr-article"].flatMap { id in
      let hits = try IndicatorMatcher.find(term, in: joined(id)).hits
      return [hits.count, hits.filter(\.crossesLineBreak).count]
    }
    for (count, expected) in zip(counts, golden) where expected >= 0 {
      #expect(count == expected)
    }
  }

  private func counts(
    of code: String,
    in hits: [IndicatorHit],
    _ document: Document,
    bodyFrom line: Int
  ) -> [Int] {
    let ofCode = hits.filter { $0.code == code }
    let inBody = ofCode.filter { (document.origin.lines(of: $0.range)?.lowerBound ?? 0) >= line }
    return [ofCode.count, inBody.count]
  }

  /// The text with its lines joined by one space, after a hyphen by none, as one passage.
  private func joined(_ id: String) throws -> Document {
    let file = try study().appending(path: "sources/library/\(id).txt")
    var scalars: [Unicode.Scalar] = []
    var runs: [OriginMap.Run] = []
    let lines = try String(contentsOf: file, encoding: .utf8).split(
      separator: "\n",
      omittingEmptySubsequences: false
    )
    for (index, line) in lines.enumerated() {
      let words = line.split { $0.isWhitespace }.joined(separator: " ")
      guard !words.isEmpty else { continue }
      if let last = scalars.last, last != "-" { scalars.append(" ") }
      let start = scalars.count
      scalars += words.unicodeScalars
      runs.append(
        OriginMap.Run(
          range: TextRange(start, scalars.count),
          line: index + 1,
          byte: 0,
          byteCount: words.utf8.count
        )
      )
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = ReadingText(String(view))
    return Document(
      source: id,
      fingerprint: id,
      mediaType: "text/plain",
      text: text,
      passages: [Passage(number: 1, kind: .paragraph, range: text.range, sentences: [])],
      origin: OriginMap(runs: runs)
    )
  }

  /// The ids and patterns of the codebook, read without a YAML reader: one pattern a code, which may
  /// go on in further lines.
  private func codebook() throws -> Codebook {
    let file = try study().appending(path: "codebook/codes.yaml")
    var patterns: [(id: String, pattern: String)] = []
    var id = ""
    var isInPattern = false
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("- id: ") {
        id = String(line.dropFirst(6))
        isInPattern = false
      } else if line.hasPrefix("  - pattern: ") {
        patterns.append((id, String(line.dropFirst(13))))
        isInPattern = true
      } else if isInPattern, line.hasPrefix("      ") {
        patterns[patterns.count - 1].pattern += " " + line.trimmingCharacters(in: .whitespaces)
      } else {
        isInPattern = false
      }
    }
    return try Codebook(
      codes: patterns.map { id, pattern in
        let isQuoted = pattern.hasPrefix("'") && pattern.hasSuffix("'")
        let plain =
          isQuoted
          ? pattern.dropFirst().dropLast().replacingOccurrences(of: "''", with: "'") : pattern
        return Code(id: id, indicators: [Indicator(.pattern(plain))])
      }
    )
  }

  private func study() throws -> URL {
    try #require(sharedFolder()).appending(path: "studies/siber")
  }
}
