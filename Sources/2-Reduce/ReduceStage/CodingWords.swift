import StudyModel

/// What a person says of a coding beside its place and code, in words as typed.
public struct CodingWords: Hashable, Sendable {
  /// The cases it speaks about.
  public var cases: [String]
  /// How strongly the source asserts it.
  public var claim: String?
  /// The direction of the effect.
  public var sign: String?
  /// How strong the effect is held to be.
  public var strength: String?
  /// Who speaks.
  public var voice: String?
  /// What evidence the source gives.
  public var evidence: [String]
  /// The domain of the evidence.
  public var domain: String?
  /// Who gains, loses or carries the effect.
  public var bearer: String?
  /// How sure the coder is.
  public var certainty: String?
  /// The reason.
  public var why: String?

  /// Creates words; what is not given is not said.
  public init(
    cases: [String] = [],
    claim: String? = nil,
    sign: String? = nil,
    strength: String? = nil,
    voice: String? = nil,
    evidence: [String] = [],
    domain: String? = nil,
    bearer: String? = nil,
    certainty: String? = nil,
    why: String? = nil
  ) {
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
  }

  /// The choice that the words make at a place; what they do not say stays as in an earlier choice.
  func choice(
    anchor: Anchor,
    code: String,
    over earlier: CodingChoice?,
    cases known: [Case]
  ) throws(ChoiceError) -> CodingChoice {
    for name in cases where !known.contains(where: { $0.id == name }) {
      throw .unknownCase(name, nearest: NearestWord.of(name, among: known.map(\.id)))
    }
    var marks: [EvidenceMark] = []
    for word in evidence {
      let mark: EvidenceMark = try Self.read(word, of: "evidence")
      if !marks.contains(mark) { marks.append(mark) }
    }
    return CodingChoice(
      anchor: anchor,
      code: code,
      cases: cases.isEmpty ? earlier?.cases ?? [] : cases,
      claim: try Self.read(claim, of: "claim") ?? earlier?.claim,
      sign: try Self.read(sign, of: "sign") ?? earlier?.sign,
      strength: try Self.read(strength, of: "strength") ?? earlier?.strength,
      voice: try Self.read(voice, of: "voice") ?? earlier?.voice,
      evidence: marks.isEmpty ? earlier?.evidence ?? [] : marks,
      domain: domain ?? earlier?.domain,
      bearer: bearer ?? earlier?.bearer,
      certainty: try Self.read(certainty, of: "certainty") ?? earlier?.certainty,
      why: why ?? earlier?.why,
      sample: earlier?.sample,
      seen: earlier?.seen,
      suggester: earlier?.suggester
    )
  }

  static func read<Word>(
    _ word: String?,
    of field: String
  ) throws(ChoiceError) -> Word? where Word: RawRepresentable<String> & CaseIterable {
    guard let word else { return nil }
    let read: Word = try read(word, of: field)
    return read
  }

  static func read<Word>(
    _ word: String,
    of field: String
  ) throws(ChoiceError) -> Word where Word: RawRepresentable<String> & CaseIterable {
    if let read = Word(rawValue: word) { return read }
    let known = Word.allCases.map(\.rawValue)
    throw .unknownWord(word, of: field, known: known, nearest: NearestWord.of(word, among: known))
  }
}
