import StudyModel

/// A passage as a reader of one format hands it over, before numbers, sentences and places.
struct PassageDraft: Equatable {
  /// A piece of the passage's words.
  enum Piece: Equatable {
    /// Words of the original: their line from 1, and their bytes in the original decoded to UTF-8.
    ///
    /// Not exact where the bytes stand for the words without being them, as `&amp;` does.
    case original(PieceWords, line: Int, byte: Int, byteCount: Int, isExact: Bool)
    /// One space that stands for white space or a line break of the original.
    case joint
  }

  var kind: Passage.Kind = .paragraph
  var level = 0
  var pieces: [Piece] = []
  var path: String?
  var cell: Passage.TableCell?
  var language: String?
  var isInferred = false
  var rule: String?
  /// The part that the markup says it stands in; nothing means the body.
  var part: DocumentPart.Kind?
  /// The number of the page it begins on, where the format has page breaks (index into pages).
  var pageBreaks: [PageBreak] = []
  /// The words that lead elsewhere, in order.
  var links: [Link] = []
  /// The places that links of the source may lead to.
  var anchors: [Anchor] = []

  /// What readers left in the margin, in order.
  var jottings: [Margin] = []
  /// What the markup says of the work that this entry of a reference list names.
  var work: Work?

  /// Words that lead elsewhere.
  struct Link: PieceSpan, Equatable {
    var pieces: Range<Int>
    var reference: LinkReference
  }

  /// What someone left about words, or between them where there are no pieces.
  struct Margin: PieceSpan, Equatable {
    var pieces: Range<Int>
    var kind: Jotting.Kind
    var by = ""
    var date = ""
    var words = ""
    /// What makes margins of several passages one, such as a comment about two paragraphs.
    var id: String?
  }

  /// A cited work.
  struct Work: Equatable {
    var id: String?
    var record: BibliographicRecord
  }

  /// A place that has an id.
  struct Anchor: Equatable {
    var id: String
    /// How many pieces of the passage come before the place.
    var piece: Int
  }

  /// A page that begins within or at the start of the passage.
  struct PageBreak: Equatable {
    /// How many pieces of the passage come before the break.
    var piece: Int
    var label: String?
    var method: Page.Method
    var line: Int?
    /// The number of the page in the original, where blank pages lie between; else they are counted.
    var number: Int?
  }
}

/// Something about consecutive pieces of a passage.
protocol PieceSpan {
  /// The pieces that are the words.
  var pieces: Range<Int> { get set }
}

extension Array where Element: PieceSpan {
  /// What of the spans stands in a range of pieces, counted from the first of them.
  ///
  /// A span without pieces is a place, and stays where its place is in the range or at its end.
  func clipped(to range: Range<Int>) -> Self {
    compactMap { span in
      let pieces = span.pieces.clamped(to: range)
      let isPlace = span.pieces.isEmpty && range.contains(span.pieces.lowerBound)
      guard !pieces.isEmpty || isPlace else { return nil }
      var clipped = span
      let first = pieces.lowerBound - range.lowerBound
      clipped.pieces = first..<(first + pieces.count)
      return clipped
    }
  }

  /// The spans counted from a piece that many pieces earlier.
  func shifted(by count: Int) -> Self {
    map { span in
      var shifted = span
      shifted.pieces = (span.pieces.lowerBound + count)..<(span.pieces.upperBound + count)
      return shifted
    }
  }

  /// Counts anew after the piece at an index became two.
  mutating func divide(at index: Int) {
    for span in indices {
      let range = self[span].pieces
      let first = range.lowerBound > index ? 1 : 0
      let last = range.upperBound > index ? 1 : 0
      self[span].pieces = (range.lowerBound + first)..<(range.upperBound + last)
    }
  }
}

/// What a reader of one format makes of a source.
struct DraftedDocument {
  var mediaType: String
  var passages: [PassageDraft]
  var furniture: [Document.SetAside] = []
  /// Bibliographic fields the file itself states, by CSL name; proposals for the register.
  var stated: [String: StatedField] = [:]
  var diagnostics: [Diagnostic] = []
}
