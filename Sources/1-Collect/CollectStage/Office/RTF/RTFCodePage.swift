/// The code page 1252, in which RTF is written unless it says otherwise.
enum RTFCodePage {
  /// The characters of the bytes 0x80 to 0x9F; a place-holder where none is defined.
  private static let upper = Array("€�‚ƒ„…†‡ˆ‰Š‹Œ�Ž��‘’“”•–—˜™š›œ�žŸ".unicodeScalars)

  /// The character of a byte.
  static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
