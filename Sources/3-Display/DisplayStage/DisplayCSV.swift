import PlainFormats
public import StudyModel

/// Displays as tables for a spreadsheet; every number stands with what it is out of, and on which level.
public enum DisplayCSV {
  /// What the display is: a matrix with a line a row, the links of a network, or the records of events.
  ///
  /// - Parameters:
  ///   - display: The display.
  ///   - study: The study; its first language is that of the words.
  ///   - reduction: What was coded.
  /// - Returns: The table.
  public static func csv(of display: Display, study: Study, reduction: Reduction) -> String {
    let words = CellWords(display, reduction, language: study.studyProtocol.languages.first ?? "en")
    return switch display.content {
    case .matrix(let matrix): self.matrix(matrix, words)
    case .network(let network): self.network(network, words)
    case .listing(let listing): self.listing(listing, words)
    }
  }

  /// The cells of a matrix one by one, with kind, number, codings and mark; nothing for other displays.
  ///
  /// - Parameters:
  ///   - display: A display with a matrix.
  ///   - study: The study; its first language is that of the words.
  ///   - reduction: What was coded.
  /// - Returns: The table, or nothing.
  public static func cells(of display: Display, study: Study, reduction: Reduction) -> String? {
    guard case .matrix(let matrix) = display.content else { return nil }
    let words = CellWords(display, reduction, language: study.studyProtocol.languages.first ?? "en")
    var table = CSVTable(columns: [
      "display", "row", "column", "kind", "mark", "count", "of", "level", "codings", "written",
      "stale", "content",
    ])
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) {
        let written = cell.written.map { "\($0.kind): \($0.text)" }.joined(separator: " | ")
        table.append([
          .word(display.id), .free(row.id), .free(column.id), .word(cell.kind),
          cell.empty.map { .word($0.rawValue) } ?? .empty,
          cell.count.map { .number($0) } ?? .empty,
          cell.denominator.map { .number($0) } ?? .empty,
          cell.count == nil ? .empty : .word(matrix.level.rawValue),
          .word(cell.codings.map(\.text).joined(separator: ";")),
          .free(written), .word(cell.isWrittenStale ? "yes" : "no"),
          .free(words.parts(cell, matrix.level).joined(separator: " | ")),
        ])
      }
    }
    return table.text
  }

  private static func matrix(_ matrix: Matrix, _ words: CellWords) -> String {
    var table = CSVTable(columns: ["row", "name"] + matrix.columns.map { defused($0.id) })
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      table.append(
        [.free(row.id), .free(row.label.words(in: words.language))]
          + cells.map { .free(words.parts($0, matrix.level).joined(separator: " | ")) }
      )
    }
    return table.text
  }

  private static func network(_ network: Network, _ words: CellWords) -> String {
    var table = CSVTable(columns: [
      "from", "from_name", "to", "to_name", "kind", "sign", "strength", "basis", "groups",
      "together", "jaccard", "codings", "against",
    ])
    let names = Dictionary(network.nodes.map { ($0.id, $0.name.words(in: words.language)) }) {
      first,
      _ in first
    }
    for link in network.links {
      table.append([
        .free(link.from), .free(names[link.from] ?? ""), .free(link.to),
        .free(names[link.to] ?? ""),
        .free(link.kind), .word(link.sign?.rawValue ?? ""), .word(link.strength?.rawValue ?? ""),
        .word(link.basis?.rawValue ?? ""),
        .word(Wording.share(link.groups, of: link.ofGroups, .groups, words.language)),
        link.count.map { .number($0) } ?? .empty,
        link.coefficient.map { .word(DisplaySVG.hundredths($0)) } ?? .empty,
        .word(link.codings.map(\.text).joined(separator: ";")),
        .word(link.against.map(\.text).joined(separator: ";")),
      ])
    }
    // A node without any link would be lost in a list of links.
    let linked = Set(network.links.flatMap { [$0.from, $0.to] })
    for node in network.nodes where !linked.contains(node.id) {
      table.append(
        [.free(node.id), .free(names[node.id] ?? "")]
          + [CSVTable.Field](repeating: .empty, count: 11)
      )
    }
    return table.text
  }

  private static func listing(_ listing: EventListing, _ words: CellWords) -> String {
    var table = CSVTable(columns: [
      "event", "name", "dates", "conflict", "date", "precision", "source", "locator", "record",
      "actors", "cases", "codings",
    ])
    for entry in listing.entries {
      let dates = DisplaySVG.dates(of: entry).map(\.text).joined(separator: " ≠ ")
      for record in entry.records {
        table.append([
          .free(entry.id), .free(entry.name), .word(dates),
          .word(!entry.isConflicting ? "none" : entry.isOpen ? "open" : "resolved"),
          .word(record.date?.text ?? ""), .word(record.date?.precision.rawValue ?? ""),
          .word(record.source ?? ""), .free(record.locator), .word(record.judgement.text),
          .free(entry.actors.joined(separator: ";")), .free(entry.cases.joined(separator: ";")),
          .word(entry.codings.map(\.text).joined(separator: ";")),
        ])
      }
    }
    return table.text
  }

  /// A heading that a spreadsheet would run gets an apostrophe, as fields do.
  private static func defused(_ heading: String) -> String {
    guard let first = heading.unicodeScalars.first, "=+-@".unicodeScalars.contains(first) else {
      return heading
    }
    return "'" + heading
  }
}
