import StudyModel

/// Makes a matrix of a specification: the codings of a cell are exactly those that fall under its row
/// and its column.
struct MatrixBuilding {
  let specification: DisplaySpecification
  let kind: DisplayKind
  let context: DisplayContext
  let hash: ([UInt8]) -> String

  var diagnostics: [Diagnostic] = []
  /// Headings that the order rule could not tell apart, for the rule in words.
  var ties: [[String]] = []

  init(
    _ specification: DisplaySpecification,
    kind: DisplayKind,
    context: DisplayContext,
    hash: @escaping ([UInt8]) -> String
  ) {
    self.specification = specification
    self.kind = kind
    self.context = context
    self.hash = hash
  }

  var rowAxis: DisplaySpecification.Axis { specification.rows ?? kind.rows(in: context.study) }
  var columnAxis: DisplaySpecification.Axis {
    specification.columns ?? kind.columns(in: context.study)
  }
  var cellContent: DisplaySpecification.CellContent { kind.cell ?? specification.cell }

  /// Where negative evidence stands.
  enum Negative {
    case row, column, nowhere
  }

  var negative: Negative {
    let isShown =
      kind == .effectsMatrix
      || (specification.showsNegative
        ?? context.displaysOfFindings.contains(specification.id))
    guard isShown else { return .nowhere }
    // What speaks against needs no code of the display, so it stands beside the codes.
    if case .codes = rowAxis { return .row }
    if case .codes = columnAxis { return .column }
    return kind == .effectsMatrix ? .row : .column
  }

  /// Makes the matrix and notes what is to be remarked about it.
  mutating func make() -> Matrix {
    let scope = DisplayScope(scope: specification.scope, context: context)
    let taken = context.standing.filter(scope.takes)
    let (rows, columns) = axes(taken)
    let rowOrder = order(rows, by: specification.rowOrder, taken, scope, side: "rows")
    let columnOrder = order(columns, by: specification.columnOrder, taken, scope, side: "columns")
    let rowPlaces = Self.inverse(rowOrder)
    let columnPlaces = Self.inverse(columnOrder)

    let frame = Frame(
      rows: rowOrder.map { rows.headings[$0] } + (negative == .row ? [negativeHeading(rows)] : []),
      columns: columnOrder.map { columns.headings[$0] }
        + (negative == .column ? [negativeHeading(columns)] : [])
    )
    var held = [[[Coding]]](
      repeating: [[Coding]](repeating: [], count: frame.columns.count),
      count: frame.rows.count
    )
    let found = context.foundAgainst[specification.id] ?? []
    var missing = 0
    for coding in taken {
      let inRows = rows.positions(of: coding)
      let inColumns = columns.positions(of: coding)
      for row in inRows {
        for column in inColumns { held[rowPlaces[row]][columnPlaces[column]].append(coding) }
      }
      if inRows.isEmpty != inColumns.isEmpty, isLeftOut(coding, inRows, inColumns) { missing += 1 }
      let isInside = !inRows.isEmpty && !inColumns.isEmpty
      guard found.contains(coding.id) || (isInside && speaksAgainst(coding)) else { continue }
      switch negative {
      case .row:
        for column in inColumns { held[frame.rows.count - 1][columnPlaces[column]].append(coding) }
      case .column:
        for row in inRows { held[rowPlaces[row]][frame.columns.count - 1].append(coding) }
      case .nowhere: break
      }
    }
    noteLeftOut(missing)
    var adding: [Coding] = []
    for (row, line) in zip(frame.rows, held) {
      for (column, codings) in zip(frame.columns, line) {
        adding += Self.adding(codings, isNegative: row.isNegative || column.isNegative)
      }
    }
    let denominator = scope.denominator(specification.level, holding: adding)
    let cells = held.enumerated().map { row, line in
      line.enumerated().map { column, codings in
        cell(codings, frame.rows[row], frame.columns[column], of: denominator, scope)
      }
    }
    noteWords(in: frame)
    noteKinds(cells, frame)
    return Matrix(
      rows: frame.rows,
      columns: frame.columns,
      cells: cells,
      level: specification.level
    )
  }

  struct Frame {
    let rows: [Matrix.Heading]
    let columns: [Matrix.Heading]
  }

  /// Both sides; what bearers, years and statuses there are, is asked of the display's codes and of
  /// what was found against the findings that rest on it.
  private func axes(_ codings: [Coding]) -> (rows: MatrixAxis, columns: MatrixAxis) {
    func axis(_ kind: DisplaySpecification.Axis, _ codings: [Coding]) -> MatrixAxis {
      MatrixAxis.axis(kind, of: specification, codings: codings, context: context)
    }
    let found = negative == .nowhere ? [] : context.foundAgainst[specification.id] ?? []
    func shown(_ axis: MatrixAxis) -> [Coding] {
      codings.filter { found.contains($0.id) || !axis.positions(of: $0).isEmpty }
    }
    if case .codes = rowAxis {
      let rows = axis(rowAxis, codings)
      return (rows, axis(columnAxis, shown(rows)))
    }
    let columns = axis(columnAxis, codings)
    return (axis(rowAxis, shown(columns)), columns)
  }

  private func speaksAgainst(_ coding: Coding) -> Bool {
    coding.choice.claim == .absent || (kind == .effectsMatrix && coding.choice.sign == .minus)
  }

  private func negativeHeading(_ axis: MatrixAxis) -> Matrix.Heading {
    var id = "negative"
    while axis.headings.contains(where: { $0.id == id }) { id += "~" }
    let isEffects = kind == .effectsMatrix
    return Matrix.Heading(
      id: id,
      label: isEffects ? Wording.negativeEffects : Wording.negativeEvidence,
      isNegative: true
    )
  }

  /// A coding of the display's codes that falls under no case, bearer or attribute.
  private func isLeftOut(_ coding: Coding, _ inRows: [Int], _ inColumns: [Int]) -> Bool {
    func isCodes(_ axis: DisplaySpecification.Axis) -> Bool {
      if case .codes = axis { return true }
      return false
    }
    return (!inRows.isEmpty && isCodes(rowAxis)) || (!inColumns.isEmpty && isCodes(columnAxis))
  }

  private static func inverse(_ order: [Int]) -> [Int] {
    var places = [Int](repeating: 0, count: order.count)
    for (place, position) in order.enumerated() { places[position] = place }
    return places
  }

  // MARK: - Cells

  private mutating func cell(
    _ codings: [Coding],
    _ row: Matrix.Heading,
    _ column: Matrix.Heading,
    of denominator: Int,
    _ scope: DisplayScope
  ) -> Matrix.Cell {
    let isNegative = row.isNegative || column.isNegative
    let asserting = codings.filter { $0.counts && (isNegative || $0.choice.claim != .absent) }
    let written = context.words["\(specification.id)/\(row.id)/\(column.id)"] ?? []
    let empty = mark(codings, asserting, written)
    let adding = Self.adding(codings, isNegative: isNegative)
    let fingerprint = written.isEmpty ? "" : CellFingerprint.of(codings, hash: hash)
    let cases = [(rowAxis, row), (columnAxis, column)].first { $0.0 == .case && !$0.1.isNegative }
      .map { Set([$0.1.id]) }
    return Matrix.Cell(
      kind: cellContent.rawValue,
      codings: codings.map(\.id),
      count: asserting.isEmpty
        ? nil : scope.count(adding, on: specification.level, cases: cases),
      denominator: asserting.isEmpty ? nil : denominator,
      written: written,
      isWrittenStale: written.contains { !$0.evidence.isEmpty && $0.evidence != fingerprint },
      empty: empty
    )
  }

  /// The codings that a cell's number is made of; in a negative one, what was looked for and absent too.
  private static func adding(_ codings: [Coding], isNegative: Bool) -> [Coding] {
    codings.filter { isNegative ? $0.isEvidence : DisplayScope.adds($0) }
  }

  private func mark(
    _ codings: [Coding],
    _ asserting: [Coding],
    _ written: [CellChoice]
  ) -> Matrix.EmptyMark? {
    let isUnclear = codings.contains { $0.status == .contested || context.disputed.contains($0.id) }
    if isUnclear { return .unclear }
    if !asserting.isEmpty { return nil }
    if !codings.isEmpty { return .absent }
    for choice in written.reversed() {
      if let declared = Self.declared(choice) { return declared }
    }
    return .notLookedFor
  }

  /// What a person declares about an empty cell; looked for and absent is coded, not declared.
  static func declared(_ choice: CellChoice) -> Matrix.EmptyMark? {
    let mark = Matrix.EmptyMark(rawValue: choice.text == "-" ? "–" : choice.text)
    switch mark {
    case .notApplicable, .noDataPossible: return mark
    case .unclear: return choice.kind == "symbol" ? mark : nil
    case .notLookedFor, .absent, nil: return nil
    }
  }
}
