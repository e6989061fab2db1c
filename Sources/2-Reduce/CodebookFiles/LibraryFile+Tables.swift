import StudyModel

extension LibraryFile {
  /// The tables that a person declared cell by cell; one that cannot be read is left out.
  static func tables(_ node: YAMLNode?, _ reading: inout FileReading) -> [Source.DeclaredTable] {
    var tables: [Source.DeclaredTable] = []
    for element in reading.nodes(node) {
      guard let record = reading.record(element, "a table", known: ["at", "heads", "cells"]),
        let at = lines(record["at"], "a table", &reading)
      else { continue }
      guard let cells = record["cells"] else {
        reading.missing("cells", in: record, of: "a table")
        continue
      }
      let heads = heads(record["heads"], &reading)
      let rows = reading.nodes(cells).map { row in
        reading.nodes(row).map { cell($0, &reading) }
      }
      guard rows.contains(where: { !$0.isEmpty }) else { continue }
      tables.append(
        Source.DeclaredTable(
          lines: at,
          headRows: heads.rows,
          headColumns: heads.columns,
          rows: rows
        )
      )
    }
    return tables
  }

  /// The lines whose personal identifiers a person let into exports.
  static func allowedIdentifiers(
    _ node: YAMLNode?,
    _ reading: inout FileReading
  ) -> [ClosedRange<Int>] {
    guard let node, let record = reading.record(node, "'privacy'", known: ["allow", "why"]) else {
      return []
    }
    return reading.nodes(record["allow"]).compactMap { lines($0, "'allow'", &reading) }
  }

  /// How many rows and columns of a table are heads; one row where nothing is said.
  private static func heads(
    _ node: YAMLNode?,
    _ reading: inout FileReading
  ) -> (rows: Int, columns: Int) {
    guard let node, let record = reading.record(node, "'heads'", known: ["rows", "columns"]) else {
      return (1, 0)
    }
    func number(_ name: String, _ absent: Int) -> Int {
      guard let value = record[name], let words = reading.text(value) else { return absent }
      if let number = Int(words), (0...1000).contains(number) { return number }
      reading.unreadable(
        value,
        "'\(words)' is no number of \(name)",
        remedy: "write a number from 0"
      )
      return absent
    }
    return (number("rows", 1), number("columns", 0))
  }

  /// The pieces of a cell, which spaces or plus signs part; none in an empty cell.
  private static func cell(
    _ node: YAMLNode,
    _ reading: inout FileReading
  ) -> Source.DeclaredTable.Cell {
    let words = reading.text(node) ?? ""
    let pieces = words.split { $0 == " " || $0 == "+" || $0 == "\t" }
    return Source.DeclaredTable.Cell(
      pieces.compactMap { text in
        if let piece = Source.DeclaredTable.Piece(text: text) { return piece }
        reading.unreadable(
          node,
          "'\(text)' is no place of a cell",
          remedy: "write L12, L12-14, L12.3 or L12.3-5, the last two for words of a line"
        )
        return nil
      }
    )
  }

  private static func lines(
    _ node: YAMLNode?,
    _ what: String,
    _ reading: inout FileReading
  ) -> ClosedRange<Int>? {
    guard let node, let words = reading.text(node) else { return nil }
    if let piece = Source.DeclaredTable.Piece(text: words), piece.words == nil {
      return piece.lines
    }
    reading.unreadable(
      node,
      "'\(words)' of \(what) are no lines",
      remedy: "write 'L12' or 'L12-30'"
    )
    return nil
  }
}
