/// A stretch of words that no block parts, with what its bytes say.
struct HTMLBlock {
  /// The container that it stands in, by number.
  var container = 0
  /// The event of its first words.
  var event = 0
  /// The byte of its first words.
  var byte = 0
  /// Words; a sign of a script that parts none counts half.
  var halfWords = 0
  var linkHalfWords = 0
  var strongHalfWords = 0
  var emphasisHalfWords = 0
  var capitalWords = 0
  /// Words that stand in the title of the page as well.
  var titleWords = 0
  var bytes = 0
  var digits = 0
  var sentences = 0
  var commas = 0
  var separators = 0
  var links = 0
  var lineBreaks = 0
  var quotes = 0
  /// Kinds of names, and inline elements, that hold all of the words.
  var inlineHints: UInt32 = .max
  var inlineTags: UInt32 = .max
  /// Kinds of phrases in the words.
  var phrases: UInt32 = 0
  /// What the first and the last sign is.
  var first: SignClass = .blank
  var last: SignClass = .blank
  /// Whether the last sign but closing quotation marks ends a sentence.
  var endsSentence = false
  var endsOpen = false
  /// Says the same for the same letters and digits.
  var hash: UInt64 = 14_695_981_039_346_656_037

  var words: Int { (halfWords + 1) / 2 }

  /// What a byte is in the words.
  enum SignClass: UInt8 {
    case blank, lower, upper, digit, beyond, terminal, comma, colon, separator, opening, closing,
      other
  }
}

/// A block element that holds blocks.
struct HTMLContainer {
  var parent = -1
  var event = 0
  var tag: HTMLTag = .other
  var depth = 0
  /// The kinds that its own names tell.
  var hints: UInt32 = 0
  /// For each kind of name, how many containers up the nearest is that tells it.
  var hintDepths = SIMD32<UInt8>(repeating: 0)
  /// For each tag the same.
  var tagDepths = SIMD32<UInt8>(repeating: 0)
  /// The blocks in it.
  var blocks = 0..<0
  var halfWords = 0
  var linkHalfWords = 0
  var sentences = 0
  /// Half words in paragraphs that are sentences.
  var proseHalfWords = 0
  /// Same tag and names as others, in a parent alike.
  var signature: UInt64 = 0
  var children = 0
  var number = 0
  var images = 0
  /// How many articles it stands in, and the number of the innermost.
  var articles = 0
  var article = 0
  var score = 0
}
