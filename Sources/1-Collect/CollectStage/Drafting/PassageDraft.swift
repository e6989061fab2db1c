import StudyModel

/// A passage as a reader of one format hands it over, before numbers, sentences and places.
struct PassageDraft: Equatable {
  /// A piece of the passage's words.
  enum Piece: Equatable {
    /// Words of the original: their line from 1, and their bytes in the original decoded to UTF-8.
    ///
    /// Not exact where the bytes stand for the words without being them, as `&amp;` does.
    case original(String, line: Int, byte: Int, byteCount: Int, isExact: Bool)
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

  /// Words that lead elsewhere.
  struct Link: Equatable {
    /// The pieces that are the words.
    var pieces: Range<Int>
    var reference: LinkReference
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

/// What a reader of one format makes of a source.
struct DraftedDocument {
  var mediaType: String
  var passages: [PassageDraft]
  var furniture: [Document.SetAside] = []
  /// Bibliographic fields the file itself states, by CSL name; proposals for the register.
  var stated: [String: String] = [:]
  var diagnostics: [Diagnostic] = []
}
