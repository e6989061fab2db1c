public import StudyModel
import TextAnchoring

/// The reduction of data: what stands of all judgements, and what the program proposes.
public enum Reducing {
  /// Replays the judgements over the documents of today.
  ///
  /// The order in which judgements, documents and hits are given makes no difference.
  ///
  /// - Parameters:
  ///   - study: What persons wrote, with every judgement.
  ///   - documents: The documents that could be made; a source without one has lost its excerpts.
  ///   - hits: What the indicators found, in all parts.
  ///   - hash: The SHA-256 of bytes, in lower-case hexadecimal.
  /// - Returns: What is coded or proposed, with what was noticed.
  public static func reduce(
    study: Study,
    documents: [Document],
    hits: [IndicatorHit],
    hash: ([UInt8]) -> String
  ) -> Reduction {
    let corpus = Corpus(study: study, documents: documents)
    var replay = Replay(corpus: corpus)
    let (allCodings, codingNotices) = replay.codings()
    let codings = allCodings.filter { $0.choice.sample == nil }
    let (links, linkNotices) = replay.links()
    let events = replay.events()
    let proposals = withoutActuallyEscaping(hash) { hash in
      Suggesting(corpus: corpus, hash: hash).proposals(hits)
    }
    let judged = JudgedSuggestions(codings: codings, replay: replay)
    let outside = withoutActuallyEscaping(hash) { hash in
      OutsideProposing(corpus: corpus, hash: hash).proposals()
    }
    let suggestions = (proposals + outside.proposals).map(judged.suggestion)
    let recorded = replay.contradictions()
    let noticed =
      EventDateRule.conflicts(among: events, corpus: corpus, recorded: recorded)
      + StartYearRule.conflicts(
        codings: codings,
        suggestions: suggestions.filter { $0.suggester == nil },
        corpus: corpus,
        recorded: recorded
      )
    return Reduction(
      hits: sorted(hits, corpus: corpus),
      suggestions: suggestions,
      codings: codings,
      events: events,
      links: links,
      contradictions: recorded + noticed.compactMap(\.proposed),
      nothingHere: replay.nothingHere(),
      cellChoices: replay.cellChoices(),
      verdicts: replay.verdicts(),
      diagnostics: replay.diagnostics + outside.diagnostics + codingNotices + linkNotices
        + noticed.map(\.diagnostic),
      actors: replay.actors(),
      noticed: noticed,
      joined: replay.joined,
      samples: replay.samples(),
      checkCodings: allCodings.filter { $0.choice.sample != nil },
      checkedNothing: replay.checkedNothing(),
      settlements: replay.settlements()
    )
  }

  private static func sorted(_ hits: [IndicatorHit], corpus: Corpus) -> [IndicatorHit] {
    hits.sorted { left, right in
      if corpus.isBefore((left.source, left.range), (right.source, right.range)) { return true }
      if corpus.isBefore((right.source, right.range), (left.source, left.range)) { return false }
      return (left.code, left.proposed) < (right.code, right.proposed)
    }
  }
}

/// What became of suggestions.
private struct JudgedSuggestions {
  private struct Words: Hashable {
    let source: String
    let code: String
    let range: TextRange
  }

  private let coded: Set<Words>
  private let used: Set<String>
  private let rejected: Set<String>

  init(codings: [Coding], replay: Replay) {
    coded = Set(
      codings.compactMap { coding in
        coding.range.map { Words(source: coding.source, code: coding.code, range: $0) }
      }
    )
    used = Set(codings.compactMap(\.suggestion))
    rejected = Set(replay.rejections.map(\.rejection.of))
  }

  func suggestion(from proposal: Suggesting.Proposal) -> Suggestion {
    Suggestion(
      id: proposal.id,
      code: proposal.code,
      source: proposal.source,
      range: proposal.range,
      hits: proposal.hits,
      part: proposal.part,
      status: status(of: proposal),
      suggester: proposal.suggester,
      why: proposal.why,
      score: proposal.score
    )
  }

  private func status(of proposal: Suggesting.Proposal) -> Suggestion.Status {
    let words = Words(source: proposal.source, code: proposal.code, range: proposal.range)
    // Who codes the very words by hand has accepted what was proposed for them.
    if coded.contains(words) { return .accepted }
    if used.contains(proposal.id) { return .edited }
    return rejected.contains(proposal.id) ? .rejected : .suggested
  }
}
