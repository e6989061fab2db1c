import ReduceStage
import SourceSurvey
import StudyModel

extension StudyState {
  /// The state as what leaves the study shows it: without the words of excerpts that were withheld,
  /// and of sources whose rights forbid quotation.
  ///
  /// The codings go on counting, and the documents keep every word: they stay with the sources.
  var keptBack: StudyState {
    let withheld = reduction.withheld
    let unquotable = Set(study.sources.filter { !$0.isQuotable }.map(\.id))
    guard !withheld.isEmpty || !unquotable.isEmpty else { return self }
    var ranges: [String: [TextRange]] = [:]
    for coding in reduction.codings where withheld.contains(coding.id) {
      if let range = coding.range { ranges[coding.source, default: []].append(range) }
    }
    var state = self
    state.reduction = reduction.keepingBack(withheld, unquotable) { event in
      guard let anchor = event.anchor else { return false }
      guard !unquotable.contains(anchor.source) else { return true }
      guard let range = event.range else { return false }
      return ranges[anchor.source]?.contains { $0.overlaps(range) } ?? false
    }
    return state
  }

  /// The words that were withheld, as bytes, for what persons wrote with a quotation in it: raw and as
  /// pages have them, with the examples of codes that are part of them.
  var withheldWords: [[UInt8]] {
    let quotes = reduction.codings.filter { reduction.withheld.contains($0.id) }
      .map { (source: $0.source, words: $0.quote) }
    guard !quotes.isEmpty else { return [] }
    let examples = study.codebook.codes.flatMap(\.examples).filter { example in
      quotes.contains { $0.source == example.source && $0.words.contains(example.quote) }
    }.map(\.quote)
    return (quotes.map(\.words) + examples).flatMap { words in
      let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
      let quoted = escaped.replacing("'", with: "&#39;")
      return Set([Array(words.utf8), Array(escaped.utf8), Array(quoted.utf8)])
    }
  }
}

extension Anchor {
  fileprivate var keptBack: Anchor {
    Anchor(
      source: source,
      document: document,
      range: range,
      quote: WithheldWords.mark,
      prefix: "",
      suffix: ""
    )
  }
}

extension Reduction {
  fileprivate func keepingBack(
    _ withheld: Set<JudgementID>,
    _ unquotable: Set<String>,
    _ isWithheld: (Event) -> Bool
  ) -> Reduction {
    Reduction(
      hits: hits,
      suggestions: suggestions,
      codings: codings.map { withheld.contains($0.id) ? $0.keptBack : $0 },
      events: events.map { isWithheld($0) ? $0.keptBack : $0 },
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
      checkCodings: checkCodings.filter { coding in
        !unquotable.contains(coding.source)
          && !codings.contains { withheld.contains($0.id) && $0.isOverlapped(by: coding) }
      },
      checkedNothing: checkedNothing,
      settlements: settlements,
      remarks: [],
      translations: translations.filter { !withheld.contains($0.coding) },
      withheld: withheld,
      held: held,
      givenUp: givenUp
    )
  }
}

extension Coding {
  fileprivate var keptBack: Coding {
    Coding(
      id: id,
      choice: choice.replacing(anchor: choice.anchor.keptBack),
      cases: cases,
      by: by,
      at: at,
      suggestion: suggestion,
      status: status,
      anchorState: anchorState,
      range: range,
      part: part,
      lines: lines,
      locator: locator,
      page: page,
      lacks: lacks,
      former: former,
      review: review
    )
  }
}

extension Event {
  fileprivate var keptBack: Event {
    Event(
      judgement: judgement,
      id: id,
      name: name,
      date: date,
      actors: actors,
      cases: cases,
      codings: codings,
      anchor: anchor?.keptBack,
      range: range,
      locator: locator,
      by: by
    )
  }
}

extension Coding {
  fileprivate func isOverlapped(by other: Coding) -> Bool {
    guard source == other.source, let range, let others = other.range else { return false }
    return range.overlaps(others)
  }
}
