import SourceSurvey
public import StudyModel

extension StageRun {
  /// The tables of one source or of all, one row each; rows and columns are counted without heads.
  public func tables(of source: String? = nil) async throws -> SurveyList {
    var list = SurveyList([
      "source", "table", "rows", "columns", "head_rows", "head_columns", "page", "lines", "caption",
    ])
    for document in try await surveyed(source) {
      for table in TableSurvey.tables(of: document) {
        list.append([
          document.source, String(table.number), String(table.rowCount - table.headRows),
          String(table.columnCount - table.headColumns), String(table.headRows),
          String(table.headColumns), document.page(at: table.range.start)?.label ?? "",
          Self.lines(of: table.range, in: document),
          table.caption.map { document.text[$0] } ?? "",
        ])
      }
    }
    return list
  }

  /// A table as it stands: a row of the list for each row, with the words of its cells.
  public func grid(ofTable number: Int, in source: String) async throws -> SurveyList {
    let (document, table) = try await table(number, in: source)
    var list = SurveyList((1...max(1, table.columnCount)).map(String.init))
    for row in table.grid { list.append(row.map { $0.map { document.text[$0.range] } ?? "" }) }
    return list
  }

  /// The cells of a table, one row each, with the place that each leads back to.
  public func cells(ofTable number: Int, in source: String) async throws -> SurveyList {
    let (document, table) = try await table(number, in: source)
    var list = SurveyList(["row", "column", "head", "passage", "lines", "locator", "words"])
    for passage in table.cells {
      guard let cell = passage.cell else { continue }
      list.append([
        String(cell.row), String(cell.column), cell.isHeader ? "yes" : "", String(passage.number),
        Self.lines(of: passage.range, in: document), document.locator(of: passage.range),
        document.text[passage.range],
      ])
    }
    return list
  }

  /// The tables that a dump of text flattened, as records for `tables:` in the register.
  ///
  /// - Parameters:
  ///   - source: The source's id.
  ///   - columns: How many columns they have, where a person knows.
  /// - Returns: The lines to paste; empty where nothing looks like a table.
  /// - Throws: ``StudyQuestionError`` where there is no such source.
  public func proposedTables(in source: String, columns: Int? = nil) async throws -> String {
    let proposed = TableProposal.tables(in: try await document(source), columns: columns)
    return proposed.isEmpty ? "" : "  tables:\n" + proposed.map(\.record).joined()
  }

  private func table(
    _ number: Int,
    in source: String
  ) async throws -> (Document, SurveyedTable) {
    let document = try await document(source)
    let tables = TableSurvey.tables(of: document)
    guard let table = tables.first(where: { $0.number == number }) else {
      throw StudyQuestionError.noTable(number, source: source, count: tables.count)
    }
    return (document, table)
  }

  /// The document of a source, or all of them.
  func surveyed(_ source: String?) async throws -> [Document] {
    if let source { return [try await document(source)] }
    return await state(through: .collect).documents
  }

  /// The physical lines of a stretch as `L12-14`.
  public static func lines(of range: TextRange, in document: Document) -> String {
    guard let lines = document.origin.lines(of: range) else { return "" }
    return lines.count == 1 ? "L\(lines.lowerBound)" : "L\(lines.lowerBound)-\(lines.upperBound)"
  }
}
