import MarkupReading
import StudyModel

/// What the front matter of an article states of it.
struct JATSStatements {
  private(set) var statements = Statements()
  private let tree: MarkupTree

  /// Marks of notes stand in titles and names, and are no part of them.
  private static let marks: Set<String> = ["xref", "fn", "x", "named-content-note"]

  init(_ article: Int, of tree: MarkupTree) {
    self.tree = tree
    statements.state("language", tree.element(article)?["xml:lang"], from: "article/@xml:lang")
    guard let front = tree.child("front", of: article) ?? tree.child("front-stub", of: article)
    else { return }
    if let journal = tree.child("journal-meta", of: front) { state(journal: journal) }
    let meta = tree.child("article-meta", of: front) ?? front
    state(titleIn: meta)
    state(peopleIn: meta)
    state(identifiersIn: meta)
    state(issueIn: meta)
    if let (date, origin) = Self.issued(in: meta, of: tree) {
      statements.state("issued", date, from: origin)
    }
    state(rightsIn: meta)
    if let abstract = tree.children("abstract", of: meta).first(where: isPlain) {
      statements.state(
        "abstract",
        words(ofBlocksIn: abstract),
        from: "article-meta/abstract"
      )
    }
    let keywords = tree.children("kwd-group", of: meta)
      .flatMap { tree.descendants("kwd", of: $0).map(tree.words(of:)) }
    statements.state("keyword", keywords, from: "article-meta/kwd-group/kwd")
    statements.state("type", "article-journal", from: "article")
  }

  // MARK: The journal

  private mutating func state(journal: Int) {
    let title = tree.descendants("journal-title", of: journal).first
    let isGrouped = tree.child("journal-title", of: journal) == nil
    statements.state(
      "container-title",
      title.map(tree.words(of:)),
      from: isGrouped
        ? "journal-meta/journal-title-group/journal-title" : "journal-meta/journal-title"
    )
    if let publisher = tree.child("publisher", of: journal) {
      statements.state(
        "publisher",
        tree.words(ofChild: "publisher-name", of: publisher),
        from: "journal-meta/publisher/publisher-name"
      )
      statements.state(
        "publisher-place",
        tree.words(ofChild: "publisher-loc", of: publisher),
        from: "journal-meta/publisher/publisher-loc"
      )
    }
    for number in tree.children("issn", of: journal) {
      let type = tree.element(number)?["pub-type"] ?? tree.element(number)?["publication-format"]
      statements.state(
        "ISSN",
        tree.words(of: number),
        from: type.map { "journal-meta/issn[@pub-type=\($0)]" } ?? "journal-meta/issn"
      )
    }
  }

  // MARK: The article

  private mutating func state(titleIn meta: Int) {
    guard let group = tree.child("title-group", of: meta) else { return }
    let title = tree.child("article-title", of: group).map {
      tree.words(of: $0, without: Self.marks)
    }
    let subtitle = tree.child("subtitle", of: group).map { tree.words(of: $0, without: Self.marks) }
    var origin = "article-meta/title-group/article-title"
    var words = title ?? ""
    if let subtitle, !subtitle.isEmpty, !words.isEmpty {
      words += ": \(subtitle)"
      origin += " and subtitle"
    }
    statements.state("title", words, from: origin)
  }

  private mutating func state(peopleIn meta: Int) {
    var people: [String: [String]] = [:]
    for contributor in tree.elements(in: meta, without: ["collab", "abstract", "trans-abstract"])
    where tree.element(contributor)?.localName == "contrib" {
      let role = tree.element(contributor)?["contrib-type"] ?? "author"
      guard let name = Self.name(in: contributor, of: tree) else { continue }
      people[role, default: []].append(name)
    }
    for (role, field) in [("author", "author"), ("editor", "editor"), ("translator", "translator")]
    {
      statements.state(
        field,
        people[role] ?? [],
        from: "article-meta/contrib-group/contrib[@contrib-type=\(role)]"
      )
    }
  }

  private mutating func state(identifiersIn meta: Int) {
    for id in tree.children("article-id", of: meta) {
      guard let type = tree.element(id)?["pub-id-type"],
        let field = ["doi": "DOI", "pmid": "PMID", "pmc": "PMCID", "pmcid": "PMCID"][type]
      else { continue }
      statements.state(
        field,
        tree.words(of: id),
        from: "article-meta/article-id[@pub-id-type=\(type)]"
      )
    }
    let address = tree.child("self-uri", of: meta).flatMap { tree.element($0)?.address }
    statements.state(
      "URL",
      address.flatMap(StatedIdentifier.address),
      from: "article-meta/self-uri/@xlink:href"
    )
  }

  private mutating func state(issueIn meta: Int) {
    for name in ["volume", "issue"] {
      statements.state(name, tree.words(ofChild: name, of: meta), from: "article-meta/\(name)")
    }
    if let first = tree.words(ofChild: "fpage", of: meta) {
      let last = tree.words(ofChild: "lpage", of: meta) ?? first
      statements.state(
        "page",
        first == last ? first : "\(first)-\(last)",
        from: first == last ? "article-meta/fpage" : "article-meta/fpage and lpage"
      )
    }
    for name in ["page-range", "elocation-id"] {
      statements.state("page", tree.words(ofChild: name, of: meta), from: "article-meta/\(name)")
    }
  }

  private mutating func state(rightsIn meta: Int) {
    for holder in [tree.child("permissions", of: meta), meta].compactMap({ $0 }) {
      let path = holder == meta ? "article-meta" : "article-meta/permissions"
      for license in tree.children("license", of: holder) {
        let addresses = tree.elements(in: license).compactMap { tree.element($0)?.address }
        statements.state(
          "licence",
          tree.element(license)?.address,
          from: "\(path)/license/@xlink:href"
        )
        statements.state("licence", addresses.first, from: "\(path)/license//@xlink:href")
        statements.state("licence", tree.words(of: license), from: "\(path)/license")
      }
      let copyright = tree.words(ofChild: "copyright-statement", of: holder)
      if let copyright, copyright.lowercased().contains("licen") {
        statements.state("licence", copyright, from: "\(path)/copyright-statement")
      }
    }
  }

  /// Whether an abstract is that of the article and not its teaser or table of contents.
  private func isPlain(_ abstract: Int) -> Bool {
    tree.element(abstract)?["abstract-type"] == nil
  }

  /// The words of an element with a space between its paragraphs.
  private func words(ofBlocksIn index: Int) -> String {
    let blocks = tree.elements(in: index).filter {
      ["p", "title"].contains(tree.element($0)?.localName)
    }
    return blocks.isEmpty
      ? tree.words(of: index) : blocks.map(tree.words(of:)).joined(separator: " ")
  }

  // MARK: Names and dates

  /// The name of a contributor as `family, given`; a body by its name.
  static func name(in contributor: Int, of tree: MarkupTree) -> String? {
    if let body = tree.child("collab", of: contributor) {
      let words = tree.words(of: body, without: marks.union(["contrib-group"]))
      return words.isEmpty ? nil : words
    }
    let alternatives = tree.child("name-alternatives", of: contributor) ?? contributor
    guard
      let name = tree.child("name", of: alternatives) ?? tree.child("string-name", of: alternatives)
    else { return nil }
    return Self.name(name, of: tree)
  }

  /// The name that an element with a surname and given names is.
  static func name(_ name: Int, of tree: MarkupTree) -> String? {
    let family = tree.words(ofChild: "surname", of: name) ?? ""
    let given = tree.words(ofChild: "given-names", of: name) ?? ""
    if family.isEmpty, given.isEmpty {
      let words = tree.words(of: name)
      return words.isEmpty ? nil : words
    }
    return StatedName.joined(family: family, given: given)
  }

  /// The first day of publication; of two that agree, the more exact.
  ///
  /// A preprint is another publication, and the days of receipt are none.
  private static func issued(in meta: Int, of tree: MarkupTree) -> (date: String, origin: String)? {
    var best: (date: String, origin: String)?
    for index in tree.children("pub-date", of: meta) {
      guard let element = tree.element(index) else { continue }
      let kind = element["pub-type"] ?? element["date-type"] ?? ""
      guard !["epreprint", "preprint", "received", "accepted", "retracted"].contains(kind),
        let date = Self.date(index, of: tree)
      else { continue }
      let name = element["pub-type"] == nil ? "date-type" : "pub-type"
      let origin =
        kind.isEmpty ? "article-meta/pub-date" : "article-meta/pub-date[@\(name)=\(kind)]"
      guard let before = best else {
        best = (date, origin)
        continue
      }
      let isVaguer = before.date.hasPrefix(date)
      if date.hasPrefix(before.date) || !isVaguer && date < before.date { best = (date, origin) }
    }
    return best
  }

  /// The date that an element with a year, a month and a day is.
  static func date(_ index: Int, of tree: MarkupTree) -> String? {
    if let date = tree.element(index)?["iso-8601-date"].flatMap(StatedDate.init) {
      return date.text
    }
    guard let year = tree.words(ofChild: "year", of: index) else { return nil }
    let month = tree.words(ofChild: "month", of: index) ?? ""
    let day = tree.words(ofChild: "day", of: index) ?? ""
    let number = Int(month).flatMap { PartialDate(year: 2000, month: $0) }
    let words = number == nil ? "\(day) \(month) \(year)" : "\(year)-\(month)-\(day)"
    return StatedDate(words)?.text ?? StatedDate(year)?.text
  }
}
