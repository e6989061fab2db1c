/// Text that cannot move a cursor, change a terminal's state, or turn the order of its own words.
public enum HarmlessText {
  /// A text with everything that a terminal would obey made visible or left out.
  ///
  /// Controls become their pictures (`␛` for ESC), line ends and tabs spaces, the controls of the
  /// upper half and what is not assigned `�`. Embeddings, overrides and isolates of the
  /// bidirectional algorithm become `�` too: they could make words read otherwise than they stand.
  /// Soft hyphens are left out.
  public static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { replacement(of: $0) != .itself }) else {
      return text
    }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch replacement(of: scalar) {
      case .itself: scalars.append(scalar)
      case .nothing: break
      case .other(let other): scalars.append(other)
      }
    }
    return String(scalars)
  }

  private enum Replacement: Equatable {
    case itself, nothing
    case other(Unicode.Scalar)
  }

  private static func replacement(of scalar: Unicode.Scalar) -> Replacement {
    switch scalar.value {
    case 0x20..<0x7F: .itself
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .other(" ")
    case ..<0x20: .other(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: .other("\u{2421}")
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: .other("\u{FFFD}")
    case 0xAD: .nothing
    default:
      scalar.properties.generalCategory == .unassigned || scalar.value == 0xFEFF
        ? .other("\u{FFFD}") : .itself
    }
  }
}
