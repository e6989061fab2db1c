/// Which program from outside made a suggestion; what was made of it bears the mark for ever.
public struct SuggesterMark: Hashable, Sendable {
  /// The suggester's id in the protocol.
  public let id: String
  /// Its version, as the protocol states it.
  public let version: String
  /// Its settings, as the protocol states them; empty for none.
  public let settings: String
  /// The SHA-256 of what it was given to read.
  public let input: String
  /// When it ran, as ISO 8601 in UTC.
  public let at: String

  /// Creates a mark.
  public init(id: String, version: String, settings: String, input: String, at: String) {
    self.id = id
    self.version = version
    self.settings = settings
    self.input = input
    self.at = at
  }

  /// The mark in a word or two: id and version.
  public var name: String { version.isEmpty ? id : "\(id) \(version)" }
}
