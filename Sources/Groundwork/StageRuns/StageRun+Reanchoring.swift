public import ReduceStage
public import StudyModel
import TextAnchoring

/// A place that moved with its source, as a list shows it; its words are those of the sources.
public struct MovedPlace: Sendable {
  /// Where it may stand now.
  public struct Proposal: Sendable {
    /// The number by which it is accepted, from 1.
    public let number: Int
    /// How well it fits, from 0 to 1.
    public let score: Double
    /// Where it stands.
    public let locator: String
    /// The words there.
    public let words: String
    /// What became of the old words.
    public let difference: String
  }

  /// The place.
  public let place: HeldPlace
  /// Where it stands, of a place that was carried.
  public let locator: String
  /// The places that may be meant, best first; at most ``mostShown``.
  public let proposals: [Proposal]
  /// How many there are in all.
  public let proposalCount: Int

  /// How many proposals of one place are shown.
  public static let mostShown = 5
}

/// What one decision of a person settles.
public struct ReanchorBatch: Sendable {
  /// The acts, one a place, and what they settle.
  public let acts: [Act]
  /// The places that are settled.
  public let settled: [MovedPlace]
  /// How many proposed or lost places wait all the same.
  public let waiting: Int
}

extension StageRun {
  /// Settles where a place that moved stands now.
  ///
  /// - Parameters:
  ///   - id: The judgement that holds it.
  ///   - number: The proposal to take, from 1.
  ///   - quote: The words where it stands now.
  ///   - why: The reason.
  /// - Returns: The judgement; without proposal and words, that it is lost.
  /// - Throws: ``StudyQuestionError`` or `ChoiceError` where that cannot be.
  public func reanchoring(
    _ id: String,
    accept number: Int?,
    quote: String?,
    why: String? = nil
  ) async throws -> Choosing.Choice {
    try reanchoring(
      id,
      accept: number,
      quote: quote,
      why: why,
      in: await state(through: .reduce)
    )
  }

  /// Settles where a place stands now in a study that was reduced already.
  func reanchoring(
    _ id: String,
    accept number: Int?,
    quote: String?,
    why: String?,
    in state: StudyState
  ) throws -> Choosing.Choice {
    let line = JudgementID(id).map { state.reduction.joined[$0] ?? $0 }
    let places = state.reduction.places.filter { $0.holder != .sample }
    guard let place = places.first(where: { $0.judgement == line }) else {
      throw StudyQuestionError.unknownID(id, known: places.map(\.judgement.text))
    }
    var range: TextRange?
    if let quote {
      range = try stretch(place.anchor.source, quote: quote, in: state).range
    } else if let number {
      let candidates = CarriedOver([place], in: state.documents).found.flatMap(\.candidates)
      guard candidates.indices.contains(number - 1) else {
        throw StudyQuestionError.noProposal(id, count: candidates.count)
      }
      range = candidates[number - 1].range
    }
    return try choosing(state).reanchor(place.judgement.text, to: range, why: why)
  }

  /// Places that moved with their sources, those of one source or of all, in the register's order.
  ///
  /// - Parameter source: Only one source.
  /// - Returns: Those that are not where they were described, with what is proposed.
  /// - Throws: ``StudyQuestionError`` where there is no such source.
  public func moved(in source: String? = nil) async throws -> [MovedPlace] {
    let state = await state(through: .reduce)
    if let source, state.study.source(source) == nil {
      throw StudyQuestionError.unknownSource(source, known: state.study.sources.map(\.id))
    }
    return moved(in: source, state)
  }

  /// The places whose one best proposal reaches a score, to be settled by one decision of a person.
  ///
  /// A place is left to be looked at where two proposals reach the score, and where words of a
  /// sample moved.
  ///
  /// - Parameters:
  ///   - source: Only one source.
  ///   - score: The least score, from 0 to 1.
  ///   - why: The reason, which every line keeps.
  /// - Returns: The acts and what they settle.
  /// - Throws: `ChoiceError` without a reason, ``StudyQuestionError`` for an unknown source.
  public func reanchoringBatch(
    in source: String?,
    above score: Double,
    why: String?
  ) async throws -> ReanchorBatch {
    guard let why, !why.isEmpty else { throw ChoiceError.reasonNeeded("accepting a batch") }
    let state = await state(through: .reduce)
    if let source, state.study.source(source) == nil {
      throw StudyQuestionError.unknownSource(source, known: state.study.sources.map(\.id))
    }
    let open = moved(in: source, state).filter { $0.place.isOpen && $0.place.holder != .sample }
    let settled = open.filter { moved in
      moved.proposals.count { $0.score >= score } == 1
    }
    let choosing = choosing(state)
    let ranges = CarriedOver(settled.map(\.place), in: state.documents).found.map {
      $0.candidates.first?.range
    }
    let acts = try zip(settled, ranges).flatMap { moved, range -> [Act] in
      guard let range else { return [] }
      return try choosing.reanchor(moved.place.judgement.text, to: range, why: why).acts
    }
    return ReanchorBatch(acts: acts, settled: settled, waiting: open.count - settled.count)
  }

  /// The places of a study that was reduced already.
  func moved(in source: String?, _ state: StudyState) -> [MovedPlace] {
    let places = state.reduction.places.filter {
      $0.state != .exact && (source == nil || $0.anchor.source == source)
    }
    let order = Dictionary(
      state.study.sources.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let sorted = places.enumerated().sorted { left, right in
      let ranks = (
        order[left.element.anchor.source] ?? Int.max, order[right.element.anchor.source] ?? Int.max
      )
      return (ranks.0, left.offset) < (ranks.1, right.offset)
    }
    let over = CarriedOver(sorted.map { $0.element }, in: state.documents)
    return over.found.map { found -> MovedPlace in
      let document = state.document(found.place.anchor.source)
      let proposals = found.candidates.prefix(MovedPlace.mostShown).enumerated()
        .map { index, candidate in
          let words = document.map { $0.text[candidate.range] } ?? ""
          return MovedPlace.Proposal(
            number: index + 1,
            score: Double(candidate.score) / 100,
            locator: document?.locator(of: candidate.range) ?? "",
            words: words,
            difference: Anchoring.difference(from: found.place.anchor.quote, to: words)
          )
        }
      return MovedPlace(
        place: found.place,
        locator: found.match.range.flatMap { document?.locator(of: $0) } ?? "",
        proposals: proposals,
        proposalCount: found.candidates.count
      )
    }
  }
}
