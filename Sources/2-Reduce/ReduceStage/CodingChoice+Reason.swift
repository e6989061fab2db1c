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
}
