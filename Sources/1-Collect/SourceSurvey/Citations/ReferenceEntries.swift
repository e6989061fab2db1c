import StudyModel

/// The works in a list of references that is plain text: one passage, one entry.
enum ReferenceEntries {
  /// The works of a document: those its markup gives, else those read out of its references part.
  static func works(of document: Document) -> [CitedWork] {
    if !document.references.isEmpty { return document.references }
    var works: [CitedWork] = []
    for part in document.parts where part.kind == .references {
      for passage in document.passages(in: part.range) where passage.kind != .heading {
        if let record = record(document.text[passage.range]) {
          works.append(CitedWork(range: passage.range, record: record))
        }
      }
    }
    return works
  }

  /// What an entry says: names up to the year, the year, the title up to the next full stop.
  static func record(_ entry: String) -> BibliographicRecord? {
    let bytes = Array(entry.utf8)
    guard (12...4000).contains(bytes.count) else { return nil }
    let tokens = CitationToken.tokens(bytes, 0..<bytes.count)
    guard let place = tokens.firstIndex(where: { $0.yearOrNone != nil }),
      let year = tokens[place].yearOrNone
    else { return nil }
    var names = tokens[..<place]
    while let last = names.last, last.isMark { names = names.dropLast() }
    // A year far behind belongs to the end of the entry; the names then end with a full stop.
    if place > 30 || !names.contains(where: { CitationWords.isCapital($0.words) }) { return nil }
    var rest = tokens[(place + 1)...]
    while let first = rest.first, first.isMark || first.words == "." || first.words == ")." {
      rest = rest.dropFirst()
    }
    let end = rest.firstIndex { $0.words.hasSuffix(".") && $0.words.utf8.count > 3 }
    let title = AuthorWords.words(
      rest[..<(end.map { $0 + 1 } ?? rest.endIndex)].filter { $0.words != "." }
    )
    return BibliographicRecord(
      authors: authors(names),
      title: title.hasSuffix(".") ? String(title.dropLast()) : title,
      issued: year,
      fields: identifiers(tokens)
    )
  }

  /// `Sari, A., & Budi, C. D.`: a family name before each comma that initials follow; else a body.
  private static func authors(_ names: ArraySlice<CitationToken>) -> [BibliographicRecord.Name] {
    var authors: [BibliographicRecord.Name] = []
    var family: [String] = []
    var given: [String] = []
    var isGiven = false
    func close() {
      if !family.isEmpty {
        authors.append(
          .init(family: family.joined(separator: " "), given: given.joined(separator: " "))
        )
      }
      (family, given, isGiven) = ([], [], false)
    }
    for token in names {
      switch token.words {
      case ",": if isGiven { close() } else { isGiven = !family.isEmpty }
      case "&", "dan", "and":
        if isGiven || !CitationWords.bodies.contains(family.first?.lowercased() ?? "") {
          close()
        } else {
          family.append(token.words)
        }
      case let words where CitationWords.others.contains(words.lowercased()): break
      case let words where isGiven: given.append(words)
      case let words where !token.isMark:
        family.append(words.hasSuffix(".") ? String(words.dropLast()) : words)
      default: break
      }
    }
    close()
    return authors
  }

  private static func identifiers(_ tokens: [CitationToken]) -> [String: String] {
    for token in tokens {
      guard let at = token.words.range(of: "10.")?.lowerBound, token.words.contains("/") else {
        continue
      }
      var doi = String(token.words[at...])
      while doi.hasSuffix(".") || doi.hasSuffix(",") { doi.removeLast() }
      return ["DOI": doi]
    }
    return [:]
  }
}

extension String {
  fileprivate func range(of words: String) -> Range<String.Index>? { firstRange(of: words) }
}
