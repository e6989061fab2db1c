import StudyModel

/// The author-year citations of all sources, with letters where author and year agree.
struct Citations {
  private let labels: [String: Label]

  /// What a citation in the text is made of.
  private struct Label {
    /// One or two family names, or the first of many, or the beginning of the title.
    let authors: [String]
    let isTitle: Bool
    let hasMore: Bool
    let year: String?
    var letter: String
  }

  init(_ sources: [Source]) {
    var labels: [String: Label] = [:]
    var alike: [String: [(title: String, id: String)]] = [:]
    for source in sources where labels[source.id] == nil {
      let label = Self.label(of: source)
      labels[source.id] = label
      let key = (label.authors + [label.hasMore ? "+" : "", label.year ?? ""])
        .joined(separator: "\u{1F}").lowercased()
      alike[key, default: []].append((source.record.title, source.id))
    }
    for group in alike.values where group.count > 1 {
      let ordered = group.sorted { ($0.title, $0.id) < ($1.title, $1.id) }
      for (position, member) in ordered.enumerated() {
        labels[member.id]?.letter = Self.letter(position)
      }
    }
    self.labels = labels
  }

  /// Author and year as they stand in parentheses: `Hariyanto & Putri, 2021a`.
  func inText(_ source: String, _ language: String) -> String {
    guard let label = labels[source] else { return source }
    return "\(authors(label, language)), \(year(of: source, language))"
  }

  /// The year with its letter, or that there is none.
  func year(of source: String, _ language: String) -> String {
    guard let label = labels[source] else { return Wording.noDate.words(in: language) }
    let year = label.year ?? Wording.noDate.words(in: language)
    guard !label.letter.isEmpty else { return year }
    return label.year == nil ? "\(year)-\(label.letter)" : year + label.letter
  }

  /// The entry in the list of references.
  func reference(_ source: Source, _ language: String) -> [Inline] {
    let record = source.record
    let title = record.title.isEmpty ? source.id : record.title
    let date = ". (\(issued(source, language))). "
    var line: [Inline] = []
    let container = record.fields["container-title"] ?? ""
    let styled: [Inline] = container.isEmpty ? [.emphasis([.text(title)])] : [.text(title)]
    if record.authors.isEmpty {
      line = styled + [.text(date)]
    } else {
      let names = record.authors.map(Self.inverted)
      let joined =
        names.count == 1
        ? names[0]
        : names.dropLast().joined(separator: ", ") + (language == "id" ? ", & " : ", & ")
          + names[names.count - 1]
      line = [.text((joined.hasSuffix(".") ? String(joined.dropLast()) : joined) + date)]
      line += styled + [.text(". ")]
    }
    if !container.isEmpty {
      var further = ""
      if let volume = record.fields["volume"], !volume.isEmpty { further += ", \(volume)" }
      if let issue = record.fields["issue"], !issue.isEmpty { further += "(\(issue))" }
      if let page = record.fields["page"], !page.isEmpty { further += ", \(page)" }
      line += [.emphasis([.text(container)]), .text(further + ". ")]
    }
    if let publisher = record.fields["publisher"], !publisher.isEmpty {
      line.append(.text(publisher.hasSuffix(".") ? publisher + " " : publisher + ". "))
    }
    let address = record.fields["DOI"].flatMap(Self.doi) ?? record.fields["URL"] ?? ""
    if !address.isEmpty {
      if let accessed = record.fields["accessed"], !accessed.isEmpty, record.fields["DOI"] == nil {
        let day = Numbers.date(accessed, language)
        line.append(.text(Wording.retrieved.words(in: language, [day]) + " "))
      }
      line.append(
        HTML.webAddress(address) == nil ? .text(address) : .web([.text(address)], address)
      )
    }
    if case .text(let last)? = line.last, last.hasSuffix(" ") {
      line[line.count - 1] = .text(String(last.dropLast()))
    }
    return line
  }

  /// What references are sorted by.
  func sortKey(_ source: Source) -> String {
    let names = source.record.authors.map { $0.family }.joined(separator: " ")
    return ((names.isEmpty ? source.record.title : names) + " " + source.record.issued + source.id)
      .lowercased()
  }

  private func authors(_ label: Label, _ language: String) -> String {
    if label.isTitle { return "“\(label.authors[0])”" }
    let joined = label.authors.joined(separator: " & ")
    return label.hasMore ? "\(joined) \(Wording.others.words(in: language))" : joined
  }

  private func issued(_ source: Source, _ language: String) -> String {
    let year = year(of: source.id, language)
    guard let date = PartialDate(String(source.record.issued.prefix(10))), date.month != nil
    else { return year }
    let day = Numbers.date(date.text, language).dropLast(5).split(separator: " ")
    return "\(year), \((language == "id" ? day : day.reversed()).joined(separator: " "))"
  }

  private static func label(of source: Source) -> Label {
    let names = source.record.authors.map(\.family).filter { !$0.isEmpty }
    let year = source.record.year
    guard !names.isEmpty else {
      let words = source.record.title.split(separator: " ")
      let short = words.prefix(5).joined(separator: " ")
      let title = words.isEmpty ? source.id : words.count > 5 ? short + " …" : short
      return Label(authors: [title], isTitle: true, hasMore: false, year: year, letter: "")
    }
    let shown = names.count > 2 ? [names[0]] : names
    return Label(
      authors: shown,
      isTitle: false,
      hasMore: names.count > 2,
      year: year,
      letter: ""
    )
  }

  private static func inverted(_ name: BibliographicRecord.Name) -> String {
    guard !name.given.isEmpty else { return name.family }
    let initials = name.given.split { $0 == " " || $0 == "-" }
      .compactMap(\.first).map { "\($0)." }.joined(separator: " ")
    return "\(name.family), \(initials)"
  }

  private static func doi(_ text: String) -> String? {
    text.isEmpty ? nil : text.hasPrefix("10.") ? "https://doi.org/\(text)" : text
  }

  private static func letter(_ position: Int) -> String {
    var rest = position
    var out = ""
    repeat {
      out = String(UnicodeScalar(UInt8(97 + rest % 26))) + out
      rest = rest / 26 - 1
    } while rest >= 0
    return out
  }
}
