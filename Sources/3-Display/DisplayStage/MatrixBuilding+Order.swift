import StudyModel

extension MatrixBuilding {
  /// The positions of an axis' headings in the order asked for.
  mutating func order(
    _ axis: MatrixAxis,
    by order: DisplaySpecification.Order,
    _ codings: [Coding],
    _ scope: DisplayScope,
    side: String
  ) -> [Int] {
    let headings = axis.headings
    let listed = Array(headings.indices)
    switch order {
    case .listed: return listed
    case .alphabetical:
      let language = context.study.studyProtocol.languages.first ?? "en"
      return sorted(listed, headings) { headings[$0].label.words(in: language) }
    case .count:
      var held = [[Coding]](repeating: [], count: headings.count)
      for coding in codings where DisplayScope.adds(coding) {
        for position in axis.positions(of: coding) { held[position].append(coding) }
      }
      let counts = held.map { scope.count($0, on: specification.level) }
      return sorted(listed, headings) { -counts[$0] }
    case .date:
      let dates = headings.map { axis.date(of: $0) }
      guard dates.contains(where: { $0 != nil }) else {
        diagnostics.append(
          Diagnostic(
            "order-without-dates",
            .warning,
            at: specification.declaredAt,
            words: "nothing in the \(side) of display '\(specification.id)' has a date to order by",
            remedy: "order them as listed, or record events and dates of publication"
          )
        )
        return listed
      }
      return sorted(listed, headings) { dates[$0]?.text ?? "~" }
    }
  }

  /// Sorts by a key; what it cannot tell apart is a tie, in order of the ids.
  private mutating func sorted<Key: Comparable>(
    _ positions: [Int],
    _ headings: [Matrix.Heading],
    by key: (Int) -> Key
  ) -> [Int] {
    let keys = positions.map(key)
    let result = positions.sorted { left, right in
      keys[left] != keys[right] ? keys[left] < keys[right] : headings[left].id < headings[right].id
    }
    var run: [Int] = []
    for position in result + [-1] {
      if let last = run.last, position < 0 || keys[last] != keys[position] {
        if run.count > 1 { ties.append(run.map { headings[$0].id }) }
        run = []
      }
      if position >= 0 { run.append(position) }
    }
    return result
  }
}
