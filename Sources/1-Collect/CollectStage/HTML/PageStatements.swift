import MarkupReading
import StudyModel

/// What a page says of itself: fields of a bibliographic record, each with its place in the page.
struct PageStatements {
  /// The fields; several names are parted by `; `.
  var fields: [String: StatedField] { statements.fields }

  var statements = Statements()
  /// What was found by its place, such as `meta citation_title` or `itemprop author`.
  var found: [String: [String]] = [:]
  /// The type of the work in linked data, such as `NewsArticle`.
  var linkedType: String?
  /// The names of the site.
  var sites: [String] = []

  /// The most values that are kept of one place.
  private static let mostValues = 200
  /// The most bytes of a script and the most scripts that are read as data.
  private static let scriptLimit = 1 << 20
  private static let mostScripts = 32

  private static let property = WordSearch("itemprop")
  private static let linkedData = WordSearch("ld+json")
  private static let licence = WordSearch("license")

  private let tree: MarkupTree
  private let bytes: [UInt8]
  private var scripts: [ScriptedValue] = []
  /// Where the article or main part that was met last ends.
  private var articleEnd = 0
  /// Where the described work that was met last ends.
  private var itemEnd = 0
  /// Where the person or body that was met last ends.
  private var innerEnd = 0

  /// Looks at the elements of a page; its bytes hold the scripts with linked data.
  init(_ tree: MarkupTree, in bytes: [UInt8]) {
    self.tree = tree
    self.bytes = bytes
    let hasProperties = bytes.withUnsafeBufferPointer { Self.property.first(in: $0) } != nil
    let tags = NameTable(tree.transcript) { Tag(rawValue: $0) }
    for index in tree.transcript.records.indices {
      let record = tree.transcript.records[index]
      guard record.kind == .start else { continue }
      if let tag = tags[record], let element = tree.element(index) { take(tag, element, at: index) }
      if hasProperties, record.count > 0, let element = tree.element(index) {
        takeProperty(of: element, at: index)
      }
    }
    let linked = LinkedData(scripts)
    for (property, values) in linked.values { found["JSON-LD \(property)"] = values }
    linkedType = linked.type
    sites = (values("og:site_name") + linked.sites + values("meta application-name"))
      .map(Statements.onOneLine).filter { !$0.isEmpty }
    stateAll()
  }

  /// The values found at a place.
  func values(_ place: String) -> [String] { found[place] ?? [] }

  private mutating func add(_ place: String, _ value: String?) {
    guard let value, !value.isEmpty, found[place]?.count ?? 0 < Self.mostValues else { return }
    found[place, default: []].append(value)
  }

  private static func has(_ search: WordSearch, in words: String) -> Bool {
    var words = words
    return words.withUTF8 { search.first(in: $0) } != nil
  }

  // MARK: Elements

  /// The elements that may state something.
  private enum Tag: String {
    case html, title, meta, link, script, article, main, time, a
  }

  private mutating func take(_ tag: Tag, _ element: MarkupElement, at index: Int) {
    switch tag {
    case .html: add("html lang", element["lang"] ?? element["xml:lang"])
    case .title:
      // Drawings have titles too; the page's comes first.
      if found["title element"] == nil { add("title element", tree.words(of: index)) }
    case .meta: take(meta: element)
    case .link: take(link: element)
    case .script: takeScript(element)
    case .article, .main: articleEnd = max(articleEnd, tree.transcript.ends[index])
    case .time:
      guard let date = element["datetime"] else { break }
      if element["pubdate"] != nil || element["class"]?.contains("publish") == true {
        add("time published", date)
      } else if index < articleEnd {
        add("time in article", date)
      }
    case .a:
      if let kinds = element["rel"]?.lowercased() {
        if kinds == "author", found["rel author"] == nil {
          add("rel author", tree.words(of: index))
        }
        if Self.has(Self.licence, in: kinds) { add("rel license", element["href"]) }
      }
    }
  }

  private mutating func take(meta element: MarkupElement) {
    guard let content = element["content"] else { return }
    if let header = element["http-equiv"] {
      if header.lowercased() == "content-language" { add("content-language", content) }
      return
    }
    guard let name = element["name"] ?? element["property"] else { return }
    var key = name.lowercased()
    if let colon = key.firstIndex(of: ":") {
      let prefix = key[..<colon]
      if ["og", "article", "book", "twitter"].contains(prefix) { return add(key, content) }
      // `dc:title` is `dc.title`.
      key = "\(prefix).\(key[key.index(after: colon)...])"
    }
    if key.hasPrefix("bepress_") { key.removeFirst(8) }
    if Self.wantedNames.contains(key) { add("meta \(key)", content) }
  }

  private mutating func take(link element: MarkupElement) {
    guard let kind = element["rel"]?.lowercased(), let address = element["href"] else { return }
    switch kind {
    case "canonical": add("link canonical", address)
    case "license", "copyright": add("rel license", address)
    default: break
    }
  }

  /// Reads a script of linked data; any other is passed over.
  private mutating func takeScript(_ element: MarkupElement) {
    guard scripts.count < Self.mostScripts, let type = element["type"],
      Self.has(Self.linkedData, in: type.lowercased())
    else { return }
    let limit = min(element.byte + Self.scriptLimit, bytes.count)
    guard element.byte < limit,
      let start = bytes[element.byte..<limit].firstIndex(of: UInt8(ascii: ">"))
    else { return }
    var end = start
    while end < limit {
      guard let mark = bytes[(end + 1)..<limit].firstIndex(of: UInt8(ascii: "<")) else {
        end = limit
        break
      }
      end = mark
      if bytes[mark..<min(mark + 8, limit)].elementsEqual("</script".utf8) { break }
    }
    let isMark = { (byte: UInt8) in byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") }
    guard start + 1 < end,
      var first = bytes[(start + 1)..<end].firstIndex(where: isMark)
    else { return }
    // Some pages put the marks of a character data section before it.
    if bytes[first...].starts(with: "[CDATA[".utf8) {
      guard let next = bytes[(first + 7)..<end].firstIndex(where: isMark) else { return }
      first = next
    }
    scripts.append(ScriptedValue(bytes[first..<end]))
  }

  // MARK: Microdata

  private static let properties: Set<String> = [
    "headline", "name", "author", "creator", "datePublished", "publisher", "inLanguage", "license",
    "isPartOf", "issn", "volumeNumber", "issueNumber",
  ]

  private mutating func takeProperty(of element: MarkupElement, at index: Int) {
    if index >= itemEnd, let type = element["itemtype"] {
      let name = type.split(separator: "/").last.map(String.init) ?? ""
      if LinkedData.works.contains(name) {
        itemEnd = tree.transcript.ends[index]
        add("itemtype", name)
      }
    }
    guard index < itemEnd, let names = element["itemprop"] else { return }
    for name in names.split(separator: " ").map(String.init) where Self.properties.contains(name) {
      // The name of a person or a body was taken with the property that it is.
      if name == "name", index < innerEnd { continue }
      let isItem = element["itemscope"] != nil
      let inner = isItem ? nameOfItem(index) : nil
      let holder = inner.flatMap(tree.element) ?? element
      let words = holder["content"] ?? holder["datetime"]
      add("itemprop \(name)", words ?? tree.words(of: inner ?? index))
      if isItem { innerEnd = max(innerEnd, tree.transcript.ends[index]) }
    }
  }

  /// The element with the name of a person or body, which stands near its beginning.
  private func nameOfItem(_ index: Int) -> Int? {
    let end = min(tree.transcript.ends[index], index + 200)
    return (index + 1..<max(index + 1, end)).first {
      tree.element($0)?["itemprop"]?.contains("name") == true
    }
  }
}
