import CodebookFiles
import DisplayStage
import Fingerprints
import StudyFolders
public import StudyModel

/// A cell of a matrix with its excerpts.
public struct OpenCell: Sendable {
  /// A coding in the cell.
  public struct Row: Sendable {
    /// The coding's id.
    public let coding: String
    /// Its code.
    public let code: String
    /// Its source.
    public let source: String
    /// Its claim status.
    public let claim: String
    /// Where it stands.
    public let locator: String
    /// Its words.
    public let quote: String
  }

  /// The cell's id: `DISPLAY/ROW/COLUMN`.
  public let id: String
  /// The fingerprint of its codings.
  public let evidence: String
  /// Its codings.
  public let rows: [Row]

  /// The judgement that writes words, a rating or a mark into it.
  ///
  /// - Parameters:
  ///   - text: The words or the value.
  ///   - kind: `summary`, `paraphrase`, `symbol`, or the name of a scale.
  /// - Returns: The act.
  public func writing(_ text: String, kind: String) -> Act {
    let choice = CellChoice(cell: id, kind: kind, text: text, evidence: evidence)
    return ["summary", "paraphrase", "symbol"].contains(kind) ? .cell(choice) : .rate(choice)
  }
}

extension StageRun {
  /// A cell with its excerpts, by `DISPLAY/ROW/COLUMN`.
  public func cell(_ id: String) async throws -> OpenCell {
    let state = await state(through: .display)
    for display in state.displays {
      guard case .matrix(let matrix) = display.content else { continue }
      for (rowIndex, row) in matrix.rows.enumerated() {
        for (columnIndex, column) in matrix.columns.enumerated()
        where "\(display.id)/\(row.id)/\(column.id)" == id {
          return open(matrix.cells[rowIndex][columnIndex], id: id, in: state)
        }
      }
    }
    throw StudyQuestionError.unknownID(id, known: Self.cells(of: state.displays))
  }

  /// Writes or refreshes the sheet of a matrix; the person's words stay as they are.
  ///
  /// - Parameters:
  ///   - id: The display's id.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: The sheet's path below the study.
  /// - Throws: ``StudyQuestionError`` where there is no such matrix, or `FolderError`.
  public func sheet(_ id: String, isDryRun: Bool) async throws -> String {
    let state = await state(through: .display)
    guard let display = state.displays.first(where: { $0.id == id }),
      case .matrix(let matrix) = display.content
    else { throw StudyQuestionError.unknownID(id, known: Self.matrices(of: state.displays)) }
    let path = "codebook/cells/\(id).md"
    var cells: [CellsFile.SheetCell] = []
    for (rowIndex, row) in matrix.rows.enumerated() {
      for (columnIndex, column) in matrix.columns.enumerated() {
        let cell = open(matrix.cells[rowIndex][columnIndex], id: "", in: state)
        cells.append(
          CellsFile.SheetCell(
            row: row.id,
            column: column.id,
            quotes: cell.rows.map { "\($0.quote) (\($0.source), \($0.locator); \($0.coding))" },
            evidence: cell.evidence
          )
        )
      }
    }
    let before = try open.folder.read(path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    let after = CellsFile.refresh(before, cells: cells)
    if !isDryRun, after != before { try open.folder.write(Array(after.utf8), to: path) }
    return path
  }

  private static func matrices(of displays: [Display]) -> [String] {
    displays.compactMap { display in
      guard case .matrix = display.content else { return nil }
      return display.id
    }
  }

  private static func cells(of displays: [Display]) -> [String] {
    displays.flatMap { display -> [String] in
      guard case .matrix(let matrix) = display.content else { return [] }
      return matrix.rows.flatMap { row in
        matrix.columns.map { "\(display.id)/\(row.id)/\($0.id)" }
      }
    }
  }

  func open(_ cell: Matrix.Cell, id: String, in state: StudyState) -> OpenCell {
    let codings = cell.codings.compactMap { state.coding($0) }
    return OpenCell(
      id: id,
      evidence: CellFingerprint.of(codings) { Fingerprints.fingerprint(of: $0) },
      rows: codings.map { coding in
        OpenCell.Row(
          coding: coding.id.text,
          code: coding.code,
          source: coding.source,
          claim: coding.choice.claim?.rawValue ?? "",
          locator: coding.locator,
          quote: coding.quote
        )
      }
    )
  }
}
