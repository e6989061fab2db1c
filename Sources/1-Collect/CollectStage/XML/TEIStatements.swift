import MarkupReading
import StudyModel

/// What the header of a TEI text states of it.
///
/// The edition at hand goes before the source it was made from, of which its statement of
/// publication may know more; that a value is the source's is said by its origin.
struct TEIStatements {
  private(set) var statements = Statements()
  private let tree: MarkupTree
  private static let fileDesc = "teiHeader/fileDesc"

  init(_ root: Int, of tree: MarkupTree) {
    self.tree = tree
    guard let header = tree.child("teiHeader", of: root) else {
      state(languageOf: root, nil)
      return
    }
    if let file = tree.child("fileDesc", of: header) {
      if let titles = tree.child("titleStmt", of: file) { state(titles) }
      if let publication = tree.child("publicationStmt", of: file) {
        state(publication: publication)
      }
      if let edition = tree.find("editionStmt", "edition", from: file) {
        statements.state(
          "edition",
          tree.words(of: edition),
          from: "\(Self.fileDesc)/editionStmt/edition"
        )
      }
      let source = tree.child("sourceDesc", of: file)
      if let source { state(source: source) }
    }
    if let events = tree.child("standOff", of: root) { state(events: events) }
    state(languageOf: root, header)
    if let profile = tree.child("profileDesc", of: header) { state(profile: profile) }
  }

  // MARK: Title and persons

  private mutating func state(_ titles: Int) {
    let path = "\(Self.fileDesc)/titleStmt"
    let all = tree.children("title", of: titles)
    let main =
      all.first { tree.element($0)?["type"] == "main" }
      ?? all.first { tree.element($0)?["type"] == nil } ?? all.first
    if let main {
      let type = tree.element(main)?["type"]
      statements.state(
        "title",
        tree.words(of: main, without: ["note", "ref"]),
        from: type.map { "\(path)/title[@type=\($0)]" } ?? "\(path)/title"
      )
    }
    for (name, field) in [("author", "author"), ("editor", "editor")] {
      let people = tree.children(name, of: titles).compactMap { Self.name(in: $0, of: tree) }
      statements.state(field, people, from: "\(path)/\(name)")
    }
  }

  /// The name of a person as `family, given`; a body or a name without parts as it stands.
  static func name(in index: Int, of tree: MarkupTree) -> String? {
    let person =
      ["persName", "name", "orgName"].lazy.compactMap { tree.child($0, of: index) }.first ?? index
    var family: [String] = []
    var given: [String] = []
    for part in tree.elements(in: person) {
      switch tree.element(part)?.localName {
      case "surname": family.append(tree.words(of: part))
      case "forename": given.append(tree.words(of: part))
      // Before the surname a particle follows the given names; between surnames it is one of them.
      case "nameLink" where family.isEmpty: given.append(tree.words(of: part))
      case "nameLink": family.append(tree.words(of: part))
      default: break
      }
    }
    if !family.isEmpty || !given.isEmpty {
      return StatedName.joined(
        family: Statements.onOneLine(family.joined(separator: " ")),
        given: Statements.onOneLine(given.joined(separator: " "))
      )
    }
    let words = StatedName.withoutYears(tree.words(of: person, without: ["idno", "note", "date"]))
    return words.isEmpty ? nil : words
  }

  // MARK: Publication

  private mutating func state(publication: Int) {
    let path = "\(Self.fileDesc)/publicationStmt"
    for name in ["publisher", "authority", "distributor"] {
      let words = tree.children(name, of: publication).lazy.map(tree.words(of:)).first {
        !$0.isEmpty
      }
      statements.state("publisher", words, from: "\(path)/\(name)")
    }
    statements.state(
      "publisher-place",
      tree.words(ofChild: "pubPlace", of: publication),
      from: "\(path)/pubPlace"
    )
    if let date = tree.descendants("date", of: publication).first {
      statements.state(date: words(ofDate: date), as: "issued", from: "\(path)/date")
    }
    state(identifiersIn: publication, path)
    for licence in tree.descendants("licence", of: publication) {
      statements.state(
        "licence",
        tree.element(licence)?["target"],
        from: "\(path)/availability/licence/@target"
      )
      statements.state("licence", tree.words(of: licence), from: "\(path)/availability/licence")
    }
    if let availability = tree.child("availability", of: publication) {
      statements.state("licence", tree.words(of: availability), from: "\(path)/availability")
    }
  }

  private mutating func state(identifiersIn index: Int, _ path: String) {
    for id in tree.descendants("idno", of: index) {
      let type = tree.element(id)?["type"] ?? ""
      let words = tree.words(of: id)
      let origin = "\(path)/idno[@type=\(type)]"
      switch type.lowercased() {
      case "doi": statements.state("DOI", StatedIdentifier.doi(words), from: origin)
      case "isbn", "issn": statements.state(type.uppercased(), words, from: origin)
      case "url", "uri", "handle", "urn":
        statements.state("URL", StatedIdentifier.address(words), from: origin)
      default: break
      }
    }
    for reference in tree.children("ref", of: index) {
      let type = tree.element(reference)?["type"] ?? ""
      let target = tree.element(reference)?["target"] ?? ""
      guard type.lowercased() == "doi" else { continue }
      statements.state("DOI", StatedIdentifier.doi(target), from: "\(path)/ref[@type=doi]/@target")
    }
  }

  private func words(ofDate date: Int) -> String {
    let element = tree.element(date)
    return element?["when"] ?? element?["when-iso"] ?? element?["notBefore"] ?? element?["from"]
      ?? tree.words(of: date)
  }

  // MARK: The source

  private mutating func state(source: Int) {
    let path = "\(Self.fileDesc)/sourceDesc"
    // The work itself, then the printed book; a digital source in between is only a way to it.
    let named = tree.elements(in: source).filter {
      TEIReferences.works.contains(tree.element($0)?.localName ?? "")
    }
    let ranks = ["originalSource", "printSource", "firstEdition", "copyText"]
    let found =
      ranks.compactMap { rank in named.first { tree.element($0)?["type"] == rank } }.first
      ?? named.last
    guard let book = found, let element = tree.element(book) else { return }
    let here =
      "\(path)//\(element.localName)" + (element["type"].map { "[@type=\($0)]" } ?? "")
    let record = TEIReferences.record(of: book, in: tree)
    statements.state(
      "author",
      record.authors.compactMap { StatedName.joined(family: $0.family, given: $0.given) },
      from: "\(here)/author"
    )
    statements.state("original-date", record.issued, from: "\(here)/date")
    statements.state("issued", record.issued, from: "\(here)/date")
    for field in ["container-title", "volume", "issue", "page"] {
      statements.state(field, record.fields[field], from: here)
    }
    statements.state("original-publisher", record.fields["publisher"], from: "\(here)/publisher")
    statements.state(
      "original-publisher-place",
      record.fields["publisher-place"],
      from: "\(here)/pubPlace"
    )
    if element.localName == "biblStruct" {
      for field in ["DOI", "ISSN", "ISBN", "publisher"] {
        statements.state(field, record.fields[field], from: here)
      }
      statements.state("type", record.type, from: here)
    }
  }

  /// Corpora of plays tell beside the header when a play was printed.
  private mutating func state(events: Int) {
    let prints = tree.descendants("event", of: events).filter {
      tree.element($0)?["type"] == "print"
    }
    statements.state(
      date: prints.first.map(words(ofDate:)),
      as: "original-date",
      from: "standOff/listEvent/event[@type=print]"
    )
  }

  // MARK: Language and profile

  private mutating func state(languageOf root: Int, _ header: Int?) {
    statements.state("language", tree.element(root)?["xml:lang"], from: "TEI/@xml:lang")
    if let text = tree.child("text", of: root) {
      statements.state("language", tree.element(text)?["xml:lang"], from: "text/@xml:lang")
    }
    guard let header else { return }
    let languages = tree.descendants("language", of: header)
    guard languages.count == 1, let language = tree.element(languages[0]) else { return }
    statements.state(
      "language",
      language["ident"],
      from: "teiHeader/profileDesc/langUsage/language/@ident"
    )
  }

  private mutating func state(profile: Int) {
    if let abstract = tree.child("abstract", of: profile) {
      statements.state("abstract", tree.words(of: abstract), from: "teiHeader/profileDesc/abstract")
    }
    let keywords = tree.descendants("keywords", of: profile)
      .flatMap { tree.descendants("term", of: $0).map(tree.words(of:)) }
    statements.state("keyword", keywords, from: "teiHeader/profileDesc/textClass/keywords/term")
  }
}
