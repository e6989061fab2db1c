public import StudyModel

extension CodingChoice {
  /// The choice with a reason, where one is given.
  public func because(_ reason: String?) -> CodingChoice {
    guard let reason else { return self }
    return CodingChoice(
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
      why: reason
    )
  }

  /// The choice at another place or with another code.
  func replacing(anchor: Anchor? = nil, code: String? = nil) -> CodingChoice {
    CodingChoice(
      anchor: anchor ?? self.anchor,
      code: code ?? self.code,
      cases: cases,
      claim: claim,
      sign: sign,
      strength: strength,
      voice: voice,
      evidence: evidence,
      domain: domain,
      bearer: bearer,
      certainty: certainty,
      why: why
    )
  }

  /// The choice with what a later one on the same words adds; where both say something, the later.
  func joined(with later: CodingChoice) -> CodingChoice {
    CodingChoice(
      anchor: later.anchor,
      code: code,
      cases: cases + later.cases.filter { !cases.contains($0) },
      claim: later.claim ?? claim,
      sign: later.sign ?? sign,
      strength: later.strength ?? strength,
      voice: later.voice ?? voice,
      evidence: EvidenceMark.allCases.filter {
        evidence.contains($0) || later.evidence.contains($0)
      },
      domain: later.domain ?? domain,
      bearer: later.bearer ?? bearer,
      certainty: later.certainty ?? certainty,
      why: later.why ?? why
    )
  }
}
