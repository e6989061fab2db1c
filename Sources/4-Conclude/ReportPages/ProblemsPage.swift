import StudyModel

/// What the program noticed anywhere, gravest first.
struct ProblemsPage {
  let leaf: Leaf

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "problems")
  }

  func page() -> (path: String, text: String) {
    let title = Wording.problems.words(in: leaf.language)
    var out = "<h1>\(leaf.say(.problems))</h1>\n"
    let diagnostics = leaf.index.input.diagnostics
    if diagnostics.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.noProblems))</p>\n"
    } else {
      out += "<p class=\"hint\">\(leaf.say(.inEnglish))</p>\n"
      out +=
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escaped(title))\">"
      out += "<table><thead><tr>"
      for column: Wording in [.severity, .place, .words, .remedy] {
        out += "<th scope=\"col\">\(leaf.say(column))</th>"
      }
      out += "</tr></thead>\n<tbody>\n"
      for severity in Diagnostic.Severity.allCases {
        for diagnostic in diagnostics where diagnostic.severity == severity {
          out += row(diagnostic)
        }
      }
      out += "</tbody></table></div>\n"
    }
    out += contradictions()
    return leaf.page(
      title,
      trail: [(Wording.home.words(in: leaf.language), "index")],
      kind: "problems",
      out
    )
  }

  private func contradictions() -> String {
    let reduction = leaf.index.input.reduction
    var out = "<section id=\"contradictions\"><h2>\(leaf.say(.contradictions))</h2>\n"
    if reduction.contradictions.isEmpty, reduction.noticed.isEmpty {
      return out + "<p class=\"none\">\(leaf.say(.noContradictions))</p></section>\n"
    }
    out += "<ul class=\"lines\">\n"
    for contradiction in reduction.contradictions {
      out += "<li><strong>≠ \(HTML.escaped(contradiction.about))</strong> — "
      out += leaf.words(of: contradiction.status)
      let codings = leaf.index.codings(contradiction.of)
      let events = contradiction.of.compactMap { leaf.index.events[$0] }.map { event in
        let date = event.date.map { " \(HTML.escaped(Numbers.date($0.text, leaf.language)))" }
        let coding = leaf.index.codings(event.codings).first
        let source = event.anchor?.source ?? coding?.source
        let place = source.map { ": \(cited($0, event.range ?? coding?.range))" }
        return "<li>\(HTML.escaped(event.name))\(date ?? "")\(place ?? "")</li>\n"
      }
      let inside = events.joined() + Excerpt.of(codings).map { leaf.excerpt($0) }.joined()
      out += (inside.isEmpty ? "" : "<ul class=\"excerpts\">\(inside)</ul>") + "</li>\n"
    }
    for conflict in reduction.noticed {
      out +=
        "<li><strong>≠ \(HTML.escaped(conflict.about))</strong> (\(HTML.escaped(conflict.rule))) — \(leaf.say(.noticed))\n<ul class=\"excerpts\">"
      for place in conflict.places { out += "<li>\(self.place(place))</li>\n" }
      out += "</ul></li>\n"
    }
    return out + "</ul></section>\n"
  }

  /// One of several statements that do not agree, linked to its passage.
  private func place(_ place: NoticedConflict.Place) -> String {
    "<strong>\(HTML.escaped(place.value))</strong>: \(cited(place.source, place.range))"
  }

  /// Author, year and paragraph, linked to it.
  private func cited(_ source: String, _ range: TextRange?) -> String {
    let passage = range.flatMap { leaf.index.documents[source]?.passage(at: $0.start)?.number }
    let place = passage.map { ", \(leaf.say(.paragraph, String($0)))" } ?? ""
    let shown = HTML.escaped(leaf.index.citations.inText(source, leaf.language)) + place
    guard let base = leaf.readBase(source) else { return shown }
    return HTML.link(leaf.href(base, passage.map { "p\($0)" } ?? ""), shown)
  }

  private func row(_ diagnostic: Diagnostic) -> String {
    var place = diagnostic.place.map { HTML.escaped($0.text) } ?? ""
    if let source = diagnostic.source {
      let shown = HTML.escaped(source)
      let known = leaf.index.sources[source] != nil
      place +=
        (place.isEmpty ? "" : "<br>")
        + (known ? HTML.link(leaf.href("1-collect/sources", Slug.of(source)), shown) : shown)
    }
    return "<tr><td>\(leaf.say(.of(diagnostic.severity)))</td><td>\(place)</td>"
      + "<td lang=\"en\">\(HTML.escaped(diagnostic.words))</td>"
      + "<td lang=\"en\">\(HTML.escaped(diagnostic.remedy ?? ""))</td></tr>\n"
  }
}
