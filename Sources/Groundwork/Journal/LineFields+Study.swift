import PlainFormats
import StudyModel

extension LineFields {
  func translation() throws(JudgementLineError) -> Act.Translation {
    Act.Translation(
      of: try judgement("of"),
      language: try wordsIfAny("language") ?? "",
      words: try words("words"),
      translator: try words("translator")
    )
  }

  func attribute() throws(JudgementLineError) -> AttributeChoice {
    AttributeChoice(
      id: try words("id"),
      name: try words("name"),
      value: try words("value"),
      basis: try words("basis")
    )
  }

  func decision() throws(JudgementLineError) -> DecisionChoice {
    DecisionChoice(
      about: try wordsIfAny("about") ?? "",
      options: try strings("options"),
      choice: try words("choice"),
      why: try words("why")
    )
  }

  func sample() throws(JudgementLineError) -> SampleChoice {
    guard let seed = UInt64(try words("seed")) else { throw invalid("seed") }
    var drawn: [Anchor] = []
    for element in value["drawn"]?.elements ?? [] {
      guard case .object = element else { throw invalid("drawn") }
      drawn.append(try LineFields(value: element, act: act).anchor())
    }
    return SampleChoice(
      id: try words("id"),
      coder: try words("coder"),
      seed: seed,
      size: try number("size"),
      unit: try word("unit"),
      strata: try wordsIfAny("strata") ?? "",
      codes: try strings("codes"),
      drawn: drawn
    )
  }
}
