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
    return leaf.page(
      title,
      trail: [(Wording.home.words(in: leaf.language), "index")],
      kind: "problems",
      out
    )
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
