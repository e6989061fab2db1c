public import StudyModel

/// What became of every passage of a source.
public struct Fate: Hashable, Sendable {
  /// What became of a passage, from most to least.
  public enum Outcome: Hashable, Sendable {
    /// Coded, by these codings.
    case coded([JudgementID])
    /// Read, and a person found nothing in it to code.
    case nothingHere([JudgementID])
    /// Only the program proposed something, or a person turned every proposal down.
    case suggestedOnly([String])
    /// Nobody coded it and nothing was proposed.
    case notRead
  }

  /// A passage with what became of it.
  public struct PassageFate: Hashable, Sendable {
    /// The passage's number.
    public let number: Int
    /// The part that it begins in.
    public let part: DocumentPart.Kind
    /// Where it stands.
    public let locator: String
    /// What became of it.
    public let outcome: Outcome

    /// Creates a passage's fate.
    public init(number: Int, part: DocumentPart.Kind, locator: String, outcome: Outcome) {
      self.number = number
      self.part = part
      self.locator = locator
      self.outcome = outcome
    }
  }

  /// The source's id.
  public let source: String
  /// The passages, in order.
  public let passages: [PassageFate]
  /// Codings of the source whose words were not found again for certain.
  public let unplaced: [JudgementID]

  /// Follows a source's passages; nothing for a source without a document.
  public init?(of source: String, in corpus: Corpus) {
    guard let document = corpus.documents[source] else { return nil }
    let codings = corpus.reduction.codings.filter { $0.source == source }
    let marks = corpus.reduction.nothingHere.filter { $0.anchor.source == source }
    let suggestions = corpus.reduction.suggestions.filter { $0.source == source }
    var coded: [Int: [JudgementID]] = [:]
    var empty: [Int: [JudgementID]] = [:]
    var suggested: [Int: [String]] = [:]
    for coding in codings {
      guard let range = coding.range else { continue }
      for passage in document.passages(in: range) {
        coded[passage.number, default: []].append(coding.id)
      }
    }
    for mark in marks {
      guard let range = mark.range else { continue }
      for passage in document.passages(in: range) {
        empty[passage.number, default: []].append(mark.judgement)
      }
    }
    for suggestion in suggestions {
      for passage in document.passages(in: suggestion.range) {
        suggested[passage.number, default: []].append(suggestion.id)
      }
    }
    self.source = source
    unplaced = codings.filter { $0.range == nil }.map(\.id)
    passages = document.passages.map { passage in
      let outcome: Outcome =
        if let ids = coded[passage.number] {
          .coded(ids)
        } else if let ids = empty[passage.number] {
          .nothingHere(ids)
        } else if let ids = suggested[passage.number] {
          .suggestedOnly(ids)
        } else {
          .notRead
        }
      return PassageFate(
        number: passage.number,
        part: document.part(at: passage.range.start),
        locator: document.locator(of: passage.range),
        outcome: outcome
      )
    }
  }
}
