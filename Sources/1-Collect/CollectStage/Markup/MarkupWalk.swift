import MarkupReading
import StudyModel

/// Goes through the elements of a source and drafts its passages by a vocabulary.
///
/// Without recursion, because elements may stand five hundred deep in one another.
struct MarkupWalk<Vocabulary: MarkupVocabulary> {
  /// An open element, with what it has of those around it; small, because each is a copy.
  struct Frame {
    var flow = ElementRole.Flow.inline
    var kind: Passage.Kind?
    var part: DocumentPart.Kind?
    var isTable = false
    var keepsSpaces = false
    var isInHeads = false
    /// A passage around it waits for its end.
    var interrupts = false
    var level: Int32 = 0
    /// The number of the language among those met.
    var language: Int32 = 0
    /// The number of the cell among those met; the first is none.
    var cell: Int32 = 0
    /// The number of the link that its words are; less than zero for none.
    var link: Int32 = -1
    /// The depth of the innermost block around its words.
    var block: Int32 = 0
  }

  /// A passage in the making.
  struct Open {
    var kind = Passage.Kind.paragraph
    var level = 0
    var part: DocumentPart.Kind?
    var cell: Passage.TableCell?
    var language: String?
    var path: String?
    /// Two line ends made it.
    var isInferred = false
    var pieces = MarkupPieces()
    /// Nothing but a label has come.
    var isOnlyLabel = false
    /// Passages that interrupted it, such as notes.
    var interruptions: [PassageDraft] = []
  }

  let tree: MarkupTree
  let vocabulary: Vocabulary
  private let attributes: [MarkupAttributeRecord]
  var passages: [PassageDraft] = []
  var furniture: [Document.SetAside] = []

  var frames: [Frame] = []
  var scope: MarkupScope
  var path: ElementPath
  var lines: LineCursor
  var open = Open()
  var waiting: [Open] = []
  var tables: [MarkupTable] = []
  var tableCount = 0
  var labelDepth = 0
  /// Pages and ids that wait for words.
  var places = MarkupPlaces()
  /// Where the words of each link lead.
  var links: [[LinkReference]] = []
  /// The elements that lead elsewhere, in order, and where.
  var references: [(element: Int, references: [LinkReference])] = []
  var nextReference = 0
  /// The ids that links of the source name; no others are kept.
  var wantedIDs: Set<String> = []
  var lineBreaks = 0
  var followsDoubleBreak = false
  /// The languages that elements name; the first is none.
  var languages: [String?] = [nil]
  var sourceLanguage: Int32 = 0
  /// The cells of tables; the first is none.
  var cells: [Passage.TableCell?] = [nil]
  /// How many bytes the paths have; passages beyond the limit are known by their lines only.
  var pathBytes = 0
  static var pathLimit: Int { 128 << 20 }

  /// Goes through a tree.
  ///
  /// - Parameters:
  ///   - tree: The elements of the file.
  ///   - vocabulary: What they mean.
  ///   - ids: Ids that links of other files of the same source name.
  init(_ tree: MarkupTree, by vocabulary: Vocabulary, wanting ids: Set<String> = []) {
    self.tree = tree
    self.vocabulary = vocabulary
    attributes = tree.transcript.attributes
    wantedIDs = ids
    scope = MarkupScope(tree.transcript, marks: vocabulary.marks)
    path = ElementPath(tree.transcript)
    lines = LineCursor(tree.transcript)
    let records = tree.transcript.records
    passages.reserveCapacity(records.count / 4 + 4)
    for index in records.indices where records[index].kind == .start {
      guard vocabulary.mayLead(records[index]), let element = tree.element(index) else { continue }
      let references = vocabulary.references(of: element, at: index)
      guard !references.isEmpty else { continue }
      self.references.append((index, references))
      for reference in references { wantedIDs.formUnion(reference.ids) }
    }
    walk()
  }

  private mutating func walk() {
    let records = tree.transcript.records
    let bytes = tree.transcript.bytes
    let decoded = tree.transcript.decoded
    var index = 0
    while index < records.count {
      let record = records[index]
      switch record.kind {
      case .start:
        if !begin(record, at: index) { index = tree.transcript.ends[index] }
      case .end: end()
      case .text:
        let isBlank = tree.wordBytes[index] == tree.wordBytes[index + 1]
        if isBlank {
          open.pieces.takeSpace()
        } else {
          take(record, of: record.isExact ? bytes : decoded)
        }
      }
      index += 1
    }
    flush()
    if let last = passages.indices.last {
      for page in places.pages {
        var page = page
        page.piece = passages[last].pieces.count
        passages[last].pageBreaks.append(page)
      }
    }
  }

  // MARK: Elements

  /// Begins an element; false where it is left out.
  private mutating func begin(_ record: MarkupRecord, at index: Int) -> Bool {
    guard let element = tree.element(index) else { return false }
    path.count(record.name)
    let role = vocabulary.role(of: element, at: index, within: scope)
    if let page = role.page {
      let line = lines.line(of: Int(record.byte))
      places.pages.append(
        PassageDraft.PageBreak(piece: 0, label: page.label, method: .declared, line: line)
      )
    }
    guard role.flow != .leftOut else {
      setAside(element, at: index, as: role.setAside)
      return false
    }
    var frame = frames.last ?? Frame()
    frame.flow = role.flow
    frame.isTable = role.table == .table
    frame.interrupts = false
    if let kind = role.kind {
      frame.kind = kind
      frame.level = Int32(truncatingIfNeeded: role.level)
    }
    if let part = role.part { frame.part = part }
    if role.keepsSpaces { frame.keepsSpaces = true }
    if role.flow == .block || role.flow == .aside { frame.block = Int32(frames.count) }
    let attributes = Self.marks(of: record, in: attributes, by: vocabulary.marks)
    if attributes & AttributeMarks.language != 0, let language = vocabulary.language(of: element) {
      frame.language = number(of: language)
    }
    while nextReference < references.count, references[nextReference].element < index {
      nextReference += 1
    }
    if nextReference < references.count, references[nextReference].element == index {
      frame.link = Int32(links.count)
      links.append(references[nextReference].references)
    }
    if frames.isEmpty { sourceLanguage = frame.language }
    beginFlow(role.flow, of: &frame)
    if attributes & AttributeMarks.id != 0, !wantedIDs.isEmpty {
      for id in vocabulary.ids(of: element) where wantedIDs.contains(id) { places.ids.append(id) }
    }
    if let table = role.table { beginTable(table, of: &frame) }
    frames.append(frame)
    path.begin()
    scope.push(record, role.kind)
    return true
  }

  /// The bits of the attributes of an element; all where the vocabulary has no table.
  private static func marks(
    of record: MarkupRecord,
    in attributes: [MarkupAttributeRecord],
    by table: NameTable<UInt32>?
  ) -> UInt32 {
    guard record.count > 0 else { return 0 }
    guard let table else { return .max }
    var marks: UInt32 = 0
    for index in Int(record.first)..<(Int(record.first) + Int(record.count)) {
      marks |= table[Int(attributes[index].name)]
    }
    return marks
  }

  private mutating func number(of language: String) -> Int32 {
    if let number = languages.lastIndex(of: language) { return Int32(number) }
    languages.append(language)
    return Int32(languages.count - 1)
  }

  private mutating func beginFlow(_ flow: ElementRole.Flow, of frame: inout Frame) {
    switch flow {
    case .block:
      if !open.isOnlyLabel { flush() }
    case .aside:
      guard !open.pieces.isEmpty else { return flush() }
      waiting.append(open)
      open = Open()
      frame.interrupts = true
    case .label:
      if open.pieces.isEmpty { open.isOnlyLabel = true } else { open.pieces.takeSpace() }
      labelDepth += 1
    case .spaced: open.pieces.takeSpace()
    case .lineBreak: breakLine()
    case .inline, .leftOut: break
    }
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    path.end()
    scope.pop()
    switch frame.flow {
    case .block: flush()
    case .aside:
      flush()
      if frame.interrupts, var interrupted = waiting.popLast() {
        interrupted.interruptions += open.interruptions
        open = interrupted
      }
    case .label:
      labelDepth -= 1
      open.pieces.takeSpace()
    case .spaced: open.pieces.takeSpace()
    case .inline, .lineBreak, .leftOut: break
    }
    if frame.isTable { tables.removeLast() }
  }

  private mutating func beginTable(_ table: ElementRole.TableRole, of frame: inout Frame) {
    switch table {
    case .table:
      tableCount += 1
      tables.append(MarkupTable(number: tableCount))
      frame.isInHeads = false
    case .heads: frame.isInHeads = true
    case .row:
      if let last = tables.indices.last { tables[last].beginRow() }
    case .cell(let isHeader, let columns, let rows):
      guard let last = tables.indices.last else { return }
      let cell = tables[last].place(
        isHeader: isHeader || frame.isInHeads,
        columns: columns,
        rows: rows
      )
      frame.cell = Int32(cells.count)
      cells.append(cell)
    }
  }

  private mutating func setAside(_ element: MarkupElement, at index: Int, as kind: String?) {
    guard let kind else { return }
    let words = tree.words(of: index)
    guard !words.isEmpty else { return }
    furniture.append(
      Document.SetAside(kind: kind, line: lines.line(of: element.byte), words: words)
    )
  }
}
