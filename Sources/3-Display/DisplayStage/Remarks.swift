import StudyModel

/// What is to be remarked about displays of any kind.
enum Remarks {
  /// The number of rows or columns above which a matrix is hard to read.
  private static let easyToRead = 12

  static func about(_ specification: DisplaySpecification, in context: DisplayContext)
    -> [Diagnostic]
  {
    reading(specification.reading, of: specification.id, at: specification.declaredAt, context)
      + question(
        specification.question,
        of: specification.id,
        at: specification.declaredAt,
        context
      )
      + scope(specification, context)
  }

  static func about(_ specification: NetworkSpecification, in context: DisplayContext)
    -> [Diagnostic]
  {
    reading(specification.reading, of: specification.id, at: specification.declaredAt, context)
      + question(
        specification.question,
        of: specification.id,
        at: specification.declaredAt,
        context
      )
  }

  /// Remarks on a matrix with very many or no rows or columns.
  static func size(
    of matrix: Matrix,
    _ specification: DisplaySpecification,
    _ kind: DisplayKind
  ) -> [Diagnostic] {
    let sides = [("rows", matrix.rows), ("columns", matrix.columns)]
    return sides.compactMap { side, headings in
      let count = headings.count { !$0.isNegative }
      if count == 0 {
        return Diagnostic(
          "empty-display",
          .warning,
          at: specification.declaredAt,
          words: "display '\(specification.id)' has no \(side)",
          remedy: "check its codes, cases and scope"
        )
      }
      guard count > easyToRead else { return nil }
      return Diagnostic(
        "large-display",
        // A table of counts is for looking up and may be long.
        kind.cell == .count ? .note : .warning,
        at: specification.declaredAt,
        words: "display '\(specification.id)' has \(count) \(side); a dozen are hard to read",
        remedy: "split it, or choose fewer codes or cases"
      )
    }
  }

  private static func reading(
    _ reading: String?,
    of id: String,
    at place: FilePlace?,
    _ context: DisplayContext
  ) -> [Diagnostic] {
    guard let reading, !reading.isEmpty else {
      return [
        Diagnostic(
          "display-without-reading",
          // The smallest profile does not ask for an analytic text.
          context.study.studyProtocol.profile.name == .sketch ? .note : .warning,
          at: place,
          words: "display '\(id)' has no analytic text",
          remedy: "write a memo on what was read from it and name it under 'reading'"
        )
      ]
    }
    let memos = context.study.memos.map(\.id)
    guard !memos.contains(reading) else { return [] }
    return [
      Diagnostic(
        "unknown-memo",
        .warning,
        at: place,
        words: "display '\(id)' names the memo '\(reading)', which does not exist",
        remedy: Nearest.remedy(for: reading, among: memos)
      )
    ]
  }

  private static func question(
    _ question: String?,
    of id: String,
    at place: FilePlace?,
    _ context: DisplayContext
  ) -> [Diagnostic] {
    let known = context.study.studyProtocol.questions.map(\.id)
    guard let question, !known.contains(question) else { return [] }
    return [
      Diagnostic(
        "unknown-question",
        .warning,
        at: place,
        words:
          "display '\(id)' serves the question '\(question)', which the protocol does not have",
        remedy: Nearest.remedy(for: question, among: known)
      )
    ]
  }

  private static func scope(_ specification: DisplaySpecification, _ context: DisplayContext)
    -> [Diagnostic]
  {
    let codes = context.study.codebook.codes.map(\.id)
    var selectors = specification.scope.codes
    for axis in [specification.rows, specification.columns] {
      if case .codes(let selected)? = axis { selectors += selected }
    }
    let unknown =
      missing("case", specification.scope.cases, context.study.studyProtocol.cases.map(\.id))
      + missing("source", specification.scope.sources, context.study.sources.map(\.id))
      + selectors.filter { selector in
        selector != "*" && !codes.contains { Glob.matches(selector, $0) }
      }.map { ("code", $0, codes) }
    return unknown.map { name, id, known in
      Diagnostic(
        "unknown-\(name)",
        .warning,
        at: specification.declaredAt,
        words: "display '\(specification.id)' names the \(name) '\(id)', which matches nothing",
        remedy: Nearest.remedy(for: id, among: known)
      )
    }
  }

  private static func missing(_ name: String, _ ids: [String], _ known: [String])
    -> [(String, String, [String])]
  {
    ids.filter { !known.contains($0) }.map { (name, $0, known) }
  }
}
