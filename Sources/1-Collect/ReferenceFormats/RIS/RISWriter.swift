import StudyModel

/// Writes RIS with CRLF, the type first and `ER` last.
enum RISWriter {
  static func write(_ references: [Reference]) -> String {
    references.map(entry).joined(separator: "\r\n")
  }

  private static func entry(_ reference: Reference) -> String {
    let record = reference.record
    var out = ""
    func add(_ tag: String, _ words: String) {
      let words = Bytes.tidied(words)
      if !words.isEmpty { out += "\(tag)  - \(words)\r\n" }
    }
    let type = WorkType.of(csl: record.type).map(\.ris) ?? ""
    add("TY", type.isEmpty ? "GEN" : type)
    add("ID", reference.id)
    for author in record.authors { add("AU", PersonName.inverted(author)) }
    add("TI", record.title)
    add("T2", record.fields["container-title"] ?? "")
    if !record.issued.isEmpty {
      if DateWords.isYear(String(record.issued.prefix(4))) {
        add("PY", String(record.issued.prefix(4)))
      }
      add("DA", DateWords.ris(record.issued))
    }
    pages(record.fields["page"] ?? "").forEach(add)
    for row in FieldTable.rows {
      guard let words = record.fields[row.csl], !words.isEmpty, let tag = row.ris.first else {
        continue
      }
      switch row.kind {
      case .words, .verbatim: add(tag, words)
      case .names:
        for name in FieldTable.separated(words) { add(tag, name) }
      case .date: add(tag, DateWords.ris(words))
      case .keywords: for word in FieldTable.keywords(words) { add(tag, word) }
      case .language: add(tag, words)
      }
    }
    return out + "ER  - \r\n"
  }

  /// The first and last page, where the words are two pages and nothing else.
  private static func pages(_ words: String) -> [(String, String)] {
    let pieces = words.split(separator: "-", omittingEmptySubsequences: false).map(Bytes.tidied)
    let isSpan =
      pieces.count == 2 && pieces.allSatisfy { !$0.isEmpty && !$0.contains(",") }
      && pieces[0] != pieces[1]
    return isSpan ? [("SP", pieces[0]), ("EP", pieces[1])] : [("SP", words)]
  }
}

extension Bytes {
  static func tidied(_ words: Substring) -> String { tidied(String(words)) }
}
