public import StudyModel

extension Reduction {
  /// What two coders said of a sample, as if both had coded in one study.
  ///
  /// Beside the study's own codings stand those made for the sample, under their coder's name; where
  /// a person coded again alone, under that name with `(again)`. A coding for a sample lacks nothing
  /// here: the second coder was asked for codes alone.
  ///
  /// - Parameter id: The sample's name.
  /// - Returns: The codings and the marks; nothing else of a reduction is needed to compare.
  public func sides(ofSample id: String) -> Reduction {
    guard let sample = samples.first(where: { $0.id == id }) else { return self }
    let coder = sample.choice.coder
    let name = sample.isIntraCoder ? "\(coder) (again)" : coder
    let second = checkCodings.filter { $0.choice.sample == id && $0.by == coder }
    let marks = checkedNothing.filter { $0.sample == id && $0.by == coder }
    // What the second coder did in the study itself is no answer to the sample; and who codes again
    // alone is compared with nobody else.
    let first = codings.filter { ($0.by == coder) == sample.isIntraCoder }
    let firstMarks = nothingHere.filter { ($0.by == coder) == sample.isIntraCoder }
    return Reduction(
      codings: first + second.map { $0.of(name) },
      nothingHere: firstMarks
        + marks.map { mark in
          NothingHere(
            judgement: mark.judgement,
            anchor: mark.anchor,
            range: mark.range,
            by: name,
            sample: id
          )
        },
      samples: samples
    )
  }
}

extension Coding {
  /// The coding under a name, as accepted.
  fileprivate func of(_ name: String) -> Coding {
    Coding(
      id: id,
      choice: choice,
      cases: cases,
      by: name,
      at: at,
      suggestion: suggestion,
      status: .accepted,
      anchorState: anchorState,
      range: range,
      part: part,
      lines: lines,
      locator: locator,
      page: page
    )
  }
}
