import Yams

/// The way from the YAML reader's marks to physical lines of a file.
///
/// The reader ends lines at three more characters than editors do; a mark counts those too.
struct YAMLPlaces {
  let firstLine: Int
  private let text: String
  /// For every line of the reader the physical line from 0 and the column where it begins; empty
  /// where both count alike.
  private let starts: [(line: Int, column: Int)]

  init(_ text: String, firstLine: Int) {
    self.text = text
    self.firstLine = firstLine
    let foreign: Set<Unicode.Scalar> = ["\u{85}", "\u{2028}", "\u{2029}"]
    guard text.unicodeScalars.contains(where: { $0.value > 0x7F && foreign.contains($0) }) else {
      starts = []
      return
    }
    var starts = [(line: 0, column: 0)]
    var line = 0
    var column = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      column += 1
      if scalar == "\n" && previous == "\r" {
        column = 0
      } else if scalar == "\n" || scalar == "\r" {
        line += 1
        column = 0
        starts.append((line, 0))
      } else if foreign.contains(scalar) {
        starts.append((line, column))
      }
      previous = scalar
    }
    self.starts = starts
  }

  /// The physical line and column of a mark.
  func place(_ mark: Mark?) -> (line: Int, column: Int) {
    guard let mark else { return (firstLine, 1) }
    guard starts.indices.contains(mark.line - 1) else {
      return (mark.line - 1 + firstLine, mark.column)
    }
    let start = starts[mark.line - 1]
    return (start.line + firstLine, start.column + mark.column)
  }

  /// Where the first character stands that YAML does not allow.
  func firstForbiddenScalar() -> (line: Int, column: Int) {
    var line = firstLine
    var column = 0
    for scalar in text.unicodeScalars {
      column += 1
      switch scalar.value {
      case 0x0A:
        line += 1
        column = 0
      case 0x09, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
        0x1_0000...:
        continue
      default:
        return (line, column)
      }
    }
    return (firstLine, 1)
  }

  /// The line after another on which a field of the same name begins in the same column.
  func repetition(of name: String, afterLine line: Int, column: Int) -> Int? {
    let lines = TextLines(text).lines
    let start = line - firstLine + 1
    guard start >= 0, start < lines.count else { return nil }
    for index in start..<lines.count
    where lines[index].words.dropping(scalars: column - 1).hasScalarPrefix(name + ":") {
      return index + firstLine
    }
    return nil
  }
}
