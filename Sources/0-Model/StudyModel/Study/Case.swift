/// A bounded unit of analysis; a source is not one.
public struct Case: Hashable, Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// What the case is and where it ends.
  public let definition: LocalizedText
  /// Typed values of the case.
  public let attributes: [String: String]
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a case.
  public init(
    id: String,
    name: LocalizedText? = nil,
    definition: LocalizedText = LocalizedText(""),
    attributes: [String: String] = [:],
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.name = name ?? LocalizedText(id)
    self.definition = definition
    self.attributes = attributes
    self.declaredAt = declaredAt
  }
}
