/// A number that stands for a folded word: made of its last eight bytes and its length.
///
/// Setting bit 5 of every byte makes small letters of capital ones; of the signs that words are made
/// of it makes none the same as another, and what else falls together is told apart by comparing.
enum FoldedKey {
  private static let small: UInt64 = 0x2020_2020_2020_2020

  /// The key of a word of folded bytes or of ASCII; never 0.
  @inline(__always)
  static func key(of start: Int, _ end: Int, in text: ByteText) -> UInt64 {
    let count = end &- start
    let cut = UInt64(64 &- 8 &* min(count, 8))
    // Of a short word what stands before it goes; only at the very start of a text is nothing there.
    let last =
      end >= 8
      ? (text.eight(at: end &- 8) | small) &>> cut
      : ((text.eight(at: start) | small) &<< cut) &>> cut
    let mixed = (last &+ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed &>> 32 | 1
  }

  /// The key of a word whose bytes are folded.
  static func key(of word: [UInt8]) -> UInt64 {
    word.withUnsafeBufferPointer { bytes in
      key(of: 0, bytes.count, in: ByteText(bytes: bytes, start: 0, end: bytes.count))
    }
  }
}
