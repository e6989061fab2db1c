import ReduceStage
import StudyModel
import Testing

@Suite struct SuggestionOrderTests {
  private func suggestion(
    _ name: String,
    _ code: String,
    hits: [Int] = [1],
    _ status: Suggestion.Status = .suggested,
    score: String? = nil
  ) -> Suggestion {
    Suggestion(
      id: "s-\(name)",
      code: code,
      source: "nota",
      range: TextRange(0, 90),
      // The number of the indicator stands for the place of its hit.
      hits: hits.map { TextRange($0, $0 + 1) },
      part: .body,
      status: status,
      suggester: score.map { _ in
        SuggesterMark(id: "tool", version: "1", settings: "", input: "", at: "")
      },
      score: score ?? ""
    )
  }

  private func order(_ suggestions: [Suggestion]) throws -> SuggestionOrder {
    let codebook = try Codebook(codes: ["A", "B", "C"].map { Code(id: $0) })
    return SuggestionOrder(Reduction(suggestions: suggestions), codebook: codebook) { _, hit in
      hit.start.scalars
    }
  }

  @Test func `what nobody judged yet is as uncertain as can be`() throws {
    let one = suggestion("1", "A")
    #expect(try order([one]).chance(of: one) == 0.5)
    #expect(try order([one]).uncertainty(of: one) == 100)
  }

  @Test(arguments: [
    (8, 0, 20), (0, 8, 20), (4, 4, 100), (1, 0, 67), (98, 0, 2),
  ])
  func `the record of an indicator makes its suggestions certain either way`(
    accepted: Int,
    rejected: Int,
    uncertainty: Int
  ) throws {
    let decided =
      (0..<accepted).map { suggestion("a\($0)", "A", .accepted) }
      + (0..<rejected).map { suggestion("r\($0)", "A", .rejected) }
    let one = suggestion("1", "A")
    #expect(try order(decided + [one]).uncertainty(of: one) == uncertainty)
    // Another indicator of the same code keeps its own record.
    let other = suggestion("2", "A", hits: [2])
    #expect(try order(decided + [one, other]).uncertainty(of: other) == 100)
  }

  @Test func `a further hit makes it more certain`() throws {
    let (one, two) = (suggestion("1", "A"), suggestion("2", "A", hits: [1, 2]))
    #expect(try order([one, two]).chance(of: two) == 0.75)
    #expect(try order([one, two]).sorted([two, one]).map(\.id) == ["s-1", "s-2"])
  }

  @Test func `a program's own score counts where it states one, else its record`() throws {
    let stated = suggestion("1", "A", score: "0.9")
    let silent = suggestion("2", "A", score: "")
    let odd = suggestion("3", "A", score: "90 %")
    let order = try order([stated, silent, odd])
    #expect(order.uncertainty(of: stated) == 20)
    #expect(order.uncertainty(of: silent) == 100)
    #expect(order.uncertainty(of: odd) == 100)
  }

  @Test func `among equals the rarest code comes first, then the codebook's order`() throws {
    let waiting = [suggestion("1", "B"), suggestion("2", "C"), suggestion("3", "A")]
    let anchor = Anchor(
      source: "nota",
      document: "",
      range: TextRange(0, 1),
      quote: "x",
      prefix: "",
      suffix: ""
    )
    let coding = Coding(
      id: JudgementID(chain: "ayu", number: 1),
      choice: CodingChoice(anchor: anchor, code: "A"),
      cases: [],
      by: "ayu",
      at: "",
      status: .accepted,
      anchorState: .exact,
      range: TextRange(0, 1),
      part: .body
    )
    let codebook = try Codebook(codes: ["A", "B", "C"].map { Code(id: $0) })
    let order = SuggestionOrder(
      Reduction(suggestions: waiting, codings: [coding]),
      codebook: codebook
    ) { _, hit in hit.start.scalars }
    #expect(order.sorted(waiting).map(\.code) == ["B", "C", "A"])
  }
}
