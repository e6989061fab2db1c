/// What someone left in the margin of a source: a remark, a highlight, a tracked change.
///
/// Its words are no words of the source, and never part of the reading text.
public struct Jotting: Hashable, Sendable {
  /// What was left.
  public enum Kind: String, Sendable, CaseIterable {
    case comment, highlight, insertion, deletion
  }

  /// What was left.
  public let kind: Kind
  /// The words of the reading text that it is about; empty at the place where words were deleted.
  public let range: TextRange
  /// Who left it, as the file says; empty where it does not.
  public let by: String
  /// When, as the file says; empty where it does not.
  public let date: String
  /// The remark, or the words that a tracked change took away; empty for a bare highlight.
  public let words: String

  /// Creates a jotting.
  public init(kind: Kind, range: TextRange, by: String = "", date: String = "", words: String = "")
  {
    self.kind = kind
    self.range = range
    self.by = by
    self.date = date
    self.words = words
  }
}
