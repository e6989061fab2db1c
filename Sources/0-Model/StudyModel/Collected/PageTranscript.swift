/// The words of a paged file with their places on the page, as outside programs found them.
///
/// The words stand in one text: those of a line parted by one space, each line ended by one line
/// feed, lines and blocks in the order in which they were found. An `OriginMap` of a paged source
/// counts the bytes and lines of this text.
public struct PageTranscript: Hashable, Sendable {
  /// The words, as UTF-8.
  public let utf8: [UInt8]
  /// The words, in order of the text.
  public let words: [Word]
  /// The lines, in order of the text.
  public let lines: [Line]
  /// The pages, in order of the file.
  public let sheets: [Sheet]
  /// What the file states about itself, by the names of its information dictionary.
  public let information: [Statement]
  /// What readers marked, in order of the pages.
  public let marks: [Mark]
  /// What the file holds besides pages, or what could not be learned of it.
  public let remarks: [Remark]

  /// Creates a transcript.
  public init(
    utf8: [UInt8],
    words: [Word],
    lines: [Line],
    sheets: [Sheet],
    information: [Statement] = [],
    marks: [Mark] = [],
    remarks: [Remark] = []
  ) {
    self.utf8 = utf8
    self.words = words
    self.lines = lines
    self.sheets = sheets
    self.information = information
    self.marks = marks
    self.remarks = remarks
  }

  /// A place on a page in hundredths of a point, from its upper left corner.
  public struct Box: Hashable, Sendable {
    /// The left edge.
    public let left: Int32
    /// The upper edge.
    public let top: Int32
    /// The right edge, not left of the left one.
    public let right: Int32
    /// The lower edge, not above the upper one.
    public let bottom: Int32

    /// Creates a place; edges that are the wrong way round change places.
    public init(left: Int32, top: Int32, right: Int32, bottom: Int32) {
      self.left = min(left, right)
      self.top = min(top, bottom)
      self.right = max(left, right)
      self.bottom = max(top, bottom)
    }

    /// How wide it is.
    public var width: Int32 { right - left }
    /// How high it is.
    public var height: Int32 { bottom - top }
  }

  /// A word.
  public struct Word: Hashable, Sendable {
    /// Its bytes in the text.
    public let utf8: Range<Int>
    /// Where it stands.
    public let box: Box

    /// Creates a word.
    public init(utf8: Range<Int>, box: Box) {
      self.utf8 = utf8
      self.box = box
    }
  }

  /// Words that stand side by side.
  public struct Line: Hashable, Sendable {
    /// Its words, in the order in which they are read.
    public let words: Range<Int>
    /// Where it stands.
    public let box: Box
    /// Whether it is read from right to left.
    public let isRightToLeft: Bool

    /// Creates a line.
    public init(words: Range<Int>, box: Box, isRightToLeft: Bool = false) {
      self.words = words
      self.box = box
      self.isRightToLeft = isRightToLeft
    }
  }

  /// A page of the file.
  public struct Sheet: Hashable, Sendable {
    /// How wide it is, in hundredths of a point.
    public let width: Int32
    /// How high it is, in hundredths of a point.
    public let height: Int32
    /// Its lines.
    public let lines: Range<Int>
    /// The label that the file declares for it.
    public let label: String?

    /// Creates a page.
    public init(width: Int32, height: Int32, lines: Range<Int>, label: String? = nil) {
      self.width = width
      self.height = height
      self.lines = lines
      self.label = label
    }
  }

  /// A field of the file's information dictionary.
  public struct Statement: Hashable, Sendable {
    /// Its name in the file, such as `Title`.
    public let name: String
    /// Its value.
    public let value: String
    /// Where in the file it stands, such as `PDF Info Title`.
    public let origin: String

    /// Creates a field.
    public init(name: String, value: String, origin: String) {
      self.name = name
      self.value = value
      self.origin = origin
    }
  }

  /// A highlight or a note of a reader.
  public struct Mark: Hashable, Sendable {
    /// The place of its page among the pages.
    public let sheet: Int
    /// Whether words are highlighted; else it is a note at a place.
    public let isHighlight: Bool
    /// What it covers, or where it is attached.
    public let boxes: [Box]
    /// Who left it, as the file says.
    public let by: String
    /// When, as the file says.
    public let date: String
    /// The note; empty for a bare highlight.
    public let words: String

    /// Creates a mark.
    public init(
      sheet: Int,
      isHighlight: Bool,
      boxes: [Box],
      by: String = "",
      date: String = "",
      words: String = ""
    ) {
      self.sheet = sheet
      self.isHighlight = isHighlight
      self.boxes = boxes
      self.by = by
      self.date = date
      self.words = words
    }
  }

  /// What is worth saying of the file beside its words.
  public enum Remark: Hashable, Sendable {
    /// It holds program code, which nothing runs.
    case script
    /// It holds other files, which nothing opens.
    case embeddedFiles
    /// It breaks the rules of its format, and was read as far as it goes.
    case damaged
    /// This many characters have no meaning in Unicode, from this page on.
    case unmappedCharacters(count: Int, firstPage: Int)
    /// Its declared labels and its marks could not be read, for this reason.
    case labelsUnread(reason: String)
  }
}
