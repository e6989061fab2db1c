import StudyModel

/// Finds the citations of one passage; what it looks at are parentheses and the words around them.
struct CitationScan {
  /// How far a parenthesis may reach, and how far back the name before it may begin, in bytes.
  private static let reach = 600
  private static let lookBack = 120

  /// A citation with its bytes in the text.
  struct Found {
    var citation: InTextCitation
    var bytes: Range<Int>
  }

  private let bytes: [UInt8]
  private let passage: Range<Int>
  private(set) var found: [Found] = []
  private(set) var undated: [Found] = []
  private(set) var numbers: [Found] = []

  init(_ bytes: [UInt8], passage: Range<Int>) {
    self.bytes = bytes
    self.passage = passage
    var place = passage.lowerBound
    while place < passage.upperBound {
      let byte = bytes[place]
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        place = group(at: place)
      } else {
        place += 1
      }
    }
    mergeHandedOn()
  }

  /// Reads the group that opens at a byte; gives the byte at which to go on.
  private mutating func group(at open: Int) -> Int {
    let isRound = bytes[open] == UInt8(ascii: "(")
    let (opening, closing) =
      isRound ? (UInt8(ascii: "("), UInt8(ascii: ")")) : (UInt8(ascii: "["), UInt8(ascii: "]"))
    var depth = 0
    var inner: Int?
    var hasDigit = false
    var end = open
    let limit = min(passage.upperBound, open + Self.reach)
    while end < limit {
      let byte = bytes[end]
      if byte == opening {
        depth += 1
        if depth == 2, inner == nil { inner = end }
      } else if byte == closing {
        depth -= 1
        if depth == 0 { break }
      } else if (48...57).contains(byte) {
        hasDigit = true
      }
      end += 1
    }
    guard end < limit, depth == 0 else { return open + 1 }
    let content = open + 1..<end
    guard hasDigit || mayLackYear(content) else {
      if isRound, inner == nil { lookForUndated(content) }
      return inner ?? end + 1
    }
    if let inner, holdsYear(inner, end) { return inner }
    if !isRound, takeNumbers(content) { return end + 1 }
    let tokens = CitationToken.tokens(bytes, content).filter { !"()[]".contains($0.words) }
    let group = CitationGroup(tokens)
    take(group, open: open, close: end, isRound: isRound)
    return end + 1
  }

  /// Whether an inner parenthesis holds a year, so that it is a citation of its own.
  private func holdsYear(_ inner: Int, _ end: Int) -> Bool {
    CitationToken.tokens(bytes, inner + 1..<end).prefix { $0.words != ")" }
      .contains { $0.yearOrNone != nil }
  }

  private func mayLackYear(_ content: Range<Int>) -> Bool {
    content.count < 200 && bytes[content].contains(UInt8(ascii: "."))
      && CitationToken.tokens(bytes, content).contains { CitationWords.noYear.contains($0.lower) }
  }

  private mutating func take(_ group: CitationGroup, open: Int, close: Int, isRound: Bool) {
    for (index, one) in group.found.enumerated() {
      var authors = one.authors
      var form = InTextCitation.Form.parenthetical
      var start = one.start
      var original = one.original
      if authors == nil {
        guard isRound, index == 0 || group.beginsWithYear, let name = nameBefore(open) else {
          continue
        }
        authors = name.authors
        form = .narrative
        if index == 0 { start = name.start }
        original = original ?? name.original
      } else if original == "" {
        original = nameBefore(open).map { $0.authors.authors.joined(separator: " & ") } ?? ""
      }
      guard let authors else { continue }
      let end = index == group.found.count - 1 && form == .narrative ? close + 1 : one.end
      let citation = InTextCitation(
        range: TextRange(0, 0),
        form: form,
        authors: authors.authors,
        hasOthers: authors.hasOthers,
        year: one.year,
        locator: one.locator,
        original: original ?? "",
        hearsay: original == nil ? nil : .stated
      )
      found.append(Found(citation: citation, bytes: start..<end))
    }
  }

  // MARK: - Numbers in brackets

  /// Takes `[12]`, `[3–5]` and `[1, 4]`; each number is a citation.
  private mutating func takeNumbers(_ content: Range<Int>) -> Bool {
    // A bracket that touches a word is part of it, as in `list[1]`.
    let open = content.lowerBound - 1
    let isApart = open == passage.lowerBound || !isWordByte(bytes[open - 1])
    guard content.count <= 60, isApart else { return false }
    let words = String(decoding: bytes[content], as: UTF8.self)
      .replacing("–", with: "-").replacing("—", with: "-")
    var all: [Int] = []
    for piece in words.split(whereSeparator: { ",; ".contains($0) }) {
      let ends = piece.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        (1...999).contains(first), (first...max(first, 999)).contains(last), last - first < 50
      else { return false }
      all += Array(first...last)
    }
    for number in all {
      let citation = InTextCitation(
        range: TextRange(0, 0),
        form: .numeric,
        authors: [String(number)],
        reference: number - 1
      )
      numbers.append(
        Found(citation: citation, bytes: content.lowerBound - 1..<content.upperBound + 1)
      )
    }
    return !all.isEmpty
  }

  private func isWordByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (48...57).contains(byte) || byte == 0x5F || byte == 0x5D
  }

  // MARK: - What has no year

  /// A title in parentheses at the end of a sentence, as sources without author and year are cited.
  private mutating func lookForUndated(_ content: Range<Int>) {
    guard content.count <= 160, isSentenceEnd(content.upperBound + 1),
      bytes[content].allSatisfy({ !",;:=/".utf8.contains($0) })
    else { return }
    let tokens = CitationToken.tokens(bytes, content)
    let capitals = tokens.count { CitationWords.isCapital($0.words) }
    guard (4...20).contains(tokens.count), capitals >= 3,
      AuthorWords.isName(tokens, most: 20), let before = words(before: content.lowerBound - 1).last,
      // Behind an abbreviation or a name stands what it means, not where it was read.
      !CitationWords.isCapital(before.words)
    else { return }
    let citation = InTextCitation(
      range: TextRange(0, 0),
      form: .undated,
      authors: [AuthorWords.words(tokens)]
    )
    undated.append(Found(citation: citation, bytes: content))
  }

  private func isSentenceEnd(_ place: Int) -> Bool {
    let rest = bytes[min(place, passage.upperBound)..<passage.upperBound]
    guard let first = rest.first(where: { $0 != 0x20 }) else { return true }
    return first == UInt8(ascii: ".") || first == UInt8(ascii: ";")
  }

  // MARK: - The name before a year

  private func words(before open: Int) -> [CitationToken] {
    var start = max(passage.lowerBound, open - Self.lookBack)
    // Not from the middle of a word.
    if start > passage.lowerBound {
      while start < open, bytes[start] > 0x20 { start += 1 }
    }
    return CitationToken.tokens(bytes, start..<open)
  }

  /// The name that ends right before a parenthesis, of one author or of several.
  private func nameBefore(_ open: Int) -> (authors: AuthorWords, start: Int, original: String?)? {
    let tokens = words(before: open)
    var first = tokens.count
    while first > 0 {
      let token = tokens[first - 1]
      let isLast = first == tokens.count
      if CitationWords.isCapital(token.words), token.year == nil {
        // The word before may end a sentence; an initial does not.
        let isInitial = token.words.unicodeScalars.count <= 4
        if !isLast, token.words.hasSuffix("."), !isInitial { break }
      } else if isLast ? !CitationWords.others.contains(token.lower) : !joins(token) {
        break
      }
      first -= 1
    }
    var name = tokens[first...]
    while let lead = name.first,
      lead.isMark || CitationWords.openings.contains(lead.lower)
        || !CitationWords.isCapital(lead.words)
    {
      name = name.dropFirst()
    }
    guard let begin = name.first, name.count <= 12 else { return nil }
    if let mark = name.lastIndex(where: { $0.words == "dalam" }), mark > name.startIndex {
      let one = AuthorWords(name[..<mark], endsInComma: false)
      let other = AuthorWords(name[(mark + 1)...], endsInComma: false)
      if let one, let other {
        return (other, name[mark + 1].start, one.authors.joined(separator: " & "))
      }
    }
    guard let authors = AuthorWords(name, endsInComma: false), !authors.authors.isEmpty else {
      return nil
    }
    return (authors, begin.start, nil)
  }

  private func joins(_ token: CitationToken) -> Bool {
    [
      "dan", "and", "&", ",", "dalam", "et", "al.", "al", "dkk.", "dkk", "van", "de", "von", "der",
      "den", "bin", "binti", "of", "la", "le", "del", "di",
    ]
    .contains(token.words)
  }

  // MARK: - Words handed on

  /// A sentence that gives the word to one author and closes with the citation of another hands on
  /// what it says: the first is the original, the second the work that was read.
  private mutating func mergeHandedOn() {
    var index = 0
    while index < found.count {
      let one = found[index]
      if one.citation.form == .narrative, one.citation.hearsay == nil, index + 1 < found.count,
        startsSentence(one.bytes.lowerBound)
      {
        let next = found[index + 1]
        let between = one.bytes.upperBound..<next.bytes.lowerBound
        if next.citation.form == .parenthetical, next.citation.hearsay == nil,
          next.citation.key != one.citation.key, !endsSentence(between),
          closesSentence(next.bytes.upperBound),
          index + 2 == found.count || found[index + 2].bytes.lowerBound > next.bytes.upperBound + 2
        {
          found[index + 1].citation.original = one.citation.label
          found[index + 1].citation.hearsay = .proposed
          found.remove(at: index)
          continue
        }
      }
      index += 1
    }
  }

  private func startsSentence(_ place: Int) -> Bool {
    let before = bytes[passage.lowerBound..<place].suffix(24)
    guard let last = before.last(where: { $0 != 0x20 }) else { return true }
    if ".!?)".utf8.contains(last) || last >= 0x80 { return true }
    let words = CitationToken.tokens(bytes, max(passage.lowerBound, place - 24)..<place)
    return words.last.map {
      CitationWords.openings.contains($0.lower) && CitationWords.isCapital($0.words)
    }
      ?? true
  }

  private func endsSentence(_ range: Range<Int>) -> Bool {
    guard range.count > 2 else { return false }
    return range.dropLast(2).contains { place in
      ".!?".utf8.contains(bytes[place]) && bytes[place + 1] == 0x20
        && (0x41...0x5A).contains(bytes[place + 2]) && bytes[place - 1] >= 0x61
    }
  }

  private func closesSentence(_ end: Int) -> Bool {
    var place = end
    while place < passage.upperBound, bytes[place] == UInt8(ascii: ")") || bytes[place] == 0x20 {
      place += 1
    }
    guard place < passage.upperBound else { return true }
    return ".!?".utf8.contains(bytes[place]) || (0x41...0x5A).contains(bytes[place])
  }
}
