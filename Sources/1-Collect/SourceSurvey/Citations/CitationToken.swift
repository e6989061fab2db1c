/// A word or mark of a stretch, with its bytes in the text.
struct CitationToken {
  let words: String
  let start: Int
  let end: Int

  var lower: String { words.lowercased() }
  var isMark: Bool { words.utf8.count == 1 && ",;:()[]".utf8.contains(words.utf8.first ?? 0) }

  /// Whether it is a year between 1500 and 2099, alone or `2019/2020`, with or without a letter.
  var year: String? {
    let word = words.utf8.last == UInt8(ascii: ".") ? String(words.dropLast()) : words
    let pieces = word.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count), pieces.allSatisfy({ Self.isYear($0.utf8) }) else {
      return nil
    }
    return word
  }

  /// A year, or what stands for a missing one.
  var yearOrNone: String? {
    if let year { return year }
    let word = lower
    if CitationWords.noYear.contains(word) { return words }
    let stem = word.split(separator: "-").first.map(String.init) ?? ""
    return stem != word && CitationWords.noYear.contains(stem) ? words : nil
  }

  static func isYear(_ digits: Substring.UTF8View) -> Bool {
    var digits = Array(digits)
    if let last = digits.last, (0x61...0x7A).contains(last), digits.count == 5 {
      digits.removeLast()
    }
    guard digits.count == 4, digits.allSatisfy({ (48...57).contains($0) }) else { return false }
    return (digits[0] == 49 && digits[1] >= 53) || (digits[0] == 50 && digits[1] == 48)
  }

  /// The words and marks of a stretch of bytes.
  static func tokens(_ bytes: [UInt8], _ range: Range<Int>) -> [CitationToken] {
    var tokens: [CitationToken] = []
    var start: Int?
    func close(_ end: Int) {
      guard let begun = start, begun < end else { return }
      tokens.append(made(bytes, begun, end))
      start = nil
    }
    var place = range.lowerBound
    while place < range.upperBound {
      let byte = bytes[place]
      if byte <= 0x20 {
        close(place)
      } else if byte == 0xC2, place + 1 < range.upperBound, bytes[place + 1] == 0xA0 {
        close(place)
        place += 1
      } else if ",;:()[]&".utf8.contains(byte) {
        close(place)
        tokens.append(made(bytes, place, place + 1))
      } else if start == nil {
        start = place
      }
      place += 1
    }
    close(range.upperBound)
    return tokens
  }

  private static func made(_ bytes: [UInt8], _ start: Int, _ end: Int) -> CitationToken {
    CitationToken(
      words: String(decoding: bytes[start..<end], as: UTF8.self),
      start: start,
      end: end
    )
  }
}
