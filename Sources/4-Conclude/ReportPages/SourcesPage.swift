import StudyModel

/// The register: every source with its record, its document and what was noticed.
struct SourcesPage {
  let leaf: Leaf

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "1-collect/sources")
  }

  func page() -> (path: String, text: String) {
    let sources = leaf.study.sources
    var out = "<h1>\(leaf.say(.sources))</h1>\n"
    if sources.isEmpty { out += "<p class=\"none\">\(leaf.say(.noSources))</p>\n" }
    if sources.count > 6 {
      out += "<nav class=\"jump\" aria-label=\"\(leaf.say(.contents))\"><ul>"
      for source in sources {
        out +=
          "<li><a href=\"#\(Slug.of(source.id))\">\(HTML.escaped(leaf.index.citations.inText(source.id, leaf.language)))</a></li>\n"
      }
      out += "</ul></nav>\n"
    }
    var problems: [String: [Diagnostic]] = [:]
    for diagnostic in leaf.index.input.diagnostics {
      if let source = diagnostic.source { problems[source, default: []].append(diagnostic) }
    }
    for source in sources { out += section(source, problems[source.id] ?? []) }
    out += leaf.html(leaf.accounting())
    out += searches()
    return leaf.page(
      Wording.sources.words(in: leaf.language),
      trail: [home],
      kind: "sources",
      out
    )
  }

  private var home: (String, String) { (Wording.home.words(in: leaf.language), "index") }

  private func section(_ source: Source, _ problems: [Diagnostic]) -> String {
    let index = leaf.index
    let document = index.documents[source.id]
    let title = source.record.title.isEmpty ? source.id : source.record.title
    var out = "<section class=\"source\" id=\"\(Slug.of(source.id))\">\n"
    out += "<h2\(leaf.languageAttribute(source.id))>\(HTML.escaped(title))</h2>\n"
    out +=
      "<p class=\"reference\">\(leaf.html(index.citations.reference(source, leaf.language)))</p>\n"
    if let note = source.record.fields["note"], !note.isEmpty {
      out += "<p class=\"by\">\(leaf.say(.note)): \(HTML.escaped(note))</p>\n"
    }
    out += "<p class=\"actions\">"
    if let base = leaf.readBase(source.id) {
      out += HTML.link(leaf.href(base), leaf.say(.readText), class: "button") + " "
    }
    out += HTML.link(leaf.original(source), leaf.say(.openOriginal)) + "</p>\n"
    if document == nil { out += "<p class=\"warning\">✗ \(leaf.say(.noDocument))</p>\n" }
    out += "<dl class=\"facts\">\n"
    func fact(_ name: Wording, _ value: String) {
      if !value.isEmpty { out += "<div><dt>\(leaf.say(name))</dt><dd>\(value)</dd></div>\n" }
    }
    fact(
      .file,
      "<span class=\"id\">\(HTML.escaped(source.id))</span> · \(HTML.escaped(source.file))"
    )
    fact(.type, HTML.escaped(source.record.type))
    fact(.sourceClass, source.sourceClass.map { leaf.say(.of($0)) } ?? "")
    fact(.language, HTML.escaped(source.language ?? ""))
    fact(.group, HTML.escaped(source.group))
    fact(.caseWord, source.cases.map { HTML.escaped(leaf.caseName($0)) }.joined(separator: ", "))
    let attributes = source.attributes.sorted { $0.key < $1.key }
    for (name, value) in attributes {
      out += "<div><dt>\(HTML.escaped(name))</dt><dd>\(HTML.escaped(value))</dd></div>\n"
    }
    fact(.origin, origin(source))
    if let document {
      let passages = leaf.number(document.passages.count)
      fact(
        .passages,
        leaf.readBase(source.id).map { HTML.link(leaf.href($0), passages) } ?? passages
      )
      fact(.pages, pages(document))
      fact(.parts, document.parts.map { leaf.say(.of($0.kind)) }.joined(separator: ", "))
    }
    let count = index.codingsBySource[source.id]?.count ?? 0
    let shown = leaf.number(count)
    fact(
      .codings,
      leaf.readBase(source.id).map { HTML.link(leaf.href($0, "codings"), shown) } ?? shown
    )
    fact(.appraisalTitle, appraisal(source))
    fact(.rights, rights(source))
    fact(
      .earlier,
      source.earlier.map {
        "\(HTML.escaped($0.file)) (→ \(HTML.escaped($0.until.map { String($0.prefix(10)) } ?? "?")))"
      }
      .joined(separator: ", ")
    )
    fact(.fileHash, source.sha256.map { "<code>\(HTML.escaped($0))</code>" } ?? "")
    out += "</dl>\n"
    if let form = index.forms[source.id] {
      out += "<details><summary>\(leaf.say(.summaryForm))</summary>\n"
      out += "<div class=\"person\">\(leaf.html(Block.reading(form.body), lowered: 1))"
      out +=
        "<p class=\"by\">— \(HTML.escaped(form.by)), \(HTML.escaped(Numbers.date(form.date, leaf.language)))</p></div></details>\n"
    }
    for problem in problems {
      out +=
        "<p class=\"warning\">\(leaf.say(.of(problem.severity))): <span lang=\"en\">\(HTML.escaped(problem.words))</span></p>\n"
    }
    return out + "</section>\n"
  }

  /// The answers on the source's quality, each with its reason.
  private func appraisal(_ source: Source) -> String {
    guard let appraisal = source.appraisal else { return "" }
    return source.appraisalQuestions.compactMap { question in
      appraisal.replies[question].map { reply in
        let why = reply.isReasoned ? " (\(HTML.escaped(reply.why)))" : ""
        return "\(leaf.say(.of(question))): \(leaf.say(.of(reply.answer)))\(why)"
      }
    }.joined(separator: "; ")
  }

  private func rights(_ source: Source) -> String {
    let share = leaf.say(source.rights.share.map { $0 ? .yes : .no } ?? .rightsUnknown)
    return ([share] + [source.rights.licence, source.rights.holder].map { HTML.escaped($0) })
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func origin(_ source: Source) -> String {
    switch source.origin {
    case .search(let id):
      leaf.study.searches.searches.contains { $0.id == id }
        ? HTML.link("#search.\(Slug.of(id))", leaf.say(.search, id)) : leaf.say(.search, id)
    case .hand: leaf.say(.byHand)
    case .citedIn(let id): leaf.say(.citedIn, id)
    case .other(let words): HTML.escaped(words)
    case nil: ""
    }
  }

  private func pages(_ document: Document) -> String {
    guard let first = document.pages.first, let last = document.pages.last else { return "" }
    let count = leaf.number(document.pages.count)
    let shown = "\(count) (\(HTML.escaped(first.label))–\(HTML.escaped(last.label)))"
    return leaf.readBase(document.source).map {
      HTML.link(leaf.href($0, "page.\(first.number)"), shown)
    } ?? shown
  }

  private func searches() -> String {
    let log = leaf.study.searches
    guard !log.searches.isEmpty || !log.screened.isEmpty else { return "" }
    var out = "<section id=\"searches\"><h2>\(leaf.say(.searchLog))</h2>\n"
    out += leaf.html(leaf.flow(caption: [.text(Wording.flowTitle.words(in: leaf.language))]))
    for search in log.searches {
      out +=
        "<dl class=\"facts\" id=\"search.\(Slug.of(search.id))\"><div><dt>\(leaf.say(.searched))</dt><dd>\(HTML.escaped(search.id))</dd></div>\n"
      for (name, value) in search.fields.sorted(by: { $0.key < $1.key }) where name != "id" {
        out += "<div><dt>\(HTML.escaped(name))</dt><dd>\(HTML.escaped(value))</dd></div>\n"
      }
      out += "</dl>\n"
    }
    if !log.screened.isEmpty {
      let rows = log.screened.map { screening in
        ["title", "search", "decision", "why"].map { [Inline.text(screening.fields[$0] ?? "")] }
      }
      let columns: [Wording] = [.title, .searched, .decision, .why]
      out += leaf.html([
        .table(
          Block.Grid(
            caption: [.text(Wording.screened.words(in: leaf.language))],
            columns: columns.map { [.text($0.words(in: leaf.language))] },
            rows: rows
          )
        )
      ])
    }
    return out + "</section>\n"
  }
}
