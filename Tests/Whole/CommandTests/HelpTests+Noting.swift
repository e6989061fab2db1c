/// The verbs of notes, cases and overview.
extension HelpTests {
  static let noting: [(stage: String, verb: String)] = [
    "jot", "jottings", "actor", "link", "contradictions", "drift", "terms", "translate", "withhold",
    "decisions", "case", "attribute", "cases", "interim", "saturation", "coverage",
    "units", "evidence", "status-profile",
  ].map { ("reduce", $0) }
}
