import ReduceStage
import StudyModel
import Testing

@Suite struct SampleSidesTests {
  private func small(coder: String) -> SmallStudy {
    var small = SmallStudy()
    small.judge("ayu", .code(small.choice("A", 1)))
    small.judge("bram", .code(small.choice("B", 1)))
    let sample = SampleChoice(
      id: "r",
      coder: coder,
      seed: 1,
      size: 3,
      unit: .sentence,
      strata: "",
      codes: [],
      drawn: [1, 2, 4].map { small.anchor($0) }
    )
    small.judge("ayu", .sample(sample))
    small.judge(coder, .code(CodingChoice(anchor: small.anchor(1), code: "N", sample: "r")))
    small.judge(coder, .noneInSample(small.anchor(2), sample: "r"))
    return small
  }

  @Test func `RED-23: a person who codes again stands beside herself`() throws {
    let reduction = try small(coder: "ayu").reduce()
    let sides = reduction.sides(ofSample: "r")
    #expect(sides.codings.map(\.by).sorted() == ["ayu", "ayu (again)"])
    #expect(sides.nothingHere.map(\.by) == ["ayu (again)"])
    // The sheet asks for codes alone, so the second coding lacks nothing.
    #expect(sides.codings.first { $0.code == "N" }?.status == .accepted)
  }

  @Test func `a second coder's own codings of the study are no answers to the sample`() throws {
    let reduction = try small(coder: "bram").reduce()
    let sides = reduction.sides(ofSample: "r")
    #expect(sides.codings.map { "\($0.by) \($0.code)" }.sorted() == ["ayu A", "bram N"])
    #expect(reduction.sides(ofSample: "other") == reduction)
  }
}
