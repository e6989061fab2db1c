/// Words of a source with their place in its text.
struct PlacedWords {
  var words: String
  /// The physical line of the first byte, from 1.
  var line: Int
  var byte: Int
  var byteCount: Int
  /// Whether the bytes are the words.
  var isExact: Bool
}
