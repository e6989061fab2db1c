/// Where quotation marks open and close, in the forms of Indonesian, English and their neighbours.
enum QuotationMarks {
  private static let closings: [Unicode.Scalar: Set<Unicode.Scalar>] = [
    "\u{201C}": ["\u{201D}"], "\u{201E}": ["\u{201C}", "\u{201D}"], "\u{00AB}": ["\u{00BB}"],
    "\"": ["\"", "\u{201D}"], "\u{300C}": ["\u{300D}"], "\u{2018}": ["\u{2019}"],
  ]

  /// Whether a scalar is a double quotation mark of some kind.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}"].contains(scalar)
  }

  /// The stretches between marks, without the marks, outermost ones only and in order.
  ///
  /// A mark that is never closed opens nothing. Single marks count where a word begins and ends
  /// with them, so that an apostrophe closes nothing.
  static func stretches(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      if opens(index, in: scalars), let end = close(of: index, in: scalars) {
        found.append((index + 1)..<end)
        index = end
      }
      index += 1
    }
    return found
  }

  private static func opens(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let mark = scalars[index]
    guard closings[mark] != nil else { return false }
    guard mark == "\"" || mark == "\u{2018}" else { return true }
    let isAfterWord = index > 0 && isWord(scalars[index - 1])
    let isBeforeSpace = index + 1 >= scalars.count || scalars[index + 1].properties.isWhitespace
    return !isAfterWord && !isBeforeSpace
  }

  private static func close(of start: Int, in scalars: [Unicode.Scalar]) -> Int? {
    let mark = scalars[start]
    guard let closing = closings[mark] else { return nil }
    var depth = 1
    for index in (start + 1)..<max(start + 1, scalars.count) {
      let scalar = scalars[index]
      if closing.contains(scalar) {
        let isBeforeWord = index + 1 < scalars.count && isWord(scalars[index + 1])
        if (mark == "\"" || mark == "\u{2018}") && isBeforeWord { continue }
        depth -= 1
        if depth == 0 { return index }
      } else if scalar == mark, mark != "\"" {
        depth += 1
      }
    }
    return nil
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
