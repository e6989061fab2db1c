import MarkupReading

/// What the linked data in a page's scripts (schema.org as JSON-LD) says of the page.
struct LinkedData {
  /// The values by property, such as `headline`; names of authors in order.
  private(set) var values: [String: [String]] = [:]
  /// The type of the work, such as `NewsArticle`.
  private(set) var type: String?
  /// Names that the data has for the site.
  private(set) var sites: [String] = []

  /// Types of works, the most telling first.
  static let works = [
    "ScholarlyArticle", "MedicalScholarlyArticle", "NewsArticle", "ReportageNewsArticle",
    "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle",
    "LiveBlogPosting", "BlogPosting", "Legislation", "Thesis", "Report", "TechArticle", "Book",
    "Chapter", "Dataset", "Article", "SocialMediaPosting", "DiscussionForumPosting", "CreativeWork",
    "Review", "AboutPage", "ItemPage", "QAPage", "FAQPage", "WebPage",
  ]
  private static let ranks = Dictionary(
    uniqueKeysWithValues: works.enumerated().map { ($1, $0) }
  )

  /// Reads the scripts of a page.
  init(_ scripts: [ScriptedValue]) {
    var things: [ScriptedValue] = []
    for script in scripts { Self.gather(script, depth: 0, into: &things) }
    var byID: [String: ScriptedValue] = [:]
    for thing in things {
      if let id = thing["@id"]?.words, byID[id] == nil, thing["name"] != nil { byID[id] = thing }
    }
    sites = things.filter { Self.types(of: $0).contains("WebSite") }
      .compactMap { $0["name"]?.words }
    let ranked = things.enumerated().compactMap { place, thing -> (Int, Int, ScriptedValue)? in
      let rank = Self.types(of: thing).compactMap { Self.ranks[$0] }.min()
      return rank.map { ($0, place, thing) }
    }
    // A page may list other articles; its own comes first and has a headline or an author.
    guard let work = ranked.min(by: { ($0.0, $0.1) < ($1.0, $1.1) })?.2 else { return }
    type = Self.types(of: work).min { Self.ranks[$0] ?? 99 < Self.ranks[$1] ?? 99 }
    state(work, byID)
  }

  private mutating func state(_ work: ScriptedValue, _ byID: [String: ScriptedValue]) {
    func names(_ value: ScriptedValue?) -> [String] {
      (value?.elements ?? []).compactMap { Self.name(of: $0, byID) }
    }
    let texts = [
      "headline", "name", "datePublished", "dateCreated", "url", "issueNumber", "volumeNumber",
      "pagination", "abstract",
    ]
    for property in texts { add(property, work[property]?.elements.first?.words) }
    let authors = names(work["author"])
    for name in authors.isEmpty ? names(work["creator"]) : authors { add("author", name) }
    add("publisher", names(work["publisher"]).first)
    let language = work["inLanguage"]?.elements.first
    add("inLanguage", language?.words ?? language?["alternateName"]?.words)
    let license = work["license"]?.elements.first
    add("license", license?.words ?? license?["url"]?.words ?? license?["@id"]?.words)
    if let first = work["pageStart"]?.words {
      let last = work["pageEnd"]?.words ?? first
      add("pagination", first == last ? first : "\(first)-\(last)")
    }
    for identifier in (work["identifier"]?.elements ?? []) + (work["sameAs"]?.elements ?? []) {
      let words = identifier.words ?? identifier["value"]?.words ?? identifier["@id"]?.words
      add("doi", words.flatMap(StatedIdentifier.doi))
    }
    // The issue is part of a volume, and that of a journal.
    var whole = work["isPartOf"]?.elements.first
    var steps = 0
    while let part = whole, steps < 4 {
      add("issueNumber", part["issueNumber"]?.words)
      add("volumeNumber", part["volumeNumber"]?.words)
      add("issn", part["issn"]?.elements.first?.words)
      let types = Self.types(of: part)
      if types.contains("WebSite") {
        sites += [part["name"]?.words].compactMap { $0 }
      } else if types.contains("Periodical") || types.contains("Book") {
        add("isPartOf", part["name"]?.words)
      }
      whole = part["isPartOf"]?.elements.first
      steps += 1
    }
  }

  private mutating func add(_ property: String, _ words: String?) {
    guard let words, !words.isEmpty, (values[property]?.count ?? 0) < 200 else { return }
    values[property, default: []].append(Self.resolved(words))
  }

  /// Words whose character references are resolved; many pages write them into their scripts.
  private static func resolved(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "&")) else { return words }
    var bytes: [UInt8] = []
    var rest = Array(words.utf8)[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let end = rest.prefix(12).firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self))
      {
        bytes += UTF8.encode(scalar).map(Array.init) ?? []
        rest = rest[(end + 1)...]
      } else {
        bytes.append(byte)
        rest.removeFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func scalar(_ name: String) -> Unicode.Scalar? {
    if name.hasPrefix("#x") || name.hasPrefix("#X") {
      return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    }
    if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
    return MarkupReader.character(named: name)
  }

  /// The objects that stand for something by themselves, in order.
  private static func gather(
    _ value: ScriptedValue,
    depth: Int,
    into things: inout [ScriptedValue]
  ) {
    guard depth < 6, things.count < 500 else { return }
    for element in value.elements {
      guard case .object = element else { continue }
      things.append(element)
      for name in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = element[name] { gather(inner, depth: depth + 1, into: &things) }
      }
    }
  }

  private static func types(of thing: ScriptedValue) -> [String] {
    (thing["@type"]?.elements ?? []).compactMap(\.words).map { name in
      String(name.split(whereSeparator: { $0 == "/" || $0 == ":" }).last ?? "")
    }
  }

  /// The name of a person or body; one that is only referred to is looked up.
  private static func name(of value: ScriptedValue, _ byID: [String: ScriptedValue]) -> String? {
    if let words = value.words { return words }
    if let words = value["name"]?.elements.first?.words { return words }
    let given = value["givenName"]?.words ?? ""
    if let family = value["familyName"]?.words {
      return given.isEmpty ? family : "\(given) \(family)"
    }
    return value["@id"]?.words.flatMap { byID[$0]?["name"]?.words }
  }
}
