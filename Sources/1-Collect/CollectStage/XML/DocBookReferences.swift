import MarkupReading
import StudyModel

/// Reads the bibliographies of DocBook as data.
enum DocBookReferences {
  private static let names: [String: String] = [
    "volumenum": "volume", "issuenum": "issue", "artpagenums": "page", "pagenums": "page",
    "publishername": "publisher", "edition": "edition", "isbn": "ISBN", "issn": "ISSN",
  ]

  /// The entries, in order.
  static func entries(in tree: MarkupTree, _ root: Int) -> [ReferenceEntries.Entry] {
    tree.outermost(["biblioentry", "bibliomixed"], in: root).compactMap { entry in
      let record = record(of: entry, in: tree)
      guard !record.isEmpty else { return nil }
      let id = tree.element(entry)?["xml:id"] ?? tree.element(entry)?["id"]
      return ReferenceEntries.Entry(index: entry, work: .init(id: id, record: record.record))
    }
  }

  /// What the elements of an entry say, in one pass over them.
  private static func record(of entry: Int, in tree: MarkupTree) -> RecordDraft {
    var draft = RecordDraft()
    var container = ""
    var setEnd = 0
    var relation = ""
    var next = entry + 1
    let end = tree.transcript.ends[entry]
    while next < end {
      defer { next += 1 }
      guard let element = tree.element(next) else { continue }
      switch element.localName {
      case "biblioset", "bibliomset":
        relation = element["relation"] ?? ""
        setEnd = tree.transcript.ends[next]
      case "author", "editor", "othercredit", "corpauthor":
        let field = element.localName == "editor" ? "editor" : "author"
        if let name = name(in: next, of: tree) { draft.add(name, to: field) }
        next = tree.transcript.ends[next]
      case "title", "citetitle":
        let words = tree.words(of: next)
        let isContainer = next < setEnd && ["journal", "book", "series"].contains(relation)
        if isContainer, container.isEmpty {
          container = words
        } else if draft.title.isEmpty {
          draft.title = words
        }
        if relation == "journal" { draft.type = "article-journal" }
      case "pubdate", "date", "year":
        let words = tree.words(of: next)
        if draft.issued.isEmpty {
          draft.issued = StatedDate(words)?.text ?? String(words.prefix(64))
        }
      case "biblioid":
        let words = tree.words(of: next)
        switch element["class"] ?? "" {
        case "doi": draft.set("DOI", StatedIdentifier.doi(words) ?? words)
        case "isbn": draft.set("ISBN", words)
        case "issn": draft.set("ISSN", words)
        case "uri": draft.set("URL", StatedIdentifier.address(words) ?? "")
        default: break
        }
      case "ulink", "link":
        let address = element["url"] ?? element.address ?? ""
        draft.set("URL", StatedIdentifier.address(address) ?? "")
      case let name: if let field = names[name] { draft.set(field, tree.words(of: next)) }
      }
    }
    if draft.title.isEmpty {
      draft.title = container
    } else {
      draft.set("container-title", container)
    }
    return draft
  }

  /// The name of a person, under `personname` or not, or of a body.
  static func name(in index: Int, of tree: MarkupTree) -> BibliographicRecord.Name? {
    let person = tree.child("personname", of: index) ?? index
    let family = tree.words(ofChild: "surname", of: person) ?? ""
    let given =
      (tree.children("firstname", of: person) + tree.children("givenname", of: person)
      + tree.children("othername", of: person)).map(tree.words(of:)).joined(separator: " ")
    if !family.isEmpty { return .init(family: family, given: given) }
    let body = tree.words(ofChild: "orgname", of: index)
    let words = body ?? (given.isEmpty ? tree.words(of: person, without: ["affiliation"]) : given)
    return words.isEmpty ? nil : .init(family: words)
  }
}
