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
    let tags = NameTable(tree.transcript) { Tag.names[$0] }
    for reference in tree.outermost(["ref"], in: root) {
      let id = tree.element(reference)?["id"]
      let works = tree.outermost(citations, in: reference)
      for (place, citation) in works.enumerated() {
        let record = record(of: citation, in: tree, tags)
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

  /// The elements of a citation that are read.
  private enum Tag: UInt8, CaseIterable {
    case personGroup, name, collab, uri, date, institution, stringName, onBehalfOf, pubID, extLink
    case dateInCitation
    // Those whose words are a field.
    case articleTitle, chapterTitle, dataTitle, conferenceName, conferencePlace, elocationID
    case pageRange, publisherPlace, publisherName, day, edition, fpage, isbn, issn, issue, lpage
    case month, patent, series, source, volume, year

    /// Its place among all.
    var place: Int { Int(rawValue) }

    static let names: [String: Tag] = [
      "person-group": .personGroup, "name": .name, "collab": .collab, "uri": .uri, "date": .date,
      "institution": .institution, "string-name": .stringName, "on-behalf-of": .onBehalfOf,
      "pub-id": .pubID, "ext-link": .extLink, "date-in-citation": .dateInCitation,
      "article-title": .articleTitle, "chapter-title": .chapterTitle, "data-title": .dataTitle,
      "conf-name": .conferenceName, "conf-loc": .conferencePlace, "elocation-id": .elocationID,
      "page-range": .pageRange, "publisher-loc": .publisherPlace,
      "publisher-name": .publisherName, "day": .day, "edition": .edition, "fpage": .fpage,
      "isbn": .isbn, "issn": .issn, "issue": .issue, "lpage": .lpage, "month": .month,
      "patent": .patent, "series": .series, "source": .source, "volume": .volume, "year": .year,
    ]
  }

  /// The words of fields, the first of each.
  private struct Fields {
    private var words = [String?](repeating: nil, count: Tag.allCases.count)

    subscript(tag: Tag) -> String? {
      get { words[tag.place] }
      set { words[tag.place] = newValue }
    }
  }

  /// What the elements of a citation say, in one pass over them.
  private static func record(
    of citation: Int,
    in tree: MarkupTree,
    _ tags: NameTable<Tag?>
  ) -> RecordDraft {
    var draft = RecordDraft()
    let element = tree.element(citation)
    let type = element?["publication-type"] ?? element?["citation-type"] ?? ""
    draft.type = types[type] ?? ""
    var role = "author"
    var roleEnd = 0
    var words = Fields()
    var next = citation + 1
    let end = tree.transcript.ends[citation]
    while next < end {
      defer { next += 1 }
      let record = tree.transcript.records[next]
      guard record.kind == .start, let tag = tags[record], let element = tree.element(next)
      else { continue }
      if next > roleEnd { role = "author" }
      switch tag {
      case .personGroup:
        role = Self.role(element["person-group-type"])
        roleEnd = tree.transcript.ends[next]
      case .name, .stringName:
        if let name = name(next, of: tree) { draft.add(name, to: role) }
        next = tree.transcript.ends[next]
      case .collab, .onBehalfOf, .institution:
        let name = tree.words(of: next)
        if !name.isEmpty, tag == .collab { draft.add(.init(family: name), to: role) }
        next = tree.transcript.ends[next]
      case .pubID: take(next, element["pub-id-type"] ?? "", of: tree, into: &draft)
      case .extLink, .uri:
        let address = element.address ?? tree.words(of: next)
        if let doi = StatedIdentifier.doi(address), element["ext-link-type"] == "doi" {
          draft.set("DOI", doi)
        } else if let address = StatedIdentifier.address(address) {
          draft.set("URL", address)
        }
      case .date, .dateInCitation:
        let date = JATSStatements.date(next, of: tree) ?? StatedDate(tree.words(of: next))?.text
        if tag == .dateInCitation {
          draft.set("accessed", date ?? "")
          next = tree.transcript.ends[next]
        }
      default: if words[tag] == nil { words[tag] = tree.words(of: next) }
      }
    }
    fill(&draft, from: words)
    return draft
  }

  private static func fill(_ draft: inout RecordDraft, from words: Fields) {
    let source = words[.source] ?? ""
    let title = words[.articleTitle] ?? words[.chapterTitle] ?? words[.dataTitle] ?? ""
    if title.isEmpty {
      draft.title = source
    } else {
      draft.title = title
      draft.set("container-title", source)
      if draft.type == "book" { draft.type = "chapter" }
    }
    let date = [words[.day], words[.month], words[.year]].compactMap { $0 }
    let year = words[.year] ?? ""
    let isNumeric = Int(words[.month] ?? "") != nil
    let whole =
      date.count == 1
      ? date[0]
      : isNumeric ? date.reversed().joined(separator: "-") : date.joined(separator: " ")
    draft.issued = StatedDate(whole)?.text ?? StatedDate(year)?.text ?? String(year.prefix(64))
    for (name, field) in plainFields {
      if let words = words[name] { draft.set(field, words) }
    }
    if let first = words[.fpage], !first.isEmpty { draft.setPages(first, words[.lpage] ?? "") }
    draft.set("page", words[.pageRange] ?? words[.elocationID] ?? "")
  }

  /// Elements whose words are a field as they stand.
  private static let plainFields: [(Tag, String)] = [
    (.volume, "volume"), (.issue, "issue"), (.publisherName, "publisher"),
    (.publisherPlace, "publisher-place"), (.edition, "edition"), (.isbn, "ISBN"), (.issn, "ISSN"),
    (.conferenceName, "event-title"), (.conferencePlace, "event-place"),
    (.series, "collection-title"), (.patent, "number"),
  ]

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
