import StudyModel

extension Report {
  /// What was done, with its numbers, from the store.
  func methodSection(_ numbers: inout ReportNumbers) -> [Block] {
    let study = leaf.study
    let reduction = index.input.reduction
    let standing = reduction.codings.count(where: \.counts)
    var out: [Block] = [
      .heading(2, [.text(say(.method))], anchor: "method"),
      .heading(3, [.text(say(.typeOfData))], anchor: nil),
    ]
    let classes = Source.Class.allCases.compactMap { sourceClass -> String? in
      let count = study.sources.count { $0.sourceClass == sourceClass }
      return count == 0 ? nil : "\(number(count)) \(Wording.of(sourceClass).words(in: language))"
    }
    let kinds = classes.isEmpty ? "–" : classes.joined(separator: ", ")
    out.append(
      .generated([
        .text(say(.dataText, number(study.sources.count), number(study.groupCount), kinds)),
        .text(" → "), .page([.text(say(.sources))], "1-collect/sources", ""),
      ])
    )
    out.append(.heading(3, [.text(say(.collecting))], anchor: nil))
    let passages = index.input.documents.reduce(0) { $0 + $1.passages.count }
    out.append(
      .generated([
        .text(
          say(
            .collectText,
            number(study.searches.searches.count),
            number(study.searches.screened.count),
            number(passages)
          )
        )
      ])
    )
    out += collectionSection(&numbers)
    out.append(.heading(3, [.text(say(.analysing))], anchor: nil))
    let outcomes = index.input.assessments.flatMap(\.outcomes)
    out.append(
      .list(
        [
          [
            .text(
              say(
                .reduceText,
                number(study.codebook.applied.count),
                number(standing),
                number(reduction.suggestions.count),
                number(reduction.codings.count - standing)
              )
            )
          ],
          [
            .text(say(.displayText, number(index.input.displays.count))), .text(" → "),
            .page([.text(say(.displays))], "index", "displays"),
          ],
          [
            .text(
              say(
                .concludeText,
                number(index.input.assessments.count),
                number(outcomes.count),
                number(outcomes.count(where: \.isPassed))
              )
            )
          ],
        ].map { [.emphasis([.text("[\(say(.generated))] ")])] + $0 },
        ordered: false
      )
    )
    out.append(.heading(3, [.text(say(.checking))], anchor: nil))
    let searches = study.findings.reduce(0) { $0 + $1.against.count }
    out.append(
      .generated([
        .text(
          say(
            .checkText,
            number(study.studyProtocol.thresholds.independentGroups),
            number(searches),
            number(reduction.contradictions.count),
            number(reduction.contradictions.count(where: \.isOpen)),
            number(study.judgements.count),
            number(Set(study.judgements.map(\.by)).count)
          )
        )
      ])
    )
    return out
  }

  /// What was tested and did not hold, and what nobody could answer; always there.
  func unsupportedSection() -> [Block] {
    var out: [Block] = [.heading(2, [.text(say(.notSupportedTitle))], anchor: "unsupported")]
    let members = index.unsupported
    out.append(
      .generated([.text(say(members.isEmpty ? .nothingUnsupported : .notSupportedHint))])
    )
    for assessment in members {
      out.append(.heading(3, statement(assessment), anchor: nil))
      var reason = [Inline.strong([.text(verdictWords(assessment))])]
      if assessment.computed != .supported, !assessment.reason.isEmpty {
        reason.append(.text(": \(Wording.reason(assessment.reason).words(in: language))."))
      }
      out.append(.generated(reason))
      for judged in assessment.judged where !judged.why.isEmpty {
        out.append(.person([.paragraph([.text(judged.why)])], by: judged.by))
      }
      for search in assessment.finding.against {
        if let answer = search.answer, !answer.isEmpty {
          out.append(.paragraph([.text(answer.words(in: language))]))
        }
      }
      out += Excerpt.of(index.codings(assessment.against)).prefix(2).map { quotation($0) }
    }
    let unanswered = leaf.study.studyProtocol.unanswered
    guard !unanswered.isEmpty else { return out }
    out.append(.heading(3, [.text(say(.unanswered))], anchor: nil))
    out.append(
      .list(
        unanswered.map { part in
          var line = [
            Inline.strong([.text("\(part.question): ")] + words(part.part)), .text(" — "),
          ]
          line += words(part.why)
          if !part.searched.isEmpty {
            let searched = part.searched.joined(separator: ", ")
            line.append(.text(" (\(say(.searchedFor).lowercased()): \(searched))"))
          }
          return line
        },
        ordered: false
      )
    )
    return out
  }

  /// The answers, question by question, and what limits them.
  func conclusion() -> [Block] {
    var out: [Block] = [
      .heading(2, [.text(say(.conclusion))], anchor: "conclusion"),
      .heading(3, [.text(say(.answers))], anchor: nil),
    ]
    for (question, members) in index.assessmentsByQuestion {
      guard let question else { continue }
      out.append(
        .paragraph([.strong([.text("\(question.id). ")] + words(question.text))])
      )
      let held = members.filter {
        [.supported, .partlySupported].contains(index.verdict($0))
      }
      if held.isEmpty {
        out.append(.generated([.text(say(.noAnswer))]))
      } else {
        out.append(
          .list(
            held.map { statement($0) + [.text(" (\(verdictWords($0)))")] + reservation($0) },
            ordered: false
          )
        )
      }
    }
    out.append(.heading(3, [.text(say(.limits))], anchor: nil))
    let reduction = index.input.reduction
    let counts: [(Wording, Int)] = [
      (.limitUnread, leaf.study.sources.count { index.documents[$0.id] == nil }),
      (.limitUnfinished, reduction.codings.count { !$0.counts }),
      (.limitOpen, reduction.contradictions.count(where: \.isOpen)),
      (.limitFragile, index.input.assessments.count { $0.fewestRemovals.count == 1 }),
      (.limitProvisional, index.input.assessments.count(where: \.isProvisional)),
    ]
    for (wording, count) in counts where count > 0 {
      out.append(.generated([.text(say(wording, number(count)))]))
    }
    return out
  }

  /// The references of all sources, in order of the alphabet.
  func references() -> [Block] {
    let sources = leaf.study.sources.map { (index.citations.position($0), $0) }
      .sorted { $0.0 < $1.0 }.map(\.1)
    guard !sources.isEmpty else { return [] }
    return [
      .heading(2, [.text(say(.references))], anchor: "references"),
      .list(sources.map { index.citations.reference($0, language) }, ordered: false),
    ]
  }

  /// The words of a finding, linked to its page.
  func statement(_ assessment: Assessment) -> [Inline] {
    let id = assessment.finding.id
    let words = [Inline.text("\(id): ")] + words(assessment.finding.text)
    return leaf.findingBase(id).map { [.page(words, $0, "")] } ?? words
  }

  /// Why a finding holds in part alone: the persons' words, else the program's reason.
  private func reservation(_ assessment: Assessment) -> [Inline] {
    guard index.verdict(assessment) != .supported else { return [] }
    let persons = assessment.judged.filter { $0.verdict != .supported && !$0.why.isEmpty }
    if !persons.isEmpty {
      return persons.map { .text(" — \($0.by): \($0.why)") }
    }
    guard assessment.computed != .supported, !assessment.reason.isEmpty else { return [] }
    return [.text(" — \(Wording.reason(assessment.reason).words(in: language))")]
  }

  /// The verdict with its sign, and the program's where it differs.
  func verdictWords(_ assessment: Assessment) -> String {
    let verdict = index.verdict(assessment)
    var out = "\(Wording.sign(of: verdict)) \(Wording.of(verdict).words(in: language))"
    if Set(assessment.judged.map(\.verdict) + [assessment.computed]).count > 1 {
      let computed = Wording.of(assessment.computed).words(in: language)
      out += "; \(say(.computed).lowercased()): \(computed)"
    }
    return out
  }
}
