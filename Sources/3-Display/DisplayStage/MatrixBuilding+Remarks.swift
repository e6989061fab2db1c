import StudyModel

extension MatrixBuilding {
  mutating func noteLeftOut(_ missing: Int) {
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

  mutating func noteWords(in frame: Frame) {
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

  mutating func noteKinds(_ cells: [[Matrix.Cell]], _ frame: Frame) {
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
