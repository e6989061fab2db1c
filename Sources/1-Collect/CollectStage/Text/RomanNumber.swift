/// Small Roman numbers, as front matter is paged.
enum RomanNumber {
  private static let signs: [(value: Int, text: String)] = [
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"),
    (1, "i"),
  ]

  /// A number from 1 in small Roman signs.
  static func text(_ number: Int) -> String {
    var rest = number
    var text = ""
    for sign in signs {
      while rest >= sign.value {
        text += sign.text
        rest -= sign.value
      }
    }
    return text
  }

  /// The value of a number in small Roman signs, written as it should be.
  static func value(_ text: String) -> Int? {
    let values: [Character: Int] = ["c": 100, "l": 50, "x": 10, "v": 5, "i": 1]
    var total = 0
    var highest = 0
    for sign in text.reversed() {
      guard let value = values[sign] else { return nil }
      total += value < highest ? -value : value
      highest = max(highest, value)
    }
    return total > 0 && Self.text(total) == text ? total : nil
  }
}
