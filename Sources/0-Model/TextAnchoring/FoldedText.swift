import StudyModel

/// How much may differ between a quotation and the text.
enum Leniency: CaseIterable {
  case whiteSpace, typography, hyphens, letterCase
}

/// Scalars with every run of white space as one space, and the way back to where they stood.
struct FoldedText {
  let leniency: Leniency
  /// The folded scalars.
  private(set) var values: [Unicode.Scalar] = []
  /// Where each of them begins among the original scalars.
  private var starts: [Int] = []

  init(_ scalars: [Unicode.Scalar], _ leniency: Leniency) {
    self.leniency = leniency
    values.reserveCapacity(scalars.count)
    starts.reserveCapacity(scalars.count)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if Self.isSpace(scalar) {
        let start = index
        while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
        append(" ", from: start)
      } else if leniency >= .hyphens, ["-", "\u{00AD}", "\u{2010}"].contains(scalar) {
        index += 1
        while index < scalars.count, Self.isSpace(scalars[index]) { index += 1 }
      } else {
        append(folded(scalar), from: index)
        index += 1
      }
    }
  }

  /// The folded scalars without white space at the ends.
  var trimmed: [Unicode.Scalar] {
    var trimmed = values[...]
    if trimmed.first == " " { trimmed.removeFirst() }
    if trimmed.last == " " { trimmed.removeLast() }
    return Array(trimmed)
  }

  /// Where so many folded scalars, of which the last is no space, stood.
  func range(_ first: Int, _ count: Int) -> TextRange {
    TextRange(starts[first], starts[first + count - 1] + 1)
  }

  private mutating func append(_ scalar: Unicode.Scalar, from start: Int) {
    values.append(scalar)
    starts.append(start)
  }

  private func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard leniency >= .typography else { return scalar }
    let plain = scalar.isASCII ? scalar : QuoteSearch.equivalents[scalar] ?? scalar
    guard leniency == .letterCase else { return plain }
    if plain.isASCII {
      return ("A"..."Z").contains(plain) ? Unicode.Scalar(UInt8(plain.value + 32)) : plain
    }
    let lower = plain.properties.lowercaseMapping.unicodeScalars
    return lower.count == 1 ? lower.first ?? plain : plain
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }
}

extension Leniency: Comparable {
  static func < (left: Leniency, right: Leniency) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .whiteSpace: 0
    case .typography: 1
    case .hyphens: 2
    case .letterCase: 3
    }
  }
}
