/// A code on an excerpt by a person, as it stands after all judgements.
public struct Coding: Hashable, Sendable {
  /// Whether the coding counts.
  public enum Status: String, Sendable, CaseIterable {
    /// It stands and has all that its code needs.
    case accepted
    /// It lacks something its code needs, and counts nowhere.
    case unfinished
    /// Two persons' judgements about it differ.
    case contested
    /// Its code was retired: it is kept, and counts nowhere.
    case retired
  }

  /// The judgement that made it.
  public let id: JudgementID
  /// What was chosen, after all edits, with the anchor as it was described.
  public let choice: CodingChoice
  /// The cases it counts for: chosen, or the source's default ones.
  public let cases: [String]
  /// Who made it.
  public let by: String
  /// When, as in the journal.
  public let at: String
  /// The suggestion it was made from, if any.
  public let suggestion: String?
  /// Whether it counts.
  public let status: Status
  /// How its anchor fared in the document of today.
  public let anchorState: Anchor.State
  /// Its stretch of today's document; for a proposed or lost anchor nothing.
  public let range: TextRange?
  /// The part it stands in; for a proposed or lost anchor nothing.
  public let part: DocumentPart.Kind?
  /// Its physical lines in the original, where known.
  public let lines: ClosedRange<Int>?
  /// Where it stands, in words for a citation.
  public let locator: String
  /// The label of its page, where the source has pages.
  public let page: String?
  /// What its code needs and it lacks.
  public let lacks: [Code.Need]
  /// The codes it had before operations on the codebook gave it another, the first one first.
  public let former: [String]
  /// The line for which a person must look at it again: its code was defined anew, split or retired.
  public let review: JudgementID?

  /// Creates a coding.
  public init(
    id: JudgementID,
    choice: CodingChoice,
    cases: [String],
    by: String,
    at: String,
    suggestion: String? = nil,
    status: Status,
    anchorState: Anchor.State,
    range: TextRange?,
    part: DocumentPart.Kind?,
    lines: ClosedRange<Int>? = nil,
    locator: String = "",
    page: String? = nil,
    lacks: [Code.Need] = [],
    former: [String] = [],
    review: JudgementID? = nil
  ) {
    self.id = id
    self.choice = choice
    self.cases = cases
    self.by = by
    self.at = at
    self.suggestion = suggestion
    self.status = status
    self.anchorState = anchorState
    self.range = range
    self.part = part
    self.lines = lines
    self.locator = locator
    self.page = page
    self.lacks = lacks
    self.former = former
    self.review = review
  }

  /// The id of the code.
  public var code: String { choice.code }

  /// The id of the source.
  public var source: String { choice.anchor.source }

  /// The words as they were coded.
  public var quote: String { choice.anchor.quote }

  /// Whether it counts anywhere: accepted, and its words found again.
  public var counts: Bool { status == .accepted && range != nil }

  /// Whether it counts as evidence: it counts, and stands in body or appendix.
  public var isEvidence: Bool { counts && part?.isEvidence == true }
}
