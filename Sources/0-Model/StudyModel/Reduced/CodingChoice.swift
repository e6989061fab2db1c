/// What a person chose when coding an excerpt.
public struct CodingChoice: Hashable, Sendable {
  /// Choices are copied wherever codings are, and a copy would count every one of their texts.
  private let kept: Kept

  /// Where the excerpt stands.
  public var anchor: Anchor { kept.fields.anchor }
  /// The id of the code.
  public var code: String { kept.fields.code }
  /// The cases it speaks about; none means the source's default ones.
  public var cases: [String] { kept.fields.cases }
  /// How strongly the source asserts it.
  public var claim: ClaimStatus? { kept.fields.claim }
  /// The direction of the effect.
  public var sign: Sign? { kept.fields.sign }
  /// How strong the effect is held to be.
  public var strength: Strength? { kept.fields.strength }
  /// Who speaks.
  public var voice: Voice? { kept.fields.voice }
  /// What evidence the source gives.
  public var evidence: [EvidenceMark] { kept.fields.evidence }
  /// The domain the evidence belongs to, such as `cyber` or `defence`.
  public var domain: String? { kept.fields.domain }
  /// Who gains, loses or carries the effect.
  public var bearer: String? { kept.fields.bearer }
  /// How sure the coder is.
  public var certainty: Certainty? { kept.fields.certainty }
  /// The reason, where one was given.
  public var why: String? { kept.fields.why }
  /// The sample it was made for; then it counts for agreement only, never as a coding of the study.
  public var sample: String? { kept.fields.sample }
  /// What was visible beside the words; nothing where it was not recorded.
  public var seen: [Visible]? { kept.fields.seen }
  /// The program from outside whose suggestion it was made from.
  public var suggester: SuggesterMark? { kept.fields.suggester }

  /// Creates a choice.
  public init(
    anchor: Anchor,
    code: String,
    cases: [String] = [],
    claim: ClaimStatus? = nil,
    sign: Sign? = nil,
    strength: Strength? = nil,
    voice: Voice? = nil,
    evidence: [EvidenceMark] = [],
    domain: String? = nil,
    bearer: String? = nil,
    certainty: Certainty? = nil,
    why: String? = nil,
    sample: String? = nil,
    seen: [Visible]? = nil,
    suggester: SuggesterMark? = nil
  ) {
    kept = Kept(
      Fields(
        anchor: anchor,
        code: code,
        cases: cases,
        claim: claim,
        sign: sign,
        strength: strength,
        voice: voice,
        evidence: evidence,
        domain: domain,
        bearer: bearer,
        certainty: certainty,
        why: why,
        sample: sample,
        seen: seen,
        suggester: suggester
      )
    )
  }

  /// Whether two choices say the same.
  public static func == (left: CodingChoice, right: CodingChoice) -> Bool {
    left.kept === right.kept || left.kept.fields == right.kept.fields
  }

  /// Takes all that the choice says into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kept.fields)
  }
}

/// What a choice says.
private struct Fields: Hashable, Sendable {
  let anchor: Anchor
  let code: String
  let cases: [String]
  let claim: ClaimStatus?
  let sign: Sign?
  let strength: Strength?
  let voice: Voice?
  let evidence: [EvidenceMark]
  let domain: String?
  let bearer: String?
  let certainty: Certainty?
  let why: String?
  let sample: String?
  let seen: [Visible]?
  let suggester: SuggesterMark?
}

/// What a choice says, once for all its copies.
private final class Kept: Sendable {
  let fields: Fields

  init(_ fields: Fields) {
    self.fields = fields
  }
}
