/// An attribute that cases or sources may have, with what its values may be.
///
/// After Miles & Huberman 1994, chapter 2: values are typed, and from a closed list where possible.
public struct AttributeDefinition: Hashable, Sendable {
  /// What the values are.
  public enum Kind: String, Sendable, CaseIterable {
    case text, number, date, choice
  }

  /// What has the attribute.
  public enum Subject: String, Sendable, CaseIterable {
    case `case`, source
  }

  /// The attribute's name.
  public let id: String
  /// What its values are.
  public let kind: Kind
  /// What has it; nothing means cases and sources.
  public let subject: Subject?
  /// The closed list of a choice.
  public let values: [String]
  /// What it means.
  public let definition: LocalizedText
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a definition.
  public init(
    id: String,
    kind: Kind = .text,
    subject: Subject? = nil,
    values: [String] = [],
    definition: LocalizedText = LocalizedText(""),
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.kind = kind
    self.subject = subject
    self.values = values
    self.definition = definition
    self.declaredAt = declaredAt
  }

  /// Whether the attribute is one of cases or of sources.
  public func isOf(_ subject: Subject) -> Bool {
    self.subject == nil || self.subject == subject
  }

  /// Whether a value as written is of the type.
  public func accepts(_ value: String) -> Bool {
    switch kind {
    case .text: true
    case .number: Double(value)?.isFinite ?? false
    case .date: PartialDate(value) != nil
    case .choice: values.contains { $0.utf8.elementsEqual(value.utf8) }
    }
  }

  /// What a value must be, in words.
  public var expected: String {
    switch kind {
    case .text: "words"
    case .number: "a number, with a point before decimals"
    case .date: "a date such as 2018, 2018-07 or 2018-07-03"
    case .choice: "one of: \(values.joined(separator: ", "))"
    }
  }
}
