import MarkupReading

/// What a page says of itself: fields of a bibliographic record by their CSL names.
struct HTMLStatements {
  /// The fields; authors are parted by `; `.
  private(set) var fields: [String: String] = [:]

  /// For each field the names that state it, the most deliberate first.
  private static let sources: [(field: String, names: [String])] = [
    ("title", ["citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title"]),
    (
      "author",
      [
        "citation_author", "citation_authors", "dc.creator", "dcterms.creator", "author",
        "article:author_name",
      ]
    ),
    (
      "issued",
      [
        "citation_publication_date", "citation_date", "citation_online_date",
        "dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "article:published_time",
        "date", "pubdate",
      ]
    ),
    (
      "container-title",
      [
        "citation_journal_title", "citation_conference_title", "prism.publicationname",
        "og:site_name",
      ]
    ),
    ("publisher", ["citation_publisher", "dc.publisher", "dcterms.publisher"]),
    ("language", ["citation_language", "dc.language", "dcterms.language"]),
    ("DOI", ["citation_doi", "prism.doi"]),
    ("volume", ["citation_volume", "prism.volume"]),
    ("issue", ["citation_issue", "prism.number"]),
    ("ISSN", ["citation_issn", "prism.issn"]),
    ("URL", ["og:url", "citation_public_url"]),
  ]

  init(_ tree: MarkupTree) {
    var stated: [String: [String]] = [:]
    var canonical: String?
    var title: String?
    var language: String?
    for (index, event) in tree.transcript.events.enumerated() {
      guard case .start(let element) = event else { continue }
      switch element.localName {
      case "html": language = language ?? element["lang"] ?? element["xml:lang"]
      case "title" where title == nil: title = tree.words(of: index)
      case "link" where element["rel"]?.lowercased() == "canonical":
        canonical = canonical ?? element["href"]
      case "meta":
        guard let name = element["name"] ?? element["property"], let content = element["content"]
        else { continue }
        stated[name.lowercased(), default: []].append(Self.trimmed(content))
      default: break
      }
    }
    for (field, names) in Self.sources {
      let found = names.lazy.compactMap { stated[$0]?.filter { !$0.isEmpty } }.first { !$0.isEmpty }
      guard let values = found else { continue }
      fields[field] = field == "author" ? values.joined(separator: "; ") : values[0]
    }
    state("title", title)
    state("language", language)
    if let canonical, !canonical.isEmpty { fields["URL"] = Self.trimmed(canonical) }
    if let first = stated["citation_firstpage"]?.first, !first.isEmpty {
      let last = stated["citation_lastpage"]?.first ?? ""
      fields["page"] = last.isEmpty || last == first ? first : "\(first)-\(last)"
    }
  }

  private mutating func state(_ field: String, _ value: String?) {
    guard fields[field] == nil, let value, !value.isEmpty else { return }
    fields[field] = value
  }

  /// A value on one line.
  private static func trimmed(_ value: String) -> String {
    value.split { $0 == " " || $0.isNewline || $0 == "\t" }.joined(separator: " ")
  }
}
