/// An act for the journal that comes of a choice made elsewhere: in a page, a document, a table.
public struct TakenAct: Hashable, Sendable {
  /// What was chosen.
  public let act: Act
  /// The key of the choice, by which taking it a second time is recognised.
  public let key: String

  /// Creates an act.
  public init(_ act: Act, key: String) {
    self.act = act
    self.key = key
  }
}
