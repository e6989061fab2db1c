import StudyModel

/// Makes a matrix of a specification: the codings of a cell are exactly those that fall under its row
/// and its column.
struct MatrixBuilding {
  let specification: DisplaySpecification
  let kind: DisplayKind
  let context: DisplayContext
  let hash: ([UInt8]) -> String

  private(set) var diagnostics: [Diagnostic] = []
  /// Headings that the order rule could not tell apart, for the rule in words.
  private(set) var ties: [[String]] = []

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
    if kind == .effectsMatrix { return .row }
    let isShown =
      specification.showsNegative ?? context.displaysOfFindings.contains(specification.id)
    guard isShown else { return .nowhere }
    if case .codes = rowAxis { return .row }
    return .column
  }

  /// Makes the matrix and notes what is to be remarked about it.
  mutating func make() -> Matrix {
    let scope = DisplayScope(scope: specification.scope, context: context)
    let taken = context.standing.filter(scope.takes)
    let rows = axis(rowAxis, taken)
    let columns = axis(columnAxis, taken)
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
      case .row: for column in inColumns { held[frame.rows.count - 1][columnPlaces[column]].append(coding) }
      case .column: for row in inRows { held[rowPlaces[row]][frame.columns.count - 1].append(coding) }
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

  private struct Frame {
    let rows: [Matrix.Heading]
    let columns: [Matrix.Heading]
  }

  private func axis(_ kind: DisplaySpecification.Axis, _ codings: [Coding]) -> MatrixAxis {
    MatrixAxis.axis(kind, of: specification, codings: codings, context: context)
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

  // MARK: - Order

  private mutating func order(
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

  // MARK: - Remarks

  private mutating func noteLeftOut(_ missing: Int) {
    guard missing > 0 else { return }
    diagnostics.append(
      Diagnostic(
        "codings-outside-display",
        .note,
        at: specification.declaredAt,
        words: "\(missing) codings of the codes of display '\(specification.id)' fall in no "
          + "row or no column",
        remedy: "give them the case, bearer or attribute that the display asks for"
      )
    )
  }

  private mutating func noteWords(in frame: Frame) {
    let rows = Set(frame.rows.map(\.id))
    let columns = Set(frame.columns.map(\.id))
    let prefix = "\(specification.id)/"
    for id in context.words.keys.sorted() where id.hasPrefix(prefix) {
      let pieces = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let isThere = pieces.count == 3 && rows.contains(pieces[1]) && columns.contains(pieces[2])
      guard !isThere else { continue }
      diagnostics.append(
        Diagnostic(
          "words-without-cell",
          .warning,
          at: FilePlace(path: "codebook/cells/\(specification.id).md"),
          words: "words are kept for the cell '\(id)', which the display does not have",
          remedy: "move them to a cell of today, or bring its row and column back"
        )
      )
    }
  }

  private mutating func noteKinds(_ cells: [[Matrix.Cell]], _ frame: Frame) {
    for (column, heading) in frame.columns.enumerated() {
      let kinds = Set(
        cells.flatMap { row in
          row[column].written.filter { Self.declared($0) == nil && $0.kind != "symbol" }.map(\.kind)
        }
      )
      guard kinds.count > 1 else { continue }
      diagnostics.append(
        Diagnostic(
          "mixed-kinds",
          .warning,
          at: specification.declaredAt,
          words: "column '\(heading.id)' of display '\(specification.id)' mixes "
            + kinds.sorted().joined(separator: " and "),
          remedy: "keep one kind of entry in a column, or make two displays"
        )
      )
    }
  }
}
