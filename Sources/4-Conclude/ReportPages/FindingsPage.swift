import StudyModel

/// All findings, question by question.
struct FindingsPage {
  let leaf: Leaf

  init(_ index: StudyIndex, _ language: String) {
    leaf = Leaf(index, language, "4-conclude/findings")
  }

  func page() -> (path: String, text: String) {
    var out = "<h1>\(leaf.say(.findings))</h1>\n"
    if leaf.index.input.assessments.isEmpty {
      out += "<p class=\"none\">\(leaf.say(.noFindings))</p>\n"
    }
    for (question, members) in leaf.index.assessmentsByQuestion where !members.isEmpty {
      let heading =
        question.map { "<span class=\"id\">\(HTML.escaped($0.id))</span> \(leaf.words($0.text))" }
        ?? leaf.say(.otherFindings)
      out += "<section><h2>\(heading)</h2>\n"
      for assessment in members { out += leaf.card(assessment) }
      out += "</section>\n"
    }
    return leaf.page(
      Wording.findings.words(in: leaf.language),
      trail: [(Wording.home.words(in: leaf.language), "index")],
      kind: "findings",
      out
    )
  }
}

extension StudyIndex {
  /// The findings by question in the order of the protocol; those of none at the end.
  var assessmentsByQuestion: [(StudyProtocol.Question?, [Assessment])] {
    let questions = input.study.studyProtocol.questions
    let known = Set(questions.map(\.id))
    var members: [String?: [Assessment]] = [:]
    for assessment in input.assessments {
      let question = assessment.finding.question.flatMap { known.contains($0) ? $0 : nil }
      members[question, default: []].append(assessment)
    }
    return questions.map { ($0, members[$0.id] ?? []) } + [(nil, members[.none] ?? [])]
  }
}

extension Leaf {
  /// A finding as a card: verdict, words, what it rests on, and one of its excerpts.
  func card(_ assessment: Assessment) -> String {
    let finding = assessment.finding
    let verdict = index.verdict(assessment)
    var out = "<article class=\"card \(verdict.rawValue)\" id=\"finding.\(Slug.of(finding.id))\">\n"
    out +=
      "<p class=\"head\">\(badge(verdict)) <span class=\"id\">\(HTML.escaped(finding.id))</span>"
    if Set(assessment.judged.map(\.verdict) + [assessment.computed]).count > 1 {
      out += " <span class=\"by\">\(say(.computed)): \(say(.of(assessment.computed)))</span>"
    }
    out += "</p>\n"
    let inside = words(finding.text)
    out += "<h3>\(findingBase(finding.id).map { HTML.link(href($0), inside) } ?? inside)</h3>\n"
    let evidence = index.codings(assessment.evidence)
    let page = findingBase(finding.id)
    let numbers = say(.evidenceOf, number(Excerpt.count(evidence)), number(assessment.groups.count))
    out += "<p class=\"by\">\(page.map { HTML.link(href($0, "evidence"), numbers) } ?? numbers)"
    let passed = assessment.outcomes.count(where: \.isPassed)
    if !assessment.outcomes.isEmpty {
      let tests =
        "\(say(.tests)): \(say(.countOf, number(passed), number(assessment.outcomes.count))) \(say(.passed))"
      out += " · \(page.map { HTML.link(href($0, "tests"), tests) } ?? tests)"
    }
    let rests = finding.restsOn.compactMap { rest(on: $0) }
    if !rests.isEmpty { out += " · \(say(.restsOn)) \(rests.joined(separator: ", "))" }
    out += "</p>\n"
    if let shown = Excerpt.telling(evidence).first {
      out += "<ul class=\"excerpts\">\(excerpt(shown))</ul>\n"
    } else if let shown = Excerpt.of(index.codings(assessment.against)).first {
      out += "<p class=\"by\"><strong>\(say(.against)):</strong></p>\n"
      out += "<ul class=\"excerpts\">\(excerpt(shown))</ul>\n"
    } else if let shown = Excerpt.telling(index.codings(assessment.claimsOnly)).first {
      out += "<p class=\"by\"><strong>\(say(.claimsOnly)):</strong></p>\n"
      out += "<ul class=\"excerpts\">\(excerpt(shown))</ul>\n"
    }
    return out + "</article>\n"
  }

  /// A place in a display that a finding rests on, linked; nothing where the display is unknown.
  func rest(on rest: Finding.Rest) -> String? {
    let place = [rest.row, rest.column, rest.link].compactMap { $0 }.joined(separator: " / ")
    let name = HTML.escaped(place.isEmpty ? rest.display : "\(rest.display): \(place)")
    guard let base = displayBase(rest.display) else { return nil }
    return HTML.link(href(base, anchor(of: rest)), name, class: "rest")
  }
}
