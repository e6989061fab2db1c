import MarkupReading
import StudyModel

/// What the elements of JATS mean for the reading text.
struct JATSVocabulary: MarkupVocabulary {
  let tree: MarkupTree
  private let traits: NameTable<Traits>
  let marks: NameTable<UInt32>?

  init(tree: MarkupTree) {
    self.tree = tree
    traits = NameTable(tree.transcript) { Traits.all[$0] ?? Traits() }
    marks = NameTable(tree.transcript) {
      (Traits.all[$0]?.marks ?? 0) | AttributeMarks.of($0)
    }
  }

  /// What is known of a name.
  private struct Traits {
    var name: Name?
    var isLeftOut = false
    var isBlock = false
    var isLink = false
    var isFrontText = false
    var isCitation = false
    var isField = false
    var marks: UInt32 = 0

    /// The bits of elements in which others mean something else.
    static let (front, abstract, articleTitle, entry): (UInt32, UInt32, UInt32, UInt32) = (
      1, 2, 4, 8
    )

    static let all: [String: Traits] = {
      var all: [String: Traits] = [:]
      for name in Name.allCases { all[name.rawValue, default: Traits()].name = name }
      for name in leftOut { all[name, default: Traits()].isLeftOut = true }
      for name in blocks { all[name, default: Traits()].isBlock = true }
      for name in links { all[name, default: Traits()].isLink = true }
      for name in frontText { all[name, default: Traits()].isFrontText = true }
      for name in references { all[name, default: Traits()].isCitation = true }
      for name in fields { all[name, default: Traits()].isField = true }
      let within: [(UInt32, [String])] = [
        (front, ["front", "front-stub"]), (abstract, ["abstract", "trans-abstract"]),
        (articleTitle, ["article-title", "subtitle", "trans-title"]), (entry, ["ref"]),
      ]
      for (mark, names) in within {
        for name in names { all[name, default: Traits()].marks |= mark }
      }
      return all
    }()
  }

  /// The names whose elements are more than blocks or parts of them.
  private enum Name: String, CaseIterable {
    case abstract, ack, app, attrib, back, `break`, caption, def, fig, fn, front, label, list
    case ref, sec, subtitle, table, td, term, th, thead, title, tr, uri, xref
    case articleTitle = "article-title"
    case defList = "def-list"
    case dispQuote = "disp-quote"
    case frontStub = "front-stub"
    case listItem = "list-item"
    case refList = "ref-list"
    case subArticle = "sub-article"
    case tableWrap = "table-wrap"
    case tableWrapFoot = "table-wrap-foot"
    case transAbstract = "trans-abstract"
    case transSubtitle = "trans-subtitle"
    case transTitle = "trans-title"
    case verseLine = "verse-line"
  }

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
    let traits = traits[element]
    if traits.name == .xref {
      return LinkReference.words(element["rid"]).map(LinkReference.init(id:))
    }
    guard traits.isLink else { return [] }
    let address = element.address ?? (traits.name == .uri ? tree.words(of: index) : "")
    return [LinkReference(address: address)].compactMap { $0 }
  }

  func mayLead(_ record: MarkupRecord) -> Bool {
    let traits = traits[record]
    return traits.isLink || traits.name == .xref
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let traits = traits[element]
    if traits.isLeftOut { return .leftOut }
    let name = traits.name
    let inFront = scope.marks & (Traits.front | Traits.abstract | Traits.articleTitle)
    if inFront == Traits.front, !traits.isFrontText { return .leftOut }
    switch name {
    case .front, .frontStub: return .part(.front)
    case .articleTitle where scope.parent == "title-group": return .block(.title)
    case .subtitle where scope.parent == "title-group": return .block(.title)
    case .transTitle, .transSubtitle: return .block(.title)
    case .abstract, .transAbstract: return .part(.abstract)
    case .back: return .block
    // Thanks and funders are no evidence of what the article is about.
    case .ack: return .part(.front)
    case .app: return .part(.appendix)
    case .subArticle where element["article-type"] == "translation": return .part(.translation)
    case .sec: return .part(isConclusion(element, at: index) ? .conclusion : nil)
    case .title, .subtitle: return title(within: scope)
    case .label: return ElementRole(flow: .label)
    case .break: return ElementRole(flow: .lineBreak)
    case .refList: return .part(.references)
    default:
      return reference(traits, element, at: index, within: scope)
        ?? passage(name, element, within: scope)
        ?? (traits.isBlock ? .block : .inline)
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
    _ name: Name?,
    _ element: MarkupElement,
    within scope: MarkupScope
  ) -> ElementRole? {
    switch name {
    case .list, .defList: return .block
    case .listItem, .term, .def:
      return .block(.listItem, level: max(1, scope.count("list", "def-list")))
    case .dispQuote: return .block(.quotation)
    case .verseLine: return .block(.verse)
    case .attrib: return .block
    case .fig, .tableWrap, .caption: return .block(.caption)
    case .tableWrapFoot: return .block(.note)
    case .fn: return ElementRole(flow: .aside, kind: .note)
    case .table: return ElementRole(flow: .block, table: .table)
    case .thead: return ElementRole(flow: .block, table: .heads)
    case .tr: return ElementRole(flow: .block, table: .row)
    case .td, .th:
      return ElementRole(
        flow: .block,
        kind: .tableCell,
        table: .cell(
          isHeader: name == .th,
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
  private func reference(
    _ traits: Traits,
    _ element: MarkupElement,
    at index: Int,
    within scope: MarkupScope
  ) -> ElementRole? {
    if traits.name == .ref { return .block(.reference) }
    guard scope.marks & Traits.entry != 0 else { return nil }
    if traits.isCitation {
      return isFollowedByCitation(index) ? .block(.reference) : ElementRole(flow: .spaced)
    }
    return traits.isField && !touchesWords(index)
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
    let records = tree.transcript.records
    func isWords(_ place: Int) -> Bool {
      records.indices.contains(place) && records[place].kind == .text
        && tree.wordBytes[place + 1] > tree.wordBytes[place]
    }
    return isWords(index - 1) || isWords(tree.transcript.ends[index] + 1)
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

  /// Whether a title may be one of the names, each of which has one of three parts.
  private static func mayBeConclusion(_ title: String) -> Bool {
    var title = title
    return title.withUTF8 { bytes in
      for index in bytes.indices {
        if bytes[index] >= 0x80 { return true }
        guard index >= 5 else { continue }
        switch (bytes[index - 5] | 0x20, bytes[index - 2] | 0x20, bytes[index] | 0x20) {
        // ConClUsion, SimPuLan, PenUtUp
        case (0x63, 0x63, 0x75), (0x73, 0x70, 0x6C), (0x70, 0x75, 0x75): return true
        default: continue
        }
      }
      return false
    }
  }

  /// Whether a title or a type is that of a conclusion, numbers before it passed over.
  static func isConclusion(_ title: String) -> Bool {
    guard mayBeConclusion(title) else { return false }
    let scalars = title.lowercased().unicodeScalars
    let start = scalars.firstIndex { $0.properties.isAlphabetic } ?? scalars.endIndex
    var words = String(scalars[start...])
    while let last = words.unicodeScalars.last, !last.properties.isAlphabetic {
      words.unicodeScalars.removeLast()
    }
    return names.contains(words)
  }
}
