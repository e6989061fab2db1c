/// A conclusion that a source states about its subject; never evidence for itself.
public struct AuthorClaim: Hashable, Sendable {
  /// Where a claim is stated.
  public enum Place: Hashable, Sendable {
    /// In physical lines, from 1.
    case lines(ClosedRange<Int>)
    /// Where these words first occur.
    case quote(String)
    /// At a place a hand can type, such as `kr-article:12.2`.
    case place(String)
  }

  /// The id.
  public let id: String
  /// The source's id.
  public let source: String
  /// The claim in words of the researcher.
  public let text: LocalizedText
  /// How strongly the source asserts it.
  public let claim: ClaimStatus?
  /// Where it is stated.
  public let at: [Place]
  /// Where the record stands.
  public let declaredAt: FilePlace?

  /// Creates an author claim.
  public init(
    id: String,
    source: String,
    text: LocalizedText,
    claim: ClaimStatus? = nil,
    at: [Place],
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.source = source
    self.text = text
    self.claim = claim
    self.at = at
    self.declaredAt = declaredAt
  }
}
