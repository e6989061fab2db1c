public import StudyModel

extension CodingChoice {
  /// The choice with some of its fields replaced; what is not given stays.
  public func replacing(
    anchor: Anchor? = nil,
    code: String? = nil,
    why: String? = nil,
    sample: String? = nil,
    seen: [Visible]? = nil,
    suggester: SuggesterMark? = nil
  ) -> CodingChoice {
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
      why: why ?? self.why,
      sample: sample ?? self.sample,
      seen: seen ?? self.seen,
      suggester: suggester ?? self.suggester
    )
  }

  /// Whether two choices judge the same, whatever their reasons and what was visible.
  func judges(as other: CodingChoice) -> Bool {
    (anchor, code, cases, claim, sign, strength)
      == (other.anchor, other.code, other.cases, other.claim, other.sign, other.strength)
      && (voice, evidence, domain, bearer, certainty)
        == (other.voice, other.evidence, other.domain, other.bearer, other.certainty)
  }

  /// Whether nothing that both choices say differs.
  func agrees(with other: CodingChoice) -> Bool {
    func agree<Value: Equatable>(_ field: KeyPath<CodingChoice, Value?>) -> Bool {
      guard let mine = self[keyPath: field], let theirs = other[keyPath: field] else { return true }
      return mine == theirs
    }
    return agree(\.claim) && agree(\.sign) && agree(\.strength) && agree(\.voice)
      && agree(\.domain) && agree(\.bearer) && agree(\.certainty)
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
      why: later.why ?? why,
      sample: sample,
      seen: Self.joined(seen, later.seen),
      suggester: suggester ?? later.suggester
    )
  }

  /// What was visible either time; unknown only where neither line says.
  private static func joined(_ first: [Visible]?, _ later: [Visible]?) -> [Visible]? {
    guard first != nil || later != nil else { return nil }
    return Visible.allCases.filter { (first ?? []).contains($0) || (later ?? []).contains($0) }
  }
}
