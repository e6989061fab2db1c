/// Words of a document that lead elsewhere in their source; no target is ever fetched.
public struct DocumentLink: Hashable, Sendable {
  /// Where a link leads, as far as the source alone can tell.
  public enum Kind: String, Sendable, CaseIterable {
    /// To another file or address, in whatever scheme.
    case external
    /// To a place in the same source.
    case `internal`
    /// To a note of the same source.
    case note
  }

  /// The words, exactly; never empty, and within one passage.
  public let range: TextRange
  /// Where they lead, as the source writes it; a relative address stays relative.
  public let target: String
  /// Where the target lies.
  public let kind: Kind
  /// Where the target begins in the reading text, for a target in the same source that is there.
  public let destination: TextOffset?

  /// Creates a link.
  public init(range: TextRange, target: String, kind: Kind, destination: TextOffset? = nil) {
    self.range = range
    self.target = target
    self.kind = kind
    self.destination = destination
  }
}
