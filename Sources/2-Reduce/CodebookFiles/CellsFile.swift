public import StudyModel

/// Reads and refreshes `codebook/cells/DISPLAY.md`: what a person wrote into a display's cells.
///
/// A heading `## ROW / COLUMN` begins a cell. The lines `<!-- evidence: … -->` and
/// `<!-- excerpts: … -->` belong to the program, and of the lines that begin with `>` those that it
/// wrote and the second comment knows; every other line is the person's.
public enum CellsFile {
  /// A cell as the program shows it to the person.
  public struct SheetCell: Hashable, Sendable {
    /// The row's id.
    public let row: String
    /// The column's id.
    public let column: String
    /// The excerpts with their locators, one string each.
    public let quotes: [String]
    /// The fingerprint of the cell's codings as of today.
    public let evidence: String

    /// Creates a cell.
    public init(row: String, column: String, quotes: [String], evidence: String) {
      self.row = row
      self.column = column
      self.quotes = quotes
      self.evidence = evidence
    }
  }

  /// Reads what the person wrote; cells without any words of theirs are left out.
  ///
  /// - Parameters:
  ///   - text: The file.
  ///   - display: The display's id.
  ///   - path: The file's path below the study.
  /// - Returns: The cells written in, each with the evidence it was written on, and what was noticed.
  public static func read(_ text: String, display: String, path: String)
    -> (value: [CellChoice], diagnostics: [Diagnostic])
  {
    let sheet = CellSheet(text)
    var choices: [CellChoice] = []
    var diagnostics: [Diagnostic] = []
    var firstLines: [String: Int] = [:]
    for part in sheet.parts {
      let place = FilePlace(path: path, line: part.firstLine, column: 1)
      guard let cell = part.cell else {
        if let heading = part.heading, !part.words.isEmpty {
          diagnostics.append(
            Diagnostic(
              "cell-heading",
              .warning,
              at: place,
              words: "the heading '\(heading)' names no cell",
              remedy: "write '## ROW / COLUMN'; the words below it are kept and not read"
            )
          )
        }
        continue
      }
      let id = "\(display)/\(cell.row)/\(cell.column)"
      if let first = firstLines.updateValue(part.firstLine, forKey: id) {
        firstLines[id] = first
        diagnostics.append(
          Diagnostic(
            "duplicate-cell",
            .error,
            at: place,
            words: "two headings are for the cell '\(cell.row) / \(cell.column)'",
            remedy: "join them; the one in line \(first) is read"
          )
        )
        continue
      }
      if part.words.contains(where: CellSheet.isMarker) {
        diagnostics.append(
          Diagnostic(
            "merge-marker",
            .error,
            at: place,
            words: "an unsettled merge stands in the cell '\(cell.row) / \(cell.column)'",
            remedy: "keep what is right, delete the lines '<<<<<<<', '=======' and '>>>>>>>'"
          )
        )
        continue
      }
      guard !part.words.isEmpty else { continue }
      choices.append(
        CellChoice(
          cell: id,
          kind: "summary",
          text: part.words.joined(separator: "\n"),
          evidence: part.evidence ?? ""
        )
      )
    }
    return (choices, diagnostics)
  }

  /// Writes the excerpts of cells into a file, anew or for the first time.
  ///
  /// The fingerprint of a cell's evidence is renewed only while the person has written nothing there, so
  /// that words written on other evidence are known to be stale.
  ///
  /// - Parameters:
  ///   - text: The file as it is; empty for a new one.
  ///   - cells: The display's cells, in its order; new ones are added at the end.
  /// - Returns: The file with every line of the person as it was.
  public static func refresh(_ text: String, cells: [SheetCell]) -> String {
    var sheet = CellSheet(text)
    for cell in cells {
      if let index = sheet.index(row: cell.row, column: cell.column) {
        sheet.parts[index].setQuotes(cell.quotes)
        if sheet.parts[index].words.isEmpty { sheet.parts[index].setEvidence(cell.evidence) }
      } else {
        sheet.add(cell)
      }
    }
    return sheet.text
  }

  /// Notes on which evidence the words of a cell rest now, after a person looked at them.
  ///
  /// - Parameters:
  ///   - text: The file as it is.
  ///   - row: The row's id.
  ///   - column: The column's id.
  ///   - evidence: The fingerprint of the cell's codings.
  /// - Returns: The file; unchanged where it has no such cell.
  public static func mark(_ text: String, row: String, column: String, evidence: String) -> String {
    var sheet = CellSheet(text)
    guard let index = sheet.index(row: row, column: column) else { return text }
    sheet.parts[index].setEvidence(evidence)
    return sheet.text
  }

  /// Puts words of the person into a cell in the place of those that are there.
  ///
  /// - Parameters:
  ///   - text: The file as it is; empty for a new one.
  ///   - cell: The cell with its excerpts and evidence.
  ///   - words: The person's words; lines that would read as a heading or as the
  ///     program's are set off with a blank.
  /// - Returns: The file; the words of all other cells are as they were.
  public static func write(_ text: String, cell: SheetCell, words: String) -> String {
    var sheet = CellSheet(text)
    if sheet.index(row: cell.row, column: cell.column) == nil { sheet.add(cell) }
    guard let index = sheet.index(row: cell.row, column: cell.column) else { return text }
    sheet.parts[index].setQuotes(cell.quotes)
    sheet.parts[index].setEvidence(cell.evidence)
    sheet.parts[index].setWords(words)
    return sheet.text
  }
}
