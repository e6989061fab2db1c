/// What the characters of the font Symbol mean, which Word keeps by their places in the font.
enum SymbolFont {
  /// Places 0x41 to 0x5A and 0x61 to 0x7A, after the table `SYMBOL.TXT` of Unicode.
  private static let capitals = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ"
  private static let smalls = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ"
  private static let others: [UInt32: Unicode.Scalar] = [
    0x22: "∀", 0x24: "∃", 0x27: "∋", 0x2A: "∗", 0x2D: "−", 0x40: "≅", 0x5C: "∴", 0x5E: "⊥",
    0x7E: "∼", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→", 0xAF: "↓",
    0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB5: "∝", 0xB7: "•", 0xB8: "÷", 0xB9: "≠",
    0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xC6: "∅", 0xC7: "∩", 0xC8: "∪", 0xCE: "∈", 0xCF: "∉",
    0xD0: "∠", 0xD2: "®", 0xD3: "©", 0xD4: "™", 0xD6: "√", 0xDE: "⇒", 0xE5: "∑", 0xF2: "∫",
  ]

  /// The character at a place of a font; where the font is another, the place itself.
  static func scalar(_ code: UInt32, font: String) -> Unicode.Scalar? {
    let place = (0xF000...0xF0FF).contains(code) ? code - 0xF000 : code
    guard font == "Symbol", place >= 0x20, place <= 0xFF else {
      return code >= 0x20 ? Unicode.Scalar(code) : nil
    }
    let letters = (0x41...0x5A).contains(place) ? capitals : smalls
    let first: UInt32 = (0x41...0x5A).contains(place) ? 0x41 : 0x61
    if (0x41...0x5A).contains(place) || (0x61...0x7A).contains(place) {
      return letters.unicodeScalars.dropFirst(Int(place - first)).first
    }
    // Digits and most signs stand where ASCII has them; what is not known keeps its place.
    return others[place] ?? Unicode.Scalar(place < 0x7F ? place : 0xF000 + place)
  }
}
