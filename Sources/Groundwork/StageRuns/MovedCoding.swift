/// A coding whose words moved, with one proposal for where they stand now.
public struct MovedCoding: Sendable {
  /// The coding's id.
  public let coding: String
  /// Its code.
  public let code: String
  /// `carried`, `proposed` or `lost`.
  public let state: String
  /// The proposal's number; empty for none.
  public let proposal: String
  /// How well it fits, of 100.
  public let score: String
  /// Where it stands.
  public let locator: String
}
