import StudyModel

// What stands before and after the findings.
extension HandoutPage {
  func head() -> String {
    let title = leaf.study.studyProtocol.title
    var out = "<header class=\"hero\"><p class=\"kicker\">\(leaf.say(.handoutKicker))</p>\n"
    out += "<h1>\(title.isEmpty ? leaf.say(.untitled) : leaf.words(title))</h1>\n"
    out += "<p class=\"holds\">\(holds)</p>\n"
    if let longest, leftOut > 0 {
      out +=
        "<p class=\"warning\">\(leaf.say(.handoutCut, leaf.number(longest), leaf.number(leftOut)))</p>\n"
    }
    out += "<p class=\"verdicts\">"
    for verdict in Verdict.allCases {
      let members = index.input.assessments.filter { index.verdict($0) == verdict }
      guard let first = members.first else { continue }
      out +=
        HTML.link(
          "#finding.\(Slug.of(first.finding.id))",
          "<strong>\(leaf.number(members.count))</strong> \(leaf.badge(verdict))"
        ) + " "
    }
    out += "</p>\n<details class=\"how\"><summary>\(leaf.say(.handoutHow))</summary>\n"
    for words: Wording in [.handoutRead, .handoutRemark, .handoutAddress] {
      out += "<p>\(leaf.say(words))</p>\n"
    }
    return out + "</details></header>\n"
  }

  /// What the page holds, in words, escaped.
  private var holds: String {
    leaf.say(
      .handoutHolds,
      leaf.number(index.input.assessments.count),
      leaf.number(shown.count),
      leaf.number(sources.count)
    )
  }

  func unsupported() -> String {
    let members = index.unsupported
    let unanswered = leaf.study.studyProtocol.unanswered
    var out = "<section id=\"unsupported\"><h2>\(leaf.say(.notSupportedTitle))</h2>\n"
    if members.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.nothingUnsupported))</p>\n"
    } else {
      out += "<ul class=\"lines\">\n"
      for assessment in members {
        let id = assessment.finding.id
        let inside =
          "<span class=\"id\">\(HTML.escaped(id))</span> \(leaf.words(assessment.finding.text))"
        out += "<li>\(leaf.badge(index.verdict(assessment))) "
        out += "\(HTML.link("#finding.\(Slug.of(id))", inside))</li>\n"
      }
      out += "</ul>\n"
    }
    if !unanswered.isEmpty {
      out += "<h3>\(leaf.say(.unanswered))</h3>\n<dl class=\"pairs\">\n"
      for part in unanswered {
        out +=
          "<dt><span class=\"id\">\(HTML.escaped(part.question))</span> \(leaf.words(part.part))</dt><dd>\(leaf.words(part.why))</dd>\n"
      }
      out += "</dl>\n"
    }
    let expectations = leaf.study.studyProtocol.expectations
    if !expectations.isEmpty {
      out += "<h3>\(leaf.say(.expected))</h3>\n<ul class=\"lines\">\n"
      for expectation in expectations {
        out +=
          "<li>\(leaf.words(expectation.text)) <span class=\"by\">— \(HTML.escaped(expectation.by)), \(HTML.escaped(Numbers.date(expectation.date, leaf.language)))</span></li>\n"
      }
      out += "</ul>\n"
    }
    return out + "</section>\n"
  }

  func contradictions() -> String {
    let open = index.input.reduction.contradictions.filter(\.isOpen)
    guard !open.isEmpty else { return "" }
    return
      "<section id=\"contradictions\"><h2>\(leaf.say(.openContradictions))</h2>\n<ul class=\"lines\">\n"
      + open.map { "<li>≠ \(HTML.escaped($0.about))</li>\n" }.joined() + "</ul></section>\n"
  }

  func references() -> String {
    let quoted = leaf.study.sources.filter { sources.contains($0.id) }
      .sorted { index.citations.position($0) < index.citations.position($1) }
    guard !quoted.isEmpty else { return "" }
    var out = "<section id=\"sources\"><h2>\(leaf.say(.sources))</h2>\n"
    for source in quoted {
      let words = leaf.html(index.citations.reference(source, leaf.language))
      out += "<p class=\"reference\">\(words)</p>\n"
    }
    return out + "</section>\n"
  }

  func made() -> String {
    var out = "<section id=\"made\"><h2>\(leaf.say(.howMade))</h2>\n<dl class=\"facts\">\n"
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
    for head in index.input.heads {
      fact(
        .chain,
        "\(HTML.escaped(head.chain)) · \(leaf.say(.lineCount, leaf.number(head.count)))<br><code>\(HTML.escaped(head.sha256))</code>"
      )
    }
    return out + "</dl></section>\n"
  }
}
