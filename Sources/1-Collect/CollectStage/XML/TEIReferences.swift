import MarkupReading
import StudyModel

/// Reads the bibliographies of a TEI text as data.
enum TEIReferences {
  static let works: Set<String> = ["bibl", "biblStruct", "biblFull"]

  /// The entries of the lists in the text, in order.
  static func entries(in tree: MarkupTree) -> [ReferenceEntries.Entry] {
    guard let root = tree.root else { return [] }
    var entries: [ReferenceEntries.Entry] = []
    for list in tree.outermost(["listBibl"], in: root, without: ["teiHeader"]) {
      for entry in tree.outermost(works, in: list) {
        let record = record(of: entry, in: tree)
        guard !record.isEmpty else { continue }
        let id = tree.element(entry)?["xml:id"] ?? tree.element(entry)?["id"]
        entries.append(.init(index: entry, work: .init(id: id, record: record.record)))
      }
    }
    return entries
  }

  /// What the elements of an entry say, in one pass over them.
  static func record(of entry: Int, in tree: MarkupTree) -> RecordDraft {
    var draft = RecordDraft()
    var titles: [(level: String, words: String)] = []
    var next = entry + 1
    let end = tree.transcript.ends[entry]
    // Within a work, another one is where it appeared, or stands beside it.
    var isOutside = true
    while next < end {
      defer { next += 1 }
      guard let element = tree.element(next) else { continue }
      switch element.localName {
      case "title":
        let level = element["level"] ?? (element["type"] == "sub" ? "sub" : "")
        titles.append((level, tree.words(of: next, without: ["note"])))
        next = tree.transcript.ends[next]
      case "author", "editor":
        if let name = TEIStatements.name(in: next, of: tree), isOutside || draft.authors.isEmpty {
          draft.add(Self.name(name), to: element.localName)
        }
        next = tree.transcript.ends[next]
      case "relatedItem", "note", "availability": next = tree.transcript.ends[next]
      case "bibl", "biblStruct": isOutside = false
      case "date" where draft.issued.isEmpty:
        let words = element["when"] ?? element["from"] ?? tree.words(of: next)
        draft.issued = StatedDate(words)?.text ?? String(Statements.onOneLine(words).prefix(64))
      case "publisher": draft.set("publisher", tree.words(of: next))
      case "pubPlace": draft.set("publisher-place", tree.words(of: next))
      case "edition": draft.set("edition", tree.words(of: next))
      case "biblScope", "citedRange": take(scope: next, element, of: tree, into: &draft)
      case "idno": take(identifier: next, element["type"] ?? "", of: tree, into: &draft)
      case "ref", "ptr":
        let target = element["target"] ?? ""
        if let address = StatedIdentifier.address(target) { draft.set("URL", address) }
      default: break
      }
    }
    fill(&draft, from: titles)
    return draft
  }

  /// The article or chapter is the work, and the book or journal its container.
  private static func fill(
    _ draft: inout RecordDraft,
    from titles: [(level: String, words: String)]
  ) {
    let kept = titles.filter { !$0.words.isEmpty }
    let part = kept.first { $0.level == "a" || $0.level == "u" }
    let book = kept.first { ["m", "j", ""].contains($0.level) }
    let series = kept.first { $0.level == "s" }
    draft.title = part?.words ?? book?.words ?? series?.words ?? ""
    if part != nil {
      let container = book ?? series
      draft.set("container-title", container?.words ?? "")
      draft.type = container.map { $0.level == "j" ? "article-journal" : "chapter" } ?? ""
    } else if book?.level == "m" {
      draft.type = "book"
    }
    if part == nil || book != nil, book != nil {
      draft.set("collection-title", series?.words ?? "")
    }
  }

  private static func take(
    scope: Int,
    _ element: MarkupElement,
    of tree: MarkupTree,
    into draft: inout RecordDraft
  ) {
    let words = tree.words(of: scope)
    switch element["unit"] ?? element["type"] ?? "" {
    case "volume", "vol": draft.set("volume", words)
    case "issue", "number", "no": draft.set("issue", words)
    case "page", "pages", "pp", "p":
      if let from = element["from"] {
        draft.setPages(from, element["to"] ?? "")
      } else {
        draft.set("page", words)
      }
    case "chapter", "chap": draft.set("chapter-number", words)
    default: break
    }
  }

  private static func take(
    identifier: Int,
    _ type: String,
    of tree: MarkupTree,
    into draft: inout RecordDraft
  ) {
    let words = tree.words(of: identifier)
    switch type.lowercased() {
    case "doi": draft.set("DOI", StatedIdentifier.doi(words) ?? words)
    case "isbn", "issn": draft.set(type.uppercased(), words)
    case "url", "uri": draft.set("URL", StatedIdentifier.address(words) ?? "")
    default: break
    }
  }

  /// A name of the form `family, given` in its two parts.
  static func name(_ words: String) -> BibliographicRecord.Name {
    let bytes = words.utf8
    guard let comma = bytes.firstIndex(of: UInt8(ascii: ",")) else { return .init(family: words) }
    return .init(
      family: Statements.onOneLine(String(words[..<comma])),
      given: Statements.onOneLine(String(words[words.utf8.index(after: comma)...]))
    )
  }
}
