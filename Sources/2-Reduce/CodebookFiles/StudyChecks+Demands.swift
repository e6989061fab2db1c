public import StudyModel

/// What a profile may ask of a study; nothing here is asked of everyone.
extension StudyChecks {
  /// How many applied codes a list without a tree can hold and still be kept in mind.
  static let flatListSize = 12...60

  /// What codes lack before others can code with them, and what `codebook check` says of their number.
  ///
  /// One diagnostic a code, in the codebook's order; a missing definition is a warning, all else a note.
  ///
  /// - Parameter codebook: The codebook.
  /// - Returns: The diagnostics.
  public static func codebookGaps(_ codebook: Codebook) -> [Diagnostic] {
    var diagnostics = codebook.applied.compactMap { code -> Diagnostic? in
      let gaps = gaps(of: code)
      guard !gaps.isEmpty else { return nil }
      return Diagnostic(
        "code-incomplete",
        code.definition.isEmpty ? .warning : .note,
        at: code.declaredAt,
        words: "code '\(code.id)' has no \(gaps.joined(separator: ", no "))",
        remedy: "an examiner asks how somebody else would know when to use it"
      )
    }
    let count = codebook.applied.count
    let isFlat = codebook.codes.allSatisfy { $0.parent == nil }
    if isFlat, count > 0, !flatListSize.contains(count) {
      diagnostics.append(
        Diagnostic(
          "codebook-size",
          .warning,
          at: FilePlace(path: "codebook/codes.yaml"),
          words: "the codebook has \(count) codes and no tree",
          remedy: count < flatListSize.lowerBound
            ? "a dozen codes are usual to begin with; few codes hide differences"
            : "put the codes under containers; nobody keeps so many apart in a flat list"
        )
      )
    }
    return diagnostics
  }

  private static func gaps(of code: Code) -> [String] {
    let fields: [(String, Bool)] = [
      ("definition", code.definition.isEmpty),
      ("'include'", code.include.isEmpty),
      ("'exclude'", code.exclude.isEmpty),
      ("'type'", code.kind == nil),
      ("typical example", !code.examples.contains { $0.role == .typical }),
    ]
    return fields.filter(\.1).map(\.0)
  }

  /// What the plan lacks that belongs in it before coding begins.
  ///
  /// - Parameter plan: The protocol.
  /// - Returns: One diagnostic for each gap, all notes.
  public static func planGaps(_ plan: StudyProtocol) -> [Diagnostic] {
    let isUnbounded =
      plan.boundary.actors.isEmpty && plan.boundary.from == nil && plan.boundary.to == nil
    let fields: [(String, Bool, String)] = [
      ("questions", plan.questions.isEmpty, "what the study wants to know"),
      ("boundary", isUnbounded, "which actors and years the study takes in, and which not"),
      ("framework", plan.framework.isEmpty, "what was presumed before the sources were read"),
      ("method", plan.method.isEmpty, "by which method the sources are analysed"),
    ]
    return fields.filter(\.1).map { name, _, question in
      Diagnostic(
        "plan-incomplete",
        .note,
        at: FilePlace(path: "codebook/protocol.yaml"),
        words: "the protocol has no '\(name)'",
        remedy: "an examiner asks \(question)"
      )
    }
  }
}
