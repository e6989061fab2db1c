import StudyModel

/// One page being written: its language and place, from which all its links are relative.
struct Leaf {
  let index: StudyIndex
  let language: String
  /// The path below `output/` without language and ending, such as `3-display/forms`.
  let base: String
  /// Whether it leaves the study without the other pages, so that nothing links to one.
  let isAlone: Bool

  init(_ index: StudyIndex, _ language: String, _ base: String, isAlone: Bool = false) {
    self.index = index
    self.language = language
    self.base = base
    self.isAlone = isAlone
  }

  var study: Study { index.input.study }

  // MARK: Words

  /// Words of the page's language, escaped.
  func say(_ wording: Wording, _ values: String...) -> String {
    HTML.escaped(wording.words(in: language, values))
  }

  /// Words that people wrote, marked with their language where it is not the page's.
  func words(_ text: LocalizedText) -> String {
    let words = HTML.escaped(text.words(in: language))
    guard let other = Self.otherLanguage(text, language) else { return words }
    return "<span lang=\"\(HTML.escaped(other))\">\(words)</span>"
  }

  /// The language of the words shown, where it is not the page's.
  static func otherLanguage(_ text: LocalizedText, _ language: String) -> String? {
    guard !text.has(language) else { return nil }
    return text.byLanguage.min { $0.key < $1.key }?.key
  }

  func number(_ value: Int) -> String { Numbers.count(value, language) }

  // MARK: Links

  /// The path of a page below `output/`; the default language has no tag, save in the report.
  static func path(_ base: String, _ language: String, default first: String) -> String {
    base.hasSuffix("/report") || language != first ? "\(base).\(language).html" : "\(base).html"
  }

  var path: String { Self.path(base, language, default: index.defaultLanguage) }

  /// The way up to `output/`.
  var up: String { String(repeating: "../", count: base.utf8.count { $0 == 0x2F }) }

  func href(_ target: String, _ anchor: String = "", in other: String? = nil) -> String {
    let fragment = anchor.isEmpty ? "" : "#\(HTML.escaped(anchor))"
    if target == base, other == nil, !anchor.isEmpty { return fragment }
    return up + Self.path(target, other ?? language, default: index.defaultLanguage) + fragment
  }

  func codeBase(_ id: String) -> String? { base("2-reduce/code/", index.codeNames[id]) }
  func caseBase(_ id: String) -> String? { base("2-reduce/case/", index.caseNames[id]) }
  func displayBase(_ id: String) -> String? { base("3-display/", index.displayNames[id]) }
  func findingBase(_ id: String) -> String? { base("4-conclude/finding/", index.findingNames[id]) }
  func readBase(_ source: String) -> String? {
    guard index.documents[source] != nil else { return nil }
    return base("2-reduce/read/", index.sourceNames[source])
  }

  private func base(_ folder: String, _ name: String?) -> String? {
    isAlone ? nil : name.map { folder + $0 }
  }

  /// Where a coding's words stand on a reading page, or nothing where they were not found.
  func place(of coding: Coding) -> (base: String, anchor: String)? {
    guard coding.range != nil, let base = readBase(coding.source) else { return nil }
    return (base, coding.id.text)
  }

  /// The anchor of what a finding rests on, within its display.
  func anchor(of rest: Finding.Rest) -> String {
    guard let display = index.displays[rest.display] else { return "" }
    switch display.content {
    case .matrix(let matrix):
      let row = rest.row.flatMap { row in matrix.rows.contains { $0.id == row } ? row : nil }
      let column = rest.column.flatMap { column in
        matrix.columns.contains { $0.id == column } ? column : nil
      }
      switch (row, column) {
      case (let row?, let column?):
        guard let cell = matrix.cell(row: row, column: column) else { return "" }
        return DisplayPage.hasSection(cell)
          ? "at.\(Slug.pair(row, column))" : Slug.pair(row, column)
      case (let row?, nil): return "row.\(Slug.of(row))"
      case (nil, let column?): return "column.\(Slug.of(column))"
      case (nil, nil): return ""
      }
    case .network(let network):
      guard let link = rest.link,
        let found = network.links.first(where: { "\($0.from)>\($0.to)" == link })
      else { return "" }
      return Slug.pair(found.from, found.to)
    case .listing(let listing):
      guard let row = rest.row, listing.entries.contains(where: { $0.id == row }) else { return "" }
      return "event.\(Slug.of(row))"
    }
  }

  /// The original of a source, with the page or the words to go to, for an attribute.
  func original(_ source: Source, at range: TextRange? = nil, words: String = "") -> String {
    let file = "\(up)../sources/library/\(HTML.path(source.file))"
    guard source.file.lowercased().hasSuffix(".pdf") else {
      return words.isEmpty ? file : "\(file)#:~:text=\(HTML.encoded(words))"
    }
    // A viewer counts pages from 1, whatever is printed on them.
    let page = range.flatMap { index.documents[source.id]?.page(at: $0.start) }
    return page.map { "\(file)#page=\($0.number)" } ?? file
  }

  // MARK: The page around the content

  /// The whole page around its content; one in which a person chooses bears values for its script, and
  /// one that travels alone has no links to others.
  func page(
    _ title: String,
    trail: [(String, String)] = [],
    kind: String,
    values: String? = nil,
    isAlone: Bool = false,
    _ content: String
  ) -> (path: String, text: String) {
    let style = values == nil ? Stylesheet.text : Stylesheet.ofReading
    let policy = values == nil ? ContentPolicy.still : readingPolicy
    let studyTitle = index.input.study.studyProtocol.title.words(in: language)
    let full = base == "index" || studyTitle.isEmpty ? title : "\(title) · \(studyTitle)"
    var out = """
      <!doctype html>
      <html lang="\(HTML.escaped(language))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Jejak">
      <title>\(HTML.escaped(full))</title>
      <style>\(style)</style>
      </head>
      <body class="\(kind)">
      <a class="skip" href="#content">\(say(.skip))</a>

      """
    if !isAlone { out += head }
    if !trail.isEmpty {
      out += "<nav class=\"trail\" aria-label=\"\(say(.youAreHere))\"><ol>"
      for (name, target) in trail {
        out += "<li><a href=\"\(href(target))\">\(HTML.escaped(name))</a></li>"
      }
      out += "<li aria-current=\"page\">\(HTML.escaped(title))</li></ol></nav>\n"
    }
    out += "<main id=\"content\">\n\(content)</main>\n"
    out += "<footer><p>\(say(.madeWith, index.input.programVersion))</p></footer>\n"
    if let values { out += Self.workings(values) }
    out += "</body>\n</html>\n"
    return (path, out)
  }

  /// The links to the other pages, and to this one in another language.
  private var head: String {
    var out = "<header class=\"top\">\n<nav aria-label=\"\(say(.pages))\">"
    for (wording, target, anchor) in Self.menu {
      let mark = target == base && anchor.isEmpty ? " aria-current=\"page\"" : ""
      out += "<a href=\"\(href(target, anchor))\"\(mark)>\(say(wording))</a>\n"
    }
    out += "</nav>\n"
    if index.languages.count > 1 {
      out += "<nav class=\"tongues\" aria-label=\"\(say(.languageSwitch))\">"
      for other in index.languages {
        let name = HTML.escaped(
          other == "id" || other == "en" ? Wording.languageName.words(in: other) : other
        )
        let tag = HTML.escaped(other)
        out +=
          other == language
          ? "<span aria-current=\"true\" lang=\"\(tag)\">\(name)</span> "
          : "<a href=\"\(href(base, in: other))\" lang=\"\(tag)\" hreflang=\"\(tag)\">\(name)</a> "
      }
      out += "</nav>\n"
    }
    out += "</header>\n"
    return out
  }

  /// Scripts and styles are allowed by digest; nothing is fetched, and nothing sent but home.
  var readingPolicy: String {
    index.input.handover == nil ? Self.lonePolicy : Self.servedPolicy
  }

  private static let lonePolicy = ContentPolicy.running(
    script: PageScript.text,
    style: Stylesheet.ofReading,
    speaksHome: false
  )
  private static let servedPolicy = ContentPolicy.running(
    script: PageScript.text,
    style: Stylesheet.ofReading,
    speaksHome: true
  )

  /// The values and the script of a page in which a person chooses.
  static func workings(_ values: String) -> String {
    "<script type=\"application/json\" id=\"jejak-data\">\(values)</script>\n<script>\(PageScript.text)</script>\n"
  }

  private static let menu: [(Wording, String, String)] = [
    (.home, "index", ""), (.sources, "1-collect/sources", ""),
    (.codebook, "2-reduce/codebook", ""), (.displays, "index", "displays"),
    (.findings, "4-conclude/findings", ""), (.report, "4-conclude/report", ""),
  ]
}
