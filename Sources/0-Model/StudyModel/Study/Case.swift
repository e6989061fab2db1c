/// A bounded unit of analysis; a source is not one.
public struct Case: Hashable, Sendable {
  /// The id.
  public let id: String
  /// The name.
  public let name: LocalizedText
  /// What the case is and where it ends.
  public let definition: LocalizedText
  /// What the definition rests on, as written; empty when not said.
  public let basis: String
  /// Typed values of the case.
  public private(set) var attributes: [String: String]
  /// What each value rests on: a coding, `rule:…` or a source; by the attribute's name.
  public private(set) var bases: [String: String]
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a case.
  public init(
    id: String,
    name: LocalizedText? = nil,
    definition: LocalizedText = LocalizedText(""),
    basis: String = "",
    attributes: [String: String] = [:],
    bases: [String: String] = [:],
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.name = name ?? LocalizedText(id)
    self.definition = definition
    self.basis = basis
    self.attributes = attributes
    self.bases = bases
    self.declaredAt = declaredAt
  }

  /// The same case with another value of one attribute; nothing takes the attribute out.
  public func with(_ name: String, _ value: String?, basis: String) -> Case {
    var changed = self
    changed.attributes[name] = value
    changed.bases[name] = value == nil ? nil : basis
    return changed
  }
}
