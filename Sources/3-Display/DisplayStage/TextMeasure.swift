/// How much room words take in a sans-serif face, estimated alike on every machine.
enum TextMeasure {
  /// The width in points of words set in a size, rounded up.
  static func width(_ words: String, size: Int) -> Int {
    let thousandths = words.unicodeScalars.reduce(0) { $0 + advance($1) }
    return (thousandths * size + 999) / 1000
  }

  /// Words in lines of at most a width; a word longer than a line is cut.
  static func lines(_ words: String, size: Int, within width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in words.split(whereSeparator: \.isWhitespace).map(String.init) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if self.width(longer, size: size) <= width {
        line = longer
        continue
      }
      if !line.isEmpty { lines.append(line) }
      var pieces = cut(word, size: size, within: width)
      line = pieces.popLast() ?? ""
      lines += pieces
    }
    if !line.isEmpty { lines.append(line) }
    return lines.isEmpty ? [""] : lines
  }

  private static func cut(_ word: String, size: Int, within width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(piece + String(character), size: size) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }

  /// Thousandths of the size that a scalar advances; rather too much than too little.
  private static func advance(_ scalar: Unicode.Scalar) -> Int {
    switch scalar {
    case "i", "j", "l", "'", "|", "!", ".", ",", ":", ";": 280
    case "f", "t", "I", " ", "/", "(", ")", "[", "]", "r", "-": 350
    case "m", "w", "M", "W", "@", "%", "—", "…": 960
    case "a"..."z", "0"..."9": 580
    case "A"..."Z": 750
    default: wide(scalar)
    }
  }

  private static func wide(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: 0
    case .lowercaseLetter: 620
    case .uppercaseLetter: 800
    default: scalar.value < 0x1100 ? 650 : 1050
    }
  }
}
