/// What the directory of a package says of a member.
struct ZipEntry {
  /// The number in the directory, from 1.
  var number: Int
  var name: [UInt8]
  var flags: Int
  var method: Int
  var checksum: Int
  /// How many bytes it takes in the package.
  var packedCount: Int
  /// How many bytes it says it holds.
  var byteCount: Int
  /// Where its own header begins.
  var headerStart: Int
  /// The kind of file that it is where Unix made it.
  var fileKind: Int
  /// Where its packed bytes are.
  var data: Range<Int> = 0..<0

  var isFolder: Bool { name.last == UInt8(ascii: "/") }
  var isEncrypted: Bool { flags & 0x2041 != 0 }
  var isSymbolicLink: Bool { fileKind == 0o12 }

  /// The name by which members are told apart: letter case aside, as office programs do.
  var foldedName: [UInt8] { name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 } }

  /// Why no reader may ask for it; nothing where one may.
  func flaw(nameLimit: Int) -> PackageRemark.Kind? {
    if name.count > nameLimit { return .longName }
    if isSymbolicLink { return .symbolicLink }
    return hasPlainName ? nil : .unsafeName
  }

  /// Whether every reader takes the name for the same place within the package.
  private var hasPlainName: Bool {
    guard String(validating: name, as: UTF8.self) != nil else { return false }
    let isStrange = name.contains {
      $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":")
    }
    if isStrange { return false }
    let steps = (isFolder ? name.dropLast() : name[...])
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return steps.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
    }
  }
}
