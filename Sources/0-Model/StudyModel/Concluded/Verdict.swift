/// How well the corpus bears a finding.
public enum Verdict: String, Sendable, CaseIterable {
  case supported
  case partlySupported = "partly-supported"
  case assertedOnly = "asserted-only"
  case overstated
  case contradicted
  case notSupported = "not-supported"
  case notTestable = "not-testable"
}
