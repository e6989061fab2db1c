import StudyModel

/// One case: which codes were found in it, every count linked to its excerpts.
struct CasePage {
  let leaf: Leaf
  let unit: Case

  init?(_ index: StudyIndex, _ language: String, _ unit: Case) {
    guard let name = index.caseNames[unit.id] else { return nil }
    leaf = Leaf(index, language, "2-reduce/case/\(name)")
    self.unit = unit
  }

  func page() -> (path: String, text: String) {
    let language = leaf.language
    var out = "<h1>\(leaf.words(unit.name))</h1>\n"
    if !unit.definition.isEmpty { out += "<p class=\"lead\">\(leaf.words(unit.definition))</p>\n" }
    out += "<dl class=\"facts\">\n"
    for (name, value) in unit.attributes.sorted(by: { $0.key < $1.key }) {
      out += "<div><dt>\(HTML.escaped(name))</dt><dd>\(HTML.escaped(value))</dd></div>\n"
    }
    out += "</dl>\n"
    var rows = ""
    for code in leaf.study.codebook.codes {
      let codings = (leaf.index.codingsByCode[code.id] ?? []).filter {
        $0.counts && $0.cases.contains(unit.id)
      }
      guard !codings.isEmpty, let base = leaf.codeBase(code.id) else { continue }
      let anchor = CodePage.anchor(ofCase: unit.id)
      let numbers = [
        Excerpt.count(codings), leaf.index.sourceCount(codings), leaf.index.groupCount(codings),
      ]
      rows += "<tr><th scope=\"row\">\(leaf.code(code.id))</th>"
      for number in numbers {
        rows +=
          "<td class=\"number\">\(HTML.link(leaf.href(base, anchor), leaf.number(number)))</td>"
      }
      rows += "</tr>\n"
    }
    if rows.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.noExcerpts))</p>\n"
    } else {
      out +=
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.codings))\"><table><thead><tr>"
      for column: Wording in [.code, .excerpts, .sources, .groups] {
        out += "<th scope=\"col\">\(leaf.say(column))</th>"
      }
      out += "</tr></thead>\n<tbody>\n\(rows)</tbody></table></div>\n"
    }
    let name = unit.name.words(in: language)
    return leaf.page(
      name.isEmpty ? unit.id : name,
      trail: [(Wording.home.words(in: language), "index")],
      kind: "case",
      out
    )
  }
}
