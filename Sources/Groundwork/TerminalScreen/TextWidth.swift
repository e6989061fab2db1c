/// How many cells of a terminal text takes.
///
/// Terminals differ over joined emoji and spacing marks. Here each scalar counts for itself, so
/// that text never takes more room than was reckoned, at worst less.
public enum TextWidth {
  /// The cells of a scalar: 0 for marks and what joins, 2 for what is wide, else 1.
  ///
  /// General_Category and East_Asian_Width of the Unicode Standard; what is ambiguous there is
  /// narrow.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return 0
    // A narrow emoji becomes a wide one by the selector behind it.
    case .format: return 0
    default: break
    }
    // The vowels and final consonants of a Hangul syllable stand in its first cell.
    if (0x1160...0x11FF).contains(scalar.value) { return 0 }
    return isWide(scalar.value) ? 2 : 1
  }

  /// The cells of a text.
  public static func of(_ text: String) -> Int {
    var width = 0
    var last = 0
    for scalar in text.unicodeScalars {
      if scalar.value == 0xFE0F {
        width += last == 1 ? 1 : 0
        last = 0
      } else {
        last = of(scalar)
        width += last
      }
    }
    return width
  }

  private static func isWide(_ value: UInt32) -> Bool {
    var low = 0
    var high = WideScalars.ranges.count
    while low < high {
      let middle = (low + high) / 2
      if WideScalars.ranges[middle].upperBound < value { low = middle + 1 } else { high = middle }
    }
    return low < WideScalars.ranges.count && WideScalars.ranges[low].contains(value)
  }
}
