import StudyModel

/// A date by its bytes.
struct FoundDate {
  var form: DateMention.Form
  var from: PartialDate
  var to: PartialDate?
  var bytes: Range<Int>
  /// The word after its last.
  var next: Int
  var isCitation = false
  var isAmbiguous = false
}

/// The walk over the words of a text that finds dates.
struct DateScan {
  let bytes: [UInt8]
  let words: [SurveyedWord]

  init(_ bytes: [UInt8], _ words: [SurveyedWord]) {
    self.bytes = bytes
    self.words = words
  }

  /// The dates, in order and apart.
  func mentions() -> [FoundDate] {
    var found: [FoundDate] = []
    var index = 0
    while index < words.count {
      guard let date = date(at: index) else {
        index += 1
        continue
      }
      found.append(date)
      index = date.next
    }
    return found
  }

  private func date(at index: Int) -> FoundDate? {
    let form = words[index].form
    if form.contains(.hasDigit) {
      if form.contains(.hasLetter) { return mixed(at: index) }
      return figures(at: index) ?? dayFirst(at: index) ?? span(at: index) ?? year(at: index)
    }
    return monthFirst(at: index) ?? partOfYear(at: index) ?? century(at: index)
  }

  // MARK: - Days and months

  /// `3 Juli 2018`, also as `3rd of July, 2018`.
  private func dayFirst(at index: Int) -> FoundDate? {
    guard let day = day(words[index]), joins(index, index + 1) else { return nil }
    var next = index + 1
    if words[next].key == Self.of, joins(next, next + 1) { next += 1 }
    guard let month = month(at: next), let (year, last) = year(after: next) else { return nil }
    return made(.day, PartialDate(year: year, month: month, day: day), index...last)
  }

  /// `July 3, 2018`, `Juli 2018`, `Maret tahun 2021`.
  private func monthFirst(at index: Int) -> FoundDate? {
    guard let month = month(at: index) else { return nil }
    if let (year, last) = year(after: index) {
      return made(.month, PartialDate(year: year, month: month), index...last)
    }
    guard joins(index, index + 1), let day = day(words[index + 1]),
      let (year, last) = year(after: index + 1)
    else { return nil }
    return made(.day, PartialDate(year: year, month: month, day: day), index...last)
  }

  private func month(at index: Int) -> Int? {
    guard let month = DateWords.months[words[index].key] else { return nil }
    // `may` and `march` are verbs, and short forms are words: a month has a capital there.
    let isLong = words[index].end - words[index].start > 5
    return isLong || words[index].form.contains(.beginsUpper) ? month : nil
  }

  private func day(_ word: SurveyedWord) -> Int? {
    let length = word.end - word.start
    guard (1...4).contains(length) else { return nil }
    let digits = bytes[word.start..<word.end].prefix { (0x30...0x39).contains($0) }
    let rest = Array(bytes[(word.start + digits.count)..<word.end])
    let isOrdinal = ["st", "nd", "rd", "th"].contains { $0.utf8.elementsEqual(rest) }
    guard (1...2).contains(digits.count), rest.isEmpty || isOrdinal else { return nil }
    let day = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...31).contains(day) ? day : nil
  }

  /// The year that follows a word, perhaps after `tahun`, and the place of its word.
  private func year(after index: Int) -> (year: Int, word: Int)? {
    var next = index + 1
    guard joins(index, next) else { return nil }
    if words[next].key == Self.year, joins(next, next + 1) { next += 1 }
    return fullYear(at: next).map { ($0, next) }
  }

  // MARK: - Figures

  /// `2018-07-03`, `03-07-2018`, `3/7/2018`, `2006-2010`.
  private func figures(at index: Int) -> FoundDate? {
    if let parts = DateWords.numericParts(words[index], bytes) {
      guard isAlone(index...index) else { return nil }
      if parts.count == 2 { return yearSpan(parts[0], parts[1], index...index) }
      return parts.count == 3 ? figures(parts, index...index) : nil
    }
    guard index + 2 < words.count, isAlone(index...(index + 2)) else { return nil }
    let marks = (0..<2).map { bytes[words[index + $0].end..<words[index + $0 + 1].start] }
    guard marks.allSatisfy({ $0.elementsEqual([0x2F]) || $0.elementsEqual([0x2E]) }),
      marks[0].first == marks[1].first
    else { return nil }
    let parts = (0..<3).compactMap { DateWords.number(words[index + $0], bytes) }
    return parts.count == 3 ? figures(parts, index...(index + 2)) : nil
  }

  private func figures(_ parts: [Int], _ range: ClosedRange<Int>) -> FoundDate? {
    if Self.years.contains(parts[0]) {
      return made(.day, PartialDate(year: parts[0], month: parts[1], day: parts[2]), range)
    }
    guard Self.years.contains(parts[2]) else { return nil }
    var date = made(.day, PartialDate(year: parts[2], month: parts[1], day: parts[0]), range)
    if date == nil {
      date = made(.day, PartialDate(year: parts[2], month: parts[0], day: parts[1]), range)
    } else {
      date?.isAmbiguous = parts[0] <= 12 && parts[0] != parts[1]
    }
    return date
  }

  // MARK: - Years

  /// `2006–2010`, `2006 sampai 2010`, `2006 to 2010`.
  private func span(at index: Int) -> FoundDate? {
    guard let first = fullYear(at: index), index + 1 < words.count else { return nil }
    let gap = bytes[words[index].end..<words[index + 1].start]
    let dash = gap.filter { $0 != 0x20 }
    if dash.elementsEqual([0x2D]) || dash.elementsEqual([0xE2, 0x80, 0x93]) {
      return fullYear(at: index + 1).flatMap { yearSpan(first, $0, index...(index + 1)) }
    }
    guard Self.until.contains(words[index + 1].key), joins(index, index + 1),
      joins(index + 1, index + 2)
    else { return nil }
    var last = index + 2
    if words[last].key == Self.year, joins(last, last + 1) { last += 1 }
    return fullYear(at: last).flatMap { yearSpan(first, $0, index...last) }
  }

  private func yearSpan(_ first: Int, _ last: Int, _ range: ClosedRange<Int>) -> FoundDate? {
    guard Self.years.contains(first), Self.years.contains(last), first < last else { return nil }
    return made(.span, PartialDate(year: first), range, to: PartialDate(year: last))
  }

  private func year(at index: Int) -> FoundDate? {
    guard let year = fullYear(at: index), isAlone(index...index), !isCounted(index) else {
      return nil
    }
    var date = made(.year, PartialDate(year: year), index...index)
    date?.isCitation = isCitation(index)
    return date
  }

  func fullYear(at index: Int) -> Int? {
    guard index < words.count, words[index].end - words[index].start == 4,
      let year = DateWords.number(words[index], bytes), Self.years.contains(year)
    else { return nil }
    return year
  }

  /// `pertengahan 2019`, `akhir tahun 2019`, `early 2019`.
  private func partOfYear(at index: Int) -> FoundDate? {
    guard Self.partsOfYear.contains(words[index].key), let (year, last) = year(after: index),
      isAlone(last...last)
    else { return nil }
    return made(.partOfYear, PartialDate(year: year), index...last)
  }

  /// `1990-an`, `1990s`, `mid-2019`.
  private func mixed(at index: Int) -> FoundDate? {
    if let day = dayFirst(at: index) { return day }
    if words[index].form.contains(.hasLetter), let found = centuryInEnglish(at: index) {
      return found
    }
    let text = Array(bytes[words[index].start..<words[index].end])
    let digits = text.prefix { (0x30...0x39).contains($0) }
    if digits.count == 4 {
      let year = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
      let rest = text.dropFirst(4)
      let isDecade = ["-an", "s", "'s", "an"].contains { $0.utf8.elementsEqual(rest) }
      guard Self.years.contains(year), year % 10 == 0, isDecade else { return nil }
      return made(.decade, PartialDate(year: year), index...index, to: PartialDate(year: year + 9))
    }
    guard text.count == 8,
      text.prefix(4).elementsEqual("mid-".utf8) || text.prefix(4).elementsEqual("Mid-".utf8)
    else { return nil }
    let figures = text.suffix(4)
    guard figures.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let year = figures.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard Self.years.contains(year) else { return nil }
    return made(.partOfYear, PartialDate(year: year), index...index)
  }

  // MARK: - Centuries

  /// `abad ke-20`.
  private func century(at index: Int) -> FoundDate? {
    guard words[index].key == Self.abad, joins(index, index + 1) else { return nil }
    let text = Array(bytes[words[index + 1].start..<words[index + 1].end])
    let digits = text.starts(with: "ke-".utf8) ? Array(text.dropFirst(3)) : text
    return century(digits, index...(index + 1))
  }

  /// `20th century`.
  private func centuryInEnglish(at index: Int) -> FoundDate? {
    guard joins(index, index + 1), words[index + 1].key == Self.century else { return nil }
    let digits = bytes[words[index].start..<words[index].end].dropLast(2)
    return century(Array(digits), index...(index + 1))
  }

  private func century(_ digits: [UInt8], _ range: ClosedRange<Int>) -> FoundDate? {
    guard digits.count == 2, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let number = Int(digits[0] - 0x30) * 10 + Int(digits[1] - 0x30)
    guard (11...29).contains(number) else { return nil }
    let first = PartialDate(year: number * 100 - 99)
    return made(.century, first, range, to: PartialDate(year: number * 100))
  }

  static let years = 1000...2999
  private static let of = WordKey.of("of")
  private static let year = WordKey.of("tahun")
  private static let abad = WordKey.of("abad")
  private static let century = WordKey.of("century")
  private static let until = Set(["sampai", "hingga", "to", "until", "s/d", "sd"].map(WordKey.of))
  private static let partsOfYear = Set(
    ["awal", "pertengahan", "akhir", "early", "mid", "late"].map(WordKey.of)
  )
}
