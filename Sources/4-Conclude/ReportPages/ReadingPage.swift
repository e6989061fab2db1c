import StudyModel

/// The reading text of one source with everything that was chosen or proposed in it.
struct ReadingPage {
  let leaf: Leaf
  let source: Source
  let document: Document
  /// The standing codings that touch a passage, in order; their place here is their number.
  let codings: [Coding]
  /// Codings whose words were not found in any passage.
  let lost: [Coding]
  let byPassage: [[Int]]
  let suggestionsByPassage: [[Suggestion]]
  private let nothingByPassage: [[Reduction.NothingHere]]

  init?(_ index: StudyIndex, _ language: String, _ source: Source) {
    guard let document = index.documents[source.id], let name = index.sourceNames[source.id]
    else { return nil }
    leaf = Self.leaf(name, index, language)
    self.source = source
    self.document = document
    var found: [Coding] = []
    var lost: [Coding] = []
    var byPassage: [[Int]] = Array(repeating: [], count: document.passages.count)
    let ordered = (index.codingsBySource[source.id] ?? []).enumerated().sorted {
      ($0.element.range?.start.scalars ?? 0, $0.offset)
        < ($1.element.range?.start.scalars ?? 0, $1.offset)
    }
    for coding in ordered.map(\.element) {
      let touched = coding.range.map { document.passages(in: $0) } ?? []
      if touched.isEmpty { lost.append(coding) } else { found.append(coding) }
      for place in touched.indices { byPassage[place].append(found.count - 1) }
    }
    var suggestions: [[Suggestion]] = Array(repeating: [], count: document.passages.count)
    for suggestion in index.suggestionsBySource[source.id] ?? []
    where suggestion.status == .suggested {
      for place in document.passages(in: suggestion.range).indices {
        suggestions[place].append(suggestion)
      }
    }
    var nothing: [[Reduction.NothingHere]] = Array(repeating: [], count: document.passages.count)
    for mark in index.nothingBySource[source.id] ?? [] {
      guard let range = mark.range else { continue }
      for place in document.passages(in: range).indices { nothing[place].append(mark) }
    }
    codings = found
    self.lost = lost
    self.byPassage = byPassage
    suggestionsByPassage = suggestions
    nothingByPassage = nothing
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
    out += "<p class=\"hint\">\(leaf.say(.readingHint, source.id, source.id))</p>\n"
    out += "<div class=\"text\"\(leaf.languageAttribute(source.id))>\n"
    var part: DocumentPart.Kind?
    var page = 0
    var place = 0
    while place < document.passages.count {
      let passage = document.passages[place]
      let here = document.part(at: passage.range.start)
      if here != part, !document.parts.isEmpty { out += band(here) }
      part = here
      var end = place + 1
      if let cell = passage.cell {
        while end < document.passages.count, document.passages[end].cell?.table == cell.table {
          end += 1
        }
        out += table(place..<end, here, &page)
      } else {
        out += row(place, here, &page)
      }
      place = end
    }
    out += "</div>\n" + list()
    return leaf.page(
      source.id,
      trail: [
        (Wording.home.words(in: language), "index"),
        (Wording.sources.words(in: language), "1-collect/sources"),
      ],
      kind: "reading",
      out
    )
  }

  // MARK: Passages

  private func band(_ part: DocumentPart.Kind) -> String {
    let remark: Wording =
      part.isEvidence
      ? .isEvidence : part == .abstract || part == .conclusion ? .isNoEvidence : .setAside
    return
      "<p class=\"band\" lang=\"\(HTML.escaped(leaf.language))\"><strong>\(leaf.say(.of(part)))</strong> — \(leaf.say(remark))</p>\n"
  }

  private func row(_ place: Int, _ part: DocumentPart.Kind, _ page: inout Int) -> String {
    let passage = document.passages[place]
    let inside = runs(place, &page)
    let language = passage.language.map { " lang=\"\(HTML.escaped($0))\"" } ?? ""
    let tag = "\(language) dir=\"auto\""
    let content =
      switch passage.kind {
      case .title: "<h2\(tag)>\(inside)</h2>"
      case .heading:
        "<h\(min(6, max(3, passage.level + 2)))\(tag)>\(inside)</h\(min(6, max(3, passage.level + 2)))>"
      case .listItem:
        "<ul class=\"depth\(min(4, max(0, passage.level - 1)))\"><li\(tag)>\(inside)</li></ul>"
      case .quotation: "<blockquote><p\(tag)>\(inside)</p></blockquote>"
      case .caption, .note, .verse, .speech, .reference:
        "<p class=\"\(passage.kind.rawValue)\"\(tag)>\(inside)</p>"
      case .paragraph, .tableCell: "<p\(tag)>\(inside)</p>"
      }
    let weak = part.isEvidence ? "" : " weak"
    let head = passage.kind == .heading || passage.kind == .title ? " head" : ""
    return "<div class=\"row\(weak)\(head)\" id=\"p\(passage.number)\">\(address(passage))"
      + "<div class=\"words\">\(content)</div>\(labels(place..<(place + 1)))</div>\n"
  }

  private func table(
    _ places: Range<Int>,
    _ part: DocumentPart.Kind,
    _ page: inout Int
  ) -> String {
    let first = document.passages[places.lowerBound]
    var out = "<div class=\"row\(part.isEvidence ? "" : " weak")\">\(address(first))"
    out +=
      "<div class=\"words scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.table))\"><table>\n"
    var row = 0
    var column = 0
    for place in places {
      let passage = document.passages[place]
      guard let cell = passage.cell else { continue }
      if cell.row != row {
        out += row == 0 ? "<tr>" : "</tr>\n<tr>"
        row = cell.row
        column = 0
      }
      while column + 1 < min(cell.column, 200) {
        out += "<td></td>"
        column += 1
      }
      column = max(column + 1, cell.column)
      let tag = cell.isHeader ? "th" : "td"
      out +=
        "<\(tag) id=\"p\(passage.number)\" dir=\"auto\"><a class=\"n\" href=\"#p\(passage.number)\">\(passage.number)</a> \(runs(place, &page))</\(tag)>"
    }
    return out + (row == 0 ? "" : "</tr>\n") + "</table></div>\(labels(places))</div>\n"
  }

  private func address(_ passage: Passage) -> String {
    var out =
      "<div class=\"address\" lang=\"\(HTML.escaped(leaf.language))\"><a class=\"n\" href=\"#p\(passage.number)\">\(passage.number)</a>"
    if let lines = document.origin.lines(of: passage.range) {
      let first = String(lines.lowerBound)
      let words =
        lines.count == 1
        ? leaf.say(.line, first) : leaf.say(.linesRange, first, String(lines.upperBound))
      out += " <span class=\"l\">\(words)</span>"
    }
    if passage.isInferred {
      out +=
        " <span class=\"l\" title=\"\(HTML.escaped(passage.rule ?? ""))\">\(leaf.say(.joined))</span>"
    }
    return out + "</div>"
  }

  // MARK: Labels beside a passage

  private func labels(_ places: Range<Int>) -> String {
    var items: [String] = []
    for place in places {
      for number in byPassage[place] where begins(codings[number].range, in: place) {
        items.append(label(number))
      }
      for suggestion in suggestionsByPassage[place] where begins(suggestion.range, in: place) {
        items.append(
          "<li class=\"suggestion\" id=\"\(Slug.of(suggestion.id))\">\(leaf.say(.suggested)): \(leaf.code(suggestion.code))\(maker(of: suggestion)) <span class=\"id\">\(HTML.escaped(suggestion.id))</span></li>"
        )
      }
      for mark in nothingByPassage[place] {
        items.append(
          "<li class=\"nothing\">∅ \(leaf.say(.nothingHere)) · \(leaf.coder(mark.by, of: mark.judgement))<span class=\"id\">\(HTML.escaped(mark.judgement.text))</span></li>"
        )
      }
    }
    guard !items.isEmpty else { return "" }
    return
      "<ul class=\"labels\" lang=\"\(HTML.escaped(leaf.language))\">\n\(items.joined(separator: "\n"))\n</ul>"
  }

  /// The program from outside that proposes it, for a suggestion that no indicator made.
  private func maker(of suggestion: Suggestion) -> String {
    suggestion.suggester.map { " (\(HTML.escaped($0.name)))" } ?? ""
  }

  func begins(_ range: TextRange?, in place: Int) -> Bool {
    guard let range else { return false }
    return range.start < document.passages[place].range.end
      && (place == 0 || range.start >= document.passages[place - 1].range.end)
  }

  private func label(_ number: Int) -> String {
    let coding = codings[number]
    let id = HTML.escaped(coding.id.text)
    var pieces = coding.cases.map { HTML.escaped(leaf.caseName($0)) }
    if let claim = coding.choice.claim { pieces.append("<em>\(leaf.say(.of(claim)))</em>") }
    if let sign = coding.choice.sign { pieces.append(leaf.say(.of(sign))) }
    if coding.status != .accepted {
      pieces.append("<strong>\(leaf.say(.of(coding.status)))</strong>")
    }
    if coding.anchorState != .exact {
      pieces.append("<strong>\(leaf.say(.of(coding.anchorState)))</strong>")
    }
    pieces.append(
      "\(leaf.coder(coding.by, of: coding.id))<a class=\"id\" href=\"#\(id)\">\(id)</a>"
    )
    let words = Leaf.searchWords(coding.quote)
    let address = leaf.original(source, at: coding.range, words: words)
    pieces.append(
      "<a href=\"\(address)\" title=\"\(leaf.say(.quoteSearch)): \(HTML.escaped(words))\">\(leaf.say(.original))</a>"
    )
    return
      "<li id=\"label.\(id)\"><span class=\"k\">\(number + 1)</span> \(leaf.code(coding.code)) · \(pieces.joined(separator: " · "))</li>"
  }

  // MARK: The list at the end

  private func list() -> String {
    var out = "<section id=\"codings\"><h2>\(leaf.say(.codingsHere))</h2>\n"
    if codings.isEmpty { out += "<p class=\"none\">\(leaf.say(.noExcerpts))</p>\n" }
    if !codings.isEmpty {
      out += "<ol class=\"index\">\n"
      for coding in codings {
        let id = HTML.escaped(coding.id.text)
        let words = coding.quote.split(separator: " ")
        let short = words.prefix(9).joined(separator: " ") + (words.count > 9 ? " …" : "")
        out +=
          "<li>\(leaf.code(coding.code)) · <a href=\"#\(id)\"\(leaf.languageAttribute(source.id))>“\(HTML.escaped(short))”</a></li>\n"
      }
      out += "</ol>\n"
    }
    if !lost.isEmpty {
      out += "<h2>\(leaf.say(.lostCodings))</h2>\n<ul class=\"excerpts\">\n"
      for coding in lost {
        out += leaf.excerpt(Excerpt(codings: [coding]), anchor: coding.id.text, .full)
      }
      out += "</ul>\n"
    }
    return out + "</section>\n"
  }
}
