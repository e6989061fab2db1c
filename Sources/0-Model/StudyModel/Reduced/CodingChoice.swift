/// What a person chose when coding an excerpt.
public struct CodingChoice: Hashable, Sendable {
  /// Where the excerpt stands.
  public let anchor: Anchor
  /// The id of the code.
  public let code: String
  /// The cases it speaks about; none means the source's default ones.
  public let cases: [String]
  /// How strongly the source asserts it.
  public let claim: ClaimStatus?
  /// The direction of the effect.
  public let sign: Sign?
  /// How strong the effect is held to be.
  public let strength: Strength?
  /// Who speaks.
  public let voice: Voice?
  /// What evidence the source gives.
  public let evidence: [EvidenceMark]
  /// The domain the evidence belongs to, such as `cyber` or `defence`.
  public let domain: String?
  /// Who gains, loses or carries the effect.
  public let bearer: String?
  /// How sure the coder is.
  public let certainty: Certainty?
  /// The reason, where one was given.
  public let why: String?
  /// The sample it was made for; then it counts for agreement only, never as a coding of the study.
  public let sample: String?
  /// What was visible beside the words; nothing where it was not recorded.
  public let seen: [Visible]?
  /// The program from outside whose suggestion it was made from.
  public let suggester: SuggesterMark?

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
    self.anchor = anchor
    self.code = code
    self.cases = cases
    self.claim = claim
    self.sign = sign
    self.strength = strength
    self.voice = voice
    self.evidence = evidence
    self.domain = domain
    self.bearer = bearer
    self.certainty = certainty
    self.why = why
    self.sample = sample
    self.seen = seen
    self.suggester = suggester
  }
}
