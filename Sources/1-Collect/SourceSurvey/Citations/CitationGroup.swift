/// What stands in one pair of parentheses, read as citations of one or more works.
struct CitationGroup {
  /// A citation found, with its bytes in the text.
  struct Found {
    var start: Int
    var end: Int
    var authors: AuthorWords?
    var year: String
    var locator = ""
    /// The words of another that the work hands on; empty where the sentence must name them.
    var original: String?
  }

  private(set) var found: [Found] = []
  private let tokens: [CitationToken]
  private var place = 0

  init(_ tokens: [CitationToken]) {
    self.tokens = tokens
    while place < tokens.count { work() }
  }

  /// Whether the first citation has a year alone, so that the name stands before the parentheses.
  var beginsWithYear: Bool { found.first.map { $0.authors == nil } ?? false }

  /// Reads what stands between two semicolons.
  private mutating func work() {
    let chunkStart = place
    let chunkEnd = tokens[place...].firstIndex { $0.words == ";" } ?? tokens.count
    var nameStart = place
    var carried: AuthorWords?
    var original: String?
    var isFirst = true
    while place < chunkEnd {
      let token = tokens[place]
      if let length = hearsay(chunkEnd) {
        original = before(place, from: nameStart)
        if original?.isEmpty ?? true, let last = found.last, last.start >= tokens[chunkStart].start
        {
          // The year of the original has been read as a work of its own.
          original =
            (last.authors.map { $0.authors.joined(separator: " & ") + ", " } ?? "") + last.year
          found.removeLast()
        }
        place += length
        nameStart = place
        carried = nil
        continue
      }
      guard let year = token.yearOrNone, isYearOfWork(chunkEnd) else {
        place += 1
        continue
      }
      var names = tokens[nameStart..<place]
      while let first = names.first, CitationWords.leads.contains(first.lower) || first.words == ","
      {
        names = names.dropFirst()
      }
      let endsInComma = names.last.map { $0.words == "," || $0.words == "(" } ?? false
      while let last = names.last, last.isMark { names = names.dropLast() }
      place += 1
      var authors: AuthorWords?
      if !names.isEmpty {
        if let last = names.last, CitationWords.notBeforeYear.contains(last.lower) { continue }
        authors = AuthorWords(names, endsInComma: endsInComma)
        guard authors != nil else { continue }
      } else if let carried {
        authors = carried
      } else if !isFirst || nameStart != chunkStart || chunkStart != 0 {
        if original == nil { continue }
      }
      let start = names.first?.start ?? token.start
      var one = Found(
        start: start,
        end: token.end,
        authors: authors,
        year: year,
        original: original
      )
      one.locator = locator(&one.end, chunkEnd)
      found.append(one)
      original = nil
      isFirst = false
      carried = authors
      letters(year, authors, chunkEnd)
      nameStart = place
    }
    place = chunkEnd + 1
  }

  /// `2019a, b`: the letters of further works of the year.
  private mutating func letters(_ year: String, _ authors: AuthorWords?, _ end: Int) {
    while place + 1 < end, tokens[place].words == ",", tokens[place + 1].words.utf8.count == 1,
      let letter = tokens[place + 1].words.utf8.first, (0x61...0x7A).contains(letter),
      let last = year.utf8.last, (0x61...0x7A).contains(last)
    {
      let token = tokens[place + 1]
      let further = String(year.dropLast()) + token.words
      found.append(Found(start: token.start, end: token.end, authors: authors, year: further))
      place += 2
    }
  }

  /// A year is one of a work unless words before it or marks around it make it something else.
  private func isYearOfWork(_ end: Int) -> Bool {
    if place > 0, CitationWords.notBeforeYear.contains(tokens[place - 1].lower) { return false }
    guard place + 1 < end else { return true }
    let next = tokens[place + 1]
    return next.words == "," || next.words == ":" || hearsay(end, at: place + 1) != nil
      || CitationWords.locators.contains(next.lower) || startsLocator(next)
  }

  private func startsLocator(_ token: CitationToken) -> Bool {
    ["hlm.", "hal.", "pp.", "p.", "h."].contains { token.lower.hasPrefix($0) }
  }

  /// How many words here say that the work is handed on by another; nothing where none do.
  private func hearsay(_ end: Int, at position: Int? = nil) -> Int? {
    let here = position ?? place
    func word(_ offset: Int) -> String { here + offset < end ? tokens[here + offset].words : "" }
    let length: Int
    switch word(0).lowercased() {
    case "dalam" where word(0) == "dalam": length = 1
    case "apud": length = 1
    case "in" where word(0) == "in" && here > 0: length = 1
    case "as" where word(1) == "cited" || word(1) == "quoted":
      length = word(2) == "in" || word(2) == "by" ? 3 : 2
    case "cited", "quoted", "qtd.", "qtd":
      guard ["in", "by", "from"].contains(word(1)) else { return nil }
      length = 2
    case "seperti", "sebagaimana":
      guard word(1).hasPrefix("dikutip") else { return nil }
      length = ["dari", "dalam", "oleh"].contains(word(2)) ? 3 : 2
    case "dikutip", "disitir", "disitat":
      length = ["dari", "dalam", "oleh"].contains(word(1)) ? 2 : 1
    default: return nil
    }
    guard here + length < end, CitationWords.isCapital(word(length)) else { return nil }
    return length
  }

  /// The words before a mark of hearsay, where they may name somebody.
  private func before(_ end: Int, from start: Int) -> String {
    guard start < end else { return "" }
    var words = tokens[start..<end]
    while let first = words.first, CitationWords.leads.contains(first.lower) {
      words = words.dropFirst()
    }
    while let last = words.last, last.isMark { words = words.dropLast() }
    guard let authors = AuthorWords(words, endsInComma: false) else { return "" }
    return authors.authors.joined(separator: " & ") + (authors.hasOthers ? " et al." : "")
  }

  /// The page behind a year: `, hlm. 12`, `: 12-14`, `p.12`.
  private mutating func locator(_ endByte: inout Int, _ end: Int) -> String {
    var here = place
    var isColon = false
    if here < end, tokens[here].words == "," || tokens[here].words == ":" {
      isColon = tokens[here].words == ":"
      here += 1
    }
    guard here < end else { return "" }
    var words: [String] = []
    if CitationWords.locators.contains(tokens[here].lower) || startsLocator(tokens[here]) {
      words.append(tokens[here].words)
      here += 1
    } else if !isColon {
      return ""
    }
    while here < end,
      tokens[here].words.utf8.contains(where: { (48...57).contains($0) }) || isRoman(tokens[here])
    {
      if !words.isEmpty, words.count > 8 { break }
      words.append(tokens[here].words)
      here += 1
      if here + 1 < end, tokens[here].words == ",", tokens[here + 1].year == nil,
        tokens[here + 1].words.utf8.first.map({ (48...57).contains($0) }) ?? false
      {
        words[words.count - 1] += ","
        here += 1
      } else if here + 1 < end, ["–", "-", "dan", "and"].contains(tokens[here].words) {
        words.append(tokens[here].words)
        here += 1
      }
    }
    guard
      words.contains(where: { $0.utf8.contains { (48...57).contains($0) } || $0.utf8.count < 8 })
    else { return "" }
    endByte = tokens[here - 1].end
    place = here
    return words.joined(separator: " ")
  }

  private func isRoman(_ token: CitationToken) -> Bool {
    token.words.utf8.allSatisfy { "ivxlc-".utf8.contains($0) }
  }
}
