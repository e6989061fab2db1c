import StudyModel

/// The page on which one source is read and coded.
struct ReadingPage {
  let leaf: Leaf
  let source: Source
  private let text: CodedText

  init?(_ index: StudyIndex, _ language: String, _ source: Source) {
    guard let name = index.sourceNames[source.id],
      let text = CodedText(Self.leaf(name, index, language), source)
    else { return nil }
    leaf = text.leaf
    self.source = source
    self.text = text
  }

  /// The path of a source's page, or nothing where the register does not name it.
  static func path(of source: Source, _ index: StudyIndex, _ language: String) -> String? {
    index.sourceNames[source.id].map { leaf($0, index, language).path }
  }

  private static func leaf(_ name: String, _ index: StudyIndex, _ language: String) -> Leaf {
    Leaf(index, language, "2-reduce/read/\(name)")
  }

  func page() -> (path: String, text: String) {
    let language = leaf.language
    let title = source.record.title.isEmpty ? source.id : source.record.title
    var out = "<h1\(leaf.languageAttribute(source.id))>\(HTML.escaped(title))</h1>\n"
    out +=
      "<p class=\"reference\">\(leaf.html(leaf.index.citations.reference(source, language)))</p>\n"
    out +=
      "<p class=\"actions\">\(HTML.link(leaf.original(source), leaf.say(.openOriginal), class: "button"))"
    out +=
      " \(HTML.link(leaf.href("1-collect/sources", Slug.of(source.id)), leaf.say(.sources)))</p>\n"
    out += "<p class=\"hint\">\(leaf.say(.readingHint, source.id))</p>\n"
    out += text.html() + list()
    return leaf.page(
      source.id,
      trail: [
        (Wording.home.words(in: language), "index"),
        (Wording.sources.words(in: language), "1-collect/sources"),
      ],
      kind: "reading",
      values: CodingValues(leaf, [text]).json(),
      out
    )
  }

  // MARK: The list at the end

  private func list() -> String {
    var out = "<section id=\"codings\"><h2>\(leaf.say(.codingsHere))</h2>\n"
    if text.codings.isEmpty { out += "<p class=\"none\">\(leaf.say(.noExcerpts))</p>\n" }
    if !text.codings.isEmpty {
      out += "<ol class=\"index\">\n"
      for coding in text.codings {
        let id = HTML.escaped(coding.id.text)
        let words = coding.quote.split(separator: " ")
        let short = words.prefix(9).joined(separator: " ") + (words.count > 9 ? " …" : "")
        out +=
          "<li>\(leaf.code(coding.code)) · <a href=\"#\(id)\"\(leaf.languageAttribute(source.id))>“\(HTML.escaped(short))”</a></li>\n"
      }
      out += "</ol>\n"
    }
    if !text.lost.isEmpty {
      out += "<h2>\(leaf.say(.lostCodings))</h2>\n<ul class=\"excerpts\">\n"
      for coding in text.lost {
        out += leaf.excerpt(Excerpt(codings: [coding]), anchor: coding.id.text, .full)
      }
      out += "</ul>\n"
    }
    return out + "</section>\n"
  }
}
