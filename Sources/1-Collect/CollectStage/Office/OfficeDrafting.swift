import StudyModel

/// Drafts the passages of an office document as its paragraphs, runs and marks come.
struct OfficeDrafting {
  /// What a paragraph is by its style and by what it stands in.
  struct Shape: Equatable {
    var kind: Passage.Kind = .paragraph
    var level = 0
    var part: DocumentPart.Kind?
    var cell: Passage.TableCell?
    var path: String?
    /// The id of the note that begins with it.
    var note: String?
  }

  /// A paragraph in the making.
  private struct Open {
    var shape = Shape()
    var pieces = OfficePieces()
    var languages: [String: Int] = [:]
    /// The pieces after which marks of notes stand.
    var marks: [(piece: Int, reference: LinkReference)] = []
    var anchors: [PassageDraft.Anchor] = []
    var jottings: [PassageDraft.Margin] = []
    /// The first piece of each span that has words here.
    var starts: [Int: Int] = [:]
    /// Passages that stand beside it, such as its notes.
    var interruptions: [PassageDraft] = []
    /// Its end was deleted, so that the next paragraph goes on with it.
    var joinsNext = false
  }

  /// A stretch of words that someone commented or inserted.
  private struct Span {
    var margin: PassageDraft.Margin
    var hasWords = false
    var isOpen = true
  }

  private(set) var passages: [PassageDraft] = []
  private(set) var furniture: [Document.SetAside] = []

  /// How many comments and insertions may be open at once: each word is asked of each of them.
  private static let mostSpans = 256
  /// How many notes of a paragraph are linked to a word: each asks for its word among all pieces.
  private static let mostMarks = 256

  private var opens: [Open] = []
  private var places = OfficePieces.Waiting()
  private var links: [LinkReference] = []
  private var openLinks: [Int] = []
  private var spans: [Span] = []
  private var openSpans: [Int] = []
  /// What was left about words of a paragraph that has none.
  private var carried: [PassageDraft.Margin] = []

  /// Whether a paragraph is open.
  var isOpen: Bool { !opens.isEmpty }
  /// Whether the open paragraph stands in another, as in a text box.
  var isInterrupting: Bool { opens.count > 1 }
  // MARK: Paragraphs

  /// Begins a paragraph, which interrupts the one that is open.
  mutating func begin(_ shape: Shape) {
    if opens.last?.joinsNext == true {
      opens[opens.count - 1].joinsNext = false
      if opens.last?.shape.cell == shape.cell { return }
      end()
    }
    opens.append(Open(shape: shape))
  }

  /// Says of the open paragraph, if it has no words yet, what part of the document it is.
  mutating func setPart(_ part: DocumentPart.Kind) {
    guard let last = opens.indices.last, opens[last].pieces.pieces.isEmpty else { return }
    opens[last].shape.part = part
    if part == .references, opens[last].shape.kind == .paragraph {
      opens[last].shape.kind = .reference
    }
  }

  /// Ends the innermost paragraph.
  ///
  /// - Parameter joinsNext: Whether the next paragraph goes on with it.
  mutating func end(joinsNext: Bool = false) {
    guard !joinsNext else {
      if isOpen { opens[opens.count - 1].joinsNext = true }
      return
    }
    for number in openSpans { close(number, in: opens.count - 1) }
    guard let done = opens.popLast() else { return }
    var drafts: [PassageDraft] = []
    if done.pieces.hasWords {
      drafts.append(draft(of: done))
    } else {
      places.ids = (done.pieces.anchors + done.anchors).map(\.id) + places.ids
      places.pages = done.pieces.pageBreaks + places.pages
      carried += done.jottings.map(\.asPlace)
    }
    drafts += done.interruptions
    if isOpen { opens[opens.count - 1].interruptions += drafts } else { passages += drafts }
  }

  /// Ends a paragraph that waits for the next, where no next one can come.
  mutating func endJoined() {
    if opens.last?.joinsNext == true { end() }
  }

  private mutating func draft(of done: Open) -> PassageDraft {
    var draft = PassageDraft()
    draft.kind = done.shape.kind
    draft.level = done.shape.level
    draft.part = done.shape.part
    draft.cell = done.shape.cell
    draft.path = done.shape.path
    draft.language = done.languages.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    draft.pieces = done.pieces.pieces
    draft.pageBreaks = done.pieces.pageBreaks
    draft.anchors = (done.pieces.anchors + done.anchors).sorted { $0.piece < $1.piece }
    draft.links = done.pieces.links.map {
      PassageDraft.Link(pieces: $0.pieces, reference: links[$0.number])
    }
    let jottings = (carried + done.jottings).enumerated()
    draft.jottings = jottings.sorted {
      ($0.element.pieces.lowerBound, $0.offset) < ($1.element.pieces.lowerBound, $1.offset)
    }.map(\.element)
    carried = []
    for mark in done.marks.reversed() { draft.link(wordBefore: mark.piece, to: mark.reference) }
    if let note = done.shape.note {
      draft.linkFirstWord(to: LinkReference(place: "\(note)-mark"))
      draft.anchors.insert(PassageDraft.Anchor(id: note, piece: 0), at: 0)
    }
    draft.links.sort {
      ($0.pieces.lowerBound, $0.pieces.upperBound) < ($1.pieces.lowerBound, $1.pieces.upperBound)
    }
    return draft
  }

  /// Ends what is open, and lets no jotting, page or anchor go lost.
  mutating func finish() {
    while isOpen { end() }
    while let number = openSpans.last { endSpan(number) }
    guard let last = passages.indices.last else { return }
    let count = passages[last].pieces.count
    passages[last].jottings += carried.map { margin in
      var placed = margin
      placed.pieces = count..<count
      return placed
    }
    for page in places.pages {
      var page = page
      page.piece = count
      passages[last].pageBreaks.append(page)
    }
    passages[last].anchors += places.ids.map { PassageDraft.Anchor(id: $0, piece: count) }
  }

  // MARK: Words

  /// Takes words; each stretch of white space is one space.
  mutating func take(_ words: PlacedWords, language: String? = nil) {
    if opens.isEmpty { begin(Shape()) }
    let last = opens.count - 1
    let before = opens[last].pieces.pieces.count
    opens[last].pieces.take(words, link: openLinks.last, waiting: &places)
    let pieces = opens[last].pieces.pieces
    guard pieces.count > before else { return }
    let first = pieces[before] == .joint ? before + 1 : before
    for number in openSpans {
      spans[number].hasWords = true
      opens[last].starts[number] = opens[last].starts[number] ?? first
    }
    if let language { opens[last].languages[language, default: 0] += words.words.utf8.count }
  }

  /// A tab or the end of a line.
  mutating func takeSpace() {
    if isOpen { opens[opens.count - 1].pieces.takeSpace() }
  }

  // MARK: Links, anchors, pages

  /// Lets the words that follow lead elsewhere.
  mutating func beginLink(_ reference: LinkReference) {
    openLinks.append(links.count)
    links.append(reference)
  }

  mutating func endLink() {
    _ = openLinks.popLast()
  }

  /// The place at the next words has an id.
  mutating func anchor(_ id: String) {
    places.ids.append(id)
  }

  /// The place behind the words so far has an id.
  private mutating func anchor(atEnd id: String) {
    guard isOpen else { return anchor(id) }
    let last = opens.count - 1
    let place = opens[last].pieces.pieces.count
    opens[last].anchors.append(PassageDraft.Anchor(id: id, piece: place))
  }

  /// A page begins at the next words.
  mutating func beginPage(label: String?, method: Page.Method, line: Int) {
    places.pages.append(
      PassageDraft.PageBreak(piece: 0, label: label, method: method, line: line)
    )
  }

  /// A note is called here: the word before leads to it, and it follows the open passage.
  ///
  /// - Parameters:
  ///   - id: The id of the note; that of its mark is `ID-mark`.
  ///   - note: Its passages, where they are not to come yet.
  mutating func callNote(_ id: String, _ note: [PassageDraft] = []) {
    anchor(atEnd: "\(id)-mark")
    guard isOpen else {
      passages += note
      return
    }
    let last = opens.count - 1
    opens[last].interruptions += note
    guard opens[last].marks.count < Self.mostMarks else { return }
    opens[last].marks.append((opens[last].pieces.pieces.count, LinkReference(place: id)))
  }

  // MARK: Margins

  /// Begins a stretch of words that someone commented or inserted; where too many are open, it is a
  /// place.
  mutating func beginSpan(_ margin: PassageDraft.Margin) -> Int {
    guard openSpans.count < Self.mostSpans else {
      leave(margin)
      return -1
    }
    spans.append(Span(margin: margin))
    openSpans.append(spans.count - 1)
    return spans.count - 1
  }

  /// Ends a stretch; one without words is a place.
  mutating func endSpan(_ number: Int) {
    guard spans.indices.contains(number), spans[number].isOpen else { return }
    for index in opens.indices { close(number, in: index) }
    spans[number].isOpen = false
    openSpans.removeAll { $0 == number }
    if !spans[number].hasWords, spans[number].margin.kind == .comment {
      leave(spans[number].margin)
    }
  }

  /// Leaves something at this place: a remark, or words that were deleted here.
  mutating func leave(_ margin: PassageDraft.Margin) {
    guard isOpen else {
      carried.append(margin.asPlace)
      return
    }
    let last = opens.count - 1
    let count = opens[last].pieces.pieces.count
    var placed = margin
    placed.pieces = count..<count
    if let index = opens[last].jottings.indices.last, margin.kind == .deletion,
      opens[last].jottings[index].isContinued(by: placed)
    {
      opens[last].jottings[index].words += margin.words
      return
    }
    opens[last].jottings.append(placed)
  }

  /// Gives an open paragraph with words of a span its jotting.
  private mutating func close(_ number: Int, in index: Int) {
    guard opens.indices.contains(index),
      let first = opens[index].starts.removeValue(forKey: number)
    else { return }
    var margin = spans[number].margin
    margin.pieces = first..<opens[index].pieces.pieces.count
    if margin.kind == .insertion, let last = opens[index].jottings.indices.last,
      opens[index].jottings[last].isContinued(by: margin)
    {
      let start = opens[index].jottings[last].pieces.lowerBound
      opens[index].jottings[last].pieces = start..<margin.pieces.upperBound
    } else {
      opens[index].jottings.append(margin)
    }
  }

  /// Keeps words beside the reading text.
  mutating func setAside(_ words: String, as kind: String, line: Int) {
    guard !words.isEmpty else { return }
    furniture.append(Document.SetAside(kind: kind, line: line, words: words))
  }
}
