import StudyModel

extension FrontPage {
  func displays() -> String {
    var out = "<section id=\"displays\"><h2>\(leaf.say(.displays))</h2>\n"
    if index.input.displays.isEmpty { out += "<p class=\"none\">\(leaf.say(.noDisplays))</p>\n" }
    if !index.input.displays.isEmpty {
      out += "<ul class=\"tiles\">\n"
      for display in index.input.displays {
        guard let base = leaf.displayBase(display.id) else { continue }
        let question = display.question.map { "\(HTML.escaped($0)) · " } ?? ""
        out +=
          "<li><a href=\"\(leaf.href(base))\"><strong>\(leaf.words(display.title))</strong></a> <span class=\"by\">\(question)\(leaf.say(.kind(display.kind))) · \(size(display))</span></li>\n"
      }
      out += "</ul>\n"
    }
    return out + "</section>\n"
  }

  private func size(_ display: Display) -> String {
    switch display.content {
    case .matrix(let matrix):
      "\(leaf.number(matrix.rows.count)) × \(leaf.number(matrix.columns.count))"
    case .network(let network):
      leaf.say(.networkSize, leaf.number(network.nodes.count), leaf.number(network.links.count))
    case .listing(let listing): leaf.number(listing.entries.count)
    }
  }

  func cases() -> String {
    var out = "<section id=\"cases\"><h2>\(leaf.say(.sourcesByCase))</h2>\n"
    let declared = leaf.study.studyProtocol.cases.map(\.id)
    let known = Set(declared)
    var members: [String: [Source]] = [:]
    for source in leaf.study.sources {
      let cases = source.cases.isEmpty ? [""] : Array(Set(source.cases))
      for name in cases { members[known.contains(name) ? name : "", default: []].append(source) }
    }
    var counts: [String: Int] = [:]
    for coding in index.input.reduction.codings where coding.counts {
      for name in Set(coding.cases) { counts[name, default: 0] += 1 }
    }
    let columns: [Wording] = [.caseWord, .sources, .groups, .codings]
    out +=
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.sourcesByCase))\"><table class=\"plain\"><thead><tr>"
    out +=
      columns.map { "<th scope=\"col\">\(leaf.say($0))</th>" }.joined() + "</tr></thead>\n<tbody>\n"
    for name in declared + [""] {
      guard let sources = members[name] ?? (name.isEmpty ? nil : []) else { continue }
      let title = name.isEmpty ? leaf.say(.withoutCase) : HTML.escaped(leaf.caseName(name))
      out += "<tr><th scope=\"row\">\(title)</th><td>"
      out += sources.map { source in
        HTML.link(
          leaf.href("1-collect/sources", Slug.of(source.id)),
          HTML.escaped(index.citations.inText(source.id, leaf.language))
        )
      }.joined(separator: "; ")
      out += " <span class=\"by\">(\(leaf.number(sources.count)))</span></td>"
      out +=
        "<td class=\"number\">\(HTML.link(leaf.href("1-collect/sources"), leaf.number(Set(sources.map(\.group)).count)))</td>"
      let count = leaf.number(counts[name] ?? 0)
      let linked =
        name.isEmpty ? count : leaf.caseBase(name).map { HTML.link(leaf.href($0), count) } ?? count
      out += "<td class=\"number\">\(name.isEmpty ? "" : linked)</td></tr>\n"
    }
    return out + "</tbody></table></div></section>\n"
  }

  func made() -> String {
    var out =
      "<section id=\"made\"><h2>\(leaf.say(.howMade))</h2>\n<p class=\"hint\">\(leaf.say(.howMadeHint))</p>\n<dl class=\"facts\">\n"
    func fact(_ name: Wording, _ value: String) {
      if !value.isEmpty { out += "<div><dt>\(leaf.say(name))</dt><dd>\(value)</dd></div>\n" }
    }
    fact(.program, "Jejak \(HTML.escaped(index.input.programVersion))")
    fact(
      .coders,
      leaf.study.studyProtocol.coders
        .map { HTML.escaped($0.role.isEmpty ? $0.id : "\($0.id) (\($0.role))") }
        .joined(separator: ", ")
    )
    fact(.judgements, leaf.number(leaf.study.judgements.count))
    for head in index.input.heads {
      fact(
        .chain,
        "\(HTML.escaped(head.chain)) · \(leaf.say(.lineCount, leaf.number(head.count)))<br><code>\(HTML.escaped(head.sha256))</code>"
      )
    }
    let problems = index.input.diagnostics.count
    fact(.problems, HTML.link(leaf.href("problems"), leaf.number(problems)))
    return out + "</dl></section>\n"
  }

  /// How an empty study begins, with commands to copy.
  func begin() -> String {
    let steps: [(Wording, String)] = [
      (.emptyAdd, "jejak add FILE"),
      (.emptyFind, "jejak find TERM"),
      (.emptyCode, "jejak code SOURCE:1.1 CODE --as NAME"),
      (.emptyRun, "jejak run"),
    ]
    return
      "<section class=\"begin\"><h2>\(leaf.say(.emptyTitle))</h2>\n<p class=\"lead\">\(leaf.say(.emptyLead))</p>\n<ol>\n"
      + steps.map { "<li><p>\(leaf.say($0.0))</p><pre><code>\($0.1)</code></pre></li>\n" }.joined()
      + "</ol></section>\n\(displays())"
  }
}
