/// A number at the head or foot of a page that may be the page's own.
struct PrintedLabel: Equatable {
  /// The place of the page among the pages.
  let sheet: Int
  /// The row, by its place among the rows of the page.
  let row: Int
  /// The number.
  let printed: PrintedNumber
  /// Whether nothing but the number and its ornaments stands there.
  let isAlone: Bool

  /// The numbers at the ends of a row of a head or foot.
  static func candidates(_ words: String, sheet: Int, row: Int) -> [PrintedLabel] {
    let tokens = words.split(separator: " ").map(String.init)
    guard let first = tokens.first, let last = tokens.last else { return [] }
    if let number = alone(tokens) {
      return [PrintedLabel(sheet: sheet, row: row, printed: number, isAlone: true)]
    }
    guard tokens.count <= 24 else { return [] }
    return [first, last].compactMap { token in
      number(bare(token)).map {
        PrintedLabel(sheet: sheet, row: row, printed: $0, isAlone: false)
      }
    }
  }

  /// The number of a row such as `12`, `- 12 -`, `Page 12 of 30`, `hlm. 12` or `12 / 30`.
  private static func alone(_ tokens: [String]) -> PrintedNumber? {
    guard tokens.count <= 5 else { return nil }
    let words: Set<String> = ["page", "halaman", "hal", "hlm", "of", "dari", "p", "pg", ""]
    let rest = tokens.map(bare).filter { !words.contains($0.lowercased()) }
    guard (1...2).contains(rest.count), let value = number(rest[0]) else { return nil }
    if rest.count == 2 {
      // A number of pages stands behind the page's own, and is not below it.
      guard case .arabic(let own) = value, case .arabic(let all)? = number(rest[1]), all >= own,
        tokens.count > 2
      else { return nil }
    }
    return value
  }

  /// A token without the dashes, bars and stops around it.
  private static func bare(_ token: String) -> String {
    let scalars = token.unicodeScalars
    let isInner = { (scalar: Unicode.Scalar) in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    guard let first = scalars.firstIndex(where: isInner),
      let last = scalars.lastIndex(where: isInner)
    else { return "" }
    return String(scalars[first...last])
  }

  private static func number(_ token: String) -> PrintedNumber? {
    guard (1...6).contains(token.utf8.count) else { return nil }
    if token.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let value = Int(token), (1...9_999).contains(value) else { return nil }
      return .arabic(value)
    }
    return RomanNumber.value(token).map { .roman($0) }
  }
}

extension [PrintedLabel] {
  /// The number of each page that goes up as the pages do, by its place among the pages.
  ///
  /// Numbers count where at least as many pages agree on the distance between number and page as
  /// `least` says; where two could be a page's own, the one on which more pages agree.
  func consistent(least: Int) -> [Int: PrintedLabel] {
    var pages: [Run: Set<Int>] = [:]
    for label in self { pages[Run(label), default: []].insert(label.sheet) }
    var chosen: [Int: PrintedLabel] = [:]
    for label in self {
      let support = pages[Run(label)]?.count ?? 0
      guard support >= least else { continue }
      if let other = chosen[label.sheet] {
        let before = pages[Run(other)]?.count ?? 0
        guard support > before || (support == before && label.isAlone && !other.isAlone) else {
          continue
        }
      }
      chosen[label.sheet] = label
    }
    return chosen
  }

  /// Numbers of one script that lie at one distance from the places of their pages.
  private struct Run: Hashable {
    let isRoman: Bool
    let distance: Int

    init(_ label: PrintedLabel) {
      switch label.printed {
      case .arabic(let value): (isRoman, distance) = (false, value - label.sheet)
      case .roman(let value): (isRoman, distance) = (true, value - label.sheet)
      }
    }
  }
}
