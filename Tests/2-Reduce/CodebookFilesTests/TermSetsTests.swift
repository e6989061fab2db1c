import CodebookFiles
import StudyModel
import Testing

@Suite struct TermSetsTests {
  private func indicators(_ lines: String) -> (indicators: [Indicator], diagnostics: [Diagnostic]) {
    let read = CodesFile.read(lines)
    return (read.value.codes.first?.indicators ?? [], read.diagnostics)
  }

  private func phrases(_ indicators: [Indicator]) -> [String] {
    indicators.compactMap { indicator in
      guard case .phrase(let words) = indicator.form else { return nil }
      return words
    }
  }

  @Test func `RED-13: a set gives its terms in their forms, kept apart and known by the set`() {
    let (found, diagnostics) = indicators(
      """
      term-sets:
      - id: coop
        terms: [kerja sama, {term: partnership, forms: [inflection], except: [partnershiped]}]
        forms: [spelling]
        except: [kerja-sama]
      - id: near
        synonyms-of: coop
        terms: [kolaborasi]
      codes:
      - id: A
        name: a
        indicators:
        - set: coop
        - set: near
        - plain words
      """
    )
    #expect(diagnostics.isEmpty)
    #expect(
      phrases(found) == [
        "kerja sama", "kerjasama", "partnership", "partnership's", "partnershiping", "partnerships",
        "partnership\u{2019}s", "kolaborasi", "plain words",
      ]
    )
    #expect(
      found.map(\.memberOf) == Array(repeating: "coop", count: 7) + ["near", nil]
    )
    #expect(Set(found.prefix(7).map(\.declaredAt)).count == 1)
  }

  @Test func `a phrase may have forms of its own, and what is excepted is none`() {
    let (found, diagnostics) = indicators(
      """
      codes:
      - id: A
        name: a
        indicators:
        - {phrase: kerja sama, forms: [spelling, affixes], except: [pekerja sama]}
      """
    )
    #expect(diagnostics.isEmpty)
    let phrases = phrases(found)
    #expect(phrases.first == "kerja sama")
    #expect(Set(["bekerja sama", "kerjasamanya", "dikerjasamakan"]).isSubset(of: phrases))
    #expect(!phrases.contains("pekerja sama"))
    #expect(found.allSatisfy { $0.memberOf == "kerja sama" })
  }

  @Test func `a set within a combination is any of its terms`() {
    let (found, diagnostics) = indicators(
      """
      term-sets: [{id: s, terms: [siber, cyber]}]
      codes:
      - id: A
        name: a
        indicators:
        - all: [{set: s}, {phrase: attack, forms: [inflection]}, {word: "x*"}]
          within: section
      """
    )
    #expect(diagnostics.isEmpty)
    guard case .combination(let all, _, _, let window)? = found.first?.form else {
      Issue.record("no combination")
      return
    }
    #expect(window == .section)
    #expect(
      all.first
        == .combination(
          all: [],
          any: [.phrase("siber"), .phrase("cyber")],
          not: [],
          within: .sentence
        )
    )
    #expect(all.count == 3)
  }

  @Test(arguments: [
    ("- set: none", "unknown-value"), ("- {word: \"a*\", forms: [spelling]}", "wrong-shape"),
    ("- {phrase: a b, forms: [stem]}", "unknown-value"),
    ("- {all: [a], within: chapter}", "unknown-value"),
    ("- {all: [{set: none}]}", "unknown-value"),
  ])
  func `what cannot be read is left out and said`(line: String, code: String) {
    let (found, diagnostics) = indicators(
      "codes:\n- id: A\n  name: a\n  indicators:\n  \(line)\n  - kept\n"
    )
    #expect(phrases(found) == ["kept"])
    #expect(diagnostics.map(\.code) == [code])
  }
}
