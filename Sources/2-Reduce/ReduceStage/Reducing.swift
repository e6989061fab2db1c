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
    let unquotable = Set(study.sources.filter { !$0.isQuotable }.map(\.id))
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
        + noticed.map(\.diagnostic)
        + SummaryForms(study: study, codings: codings, lines: replay.standing.lines).diagnostics,
      actors: replay.actors(),
      noticed: noticed,
      joined: replay.joined,
      samples: replay.samples(),
      checkCodings: allCodings.filter { $0.choice.sample != nil },
      checkedNothing: replay.checkedNothing(),
      settlements: replay.settlements(),
      remarks: replay.remarks(),
      translations: replay.translations(),
      withheld: replay.withheld(among: codings).union(
        codings.filter { unquotable.contains($0.source) }.map(\.id)
      ),
      held: replay.held(),
      givenUp: replay.givenUp
    )
  }

  /// The hits by source, place and code; those of a source mostly come together and in order.
  private static func sorted(_ hits: [IndicatorHit], corpus: Corpus) -> [IndicatorHit] {
    guard !isSorted(hits, corpus: corpus) else { return hits }
    var bySource: [String: [IndicatorHit]] = [:]
    var next = 0
    while next < hits.count {
      let first = next
      while next < hits.count, hits[next].source == hits[first].source { next += 1 }
      bySource[hits[first].source, default: []] += hits[first..<next]
    }
    return bySource.keys
      .sorted { (corpus.position(of: $0), $0) < (corpus.position(of: $1), $1) }
      .flatMap { (bySource[$0] ?? []).sorted(by: isBefore) }
  }

  /// Whether the hits come as they should: as a rule they do, and nothing need be moved.
  private static func isSorted(_ hits: [IndicatorHit], corpus: Corpus) -> Bool {
    hits.withUnsafeBufferPointer { hits in
      var position = Int.min
      for place in hits.indices {
        if place > 0, hits[place].source == hits[place - 1].source {
          if isBefore(hits[place], hits[place - 1]) { return false }
        } else {
          // Two sources that are not in the register have no order but that of their ids.
          let next = corpus.position(of: hits[place].source)
          if next <= position || next == Int.max { return false }
          position = next
        }
      }
      return true
    }
  }

  /// Whether one hit of a source comes before another of it.
  private static func isBefore(_ left: IndicatorHit, _ right: IndicatorHit) -> Bool {
    if left.range != right.range { return left.range < right.range }
    return left.code == right.code ? left.proposed < right.proposed : left.code < right.code
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
  private let rejectedWords: Set<Words>

  init(codings: [Coding], replay: Replay) {
    coded = Set(
      codings.compactMap { coding in
        coding.range.map { Words(source: coding.source, code: coding.code, range: $0) }
      }
    )
    used = Set(codings.compactMap(\.suggestion))
    rejected = Set(replay.rejections.map(\.rejection.of))
    // A code's new id gives its suggestions new ids too; what was rejected stays so.
    var replay = replay
    var rejectedWords: Set<Words> = []
    for (_, rejection) in replay.rejections
    where replay.successors[rejection.code]?.isRename == true {
      guard let range = replay.match(rejection.anchor).range else { continue }
      let code = replay.renamed(rejection.code)
      rejectedWords.insert(Words(source: rejection.anchor.source, code: code, range: range))
    }
    self.rejectedWords = rejectedWords
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
    let isRejected = rejected.contains(proposal.id) || rejectedWords.contains(words)
    return isRejected ? .rejected : .suggested
  }
}
