import PackageReading
import Testing

@Suite struct ZlibStreamTests {
  /// `kata kata kata kata 😀` and what came of it from zlib, with its checksum at the end.
  private let words = Array("kata kata kata kata 😀".utf8)
  private let packed: [UInt8] = [
    0x78, 0xDA, 0xCB, 0x4E, 0x2C, 0x49, 0x54, 0xC8, 0x46, 0x25, 0x3E, 0xCC, 0x9F, 0xD1,
    0x00, 0x00, 0x6F, 0x77, 0x09, 0xAC,
  ]

  @Test func `unpacks a stream, also with something behind it`() {
    #expect(ZlibStream.unpacked(packed, atMost: 100) == words)
    #expect(ZlibStream.unpacked(packed + Array("\r\nendstream".utf8), atMost: 100) == words)
    #expect(ZlibStream.unpacked(([0] + packed)[1...], atMost: words.count) == words)
  }

  @Test func `gives nothing of what is too large, broken off or no such stream`() {
    #expect(ZlibStream.unpacked(packed, atMost: words.count - 1) == nil)
    for count in 0..<packed.count - 4 {
      #expect(ZlibStream.unpacked(packed.prefix(count), atMost: 100) == nil, "\(count)")
    }
    #expect(ZlibStream.unpacked(packed.dropFirst(), atMost: 100) == nil)
    #expect(ZlibStream.unpacked(Array("kata kata kata".utf8), atMost: 100) == nil)
  }

  @Test(arguments: UInt8.min...UInt8.max)
  func `never unpacks more than it may, whatever a byte became`(change: UInt8) {
    for place in packed.indices {
      var broken = packed
      broken[place] ^= change
      #expect((ZlibStream.unpacked(broken, atMost: 40) ?? []).count <= 40)
    }
  }
}
