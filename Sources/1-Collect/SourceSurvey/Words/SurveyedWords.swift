import StudyModel

/// A word of a document as surveys look at it, whatever its case.
struct SurveyedWord {
  /// The first byte.
  let start: Int
  /// The byte after the last.
  let end: Int
  /// A hash of its letters and digits in lower case.
  let key: UInt64
  let form: Form

  /// What the letters of a word look like.
  struct Form: OptionSet {
    let rawValue: UInt8
    /// The first letter is a capital.
    static let beginsUpper = Form(rawValue: 1)
    /// It has a small letter.
    static let hasLower = Form(rawValue: 2)
    static let hasDigit = Form(rawValue: 4)
    static let hasLetter = Form(rawValue: 8)
    /// It has a capital after its first letter.
    static let hasUpperInside = Form(rawValue: 16)
  }
}

/// Cuts UTF-8 into words: letters, marks and digits, with a hyphen or apostrophe between two of them
/// inside one word, so that a reduplication such as `negara-negara` is one.
struct SurveyedWords {
  private(set) var words: [SurveyedWord] = []

  /// The words of a text, in order.
  init(of bytes: [UInt8]) {
    words.reserveCapacity(bytes.count / 7)
    bytes.withUnsafeBufferPointer { cut($0) }
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let first = WordScalar(bytes, at: index)
      guard first.isWord else {
        index += first.width
        continue
      }
      index = takeWord(bytes, from: index)
    }
  }

  /// Takes the word that begins at a byte, and returns the byte after it.
  private mutating func takeWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var key = WordKey()
    var form: SurveyedWord.Form = []
    while index < bytes.count {
      let scalar = WordScalar(bytes, at: index)
      if scalar.isWord {
        if scalar.isUpper {
          form.insert(form.contains(.hasLetter) ? .hasUpperInside : .beginsUpper)
        }
        if scalar.isLower { form.insert(.hasLower) }
        form.insert(scalar.isDigit ? .hasDigit : .hasLetter)
        key.take(scalar.folded)
        index += scalar.width
        continue
      }
      guard scalar.isInner, index + scalar.width < bytes.count,
        WordScalar(bytes, at: index + scalar.width).isWord
      else { break }
      key.take(0x2D)
      index += scalar.width
    }
    words.append(SurveyedWord(start: start, end: index, key: key.value, form: form))
    return index
  }
}

/// The hash of a word's scalars: FNV-1a of 64 bits.
struct WordKey {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes in a scalar.
  mutating func take(_ scalar: UInt32) {
    value = (value ^ UInt64(scalar)) &* 0x100_0000_01B3
  }

  /// The key of a word in lower case, as `SurveyedWords` would give it.
  static func of(_ word: String) -> UInt64 {
    var key = WordKey()
    for scalar in word.unicodeScalars { key.take(scalar.value) }
    return key.value
  }
}

/// One scalar of UTF-8 with what the cutting of words asks of it.
struct WordScalar {
  let width: Int
  let folded: UInt32
  private let kind: UInt8

  private static let letter: UInt8 = 1
  private static let digit: UInt8 = 2
  private static let upper: UInt8 = 4
  private static let lower: UInt8 = 8
  private static let inner: UInt8 = 16

  var isWord: Bool { kind & (Self.letter | Self.digit) != 0 }
  var isDigit: Bool { kind & Self.digit != 0 }
  var isUpper: Bool { kind & Self.upper != 0 }
  var isLower: Bool { kind & Self.lower != 0 }
  /// Whether it may stand inside a word: a hyphen or an apostrophe.
  var isInner: Bool { kind & Self.inner != 0 }

  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let byte = bytes[index]
    guard byte < 0x80 else {
      (width, folded, kind) = Self.wide(UTF8Place.scalar(bytes, at: index))
      return
    }
    width = 1
    switch byte {
    case 0x61...0x7A: (folded, kind) = (UInt32(byte), Self.letter | Self.lower)
    case 0x41...0x5A: (folded, kind) = (UInt32(byte) + 0x20, Self.letter | Self.upper)
    case 0x30...0x39: (folded, kind) = (UInt32(byte), Self.digit)
    case 0x2D, 0x27: (folded, kind) = (UInt32(byte), Self.inner)
    default: (folded, kind) = (UInt32(byte), 0)
    }
  }

  /// The width, folded scalar and kind of a scalar beyond ASCII.
  private static func wide(_ scalar: Unicode.Scalar) -> (Int, UInt32, UInt8) {
    let width = UTF8.width(scalar)
    // Hyphen, its unbreakable form, the apostrophe of print, and the hyphen that may not show.
    if [0x2010, 0x2011, 0x2019, 0xAD].contains(scalar.value) {
      return (width, scalar.value, inner)
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .lowercaseLetter: return (width, scalar.value, letter | lower)
    case .uppercaseLetter, .titlecaseLetter:
      let small = properties.lowercaseMapping.unicodeScalars.first ?? scalar
      return (width, small.value, letter | upper)
    case .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark, .enclosingMark:
      return (width, scalar.value, letter)
    case .decimalNumber: return (width, scalar.value, digit)
    default: return (width, scalar.value, 0)
    }
  }
}

/// Scalars of valid UTF-8 by their bytes.
enum UTF8Place {
  /// The scalar that begins at a byte.
  static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Unicode.Scalar {
    var iterator = bytes[index..<min(index + 4, bytes.count)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return "\u{FFFD}" }
    return scalar
  }
}

extension ReadingText {
  /// The stretch between two bytes.
  func range(_ start: Int, _ end: Int) -> TextRange {
    TextRange(textOffset(ofByte: start), textOffset(ofByte: end))
  }

  /// The stretch of bytes.
  func range(_ bytes: Range<Int>) -> TextRange { range(bytes.lowerBound, bytes.upperBound) }
}
