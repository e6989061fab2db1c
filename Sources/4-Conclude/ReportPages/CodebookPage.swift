import StudyModel

/// The codebook with its rules, its examples and its counts.
struct CodebookPage {
  let leaf: Leaf

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "2-reduce/codebook")
  }

  func page() -> (path: String, text: String) {
    // What was retired is hidden here; its codings keep their own page.
    let codes = leaf.study.codebook.codes.filter { $0.status != .retired }
    var out = "<h1>\(leaf.say(.codebook))</h1>\n"
    if codes.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.noCodes))</p>\n"
    } else {
      out += overview(codes)
      for code in codes { out += section(code) }
    }
    return leaf.page(
      Wording.codebook.words(in: leaf.language),
      trail: [(Wording.home.words(in: leaf.language), "index")],
      kind: "codebook",
      out
    )
  }

  private func overview(_ codes: [Code]) -> String {
    let title = leaf.say(.codebook)
    var out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(title)\"><table><thead><tr>"
    out += "<th scope=\"col\">\(leaf.say(.code))</th><th scope=\"col\">\(leaf.say(.excerpts))</th>"
    out += "<th scope=\"col\">\(leaf.say(.sources))</th><th scope=\"col\">\(leaf.say(.groups))</th>"
    out += "</tr></thead>\n<tbody>\n"
    for code in codes {
      let counted = (leaf.index.codingsByCode[code.id] ?? []).filter(\.counts)
      let name = "<span class=\"id\">\(HTML.escaped(code.id))</span> \(leaf.words(code.name))"
      let depth = depth(code)
      out +=
        "<tr><th scope=\"row\" class=\"depth\(min(depth, 4))\"><a href=\"#\(Slug.of(code.id))\">\(name)</a></th>"
      if code.isApplied {
        out += number(code, Excerpt.count(counted)) + number(code, leaf.index.sourceCount(counted))
        out += number(code, leaf.index.groupCount(counted)) + "</tr>\n"
      } else {
        out += "<td colspan=\"3\" class=\"none\">\(leaf.say(.container))</td></tr>\n"
      }
    }
    return out + "</tbody></table></div>\n"
  }

  private func depth(_ code: Code) -> Int {
    var depth = 0
    var above = code.parent
    while let parent = above, depth < 9 {
      depth += 1
      above = leaf.study.codebook[parent]?.parent
    }
    return depth
  }

  private func number(_ code: Code, _ value: Int) -> String {
    let shown = leaf.number(value)
    guard value > 0, let base = leaf.codeBase(code.id) else {
      return "<td class=\"number\">\(shown)</td>"
    }
    return "<td class=\"number\">\(HTML.link(leaf.href(base), shown))</td>"
  }

  private func section(_ code: Code) -> String {
    var out = "<section class=\"code\" id=\"\(Slug.of(code.id))\">\n"
    out += "<h2><span class=\"id\">\(HTML.escaped(code.id))</span> \(leaf.words(code.name))</h2>\n"
    out += leaf.definition(of: code)
    if code.isApplied, let base = leaf.codeBase(code.id) {
      let counted = (leaf.index.codingsByCode[code.id] ?? []).filter(\.counts)
      out +=
        "<p class=\"actions\">\(HTML.link(leaf.href(base), "\(leaf.amount(Excerpt.count(counted), .excerpts)) →"))</p>\n"
    }
    return out + "</section>\n"
  }
}

extension Leaf {
  /// What a code means and where it ends.
  func definition(of code: Code) -> String {
    var out = ""
    if !code.definition.isEmpty { out += "<p class=\"lead\">\(words(code.definition))</p>\n" }
    out += "<dl class=\"facts\">\n"
    func fact(_ name: Wording, _ value: String) {
      if !value.isEmpty { out += "<div><dt>\(say(name))</dt><dd>\(value)</dd></div>\n" }
    }
    if !code.isApplied { fact(.type, say(.container)) }
    fact(.parent, code.parent.map { self.code($0) } ?? "")
    fact(.include, code.include.isEmpty ? "" : words(code.include))
    if !code.exclude.isEmpty {
      fact(
        .exclude,
        "<ul>" + code.exclude.map { "<li>\(words($0.when))\(instead($0.use))</li>" }.joined()
          + "</ul>"
      )
    }
    fact(.type, code.kind.map { say(.of($0)) } ?? "")
    fact(.questions, code.questions.map(HTML.escaped).joined(separator: ", "))
    fact(.needs, code.needs.map { say(.of($0)) }.joined(separator: ", "))
    fact(.members, code.members.map { self.code($0) }.joined(separator: ", "))
    if !code.examples.isEmpty {
      fact(.examples, "<ul>" + code.examples.map { "<li>\(example($0))</li>" }.joined() + "</ul>")
    }
    if !code.indicators.isEmpty {
      fact(
        .indicators,
        "<ul>" + indicators(code.indicators).map { "<li>\($0)</li>" }.joined() + "</ul>"
      )
    }
    if !code.falseHits.isEmpty {
      fact(
        .falseHits,
        "<ul>"
          + code.falseHits.map {
            "<li>“\(HTML.escaped($0.quote))” (\(cited($0.source))): \(HTML.escaped($0.why))</li>"
          }.joined() + "</ul>"
      )
    }
    return out + "</dl>\n"
  }

  private func instead(_ use: [String]) -> String {
    guard !use.isEmpty else { return "" }
    let links = use.map { id in
      index.input.study.codebook[id] == nil
        ? "<span class=\"id\">\(HTML.escaped(id))</span>" : code(id)
    }
    return " → \(say(.useInstead)) \(links.joined(separator: ", "))"
  }

  private func example(_ example: Code.Example) -> String {
    "<em>\(say(.of(example.role)))</em>: <q\(languageAttribute(example.source))>\(HTML.escaped(example.quote))</q>"
      + " (\(cited(example.source)))"
  }

  private func cited(_ source: String) -> String {
    let shown = HTML.escaped(index.citations.inText(source, language))
    return readBase(source).map { HTML.link(href($0), shown) } ?? shown
  }

  /// The indicators; the forms of a term or a set are one.
  private func indicators(_ all: [Indicator]) -> [String] {
    var lines: [String] = []
    var next = 0
    while next < all.count {
      let first = all[next]
      let forms = all[next...].prefix {
        first.memberOf != nil && $0.memberOf == first.memberOf && $0.declaredAt == first.declaredAt
      }
      if let name = first.memberOf {
        let shown = "<code>\(HTML.escaped(name))</code>"
        lines.append("\(say(.phrase)) \(shown) (\(say(.inForms, number(forms.count))))")
      } else {
        lines.append(indicator(first.form))
      }
      next += max(1, forms.count)
    }
    return lines
  }

  private func indicator(_ form: Indicator.Form) -> String {
    func code(_ words: String) -> String { "<code>\(HTML.escaped(words))</code>" }
    switch form {
    case .phrase(let words): return "\(say(.phrase)) \(code(words))"
    case .word(let glob): return "\(say(.word)) \(code(glob))"
    case .pattern(let expression): return "\(say(.pattern)) \(code(expression))"
    case .near(let all, let count):
      return "\(all.map(code).joined(separator: " + ")) \(say(.near, number(count)))"
    case .combination(let all, let any, let not, let window):
      let groups: [(Wording, [Indicator.Form])] = [(.all, all), (.any, any), (.without, not)]
      return groups.filter { !$0.1.isEmpty }
        .map { "\(say($0.0)): \($0.1.map(indicator).joined(separator: ", "))" }
        .joined(separator: "; ")
        + " (\(say(.withinOne, Wording.of(window).words(in: language))))"
    }
  }
}
