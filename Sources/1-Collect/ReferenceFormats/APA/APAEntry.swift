import StudyModel

/// One entry of a list of references: who, when, what, where.
struct APAEntry {
  private(set) var runs: [APAStyle.Run] = []
  private let record: BibliographicRecord
  private let words: APAWords
  private var type: String { record.type }

  init(_ record: BibliographicRecord, id: String, year: String, words: APAWords) {
    self.record = record
    self.words = words
    let title = record.title.isEmpty ? "[\(id)]" : Self.plain(record.title)
    let head = self.head
    if head.isEmpty {
      add(title, isItalic: standsAlone)
      bracket()
      stop()
      add(" (\(date(year))).")
    } else {
      add(head.hasSuffix(".") ? head : head + ".")
      add(" (\(date(year))). ")
      add(title, isItalic: standsAlone)
      bracket()
      stop()
    }
    container()
    publisher()
    address()
  }

  // MARK: - Who

  /// What stands for an author: the body behind a report or data set, the editors of a book.
  static func standIn(_ record: BibliographicRecord) -> String? {
    guard record.authors.isEmpty else { return nil }
    let bodies = ["report", "dataset", "standard", "software"]
    let body = record.fields["publisher"] ?? ""
    if bodies.contains(record.type), !body.isEmpty { return body }
    let editors = names(record.fields["editor"]).map(\.family)
    guard !editors.isEmpty, ["book", "periodical", "collection"].contains(record.type) else {
      return nil
    }
    return editors.count > 2 ? nil : editors.joined(separator: " & ")
  }

  private var head: String {
    if record.isLaw { return "" }
    if !record.authors.isEmpty { return Self.list(record.authors.map(Self.inverted)) }
    let editors = Self.names(record.fields["editor"])
    if !editors.isEmpty, ["book", "periodical", "collection"].contains(type) {
      return Self.list(editors.map(Self.inverted)) + " (\(words.editors(editors.count)))."
    }
    return Self.standIn(record) ?? ""
  }

  /// Names with commas and `&` before the last; of more than twenty the first nineteen and the last.
  static func list(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    if names.count > 20 { return names.prefix(19).joined(separator: ", ") + ", … " + last }
    return names.dropLast().joined(separator: ", ") + ", & " + last
  }

  /// The family name, the initials and a suffix, as in `King, M. L., Jr.`, which begin an entry.
  static func inverted(_ name: BibliographicRecord.Name) -> String {
    guard !name.given.isEmpty else { return name.family }
    let (given, suffix) = PersonName.parts(ofGiven: name.given)
    return "\(name.family), \(initials(given))" + (suffix.isEmpty ? "" : ", \(suffix)")
  }

  /// `A. B. Sari`, as editors and translators stand within an entry.
  private static func spoken(_ name: BibliographicRecord.Name) -> String {
    guard !name.given.isEmpty else { return name.family }
    let (given, suffix) = PersonName.parts(ofGiven: name.given)
    return "\(initials(given)) \(name.family)" + (suffix.isEmpty ? "" : ", \(suffix)")
  }

  /// The initials of given names, with a hyphen kept: `J.-P.` for `Jean-Pierre`.
  private static func initials(_ given: String) -> String {
    given.split(separator: " ").map { word in
      let pieces = word.split(separator: "-").map { piece in
        piece.contains(".")
          ? piece.split(separator: ".").compactMap(\.first).map { "\($0)." }.joined(separator: " ")
          : piece.first.map { "\($0)." } ?? ""
      }
      return pieces.joined(separator: "-")
    }.joined(separator: " ")
  }

  private static func names(_ field: String?) -> [BibliographicRecord.Name] {
    FieldTable.separated(field ?? "").compactMap(PersonName.read)
  }

  // MARK: - When

  private func date(_ year: String) -> String {
    let hasDay = [
      "article-newspaper", "article-magazine", "webpage", "post", "post-weblog",
      "paper-conference", "broadcast", "speech", "interview",
    ].contains(type)
    guard hasDay, record.year != nil, let day = words.dayOfYear(record.issued) else { return year }
    return "\(year), \(day)"
  }

  // MARK: - What

  /// Whether the work stands by itself, so that its title is in italics.
  private var standsAlone: Bool {
    let inContainer = ["article-journal", "article-newspaper", "article-magazine", "chapter"]
    return !(inContainer.contains(type) || type.hasPrefix("entry"))
      && !(type == "paper-conference" && hasContainer)
  }

  private var hasContainer: Bool { !field("container-title").isEmpty }

  /// Edition, number, translator in parentheses, and the kind of the work in brackets.
  private mutating func bracket() {
    var notes: [String] = []
    if standsAlone {
      if !field("edition").isEmpty { notes.append(words.edition(field("edition"))) }
      if type == "book", !field("volume").isEmpty { notes.append("Vol. \(field("volume"))") }
      if !field("version").isEmpty { notes.append("\(words.version) \(field("version"))") }
      if type == "report", !field("number").isEmpty {
        let kind = field("genre").isEmpty ? "" : field("genre") + " "
        notes.append(kind + words.number(field("number")))
      }
    }
    let translators = Self.names(record.fields["translator"]).map(Self.spoken)
    if !translators.isEmpty { notes.append("\(Self.list(translators)), \(words.translator)") }
    if !notes.isEmpty { add(" (\(notes.joined(separator: ", ")))") }
    let kind =
      switch type {
      case "thesis":
        [field("genre").isEmpty ? words.thesis : field("genre"), field("publisher")]
          .filter { !$0.isEmpty }.joined(separator: ", ")
      case "dataset": words.dataset
      case "paper-conference" where !hasContainer: words.conferencePaper
      default: ""
      }
    if !kind.isEmpty { add(" [\(kind)]") }
  }

  // MARK: - Where

  private mutating func container() {
    let name = field("container-title")
    switch type {
    case "article-journal", "article-newspaper", "article-magazine", "article":
      guard !name.isEmpty else { return }
      add(" ")
      add(name, isItalic: true)
      if !field("volume").isEmpty {
        add(", ")
        add(field("volume"), isItalic: true)
      }
      if !field("issue").isEmpty {
        add((field("volume").isEmpty ? ", " : "") + "(\(field("issue")))")
      }
      if !field("page").isEmpty {
        let pages = field("page")
        add(", " + (type == "article-newspaper" ? words.pages(pages) : APAWords.spanned(pages)))
      } else if !field("number").isEmpty {
        add(", \(words.articleNumber) \(field("number"))")
      }
      stop()
    case "chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary", "entry":
      guard !name.isEmpty else {
        place(field("event-title"), field("event-place"))
        return
      }
      add(" \(words.inBook) ")
      let editors = Self.names(record.fields["editor"]).map(Self.spoken)
      if !editors.isEmpty { add("\(Self.spokenList(editors)) (\(words.editors(editors.count))), ") }
      add(name, isItalic: true)
      var notes: [String] = []
      if !field("edition").isEmpty { notes.append(words.edition(field("edition"))) }
      if !field("volume").isEmpty { notes.append("Vol. \(field("volume"))") }
      if !field("page").isEmpty { notes.append(words.pages(field("page"))) }
      if !notes.isEmpty { add(" (\(notes.joined(separator: ", ")))") }
      stop()
    default: place(name)
    }
  }

  private mutating func place(_ pieces: String...) {
    let words = pieces.filter { !$0.isEmpty }.joined(separator: ", ")
    guard !words.isEmpty, words != head else { return }
    add(" \(words)")
    stop()
  }

  private mutating func publisher() {
    let name = field("publisher")
    let isSaid =
      name.isEmpty || type == "thesis" || name == head || name == field("container-title")
    guard !isSaid, !["article-journal", "article-newspaper", "article-magazine"].contains(type)
    else {
      return
    }
    add(" \(name)")
    stop()
  }

  private mutating func address() {
    let doi = field("DOI")
    let address = doi.isEmpty ? field("URL") : doi.hasPrefix("10.") ? "https://doi.org/\(doi)" : doi
    guard !address.isEmpty else { return }
    add(" ")
    if doi.isEmpty, !field("accessed").isEmpty { add(words.retrieved(field("accessed")) + " ") }
    runs.append(APAStyle.Run(address, address: address))
  }

  // MARK: - Runs

  private func field(_ name: String) -> String { Self.plain(record.fields[name] ?? "") }

  private mutating func add(_ text: String, isItalic: Bool = false) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.isItalic == isItalic, last.address == nil {
      runs[runs.count - 1] = APAStyle.Run(last.words + text, isItalic: isItalic)
    } else {
      runs.append(APAStyle.Run(text, isItalic: isItalic))
    }
  }

  /// Ends a part with a full stop, unless it has an end of its own.
  private mutating func stop() {
    guard let last = runs.last?.words.unicodeScalars.last, !".?!".unicodeScalars.contains(last)
    else {
      return
    }
    add(".")
  }

  private static func spokenList(_ names: [String]) -> String {
    names.count == 2 ? "\(names[0]) & \(names[1])" : list(names)
  }

  /// The words without the tags by which CSL marks up a title.
  private static func plain(_ words: String) -> String {
    guard words.contains("<") else { return words }
    var out = words
    for tag in ["i", "b", "sub", "sup", "sc"] {
      out = out.replacing("<\(tag)>", with: "").replacing("</\(tag)>", with: "")
    }
    return out.replacing("<span class=\"nocase\">", with: "").replacing("</span>", with: "")
  }
}
