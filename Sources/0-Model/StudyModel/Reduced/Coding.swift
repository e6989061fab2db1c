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

  /// Codings are copied wherever they are counted, and a copy would count every one of their texts.
  private let kept: Kept

  /// The judgement that made it.
  public var id: JudgementID { kept.fields.id }
  /// What was chosen, after all edits, with the anchor as it was described.
  public var choice: CodingChoice { kept.fields.choice }
  /// The cases it counts for: chosen, or the source's default ones.
  public var cases: [String] { kept.fields.cases }
  /// Who made it.
  public var by: String { kept.fields.by }
  /// When, as in the journal.
  public var at: String { kept.fields.at }
  /// The suggestion it was made from, if any.
  public var suggestion: String? { kept.fields.suggestion }
  /// Whether it counts.
  public var status: Status { kept.fields.status }
  /// How its anchor fared in the document of today.
  public var anchorState: Anchor.State { kept.fields.anchorState }
  /// Its stretch of today's document; for a proposed or lost anchor nothing.
  public var range: TextRange? { kept.fields.range }
  /// The part it stands in; for a proposed or lost anchor nothing.
  public var part: DocumentPart.Kind? { kept.fields.part }
  /// Its physical lines in the original, where known.
  public var lines: ClosedRange<Int>? { kept.fields.lines }
  /// Where it stands, in words for a citation.
  public var locator: String { kept.fields.locator }
  /// The label of its page, where the source has pages.
  public var page: String? { kept.fields.page }
  /// What its code needs and it lacks.
  public var lacks: [Code.Need] { kept.fields.lacks }
  /// The codes it had before operations on the codebook gave it another, the first one first.
  public var former: [String] { kept.fields.former }
  /// The line for which a person must look at it again: its code was defined anew, split or retired.
  public var review: JudgementID? { kept.fields.review }

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
    kept = Kept(
      Fields(
        id: id,
        choice: choice,
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
    )
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

  /// Whether two codings say the same.
  public static func == (left: Coding, right: Coding) -> Bool {
    left.kept === right.kept || left.kept.fields == right.kept.fields
  }

  /// Takes all that the coding says into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kept.fields)
  }
}

/// What a coding says.
private struct Fields: Hashable, Sendable {
  let id: JudgementID
  let choice: CodingChoice
  let cases: [String]
  let by: String
  let at: String
  let suggestion: String?
  let status: Coding.Status
  let anchorState: Anchor.State
  let range: TextRange?
  let part: DocumentPart.Kind?
  let lines: ClosedRange<Int>?
  let locator: String
  let page: String?
  let lacks: [Code.Need]
  let former: [String]
  let review: JudgementID?
}

/// What a coding says, once for all its copies.
private final class Kept: Sendable {
  let fields: Fields

  init(_ fields: Fields) {
    self.fields = fields
  }
}
