import StudyModel

extension Report {
  /// A display as a numbered table or figure, its title above and its source below.
  func display(_ display: Display, _ numbers: inout ReportNumbers) -> [Block] {
    let compiled = index.compiled(display)
    let source: [Inline] = [
      .text("\(say(.sourceLine)): "),
      .text(
        say(compiled.wording, number(compiled.count), number(compiled.sources)) + "."
      ),
    ]
    switch display.content {
    case .matrix(let matrix):
      numbers.tables += 1
      return [.table(grid(matrix, caption(display, .table, numbers.tables), source, display))]
    case .listing(let listing):
      numbers.tables += 1
      return [.table(grid(listing, caption(display, .table, numbers.tables), source))]
    case .network(let network):
      numbers.figures += 1
      let alternative = say(
        .networkAlternative,
        number(network.nodes.count),
        number(network.links.count)
      )
      let svg = Drawing.inline(leaf, display.id, prefix: Slug.of(display.id)) ?? ""
      return [
        .figure(
          svg: svg,
          alternative: alternative,
          caption: caption(display, .figure, numbers.figures),
          source: source
        ),
        .list(network.links.map { link($0, network, display) }, ordered: false),
      ]
    }
  }

  private func caption(_ display: Display, _ wording: Wording, _ number: Int) -> [Inline] {
    let title =
      [Inline.strong([.text("\(say(wording)) \(number).")]), .text(" ")] + words(display.title)
    return leaf.displayBase(display.id).map { [.page(title, $0, "")] } ?? title
  }

  private func grid(
    _ matrix: Matrix,
    _ caption: [Inline],
    _ source: [Inline],
    _ display: Display
  ) -> Block.Grid {
    let rows = zip(matrix.rows, matrix.cells).map { row, cells in
      [words(row.label)]
        + zip(matrix.columns, cells).map { column, cell in
          inline(cell, display, Slug.pair(row.id, column.id))
        }
    }
    return Block.Grid(
      caption: caption,
      source: source + marks(in: matrix),
      columns: [[]] + matrix.columns.map { words($0.label) },
      rows: Array(rows)
    )
  }

  private func inline(
    _ cell: Matrix.Cell,
    _ display: Display,
    _ anchor: String
  ) -> [Inline] {
    var line: [Inline] = []
    for written in cell.written {
      if !line.isEmpty { line.append(.lineBreak) }
      line += Inline.reading(
        written.text.split(separator: "\n").joined(separator: " ")
      )
    }
    if cell.isWrittenStale { line += [.lineBreak, .emphasis([.text(say(.staleCell))])] }
    if let mark = cell.empty {
      return line + (line.isEmpty ? [] : [.lineBreak]) + [.text(mark.rawValue)]
    }
    guard cell.count != nil || !cell.codings.isEmpty else { return line }
    let words =
      cell.count.map { count in
        cell.denominator.map { say(.countOf, number(count), number($0)) } ?? number(count)
      } ?? leaf.amountWords(Excerpt.count(index.codings(cell.codings)), .excerpts)
    if !line.isEmpty { line.append(.lineBreak) }
    guard DisplayPage.hasSection(cell), let base = leaf.displayBase(display.id) else {
      return line + [.text(words)]
    }
    return line + [.page([.text(words)], base, "at.\(anchor)")]
  }

  /// What the numbers of a matrix count, and what the marks in it mean.
  private func marks(in matrix: Matrix) -> [Inline] {
    var words = ""
    if matrix.cells.contains(where: { $0.contains { $0.count != nil } }) {
      words += " \(say(.numbersCount)) \(Wording.of(matrix.level).words(in: language))."
    }
    let used = Set(matrix.cells.flatMap { $0.compactMap(\.empty) })
    let shown = Matrix.EmptyMark.allCases.filter(used.contains)
    if !shown.isEmpty {
      let meanings = shown.map { "\($0.rawValue) \(Wording.of($0).words(in: language))" }
      words += " \(say(.marks)): \(meanings.joined(separator: "; "))."
    }
    return words.isEmpty ? [] : [.text(words)]
  }

  private func grid(
    _ listing: EventListing,
    _ caption: [Inline],
    _ source: [Inline]
  ) -> Block.Grid {
    let rows = listing.entries.map { entry -> [[Inline]] in
      var dates: [Inline] = []
      for (position, record) in entry.records.enumerated() {
        if position > 0 { dates.append(.lineBreak) }
        let date = record.date.map { Numbers.date($0.text, language) } ?? say(.undated)
        let cited = record.source.map { " (\(index.citations.inText($0, language)))" } ?? ""
        dates.append(.text(date + cited))
      }
      if entry.isConflicting {
        let wording: Wording = entry.isOpen ? .conflictOpen : .conflictSettled
        dates += [.lineBreak, .strong([.text(say(wording))])]
      }
      let cases = entry.cases.map { leaf.caseName($0) }.joined(separator: ", ")
      return [[.text(entry.name)], dates, [.text(cases)]]
    }
    let columns: [Wording] = [.event, .date, .caseWord]
    return Block.Grid(
      caption: caption,
      source: source,
      columns: columns.map { [.text(say($0))] },
      rows: rows
    )
  }

  private func link(_ link: Network.Link, _ network: Network, _ display: Display) -> [Inline] {
    func name(_ id: String) -> [Inline] {
      network.nodes.first { $0.id == id }.map { words($0.name) } ?? [.text(id)]
    }
    let arrow = link.count == nil ? " → " : " — "
    let title = name(link.from) + [.text(arrow)] + name(link.to)
    var line: [Inline] =
      leaf.displayBase(display.id).map {
        [.page(title, $0, Slug.pair(link.from, link.to))]
      } ?? title
    var pieces: [String] = []
    if let sign = link.sign { pieces.append(Wording.of(sign).words(in: language)) }
    if let strength = link.strength { pieces.append(Wording.of(strength).words(in: language)) }
    if let basis = link.basis { pieces.append(Wording.of(basis).words(in: language)) }
    if let count = link.count { pieces.append("\(say(.together).lowercased()) \(number(count))") }
    if let coefficient = link.coefficient {
      pieces.append("\(say(.coefficient)) \(Numbers.decimal(coefficient, language))")
    }
    pieces.append(
      leaf.shareWords(link.groups, of: link.ofGroups, .groups)
    )
    line.append(.text(" (\(pieces.joined(separator: "; ")))"))
    return line
  }
}
