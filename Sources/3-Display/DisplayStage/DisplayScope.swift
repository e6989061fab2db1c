import StudyModel

/// Which codings a display takes in, and out of how many it counts.
struct DisplayScope {
  let scope: DisplaySpecification.Scope
  let context: DisplayContext

  /// Whether a standing coding is taken in.
  func takes(_ coding: Coding) -> Bool {
    (scope.sources.isEmpty || scope.sources.contains(coding.source))
      && (scope.cases.isEmpty || coding.cases.contains { scope.cases.contains($0) })
      && (scope.claims.isEmpty || coding.choice.claim.map { scope.claims.contains($0) } == true)
      && (scope.codes.isEmpty || scope.codes.contains { Glob.matches($0, coding.code) })
  }

  /// How many different things on a level codings are.
  ///
  /// - Parameters:
  ///   - codings: What is counted.
  ///   - level: What they are counted as.
  ///   - cases: For the level of cases, those that may count; nil for all in scope.
  /// - Returns: The number.
  func count(
    _ codings: [Coding],
    on level: DisplaySpecification.Level,
    cases: Set<String>? = nil
  ) -> Int {
    switch level {
    case .excerpts: ExcerptCount.of(codings)
    case .sources: Set(codings.map(\.source)).count
    case .groups: Set(codings.map { context.group($0.source) }).count
    case .cases:
      Set(codings.flatMap { $0.cases.filter { cases?.contains($0) ?? isCase($0) } }).count
    }
  }

  /// Of how many a number on a level is; for excerpts, of those that the display holds.
  func denominator(_ level: DisplaySpecification.Level, holding codings: [Coding]) -> Int {
    let sources = context.study.sources.map(\.id).filter {
      scope.sources.isEmpty || scope.sources.contains($0)
    }
    switch level {
    case .excerpts: return count(codings, on: .excerpts)
    case .sources: return Set(sources).union(codings.map(\.source)).count
    case .groups:
      return Set(sources.map(context.group)).union(codings.map { context.group($0.source) }).count
    case .cases:
      let declared = context.study.studyProtocol.cases.map(\.id).filter(isCase)
      return Set(declared).union(codings.flatMap(\.cases).filter(isCase)).count
    }
  }

  /// Whether a coding adds to numbers: it counts, stands in body or appendix, and asserts something.
  static func adds(_ coding: Coding) -> Bool {
    coding.isEvidence && coding.choice.claim != .absent
  }

  private func isCase(_ id: String) -> Bool { scope.cases.isEmpty || scope.cases.contains(id) }
}
