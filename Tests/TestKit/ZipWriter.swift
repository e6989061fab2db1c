/// Writes small zip packages from strings, right or wrong in just one way.
///
/// Members are stored as they are; what the package says of them can be made a lie.
public struct ZipWriter: Sendable {
  /// A member, and what the package says of it.
  public struct Member: Sendable {
    /// The name in the directory.
    public var name: String
    /// The bytes as they stand in the package.
    public var bytes: [UInt8]
    /// How many bytes the package says it holds; nothing tells the truth.
    public var claimedCount: Int?
    /// The checksum that the package says it has; nothing tells the truth.
    public var claimedChecksum: UInt32?
    /// The bits for encryption and the like.
    public var flags = 0
    /// 0 for stored, 8 for deflated; the bytes are not packed here.
    public var method = 0
    /// The kind of file and the permissions of Unix.
    public var mode = 0o100644
    /// The name before its bytes, where it differs from that in the directory.
    public var localName: String?
    /// The number of the member whose bytes it pretends to have, from 0.
    public var sharesBytesOf: Int?

    /// A member that is what it says.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// A member that is what it says.
    public init(_ name: String, _ text: String) {
      self.init(name, Array(text.utf8))
    }

    /// The member with something changed.
    public func with(_ change: (inout Member) -> Void) -> Member {
      var member = self
      change(&member)
      return member
    }
  }

  /// The members, in order.
  public var members: [Member]

  /// Creates a writer of these members.
  public init(_ members: [Member]) {
    self.members = members
  }

  /// A package of names and texts, in order.
  public static func package(_ texts: KeyValuePairs<String, String>) -> [UInt8] {
    ZipWriter(texts.map { Member($0.key, $0.value) }).package
  }

  /// The bytes of the package.
  public var package: [UInt8] {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for member in members {
      if let other = member.sharesBytesOf {
        starts.append(starts[other])
        continue
      }
      starts.append(bytes.count)
      let name = Array((member.localName ?? member.name).utf8)
      bytes += number(0x0403_4B50, 4) + number(20, 2) + fields(of: member)
      bytes += number(name.count, 2) + number(0, 2) + name + member.bytes
    }
    let start = bytes.count
    for (member, place) in zip(members, starts) {
      let name = Array(member.name.utf8)
      bytes += number(0x0201_4B50, 4) + number(3 << 8 | 20, 2) + number(20, 2)
      bytes += fields(of: member) + number(name.count, 2) + number(0, 8)
      bytes += number(member.mode << 16, 4) + number(place, 4) + name
    }
    let size = bytes.count - start
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(members.count, 2)
    return bytes + number(members.count, 2) + number(size, 4) + number(start, 4) + number(0, 2)
  }

  /// Flags, method, time, checksum and sizes, which stand before the bytes and in the directory.
  private func fields(of member: Member) -> [UInt8] {
    number(member.flags, 2) + number(member.method, 2) + number(0, 4)
      + number(Int(member.claimedChecksum ?? Self.checksum(of: member.bytes)), 4)
      + number(member.bytes.count, 4) + number(member.claimedCount ?? member.bytes.count, 4)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// The CRC-32 of bytes, as zip packages have it.
  public static func checksum(of bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~value
  }
}
