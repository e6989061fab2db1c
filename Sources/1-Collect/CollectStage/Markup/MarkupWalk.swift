import MarkupReading
import StudyModel

/// Goes through the elements of a source and drafts its passages by a vocabulary.
///
/// Without recursion, because elements may stand five hundred deep in one another.
struct MarkupWalk<Vocabulary: MarkupVocabulary> {
  /// An open element, with what it has of those around it.
  struct Frame {
    var flow = ElementRole.Flow.inline
    var isTable = false
    var kind: Passage.Kind?
    var level = 0
    var part: DocumentPart.Kind?
    var keepsSpaces = false
    /// The number of the language among those met.
    var language = 0
    var cell: Passage.TableCell?
    var isInHeads = false
    /// A passage around it waits for its end.
    var interrupts = false
    /// The number of the link that its words are.
    var link: Int?
    /// The depth of the innermost block around its words.
    var block = 0
  }

  /// A passage in the making.
  struct Open {
    var draft = PassageDraft()
    var pieces = MarkupPieces()
    /// Nothing but a label has come.
    var isOnlyLabel = false
    /// Passages that interrupted it, such as notes.
    var interruptions: [PassageDraft] = []
  }

  let tree: MarkupTree
  let vocabulary: Vocabulary
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
  var sourceLanguage = 0
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
    wantedIDs = ids
    scope = MarkupScope(tree.transcript, marks: vocabulary.marks)
    path = ElementPath(tree.transcript)
    lines = LineCursor(tree.transcript)
    let records = tree.transcript.records
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
      frame.level = role.level
    }
    if let part = role.part { frame.part = part }
    if role.keepsSpaces { frame.keepsSpaces = true }
    if role.flow == .block || role.flow == .aside { frame.block = frames.count }
    let hasAttributes = record.count > 0
    if hasAttributes {
      if let language = vocabulary.language(of: element) { frame.language = number(of: language) }
    }
    while nextReference < references.count, references[nextReference].element < index {
      nextReference += 1
    }
    if nextReference < references.count, references[nextReference].element == index {
      frame.link = links.count
      links.append(references[nextReference].references)
    }
    if frames.isEmpty { sourceLanguage = frame.language }
    beginFlow(role.flow, of: &frame)
    if !wantedIDs.isEmpty, hasAttributes {
      for id in vocabulary.ids(of: element) where wantedIDs.contains(id) { places.ids.append(id) }
    }
    if let table = role.table { beginTable(table, of: &frame) }
    frames.append(frame)
    path.begin()
    scope.push(record, role.kind)
    return true
  }

  private mutating func number(of language: String) -> Int {
    if let number = languages.lastIndex(of: language) { return number }
    languages.append(language)
    return languages.count - 1
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
      frame.cell = tables[last].place(
        isHeader: isHeader || frame.isInHeads,
        columns: columns,
        rows: rows
      )
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
