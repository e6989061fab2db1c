#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Turns bytes of an encoding that the C library knows into UTF-8.
public struct CharacterEncoding: Sendable {
  /// The name by which the C library knows it, such as `GB18030`.
  public let name: String

  /// Names an encoding; whether the C library knows it is seen when bytes are decoded.
  public init(_ name: String) {
    self.name = name
  }

  /// What became of bytes.
  public struct Decoded: Sendable {
    /// The text as UTF-8; U+FFFD stands where bytes are no character of the encoding.
    public let bytes: [UInt8]
    /// The first byte that is no character, where there is one.
    public let firstBroken: Int?
    /// How many bytes are no characters.
    public let brokenCount: Int
  }

  /// Decodes bytes, in one pass.
  ///
  /// - Parameter bytes: Bytes of the encoding.
  /// - Returns: The text, or nothing where the C library does not know the encoding.
  public func decode(_ bytes: [UInt8]) -> Decoded? {
    guard let converter = iconv_open("UTF-8", name), converter != iconv_t(bitPattern: -1) else {
      return nil
    }
    defer { iconv_close(converter) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 2)
    var firstBroken: Int?
    var brokenCount = 0
    var source = bytes
    var space = [CChar](repeating: 0, count: 64 << 10)
    source.withUnsafeMutableBytes { raw in
      guard var next = raw.baseAddress?.assumingMemoryBound(to: CChar.self) as UnsafeMutablePointer?
      else {
        return
      }
      let start = next
      var left = raw.count
      while left > 0 {
        let outcome = space.withUnsafeMutableBufferPointer { buffer -> Int in
          guard var end = buffer.baseAddress as UnsafeMutablePointer? else { return -1 }
          var free = buffer.count
          var from: UnsafeMutablePointer<CChar>? = next
          var to: UnsafeMutablePointer<CChar>? = end
          let code = iconv(converter, &from, &left, &to, &free)
          next = from ?? next
          end = to ?? end
          result += UnsafeRawBufferPointer(start: buffer.baseAddress, count: buffer.count - free)
          return code == Int(bitPattern: UInt(bitPattern: -1)) ? -1 : 0
        }
        guard outcome < 0, left > 0, errno != E2BIG else { continue }
        // A byte that is no character, or a character that the end cuts off.
        firstBroken = firstBroken ?? (next - start)
        brokenCount += 1
        result += [0xEF, 0xBF, 0xBD]
        next += 1
        left -= 1
      }
    }
    return Decoded(bytes: result, firstBroken: firstBroken, brokenCount: brokenCount)
  }
}
