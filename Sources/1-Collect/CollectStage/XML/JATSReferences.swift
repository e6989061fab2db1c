import MarkupReading
import StudyModel

/// Reads the reference list of an article as data.
enum JATSReferences {
  /// Elements that are one cited work.
  static let citations: Set<String> = [
    "citation", "element-citation", "mixed-citation", "nlm-citation",
  ]

  /// The entries of the reference lists, in order.
  static func entries(in tree: MarkupTree) -> [ReferenceEntries.Entry] {
    guard let root = tree.root else { return [] }
    var entries: [ReferenceEntries.Entry] = []
    for reference in tree.outermost(["ref"], in: root) {
      let id = tree.element(reference)?["id"]
      let works = tree.outermost(citations, in: reference)
      for (place, citation) in works.enumerated() {
        let record = record(of: citation, in: tree)
        guard !record.isEmpty else { continue }
        // Where one entry holds several works, each is a passage of its own.
        let index = works.count > 1 && place > 0 ? citation : reference
        let own = tree.element(citation)?["id"]
        entries.append(
          .init(index: index, work: .init(id: place == 0 ? id : own ?? id, record: record.record))
        )
      }
    }
    return entries
  }

  private static let types: [String: String] = [
    "journal": "article-journal", "book": "book", "confproc": "paper-conference",
    "conf-proc": "paper-conference", "conference": "paper-conference", "thesis": "thesis",
    "report": "report", "gov": "report", "web": "webpage", "website": "webpage",
    "webpage": "webpage", "newspaper": "article-newspaper", "magazine": "article-magazine",
    "patent": "patent", "preprint": "article", "data": "dataset", "database": "dataset",
    "software": "software", "legal": "legislation", "letter": "personal_communication",
  ]

  /// Elements whose words are a field.
  private static let names: Set<String> = [
    "article-title", "chapter-title", "conf-loc", "conf-name", "data-title", "day", "edition",
    "elocation-id", "fpage", "isbn", "issn", "issue", "lpage", "month", "page-range", "patent",
    "publisher-loc", "publisher-name", "series", "source", "volume", "year",
  ]

  /// What the elements of a citation say, in one pass over them.
  private static func record(of citation: Int, in tree: MarkupTree) -> RecordDraft {
    var draft = RecordDraft()
    let element = tree.element(citation)
    let type = element?["publication-type"] ?? element?["citation-type"] ?? ""
    draft.type = types[type] ?? ""
    var role = "author"
    var roleEnd = 0
    var words: [String: String] = [:]
    var next = citation + 1
    let end = tree.transcript.ends[citation]
    while next < end {
      defer { next += 1 }
      guard let element = tree.element(next) else { continue }
      if next > roleEnd { role = "author" }
      switch element.localName {
      case "person-group":
        role = Self.role(element["person-group-type"])
        roleEnd = tree.transcript.ends[next]
      case "name", "string-name":
        if let name = name(next, of: tree) { draft.add(name, to: role) }
        next = tree.transcript.ends[next]
      case "collab", "on-behalf-of", "institution":
        let name = tree.words(of: next)
        if !name.isEmpty, element.localName == "collab" { draft.add(.init(family: name), to: role) }
        next = tree.transcript.ends[next]
      case "pub-id": take(next, element["pub-id-type"] ?? "", of: tree, into: &draft)
      case "ext-link", "uri":
        let address = element.address ?? tree.words(of: next)
        if let doi = StatedIdentifier.doi(address), element["ext-link-type"] == "doi" {
          draft.set("DOI", doi)
        } else if let address = StatedIdentifier.address(address) {
          draft.set("URL", address)
        }
      case "date", "date-in-citation":
        let date = JATSStatements.date(next, of: tree) ?? StatedDate(tree.words(of: next))?.text
        if element.localName == "date-in-citation" {
          draft.set("accessed", date ?? "")
          next = tree.transcript.ends[next]
        }
      case let name where names.contains(name) && words[name] == nil:
        words[name] = tree.words(of: next)
      default: break
      }
    }
    fill(&draft, from: words)
    return draft
  }

  private static func fill(_ draft: inout RecordDraft, from words: [String: String]) {
    let source = words["source"] ?? ""
    let title = words["article-title"] ?? words["chapter-title"] ?? words["data-title"] ?? ""
    if title.isEmpty {
      draft.title = source
    } else {
      draft.title = title
      draft.set("container-title", source)
      if draft.type == "book" { draft.type = "chapter" }
    }
    let date = [words["day"], words["month"], words["year"]].compactMap { $0 }
    let year = words["year"] ?? ""
    let isNumeric = Int(words["month"] ?? "") != nil
    let whole = isNumeric ? date.reversed().joined(separator: "-") : date.joined(separator: " ")
    draft.issued = StatedDate(whole)?.text ?? StatedDate(year)?.text ?? String(year.prefix(64))
    let names = [
      ("volume", "volume"), ("issue", "issue"), ("publisher-name", "publisher"),
      ("publisher-loc", "publisher-place"), ("edition", "edition"), ("isbn", "ISBN"),
      ("issn", "ISSN"), ("conf-name", "event-title"), ("conf-loc", "event-place"),
      ("series", "collection-title"), ("patent", "number"),
    ]
    for (name, field) in names { draft.set(field, words[name] ?? "") }
    if let first = words["fpage"], !first.isEmpty { draft.setPages(first, words["lpage"] ?? "") }
    draft.set("page", words["page-range"] ?? words["elocation-id"] ?? "")
  }

  private static func role(_ type: String?) -> String {
    switch type {
    case "editor": "editor"
    case "translator": "translator"
    case nil, "author", "allauthors", "assignee", "inventor": "author"
    default: "contributor"
    }
  }

  private static func name(_ index: Int, of tree: MarkupTree) -> BibliographicRecord.Name? {
    let family = tree.words(ofChild: "surname", of: index) ?? ""
    let given = tree.words(ofChild: "given-names", of: index) ?? ""
    if !family.isEmpty { return .init(family: family, given: given) }
    let whole = given.isEmpty ? tree.words(of: index) : given
    return whole.isEmpty ? nil : .init(family: whole)
  }

  private static func take(
    _ index: Int,
    _ type: String,
    of tree: MarkupTree,
    into draft: inout RecordDraft
  ) {
    let words = tree.words(of: index)
    switch type {
    case "doi": draft.set("DOI", StatedIdentifier.doi(words) ?? words)
    case "pmid": draft.set("PMID", words)
    case "pmcid", "pmc": draft.set("PMCID", words)
    case "isbn": draft.set("ISBN", words)
    default: break
    }
  }
}
