import MarkupReading
import StudyModel

/// What the elements of JATS mean for the reading text.
struct JATSVocabulary: MarkupVocabulary {
  let tree: MarkupTree

  /// Of the front matter only the titles and abstracts are text; the rest is the record's.
  private static let frontText: Set<String> = [
    "article-meta", "title-group", "article-title", "subtitle", "trans-title-group", "trans-title",
    "trans-subtitle", "abstract", "trans-abstract", "front", "front-stub",
  ]
  private static let leftOut: Set<String> = [
    "tex-math", "object-id", "processing-meta", "graphic", "media", "alt-text", "permissions",
    "xref-group", "pub-id-list", "counts", "custom-meta-group",
  ]
  private static let blocks: Set<String> = [
    "alternatives", "app-group", "array", "article", "back", "bio", "body", "boxed-text",
    "def-item",
    "disp-formula", "disp-formula-group", "fig-group", "floats-group", "floats-wrap", "fn-group",
    "glossary", "notes", "p", "preformat", "response", "sec", "sig-block", "speech", "statement",
    "sub-article", "supplementary-material", "table-wrap-group", "tbody", "tfoot", "verse-group",
  ]

  /// Elements whose words are a link; others bear the address of what they hold.
  private static let links: Set<String> = [
    "email", "ext-link", "inline-supplementary-material", "pub-id", "related-article",
    "related-object", "uri",
  ]

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    if element.localName == "xref" {
      return LinkReference.words(element["rid"]).map(LinkReference.init(id:))
    }
    guard Self.links.contains(element.localName) else { return [] }
    let address = element.address ?? (element.localName == "uri" ? tree.words(of: index) : "")
    return [LinkReference(address: address)].compactMap { $0 }
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let name = element.localName
    if Self.leftOut.contains(name) { return .leftOut }
    if scope.has("front", "front-stub"), !scope.has("abstract", "trans-abstract"),
      !Self.frontText.contains(name), !scope.has("article-title", "subtitle", "trans-title")
    {
      return .leftOut
    }
    switch name {
    case "front", "front-stub": return .part(.front)
    case "article-title" where scope.parent == "title-group": return .block(.title)
    case "subtitle" where scope.parent == "title-group": return .block(.title)
    case "trans-title", "trans-subtitle": return .block(.title)
    case "abstract", "trans-abstract": return .part(.abstract)
    case "back": return .block
    // Thanks and funders are no evidence of what the article is about.
    case "ack": return .part(.front)
    case "app": return .part(.appendix)
    case "sub-article" where element["article-type"] == "translation": return .part(.translation)
    case "sec": return .part(isConclusion(element, at: index) ? .conclusion : nil)
    case "title", "subtitle": return title(within: scope)
    case "label": return ElementRole(flow: .label)
    case "break": return ElementRole(flow: .lineBreak)
    case "ref-list": return .part(.references)
    default:
      return reference(name, at: index, within: scope)
        ?? passage(name, element, within: scope)
        ?? (Self.blocks.contains(name) ? .block : .inline)
    }
  }

  /// A title heads what it stands in; in a caption it is the caption's.
  private func title(within scope: MarkupScope) -> ElementRole {
    if scope.has("caption") || scope.kind == .caption { return .block }
    let depth = scope.count(
      "sec",
      "abstract",
      "trans-abstract",
      "ack",
      "app",
      "ref-list",
      "glossary",
      "fn-group",
      "notes",
      "boxed-text",
      "list",
      "def-list",
      "bio"
    )
    return .block(.heading, level: max(1, depth))
  }

  private func passage(
    _ name: String,
    _ element: MarkupElement,
    within scope: MarkupScope
  ) -> ElementRole? {
    switch name {
    case "list", "def-list": return .block
    case "list-item", "term", "def":
      return .block(.listItem, level: max(1, scope.count("list", "def-list")))
    case "disp-quote": return .block(.quotation)
    case "verse-line": return .block(.verse)
    case "attrib": return .block
    case "fig", "table-wrap", "caption": return .block(.caption)
    case "table-wrap-foot": return .block(.note)
    case "fn": return ElementRole(flow: .aside, kind: .note)
    case "table": return ElementRole(flow: .block, table: .table)
    case "thead": return ElementRole(flow: .block, table: .heads)
    case "tr": return ElementRole(flow: .block, table: .row)
    case "td", "th":
      return ElementRole(
        flow: .block,
        kind: .tableCell,
        table: .cell(
          isHeader: name == "th",
          columns: element["colspan"].flatMap { Int($0) } ?? 1,
          rows: element["rowspan"].flatMap { Int($0) } ?? 1
        )
      )
    default: return nil
    }
  }

  private static let references: Set<String> = [
    "citation", "element-citation", "mixed-citation", "nlm-citation", "note", "product",
  ]

  /// A reference is one passage; where its elements stand without punctuation they are parted.
  private func reference(_ name: String, at index: Int, within scope: MarkupScope) -> ElementRole? {
    if name == "ref" { return .block(.reference) }
    guard scope.has("ref") else { return nil }
    if Self.references.contains(name) {
      return isFollowedByCitation(index) ? .block(.reference) : ElementRole(flow: .spaced)
    }
    return Self.fields.contains(name) && !touchesWords(index)
      ? ElementRole(flow: .spaced) : .inline
  }

  /// Elements of a reference that are parted where no punctuation stands between them.
  private static let fields: Set<String> = [
    "annotation", "article-title", "chapter-title", "collab", "comment", "conf-date", "conf-loc",
    "conf-name", "conf-sponsor", "data-title", "date", "date-in-citation", "day", "edition",
    "elocation-id", "email", "etal", "ext-link", "fpage", "given-names", "gov", "institution",
    "isbn", "issn", "issue", "issue-part", "issue-title", "lpage", "month", "name", "page-range",
    "part-title", "patent", "person-group", "prefix", "pub-id", "publisher-loc", "publisher-name",
    "role", "season", "series", "source", "std", "string-name", "suffix", "supplement", "surname",
    "time-stamp", "trans-source", "trans-title", "uri", "version", "volume", "year",
  ]

  /// Whether words stand directly before or behind an element.
  private func touchesWords(_ index: Int) -> Bool {
    let events = tree.transcript.events
    return [index - 1, tree.transcript.ends[index] + 1].contains { place in
      guard events.indices.contains(place), case .text(let text) = events[place] else {
        return false
      }
      return text.words.utf8.contains { $0 > 0x20 }
    }
  }

  /// Whether another work follows in the same entry, so that each is a passage of its own.
  private func isFollowedByCitation(_ index: Int) -> Bool {
    guard JATSReferences.citations.contains(tree.element(index)?.localName ?? "") else {
      return false
    }
    let events = tree.transcript.events
    var next = tree.transcript.ends[index] + 1
    while next < events.count, case .text = events[next] { next += 1 }
    guard next < events.count, let element = tree.element(next) else { return false }
    return JATSReferences.citations.contains(element.localName)
  }

  private func isConclusion(_ element: MarkupElement, at index: Int) -> Bool {
    if let type = element["sec-type"], ConclusionWords.isConclusion(type) { return true }
    return tree.child("title", of: index).map { ConclusionWords.isConclusion(tree.words(of: $0)) }
      ?? false
  }
}

/// How the markup of a conclusion names it.
enum ConclusionWords {
  private static let names: Set<String> = [
    "conclusion", "conclusions", "concluding remarks", "kesimpulan", "kesimpulan dan saran",
    "penutup", "simpulan", "simpulan dan saran",
  ]

  /// Whether a title or a type is that of a conclusion, numbers before it passed over.
  static func isConclusion(_ title: String) -> Bool {
    let scalars = title.lowercased().unicodeScalars
    let start = scalars.firstIndex { $0.properties.isAlphabetic } ?? scalars.endIndex
    var words = String(scalars[start...])
    while let last = words.unicodeScalars.last, !last.properties.isAlphabetic {
      words.unicodeScalars.removeLast()
    }
    return names.contains(words)
  }
}
