import Fingerprints
import StudyModel

/// What of a source's record decides its reading text.
enum SourceRecord {
  /// The fingerprint of file, parts, pages, tables and language: another one may give another document.
  static func fingerprint(of source: Source) -> String {
    var words = [source.file, source.language ?? ""]
    for part in source.parts {
      words.append("\(part.kind.rawValue) \(part.firstLine ?? 0) \(part.lastLine ?? 0)")
    }
    switch source.pages {
    case nil: words.append("")
    case .first(let label): words.append("first \(label)")
    case .map(let labels):
      words += labels.sorted { $0.key < $1.key }.map { "page \($0.key) \($0.value)" }
    }
    for table in source.tables {
      words.append("table \(table.lines) \(table.headRows) \(table.headColumns)")
      for row in table.rows {
        words.append(
          row.map { $0.pieces.map(\.text).joined(separator: " ") }.joined(separator: "|")
        )
      }
    }
    return Fingerprints.fingerprint(of: words.joined(separator: "\u{1F}"))
  }
}
