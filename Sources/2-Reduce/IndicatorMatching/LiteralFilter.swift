/// Tells which expressions may match in a passage, by the words that they require.
struct LiteralFilter {
  private struct Literal {
    let bytes: [UInt8]
    let expression: Int
  }

  /// The literals by their first three bytes, those of one number together.
  private var literals: [Literal] = []
  private var ranges: [Range<Int>]
  private var bits: [UInt64]
  /// The expressions about which nothing is known; they run everywhere.
  private(set) var unfiltered: [Int] = []
  var isEmpty: Bool { literals.isEmpty }

  private static let tableBits: UInt32 = 13

  /// Creates a filter of what every expression requires.
  init(_ required: [[[UInt8]]?]) {
    ranges = Array(repeating: 0..<0, count: 1 << Int(Self.tableBits))
    bits = Array(repeating: 0, count: 1 << Int(Self.tableBits) / 64)
    var keyed: [(slot: Int, literal: Literal)] = []
    for (expression, required) in required.enumerated() {
      guard let required else {
        unfiltered.append(expression)
        continue
      }
      for bytes in required where bytes.count >= 3 {
        let first = UInt32(bytes[0]) | UInt32(bytes[1]) << 8 | UInt32(bytes[2]) << 16
        keyed.append((Self.slot(of: first), Literal(bytes: bytes, expression: expression)))
      }
    }
    for (slot, literal) in keyed.sorted(by: { $0.slot < $1.slot }) {
      if ranges[slot].isEmpty { ranges[slot] = literals.count..<literals.count }
      literals.append(literal)
      ranges[slot] = ranges[slot].lowerBound..<literals.count
      bits[slot >> 6] |= 1 << UInt64(slot & 63)
    }
  }

  @inline(__always)
  private static func slot(of bytes: UInt32) -> Int {
    Int((((bytes | 0x0020_2020) & 0x00FF_FFFF) &* 0x9E37_79B1) >> (32 - tableBits))
  }

  /// Marks the expressions of which a literal stands in a passage.
  func mark(_ text: ByteText, in mayMatch: inout [Bool]) {
    guard text.end - text.start >= 3 else { return }
    bits.withUnsafeBufferPointer { bits in
      var index = text.start
      while index <= text.end - 3 {
        // Six places a step: eight bytes hold as many stretches of three.
        var window = text.eight(at: index)
        for place in index..<min(index + 6, text.end - 2) {
          let slot = Self.slot(of: UInt32(truncatingIfNeeded: window))
          if bits[slot >> 6] & 1 << UInt64(slot & 63) != 0 {
            compare(slot, at: place, in: text, &mayMatch)
          }
          window >>= 8
        }
        index += 6
      }
    }
  }

  @inline(never)
  private func compare(_ slot: Int, at place: Int, in text: ByteText, _ mayMatch: inout [Bool]) {
    for literal in literals[ranges[slot]] where !mayMatch[literal.expression] {
      guard place + literal.bytes.count <= text.end else { continue }
      let isThere = literal.bytes.indices.allSatisfy { offset in
        let byte = text.bytes[place + offset]
        return (byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) == literal.bytes[offset]
      }
      if isThere { mayMatch[literal.expression] = true }
    }
  }

  /// Whether a text has a letter beyond ASCII that is one of ASCII but for its case.
  ///
  /// There are two, the Kelvin sign and the long s; in a text with one every expression runs.
  static func hasOtherLetters(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in bytes.indices.dropLast() {
      if bytes[index] == 0xC5, bytes[index + 1] == 0xBF { return true }
      if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x84,
        bytes[index + 2] == 0xAA
      {
        return true
      }
    }
    return false
  }
}
