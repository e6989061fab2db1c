public import StudyModel

/// What became of every sentence of a document.
public struct Coverage: Hashable, Sendable {
  /// What became of a sentence; where several are true, the first counts.
  public enum State: String, Sendable, CaseIterable {
    /// A standing coding shares words with it.
    case coded
    /// A person read it and found nothing to code.
    case nothingHere = "nothing-here"
    /// An open suggestion proposes it.
    case suggested
    /// Nobody judged it, and nothing is proposed.
    case untouched
  }

  /// A sentence, and what concerns it.
  public struct Sentence: Hashable, Sendable {
    /// The number of its passage, from 1.
    public let passage: Int
    /// Its number in the passage, from 1.
    public let number: Int
    /// Its stretch of the reading text.
    public let range: TextRange
    /// What became of it.
    public let state: State
    /// The codings that share words with it, by id.
    public let codings: [JudgementID]
    /// The open suggestions for it, by id.
    public let suggestions: [String]
  }

  /// The id of the source.
  public let source: String
  /// All sentences of all passages, in order.
  public let sentences: [Sentence]

  /// Looks up what became of a document's sentences.
  public init(of document: Document, in reduction: Reduction) {
    source = document.source
    let codings = reduction.codings
      .filter { $0.source == document.source && $0.status != .retired }
      .compactMap { coding in coding.range.map { (range: $0, id: coding.id) } }
    let marks = reduction.nothingHere.filter { $0.anchor.source == document.source }
      .compactMap(\.range)
    let suggestions = reduction.suggestions
      .filter { $0.source == document.source && $0.status == .suggested }
    sentences = document.passages.flatMap { passage in
      passage.sentences.enumerated().map { index, range in
        let codedBy = codings.filter { $0.range.overlaps(range) }.map(\.id).sorted()
        let proposedBy = suggestions.filter { $0.range.overlaps(range) }.map(\.id).sorted()
        let state: State =
          if !codedBy.isEmpty {
            .coded
          } else if marks.contains(where: { $0.overlaps(range) }) {
            .nothingHere
          } else {
            proposedBy.isEmpty ? .untouched : .suggested
          }
        return Sentence(
          passage: passage.number,
          number: index + 1,
          range: range,
          state: state,
          codings: codedBy,
          suggestions: proposedBy
        )
      }
    }
  }

  /// How many sentences are in a state.
  public func count(_ state: State) -> Int {
    sentences.count { $0.state == state }
  }

  /// The state of each passage by its number: the first, in the order of the states, that one of its
  /// sentences has.
  public var passages: [Int: State] {
    Dictionary(grouping: sentences, by: \.passage).mapValues { sentences in
      State.allCases.first { state in sentences.contains { $0.state == state } } ?? .untouched
    }
  }
}
