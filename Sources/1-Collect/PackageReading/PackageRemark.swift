/// A member that is never read, whatever asks for it.
public struct PackageRemark: Hashable, Sendable {
  /// Why a member is left out.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The name leads out of the package, or means different places to different readers.
    case unsafeName = "package-name-unsafe"
    /// The name is longer than the limit.
    case longName = "package-name-too-long"
    /// The member points at a file elsewhere.
    case symbolicLink = "package-symbolic-link"
  }

  /// Why it is left out.
  public let kind: Kind
  /// The member's number in the directory, from 1.
  public let member: Int

  /// Creates a remark.
  public init(_ kind: Kind, member: Int) {
    self.kind = kind
    self.member = member
  }
}
