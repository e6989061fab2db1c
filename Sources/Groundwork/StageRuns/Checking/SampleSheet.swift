import PlainFormats
import ReduceStage
import StudyModel
import TextAnchoring

/// The sheet of a sample, for a spreadsheet: a row a unit, with a cell for codes.
struct SampleSheet {
  /// The name of the file in a package.
  static let file = "sample.csv"

  /// What stands in a cell of a unit that was read and holds nothing to code.
  static let nothing = ["-", "–", "0", "none", "nothing", "kosong"]

  private static let columns = ["sample", "unit", "source", "place", "words", "codes", "note"]

  /// An empty sheet.
  static func text(of comparison: SampleComparison, in state: StudyState) -> String {
    var table = CSVTable(columns: columns)
    for unit in comparison.units {
      let place = unit.range.flatMap { range in
        state.document(unit.anchor.source).map { StageRun.place(of: range, in: $0).description }
      }
      table.append([
        .word(comparison.sample.id), .number(unit.number), .word(unit.anchor.source),
        .word(place ?? ""), .free(unit.anchor.quote), .empty, .empty,
      ])
    }
    return table.text
  }

  /// The sample that the file is about; nothing where its rows name several or none.
  let sample: String?
  /// The rows that were filled in.
  let answers: [SecondCoding.Answer]
  /// The columns that it lacks.
  let missing: [String]
  /// Rows that cannot be read, by line.
  let unreadable: [Int]

  /// Reads a sheet as a spreadsheet saved it.
  init(csv bytes: [UInt8]) {
    let table = CSVRecords(parsing: bytes)
    missing = ["sample", "unit", "codes"].filter { !table.columns.contains($0) }
    let rows = table.records.map { record in
      Row(
        sample: table.field("sample", of: record),
        unit: Int(table.field("unit", of: record)),
        codes: Self.codes(table.field("codes", of: record)),
        words: CSVRecords.undefused(table.field("words", of: record)),
        note: CSVRecords.undefused(table.field("note", of: record)),
        line: record.line
      )
    }
    (sample, answers, unreadable) = Self.sorted(missing.isEmpty ? rows : [])
  }

  /// Reads answers as JSON lines: `sample`, `unit`, `codes` and, if wanted, `words` and `note`.
  init(lines bytes: [UInt8]) {
    var rows: [Row] = []
    var broken: [Int] = []
    let lines = LooseText.utf8(bytes).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      guard let value = try? JSONValue(parsing: Array(line)) else {
        broken.append(index + 1)
        continue
      }
      let codes = value["codes"]?.elements.map { $0.compactMap(\.string) }
      rows.append(
        Row(
          sample: value["sample"]?.string ?? "",
          unit: value["unit"]?.number,
          codes: codes ?? Self.codes(value["codes"]?.string ?? ""),
          words: value["words"]?.string ?? "",
          note: value["note"]?.string ?? "",
          line: index + 1
        )
      )
    }
    missing = []
    let sorted = Self.sorted(rows)
    (sample, answers) = (sorted.sample, sorted.answers)
    unreadable = (sorted.unreadable + broken).sorted()
  }

  private struct Row {
    let sample: String
    let unit: Int?
    /// Nothing where the cell is empty: the unit was not answered.
    let codes: [String]?
    let words: String
    let note: String
    let line: Int
  }

  private static func sorted(
    _ rows: [Row]
  ) -> (sample: String?, answers: [SecondCoding.Answer], unreadable: [Int]) {
    let samples = Set(rows.map(\.sample))
    var answers: [SecondCoding.Answer] = []
    var unreadable: [Int] = []
    for row in rows {
      guard let unit = row.unit else {
        unreadable.append(row.line)
        continue
      }
      guard let codes = row.codes else { continue }
      answers.append(
        SecondCoding.Answer(
          unit: unit,
          codes: codes,
          words: row.words,
          why: row.note,
          line: row.line
        )
      )
    }
    return (samples.count == 1 ? samples.first : nil, answers, unreadable)
  }

  /// The codes of a cell, parted by semicolons, commas, bars or white space; none for an empty cell.
  private static func codes(_ cell: String) -> [String]? {
    let pieces = CSVRecords.undefused(cell)
      .split { ";,|\n\t ".contains($0) || $0.isWhitespace }.map(String.init)
    guard !pieces.isEmpty else { return nil }
    if pieces.count == 1, nothing.contains(pieces[0].lowercased()) { return [] }
    var codes: [String] = []
    for piece in pieces where !codes.contains(piece) { codes.append(piece) }
    return codes
  }
}
