import StudyModel

// What is said of a finding wherever all of it is shown; each piece comes without its heading.
extension Leaf {
  /// The verdicts of the program and of persons with their reasons, in a list of facts.
  func verdicts(_ assessment: Assessment) -> String {
    var out = ""
    func fact(_ name: Wording, _ value: String) {
      out += "<div><dt>\(say(name))</dt><dd>\(value)</dd></div>\n"
    }
    fact(
      .computed,
      "\(badge(assessment.computed))"
        + (assessment.reason.isEmpty ? "" : " \(say(.reason(assessment.reason)))")
    )
    for judged in assessment.judged {
      var words = "\(badge(judged.verdict)) \(HTML.escaped(judged.by))"
      if !judged.at.isEmpty { words += ", \(HTML.escaped(Numbers.date(judged.at, language)))" }
      if !judged.why.isEmpty { words += ": \(HTML.escaped(judged.why))" }
      if judged.evidence != assessment.fingerprint {
        words += " <strong class=\"stale\">⟳ \(say(.staleVerdict))</strong>"
      }
      fact(.judged, words)
    }
    return out
  }

  /// What a finding asserts, for what, and from how many sides, in a list of facts.
  func bounds(_ assessment: Assessment) -> String {
    let finding = assessment.finding
    var out = ""
    func fact(_ name: Wording, _ value: String) {
      out += "<div><dt>\(say(name))</dt><dd>\(value)</dd></div>\n"
    }
    fact(.level, say(.of(finding.level)))
    if let claim = finding.claim { fact(.wording, say(.of(claim))) }
    if let strongest = assessment.strongest { fact(.strongest, say(.of(strongest))) }
    if !finding.cases.isEmpty {
      fact(.scope, finding.cases.map { HTML.escaped(caseName($0)) }.joined(separator: ", "))
    }
    if !assessment.groups.isEmpty {
      fact(
        .groups,
        "\(number(assessment.groups.count)): \(assessment.groups.map(HTML.escaped).joined(separator: ", "))"
      )
    }
    return out
  }

  /// What is to be known of the verdicts: that they differ, wait for a decision, or are provisional.
  func cautions(_ assessment: Assessment) -> String {
    var out = ""
    if Set(assessment.judged.map(\.verdict) + [assessment.computed]).count > 1 {
      out += "<p class=\"warning\">≠ \(say(.verdictsDiffer))</p>\n"
    }
    if !assessment.blockedBy.isEmpty {
      let ids = assessment.blockedBy.map { HTML.escaped($0.text) }.joined(separator: ", ")
      out += "<p class=\"warning\">⟳ \(say(.blocked, ids))</p>\n"
    }
    if assessment.isProvisional { out += "<p class=\"hint\">… \(say(.provisional))</p>\n" }
    return out
  }

  /// What was looked for against a finding, with what answers it; or that nothing was.
  func searches(_ assessment: Assessment) -> String {
    var out = ""
    if assessment.finding.against.isEmpty, index.codings(assessment.against).isEmpty {
      out += "<p class=\"none\">\(say(.nothingSought))</p>\n"
    }
    for search in assessment.finding.against {
      out +=
        "<dl class=\"facts\"><div><dt>\(say(.searched))</dt><dd>\(HTML.escaped(search.search)) (\(HTML.escaped(Numbers.date(search.date, language))))"
      if search.found.isEmpty { out += " — \(say(.nothingAgainst))" }
      out += "</dd></div>\n"
      if let answer = search.answer, !answer.isEmpty {
        out +=
          "<div><dt>\(say(.answer))</dt><dd>\(HTML.escaped(answer.words(in: language)))</dd></div>\n"
      }
      out += "</dl>\n"
    }
    return out
  }

  /// The contradictions that touch what a finding rests on, with how each stands.
  func contradictions(_ assessment: Assessment) -> String {
    guard !assessment.contradictions.isEmpty else { return "" }
    var out = "<ul class=\"lines\">\n"
    for contradiction in assessment.contradictions {
      let about = "≠ \(HTML.escaped(contradiction.about))"
      let linked = isAlone ? about : HTML.link(href("problems", "contradictions"), about)
      out += "<li>\(linked) — \(words(of: contradiction.status))</li>\n"
    }
    return out + "</ul>"
  }

  /// The rival explanations with their answers.
  func rivals(_ finding: Finding) -> String {
    guard !finding.rivals.isEmpty else { return "" }
    var out = "<dl class=\"pairs\">\n"
    for rival in finding.rivals {
      out += "<dt>\(words(rival.text))</dt><dd>\(words(rival.answer))</dd>\n"
    }
    return out + "</dl>"
  }

  /// The author claims that a finding is compared with.
  func comparisons(_ assessment: Assessment) -> String {
    guard !assessment.comparisons.isEmpty else { return "" }
    var out = "<ul class=\"lines\">\n"
    for comparison in assessment.comparisons {
      out += "<li><span class=\"id\">\(HTML.escaped(comparison.claim))</span> "
      if let claim = index.claims[comparison.claim] {
        let cited = HTML.escaped(index.citations.inText(claim.source, language))
        let linked = readBase(claim.source).map { HTML.link(href($0), cited) } ?? cited
        out += "“\(words(claim.text))” (\(linked)). "
      }
      out += "\(say(.claimVerdict)): "
      out +=
        Verdict(rawValue: comparison.words).map { badge($0) }
        ?? "<span lang=\"en\">\(HTML.escaped(comparison.words))</span>"
      out += "</li>\n"
    }
    return out + "</ul>"
  }

  /// The fewest sources whose removal changes the computed verdict.
  func removals(_ assessment: Assessment) -> String {
    guard !assessment.fewestRemovals.isEmpty else { return "<p>\(say(.removalsNone))</p>\n" }
    let sources = assessment.fewestRemovals.map { id in
      let cited = HTML.escaped(index.citations.inText(id, language))
      return isAlone || index.sources[id] == nil
        ? cited : HTML.link(href("1-collect/sources", Slug.of(id)), cited)
    }
    return "<p>\(say(.removalsSome)) \(sources.joined(separator: "; "))</p>\n"
  }
}
