/// Words that dates are made of, in Indonesian and English.
enum DateWords {
  /// The number of each month's name, from 1.
  static let months: [UInt64: Int] = {
    let names = [
      ["januari", "january", "jan"], ["februari", "pebruari", "february", "feb"],
      ["maret", "march", "mar"], ["april", "apr"], ["mei", "may"], ["juni", "june", "jun"],
      ["juli", "july", "jul"], ["agustus", "august", "agu", "aug"],
      ["september", "sept", "sep"], ["oktober", "october", "okt", "oct"],
      ["november", "nopember", "nov"], ["desember", "december", "des", "dec"],
    ]
    var months: [UInt64: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names { months[WordKey.of(name)] = index + 1 }
    }
    return months
  }()

  /// The number that a word of digits alone writes, up to eight digits.
  static func number(_ word: SurveyedWord, _ bytes: [UInt8]) -> Int? {
    guard word.form == .hasDigit, word.end - word.start <= 8 else { return nil }
    var number = 0
    for byte in bytes[word.start..<word.end] {
      guard (0x30...0x39).contains(byte) else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// The last word of a full date that begins with the word at a place: `3 Juli 1990`, `03-07-1990`.
  static func endOfDay(in words: [SurveyedWord], _ bytes: [UInt8], from index: Int) -> Int? {
    if let parts = numericParts(words[index], bytes) { return parts.count == 3 ? index : nil }
    guard let day = number(words[index], bytes), (1...31).contains(day), index + 2 < words.count,
      let year = number(words[index + 2], bytes), (1000...2999).contains(year)
    else { return nil }
    let isMonth = months[words[index + 1].key] != nil
    let month = number(words[index + 1], bytes)
    return isMonth || (1...12).contains(month ?? 0) ? index + 2 : nil
  }

  /// The numbers of a word such as `2018-07-03`, whose hyphens stand between digits.
  static func numericParts(_ word: SurveyedWord, _ bytes: [UInt8]) -> [Int]? {
    guard word.form == .hasDigit, word.end - word.start <= 10,
      bytes[word.start..<word.end].contains(0x2D)
    else { return nil }
    let parts = bytes[word.start..<word.end].split(
      separator: 0x2D,
      omittingEmptySubsequences: false
    )
    let numbers = parts.compactMap { part -> Int? in
      guard (1...4).contains(part.count), part.allSatisfy({ (0x30...0x39).contains($0) }) else {
        return nil
      }
      return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return numbers.count == parts.count ? numbers : nil
  }
}
