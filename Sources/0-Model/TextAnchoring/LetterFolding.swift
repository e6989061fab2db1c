/// What is left of a text when only its letters and digits are looked at, in small form.
///
/// Marks on Latin letters, ligatures, hyphens, quotation marks and all white space make no
/// difference: that is how two versions of a text agree when they agree in nothing else.
struct LetterFolding {
  private var known: [UInt32: [UInt32]] = [:]

  /// The folded letters of a scalar; none for what is neither letter nor digit.
  mutating func letters(of scalar: Unicode.Scalar) -> [UInt32] {
    if let letters = known[scalar.value] { return letters }
    let letters = Self.folded(scalar)
    known[scalar.value] = letters
    return letters
  }

  /// The folded letter of an ASCII byte, or nothing.
  static func letter(ofASCII byte: UInt8) -> UInt32? {
    switch byte {
    case 0x61...0x7A, 0x30...0x39: UInt32(byte)
    case 0x41...0x5A: UInt32(byte) + 32
    default: nil
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> [UInt32] {
    if scalar.isASCII { return letter(ofASCII: UInt8(scalar.value)).map { [$0] } ?? [] }
    let properties = scalar.properties
    guard properties.isAlphabetic || properties.numericType != nil else { return [] }
    // Full upper case takes ligatures apart, of which lower case knows nothing.
    return properties.uppercaseMapping.unicodeScalars.flatMap { upper in
      (base(of: upper) ?? upper).properties.lowercaseMapping.unicodeScalars.map(\.value)
    }
  }

  /// The letter of `LATIN CAPITAL LETTER E WITH ACUTE`, by the name that Unicode never changes.
  private static func base(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard let name = scalar.properties.name?.utf8 else { return nil }
    let start = Array("LATIN CAPITAL LETTER ".utf8)
    let rest = Array(" WITH ".utf8)
    guard name.starts(with: start) else { return nil }
    let letter = name.dropFirst(start.count)
    guard let first = letter.first, letter.dropFirst().starts(with: rest) else { return nil }
    return Unicode.Scalar(first)
  }
}
