/// Numbers and dates by the rule of a language, never copied by hand.
enum Numbers {
  /// A count with groups of three: `1.234` in Indonesian, `1,234` in English.
  static func count(_ value: Int, _ language: String) -> String {
    let digits = Array(String(value.magnitude))
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += language == "id" ? "." : "," }
      out.append(digit)
    }
    return value < 0 ? "−\(out)" : out
  }

  /// A number with two decimals: `0,67` in Indonesian, `0.67` in English.
  static func decimal(_ value: Double, _ language: String) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "–" }
    let hundredths = Int(abs(value) * 100 + 0.5)
    let fraction = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return sign + count(hundredths / 100, language)
      + (language == "id" ? "," : ".") + (fraction < 10 ? "0" : "") + String(fraction)
  }

  /// A day as people write it, or the text itself where it is no date.
  static func date(_ text: String, _ language: String) -> String {
    let pieces = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    let names = language == "id" ? indonesian : english
    switch pieces.count {
    case 3 where (1...12).contains(pieces[1]):
      return "\(pieces[2]) \(names[pieces[1] - 1]) \(pieces[0])"
    case 2 where (1...12).contains(pieces[1]): return "\(names[pieces[1] - 1]) \(pieces[0])"
    default: return text
    }
  }

  /// How many words a quotation has.
  static func words(_ text: String) -> Int {
    text.unicodeScalars.split { $0.properties.isWhitespace }.count
  }

  private static let indonesian = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
  ]
  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
