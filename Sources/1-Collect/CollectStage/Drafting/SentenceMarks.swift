/// The marks that end, close and open sentences.
enum SentenceMarks {
  /// Whether a scalar can end a sentence.
  static func ends(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "!", "?", "…", "‽", "‼", "⁇", "⁈", "⁉", "؟", "۔", "।", "॥": true
    default: endsWithoutSpace(scalar)
    }
  }

  /// Whether a scalar ends a sentence even where no white space follows it.
  static func endsWithoutSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "｡", "꧉": true
    default: false
    }
  }

  /// Whether a scalar closes a quotation, a bracket or a note mark after the end of a sentence.
  static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ")", "]", "}", "\"", "'", "”", "’", "»", "›", "」", "』", "）", "*", "†", "‡": true
    case "¹", "²", "³", "⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹": true
    default: false
    }
  }

  /// Whether a scalar can open a sentence: upper case, a digit, an opening mark, or a letter of a
  /// script without case.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "A"..."Z", "0"..."9", "(", "[", "{", "\"", "'": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber, .openPunctuation,
      .initialPunctuation:
      return true
    default: return scalar == "¿" || scalar == "¡"
    }
  }
}
