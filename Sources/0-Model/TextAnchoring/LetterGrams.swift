import StudyModel

/// The letters of a text with an index of every few of them in a row.
///
/// A stretch is found by its rarest row of letters, in time that does not depend on the text.
struct LetterGrams {
  /// How many letters make a row: rare enough to tell places apart, short enough for bad print.
  static let length = 5

  /// The folded letters.
  let letters: [UInt32]
  /// For every letter the byte of the text at which its scalar begins.
  let bytes: [UInt32]
  private let starts: [UInt32]
  private let places: [UInt32]
  private let mask: UInt32

  init(_ utf8: [UInt8], isIndexed: Bool = true) {
    (letters, bytes) = Self.letters(of: utf8)
    let count = isIndexed ? max(0, letters.count - Self.length + 1) : 0
    var size: UInt32 = 16
    while size < count, size < 1 << 20 { size <<= 1 }
    mask = size - 1
    var starts = Array(repeating: UInt32(0), count: Int(size) + 1)
    for index in 0..<count { starts[Int(Self.hash(letters, index) & mask) + 1] += 1 }
    for slot in 1...Int(size) { starts[slot] += starts[slot - 1] }
    var next = starts
    var places = Array(repeating: UInt32(0), count: count)
    for index in 0..<count {
      let slot = Int(Self.hash(letters, index) & mask)
      places[Int(next[slot])] = UInt32(index)
      next[slot] += 1
    }
    self.starts = starts
    self.places = places
  }

  /// Where a row of letters may stand in the text, those of the same hash among them.
  func candidates(_ sought: [UInt32], at index: Int) -> ArraySlice<UInt32> {
    let slot = Int(Self.hash(sought, index) & mask)
    return places[Int(starts[slot])..<Int(starts[slot + 1])]
  }

  /// Where the row of letters of another text stands in this one.
  func places(of sought: [UInt32], at index: Int) -> [Int] {
    candidates(sought, at: index).compactMap { place in
      let place = Int(place)
      for offset in 0..<Self.length where letters[place + offset] != sought[index + offset] {
        return nil
      }
      return place
    }
  }

  private static func hash(_ letters: [UInt32], _ index: Int) -> UInt32 {
    var hash: UInt32 = 0
    for offset in 0..<length { hash = (hash ^ letters[index + offset]) &* 0x9E37_79B1 }
    return hash ^ hash >> 15
  }

  private static func letters(of utf8: [UInt8]) -> (letters: [UInt32], bytes: [UInt32]) {
    var folding = LetterFolding()
    var letters: [UInt32] = []
    var bytes: [UInt32] = []
    letters.reserveCapacity(utf8.count)
    bytes.reserveCapacity(utf8.count)
    UTF8Scalars.forEach(in: utf8) { scalar, byte in
      if scalar.isASCII {
        guard let letter = LetterFolding.letter(ofASCII: UInt8(scalar.value)) else { return }
        letters.append(letter)
        bytes.append(UInt32(byte))
      } else {
        for letter in folding.letters(of: scalar) {
          letters.append(letter)
          bytes.append(UInt32(byte))
        }
      }
    }
    return (letters, bytes)
  }
}

/// Goes through valid UTF-8 scalar by scalar.
enum UTF8Scalars {
  static func forEach(in utf8: [UInt8], _ body: (Unicode.Scalar, Int) -> Void) {
    var index = 0
    while index < utf8.count {
      let lead = utf8[index]
      if lead < 0x80 {
        body(Unicode.Scalar(lead), index)
        index += 1
        continue
      }
      let width = lead < 0xE0 ? 2 : (lead < 0xF0 ? 3 : 4)
      var value = UInt32(lead) & (0x7F >> UInt32(width))
      for byte in utf8[min(index + 1, utf8.count)..<min(index + width, utf8.count)] {
        value = value << 6 | UInt32(byte & 0x3F)
      }
      body(Unicode.Scalar(value) ?? "\u{FFFD}", index)
      index += width
    }
  }
}
