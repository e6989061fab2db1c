/// What a person recorded of a case: what it is and where it ends.
public struct CaseChoice: Hashable, Sendable {
  /// The case's id.
  public let id: String
  /// Its definition, in words.
  public let value: String
  /// What that rests on: an excerpt, a declared rule or a source, as written.
  public let basis: String

  /// Creates a record of a case.
  public init(id: String, value: String, basis: String) {
    self.id = id
    self.value = value
    self.basis = basis
  }
}

/// What a person recorded of one attribute of a case or a source.
public struct AttributeChoice: Hashable, Sendable {
  /// The id of the case or source.
  public let id: String
  /// The attribute's name.
  public let name: String
  /// Its value, as written.
  public let value: String
  /// What the value rests on: an excerpt, a declared rule or a source, as written.
  public let basis: String

  /// Creates a record of an attribute.
  public init(id: String, name: String, value: String, basis: String) {
    self.id = id
    self.name = name
    self.value = value
    self.basis = basis
  }
}
