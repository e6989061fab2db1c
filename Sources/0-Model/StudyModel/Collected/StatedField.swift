/// A bibliographic field that a source states about itself: a proposal for the register.
public struct StatedField: Hashable, Sendable {
  /// The value as the source writes it; several names are parted by `; `.
  public let value: String
  /// Where it stands in the source, such as `meta citation_title` or `JSON-LD headline`.
  public let origin: String

  /// Creates a stated field.
  public init(_ value: String, from origin: String) {
    self.value = value
    self.origin = origin
  }
}
