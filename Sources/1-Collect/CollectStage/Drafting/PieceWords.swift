/// Words of a piece: a stretch of bytes that the source has or a reader made.
///
/// A long source has as many pieces as a book has lines; none of them copies its words.
struct PieceWords: Sendable {
  private let store: [UInt8]
  private let start: UInt32
  private let end: UInt32

  /// A stretch of bytes that are valid UTF-8.
  init(_ store: [UInt8], _ range: Range<Int>) {
    self.store = store
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
  }

  /// Words of their own.
  init(_ words: String) {
    let bytes = Array(words.utf8)
    self.init(bytes, bytes.indices)
  }

  private var range: Range<Int> { Int(start)..<Int(end) }

  /// The words' bytes.
  var utf8: ArraySlice<UInt8> { store[range] }
  /// The words as a string of their own.
  var string: String { String(decoding: utf8, as: UTF8.self) }
  /// The words' scalars.
  var unicodeScalars: String.UnicodeScalarView { string.unicodeScalars }
  /// The first byte.
  var first: UInt8? { isEmpty ? nil : store[Int(start)] }
  /// Whether there is no byte.
  var isEmpty: Bool { start == end }

  /// Part of the words, counted in their bytes.
  func part(_ range: Range<Int>) -> PieceWords {
    PieceWords(store, (Int(start) + range.lowerBound)..<(Int(start) + range.upperBound))
  }

  /// Looks at the bytes where they are.
  @inline(__always)
  func withBytes<Value>(_ look: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
    store.withUnsafeBufferPointer { look(UnsafeBufferPointer(rebasing: $0[range])) }
  }
}

extension PieceWords: Equatable {
  /// Whether two have the same bytes.
  static func == (left: PieceWords, right: PieceWords) -> Bool {
    left.utf8.elementsEqual(right.utf8)
  }
}

extension PieceWords: ExpressibleByStringLiteral {
  /// Words of their own.
  init(stringLiteral words: String) { self.init(words) }
}
