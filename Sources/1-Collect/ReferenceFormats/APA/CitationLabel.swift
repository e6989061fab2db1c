import StudyModel

/// What a citation in the text is made of: one or two names, the first of many, a law or a title.
struct CitationLabel {
  /// The names shown, or the words that stand for them.
  let shown: [String]
  /// Whether the words are a title, which stands in quotation marks.
  let isTitle: Bool
  let hasMore: Bool
  /// Whether the words name the year themselves, as those of a law do.
  let holdsYear: Bool
  /// Works of one key look alike.
  let key: String

  init(_ record: BibliographicRecord, id: String) {
    let names = record.authors.map(\.family).filter { !$0.isEmpty }
    if record.isLaw, let law = Self.law(record) {
      shown = [law]
      (isTitle, hasMore) = (false, false)
      holdsYear = record.year.map(law.contains) ?? false
    } else if names.isEmpty, let body = APAEntry.standIn(record) {
      shown = [body]
      (isTitle, hasMore, holdsYear) = (false, false, false)
    } else if names.isEmpty {
      let words = record.title.split(separator: " ")
      let short = words.prefix(5).joined(separator: " ")
      shown = [words.isEmpty ? id : words.count > 5 ? short + " …" : short]
      (isTitle, hasMore, holdsYear) = (true, false, false)
    } else {
      shown = names.count > 2 ? [names[0]] : names
      hasMore = names.count > 2
      (isTitle, holdsYear) = (false, false)
    }
    key = (shown + [hasMore ? "+" : "", record.year ?? ""]).joined(separator: "\u{1F}")
      .lowercased()
  }

  /// The names in a language, the last two joined by a word or sign.
  func names(_ words: APAWords, joinedBy sign: String) -> String {
    if isTitle { return "“\(shown[0])”" }
    let joined = shown.joined(separator: " \(sign) ")
    return hasMore ? "\(joined) \(words.others)" : joined
  }

  /// A law by kind, number and year, or by its title up to what it is about.
  private static func law(_ record: BibliographicRecord) -> String? {
    let title = record.title
    for word in [" tentang ", " Tentang ", " TENTANG ", " concerning ", " on the ", " about "] {
      if let cut = title.firstRange(of: word) { return String(title[..<cut.lowerBound]) }
    }
    return title.isEmpty ? nil : title
  }
}
