import StudyModel

/// The report in the order of a thesis, once as blocks, written as HTML and as Markdown.
struct Report {
  let leaf: Leaf
  var index: StudyIndex { leaf.index }
  var language: String { leaf.language }

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "4-conclude/report")
  }

  /// The report as a page.
  func page() -> (path: String, text: String) {
    let title = Wording.report.words(in: language)
    return leaf.page(
      title,
      trail: [(Wording.home.words(in: language), "index")],
      kind: "report",
      leaf.html(blocks(forMarkdown: false))
    )
  }

  /// The report as Markdown, with the same content.
  func markdown() -> (path: String, text: String) {
    ("4-conclude/report.\(language).md", MarkdownWriter(leaf: leaf).text(blocks(forMarkdown: true)))
  }

  // MARK: Order

  private func blocks(forMarkdown: Bool) -> [Block] {
    let plan = leaf.study.studyProtocol
    let title = plan.title.isEmpty ? [Inline.text(say(.untitled))] : words(plan.title)
    var out: [Block] = [
      .heading(1, title, anchor: nil), .paragraph([.emphasis([.text(say(.reportKicker))])]),
      .generated([.text(say(.generatedHint))]),
    ]
    var numbers = ReportNumbers()
    out += methodSection(&numbers)
    out.append(.heading(2, [.text(say(.results))], anchor: "results"))
    for (question, members) in index.assessmentsByQuestion {
      out += section(question, members, &numbers)
    }
    out += unsupportedSection()
    out += conclusion()
    out += references()
    return out
  }

  // MARK: Words

  func say(_ wording: Wording, _ values: String...) -> String {
    wording.words(in: language, values)
  }

  func number(_ value: Int) -> String { Numbers.count(value, language) }

  /// Words that people wrote, in their own language where it is not the report's.
  func words(_ text: LocalizedText) -> [Inline] {
    let words = Inline.text(text.words(in: language))
    return Leaf.otherLanguage(text, language).map { [.foreign([words], $0)] } ?? [words]
  }

  /// Author, year and place in parentheses, linked to the sentence.
  func citation(_ coding: Coding) -> [Inline] {
    let cited = leaf.citation(coding)
    guard let place = leaf.place(of: coding) else { return [.text(cited)] }
    return [.page([.text(cited)], place.base, place.anchor)]
  }

  /// A quotation: within the paragraph, or as a block from forty words on.
  func quotation(_ excerpt: Excerpt) -> Block {
    let coding = excerpt.first
    let language = index.sources[coding.source]?.language
    let foreign = language.map { $0 != self.language } ?? false
    func marked(_ words: String) -> [Inline] {
      foreign ? [.foreign([.text(words)], language ?? "")] : [.text(words)]
    }
    let claims = excerpt.claims.map { Wording.of($0).words(in: self.language) }
    let marks = claims.isEmpty ? "" : "\(claims.joined(separator: ", ")); "
    let translated = leaf.translations(excerpt).map { said in
      Inline.text(" — \(say(.translation)) (\(said.translator)): \(said.words)")
    }
    let tail =
      citation(coding) + [.text(" [\(marks)")] + ids(excerpt) + [.text("]")] + translated
    if Numbers.words(coding.quote) >= 40 {
      return .quotation(marked(coding.quote), citation: tail)
    }
    return .paragraph(marked("“\(coding.quote)”") + [.text(" ")] + tail)
  }
}

extension Report {
  /// The ids of all codings on an excerpt, linked to their marks.
  private func ids(_ excerpt: Excerpt) -> [Inline] {
    var line: [Inline] = []
    for coding in excerpt.codings {
      if !line.isEmpty { line.append(.text(", ")) }
      let id = [Inline.text(coding.id.text)]
      line += leaf.place(of: coding).map { [.page(id, $0.base, $0.anchor)] } ?? id
    }
    return line
  }
}

/// The numbers of tables and figures, counted through the report.
struct ReportNumbers {
  var tables = 0
  var figures = 0
  /// Whether the concepts are printed already, with the first question.
  var hasConcepts = false
  /// Displays already printed, so that none is printed twice.
  var shown: Set<String> = []
  /// Where the texts printed so far stand, by their ids: the words of a link, its page, its anchor.
  var printed: [String: Inline] = [:]
}
