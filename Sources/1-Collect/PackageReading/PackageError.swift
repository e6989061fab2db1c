/// Why a package or a member of it cannot be read.
///
/// Members are named by their number in the package's directory, from 1, because their names are
/// words of whoever made it.
public enum PackageError: Error, Hashable, Sendable {
  /// The bytes do not begin and end as those of a zip package.
  case noPackage
  /// The directory at the end of the package is cut off, or does not fit its members.
  case damagedDirectory
  /// There are more members than the limit.
  case tooManyMembers(count: Int, limit: Int)
  /// The members together say they hold more than the limit.
  case tooLargeInAll(byteCount: Int, limit: Int)
  /// Two members have one name, letter case aside, so that readers differ on which they read.
  case doubledName(member: Int, earlier: Int)
  /// Two members share bytes.
  case overlappingMembers(member: Int, earlier: Int)
  /// What stands before the member's bytes is not what the directory says of it.
  case headersDisagree(member: Int)
  /// The member holds more than the limit.
  case tooLarge(member: Int, byteCount: Int, limit: Int)
  /// The member grows more than the limit when it is unpacked.
  case expandsTooFar(member: Int, limit: Int)
  /// The member is encrypted.
  case encrypted(member: Int)
  /// The member is packed by another method than store and deflate.
  case unknownMethod(member: Int)
  /// The member's bytes do not give what its directory entry says.
  case damagedMember(member: Int)
  /// The library cannot make a package.
  case unwritable
}

extension PackageError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .noPackage: "the file is no zip package, or is cut off"
    case .damagedDirectory: "the directory of the package is damaged"
    case .tooManyMembers(let count, let limit):
      "the package has \(count) members, more than the \(limit) that are read"
    case .tooLargeInAll(let byteCount, let limit):
      "the members of the package say they hold \(byteCount) bytes, more than the limit of \(limit)"
    case .doubledName(let member, let earlier):
      "the members \(earlier) and \(member) of the package have one name"
    case .overlappingMembers(let member, let earlier):
      "the members \(earlier) and \(member) of the package share bytes"
    case .headersDisagree(let member):
      "the package says two different things of its member \(member)"
    case .tooLarge(let member, let byteCount, let limit):
      "the member \(member) of the package has \(byteCount) bytes, more than the \(limit) that are read"
    case .expandsTooFar(let member, let limit):
      "the member \(member) of the package grows more than \(limit) times when it is unpacked"
    case .encrypted(let member): "the member \(member) of the package is encrypted"
    case .unknownMethod(let member):
      "the member \(member) of the package is packed by a method that is not read"
    case .damagedMember(let member): "the member \(member) of the package is damaged"
    case .unwritable: "no zip package can be made"
    }
  }

  /// What a person can do about it.
  public var remedy: String {
    switch self {
    case .noPackage, .damagedDirectory, .damagedMember:
      "fetch the file again, or open it in the program that made it and save it anew"
    case .tooManyMembers, .tooLargeInAll, .tooLarge:
      "split the document, or take the pictures out of it, and save it anew"
    case .doubledName, .overlappingMembers, .headersDisagree, .expandsTooFar:
      "no office program saves such a file; ask where it comes from, and save it anew from a program "
        + "that opens it"
    case .encrypted: "save the document without a password or copy protection"
    case .unknownMethod: "open the file in the program that made it and save it anew"
    case .unwritable: "try again with more memory free"
    }
  }

  /// A short stable name.
  public var code: String {
    switch self {
    case .noPackage: "no-package"
    case .damagedDirectory: "package-directory-damaged"
    case .tooManyMembers: "package-members-beyond-limit"
    case .tooLargeInAll: "package-bytes-beyond-limit"
    case .doubledName: "package-name-doubled"
    case .overlappingMembers: "package-members-overlap"
    case .headersDisagree: "package-headers-disagree"
    case .tooLarge: "package-member-too-large"
    case .expandsTooFar: "package-expands-too-far"
    case .encrypted: "package-encrypted"
    case .unknownMethod: "package-method-not-read"
    case .damagedMember: "package-member-damaged"
    case .unwritable: "package-unwritable"
    }
  }
}
