/// The members of a zip package by their names, read in memory; nothing is ever written.
///
/// ```swift
/// let package = try ZipPackage(bytes)
/// let document = try package.read("word/document.xml")
/// ```
public struct ZipPackage: Sendable {
  /// The names of the members that can be read, in the order of the directory.
  public let names: [String]
  /// The members that are never read.
  public let remarks: [PackageRemark]

  let bytes: [UInt8]
  let limits: PackageLimits
  private let entries: [[UInt8]: ZipEntry]

  /// Surveys a package.
  ///
  /// - Parameters:
  ///   - bytes: The package as received.
  ///   - limits: What it may ask for.
  /// - Throws: Why nothing of it is read.
  public init(_ bytes: [UInt8], limits: PackageLimits = .standard) throws(PackageError) {
    let directory = try ZipDirectory(bytes, limits: limits)
    var names: [String] = []
    var remarks: [PackageRemark] = []
    var entries: [[UInt8]: ZipEntry] = [:]
    for entry in directory.entries {
      if let flaw = entry.flaw(nameLimit: limits.nameBytes) {
        remarks.append(PackageRemark(flaw, member: entry.number))
      } else if !entry.isFolder {
        names.append(String(decoding: entry.name, as: UTF8.self))
        entries[entry.foldedName] = entry
      }
    }
    self.names = names
    self.remarks = remarks
    self.bytes = bytes
    self.limits = limits
    self.entries = entries
  }

  /// Whether there is a member with a name.
  public func contains(_ name: String) -> Bool {
    entry(name) != nil
  }

  /// The number of a member in the directory, from 1, for messages.
  public func number(of name: String) -> Int? {
    entry(name)?.number
  }

  /// Reads a member.
  ///
  /// - Parameter name: Its name, ASCII letter case aside, as the office formats ask for.
  /// - Returns: Its bytes; nothing where no member has the name.
  /// - Throws: Why it cannot be read.
  public func read(_ name: String) throws(PackageError) -> [UInt8]? {
    guard let entry = entry(name) else { return nil }
    return try unpack(entry)
  }

  private func entry(_ name: String) -> ZipEntry? {
    entries[name.utf8.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }]
  }
}
