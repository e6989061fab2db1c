import StudyModel

extension Report {
  /// The section of one question: question, concept, displays, readings, points, sub-conclusions.
  func section(
    _ question: StudyProtocol.Question?,
    _ members: [Assessment],
    _ numbers: inout ReportNumbers
  ) -> [Block] {
    let displays = index.input.displays.filter { display in
      question == nil
        ? !leaf.study.studyProtocol.questions.contains { $0.id == display.question }
        : display.question == question?.id
    }
    guard question != nil || !members.isEmpty || !displays.isEmpty else { return [] }
    var out: [Block] = []
    if let question {
      out.append(
        .heading(
          3,
          [.text("\(question.id). ")] + words(question.text),
          anchor: "question.\(Slug.of(question.id))"
        )
      )
      if !numbers.hasConcepts { out += concepts() }
      numbers.hasConcepts = true
    } else {
      out.append(.heading(3, [.text(say(.otherFindings))], anchor: nil))
    }
    if displays.isEmpty { out.append(.generated([.text(say(.displayedNothing))])) }
    var readings: Set<String> = []
    for display in displays where numbers.shown.insert(display.id).inserted {
      out += self.display(display, &numbers)
      if let id = display.reading, let memo = index.memos[id], readings.insert(id).inserted {
        out.append(text(memo, headingsBy: 4))
        if let base = leaf.displayBase(display.id) {
          numbers.printed[id] = numbers.printed[id] ?? .page(words(display.title), base, "reading")
        }
      }
    }
    for assessment in members { out += point(assessment, &numbers) }
    return out
  }

  private func concepts() -> [Block] {
    let concepts = leaf.study.studyProtocol.concepts
    guard !concepts.isEmpty else { return [] }
    return [
      .heading(4, [.text(say(.concepts))], anchor: nil),
      .list(
        concepts.map { [.strong([.text($0.id)]), .text(": ")] + words($0.definition) },
        ordered: false
      ),
    ]
  }

  /// Headings of a person's text, moved below those of the report.
  private func lowered(_ blocks: [Block], by levels: Int) -> [Block] {
    blocks.map { block in
      guard case .heading(let level, let line, let anchor) = block else { return block }
      return .heading(min(6, level + levels), line, anchor: anchor)
    }
  }

  /// One finding: quotations for it, what speaks against it, and its words as sub-conclusion.
  private func point(_ assessment: Assessment, _ numbers: inout ReportNumbers) -> [Block] {
    let finding = assessment.finding
    var out: [Block] = [
      .heading(
        4,
        [.text("\(say(.finding)) \(finding.id)")],
        anchor: "finding.\(Slug.of(finding.id))"
      )
    ]
    let rests = finding.restsOn.compactMap { rest -> [Inline]? in
      guard let base = leaf.displayBase(rest.display) else { return nil }
      let place = [rest.row, rest.column, rest.link].compactMap { $0 }.joined(separator: " / ")
      let name = place.isEmpty ? rest.display : "\(rest.display): \(place)"
      return [.page([.text(name)], base, leaf.anchor(of: rest))]
    }
    if !rests.isEmpty {
      var line = [Inline.text("\(say(.restsOn)) ")]
      for (position, rest) in rests.enumerated() {
        line += (position > 0 ? [.text(", ")] : []) + rest
      }
      out.append(.generated(line + [.text(".")]))
    }
    let evidence = Self.spread(Excerpt.telling(index.codings(assessment.evidence)), index)
    if evidence.isEmpty {
      out.append(.generated([.text(say(.noEvidence))]))
    } else {
      out += evidence.prefix(4).map { quotation($0) }
    }
    for comparison in assessment.comparisons {
      guard let claim = index.claims[comparison.claim] else { continue }
      let cited = index.citations.inText(claim.source, language)
      let verdict = Verdict(rawValue: comparison.words).map { Wording.of($0).words(in: language) }
      out.append(
        .generated(
          [.text("\(say(.compared)): \(claim.id), “")] + words(claim.text)
            + [.text("” (\(cited)). \(say(.claimVerdict)): \(verdict ?? comparison.words).")]
        )
      )
    }
    out += assessment.contradictions.map { contradiction in
      .generated([.text("≠ \(contradiction.about): \(words(of: contradiction.status))")])
    }
    out += interpretations(finding, &numbers)
    out += negative(assessment)
    out.append(
      .paragraph([
        .strong([.text("\(say(.subconclusion)): ")] + statement(assessment)),
        .text(" [\(verdictWords(assessment))]"),
      ])
    )
    return out
  }

  private func words(of status: Contradiction.Status) -> String {
    switch status {
    case .open: say(.open)
    case .resolved(let choice, let why, _): "\(say(.settled)): \(choice), \(why)"
    case .irreducible(let why, _): "\(say(.irreducible)): \(why)"
    }
  }

  /// The memos linked to a finding: each in full where it first belongs, later by name.
  private func interpretations(_ finding: Finding, _ numbers: inout ReportNumbers) -> [Block] {
    var out: [Block] = []
    for memo in leaf.study.memos where memo.links.contains(finding.id) {
      if let place = numbers.printed[memo.id] {
        out.append(
          .generated([.text(say(.printedAbove, memo.id) + " "), place, .text(".")])
        )
        continue
      }
      out.append(.heading(5, [.text(say(.interpretation))], anchor: nil))
      out.append(text(memo, headingsBy: 5))
      numbers.printed[memo.id] = .page(
        [.text("\(say(.finding)) \(finding.id)")],
        "4-conclude/report",
        "finding.\(Slug.of(finding.id))"
      )
    }
    return out
  }

  private func text(_ memo: Writing, headingsBy levels: Int) -> Block {
    .person(
      lowered(Block.reading(memo.body), by: levels),
      by: "\(memo.by), \(Numbers.date(memo.date, language))"
    )
  }

  private func negative(_ assessment: Assessment) -> [Block] {
    let finding = assessment.finding
    var out: [Block] = [.heading(5, [.text(say(.negativeEvidence))], anchor: nil)]
    let found = index.codings(assessment.against)
    if finding.against.isEmpty, found.isEmpty {
      out.append(.generated([.text(say(.nothingSought))]))
    }
    for search in finding.against {
      let date = Numbers.date(search.date, language)
      var line = [Inline.text("\(say(.searched)): “\(search.search)” (\(date))")]
      if search.found.isEmpty { line.append(.text(" — \(say(.nothingAgainst))")) }
      if let answer = search.answer, !answer.isEmpty {
        line.append(.text(". \(answer.words(in: language))"))
      }
      out.append(.paragraph(line))
    }
    out += Excerpt.of(found).prefix(2).map { quotation($0) }
    for rival in finding.rivals {
      out.append(
        .paragraph([.emphasis(words(rival.text)), .text(" — ")] + words(rival.answer))
      )
    }
    return out
  }

  /// The excerpts with those of new groups first, so that a few quotations show many sources.
  static func spread(_ excerpts: [Excerpt], _ index: StudyIndex) -> [Excerpt] {
    var seen: Set<String> = []
    var first: [Excerpt] = []
    var rest: [Excerpt] = []
    for excerpt in excerpts {
      let source = excerpt.first.source
      let group = index.sources[source]?.group ?? source
      if seen.insert(group).inserted { first.append(excerpt) } else { rest.append(excerpt) }
    }
    return first + rest
  }
}
