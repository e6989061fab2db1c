import StudyModel

/// The rules of words and phrases read plainly: every stretch of every passage is tried, scalar by
/// scalar, and of a code's finds the leftmost, then longest are kept.
struct PlainSearch {
  let text: [Unicode.Scalar]
  /// What a scalar folds to; itself where it is not in the list.
  let folds: [Unicode.Scalar: Unicode.Scalar]

  /// The hits of indicators of one code, in the lines of the text.
  func hits(of forms: [Indicator.Form]) -> [TextRange] {
    var candidates: [TextRange] = []
    for passage in text.indices.split(whereSeparator: { text[$0] == "\n" }) {
      for start in passage where start == passage.startIndex || !isWord(text[start - 1]) {
        for form in forms {
          candidates += ends(of: form, from: start, in: passage).map { TextRange(start, $0) }
        }
      }
    }
    var kept: [TextRange] = []
    for candidate in candidates.sorted(by: { ($0.start, $1.end) < ($1.start, $0.end) })
    where kept.last.map({ $0.end <= candidate.start }) ?? true {
      kept.append(candidate)
    }
    return kept
  }

  private func ends(of form: Indicator.Form, from start: Int, in passage: Range<Int>) -> [Int] {
    switch form {
    case .phrase(let words):
      var place = start
      let parts = words.unicodeScalars.split { $0.properties.isWhitespace }
      for (number, part) in parts.enumerated() {
        if number > 0 {
          let first = place
          while place < passage.upperBound, text[place].properties.isWhitespace { place += 1 }
          guard place > first else { return [] }
        }
        for scalar in part {
          guard place < passage.upperBound, fold(text[place]) == fold(scalar) else { return [] }
          place += 1
        }
      }
      return isEnd(place, passage) ? [place] : []
    case .word(let glob):
      var end = start
      while end < passage.upperBound, isWord(text[end]) { end += 1 }
      let isFound = matches(ArraySlice(glob.unicodeScalars), text[start..<end])
      return end > start && isFound ? [end] : []
    default:
      return []
    }
  }

  private func isEnd(_ place: Int, _ passage: Range<Int>) -> Bool {
    place == passage.upperBound || !isWord(text[place])
  }

  private func matches(
    _ glob: ArraySlice<Unicode.Scalar>,
    _ word: ArraySlice<Unicode.Scalar>
  ) -> Bool {
    guard let first = glob.first else { return word.isEmpty }
    if first == "*" {
      return matches(glob.dropFirst(), word) || !word.isEmpty && matches(glob, word.dropFirst())
    }
    guard let next = word.first else { return false }
    return (first == "?" || fold(first) == fold(next))
      && matches(glob.dropFirst(), word.dropFirst())
  }

  private func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let folded = folds[scalar] { return folded }
    guard scalar.isASCII, scalar.value >= 0x41, scalar.value <= 0x5A else { return scalar }
    return Unicode.Scalar(UInt8(scalar.value + 32))
  }

  private func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.properties.isAlphabetic || scalar.properties.isJoinControl { return true }
    return switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .connectorPunctuation: true
    default: false
    }
  }
}
