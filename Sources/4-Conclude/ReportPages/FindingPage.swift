import StudyModel

/// One finding with its verdicts, tests, evidence, and what speaks against it.
struct FindingPage {
  let leaf: Leaf
  let assessment: Assessment
  private let anchors: ExcerptAnchors
  private var finding: Finding { assessment.finding }

  init?(_ index: StudyIndex, _ language: String, _ assessment: Assessment) {
    guard let name = index.findingNames[assessment.finding.id] else { return nil }
    leaf = Leaf(index, language, "4-conclude/finding/\(name)")
    self.assessment = assessment
    anchors = ExcerptAnchors([
      index.codings(assessment.evidence), index.codings(assessment.claimsOnly),
      index.codings(assessment.against), index.codings(Self.elsewhere(assessment)),
    ])
  }

  /// What the tests looked at that stands in no list of its own.
  private static func elsewhere(_ assessment: Assessment) -> [JudgementID] {
    let shown = Set(assessment.evidence + assessment.claimsOnly + assessment.against)
    return assessment.outcomes.flatMap(\.codings).filter { !shown.contains($0) }
  }

  func page() -> (path: String, text: String) {
    let language = leaf.language
    var out = ""
    if let question = leaf.study.studyProtocol.questions.first(where: { $0.id == finding.question })
    {
      out +=
        "<p class=\"kicker\">\(HTML.link(leaf.href("index", "question.\(Slug.of(question.id))"), "\(HTML.escaped(question.id)) · \(leaf.words(question.text))"))</p>\n"
    }
    out += "<h1 class=\"statement\">\(leaf.words(finding.text))</h1>\n"
    out +=
      verdict() + restsOn() + tests() + evidence() + against() + contradictions()
      + elsewhere()
    out += rivals() + comparisons() + removals()
    return leaf.page(
      finding.id,
      trail: [
        (Wording.home.words(in: language), "index"),
        (Wording.findings.words(in: language), "4-conclude/findings"),
      ],
      kind: "finding",
      out
    )
  }

  private func verdict() -> String {
    "<section id=\"verdict\" class=\"verdict\"><h2>\(leaf.say(.verdict))</h2>\n"
      + "<dl class=\"facts\">\n\(leaf.verdicts(assessment))\(leaf.bounds(assessment))</dl>\n"
      + leaf.cautions(assessment) + "</section>\n"
  }

  private func restsOn() -> String {
    let rests = finding.restsOn.map { leaf.rest(on: $0) ?? HTML.escaped($0.display) }
    guard !rests.isEmpty else { return "" }
    return "<section id=\"rests\"><h2>\(leaf.say(.restsOn))</h2>\n<ul class=\"lines\">"
      + rests.map { "<li>\($0)</li>\n" }.joined() + "</ul></section>\n"
  }

  private func tests() -> String {
    var out = "<section id=\"tests\"><h2>\(leaf.say(.tests))</h2>\n"
    guard !assessment.outcomes.isEmpty else {
      return out + "<p class=\"none\">\(leaf.say(.noTests))</p></section>\n"
    }
    out +=
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.tests))\"><table><thead><tr>"
    for column: Wording in [.test, .result, .observed] {
      out += "<th scope=\"col\">\(leaf.say(column))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for (number, outcome) in assessment.outcomes.enumerated() {
      let result = outcome.isPassed ? "✓ \(leaf.say(.passed))" : "✗ \(leaf.say(.failed))"
      let observed = HTML.escaped(TestWords.observed(outcome.observed, leaf.language))
      let linked = outcome.codings.isEmpty ? observed : HTML.link("#test.\(number + 1)", observed)
      out +=
        "<tr><th scope=\"row\">\(HTML.escaped(TestWords.sentence(outcome.test, leaf.language)))</th>"
      out +=
        "<td class=\"\(outcome.isPassed ? "passed" : "failed")\">\(result)</td><td>\(linked)</td></tr>\n"
    }
    out += "</tbody></table></div>\n"
    for (number, outcome) in assessment.outcomes.enumerated() where !outcome.codings.isEmpty {
      let codings = leaf.index.codings(outcome.codings)
      let excerpts = Excerpt.of(codings)
      out +=
        "<details id=\"test.\(number + 1)\"><summary>\(HTML.escaped(TestWords.sentence(outcome.test, leaf.language))) — \(leaf.amount(excerpts.count, .excerpts)), \(leaf.say(.codingsCount, leaf.number(codings.count)))</summary>\n"
      out += "<ul class=\"ids\">\n\(excerpts.map(item).joined())</ul></details>\n"
    }
    return out + "</section>\n"
  }

  /// An excerpt that a test looked at: its ids, linked to where its words stand on this page.
  private func item(_ excerpt: Excerpt) -> String {
    let ids = excerpt.codings.map { HTML.escaped($0.id.text) }.joined(separator: ", ")
    let linked =
      anchors.byCoding[excerpt.first.id].map { HTML.link("#\(HTML.escaped($0))", ids, class: "id") }
      ?? "<span class=\"id\">\(ids)</span>"
    return "<li>\(linked) \(HTML.escaped(leaf.citation(excerpt.first)))</li>\n"
  }

  /// The list at a place among those of the page, its excerpts with their anchors.
  private func excerpts(_ codings: [Coding], list place: Int) -> String {
    leaf.excerpts(codings, .full, anchors: anchors.byList[place])
  }

  private func elsewhere() -> String {
    let codings = leaf.index.codings(Self.elsewhere(assessment))
    guard !codings.isEmpty else { return "" }
    return "<section id=\"elsewhere\"><h2>\(leaf.say(.elsewhere)) "
      + "<small>\(leaf.amount(Excerpt.count(codings), .excerpts))</small></h2>\n"
      + "\(excerpts(codings, list: 3))</section>\n"
  }

  private func evidence() -> String {
    let evidence = leaf.index.codings(assessment.evidence)
    var out =
      "<section id=\"evidence\"><h2>\(leaf.say(.evidence)) <small>\(leaf.amount(Excerpt.count(evidence), .excerpts))</small></h2>\n"
    out +=
      evidence.isEmpty
      ? "<p class=\"none\">\(leaf.say(.noEvidence))</p>\n" : excerpts(evidence, list: 0)
    let claims = leaf.index.codings(assessment.claimsOnly)
    if !claims.isEmpty {
      out +=
        "<h3>\(leaf.say(.claimsOnly)) <small>\(leaf.amount(Excerpt.count(claims), .excerpts))</small></h3>\n\(excerpts(claims, list: 1))"
    }
    return out + "</section>\n"
  }

  private func against() -> String {
    let found = leaf.index.codings(assessment.against)
    var out =
      "<section id=\"against\"><h2>\(leaf.say(.against)) <small>\(leaf.amount(Excerpt.count(found), .excerpts))</small></h2>\n"
    out += leaf.searches(assessment)
    if !found.isEmpty { out += excerpts(found, list: 2) }
    return out + "</section>\n"
  }

  private func contradictions() -> String {
    section("contradictions", .contradictions, leaf.contradictions(assessment))
  }

  private func rivals() -> String { section("rivals", .rivals, leaf.rivals(finding)) }

  private func comparisons() -> String {
    section("claims", .compared, leaf.comparisons(assessment))
  }

  private func removals() -> String { section("removals", .removals, leaf.removals(assessment)) }

  /// A section with its heading; nothing where it would be empty.
  private func section(_ id: String, _ heading: Wording, _ content: String) -> String {
    content.isEmpty
      ? "" : "<section id=\"\(id)\"><h2>\(leaf.say(heading))</h2>\n\(content)</section>\n"
  }
}
