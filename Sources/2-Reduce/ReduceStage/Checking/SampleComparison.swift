public import StudyModel

/// The units of a sample with what the study says of each and what its second coder said.
///
/// The first side are the study's own codings, by all others than the sample's coder; for a person
/// who codes again alone, her own. The second side are the codings made for the sample. A coding
/// counts for a unit when it shares words with it.
public struct SampleComparison: Hashable, Sendable {
  /// A unit, and both sides of it.
  public struct Unit: Hashable, Sendable {
    /// Its number in the sample, from 1.
    public let number: Int
    /// The unit as it was drawn.
    public let anchor: Anchor
    /// Its stretch of today's document; nothing where it was not found again.
    public let range: TextRange?
    /// The study's codings on it, within the sample's codes.
    public let first: [Coding]
    /// The codings made for the sample.
    public let second: [Coding]
    /// Whether the second coder worked on it: coded something, or marked it as read.
    public let isAnswered: Bool

    /// The codes of the study, each once, sorted.
    public var firstCodes: [String] { Set(first.map(\.code)).sorted() }
    /// The codes of the second coder, each once, sorted.
    public var secondCodes: [String] { Set(second.map(\.code)).sorted() }
    /// The codes that one side gave and the other did not, sorted; none for an unanswered unit.
    public var disputed: [String] {
      guard isAnswered, range != nil else { return [] }
      return Set(firstCodes).symmetricDifference(secondCodes).sorted()
    }
    /// The codes that both sides gave, sorted.
    public var shared: [String] {
      guard isAnswered, range != nil else { return [] }
      return Set(firstCodes).intersection(secondCodes).sorted()
    }
  }

  /// The sample.
  public let sample: CheckSample
  /// Which round of check-coding it is, from 1: those before it are the earlier samples.
  public let round: Int
  /// Whether no text of it stands in an earlier sample.
  public let isFresh: Bool
  /// Its units, as drawn.
  public let units: [Unit]

  /// All samples of a study, in the order in which they were drawn.
  public static func all(in reduction: Reduction) -> [SampleComparison] {
    reduction.samples.indices.map { SampleComparison($0, in: reduction) }
  }

  private init(_ index: Int, in reduction: Reduction) {
    let sample = reduction.samples[index]
    self.sample = sample
    round = index + 1
    let earlier = reduction.samples.prefix(index)
    isFresh = !earlier.contains { other in
      zip(other.choice.drawn, other.ranges).contains { anchor, range in
        guard let range else { return false }
        return zip(sample.choice.drawn, sample.ranges).contains {
          $0.source == anchor.source && $1?.overlaps(range) == true
        }
      }
    }
    let codes = Set(sample.choice.codes)
    func matters(_ coding: Coding) -> Bool { codes.isEmpty || codes.contains(coding.code) }
    let second = Dictionary(
      grouping: reduction.checkCodings.filter {
        $0.choice.sample == sample.id && $0.by == sample.choice.coder && matters($0)
      },
      by: \.source
    )
    let first = Dictionary(
      grouping: reduction.codings.filter {
        ($0.by == sample.choice.coder) == sample.isIntraCoder && matters($0)
      },
      by: \.source
    )
    let marks = Dictionary(
      grouping: reduction.checkedNothing.filter { $0.sample == sample.id },
      by: \.anchor.source
    )
    units = zip(sample.choice.drawn, sample.ranges).enumerated().map { position, drawn in
      let (anchor, range) = drawn
      func on(_ codings: [Coding]?) -> [Coding] {
        guard let range else { return [] }
        return (codings ?? []).filter { $0.range?.overlaps(range) == true }
      }
      let coded = on(second[anchor.source])
      let isMarked = (marks[anchor.source] ?? []).contains { mark in
        range.map { mark.range?.overlaps($0) == true } ?? false
      }
      return Unit(
        number: position + 1,
        anchor: anchor,
        range: range,
        first: on(first[anchor.source]),
        second: coded,
        isAnswered: isMarked || !coded.isEmpty
      )
    }
  }

  /// How many units the second coder worked on.
  public var answered: Int { units.count { $0.isAnswered } }

  /// Decisions of both sides that are the same: a code that both gave to a unit.
  public var agreements: Int { units.reduce(0) { $0 + $1.shared.count } }

  /// Codes that only one side gave to a unit.
  public var disagreements: Int { units.reduce(0) { $0 + $1.disputed.count } }

  /// Agreements over agreements and disagreements; nothing where nobody gave a code.
  ///
  /// Miles & Huberman 1994, chapter 4: a decision is a pair of unit and code, and joint absence is
  /// not counted.
  public var agreement: Double? {
    let decisions = agreements + disagreements
    return decisions == 0 ? nil : Double(agreements) / Double(decisions)
  }

  /// The latest settlement of a unit.
  public func settlement(of unit: Unit, in reduction: Reduction) -> SettledDisagreement? {
    guard let range = unit.range else { return nil }
    return reduction.settlements.last {
      $0.settlement.sample == sample.id && $0.settlement.place.source == unit.anchor.source
        && $0.range?.overlaps(range) == true
    }
  }
}
