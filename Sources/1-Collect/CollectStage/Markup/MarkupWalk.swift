import MarkupReading
import StudyModel

/// Goes through the elements of a source and drafts its passages by a vocabulary.
///
/// Without recursion, because elements may stand five hundred deep in one another.
struct MarkupWalk<Vocabulary: MarkupVocabulary> {
  /// An open element.
  private struct Frame {
    var role: ElementRole
    var step: String
    var language: String?
    var cell: Passage.TableCell?
    var isInHeads = false
    /// How many elements of each name have begun in it.
    var counts: [String: Int] = [:]
    /// A passage around it waits for its end.
    var interrupts = false
    /// The number of the link that its words are.
    var link: Int?
  }

  /// A passage in the making.
  private struct Open {
    var draft = PassageDraft()
    var pieces = MarkupPieces()
    /// Nothing but a label has come.
    var isOnlyLabel = false
    /// Passages that interrupted it, such as notes.
    var interruptions: [PassageDraft] = []
  }

  private let tree: MarkupTree
  private let vocabulary: Vocabulary
  private(set) var passages: [PassageDraft] = []
  private(set) var furniture: [Document.SetAside] = []

  private var frames: [Frame] = []
  private var scope = MarkupScope()
  private var open = Open()
  private var waiting: [Open] = []
  private var tables: [MarkupTable] = []
  private var tableCount = 0
  private var labelDepth = 0
  /// Pages and ids that wait for words.
  private var places = MarkupPlaces()
  /// Where the words of each link lead.
  private var links: [[LinkReference]] = []
  /// The ids that links of the source name; no others are kept.
  private var wantedIDs: Set<String> = []
  private var lineBreaks = 0
  private var followsDoubleBreak = false
  private var sourceLanguage: String?
  /// How many bytes the paths have; passages beyond the limit are known by their lines only.
  private var pathBytes = 0
  private static var pathLimit: Int { 128 << 20 }

  /// Goes through a tree.
  ///
  /// - Parameter ids: Ids that links of other files of the same source name.
  init(_ tree: MarkupTree, by vocabulary: Vocabulary, wanting ids: Set<String> = []) {
    self.tree = tree
    self.vocabulary = vocabulary
    wantedIDs = ids
    for (index, event) in tree.transcript.events.enumerated() {
      guard case .start(let element) = event else { continue }
      for reference in vocabulary.references(of: element, at: index) {
        wantedIDs.formUnion(reference.ids)
      }
    }
    walk()
  }

  private mutating func walk() {
    let events = tree.transcript.events
    var counts: [String: Int] = [:]
    var index = 0
    while index < events.count {
      switch events[index] {
      case .start(let element):
        if !begin(element, at: index, counts: &counts) { index = tree.transcript.ends[index] }
      case .end: end()
      case .text(let text): take(text)
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
  private mutating func begin(
    _ element: MarkupElement,
    at index: Int,
    counts: inout [String: Int]
  ) -> Bool {
    let number =
      frames.isEmpty
      ? Self.count(element.name, &counts)
      : Self.count(element.name, &frames[frames.count - 1].counts)
    let role = vocabulary.role(of: element, at: index, within: scope)
    if let page = role.page {
      places.pages.append(
        PassageDraft.PageBreak(piece: 0, label: page.label, method: .declared, line: element.line)
      )
    }
    guard role.flow != .leftOut else {
      setAside(element, at: index, as: role.setAside)
      return false
    }
    var frame = Frame(role: role, step: "\(element.name)[\(number)]")
    frame.language = vocabulary.language(of: element) ?? frames.last?.language
    frame.cell = frames.last?.cell
    frame.isInHeads = frames.last?.isInHeads ?? false
    frame.link = frames.last?.link
    let references = vocabulary.references(of: element, at: index)
    if !references.isEmpty {
      frame.link = links.count
      links.append(references)
    }
    if frames.isEmpty { sourceLanguage = frame.language }
    beginFlow(role.flow, of: &frame)
    if !wantedIDs.isEmpty {
      places.ids += vocabulary.ids(of: element).filter { wantedIDs.contains($0) }
    }
    if let table = role.table { beginTable(table, of: &frame) }
    frames.append(frame)
    scope.names.append(element.localName)
    scope.kinds.append(role.kind)
    return true
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
    scope.names.removeLast()
    scope.kinds.removeLast()
    switch frame.role.flow {
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
    if frame.role.table == .table { tables.removeLast() }
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
    furniture.append(Document.SetAside(kind: kind, line: element.line, words: words))
  }

  // MARK: Words

  private mutating func take(_ text: MarkupText) {
    let isBlank = !text.words.utf8.contains { $0 > 0x20 }
    if !isBlank {
      lineBreaks = 0
      if open.pieces.isEmpty || (open.isOnlyLabel && labelDepth == 0) { describe() }
      if labelDepth == 0 { open.isOnlyLabel = false }
    }
    let keepsSpaces = frames.last { $0.role.keepsSpaces } != nil
    open.pieces.take(
      text,
      keepsSpaces: keepsSpaces,
      link: frames.last?.link,
      waiting: &places
    )
  }

  /// Says of the open passage what the elements around its first words make of it.
  private mutating func describe() {
    open.draft.kind = .paragraph
    open.draft.level = 0
    if let frame = frames.last(where: { $0.role.kind != nil }) {
      open.draft.kind = frame.role.kind ?? .paragraph
      open.draft.level = frame.role.level
    }
    open.draft.part = frames.last { $0.role.part != nil }?.role.part
    open.draft.cell = frames.last?.cell
    let language = frames.last?.language
    open.draft.language = language == sourceLanguage ? nil : language
    let block = frames.lastIndex { $0.role.flow == .block || $0.role.flow == .aside } ?? 0
    let path =
      pathBytes < Self.pathLimit ? frames.prefix(block + 1).map { "/\($0.step)" }.joined() : nil
    pathBytes += path?.utf8.count ?? 0
    open.draft.path = path
    if followsDoubleBreak { markInferred() }
    followsDoubleBreak = false
  }

  /// A line ends; two line ends in a row are how old pages part their paragraphs.
  private mutating func breakLine() {
    open.pieces.takeSpace()
    lineBreaks += 1
    guard lineBreaks == 2, !open.pieces.isEmpty, !open.isOnlyLabel else { return }
    markInferred()
    flush()
    followsDoubleBreak = true
  }

  private mutating func markInferred() {
    open.draft.isInferred = true
    open.draft.rule = "double-line-break"
  }

  private mutating func flush() {
    lineBreaks = 0
    followsDoubleBreak = false
    let done = open
    open = Open()
    guard done.pieces.hasWords else {
      open.interruptions = done.interruptions
      places.ids = done.pieces.anchors.map(\.id) + places.ids
      return
    }
    var draft = done.draft
    draft.pieces = done.pieces.pieces
    draft.pageBreaks = done.pieces.pageBreaks
    draft.anchors = done.pieces.anchors
    draft.links = done.pieces.links.flatMap { link in
      links[link.number].map { PassageDraft.Link(pieces: link.pieces, reference: $0) }
    }
    if waiting.isEmpty {
      passages.append(draft)
      passages += done.interruptions
    } else {
      waiting[waiting.count - 1].interruptions.append(draft)
      waiting[waiting.count - 1].interruptions += done.interruptions
    }
  }

  private static func count(_ name: String, _ counts: inout [String: Int]) -> Int {
    counts[name, default: 0] += 1
    return counts[name] ?? 1
  }
}
