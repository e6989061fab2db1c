import StudyModel

/// Whether what a citation says is true of a source.
enum CitedSource {
  /// Whether a cited name is an author's; nothing where one of the two names nobody.
  static func isAuthor(_ citation: ChapterQuotation.Citation, of record: BibliographicRecord)
    -> Bool?
  {
    let authors = responsible(for: record)
    guard let cited = citation.names.first.map(letters), !authors.isEmpty else { return nil }
    return authors.contains { author in
      let family = letters(author.family)
      let whole = letters(author.given + author.family)
      return family == cited || whole == cited || initials(author.family) == cited
        || family.count >= 4
          && (cited.hasSuffix(family) || family.hasSuffix(cited) && cited.count >= 4)
    }
  }

  /// The authors, or the body that published what names none (APA 7, 9.11).
  static func responsible(for record: BibliographicRecord) -> [BibliographicRecord.Name] {
    guard record.authors.isEmpty else { return record.authors }
    return ["publisher", "container-title"].compactMap { record.fields[$0] }
      .map { BibliographicRecord.Name(family: String($0.prefix { $0 != "(" })) }
      .filter { !letters($0.family).isEmpty }
  }

  /// Whether the cited year is the source's; nothing where one of the two has none.
  static func isYear(_ citation: ChapterQuotation.Citation, of record: BibliographicRecord) -> Bool?
  {
    guard let cited = citation.year, let year = record.year else { return nil }
    return cited.prefix(4) == year
  }

  /// Whether cited pages hold all of these, as `12`, `12-14`, `12–4` or `iv, 7` write them.
  static func covers(_ cited: String, _ pages: [String]) -> Bool {
    let ranges = cited.split { $0 == "," || $0 == ";" || $0 == "&" }.map(bounds)
    return pages.allSatisfy { page in
      ranges.contains { first, last in
        if page == first || page == last { return true }
        guard let from = Int(first), let to = Int(last), let number = Int(page) else {
          return false
        }
        return (from...max(from, to)).contains(number)
      }
    }
  }

  private static func bounds(_ words: Substring) -> (String, String) {
    let ends = words.split { $0 == "-" || $0 == "\u{2013}" || $0 == "\u{2014}" }
      .map { String($0.filter { $0.isLetter || $0.isNumber }) }
    guard let first = ends.first else { return ("", "") }
    guard ends.count > 1, let last = ends.last else { return (first, first) }
    // 123–5 is 123–125.
    guard Int(first) != nil, Int(last) != nil, last.count < first.count else {
      return (first, last)
    }
    return (first, first.prefix(first.count - last.count) + last)
  }

  private static func letters(_ name: String) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The initials by which a body is known: those of its words that begin in upper case.
  private static func initials(_ name: String) -> String {
    let words = name.split(separator: " ").filter { $0.first?.isUppercase ?? false }
    return words.count < 2 ? "" : letters(String(words.compactMap(\.first)))
  }
}
