/// A stretch of a document with a role in its source.
public struct DocumentPart: Hashable, Sendable {
  /// The role of a part; evidence is taken from body and appendix only.
  public enum Kind: String, Sendable, CaseIterable {
    case front, abstract, body, conclusion, references, appendix, translation

    /// Whether codings here count as evidence: a work's abstract and conclusion claim, they do not show.
    public var isEvidence: Bool { self == .body || self == .appendix }
  }

  /// How a part became known.
  public enum Basis: String, Sendable {
    case declared, markup, heading
  }

  /// The role.
  public let kind: Kind
  /// Its stretch of the reading text.
  public let range: TextRange
  /// How it became known.
  public let basis: Basis

  /// Creates a part.
  public init(kind: Kind, range: TextRange, basis: Basis) {
    self.kind = kind
    self.range = range
    self.basis = basis
  }
}
