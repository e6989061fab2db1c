/// The words that citations and entries need, in Indonesian and English.
struct APAWords {
  let isIndonesian: Bool

  init(_ language: String) {
    isIndonesian = language == "id" || language.hasPrefix("id-")
  }

  private func say(_ indonesian: String, _ english: String) -> String {
    isIndonesian ? indonesian : english
  }

  var and: String { say("dan", "and") }
  var others: String { say("dkk.", "et al.") }
  var noDate: String { say("t.t.", "n.d.") }
  var asCitedIn: String { say("dalam", "as cited in") }
  var inBook: String { say("Dalam", "In") }
  var dataset: String { say("Kumpulan data", "Data set") }
  var conferencePaper: String { say("Makalah konferensi", "Conference paper") }
  var thesis: String { say("Tugas akhir", "Thesis") }
  var articleNumber: String { say("Artikel", "Article") }
  var version: String { say("Versi", "Version") }
  var translator: String { say("Penerj.", "Trans.") }

  func editors(_ count: Int) -> String { count == 1 ? "Ed." : say("Ed.", "Eds.") }

  func number(_ number: String) -> String { "No. \(number)" }

  func edition(_ words: String) -> String {
    guard let number = Int(words) else {
      let isWhole = ["ed", "edisi"].contains { words.lowercased().contains($0) }
      return isWhole ? words : say("Edisi \(words)", "\(words) ed.")
    }
    if isIndonesian { return "Edisi ke-\(number)" }
    let ending =
      switch (number % 100, number % 10) {
      case (11...13, _): "th"
      case (_, 1): "st"
      case (_, 2): "nd"
      case (_, 3): "rd"
      default: "th"
      }
    return "\(number)\(ending) ed."
  }

  func retrieved(_ date: String) -> String {
    let day = self.day(date)
    return say("Diakses \(day) dari", "Retrieved \(day), from")
  }

  /// A date in words: `3 Juli 2018`, `July 3, 2018`.
  func day(_ date: String) -> String {
    let pieces = date.prefix(10).split(separator: "-").compactMap { Int($0) }
    guard pieces.count > 1, (1...12).contains(pieces[1]) else { return date }
    let month = months[pieces[1] - 1]
    guard pieces.count == 3 else { return "\(month) \(pieces[0])" }
    return say("\(pieces[2]) \(month) \(pieces[0])", "\(month) \(pieces[2]), \(pieces[0])")
  }

  /// The month and day behind a year: `2018, 3 Juli`, `2018, July 3`.
  func dayOfYear(_ date: String) -> String? {
    let pieces = date.split(separator: "-").compactMap { Int($0) }
    guard date.utf8.count <= 10, (2...3).contains(pieces.count), (1...12).contains(pieces[1]) else {
      return nil
    }
    let month = months[pieces[1] - 1]
    guard pieces.count == 3 else { return month }
    return say("\(pieces[2]) \(month)", "\(month) \(pieces[2])")
  }

  func pages(_ words: String) -> String {
    let isSpan = words.contains { "-–,".contains($0) }
    return say("hlm. ", isSpan ? "pp. " : "p. ") + Self.spanned(words)
  }

  func locator(_ locator: APAStyle.Locator) -> String {
    switch locator {
    case .pages(let words): pages(words)
    case .paragraph(let number): say("paragraf \(number)", "para. \(number)")
    case .section(let heading, let number):
      say("bagian \(heading), paragraf \(number)", "\(heading) section, para. \(number)")
    }
  }

  /// Pages with an en dash between them.
  static func spanned(_ pages: String) -> String {
    pages.replacing("--", with: "–").replacing("-", with: "–")
  }

  private var months: [String] {
    isIndonesian
      ? [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
        "Oktober", "November", "Desember",
      ]
      : [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
  }
}
