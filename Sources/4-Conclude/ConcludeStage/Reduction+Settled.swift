public import StudyModel

extension Reduction {
  /// Whether a person must still decide about the place of a coding.
  public var hasOpenCodings: Bool { places.contains { $0.holder == .coding && $0.isOpen } }

  /// The reduction as if the words of all open codings still stood where they stood, in the body.
  public var settled: Reduction {
    let open = Set(places.filter(\.isOpen).map(\.judgement))
    return Reduction(
      hits: hits,
      suggestions: suggestions,
      codings: codings.map { open.contains($0.id) ? $0.settled : $0 },
      events: events,
      links: links,
      contradictions: contradictions,
      nothingHere: nothingHere,
      cellChoices: cellChoices,
      verdicts: verdicts,
      diagnostics: diagnostics,
      actors: actors,
      noticed: noticed,
      joined: joined,
      samples: samples,
      checkCodings: checkCodings,
      checkedNothing: checkedNothing,
      settlements: settlements,
      remarks: remarks,
      translations: translations,
      withheld: withheld,
      held: held,
      givenUp: givenUp
    )
  }
}

extension Coding {
  fileprivate var settled: Coding {
    Coding(
      id: id,
      choice: choice,
      cases: cases,
      by: by,
      at: at,
      suggestion: suggestion,
      status: status,
      anchorState: .carried,
      range: choice.anchor.range,
      part: .body,
      lines: lines,
      locator: locator,
      page: page,
      lacks: lacks,
      former: former,
      review: review
    )
  }
}
