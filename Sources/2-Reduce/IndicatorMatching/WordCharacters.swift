/// Which scalars make words: letters, marks, decimal digits, connectors and join controls.
///
/// Apostrophe and hyphen are none, so they end a word.
enum WordCharacters {
  /// The same set as members of a PCRE2 class; the last member is no single character, so that a
  /// hyphen behind it stays a hyphen.
  static let members = #"\x{200C}\x{200D}\p{Alphabetic}\p{M}\p{Nd}\p{Pc}"#

  /// Whether a scalar is a word character.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return isWord(scalar) }
    return plane[Int(scalar.value >> 6)] & 1 << UInt64(scalar.value & 63) != 0
  }

  /// One bit for every scalar below 65,536: asking Unicode each time would take most of a search.
  private static let plane: [UInt64] = (0..<1024).map { row in
    var bits: UInt64 = 0
    for column in 0..<64 as Range<UInt32> {
      if let scalar = Unicode.Scalar(UInt32(row) * 64 + column), isWord(scalar) {
        bits |= 1 << UInt64(column)
      }
    }
    return bits
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.isJoinControl { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}
