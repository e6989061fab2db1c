import StudyModel

/// A cell, a link or an event that a finding rests on, as a reader without the study sees it.
struct GroundCell {
  /// What remarks call it, such as `cell:forms/KR/BTK-LATIH` or `link:causal/A>B`.
  let on: String
  /// Its id, such as `forms/KR/BTK-LATIH`.
  let name: String
  /// The end of its anchor.
  let slug: String
  /// Its name in words, escaped.
  let title: String
  /// What else is to be said of it, escaped; empty where there is nothing.
  var facts = ""
  let codings: [JudgementID]
  var against: [JudgementID] = []
  var written: [CellChoice] = []
  var isWrittenStale = false
  var empty: Matrix.EmptyMark?

  /// The cells that a finding names, each once, in its order.
  ///
  /// Of a row, a column or a display that is named as a whole, those that hold an excerpt of it.
  static func of(_ assessment: Assessment, _ leaf: Leaf) -> [GroundCell] {
    let selected = Set(assessment.evidence + assessment.claimsOnly + assessment.against)
    var seen: Set<String> = []
    return assessment.finding.restsOn.flatMap { rest -> [GroundCell] in
      guard let display = leaf.index.displays[rest.display] else { return [] }
      let isWhole: Bool
      let cells: [GroundCell]
      switch display.content {
      case .matrix(let matrix):
        isWhole = rest.row == nil || rest.column == nil
        cells = Self.cells(of: matrix, in: display, rest, leaf)
      case .network(let network):
        isWhole = rest.link == nil
        cells = links(of: network, in: display, rest, leaf)
      case .listing(let listing):
        isWhole = rest.row == nil
        cells = events(of: listing, in: display, rest)
      }
      return cells.filter { cell in
        !isWhole || (cell.codings + cell.against).contains(where: selected.contains)
      }
    }.filter { seen.insert($0.on).inserted }
  }

  private static func cells(
    of matrix: Matrix,
    in display: Display,
    _ rest: Finding.Rest,
    _ leaf: Leaf
  ) -> [GroundCell] {
    var out: [GroundCell] = []
    for (row, cells) in zip(matrix.rows, matrix.cells) where rest.row ?? row.id == row.id {
      for (column, cell) in zip(matrix.columns, cells)
      where rest.column ?? column.id == column.id {
        let name = "\(display.id)/\(row.id)/\(column.id)"
        var facts = ""
        if let count = cell.count, let all = cell.denominator {
          facts = leaf.share(count, of: all, matrix.level)
        }
        out.append(
          GroundCell(
            on: "cell:\(name)",
            name: name,
            slug: "\(Slug.of(display.id)).\(Slug.pair(row.id, column.id))",
            title: "\(leaf.words(row.label)) / \(leaf.words(column.label))",
            facts: facts,
            codings: cell.codings,
            written: cell.written,
            isWrittenStale: cell.isWrittenStale,
            empty: cell.empty
          )
        )
      }
    }
    return out
  }

  private static func links(
    of network: Network,
    in display: Display,
    _ rest: Finding.Rest,
    _ leaf: Leaf
  ) -> [GroundCell] {
    let names = Dictionary(network.nodes.map { ($0.id, $0.name) }) { one, _ in one }
    func node(_ id: String) -> String { names[id].map { leaf.words($0) } ?? HTML.escaped(id) }
    return network.links.compactMap { link in
      let ends = "\(link.from)>\(link.to)"
      guard rest.link ?? ends == ends else { return nil }
      let facts =
        [
          link.sign.map { leaf.say(.of($0)) }, link.strength.map { leaf.say(.of($0)) },
          link.basis.map { leaf.say(.of($0)) },
        ].compactMap { $0 } + [leaf.share(link.groups, of: link.ofGroups, .groups)]
      return GroundCell(
        on: "link:\(display.id)/\(ends)",
        name: "\(display.id)/\(ends)",
        slug: "\(Slug.of(display.id)).\(Slug.pair(link.from, link.to))",
        title: "\(node(link.from)) → \(node(link.to))",
        facts: facts.joined(separator: " · "),
        codings: link.codings,
        against: link.against
      )
    }
  }

  private static func events(
    of listing: EventListing,
    in display: Display,
    _ rest: Finding.Rest
  ) -> [GroundCell] {
    listing.entries.filter { rest.row ?? $0.id == $0.id }.map { entry in
      GroundCell(
        on: "cell:\(display.id)/\(entry.id)",
        name: "\(display.id)/\(entry.id)",
        slug: "\(Slug.of(display.id)).\(Slug.of(entry.id))",
        title: HTML.escaped(entry.name),
        codings: entry.codings
      )
    }
  }
}
