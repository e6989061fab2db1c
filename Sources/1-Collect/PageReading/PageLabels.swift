/// The labels that a PDF declares for its pages: ISO 32000-1, 12.4.2.
struct PageLabels: Equatable {
  /// A stretch of pages that are numbered alike, up to the next.
  struct Stretch: Equatable {
    /// The place of its first page among the pages.
    var first: Int
    var prefix = ""
    /// `D`, `R`, `r`, `A`, `a`, or nothing for a prefix alone.
    var style = ""
    /// The number of its first page.
    var start = 1
  }

  var stretches: [Stretch] = []

  /// The label of each page; nothing before the first stretch and for an empty label.
  func labels(count: Int) -> [String?] {
    var labels: [String?] = Array(repeating: nil, count: count)
    let ordered = stretches.filter { (0..<count).contains($0.first) }
      .sorted { $0.first < $1.first }
    for (index, stretch) in ordered.enumerated() {
      let end = index + 1 < ordered.count ? ordered[index + 1].first : count
      for page in stretch.first..<end {
        let (number, isOver) = stretch.start.addingReportingOverflow(page - stretch.first)
        guard !isOver, number > 0, number <= 1_000_000 else { continue }
        let label = stretch.prefix + Self.number(number, style: stretch.style)
        labels[page] = label.isEmpty ? nil : label
      }
    }
    return labels
  }

  private static func number(_ number: Int, style: String) -> String {
    switch style {
    case "D": String(number)
    case "R": number < 10_000 ? roman(number) : String(number)
    case "r": number < 10_000 ? roman(number).lowercased() : String(number)
    case "A": letters(number)
    case "a": letters(number).lowercased()
    default: ""
    }
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }

  /// A to Z, then AA to ZZ, and so on; beyond a thousand the number itself.
  private static func letters(_ number: Int) -> String {
    guard number <= 1_000 else { return String(number) }
    let letter = Unicode.Scalar(UInt8(0x41 + (number - 1) % 26))
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }
}
