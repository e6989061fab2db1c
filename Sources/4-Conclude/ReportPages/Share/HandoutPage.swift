import StudyModel

/// Findings, the cells they rest on, and the quotations in these, for a reader without the study.
struct HandoutPage {
  let leaf: Leaf
  /// How many quotations a list may show.
  let longest: Int?
  private(set) var shown: Set<ShownQuotation> = []
  private(set) var sources: Set<String> = []
  private(set) var leftOut = 0
  /// Where each cell stands first, by what remarks call it: its anchor and the finding's id.
  private var cells: [String: (anchor: String, finding: String)] = [:]

  init(leaf: Leaf, longest: Int?) {
    self.leaf = leaf
    self.longest = longest
  }

  var index: StudyIndex { leaf.index }

  mutating func handout(_ masking: (String) -> String) -> Handout {
    let questions = self.questions()
    let rest = unsupported() + contradictions() + references() + made()
    let content = masking(head() + questions + rest + closing())
    return Handout(
      text: whole(content),
      findings: index.input.assessments.count,
      quotations: shown.count,
      sources: sources.count,
      longestList: longest,
      leftOut: leftOut,
      withheld: shown.count { $0.isMasked }
    )
  }

  // MARK: Findings

  private mutating func questions() -> String {
    var out = ""
    for (question, members) in index.assessmentsByQuestion where question != nil || !members.isEmpty
    {
      out += "<section class=\"question\"><h2>"
      out +=
        question.map { "<span class=\"id\">\(HTML.escaped($0.id))</span> \(leaf.words($0.text))" }
        ?? leaf.say(.otherFindings)
      out += "</h2>\n"
      if members.isEmpty { out += "<p class=\"none\">\(leaf.say(.noFindingsYet))</p>\n" }
      for assessment in members { out += finding(assessment) }
      out += "</section>\n"
    }
    return out
  }

  private mutating func finding(_ assessment: Assessment) -> String {
    let finding = assessment.finding
    let id = HTML.escaped(finding.id)
    var out =
      "<article class=\"claimed \(index.verdict(assessment).rawValue)\" id=\"finding.\(Slug.of(finding.id))\" data-on=\"finding:\(id)\" data-name=\"\(id)\">\n"
    out += "<p class=\"head\">\(leaf.badge(index.verdict(assessment))) "
    out += "<span class=\"id\">\(id)</span></p>\n<h3>\(leaf.words(finding.text))</h3>\n"
    out += "<dl class=\"facts\">\n\(leaf.verdicts(assessment))</dl>\n\(leaf.cautions(assessment))"
    out += tests(assessment)
    out += against(assessment)
    out += ground(of: assessment)
    let comparisons = leaf.comparisons(assessment)
    if !comparisons.isEmpty { out += "<h4>\(leaf.say(.compared))</h4>\n\(comparisons)\n" }
    return out + "</article>\n"
  }

  private func tests(_ assessment: Assessment) -> String {
    let passed = assessment.outcomes.count(where: \.isPassed)
    let count = leaf.say(.countOf, leaf.number(passed), leaf.number(assessment.outcomes.count))
    var out = "<details class=\"tests\"><summary>"
    out +=
      assessment.outcomes.isEmpty
      ? leaf.say(.noTests) : "\(leaf.say(.tests)): \(count) \(leaf.say(.passed))"
    out += "</summary>\n<dl class=\"facts\">\n\(leaf.bounds(assessment))</dl>\n"
    guard !assessment.outcomes.isEmpty else { return out + "</details>\n" }
    out += "<ul class=\"lines\">\n"
    for outcome in assessment.outcomes {
      let result = outcome.isPassed ? "✓ \(leaf.say(.passed))" : "✗ \(leaf.say(.failed))"
      out +=
        "<li><strong>\(result)</strong> \(HTML.escaped(TestWords.sentence(outcome.test, leaf.language))) — \(HTML.escaped(TestWords.observed(outcome.observed, leaf.language)))</li>\n"
    }
    return out + "</ul></details>\n"
  }

  /// What speaks against a finding, always open: it is what a reader is asked for.
  private mutating func against(_ assessment: Assessment) -> String {
    var out = "<div class=\"against\">\n<h4>\(leaf.say(.against))</h4>\n"
    out += leaf.searches(assessment)
    let found = index.codings(assessment.against)
    if !found.isEmpty { out += quotations(found) }
    let contradictions = leaf.contradictions(assessment)
    if !contradictions.isEmpty {
      out += "<h5>\(leaf.say(.contradictions))</h5>\n\(contradictions)\n"
    }
    let rivals = leaf.rivals(assessment.finding)
    if !rivals.isEmpty { out += "<h5>\(leaf.say(.rivals))</h5>\n\(rivals)\n" }
    return out + "<h5>\(leaf.say(.removals))</h5>\n\(leaf.removals(assessment))</div>\n"
  }

  /// The cells that a finding rests on, then the excerpts that stand in none of them.
  private mutating func ground(of assessment: Assessment) -> String {
    let cells = GroundCell.of(assessment, leaf)
    var out = "<h4>\(leaf.say(.restsOn))</h4>\n"
    for cell in cells { out += self.cell(cell, of: assessment.finding.id) }
    let inCells = Set(cells.flatMap { $0.codings + $0.against })
    let others = index.codings(assessment.evidence.filter { !inCells.contains($0) })
    if !others.isEmpty {
      let name = leaf.say(cells.isEmpty ? .evidence : .furtherEvidence)
      out += folded(
        "\(name) · \(leaf.amount(Excerpt.count(others), .excerpts))",
        quotations(others)
      )
    }
    let claims = index.codings(assessment.claimsOnly.filter { !inCells.contains($0) })
    if !claims.isEmpty {
      let amount = leaf.amount(Excerpt.count(claims), .excerpts)
      out += folded("\(leaf.say(.claimsOnly)) · \(amount)", quotations(claims))
    }
    if assessment.evidence.isEmpty { out += "<p class=\"none\">\(leaf.say(.noEvidence))</p>\n" }
    return out
  }

  private mutating func cell(_ cell: GroundCell, of finding: String) -> String {
    if let first = cells[cell.on] {
      let place = leaf.say(.shownWith, first.finding)
      return "<p class=\"again\">\(cell.title) — \(HTML.link("#\(first.anchor)", place))</p>\n"
    }
    let anchor = "cell.\(cell.slug)"
    cells[cell.on] = (anchor, finding)
    var inside = ""
    if !cell.facts.isEmpty { inside += "<p class=\"by\">\(cell.facts)</p>\n" }
    for written in cell.written {
      inside +=
        "<div class=\"person\">\(leaf.html(Block.reading(written.text), lowered: 4))<p class=\"by\">\(leaf.say(.cellNote))"
      inside += written.by.isEmpty ? "</p></div>\n" : " — \(HTML.escaped(written.by))</p></div>\n"
    }
    if cell.isWrittenStale { inside += "<p class=\"stale\">⟳ \(leaf.say(.staleCell))</p>\n" }
    inside += quotations(index.codings(cell.codings))
    let against = index.codings(cell.against)
    if !against.isEmpty { inside += "<h5>\(leaf.say(.against))</h5>\n\(quotations(against))" }
    let count = Excerpt.count(index.codings(cell.codings))
    let empty = cell.empty.map {
      " · <abbr title=\"\(leaf.say(.of($0)))\">\(HTML.escaped($0.rawValue))</abbr>"
    }
    return folded(
      "\(cell.title) · \(leaf.amount(count, .excerpts))\(empty ?? "")",
      "<div id=\"\(anchor)\" data-on=\"\(HTML.escaped(cell.on))\" data-name=\"\(HTML.escaped(cell.name))\">\n\(inside)</div>\n"
    )
  }

  /// What may be folded; it is open where no script folds it, so that nothing is hidden then.
  private func folded(_ summary: String, _ inside: String) -> String {
    "<details class=\"ground\" open><summary>\(summary)</summary>\n\(inside)</details>\n"
  }

  /// A list of quotations, cut where lists may not be as long; it says so then.
  private mutating func quotations(_ codings: [Coding]) -> String {
    let all = Excerpt.of(codings)
    guard !all.isEmpty else { return "<p class=\"none\">\(leaf.say(.noExcerpts))</p>\n" }
    var kept = all
    if let longest, all.count > longest {
      kept = Array(Excerpt.telling(codings).prefix(longest))
      leftOut += all.count - longest
    }
    for excerpt in kept {
      let isMasked = index.input.reduction.withheld.contains(excerpt.first.id)
      shown.insert(ShownQuotation(excerpt.first, isMasked: isMasked))
      sources.insert(excerpt.first.source)
    }
    var out = ""
    if !kept.isEmpty {
      out = "<ul class=\"excerpts\">\n\(kept.map { leaf.excerpt($0) }.joined())</ul>\n"
    }
    guard kept.count < all.count else { return out }
    return out
      + "<p class=\"cut\">… \(leaf.say(.listCut, leaf.number(kept.count), leaf.number(all.count)))</p>\n"
  }
}

/// A quotation as a place in a source, so that each is counted once.
struct ShownQuotation: Hashable {
  let source: String
  let range: TextRange?
  let words: String
  let isMasked: Bool

  init(_ coding: Coding, isMasked: Bool) {
    self.isMasked = isMasked
    source = coding.source
    range = coding.range
    words = coding.range == nil ? coding.quote : ""
  }
}
