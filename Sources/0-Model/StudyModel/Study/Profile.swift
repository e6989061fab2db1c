/// Which requirements of the method a study asks of itself.
public struct Profile: Hashable, Sendable {
  /// How much is asked, from little to all.
  public enum Name: String, Sendable, CaseIterable {
    case sketch, thesis, full
  }

  /// The profile.
  public let name: Name
  /// Requirements asked besides, by the checklist's ids.
  public let also: [String]
  /// Requirements declared not done, with the reason by id.
  public let notDone: [String: String]

  /// Creates a profile.
  public init(name: Name = .sketch, also: [String] = [], notDone: [String: String] = [:]) {
    self.name = name
    self.also = also
    self.notDone = notDone
  }
}
