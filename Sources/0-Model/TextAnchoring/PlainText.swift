/// A text in typewriter form, with the way back to its bytes.
///
/// Quotation marks and dashes in the form of a typewriter, ligatures taken apart, a run of white
/// space as one space, soft hyphens and other signs without width left out.
struct PlainText {
  private static let invisible: Set<Unicode.Scalar> = [
    "\u{00AD}", "\u{200B}", "\u{2060}", "\u{FEFF}",
  ]
  private static let ligatures: [Unicode.Scalar: [Unicode.Scalar]] = [
    "\u{FB00}": ["f", "f"], "\u{FB01}": ["f", "i"], "\u{FB02}": ["f", "l"],
    "\u{FB03}": ["f", "f", "i"], "\u{FB04}": ["f", "f", "l"], "\u{FB05}": ["s", "t"],
    "\u{FB06}": ["s", "t"], "\u{2026}": [".", ".", "."],
  ]

  /// The scalars in typewriter form.
  private(set) var scalars: [Unicode.Scalar] = []
  /// For every one of them the byte at which what it stands for begins; at last the byte count.
  private(set) var bytes: [UInt32] = []

  init(_ utf8: [UInt8]) {
    scalars.reserveCapacity(utf8.count)
    bytes.reserveCapacity(utf8.count + 1)
    var scalars: [Unicode.Scalar] = []
    var bytes: [UInt32] = []
    swap(&scalars, &self.scalars)
    swap(&bytes, &self.bytes)
    UTF8Scalars.forEach(in: utf8) { scalar, byte in
      func append(_ scalar: Unicode.Scalar) {
        scalars.append(scalar)
        bytes.append(UInt32(byte))
      }
      if scalar.isASCII {
        if scalar == " " || (9...13).contains(scalar.value) {
          if scalars.last != " " { append(" ") }
        } else {
          append(scalar)
        }
      } else if scalar.properties.isWhitespace {
        if scalars.last != " " { append(" ") }
      } else if let parts = Self.ligatures[scalar] {
        for part in parts { append(part) }
      } else if !Self.invisible.contains(scalar) {
        append(QuoteSearch.equivalents[scalar] ?? scalar)
      }
    }
    bytes.append(UInt32(utf8.count))
    self.scalars = scalars
    self.bytes = bytes
  }

  /// The first index whose byte is not before the given one.
  func index(ofByte byte: Int) -> Int {
    var low = 0
    var high = scalars.count
    while low < high {
      let middle = (low + high) / 2
      if Int(bytes[middle]) < byte { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether two stretches are the same to a reader: composed letters and their parts are one.
  static func isSame(_ left: ArraySlice<Unicode.Scalar>, _ right: ArraySlice<Unicode.Scalar>)
    -> Bool
  {
    String(String.UnicodeScalarView(left)) == String(String.UnicodeScalarView(right))
  }
}
