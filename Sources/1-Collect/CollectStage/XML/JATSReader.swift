import MarkupReading
import StudyModel

/// Reads JATS, the markup of journal articles, and its elder forms.
enum JATSReader {
  /// Whether an element named `article` is one of JATS and not of another vocabulary.
  static func isArticle(_ index: Int, in tree: MarkupTree) -> Bool {
    let attributes = tree.element(index)?.attributes.map(\.name) ?? []
    return attributes.contains("article-type") || attributes.contains("dtd-version")
      || tree.child("front", of: index) != nil || tree.child("body", of: index) != nil
  }

  /// Drafts the document of an article.
  static func document(of tree: MarkupTree) -> DraftedDocument {
    let walk = MarkupWalk(tree, by: JATSVocabulary(tree: tree))
    return DraftedDocument(
      mediaType: "application/jats+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: (tree.root.map { stated(in: $0, of: tree) } ?? [:])
        .mapValues { StatedField($0, from: "front") },
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }

  // MARK: The bibliographic record

  private static func stated(in article: Int, of tree: MarkupTree) -> [String: String] {
    var stated: [String: String] = [:]
    if let language = tree.element(article)?["xml:lang"] { stated["language"] = language }
    guard let front = tree.child("front", of: article) else { return stated }
    if let journal = tree.child("journal-meta", of: front) {
      state("container-title", tree.descendants("journal-title", of: journal).first)
      state("publisher", tree.descendants("publisher-name", of: journal).first)
      state("publisher-place", tree.descendants("publisher-loc", of: journal).first)
      state("ISSN", tree.child("issn", of: journal))
    }
    guard let meta = tree.child("article-meta", of: front) else { return stated }
    state("title", tree.find("title-group", "article-title", from: meta))
    state("volume", tree.child("volume", of: meta))
    state("issue", tree.child("issue", of: meta))
    for id in tree.children(of: meta) {
      let element = tree.element(id)
      guard element?.localName == "article-id" else { continue }
      if element?["pub-id-type"] == "doi" { state("DOI", id) }
      if element?["pub-id-type"] == "pmid" { state("PMID", id) }
    }
    let authors = authors(in: meta, of: tree)
    if !authors.isEmpty { stated["author"] = authors.joined(separator: "; ") }
    stated["issued"] = issued(in: meta, of: tree)
    if let first = tree.child("fpage", of: meta).map(tree.words(of:)) {
      let last = tree.child("lpage", of: meta).map(tree.words(of:)) ?? first
      stated["page"] = first == last ? first : "\(first)-\(last)"
    }
    return stated

    func state(_ field: String, _ index: Int?) {
      guard let words = index.map(tree.words(of:)), !words.isEmpty else { return }
      stated[field] = words
    }
  }

  /// The authors as `family, given`; bodies by their name.
  private static func authors(in meta: Int, of tree: MarkupTree) -> [String] {
    tree.descendants("contrib", of: meta).compactMap { contributor in
      let kind = tree.element(contributor)?["contrib-type"] ?? "author"
      guard kind == "author" else { return nil }
      if let body = tree.child("collab", of: contributor) { return tree.words(of: body) }
      guard let name = tree.descendants("name", of: contributor).first else { return nil }
      let family = tree.child("surname", of: name).map(tree.words(of:)) ?? ""
      let given = tree.child("given-names", of: name).map(tree.words(of:)) ?? ""
      if family.isEmpty { return given.isEmpty ? nil : given }
      return given.isEmpty ? family : "\(family), \(given)"
    }
  }

  /// The earliest date of publication, as far as it is given.
  private static func issued(in meta: Int, of tree: MarkupTree) -> String? {
    tree.children(of: meta).compactMap { index -> String? in
      guard tree.element(index)?.localName == "pub-date",
        let year = tree.child("year", of: index).map(tree.words(of:)), !year.isEmpty
      else { return nil }
      let rest = ["month", "day"].map { name in
        tree.child(name, of: index).flatMap { Int(tree.words(of: $0)) }
      }
      guard let month = rest[0] else { return year }
      let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      guard let day = rest[1] else { return "\(year)-\(padded(month))" }
      return "\(year)-\(padded(month))-\(padded(day))"
    }.min()
  }
}
