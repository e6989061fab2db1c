/// How much a package may ask for before it is refused.
public struct PackageLimits: Hashable, Sendable {
  /// The most members.
  public let members: Int
  /// The most bytes that all members together may say they hold.
  public let bytes: Int
  /// The most bytes of a member that is read.
  public let memberBytes: Int
  /// How many times the bytes of a member may grow, beyond ``freeBytes``.
  public let ratio: Int
  /// Up to so many bytes a member may grow however much.
  public let freeBytes: Int
  /// The most bytes of a member's name.
  public let nameBytes: Int

  /// The limits that the program states in its help.
  public static let standard = PackageLimits()

  /// Creates limits.
  public init(
    members: Int = 10_000,
    bytes: Int = 1 << 30,
    memberBytes: Int = 64 << 20,
    ratio: Int = 250,
    freeBytes: Int = 1 << 20,
    nameBytes: Int = 1_024
  ) {
    self.members = members
    self.bytes = bytes
    self.memberBytes = memberBytes
    self.ratio = ratio
    self.freeBytes = freeBytes
    self.nameBytes = nameBytes
  }
}
