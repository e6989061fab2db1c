import StudyModel

/// A matrix, a network or a listing, with the excerpts behind every cell and link.
struct DisplayPage {
  let leaf: Leaf
  let display: Display

  init?(_ index: StudyIndex, _ language: String, _ display: Display) {
    guard let name = index.displayNames[display.id] else { return nil }
    leaf = Leaf(index, language, "3-display/\(name)")
    self.display = display
  }

  func page() -> (path: String, text: String) {
    let language = leaf.language
    var out = "<h1>\(leaf.words(display.title))</h1>\n"
    out += "<p class=\"hint\">\(leaf.say(.kind(display.kind)))"
    if let question = leaf.study.studyProtocol.questions.first(where: { $0.id == display.question })
    {
      out +=
        " · \(HTML.link(leaf.href("index", "question.\(Slug.of(question.id))"), "\(HTML.escaped(question.id)) \(leaf.words(question.text))"))"
    }
    out += "</p>\n"
    switch display.content {
    case .matrix(let matrix): out += self.matrix(matrix)
    case .network(let network): out += self.network(network)
    case .listing(let listing): out += self.listing(listing)
    }
    out += reading()
    out += resting()
    switch display.content {
    case .matrix(let matrix): out += cells(of: matrix)
    case .network(let network): out += links(of: network)
    case .listing(let listing): out += events(of: listing)
    }
    let title = display.title.words(in: language)
    return leaf.page(
      title.isEmpty ? display.id : title,
      trail: [(Wording.home.words(in: language), "index")],
      kind: "display",
      out
    )
  }

  /// The number and title above a table or figure.
  func caption(_ wording: Wording) -> String {
    "<span class=\"label\">\(leaf.say(wording)) <span class=\"id\">\(HTML.escaped(display.id))</span></span> \(leaf.words(display.title))"
  }

  /// What it was compiled from, below a table or figure.
  func source(_ anchor: String) -> String {
    let compiled = leaf.index.compiled(display)
    var out = "<p class=\"by source\">\(leaf.say(.sourceLine)): "
    let numbers = leaf.say(
      compiled.wording,
      leaf.number(compiled.count),
      leaf.number(compiled.sources)
    )
    out += "\(HTML.link("#\(anchor)", numbers)).</p>\n"
    if !display.rule.isEmpty {
      out += "<p class=\"by\">\(leaf.say(.rule)): \(leaf.words(display.rule))</p>\n"
    }
    return out + files()
  }

  /// The same display as data, beside the page.
  private func files() -> String {
    var endings = ["csv"]
    if leaf.index.input.drawings[display.id]?[leaf.language] != nil {
      endings.append(
        leaf.language == leaf.index.defaultLanguage ? "svg" : "\(leaf.language).svg"
      )
    }
    if case .network = display.content { endings.append("graphml") }
    let links = endings.map { HTML.link(HTML.path("\(display.id).\($0)"), $0) }
    return "<p class=\"by\">\(leaf.say(.files)): \(links.joined(separator: ", "))</p>\n"
  }

  private func reading() -> String {
    var out = "<section id=\"reading\"><h2>\(leaf.say(.reading))</h2>\n"
    if let id = display.reading, let memo = leaf.index.memos[id] {
      out += "<div class=\"person\">\(leaf.html(Block.reading(memo.body), lowered: 2))"
      out +=
        "<p class=\"by\">— \(HTML.escaped(memo.by)), \(HTML.escaped(Numbers.date(memo.date, leaf.language)))</p></div>\n"
    } else {
      out += "<p class=\"none\">\(leaf.say(.noReading))</p>\n"
    }
    return out + "</section>\n"
  }

  private func resting() -> String {
    let assessments = leaf.index.findingsByDisplay[display.id] ?? []
    guard !assessments.isEmpty else { return "" }
    return "<section id=\"findings\"><h2>\(leaf.say(.findings))</h2>\n<ul class=\"lines\">\n"
      + assessments.map { "<li>\(leaf.findingLine($0))</li>\n" }.joined() + "</ul></section>\n"
  }
}
