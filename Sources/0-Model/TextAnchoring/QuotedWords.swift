/// The words of a quotation, apart from the marks by which a writer says that something was changed.
///
/// Three marks are allowed: an ellipsis where words are left out, square brackets around words that
/// are not the source's, and `[sic]` (APA 7, 8.30–8.31).
public struct QuotedWords: Hashable, Sendable {
  /// What lies before a piece.
  enum Gap: Hashable, Sendable {
    /// Nothing: it is the first, or follows a mark that stands for no words.
    case none
    /// Words in brackets, which may stand for a few of the source's.
    case replaced
    /// An ellipsis, which may stand for many.
    case leftOut
  }

  /// Consecutive words of the source, with what lies before them.
  struct Piece: Hashable, Sendable {
    var gap: Gap
    var scalars: [Unicode.Scalar]
  }

  /// The quotation as it was written.
  public let text: String
  /// What the source must have, in this order.
  let pieces: [Piece]

  /// Reads the marks of a quotation.
  public init(_ text: String) {
    self.text = text
    pieces = Self.pieces(of: Array(text.unicodeScalars))
  }

  /// Whether the quotation says that something was changed.
  public var hasMarks: Bool { pieces.count > 1 || pieces.contains { $0.gap != .none } }

  private static func pieces(of quote: [Unicode.Scalar]) -> [Piece] {
    var pieces: [Piece] = []
    var current = Piece(gap: .none, scalars: [])
    func close(_ gap: Gap) {
      if current.scalars.contains(where: isWord) {
        pieces.append(current)
        current = Piece(gap: gap, scalars: [])
      } else {
        current = Piece(gap: gap == .none ? current.gap : gap, scalars: [])
      }
    }
    var index = 0
    while index < quote.count {
      let ellipsis = ellipsisLength(quote[index...])
      if ellipsis > 0 {
        index += ellipsis
        close(.leftOut)
      } else if quote[index] == "[" || quote[index] == "(", let end = bracketEnd(quote, index) {
        let inner = quote[(index + 1)..<end].filter { !$0.properties.isWhitespace }
        if ellipsisLength(inner[...]) == inner.count, !inner.isEmpty {
          close(.leftOut)
        } else if quote[index] == "(" {
          current.scalars.append(quote[index])
          index += 1
          continue
        } else {
          close(isSic(inner) ? .none : .replaced)
        }
        index = end + 1
      } else {
        current.scalars.append(quote[index])
        index += 1
      }
    }
    close(.none)
    return pieces
  }

  /// The length of the ellipsis that begins here: `…`, `...`, `. . .`; 0 where there is none.
  private static func ellipsisLength(_ rest: ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = rest.first else { return 0 }
    if first == "\u{2026}" { return 1 }
    guard first == "." else { return 0 }
    var dots = 0
    var last = rest.startIndex
    var index = rest.startIndex
    while index < rest.endIndex, rest[index] == "." || rest[index] == " " {
      if rest[index] == "." {
        dots += 1
        last = index + 1
      }
      index += 1
    }
    return dots >= 3 ? last - rest.startIndex : 0
  }

  private static func bracketEnd(_ quote: [Unicode.Scalar], _ start: Int) -> Int? {
    let close: Unicode.Scalar = quote[start] == "[" ? "]" : ")"
    return quote[start...].firstIndex(of: close)
  }

  private static func isSic(_ inner: [Unicode.Scalar]) -> Bool {
    let letters = String(String.UnicodeScalarView(inner.filter(\.properties.isAlphabetic)))
    return letters.lowercased() == "sic"
  }

  /// Whether a scalar is a letter or a number, and no space, sign or mark.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
