import MarkupReading
import StudyModel

/// What an element of a marked-up source means for the reading text.
struct ElementRole: Equatable {
  /// How the words of an element stand to those around it.
  enum Flow: Equatable {
    /// They go on in the passage without a space.
    case inline
    /// They go on in the passage, with a space before and after.
    case spaced
    /// They begin the passage that follows, as the number of a heading does.
    case label
    /// They are passages of their own.
    case block
    /// They are passages of their own, and the passage around them goes on behind them.
    case aside
    /// A line ends, and the passage goes on.
    case lineBreak
    /// They are left out.
    case leftOut
  }

  /// What an element is to a table.
  enum TableRole: Equatable {
    case table, row
    /// The rows in it head their columns.
    case heads
    case cell(isHeader: Bool, columns: Int, rows: Int)
  }

  var flow: Flow = .inline
  /// The kind of the passages in it; nothing means that of the element around.
  var kind: Passage.Kind?
  var level = 0
  var part: DocumentPart.Kind?
  var table: TableRole?
  /// Spaces within a line stay as they are.
  var keepsSpaces = false
  /// The name under which its words are set aside, where they are left out.
  var setAside: String?
  /// A page begins here, with this label or none.
  var page: PageLabel?

  /// The label of a page that begins.
  struct PageLabel: Equatable {
    var label: String?
  }

  static let inline = ElementRole()
  static let leftOut = ElementRole(flow: .leftOut)
  static let block = ElementRole(flow: .block)

  /// Passages of one kind.
  static func block(_ kind: Passage.Kind, level: Int = 0) -> ElementRole {
    ElementRole(flow: .block, kind: kind, level: level)
  }

  /// Passages of one part.
  static func part(_ part: DocumentPart.Kind?) -> ElementRole {
    ElementRole(flow: .block, part: part)
  }
}

/// The meaning of the elements of one kind of markup.
protocol MarkupVocabulary {
  /// The meaning of an element, known by the elements around it, from the outermost on.
  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole
  /// The language that an element names for its words.
  func language(of element: MarkupElement) -> String?
  /// Where the words of an element lead.
  func references(of element: MarkupElement, at index: Int) -> [LinkReference]
  /// The ids by which links know an element.
  func ids(of element: MarkupElement) -> [String]
  /// Whether elements of a name may lead anywhere; a quick look before `references`.
  func mayLead(_ record: MarkupRecord) -> Bool
  /// For each name the bits by which `MarkupScope.marks` tells that an element of it is open; where
  /// there is a table, only attributes with a bit of `AttributeMarks` give a language and ids.
  var marks: NameTable<UInt32>? { get }
}

extension MarkupVocabulary {
  func language(of element: MarkupElement) -> String? { element["xml:lang"] }

  func ids(of element: MarkupElement) -> [String] {
    var ids: [String] = []
    if let id = element["xml:id"] { ids.append(id) }
    if let id = element["id"] { ids.append(id) }
    return ids
  }

  func mayLead(_ record: MarkupRecord) -> Bool { true }

  var marks: NameTable<UInt32>? { nil }
}

/// The bits of attributes that the walk itself asks for.
enum AttributeMarks {
  static let language: UInt32 = 1 << 30
  static let id: UInt32 = 1 << 31

  /// The bits of an attribute without its prefix.
  static func of(_ name: String) -> UInt32 { name == "lang" ? language : name == "id" ? id : 0 }
}

/// The elements that are open where another begins.
struct MarkupScope {
  private let known: [MarkupName]
  private let table: NameTable<UInt32>?
  /// The open elements, from the outermost on.
  private var levels: [Level] = []

  private struct Level {
    let name: UInt32
    /// The bits of this and all around it.
    let marks: UInt32
    /// The kind that words have in it by what is around them.
    let kind: Passage.Kind?
  }

  init(_ transcript: MarkupTranscript, marks: NameTable<UInt32>? = nil) {
    known = transcript.names
    table = marks
  }

  mutating func push(_ record: MarkupRecord, _ kind: Passage.Kind?) {
    let marks = table.map { self.marks | $0[record] } ?? 0
    levels.append(Level(name: record.name, marks: marks, kind: kind ?? self.kind))
  }

  mutating func pop() {
    levels.removeLast()
  }

  /// The bits of all open elements, where the vocabulary gives bits to names.
  var marks: UInt32 { levels.last?.marks ?? 0 }

  /// How many elements are open.
  var depth: Int { levels.count }

  /// The names of the open elements, from the outermost on; made anew each time.
  var names: [String] { levels.map { name(of: $0) } }

  /// Whether an element of one of these names is open.
  func has(_ wanted: String...) -> Bool {
    levels.contains { wanted.contains(name(of: $0)) }
  }

  /// How many elements of these names are open.
  func count(_ wanted: String...) -> Int {
    levels.count { wanted.contains(name(of: $0)) }
  }

  /// Whether an element is open whose name the table says yes to.
  func has(_ wanted: NameTable<Bool>) -> Bool {
    levels.contains { wanted[Int($0.name)] }
  }

  /// How many elements are open whose names the table says yes to.
  func count(_ wanted: NameTable<Bool>) -> Int {
    levels.count { wanted[Int($0.name)] }
  }

  /// The kind that words have here by what is around them.
  var kind: Passage.Kind? { levels.last?.kind }

  /// The name of the innermost open element.
  var parent: String { levels.last.map { name(of: $0) } ?? "" }

  private func name(of level: Level) -> String { known[Int(level.name)].localName }
}
