/// What the form of a line says about where passages begin and end.
struct LineCues {
  private let bytes: [UInt8]
  private let start: Int
  private let end: Int

  init(_ line: TextLine, in text: DecodedText) {
    bytes = text.bytes
    start = line.start
    end = line.end
  }

  /// The length of the first word in scalars.
  var firstWordWidth: Int {
    var width = 0
    for index in start..<end {
      if bytes[index] == 0x20 || bytes[index] == 0x09 { break }
      if bytes[index] & 0xC0 != 0x80 { width += 1 }
    }
    return width
  }

  /// The first scalar.
  var first: Unicode.Scalar { scalar(at: start) }

  /// Whether it begins in upper case.
  var beginsUpper: Bool { first.properties.isUppercase }

  /// Whether it begins in lower case.
  var beginsLower: Bool { first.properties.isLowercase }

  /// Whether the last scalar but closing marks ends a sentence.
  var closesSentence: Bool {
    var index = lastScalar(before: end)
    while let place = index {
      let scalar = scalar(at: place)
      if SentenceMarks.closes(scalar) {
        index = lastScalar(before: place)
        continue
      }
      return SentenceMarks.ends(scalar)
    }
    return false
  }

  /// Whether it ends in a colon, which announces what follows.
  var announces: Bool { bytes[end - 1] == 0x3A }

  /// Whether it ends in a hyphen that belongs to a word.
  var endsInWordHyphen: Bool {
    guard let last = lastScalar(before: end), let before = lastScalar(before: last) else {
      return false
    }
    let hyphen = scalar(at: last)
    return (hyphen == "-" || hyphen == "\u{2010}") && isWordScalar(scalar(at: before))
  }

  /// Whether it ends in a soft hyphen, which the listed rule `soft-hyphen` drops at a line's end.
  var endsInSoftHyphen: Bool {
    end - start > 2 && bytes[end - 2] == 0xC2 && bytes[end - 1] == 0xAD
  }

  /// Whether it begins with a letter or digit.
  var beginsWithWord: Bool { isWordScalar(first) }

  /// Whether it begins with the number, letter or sign of a list, then white space and words.
  var isListItem: Bool { listMarkerEnd != nil }

  /// Whether the marker of the list is a number such as `2.` or `2)`.
  var isNumberedItem: Bool { isListItem && (0x30...0x39).contains(bytes[start]) }

  /// Whether it begins as headings of sections or chapters do: `A. `, `BAB `.
  var isSectionHeading: Bool {
    if isChapterHeading { return true }
    guard end - start > 3, (0x41...0x5A).contains(bytes[start]), bytes[start + 1] == 0x2E else {
      return false
    }
    return isSpace(bytes[start + 2])
  }

  /// Whether it begins with the word for a chapter and a number.
  var isChapterHeading: Bool {
    ["BAB ", "CHAPTER ", "Bab ", "Chapter "].contains { begins(with: $0) }
      && end - start < 80 && chapterNumberFollows
  }

  /// Whether it begins with the word for a table or a figure and a number.
  var isTableCaption: Bool { isCaption(["Tabel ", "Table ", "TABEL ", "TABLE "]) }

  /// Whether it begins with the word for a figure and a number.
  var isFigureCaption: Bool {
    isCaption(["Gambar ", "Figure ", "Bagan ", "Grafik ", "GAMBAR ", "FIGURE "])
  }

  /// Whether it names the origin of a table.
  var namesOrigin: Bool {
    ["Sumber:", "Sumber :", "Source:", "Source :", "SUMBER:", "SOURCE:"].contains {
      begins(with: $0)
    }
  }

  /// Whether it begins the key words of an abstract.
  var beginsKeywords: Bool {
    let words = ["kata kunci", "kata-kata kunci", "keywords", "key words", "keyword"]
    guard let colon = bytes[start..<min(end, start + 24)].firstIndex(of: 0x3A) else { return false }
    var label = bytes[start..<colon].map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    while label.last == 0x20 { label.removeLast() }
    return words.contains { label.elementsEqual($0.utf8) }
  }

  /// The number that stands alone on the line, of at most four digits.
  var loneNumber: Int? {
    guard end - start <= 4, bytes[start..<end].allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(words)
  }

  /// The small Roman number that stands alone on the line.
  var loneRoman: String? {
    let isRoman = bytes[start..<end].allSatisfy { [0x69, 0x76, 0x78, 0x6C].contains($0) }
    return end - start <= 8 && isRoman ? words : nil
  }

  /// Whether it has letters and none of them is a small one.
  var isUpperCase: Bool {
    var hasLetter = false
    for scalar in words.unicodeScalars {
      if scalar.properties.isLowercase { return false }
      if scalar.properties.isUppercase { hasLetter = true }
    }
    return hasLetter
  }

  /// The words of the line.
  var words: String { String(decoding: bytes[start..<end], as: UTF8.self) }

  /// Whether it runs into a page number, as lines of a table of contents do.
  var hasLeader: Bool {
    guard end - start > 5, (0x30...0x39).contains(bytes[end - 1]) else { return false }
    var index = end - 1
    while index > start, (0x30...0x39).contains(bytes[index]) { index -= 1 }
    var leaders = 0
    while index > start, bytes[index] == 0x2E || bytes[index] == 0x20 || bytes[index] == 0x09 {
      leaders += bytes[index] == 0x09 ? 3 : 1
      index -= 1
    }
    return leaders >= 3
  }

  /// Where the words after a list marker begin.
  var listMarkerEnd: Int? {
    var index = start
    switch bytes[index] {
    case 0x2D, 0x2A: index += 1
    case 0xE2:
      guard ["•", "–", "▪", "●", "◦", "‣"].contains(first) else { return nil }
      index += 3
    default:
      let isInBrackets = bytes[index] == 0x28
      if isInBrackets { index += 1 }
      let digits = index
      while index < end, index - digits < 3, (0x30...0x39).contains(bytes[index]) { index += 1 }
      if index == digits, index < end, (0x61...0x7A).contains(bytes[index]) { index += 1 }
      guard index > digits, index < end else { return nil }
      // Three digits are a marker in brackets only: a line may begin with the end of a sentence.
      if index - digits == 3, !isInBrackets { return nil }
      guard bytes[index] == 0x29 || (bytes[index] == 0x2E && !isInBrackets) else { return nil }
      index += 1
    }
    guard index + 1 < end, isSpace(bytes[index]) else { return nil }
    while index < end, isSpace(bytes[index]) { index += 1 }
    return index < end ? index : nil
  }

  // MARK: Bytes and scalars

  private var chapterNumberFollows: Bool {
    guard let space = bytes[start..<end].firstIndex(of: 0x20) else { return false }
    let number = bytes[(space + 1)..<end].prefix { $0 != 0x20 && $0 != 0x2E && $0 != 0x3A }
    let isRoman = number.allSatisfy { [0x49, 0x56, 0x58, 0x4C, 0x43].contains($0) }
    return !number.isEmpty && (isRoman || number.allSatisfy { (0x30...0x39).contains($0) })
  }

  private func isCaption(_ labels: [String]) -> Bool {
    labels.contains { label in
      let after = start + label.utf8.count
      return begins(with: label) && after < end && (0x30...0x39).contains(bytes[after])
    }
  }

  private func begins(with label: String) -> Bool {
    bytes[start..<end].starts(with: label.utf8)
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private func lastScalar(before place: Int) -> Int? {
    guard place > start else { return nil }
    var index = place - 1
    while index > start, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  private func scalar(at place: Int) -> Unicode.Scalar { UTF8Scalars.scalar(bytes, at: place) }
}
