import PlainFormats
import StudyModel

extension JudgementLine {
  /// The fields of what two coders made of a disagreement.
  static func fields(of settlement: Settlement) -> Fields {
    [
      ("of", judgements(settlement.of)),
      ("sample", .string(settlement.sample)),
      ("place", place(settlement.place)),
      ("choice", .string(settlement.choice)),
      ("because", .string(settlement.because.rawValue)),
      ("why", .string(settlement.why)),
    ]
  }

  /// The mark of a program from outside.
  static func mark(_ mark: SuggesterMark) -> JSONValue {
    .members([
      ("id", .string(mark.id)),
      ("version", .string(mark.version)),
      ("settings", mark.settings.isEmpty ? nil : .string(mark.settings)),
      ("input", .string(mark.input)),
      ("at", .string(mark.at)),
    ])
  }
}
