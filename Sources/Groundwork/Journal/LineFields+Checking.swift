import PlainFormats
import StudyModel

// What lines say of samples, of what was visible, and of suggesters.
extension LineFields {
  /// A mark that nothing is to be coded, in a sample or in the study.
  func nothing() throws(JudgementLineError) -> Act {
    let anchor = try self.anchor(at: "place")
    guard let sample = try wordsIfAny("sample") else { return .none(anchor) }
    return .noneInSample(anchor, sample: sample)
  }

  /// What settles a conflict; with `because` it is a disagreement between coders, and changes nothing.
  func resolution() throws(JudgementLineError) -> Act {
    guard value["because"] != nil else {
      return .resolve(of: try judgement("of"), choice: try words("choice"), why: try words("why"))
    }
    return .settle(
      Settlement(
        of: try judgements("of"),
        sample: try words("sample"),
        place: try anchor(at: "place"),
        choice: try words("choice"),
        because: try word("because"),
        why: try words("why")
      )
    )
  }

  /// What was visible; nothing where the line does not say.
  func visible() throws(JudgementLineError) -> [Visible]? {
    guard value["seen"] != nil else { return nil }
    var seen: [Visible] = []
    for word in try strings("seen") {
      guard let visible = Visible(rawValue: word) else { throw invalid("seen") }
      seen.append(visible)
    }
    return seen
  }

  /// The failure of a field that holds what it cannot hold.
  func invalid(_ name: String) -> JudgementLineError { .invalid(field: name, act: act) }

  /// Which program from outside made the suggestion.
  func suggester() throws(JudgementLineError) -> SuggesterMark? {
    guard let mark = value["suggester"] else { return nil }
    guard case .object = mark else { throw invalid("suggester") }
    let fields = LineFields(value: mark, act: act)
    return SuggesterMark(
      id: try fields.words("id"),
      version: try fields.words("version"),
      settings: try fields.wordsIfAny("settings") ?? "",
      input: try fields.words("input"),
      at: try fields.words("at")
    )
  }
}
