import IndicatorMatching
import StudyModel
import Testing

@Suite struct PatternTests {
  @Test(arguments: [
    (
      #"cyber ?crime|cyber"#, "Cyber crime, cybercrime, CYBER",
      ["Cyber crime", "cybercrime", "CYBER"]
    ),
    (#"a|ab"#, "ab", ["a"]),
    (#"\bMoU\b"#, "MoU, MoUs xMoU mou", ["MoU", "mou"]),
    (#"\b(?:x|MoU)\b"#, "MoU, MoUs x", ["MoU", "x"]),
    (#"\bMo?\b"#, "M Mo Moo", ["M", "Mo"]),
    (
      #"\w+"#, "e\u{301}a l'été non-x _1 \u{200D} ①",
      ["e\u{301}a", "l", "été", "non", "x", "_1", "\u{200D}"]
    ),
    (#"\W+"#, "a, b-c", [", ", "-"]),
    (#"[\w-]+"#, "non-x y", ["non-x", "y"]),
    (#"[\W_]+"#, "a_ b", ["_ "]),
    (#"[^\W_]+"#, "a_ b", ["a", "b"]),
    (#"[^\w,]+"#, "a, b", [" "]),
    (#"[[:word:].]+"#, "a.b c", ["a.b", "c"]),
    (#"a\B."#, "ab a-", ["ab"]),
    (#"x\x2D\b"#, "x-y x- ", ["x-"]),
    (#"\Q\w\E"#, #"a \w"#, [#"\w"#]),
    (#"(a)(?:b)\1"#, "aba abb", ["aba"]),
    (#"^a|b$"#, "a a b b", ["a", "b"]),
    (#"x*"#, "axxbx", ["xx", "x"]),
    (#"\d+"#, "1 ٢٣", ["1", "٢٣"]),
    (#"stra\x{DF}e"#, "STRASSE straße STRA\u{1E9E}E", ["straße", "STRA\u{1E9E}E"]),
    (#"k"#, "\u{212A}", ["\u{212A}"]),
    (#"(?<=keamanan )siber"#, "keamanan siber", ["siber"]),
    (#"[]\w]+"#, "a]b", ["a]b"]),
    (#"(?# [ )a"#, "a", ["a"]),
    (#"(?x) \b x ? y"#, "y xy zy", ["y", "xy"]),
  ])
  func `an expression finds one thing after the other, with our word characters`(
    pattern: String,
    words: String,
    expected: [String]
  ) throws {
    let text = document(words)
    let found = try IndicatorMatcher.find(.pattern(pattern), in: text).hits
    let foundWords = found.map { Array(text.text[$0.range].unicodeScalars) }
    #expect(foundWords == expected.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [("a(b", 4), ("ab[", 4), ("*a", 1), ("é(?<", 5), (#"\C"#, 3)])
  func `an expression that cannot be read is named with its place`(
    pattern: String,
    character: Int
  ) throws {
    let place = FilePlace(path: "codebook/codes.yaml", line: 12, column: 5)
    let matcher = IndicatorMatcher(
      codebook: try Codebook(codes: [
        Code(
          id: "BAD",
          indicators: [Indicator(.pattern(pattern), declaredAt: place), Indicator(.phrase("good"))]
        )
      ])
    )
    let diagnostic = try #require(matcher.diagnostics.first)
    #expect(matcher.diagnostics.count == 1)
    #expect(diagnostic.place == place && diagnostic.severity == .error)
    #expect(diagnostic.words.contains("'BAD'"))
    #expect(diagnostic.words.contains("at its character \(character):"))
    #expect(matcher.hits(in: document("a good one")).hits.count == 1)
    #expect(throws: SearchTermError.self) { try TermFinder(.pattern(pattern)) }
  }

  @Test func `an expression that runs away is stopped, named, and the rest is found`() throws {
    let matcher = IndicatorMatcher(
      codebook: try Codebook(codes: [
        Code(id: "SLOW", indicators: [Indicator(.pattern("(a+)+$"))]),
        Code(id: "FAST", indicators: [Indicator(.phrase("end"))]),
      ])
    )
    let text = document(String(repeating: "a", count: 4000) + "! end\nend")
    let (hits, diagnostics) = matcher.hits(in: text)
    #expect(hits.map(\.code) == ["FAST", "FAST"])
    #expect(diagnostics.map(\.code) == ["pattern-limit"])
    #expect(
      diagnostics.allSatisfy { $0.words.contains("'SLOW'") && $0.words.contains("passage 1") }
    )
  }

  @Test func `hits of one code never overlap, those of two codes may`() throws {
    let matcher = IndicatorMatcher(
      codebook: try Codebook(codes: [
        Code(
          id: "A",
          indicators: [
            Indicator(.phrase("keamanan")), Indicator(.phrase("keamanan siber")),
            Indicator(.pattern("siber nasional")),
          ]
        ),
        Code(id: "B", indicators: [Indicator(.pattern("siber nasional"))]),
      ])
    )
    let hits = matcher.hits(in: document("keamanan siber nasional")).hits
    #expect(hits.map(\.code) == ["A", "B"])
    #expect(hits.map(\.range) == [TextRange(0, 14), TextRange(9, 23)])
  }

  @Test func `empty indicators are reported and find nothing`() throws {
    let matcher = IndicatorMatcher(
      codebook: try Codebook(codes: [
        Code(
          id: "E",
          indicators: [
            Indicator(.phrase(" ")), Indicator(.word("")), Indicator(.near(all: [], words: 3)),
            Indicator(.combination(all: [], any: [], not: [.phrase("x")], within: .sentence)),
          ]
        )
      ])
    )
    #expect(matcher.diagnostics.map(\.code) == Array(repeating: "indicator-empty", count: 4))
    #expect(matcher.hits(in: document("x y z")).hits.isEmpty)
  }
}
