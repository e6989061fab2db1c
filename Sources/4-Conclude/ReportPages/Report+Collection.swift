import StudyModel

extension Report {
  /// How the sources were found, judged and chosen: the flow, what is open, and the frame.
  func collectionSection(_ numbers: inout ReportNumbers) -> [Block] {
    let study = leaf.study
    var out: [Block] = []
    let flow = leaf.flow(caption: caption(.figure, numbers.figures + 1, .flowTitle))
    if !flow.isEmpty { numbers.figures += 1 }
    out += flow
    let unappraised = study.sources.count { !$0.openAppraisalQuestions.isEmpty }
    if unappraised > 0 {
      out.append(
        .generated([
          .text(say(.unappraised, number(unappraised), number(study.sources.count)))
        ])
      )
    }
    let missing = leaf.account.data.filter(\.sources.isEmpty).map { count in
      let why = count.kind.why.words(in: language)
      return why.isEmpty ? count.kind.kind : "\(count.kind.kind) (\(why))"
    }
    if !missing.isEmpty {
      out.append(.generated([.text(say(.missingData, missing.joined(separator: "; ")))]))
    }
    let frame = leaf.frame(caption: caption(.table, numbers.tables + 1, .frameTitle))
    if !frame.isEmpty { numbers.tables += 1 }
    return out + frame
  }

  private func caption(_ kind: Wording, _ number: Int, _ title: Wording) -> [Inline] {
    [.strong([.text("\(say(kind)) \(number).")]), .text(" \(say(title))")]
  }
}
