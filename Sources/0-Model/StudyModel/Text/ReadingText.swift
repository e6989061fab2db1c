/// The text of a document, reached by Unicode scalars and stored as UTF-8.
///
/// Finding the byte of a scalar costs at most `stride` steps; two texts are equal when their
/// bytes are, whatever Swift's canonical equality would say.
public struct ReadingText: Hashable, Sendable {
  /// The text's UTF-8.
  public let utf8: [UInt8]
  /// How many scalars the text has.
  public let scalarCount: Int
  /// The byte at which every `stride`th scalar begins; empty for a text of ASCII only.
  private let checkpoints: [Int]

  private static let stride = 64

  /// Creates a reading text with the scalars of a string, unchanged.
  public init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  /// Creates a reading text of bytes that are valid UTF-8.
  public init(utf8: [UInt8]) {
    self.utf8 = utf8
    var count = 0
    var checkpoints: [Int] = []
    for (index, byte) in utf8.enumerated() where byte & 0xC0 != 0x80 {
      if count % Self.stride == 0 { checkpoints.append(index) }
      count += 1
    }
    scalarCount = count
    self.checkpoints = count == utf8.count ? [] : checkpoints
  }

  /// The whole stretch of the text.
  public var range: TextRange { TextRange(0, scalarCount) }

  /// The whole text as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  /// The words of a stretch; what lies beyond the text is left out.
  public subscript(range: TextRange) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }

  /// The UTF-8 of a stretch, as a slice of `utf8`.
  public func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    utf8[byteOffset(of: range.start)..<byteOffset(of: range.end)]
  }

  /// The byte at which a place begins; the byte count for a place at or beyond the end.
  public func byteOffset(of place: TextOffset) -> Int {
    guard place.scalars < scalarCount else { return utf8.count }
    guard !checkpoints.isEmpty else { return place.scalars }
    var byte = checkpoints[place.scalars / Self.stride]
    var remaining = place.scalars % Self.stride
    return utf8.withUnsafeBytes { bytes in
      // Eight bytes at a time, as long as no more scalars begin in them than are left.
      while remaining >= 8, byte + 8 <= bytes.count {
        remaining -= Self.beginnings(in: bytes.loadUnaligned(fromByteOffset: byte, as: UInt64.self))
        byte += 8
      }
      while byte < bytes.count, bytes[byte] & 0xC0 == 0x80 { byte += 1 }
      while remaining > 0 {
        byte += Self.width(bytes[byte])
        remaining -= 1
      }
      return byte
    }
  }

  /// The place of the scalar that holds a byte.
  public func textOffset(ofByte byte: Int) -> TextOffset {
    guard byte < utf8.count else { return TextOffset(scalarCount) }
    guard !checkpoints.isEmpty else { return TextOffset(byte) }
    var low = 0
    var high = checkpoints.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if checkpoints[middle] <= byte { low = middle } else { high = middle }
    }
    let start = checkpoints[low]
    return utf8.withUnsafeBytes { bytes in
      // One less than begin up to the byte is the place of the scalar that holds it.
      var place = low * Self.stride - 1
      var index = start
      while index + 8 <= byte {
        place += Self.beginnings(in: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        index += 8
      }
      while index <= byte {
        if bytes[index] & 0xC0 != 0x80 { place += 1 }
        index += 1
      }
      return TextOffset(place)
    }
  }

  /// The scalar that begins at a place, or nothing at the end.
  public func scalar(at place: TextOffset) -> Unicode.Scalar? {
    guard place.scalars < scalarCount else { return nil }
    return self[TextRange(place, place.advanced(by: 1))].unicodeScalars.first
  }

  /// How many of eight bytes begin a scalar.
  private static func beginnings(in eight: UInt64) -> Int {
    let following = (eight >> 7) & ~(eight >> 6) & 0x0101_0101_0101_0101
    return 8 - Int(truncatingIfNeeded: (following &* 0x0101_0101_0101_0101) >> 56)
  }

  private static func width(_ lead: UInt8) -> Int {
    switch lead {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }
}
