import StudyModel

extension PageStatements {
  /// For each field the places that state it, the most deliberate first: tags for machines that
  /// cite, then linked data, then tags for previews, then what readers see.
  private static let places: [(field: String, places: [String])] = [
    (
      "title",
      [
        "meta citation_title", "meta eprints.title", "meta dc.title", "meta dcterms.title",
        "JSON-LD headline", "og:title", "itemprop headline", "twitter:title", "meta parsely-title",
        "JSON-LD name", "itemprop name", "meta title", "title element",
      ]
    ),
    (
      "container-title",
      [
        "meta citation_journal_title", "meta citation_conference_title",
        "meta citation_inbook_title", "meta prism.publicationname", "meta eprints.publication",
        "JSON-LD isPartOf", "itemprop isPartOf", "og:site_name", "meta application-name",
      ]
    ),
    (
      "publisher",
      [
        "meta citation_publisher", "meta citation_dissertation_institution",
        "meta citation_technical_report_institution", "meta dc.publisher", "meta dcterms.publisher",
        "meta eprints.publisher", "JSON-LD publisher", "itemprop publisher",
      ]
    ),
    (
      "volume",
      [
        "meta citation_volume", "meta prism.volume", "meta dc.source.volume", "meta eprints.volume",
        "JSON-LD volumeNumber", "itemprop volumeNumber",
      ]
    ),
    (
      "issue",
      [
        "meta citation_issue", "meta prism.number", "meta dc.source.issue", "meta eprints.number",
        "JSON-LD issueNumber", "itemprop issueNumber",
      ]
    ),
    (
      "ISSN",
      [
        "meta citation_issn", "meta prism.issn", "meta prism.eissn", "meta dc.source.issn",
        "meta eprints.issn", "JSON-LD issn", "itemprop issn",
      ]
    ),
    ("ISBN", ["meta citation_isbn", "meta prism.isbn", "meta eprints.isbn", "book:isbn"]),
    ("PMID", ["meta citation_pmid"]),
    (
      "page",
      ["meta dc.identifier.pagenumber", "meta eprints.pagerange", "JSON-LD pagination"]
    ),
    (
      "abstract",
      ["meta citation_abstract", "meta dcterms.abstract", "meta eprints.abstract"]
    ),
    (
      "licence",
      [
        "meta dcterms.license", "meta dc.rights.license", "rel license", "JSON-LD license",
        "itemprop license", "meta dcterms.rights", "meta dc.rights",
      ]
    ),
  ]

  private static let people = [
    "meta citation_author", "meta citation_authors", "meta eprints.creators_name",
    "meta dc.creator.personalname", "meta dc.creator", "meta dcterms.creator", "JSON-LD author",
    "meta author", "itemprop author", "itemprop creator", "article:author", "meta parsely-author",
    "meta sailthru.author", "meta byl", "book:author", "twitter:creator", "rel author",
  ]

  private static let dates = [
    "meta citation_publication_date", "meta citation_date", "meta citation_cover_date",
    "meta prism.publicationdate", "meta eprints.date", "meta dc.date.issued", "meta dcterms.issued",
    "JSON-LD datePublished", "article:published_time", "itemprop datePublished",
    "meta citation_online_date", "meta dc.date", "meta dcterms.date", "meta dc.date.created",
    "meta parsely-pub-date", "meta sailthru.date", "meta pubdate", "meta publishdate",
    "meta publish-date", "meta publish_date", "meta date", "meta citation_year",
    "og:article:published_time", "JSON-LD dateCreated", "time published", "time in article",
  ]

  private static let languages = [
    "meta citation_language", "meta dc.language", "meta dcterms.language", "JSON-LD inLanguage",
    "html lang", "itemprop inLanguage", "content-language", "og:locale",
  ]

  private static let addresses = [
    "link canonical", "JSON-LD url", "og:url", "meta citation_public_url",
    "meta citation_abstract_html_url", "meta dc.identifier.uri", "meta parsely-link",
  ]

  private static let identifiers = [
    "meta citation_doi", "meta prism.doi", "meta dc.identifier.doi", "meta dc.identifier",
    "meta dcterms.identifier", "meta eprints.id_number", "JSON-LD doi",
  ]

  /// The names of `meta` that a field is made of.
  static let wantedNames: Set<String> = {
    let lists = places.map(\.places) + [people, dates, languages, addresses, identifiers]
    let own = [
      "meta citation_firstpage", "meta citation_lastpage", "meta prism.startingpage",
      "meta prism.endingpage", "meta dc.type", "meta eprints.type",
    ]
    return Set(
      (lists + [own]).joined().filter { $0.hasPrefix("meta ") }.map { String($0.dropFirst(5)) }
    )
  }()

  /// States every field from the first place that has a usable value.
  mutating func stateAll() {
    let page = self
    for (field, places) in Self.places {
      state(field, places) { [field == "title" ? page.withoutSite($0) : $0] }
    }
    state("author", Self.people) { words in
      // Only names of `family, given` hold commas of their own.
      words.split(separator: ";").compactMap { StatedName.byline(String($0)) }
    }
    state("issued", Self.dates) { [StatedDate($0)?.text].compactMap { $0 } }
    state("language", Self.languages) { [StatedLanguage.tag($0)].compactMap { $0 } }
    state("URL", Self.addresses) { [StatedIdentifier.address($0)].compactMap { $0 } }
    state("DOI", Self.identifiers) { [StatedIdentifier.doi($0)].compactMap { $0 } }
    statePages()
    stateType()
  }

  private mutating func state(
    _ field: String,
    _ places: [String],
    _ usable: (String) -> [String]
  ) {
    let isList = field == "author"
    for place in places {
      guard let values = found[place] else { continue }
      let kept = values.flatMap { usable(Statements.onOneLine($0)) }.filter { !$0.isEmpty }
      guard let first = kept.first else { continue }
      return statements.state(field, isList ? kept : [first], from: place)
    }
  }

  private mutating func statePages() {
    for (first, last) in [
      ("meta citation_firstpage", "meta citation_lastpage"),
      ("meta prism.startingpage", "meta prism.endingpage"),
    ] {
      guard let start = values(first).first, !start.isEmpty else { continue }
      let end = values(last).first ?? ""
      statements.state("page", end.isEmpty || end == start ? start : "\(start)-\(end)", from: first)
    }
  }

  // MARK: The type

  private static let types: [String: String] = [
    "ScholarlyArticle": "article-journal", "MedicalScholarlyArticle": "article-journal",
    "NewsArticle": "article-newspaper", "ReportageNewsArticle": "article-newspaper",
    "AnalysisNewsArticle": "article-newspaper", "OpinionNewsArticle": "article-newspaper",
    "BackgroundNewsArticle": "article-newspaper", "ReviewNewsArticle": "article-newspaper",
    "BlogPosting": "post-weblog", "LiveBlogPosting": "post-weblog", "Legislation": "legislation",
    "Thesis": "thesis", "Report": "report", "Book": "book", "Chapter": "chapter",
    "Dataset": "dataset", "SocialMediaPosting": "post", "DiscussionForumPosting": "post",
  ]

  private mutating func stateType() {
    let signs = [
      ("meta citation_journal_title", "article-journal"),
      ("meta citation_conference_title", "paper-conference"),
      ("meta citation_dissertation_institution", "thesis"),
      ("meta citation_technical_report_institution", "report"),
      ("meta citation_inbook_title", "chapter"),
    ]
    for (place, type) in signs where found[place] != nil {
      statements.state("type", type, from: place)
    }
    let repository = values("meta eprints.type").first ?? ""
    let kept = ["article": "article-journal", "thesis": "thesis", "book": "book"][repository]
    statements.state("type", kept, from: "meta eprints.type")
    statements.state("type", linkedType.flatMap { Self.types[$0] }, from: "JSON-LD @type")
    let item = values("itemtype").first.flatMap { Self.types[$0] }
    statements.state("type", item, from: "itemtype")
    statements.state("type", "webpage", from: "HTML")
  }

  // MARK: The name of the site

  /// A title without the name of the site that many pages put before or behind it.
  private func withoutSite(_ title: String) -> String {
    let title = Array(Statements.onOneLine(title).unicodeScalars)
    for site in sites {
      let name = Array(site.unicodeScalars)
      guard !name.isEmpty, title.count > name.count + 2 else { continue }
      let head = title.dropLast(name.count)
      if Self.isSame(title.suffix(name.count), name), let cut = Self.cut(head.reversed()) {
        return Self.text(Array(head.dropLast(cut)))
      }
      let tail = title.dropFirst(name.count)
      if Self.isSame(title.prefix(name.count), name), let cut = Self.cut(Array(tail)) {
        return Self.text(Array(tail.dropFirst(cut)))
      }
    }
    return Self.text(title)
  }

  /// How many scalars a mark between title and site has, with the blanks around it.
  private static func cut(_ scalars: [Unicode.Scalar]) -> Int? {
    let marks: Set<Unicode.Scalar> = ["|", "-", "–", "—", "·", ":", "»", "«", "•", "/", "›", "~"]
    let blanks = scalars.prefix { $0 == " " }.count
    guard blanks < scalars.count, marks.contains(scalars[blanks]), blanks > 0 || scalars[0] == "|"
    else { return nil }
    return scalars.prefix { $0 == " " || marks.contains($0) }.count
  }

  private static func isSame(_ left: ArraySlice<Unicode.Scalar>, _ right: [Unicode.Scalar]) -> Bool
  {
    text(Array(left)).lowercased() == text(right).lowercased()
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String {
    var words = ""
    words.unicodeScalars.append(contentsOf: scalars)
    return words
  }
}
