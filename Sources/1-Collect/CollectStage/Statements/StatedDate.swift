import StudyModel

/// A date as sources write it, read as far as it is certain.
///
/// `03/07/2018` may be July or March; of it only the year is certain. Hours and zones are passed
/// over: the day is the one that the source names.
struct StatedDate {
  /// The date as `2018`, `2018-07` or `2018-07-03`.
  let text: String

  /// Reads a date out of words, unless they name no year from 1000 to 2199.
  init?(_ words: String) {
    if Self.isYear(words) {
      text = words
      return
    }
    let tokens = Self.tokens(of: words)
    guard
      let date = Self.yearFirst(tokens) ?? Self.compact(tokens) ?? Self.named(tokens)
        ?? Self.numeric(tokens) ?? Self.yearOnly(tokens)
    else { return nil }
    text = date.text
  }

  /// Whether words are a year and nothing else, as most are that a list of references gives.
  private static func isYear(_ words: String) -> Bool {
    let digits = words.utf8
    guard digits.count == 4, digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return false }
    return words >= "1000" && words <= "2199"
  }

  /// A number or a word, with what stands before it.
  private struct Token {
    var number: Int?
    var digits = 0
    var word = ""
    /// The mark directly before it; a blank where there is more than one, or a space.
    var mark: Unicode.Scalar = " "
  }

  private static func tokens(of words: String) -> [Token] {
    var tokens: [Token] = []
    var mark: Unicode.Scalar?
    var open: Token?
    func close() {
      if let token = open { tokens.append(token) }
      open = nil
    }
    for scalar in words.unicodeScalars.prefix(80) {
      if let digit = digit(scalar) {
        if open?.number == nil || (open?.digits ?? 0) > 8 {
          close()
          open = Token(number: 0, mark: mark ?? " ")
        }
        let before = open?.number ?? 0
        open?.number = before * 10 + digit
        open?.digits += 1
        mark = nil
      } else if scalar.properties.isAlphabetic {
        if open == nil || open?.number != nil {
          close()
          open = Token(mark: mark ?? " ")
        }
        open?.word.unicodeScalars.append(scalar)
        mark = nil
      } else {
        close()
        mark = mark == nil && scalar != " " ? scalar : " "
      }
    }
    close()
    // Hours and minutes are passed over.
    return tokens.indices.filter { index in
      guard tokens[index].digits > 0 else { return true }
      let isMinute =
        tokens[index].mark == ":" && index > 0 && tokens[index - 1].digits > 0
      let next = index + 1
      return !isMinute
        && !(next < tokens.count && tokens[next].mark == ":" && tokens[next].digits > 0)
    }.map { tokens[$0] }
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    ("0"..."9").contains(scalar) ? Int(scalar.value) - 0x30 : nil
  }

  private static func isYear(_ token: Token) -> Bool {
    token.digits == 4 && (1000...2199).contains(token.number ?? 0)
  }

  // MARK: Forms

  /// `2018-07-03T10:00`, `2018/7/3`, `2018.07`, `2018年7月3日`, `2018 Jul 3`.
  private static func yearFirst(_ tokens: [Token]) -> PartialDate? {
    guard let first = tokens.first, isYear(first), let year = first.number else { return nil }
    // The characters of year, month and day stand as words between the numbers.
    let rest = tokens.dropFirst().filter { !["年", "月", "日", "년", "월", "일"].contains($0.word) }
    guard let second = rest.first else { return PartialDate(year: year) }
    if let month = months[second.word.lowercased()] {
      let day = rest.dropFirst().first.flatMap { $0.digits <= 2 ? $0.number : nil }
      return PartialDate(year: year, month: month, day: day)
        ?? PartialDate(year: year, month: month)
    }
    guard !isYear(second) else { return nil }
    guard second.digits > 0, second.digits <= 2,
      let date = PartialDate(year: year, month: second.number)
    else { return PartialDate(year: year) }
    guard let third = rest.dropFirst().first, third.digits > 0, third.digits <= 2 else {
      return date
    }
    return PartialDate(year: year, month: second.number, day: third.number) ?? date
  }

  /// `20180703`.
  private static func compact(_ tokens: [Token]) -> PartialDate? {
    guard let first = tokens.first, first.digits == 8, let number = first.number,
      (1000...2199).contains(number / 10_000)
    else { return nil }
    return PartialDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `3 Juli 2018`, `Tue, 3rd of July 2018`, `July 3, 2018`, `Juli 2018`.
  private static func named(_ tokens: [Token]) -> PartialDate? {
    guard let place = tokens.firstIndex(where: { months[$0.word.lowercased()] != nil }),
      let month = months[tokens[place].word.lowercased()],
      let year = tokens[place...].first(where: isYear)?.number
        ?? tokens.first(where: isYear)?.number
    else { return nil }
    var before = place - 1
    while before >= 0, ["de", "of", "st", "nd", "rd", "th", "er"].contains(tokens[before].word) {
      before -= 1
    }
    let days = [before, place + 1].compactMap { index -> Int? in
      guard tokens.indices.contains(index), (1...2).contains(tokens[index].digits) else {
        return nil
      }
      return tokens[index].number
    }
    let dates = days.lazy.compactMap { PartialDate(year: year, month: month, day: $0) }
    return dates.first ?? PartialDate(year: year, month: month)
  }

  /// `3.7.2018`, where the day is first; `27/3/2018` and `3/27/2018`, where it can be told.
  private static func numeric(_ tokens: [Token]) -> PartialDate? {
    guard let place = tokens.firstIndex(where: isYear), place >= 2,
      let year = tokens[place].number, let first = tokens[place - 2].number,
      let second = tokens[place - 1].number, tokens[place - 1].mark == tokens[place].mark,
      ["/", ".", "-"].contains(tokens[place].mark)
    else { return nil }
    if tokens[place].mark == "." || first > 12 || first == second {
      return PartialDate(year: year, month: second, day: first)
    }
    return second > 12 ? PartialDate(year: year, month: first, day: second) : nil
  }

  private static func yearOnly(_ tokens: [Token]) -> PartialDate? {
    let years = tokens.filter(isYear)
    guard let year = years.first?.number, years.count == 1 else { return nil }
    return PartialDate(year: year)
  }

  /// The months by their names in the languages that pages of the program's users have most.
  private static let months: [String: Int] = {
    let names: [String] = [
      "january jan januari januar janvier enero janeiro gennaio ene gen",
      "february feb februari pebruari februar février fevrier febrero fevereiro febbraio peb fév fev",
      "march mar maret mars märz marzo março maart mac mrt mär",
      "april apr avril abril aprile avr abr",
      "may mei mai mayo maio maggio",
      "june jun juni juin junio junho giugno",
      "july jul juli juillet julio julho luglio julai juil",
      "august aug agustus août aout agosto augustus ogos agu agt ago",
      "september sep sept septembre septiembre setembro settembre set",
      "october oct oktober octobre octubre outubro ottobre okt out ott",
      "november nov nopember novembre noviembre novembro nop",
      "december dec desember dezember décembre decembre diciembre dezembro dicembre disember des "
        + "dez dic",
    ]
    var months: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
