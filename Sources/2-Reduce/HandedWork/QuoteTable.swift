import PlainFormats
import StudyModel

/// A table of quotations with their codes, as a spreadsheet saves it.
///
/// The columns `quote` and `code` must be there; `source`, `page`, `place`, `case`, `claim`, `sign`,
/// `strength` and `note` may be. Names of columns count in English and Indonesian, in either case.
public struct QuoteTable: Sendable {
  private let records: CSVRecords
  private let columns: [Column: Int]

  private enum Column: String, CaseIterable {
    case source, quote, code, page, place, unit = "case", claim, sign, strength, note

    /// The names of the column, in small letters.
    var names: [String] {
      switch self {
      case .source: ["source", "sumber", "id sumber", "source id"]
      case .quote: ["quote", "kutipan", "quotation", "teks", "text", "words"]
      case .code: ["code", "codes", "kode"]
      case .page: ["page", "halaman", "hlm", "hlm.", "hal", "hal.", "p.", "page label"]
      case .place: ["place", "tempat", "lokasi", "passage", "alinea", "paragraf"]
      case .unit: ["case", "cases", "kasus"]
      case .claim: ["claim", "klaim", "status", "status klaim"]
      case .sign: ["sign", "tanda", "arah"]
      case .strength: ["strength", "kekuatan"]
      case .note: ["note", "notes", "catatan", "why", "memo", "keterangan", "alasan"]
      }
    }
  }

  /// Reads a table.
  ///
  /// - Parameter bytes: CSV in any encoding and with any separator that `CSVRecords` knows.
  /// - Throws: ``HandedChoicesError/columnsMissing(_:)`` or ``HandedChoicesError/tooMany(_:limit:)``.
  public init(_ bytes: [UInt8]) throws(HandedChoicesError) {
    records = CSVRecords(parsing: bytes)
    var columns: [Column: Int] = [:]
    for (index, name) in records.columns.enumerated() {
      let name = name.lowercased()
      for column in Column.allCases where columns[column] == nil && column.names.contains(name) {
        columns[column] = index
      }
    }
    self.columns = columns
    let missing = [Column.quote, .code].filter { columns[$0] == nil }
    guard missing.isEmpty else { throw .columnsMissing(missing.map(\.rawValue)) }
    guard records.records.count <= HandedChoices.mostChoices else {
      throw .tooMany(records.records.count, limit: HandedChoices.mostChoices)
    }
  }

  /// The rows as choices.
  ///
  /// - Parameters:
  ///   - vocabulary: The words of the study.
  ///   - source: The source of rows that name none.
  /// - Returns: The choices, a row with several codes giving several.
  public func choices(_ vocabulary: CodingVocabulary, source: String? = nil) -> HandedChoices {
    var choices: [HandedChoice] = []
    for record in records.records {
      let place = HandedPlace(
        source: Self.known(field(.source, of: record)) ?? source,
        quote: Self.unquoted(field(.quote, of: record)),
        hint: hint(of: record)
      )
      let terms = [.code, .unit, .claim, .sign, .strength].flatMap { (column: Column) in
        field(column, of: record).unicodeScalars.split { $0 == ";" || $0 == "," || $0 == "|" }
          .map { CommentLine.trimmed($0) }.filter { !$0.isEmpty }
      }
      let note = field(.note, of: record)
      var reading = CodingVocabulary.Reading.unclear(
        reason: "the row names no code",
        remedy: "fill in the column 'code'"
      )
      if field(.code, of: record).isEmpty, !note.isEmpty {
        reading = .note(note)
      } else if terms.count == 1, let term = terms.first,
        CodingVocabulary.nothing.contains(term.lowercased())
      {
        reading = .nothing
      } else if !field(.code, of: record).isEmpty {
        reading = vocabulary.read(terms: terms, note: note)
      }
      for act in CodingVocabulary.acts(reading, at: place) {
        choices.append(HandedChoice(number: choices.count + 1, line: record.line, act: act))
      }
    }
    return HandedChoices(format: .table, choices: choices)
  }

  private func field(_ column: Column, of record: CSVRecords.Record) -> String {
    guard let index = columns[column], record.fields.indices.contains(index) else { return "" }
    return CSVRecords.trimmed(CSVRecords.undefused(record.fields[index]))
  }

  private func hint(of record: CSVRecords.Record) -> HandedPlace.Hint? {
    let place = field(.place, of: record)
    if !place.isEmpty {
      if let number = Int(place), number > 0 { return .passages(number...number) }
      return .typed(place)
    }
    var page = field(.page, of: record)
    for prefix in ["halaman", "hlm.", "hlm", "hal.", "hal", "pp.", "p."]
    where page.lowercased().hasPrefix(prefix) {
      page = CSVRecords.trimmed(String(page.unicodeScalars.dropFirst(prefix.unicodeScalars.count)))
      break
    }
    return page.isEmpty ? nil : .page(page)
  }

  private static func known(_ words: String) -> String? { words.isEmpty ? nil : words }

  /// The words without quotation marks about all of them.
  private static func unquoted(_ words: String) -> String {
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [
      "\"": "\"", "\u{201C}": "\u{201D}", "\u{2018}": "\u{2019}", "\u{00AB}": "\u{00BB}",
    ]
    let scalars = words.unicodeScalars
    guard scalars.count > 2, let first = scalars.first, let last = scalars.last,
      pairs[first] == last, !scalars.dropFirst().dropLast().contains(first)
    else { return words }
    return CSVRecords.trimmed(String(scalars.dropFirst().dropLast()))
  }
}
