import StageRuns

/// Which stage's command has which verb.
enum StageVerbs {
  private static let verbs: [(stage: Stage, verbs: [String])] = [
    (.collect, ["add", "show", "find", "locate", "passages", "pages"]),
    (
      .reduce,
      [
        "code", "accept", "edit", "reject", "none", "reanchor", "memo", "form", "event",
        "contradiction", "resolve", "undo", "codebook",
      ]
    ),
    (.display, ["new", "sheet", "cell"]),
    (.conclude, ["judge", "report"]),
  ]

  /// The stages themselves, and every verb of one.
  static let all = Stage.allCases.map(\.rawValue) + verbs.flatMap(\.verbs)

  /// The verbs by stage, for the help.
  static var summary: String {
    verbs.map { "  \($0.stage.rawValue): \($0.verbs.joined(separator: ", "))" }
      .joined(separator: "\n")
  }

  /// The stage that a command line belongs to, with what its command gets; nothing for our own.
  static func stage(of arguments: [String]) -> (name: String, rest: [String])? {
    guard let verb = arguments.first else { return nil }
    if let stage = Stage(rawValue: verb) { return (stage.rawValue, Array(arguments.dropFirst())) }
    guard let stage = verbs.first(where: { $0.verbs.contains(verb) })?.stage else { return nil }
    return (stage.rawValue, arguments)
  }
}
