import StudyModel

/// The way in: from a question to the page of a source in four clicks.
struct FrontPage {
  let leaf: Leaf

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "index")
  }

  var index: StudyIndex { leaf.index }

  func page() -> (path: String, text: String) {
    let plan = leaf.study.studyProtocol
    let title = plan.title.words(in: leaf.language)
    let shown = title.isEmpty ? Wording.untitled.words(in: leaf.language) : title
    var out =
      "<div class=\"hero\"><h1>\(title.isEmpty ? leaf.say(.untitled) : leaf.words(plan.title))</h1>\n"
    let isEmpty = leaf.study.sources.isEmpty && plan.questions.isEmpty
    if !isEmpty { out += tally() }
    out += "</div>\n"
    if isEmpty { out += begin() } else { out += body() }
    return leaf.page(shown, kind: "front", out)
  }

  private func body() -> String {
    let hasFindings = !index.input.assessments.isEmpty
    // Whoever has no findings yet comes here to read.
    var out = surprises() + (hasFindings ? "" : reading())
    out += questions()
    out += trail()
    out += unsupported()
    out += displays()
    if hasFindings { out += reading() }
    out += cases()
    out += made()
    return out
  }

  private func tally() -> String {
    let assessments = index.input.assessments
    var out = "<p class=\"tally\">"
    out += HTML.link(
      leaf.href("4-conclude/findings"),
      leaf.say(.tally, leaf.number(assessments.count), leaf.number(leaf.study.sources.count))
    )
    out += "</p>\n<p class=\"verdicts\">"
    for verdict in Verdict.allCases {
      let members = assessments.filter { index.verdict($0) == verdict }
      guard let first = members.first else { continue }
      out +=
        HTML.link(
          "#finding.\(Slug.of(first.finding.id))",
          "<strong>\(leaf.number(members.count))</strong> \(leaf.badge(verdict))"
        ) + " "
    }
    return out
      + "</p>\n<p class=\"actions\">\(HTML.link(leaf.href("4-conclude/report"), leaf.say(.readReport), class: "button"))</p>\n"
  }

  // MARK: What strikes

  private func surprises() -> String {
    let memos = leaf.study.memos.filter {
      let type = $0.type.lowercased()
      return type == "surprise" || type == "kejutan"
    }
    guard !memos.isEmpty else { return "" }
    var out =
      "<section class=\"surprise\"><h2>\(leaf.say(.surprises))</h2>\n<div class=\"pair\(memos.count > 1 ? " many" : "")\">\n"
    for memo in memos {
      out += "<article class=\"person\">\(leaf.html(Block.reading(memo.body), lowered: 2))"
      out +=
        "<p class=\"by\">— \(HTML.escaped(memo.by)), \(HTML.escaped(Numbers.date(memo.date, leaf.language)))\(links(memo))</p></article>\n"
    }
    return out + "</div></section>\n"
  }

  private func links(_ memo: Writing) -> String {
    let found = memo.links.compactMap { id -> String? in
      if let base = leaf.displayBase(id) ?? leaf.findingBase(id) ?? leaf.codeBase(id) {
        return HTML.link(leaf.href(base), HTML.escaped(id))
      }
      guard index.sources[id] != nil else { return nil }
      return HTML.link(leaf.href("1-collect/sources", Slug.of(id)), HTML.escaped(id))
    }
    return found.isEmpty ? "" : " · " + found.joined(separator: ", ")
  }

  private func questions() -> String {
    var out = "<section id=\"questions\"><h2>\(leaf.say(.questions))</h2>\n"
    for (question, members) in index.assessmentsByQuestion {
      if let question {
        out +=
          "<section class=\"question\" id=\"question.\(Slug.of(question.id))\"><h3 class=\"asked\"><span class=\"id\">\(HTML.escaped(question.id))</span> \(leaf.words(question.text))</h3>\n"
      } else if members.isEmpty {
        continue
      } else {
        out += "<section class=\"question\"><h3 class=\"asked\">\(leaf.say(.otherFindings))</h3>\n"
      }
      if members.isEmpty { out += "<p class=\"none\">\(leaf.say(.noFindingsYet))</p>\n" }
      out += "<div class=\"cards\">\(members.map { leaf.card($0) }.joined())</div></section>\n"
    }
    return out + "</section>\n"
  }

  /// One finding carried down to its page, as an invitation.
  private func trail() -> String {
    for assessment in index.input.assessments {
      let evidence = Excerpt.telling(index.codings(assessment.evidence)).map(\.first)
      guard let coding = evidence.first(where: { leaf.place(of: $0) != nil }),
        let rest = assessment.finding.restsOn.first(where: { leaf.displayBase($0.display) != nil }),
        let cell = leaf.rest(on: rest), let place = leaf.place(of: coding),
        let source = index.sources[coding.source],
        let base = leaf.findingBase(assessment.finding.id)
      else { continue }
      var steps: [(Wording, String)] = []
      if let question = leaf.study.studyProtocol.questions.first(where: {
        $0.id == assessment.finding.question
      }) {
        steps.append(
          (.question, HTML.link("#question.\(Slug.of(question.id))", leaf.words(question.text)))
        )
      }
      steps.append((.finding, HTML.link(leaf.href(base), leaf.words(assessment.finding.text))))
      steps.append((rest.link == nil ? .cell : .link, cell))
      let quote =
        "<q\(leaf.languageAttribute(coding.source)) dir=\"auto\">\(HTML.escaped(coding.quote))</q>"
      steps.append((.sentence, HTML.link(leaf.href(place.base, place.anchor), quote)))
      let address = leaf.original(
        source,
        at: coding.range,
        words: Leaf.searchWords(coding.quote)
      )
      steps.append(
        (
          .original,
          HTML.link(
            address,
            "\(HTML.escaped(source.file)), \(HTML.escaped(leaf.citedPlace(coding)))"
          )
        )
      )
      return
        "<section class=\"follow\"><h2>\(leaf.say(.follow))</h2>\n<p class=\"hint\">\(leaf.say(.followHint))</p>\n<ol class=\"steps\">\n"
        + steps.map { "<li><span class=\"step\">\(leaf.say($0.0))</span> \($0.1)</li>\n" }.joined()
        + "</ol></section>\n"
    }
    return ""
  }

  private func unsupported() -> String {
    let members = index.unsupported
    let unanswered = leaf.study.studyProtocol.unanswered
    var out = "<section id=\"unsupported\"><h2>\(leaf.say(.notSupportedTitle))</h2>\n"
    if members.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.nothingUnsupported))</p>\n"
    } else {
      out += "<p class=\"hint\">\(leaf.say(.notSupportedHint))</p>\n<ul class=\"lines\">\n"
      for assessment in members {
        out += "<li>\(leaf.findingLine(assessment))"
        out += leaf.reasons(assessment) + "</li>\n"
      }
      out += "</ul>\n"
    }
    if !unanswered.isEmpty {
      out += "<h3>\(leaf.say(.unanswered))</h3>\n<dl class=\"pairs\">\n"
      for part in unanswered {
        out +=
          "<dt><span class=\"id\">\(HTML.escaped(part.question))</span> \(leaf.words(part.part))</dt><dd>\(leaf.words(part.why))"
        if !part.searched.isEmpty {
          out +=
            " <span class=\"by\">\(leaf.say(.searchedFor)): \(HTML.escaped(part.searched.joined(separator: ", ")))</span>"
        }
        out += "</dd>\n"
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
}

extension StudyIndex {
  /// The findings that did not hold, or not fully, by the program or by a person, worst first.
  var unsupported: [Assessment] {
    let order: [Verdict] = [
      .contradicted, .notSupported, .overstated, .assertedOnly, .partlySupported, .notTestable,
    ]
    func rank(_ assessment: Assessment) -> Int? {
      ([assessment.computed] + assessment.judged.map(\.verdict)).compactMap(order.firstIndex).min()
    }
    let ranked = input.assessments.compactMap { assessment in
      rank(assessment).map { (rank: $0, assessment: assessment) }
    }
    return order.indices.flatMap { place in
      ranked.filter { $0.rank == place }.map(\.assessment)
    }
  }
}
