import StudyModel

/// Dates as the formats write them, and `2018-07-03` or `2018/2019` between them.
enum DateWords {
  /// Whether words are a date of a day, month or year, or a span of two.
  static func isDate(_ words: String) -> Bool {
    let ends = words.split(separator: "/", omittingEmptySubsequences: false)
    return (1...2).contains(ends.count) && ends.allSatisfy { PartialDate(String($0)) != nil }
  }

  /// `2018/07/03/` as RIS writes dates; what is no plain date stands behind the third stroke.
  static func ris(_ words: String) -> String {
    guard let date = PartialDate(words) else { return "///" + words }
    let pieces = date.text.split(separator: "-").map(String.init)
    return (pieces + ["", "", ""]).prefix(3).joined(separator: "/") + "/"
  }

  /// Reads `2018/07/03/`, `2018-07-03`, `2018`, `3 July 2018` or words behind three strokes.
  static func read(ris words: String) -> String? {
    let words = Bytes.tidied(words)
    if words.hasPrefix("///") { return words.count > 3 ? String(words.dropFirst(3)) : nil }
    let pieces = words.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    if let first = pieces.first, isYear(first) {
      return date(first, pieces.dropFirst().first ?? "", pieces.dropFirst(2).first ?? "")
    }
    if let date = PartialDate(words) { return date.text }
    let tokens = words.split { " ,.-/".contains($0) }.map(String.init)
    guard let year = tokens.last(where: isYear) else { return words.isEmpty ? nil : words }
    let month = tokens.first { self.month($0) != nil && Int($0) == nil } ?? ""
    let day = tokens.first { (1...2).contains($0.utf8.count) && Int($0) != nil } ?? ""
    return date(year, month, day)
  }

  /// A date of its pieces; a month may be a number or a name, and what is no date is left out.
  static func date(_ year: String, _ month: String, _ day: String) -> String? {
    guard let number = Int(year), isYear(year) else { return year.isEmpty ? nil : year }
    let month = self.month(month)
    let day = month == nil ? nil : Int(day)
    let date =
      PartialDate(year: number, month: month, day: day)
      ?? PartialDate(year: number, month: month) ?? PartialDate(year: number)
    return date?.text
  }

  /// The number of a month by number or name in English or Indonesian, from its first three letters.
  static func month(_ words: String) -> Int? {
    if let number = Int(words) { return (1...12).contains(number) ? number : nil }
    let head = String(words.lowercased().prefix(3))
    return names.firstIndex { $0.contains(head) }.map { $0 + 1 }
  }

  /// The macro of a month in BibTeX.
  static func macro(_ month: Int) -> String? {
    (1...12).contains(month) ? names[month - 1][0] : nil
  }

  static func isYear(_ words: String) -> Bool {
    words.utf8.count == 4 && words.utf8.allSatisfy { (48...57).contains($0) }
  }

  private static let names: [[String]] = [
    ["jan"], ["feb", "peb"], ["mar"], ["apr"], ["may", "mei"], ["jun"], ["jul"],
    ["aug", "agu"], ["sep"], ["oct", "okt"], ["nov", "nop"], ["dec", "des"],
  ]
}
