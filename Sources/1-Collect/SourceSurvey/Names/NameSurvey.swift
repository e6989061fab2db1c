public import StudyModel

/// Finds names of two capitalised words or more, and abbreviations, with their variants.
///
/// Forms are one name where they differ in case, in hyphens or in the word for *and*; and where an
/// abbreviation stands in brackets behind the words whose first letters it has, or before them. A
/// one-word name is found only with an abbreviation of its own; a capital at the head of a sentence
/// may make one word too many.
public enum NameSurvey {
  /// The names of documents, the most frequent first.
  ///
  /// - Parameter documents: The documents.
  /// - Returns: The names that stand twice or more, or have an abbreviation.
  public static func names(in documents: [Document]) -> [NameGroup] {
    var gathering = NameGathering()
    for document in documents { gathering.take(document) }
    return gathering.groups()
  }
}

/// What is gathered of names in several documents.
private struct NameGathering {
  private var places: [String: [String: [SourcePlace]]] = [:]
  private var leaders: [String: String] = [:]

  mutating func take(_ document: Document) {
    var scan = NameScan(document)
    scan.run()
    for name in scan.names {
      let place = SourcePlace(source: document.source, range: document.text.range(name.bytes))
      places[name.key, default: [:]][name.words, default: []].append(place)
    }
    for (abbreviation, name) in scan.expansions { unite(abbreviation, name) }
  }

  func groups() -> [NameGroup] {
    var members: [String: [String]] = [:]
    for key in places.keys { members[leader(of: key), default: []].append(key) }
    var groups: [NameGroup] = []
    for keys in members.values {
      var forms: [String: [SourcePlace]] = [:]
      for key in keys { forms.merge(places[key] ?? [:]) { $0 + $1 } }
      let sorted = forms.map { NameGroup.Form(words: $0.key, places: $0.value) }.sorted {
        let (left, right) = (Self.rank($0), Self.rank($1))
        return left == right ? Self.precedes($0.words, $1.words) : left > right
      }
      let group = NameGroup(forms: sorted)
      if group.count > 1 || keys.count > 1 { groups.append(group) }
    }
    return groups.sorted {
      $0.count == $1.count ? Self.precedes($0.name, $1.name) : $0.count > $1.count
    }
  }

  /// Full names before abbreviations, and then the most frequent.
  private static func rank(_ form: NameGroup.Form) -> Int {
    (form.words.utf8.contains(0x20) ? 1 << 40 : 0) + form.places.count
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }

  private func leader(of key: String) -> String {
    var key = key
    while let next = leaders[key] { key = next }
    return key
  }

  private mutating func unite(_ left: String, _ right: String) {
    let ends = [leader(of: left), leader(of: right)].sorted(by: Self.precedes)
    if ends[0] != ends[1] { leaders[ends[1]] = ends[0] }
  }
}

/// The walk over the words of one document that finds names.
private struct NameScan {
  struct Name {
    let key: String
    let words: String
    let bytes: Range<Int>
  }

  private let bytes: [UInt8]
  private let words: [SurveyedWord]
  private(set) var names: [Name] = []
  private(set) var expansions: [(abbreviation: String, name: String)] = []

  /// The most words of a name.
  private static let limit = 12
  private static let and = Set(["dan", "and"].map(WordKey.of))
  private static let inner = Set(
    ["of", "for", "the", "on", "de", "van", "der", "untuk"].map(WordKey.of)
  )

  init(_ document: Document) {
    bytes = document.text.utf8
    words = SurveyedWords(of: bytes).words
  }

  mutating func run() {
    var index = 0
    while index < words.count {
      if isAbbreviation(index) {
        add(index...index)
        expand(index)
        index += 1
        continue
      }
      guard isCapitalised(index) else {
        index += 1
        continue
      }
      let last = endOfName(from: index)
      var first = index
      // The first word of a sentence has a capital of its own.
      while first < last, FunctionWords.bits[words[first].key] != nil { first += 1 }
      if last > first { add(first...last) }
      index = last + 1
    }
  }

  private func isCapitalised(_ index: Int) -> Bool {
    words[index].form.contains(.beginsUpper) && !words[index].form.contains(.hasDigit)
  }

  private func isAbbreviation(_ index: Int) -> Bool {
    let word = words[index]
    guard (2...10).contains(word.end - word.start), word.form.contains(.beginsUpper),
      word.form.contains(.hasUpperInside)
    else { return false }
    let isRoman = bytes[word.start..<word.end].allSatisfy { [0x49, 0x56, 0x58, 0x4C].contains($0) }
    guard !isRoman else { return false }
    guard word.form.contains(.hasLower) else { return true }
    // `LoI`, `MoU`: the last letter is a capital too.
    return word.end - word.start <= 6 && (0x41...0x5A).contains(bytes[word.end - 1])
  }

  /// The last word of the name that begins at a word.
  private func endOfName(from index: Int) -> Int {
    var last = index
    var capitals = 1
    while last + 1 < words.count, last - index < Self.limit {
      if isCapitalised(last + 1), !isAbbreviation(last + 1), gap(last) == .space {
        last += 1
        capitals += 1
        continue
      }
      guard last + 1 < words.count, gap(last) == .space || gap(last) == .ampersand else { break }
      if gap(last) == .ampersand, isCapitalised(last + 1) {
        last += 1
        capitals += 1
        continue
      }
      let joins =
        Self.inner.contains(words[last + 1].key)
        || (capitals > 1 && Self.and.contains(words[last + 1].key))
      guard joins, last + 2 < words.count, gap(last + 1) == .space, isCapitalised(last + 2),
        !isAbbreviation(last + 2), !words[last + 1].form.contains(.beginsUpper)
      else { break }
      last += 2
      capitals += 1
    }
    return last
  }

  private enum Gap { case space, ampersand, other }

  private func gap(_ index: Int) -> Gap {
    let gap = bytes[words[index].end..<words[index + 1].start]
    if gap.allSatisfy({ $0 == 0x20 }), gap.count <= 2 { return .space }
    return gap.elementsEqual([0x20, 0x26, 0x20]) ? .ampersand : .other
  }

  // MARK: - Abbreviations

  /// Joins an abbreviation in brackets to the words before it, or with words in brackets behind it.
  private mutating func expand(_ index: Int) {
    let word = words[index]
    let abbreviation = key(of: index...index)
    let letters = bytes[word.start..<word.end].filter { $0 != 0x2D }
      .map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if word.start > 0, bytes[word.start - 1] == 0x28, index > 0,
      word.start - words[index - 1].end <= 2,
      let first = start(of: letters, before: index)
    {
      join(abbreviation, first...(index - 1))
    } else if index + 1 < words.count,
      bytes[word.end..<words[index + 1].start].elementsEqual([0x20, 0x28])
    {
      for last in (index + 1)..<min(index + 1 + Self.limit, words.count)
      where words[last].end < bytes.count && bytes[words[last].end] == 0x29 {
        if start(of: letters, before: last + 1) == index + 1 {
          join(abbreviation, (index + 1)...last)
        }
        return
      }
    }
  }

  private mutating func join(_ abbreviation: String, _ range: ClosedRange<Int>) {
    expansions.append((abbreviation, key(of: range)))
    // Words without capitals, such as `letter of intent`, are a name by their abbreviation.
    let known = names.last { $0.bytes.lowerBound <= words[range.lowerBound].start }
    if known.map({ $0.bytes.upperBound < words[range.upperBound].end || $0.key != key(of: range) })
      ?? true
    {
      add(range)
    }
  }

  /// The first of the words before a place whose first letters are the letters.
  private func start(of letters: [UInt8], before index: Int) -> Int? {
    var letters = letters[...]
    var place = index - 1
    while let letter = letters.last, place >= 0, index - place <= Self.limit {
      if place < index - 1, gap(place) == .other { return nil }
      let initial = bytes[words[place].start]
      let folded = (0x41...0x5A).contains(initial) ? initial + 0x20 : initial
      if folded == letter {
        letters = letters.dropLast()
        if letters.isEmpty { return place }
      } else if !Self.and.contains(words[place].key), !Self.inner.contains(words[place].key) {
        return nil
      }
      place -= 1
    }
    return nil
  }

  // MARK: - Keys

  private mutating func add(_ range: ClosedRange<Int>) {
    let span = words[range.lowerBound].start..<words[range.upperBound].end
    names.append(
      Name(
        key: key(of: range),
        words: String(decoding: bytes[span], as: UTF8.self),
        bytes: span
      )
    )
  }

  /// The words in lower case, with one sign for *and*.
  private func key(of range: ClosedRange<Int>) -> String {
    range.filter { !Self.and.contains(words[$0].key) }.map { index in
      String(decoding: bytes[words[index].start..<words[index].end], as: UTF8.self).lowercased()
    }.joined(separator: " ").replacing("-", with: " ")
  }
}
