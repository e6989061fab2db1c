/// A line of plain text that has words, without the white space at its ends.
struct TextLine: Equatable {
  /// The physical line, from 1; a line separator within one begins no new number.
  let number: Int
  /// The first byte of its words.
  let start: Int
  /// The byte after its last word.
  let end: Int
  /// The columns of white space before the words; a tab counts to the next multiple of 8.
  let indent: Int
  /// The length of its words in scalars.
  let width: Int
  /// How many lines without words stand between it and the line before.
  let blanksBefore: Int
  /// How many form feeds stand between the words before and these.
  let formFeeds: Int
}

extension DecodedText {
  /// The lines that have words; a form feed, a vertical tab, NEL, LS and PS end one as well.
  func textLines() -> [TextLine] {
    bytes.withUnsafeBufferPointer { buffer in
      var scan = TextLineScan(buffer)
      return scan.lines()
    }
  }
}

/// The walk over the bytes of a text that finds its lines.
private struct TextLineScan {
  private let buffer: UnsafeBufferPointer<UInt8>
  private var found: [TextLine] = []
  private var number = 1
  private var blanks = 0
  private var formFeeds = 0

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    self.buffer = buffer
  }

  mutating func lines() -> [TextLine] {
    var start = 0
    var index = 0
    while index < buffer.count {
      let byte = buffer[index]
      // What ends no line: anything from space up, but for the leads of NEL, LS and PS.
      guard byte < 0x20 || byte == 0xC2 || byte == 0xE2 else {
        index += 1
        continue
      }
      let width = breakWidth(at: index)
      guard width > 0 else {
        index += 1
        continue
      }
      take(start..<index)
      if byte == 0x0A || byte == 0x0D { number += 1 }
      if byte == 0x0C { formFeeds += 1 }
      // A paragraph separator is a blank line of its own.
      if byte == 0xE2, buffer[index + 2] == 0xA9 { blanks += 1 }
      index += width
      start = index
    }
    if start < buffer.count { take(start..<buffer.count) }
    return found
  }

  private func breakWidth(at index: Int) -> Int {
    switch buffer[index] {
    case 0x0A, 0x0B, 0x0C: return 1
    case 0x0D: return index + 1 < buffer.count && buffer[index + 1] == 0x0A ? 2 : 1
    case 0xC2: return index + 1 < buffer.count && buffer[index + 1] == 0x85 ? 2 : 0
    case 0xE2:
      guard index + 2 < buffer.count, buffer[index + 1] == 0x80 else { return 0 }
      return buffer[index + 2] == 0xA8 || buffer[index + 2] == 0xA9 ? 3 : 0
    default: return 0
    }
  }

  private mutating func take(_ range: Range<Int>) {
    var start = range.lowerBound
    var indent = 0
    while start < range.upperBound {
      let width = UTF8Scalars.spaceWidth(buffer, at: start, to: range.upperBound)
      guard width > 0 else { break }
      indent = buffer[start] == 0x09 ? (indent / 8 + 1) * 8 : indent + 1
      start += width
    }
    guard start < range.upperBound else {
      // What stands before a form feed on its line is no blank line.
      let endsAtFeed = range.upperBound < buffer.count && buffer[range.upperBound] == 0x0C
      if !endsAtFeed { blanks += 1 }
      return
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, buffer[last] & 0xC0 == 0x80 { last -= 1 }
      guard UTF8Scalars.spaceWidth(buffer, at: last, to: end) == end - last else { break }
      end = last
    }
    var width = 0
    for index in start..<end where buffer[index] & 0xC0 != 0x80 { width += 1 }
    found.append(
      TextLine(
        number: number,
        start: start,
        end: end,
        indent: indent,
        width: width,
        blanksBefore: blanks,
        formFeeds: formFeeds
      )
    )
    blanks = 0
    formFeeds = 0
  }
}
