import StudyModel

/// Finds the entry of a list that a citation means, by the family name and the year.
struct ReferenceIndex: Sendable {
  private var entries: [String: [Int]] = [:]
  private let works: [CitedWork]

  init(_ works: [CitedWork]) {
    self.works = works
    var letters: [String: Int] = [:]
    for (position, work) in works.enumerated() {
      for name in Self.names(work.record) {
        let year = Self.year(work.record.issued)
        entries["\(name)|\(year)", default: []].append(position)
        // Entries of one name and year are cited with letters in order of the list.
        if year.utf8.count == 4 {
          let number = letters["\(name)|\(year)", default: 0]
          letters["\(name)|\(year)"] = number + 1
          if number < 26 {
            let letter = Character(Unicode.Scalar(UInt8(97 + number)))
            entries["\(name)|\(year)\(letter)", default: []].append(position)
          }
        }
      }
    }
  }

  /// The entry that a citation means; the one whose further authors fit where several do.
  func entry(of citation: InTextCitation) -> Int? {
    guard let first = citation.authors.first else { return nil }
    let year = Self.year(citation.year)
    let whole = CitationWords.folded(first)
    let last = first.split(separator: " ").last.map { CitationWords.folded(String($0)) } ?? whole
    for name in [whole, last] {
      guard let found = entries["\(name)|\(year)"], let one = found.first else { continue }
      guard found.count > 1 else { return one }
      let count = citation.authors.count
      return found.first { position in
        let authors = works[position].record.authors.count
        return citation.hasOthers ? authors > 2 : authors == count
      } ?? one
    }
    return nil
  }

  /// The names under which a work is cited: its first author, or its title.
  static func names(_ record: BibliographicRecord) -> [String] {
    guard let first = record.authors.first else {
      return record.title.isEmpty ? [] : [CitationWords.folded(record.title)]
    }
    let family = CitationWords.folded(first.family)
    let last =
      first.family.split(separator: " ").last.map { CitationWords.folded(String($0)) } ?? ""
    return family == last || first.given.isEmpty ? [family] : [family, last]
  }

  /// The year in a form that two writings share; a letter stays.
  static func year(_ words: String) -> String {
    let words = words.lowercased()
    if words.isEmpty || CitationWords.noYear.contains(words) { return "n.d." }
    let digits = words.prefix(4)
    guard digits.utf8.count == 4, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return words
    }
    let next = words.utf8.dropFirst(4).first ?? 0
    return (0x61...0x7A).contains(next) ? String(words.prefix(5)) : String(digits)
  }
}
