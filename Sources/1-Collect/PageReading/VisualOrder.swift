/// Turns letters as they stand on paper from left to right into letters as they are read.
///
/// What a line of the Unicode bidirectional algorithm needs where the levels are unknown: a line
/// with more letters of a right-to-left script than others is read from the right, and runs of
/// other words and of digits keep their order.
enum VisualOrder {
  /// Whether most letters of a line are of a script that is read from right to left.
  static func isRightToLeft(_ words: [[Unicode.Scalar]]) -> Bool {
    var right = 0
    var left = 0
    for scalar in words.joined() {
      if isRightToLeft(scalar) { right += 1 } else if scalar.properties.isAlphabetic { left += 1 }
    }
    return right > left
  }

  /// The places of the words in the order in which they are read.
  static func logicalOrder(of words: [[Unicode.Scalar]]) -> [Int] {
    var order: [Int] = []
    var foreign: [Int] = []
    for index in words.indices.reversed() {
      if words[index].contains(where: isRightToLeft) {
        order += foreign.reversed()
        foreign = []
        order.append(index)
      } else {
        foreign.append(index)
      }
    }
    return order + foreign.reversed()
  }

  /// The letters of a word in the order in which they are read.
  static func logical(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard word.contains(where: isRightToLeft) else { return word }
    var letters: [Unicode.Scalar] = []
    var index = word.count
    while index > 0 {
      index -= 1
      let end = index + 1
      if isForeign(word[index]) {
        while index > 0, isForeign(word[index - 1]) || isInner(word, index - 1) { index -= 1 }
      } else {
        // A mark stays behind its letter.
        while index > 0, isMark(word[index]) { index -= 1 }
      }
      letters += word[index..<end]
    }
    return letters
  }

  /// A point or comma within a number.
  private static func isInner(_ word: [Unicode.Scalar], _ index: Int) -> Bool {
    (word[index] == "." || word[index] == "," || word[index] == "-") && index > 0
      && isForeign(word[index - 1]) && isForeign(word[index + 1])
  }

  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    !isRightToLeft(scalar) && !isMark(scalar)
      && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Arabic digits are read from left to right.
    case 0x660...0x669, 0x6F0...0x6F9: false
    case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EEFF:
      !isMark(scalar)
    default: false
    }
  }
}
