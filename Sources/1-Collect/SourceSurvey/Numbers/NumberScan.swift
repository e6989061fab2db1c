import StudyModel

/// How a language marks thousands and decimals.
enum NumberConvention {
  case commaDecimal, pointDecimal

  /// The convention of a language, where it has one that is known.
  init?(language: String) {
    switch language {
    case "id", "nl", "de", "fr", "es", "jv", "su", "it", "pt": self = .commaDecimal
    case "en", "ms", "und-Hani", "und-Kore", "und-Jpan": self = .pointDecimal
    default: return nil
    }
  }
}

/// The walk over the words of a document that finds numbers.
struct NumberScan {
  private let document: Document
  private let bytes: [UInt8]
  private let words: [SurveyedWord]
  private let dates: [FoundDate]
  private let starts: [(byte: Int, passage: Int)]
  private let languages: [PassageLanguage]

  /// A number as written, before its language says what a lone mark is.
  private struct Written {
    var figures: Int64
    /// How many figures stand behind the last mark.
    var tail: Int
    /// Whether the marks themselves tell: the decimals then.
    var decimals: Int?
    /// Which convention the marks show, where they show one.
    var shown: NumberConvention?
    var mark: UInt8
    var first: Int
    var last: Int
    var bytes: Range<Int>
  }

  init(_ document: Document, _ languages: [PassageLanguage]) {
    self.document = document
    bytes = document.text.utf8
    words = SurveyedWords(of: bytes).words
    dates = DateScan(bytes, words).mentions()
    self.languages = languages.count == document.passages.count ? languages : []
    starts = document.passages.indices.map {
      (document.text.byteOffset(of: document.passages[$0].range.start), $0)
    }
  }

  func mentions() -> [NumberMention] {
    var written: [(Written, passage: Int)] = []
    var nextDate = 0
    var passage = 0
    var index = 0
    while index < words.count {
      let word = words[index]
      guard word.form.contains(.hasDigit) else {
        index += 1
        continue
      }
      while nextDate < dates.count, dates[nextDate].bytes.upperBound <= word.start { nextDate += 1 }
      if nextDate < dates.count, dates[nextDate].bytes.lowerBound < word.end {
        index = max(index + 1, dates[nextDate].next)
        continue
      }
      while passage + 1 < starts.count, starts[passage + 1].byte <= word.start { passage += 1 }
      let isFirst = starts.indices.contains(passage) && starts[passage].byte == word.start
      for found in number(at: index, isFirst: isFirst) { written.append((found, passage)) }
      index = max(index + 1, endOfFigures(from: index))
    }
    let shown = Set(written.compactMap(\.0.shown))
    return written.map { mention($0.0, inPassage: $0.passage, shown: shown) }
  }

  /// The word after those that marks join into one number.
  private func endOfFigures(from index: Int) -> Int {
    var end = index + 1
    while end < words.count, words[end].form == .hasDigit,
      words[end].start - words[end - 1].end == 1,
      [0x2E, 0x2C].contains(bytes[words[end - 1].end])
    { end += 1 }
    return end
  }

  /// The number that begins at a word; two for `10-15`, none where figures name something.
  private func number(at index: Int, isFirst: Bool) -> [Written] {
    let word = words[index]
    if let ends = DateWords.numericParts(word, bytes), ends.count == 2, ends[0] < ends[1],
      isFree(index...index), !isName(index)
    {
      return ends.map {
        Written(
          figures: Int64($0),
          tail: 0,
          decimals: 0,
          mark: 0,
          first: index,
          last: index,
          bytes: word.start..<word.end
        )
      }
    }
    let last = endOfFigures(from: index) - 1
    guard let start = figuresStart(of: word), isFree(index...last), !isName(index),
      !(isFirst && isMarker(index, last))
    else { return [] }
    var groups: [Int] = []
    var marks: [UInt8] = []
    var figures: Int64 = 0
    for place in index...last {
      let from = place == index ? start : words[place].start
      let digits = bytes[from..<words[place].end]
      guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return [] }
      groups.append(digits.count)
      if place > index { marks.append(bytes[words[place - 1].end]) }
      for digit in digits {
        let (product, overflows) = figures.multipliedReportingOverflow(by: 10)
        guard !overflows, product < Int64.max / 16 else { return [] }
        figures = product + Int64(digit - 0x30)
      }
    }
    var found = Written(
      figures: figures,
      tail: groups.count > 1 ? groups[groups.count - 1] : 0,
      mark: marks.last ?? 0,
      first: index,
      last: last,
      bytes: start..<words[last].end
    )
    guard read(&found, groups, marks) else { return [] }
    return [found]
  }

  /// Reads what the marks tell by themselves; false where they make no number, such as `1.2.3`.
  private func read(_ found: inout Written, _ groups: [Int], _ marks: [UInt8]) -> Bool {
    guard let mark = marks.last else {
      found.decimals = 0
      return true
    }
    let isGrouped = groups.dropFirst().dropLast().allSatisfy { $0 == 3 } && groups[0] <= 3
    let others = marks.dropLast()
    guard !others.isEmpty else {
      let isOpen = found.tail == 3 && groups[0] <= 3 && bytes[found.bytes.lowerBound] != 0x30
      guard !isOpen else { return true }
      found.decimals = found.tail
      found.shown = mark == 0x2C ? .commaDecimal : .pointDecimal
      return true
    }
    guard isGrouped, Set(others).count == 1 else { return false }
    if others.first == mark {
      guard found.tail == 3 else { return false }
      found.decimals = 0
      found.shown = mark == 0x2C ? .pointDecimal : .commaDecimal
    } else {
      found.decimals = found.tail
      found.shown = mark == 0x2C ? .commaDecimal : .pointDecimal
    }
    return true
  }

  // MARK: - What stands around

  /// Where the figures of a word begin, behind a currency such as `Rp`; nothing for codes.
  private func figuresStart(of word: SurveyedWord) -> Int? {
    guard word.form.contains(.hasLetter) else {
      return bytes[word.start..<word.end].contains(0x2D) ? nil : word.start
    }
    let letters = bytes[word.start..<word.end].prefix { !(0x30...0x39).contains($0) }
    var key = WordKey()
    for byte in letters { key.take(UInt32((0x41...0x5A).contains(byte) ? byte + 0x20 : byte)) }
    guard !letters.isEmpty, NumberWords.currencies[key.value] != nil else { return nil }
    return word.start + letters.count
  }

  /// Whether neither letters nor signs of codes stand at the ends.
  private func isFree(_ range: ClosedRange<Int>) -> Bool {
    let start = words[range.lowerBound].start
    let end = words[range.upperBound].end
    let codes: [UInt8] = [0x2F, 0x5F, 0x3D, 0x40, 0x23, 0x3A, 0x5C, 0x2E]
    if start > 0, codes.contains(bytes[start - 1]) {
      let isCurrency =
        bytes[start - 1] == 0x2E && range.lowerBound > 0
        && NumberWords.currencies[words[range.lowerBound - 1].key] != nil
      guard isCurrency else { return false }
    }
    guard end < bytes.count else { return true }
    return ![0x5F, 0x3D, 0x40, 0x5C].contains(bytes[end]) && !(bytes[end] == 0x2F && !isRate(end))
  }

  private func isRate(_ slash: Int) -> Bool {
    slash + 1 < bytes.count && (0x61...0x7A).contains(bytes[slash + 1])
  }

  private func isName(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let gap = bytes[words[index - 1].end..<words[index].start]
    return gap.count <= 2 && !gap.contains(0x0A) && NumberWords.names.contains(words[index - 1].key)
  }

  /// Whether a number that begins a passage is the mark of a list or a heading.
  private func isMarker(_ index: Int, _ last: Int) -> Bool {
    let end = words[last].end
    guard end < bytes.count else { return true }
    if [0x2E, 0x29, 0x0A].contains(bytes[end]) { return true }
    // `2.1 Words` is a heading.
    guard last > index, bytes[end] == 0x20, last + 1 < words.count else { return false }
    return words[index...last].allSatisfy { $0.form == .hasDigit && $0.end - $0.start <= 2 }
      && words[last + 1].form.contains(.beginsUpper)
  }

  private func mention(
    _ written: Written,
    inPassage passage: Int,
    shown: Set<NumberConvention>
  ) -> NumberMention {
    let surroundings = NumberSurroundings(bytes, words, first: written.first, last: written.last)
    let language = languages.isEmpty ? nil : languages[passage].language
    let convention = language.flatMap(NumberConvention.init) ?? shown.first
    var decimals = written.decimals ?? 0
    var other: String?
    if written.decimals == nil {
      let markIsDecimal =
        convention.map { ($0 == .commaDecimal) == (written.mark == 0x2C) } ?? false
      decimals = markIsDecimal ? written.tail : 0
      let contradicts =
        shown.count > 1 || convention == nil || (shown.first.map { $0 != convention } ?? false)
      if contradicts {
        other = NumberMention.text(
          written.figures,
          decimals: markIsDecimal ? 0 : written.tail
        )
      }
    }
    let span =
      min(
        surroundings.start,
        written.bytes.lowerBound
      )..<max(surroundings.end, written.bytes.upperBound)
    return NumberMention(
      figures: written.figures,
      decimals: decimals,
      magnitude: surroundings.magnitude,
      unit: surroundings.unit,
      per: surroundings.per,
      range: document.text.range(span),
      otherValue: other
    )
  }
}
