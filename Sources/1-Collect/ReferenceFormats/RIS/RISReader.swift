import StudyModel

/// Reads RIS: a tag of two characters, two spaces, a hyphen, a space, the value; until `ER`.
enum RISReader {
  private struct Line {
    let tag: String
    var words: String
  }

  static func read(_ bytes: [UInt8], path: String) -> ReferencesRead {
    var references: [Reference] = []
    var diagnostics: [Diagnostic] = []
    var lines: [Line] = []
    var start: Int?
    var hasStray = false
    func place(_ line: Int) -> FilePlace { FilePlace(path: path, line: line, column: 1) }
    func close() {
      guard let line = start else { return }
      references.append(draft(lines).made(at: place(line)))
      start = nil
      lines = []
    }
    var number = 0
    for raw in rawLines(bytes) {
      number += 1
      if references.count > ReferenceFormat.mostReferences { break }
      guard let (tag, words) = tagged(raw) else {
        let words = Bytes.tidied(String(decoding: raw, as: UTF8.self))
        if words.isEmpty { continue }
        if start != nil, !lines.isEmpty {
          guard lines[lines.count - 1].words.utf8.count < ReferenceFormat.longestValue else {
            continue
          }
          lines[lines.count - 1].words += " " + words
        } else if !hasStray {
          hasStray = true
          diagnostics.append(stray(place(number)))
        }
        continue
      }
      switch tag {
      case "TY":
        if let open = start {
          diagnostics.append(
            Diagnostic(
              "unclosed-reference",
              .warning,
              at: place(open),
              words: "the reference has no line 'ER'; it was read up to the next one",
              remedy: "end it with a line: ER  - "
            )
          )
          close()
        }
        start = number
        lines = [Line(tag: tag, words: words)]
      case "ER": close()
      default:
        if start == nil {
          if !hasStray { diagnostics.append(stray(place(number))) }
          hasStray = true
        } else {
          lines.append(Line(tag: tag, words: words))
        }
      }
    }
    if let open = start {
      diagnostics.append(
        Diagnostic(
          "unclosed-reference",
          .warning,
          at: place(open),
          words: "the reference has no line 'ER'; it was read up to the end of the file",
          remedy: "end it with a line: ER  - "
        )
      )
      close()
    }
    return ReferencesRead(references: references, diagnostics: diagnostics)
  }

  private static func stray(_ place: FilePlace) -> Diagnostic {
    Diagnostic(
      "unreadable-reference",
      .error,
      at: place,
      words: "the line stands outside of a reference and was left out",
      remedy: "begin a reference with a line: TY  - BOOK"
    )
  }

  /// The lines, whatever ends them.
  private static func rawLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for place in bytes.indices {
      let byte = bytes[place]
      guard byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0A, place > 0, bytes[place - 1] == 0x0D {
        start = place + 1
        continue
      }
      lines.append(bytes[start..<place])
      start = place + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  /// The tag and value of a line; spaces before the hyphen may be one or more.
  private static func tagged(_ line: ArraySlice<UInt8>) -> (String, String)? {
    let start = line.startIndex
    guard line.count >= 4, let first = line.first, isTag(first), first >= 0x41,
      isTag(line[start + 1])
    else { return nil }
    let rest = line[(start + 2)...].drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "-"), rest.startIndex > start + 2 else { return nil }
    let value = rest.dropFirst()
    guard value.isEmpty || Bytes.isSpace(value[value.startIndex]) else { return nil }
    let words = value.prefix(ReferenceFormat.longestValue)
    return (
      String(decoding: line.prefix(2), as: UTF8.self),
      Bytes.tidied(String(decoding: words, as: UTF8.self))
    )
  }

  private static func isTag(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
  }

  private static func draft(_ lines: [Line]) -> DraftReference {
    var draft = DraftReference()
    func all(_ tags: String...) -> [String] {
      lines.filter { tags.contains($0.tag) && !$0.words.isEmpty }.map(\.words)
    }
    func first(_ tags: String...) -> String {
      for tag in tags {
        if let line = lines.first(where: { $0.tag == tag && !$0.words.isEmpty }) {
          return line.words
        }
      }
      return ""
    }
    let kind = first("TY")
    draft.type = WorkType.csl(ris: kind)
    draft.id = first("ID")
    draft.authors = all("AU", "A1").compactMap(PersonName.read)
    let isWholeBook = ["BOOK", "EBOOK", "EDBOOK"].contains(kind)
    draft.title = first("TI", "T1", "CT")
    if draft.title.isEmpty, isWholeBook { draft.title = first("BT") }
    draft.add(first("T2", "JO", "JF", "JA", "J1"), to: "container-title")
    if !isWholeBook { draft.add(first("BT"), to: "container-title") }
    let short = first("JA", "J1")
    if short != draft.fields["container-title"] { draft.add(short, to: "container-title-short") }
    draft.issued = issued(all("DA"), all("PY", "Y1"))
    draft.add(pages(first("SP"), first("EP")), to: "page")
    for number in all("SN") { draft.addStandardNumber(number) }
    for row in FieldTable.rows {
      let values = lines.filter { row.ris.contains($0.tag) && !$0.words.isEmpty }.map(\.words)
      guard let value = values.first, !row.ris.contains("SN") else { continue }
      switch row.kind {
      case .words, .verbatim: draft.add(value, to: row.csl)
      case .names:
        let names = values.compactMap(PersonName.read)
        draft.add(
          names.map { $0.given.isEmpty ? $0.family : "\($0.family), \($0.given)" }
            .joined(separator: "; "),
          to: row.csl
        )
      case .date: draft.add(DateWords.read(ris: value) ?? "", to: row.csl)
      case .keywords:
        draft.add(values.flatMap(FieldTable.keywords).joined(separator: ", "), to: row.csl)
      case .language: draft.add(LanguageName.tag(value), to: row.csl)
      }
    }
    draft.files = all("L1", "L2").flatMap { $0.split(separator: ";").map(String.init) }
      .map(Bytes.tidied).filter { !$0.isEmpty }
    return draft
  }

  /// The most exact of the dates, as long as it is of the stated year.
  private static func issued(_ dates: [String], _ years: [String]) -> String {
    let years = years.compactMap(DateWords.read(ris:))
    let dates = dates.compactMap(DateWords.read(ris:))
    guard let year = years.first else { return dates.first ?? "" }
    let better = (dates + years).first {
      $0.hasPrefix(year.prefix(4)) && $0.utf8.count > year.utf8.count
    }
    return better ?? year
  }

  private static func pages(_ first: String, _ last: String) -> String {
    let first = first.replacing("–", with: "-")
    let last = last.replacing("–", with: "-")
    if last.isEmpty || first == last || first.contains("-") { return first }
    return first.isEmpty ? last : "\(first)-\(last)"
  }
}
