public import StudyModel

/// Words that point at one living person and have no place in an export.
public struct PersonalIdentifier: Hashable, Sendable {
  /// What kind of identifier it looks like.
  public enum Kind: String, Sendable, CaseIterable {
    case studentNumber = "student-number"
    /// The sixteen digits of an Indonesian identity card (NIK).
    case nationalID = "national-id"
    case passport
    case phone
    case email = "e-mail"
    case address
    case account
    case birthDate = "date-of-birth"
  }

  /// What it looks like.
  public let kind: Kind
  /// Its words in the reading text.
  public let range: TextRange

  /// Creates an identifier.
  public init(kind: Kind, range: TextRange) {
    self.kind = kind
    self.range = range
  }
}
