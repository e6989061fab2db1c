public import StudyModel

/// Proposes the cells of tables that a dump of text flattened, for a person to correct and declare.
///
/// Where most lines have gaps of two spaces or more, a gap ends a cell. Elsewhere a cell begins with
/// each line that begins with a capital, and in a line where its first word stands again or one word
/// stands twice in a row; the number of columns is the one by which cells of a row, rather than
/// neighbours in two rows, begin alike. What is one cell over two such beginnings it cannot know.
public enum TableProposal {
  /// The most lines from a caption to the line that names the table's origin.
  public static let lineLimit = 150

  /// Proposals for each table that is not cut into cells yet.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - lines: The lines of one table, where a person names them.
  ///   - columns: How many columns it has, where a person knows.
  /// - Returns: The tables, in order of the text.
  public static func tables(
    in document: Document,
    lines: ClosedRange<Int>? = nil,
    columns: Int? = nil
  ) -> [Source.DeclaredTable] {
    let all = SurveyedLine.lines(of: document)
    let regions = lines.map { [$0] } ?? regions(all)
    return regions.compactMap { region in
      table(all.filter { region.contains($0.number) }, region, columns)
    }
  }

  /// From each caption to the line that names the origin.
  private static func regions(_ lines: [SurveyedLine]) -> [ClosedRange<Int>] {
    var regions: [ClosedRange<Int>] = []
    for (index, line) in lines.enumerated()
    where line.isCaption && line.number > regions.last?.upperBound ?? 0 && !line.isCell {
      let end = lines[index...].prefix(lineLimit).first { $0.namesOrigin }
      if let end { regions.append(line.number...end.number) }
    }
    return regions
  }

  private static func table(
    _ lines: [SurveyedLine],
    _ region: ClosedRange<Int>,
    _ columns: Int?
  ) -> Source.DeclaredTable? {
    let body = withoutCaption(lines).filter { !$0.namesOrigin }[...]
    guard !body.isEmpty else { return nil }
    let gapped = body.filter { $0.segments.count > 1 }
    let rows =
      gapped.count * 2 >= body.count ? rowsByGaps(body, columns) : rowsByCapitals(body, columns)
    guard rows.count > 1, rows.contains(where: { $0.count > 1 }) else { return nil }
    return Source.DeclaredTable(lines: region, headRows: 1, headColumns: 1, rows: rows)
  }

  /// The lines below the caption, which goes on as long as its lines begin in lower case.
  private static func withoutCaption(_ lines: [SurveyedLine]) -> ArraySlice<SurveyedLine> {
    guard let first = lines.first, first.isCaption else { return lines[...] }
    return lines.dropFirst().drop { !$0.beginsCell && $0.segments.count == 1 }
  }

  // MARK: - Gaps

  private static func rowsByGaps(
    _ lines: ArraySlice<SurveyedLine>,
    _ columns: Int?
  ) -> [[Source.DeclaredTable.Cell]] {
    let columns = columns ?? lines.map(\.segments.count).max() ?? 1
    return lines.map { line in
      line.segments.prefix(columns).map { words in
        Source.DeclaredTable.Cell([
          Source.DeclaredTable.Piece(
            lines: line.number...line.number,
            words: line.segments.count == 1 ? nil : words
          )
        ])
      }
    }
  }

  // MARK: - Capitals

  private struct Unit {
    var pieces: [Source.DeclaredTable.Piece]
    let first: UInt64

    /// Takes in a piece, with the one before it where whole lines follow one another.
    mutating func append(_ piece: Source.DeclaredTable.Piece) {
      if let last = pieces.last, last.words == nil, piece.words == nil {
        pieces[pieces.count - 1] = Source.DeclaredTable.Piece(
          lines: last.lines.lowerBound...piece.lines.upperBound
        )
      } else {
        pieces.append(piece)
      }
    }
  }

  private static func rowsByCapitals(
    _ lines: ArraySlice<SurveyedLine>,
    _ columns: Int?
  ) -> [[Source.DeclaredTable.Cell]] {
    var units: [Unit] = []
    for line in lines {
      for (index, words) in line.cuts.enumerated() {
        let piece = Source.DeclaredTable.Piece(
          lines: line.number...line.number,
          words: line.cuts.count == 1 ? nil : words
        )
        if index == 0, !line.beginsCell, !units.isEmpty {
          units[units.count - 1].append(piece)
        } else {
          units.append(Unit(pieces: [piece], first: line.keys[words.lowerBound - 1]))
        }
      }
    }
    let columns = max(1, columns ?? self.columns(of: units))
    return stride(from: 0, to: units.count, by: columns).map { start in
      units[start..<min(start + columns, units.count)].map { Source.DeclaredTable.Cell($0.pieces) }
    }
  }

  /// The number of columns by which neighbours that begin alike stand in one row.
  private static func columns(of units: [Unit]) -> Int {
    let alike = units.indices.dropFirst().filter { units[$0].first == units[$0 - 1].first }
    func score(_ columns: Int) -> Int {
      let across = alike.count { $0 % columns == 0 }
      return alike.count - 2 * across
    }
    let fitting = (2...6).filter { units.count % $0 == 0 }
    return fitting.max { (score($0), -$0) < (score($1), -$1) } ?? 2
  }
}

extension Source.DeclaredTable {
  /// The table as a record of the register declares it.
  public var record: String {
    var text = "  - at: \(Piece(lines: lines).text)\n"
    text += "    heads: {rows: \(headRows), columns: \(headColumns)}\n    cells:\n"
    for row in rows {
      let cells = row.map { cell in
        cell.pieces.isEmpty ? "\"\"" : cell.pieces.map(\.text).joined(separator: " + ")
      }
      text += "      - [\(cells.joined(separator: ", "))]\n"
    }
    return text
  }
}
