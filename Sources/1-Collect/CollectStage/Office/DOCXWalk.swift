import MarkupReading
import StudyModel

/// Goes through a part of a DOCX file and drafts its passages.
///
/// Without recursion, because elements may stand five hundred deep in one another.
struct DOCXWalk {
  /// An open element.
  struct Frame {
    var end = End.nothing
    var takesWords = false
    var language: String?
    var isHidden = false
    var part: DocumentPart.Kind?
    var cell: Passage.TableCell?
    var skipsFallback = false
  }

  /// What there is to do where an element ends.
  enum End {
    case nothing, table, row, link, box
    case paragraph(joinsNext: Bool, endsSection: Bool)
    case span(Int)
    case note(String)
  }

  let part: PackageParts.Part
  let package: DOCXPackage
  let text: DecodedText
  /// What the notes of this part are, such as `footnote`.
  let noteKind: String?
  /// The passages of the notes that this part calls, by kind and id.
  let calledNotes: [String: [PassageDraft]]

  var drafting = OfficeDrafting()
  /// The passages of the notes in this part, by kind and id.
  var notes: [String: [PassageDraft]] = [:]
  /// The notes that stand in the document already.
  var readNotes: Set<String> = []
  var frames: [Frame] = []
  var tables = OfficeTables()
  var fields = WordFields()
  var pages: WordPages
  var remarks: [String: WordRemark] = [:]
  /// The open ranges of comments by their ids.
  var commentSpans: [String: Int] = [:]
  var softHyphens = 0
  var strangeSymbols = 0
  var path = PartPath()
  private var wantedIDs: Set<String> = []

  init(
    _ part: PackageParts.Part,
    of package: DOCXPackage,
    _ text: DecodedText,
    notes calledNotes: [String: [PassageDraft]] = [:],
    noteKind: String? = nil
  ) {
    self.part = part
    self.package = package
    self.text = text
    self.calledNotes = calledNotes
    self.noteKind = noteKind
    pages = WordPages(part.tree)
    if let comments = package.comments { remarks = WordRemark.all(in: comments.tree) }
    wantedIDs = Self.anchors(wantedIn: part.tree)
    walk()
  }

  /// What was noticed of the words.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if softHyphens > 0 {
      found.append(
        Diagnostic(
          "soft-hyphens-left-out",
          .note,
          words: "\(softHyphens) soft hyphens, where words may break, are left out"
        )
      )
    }
    if strangeSymbols > 0 {
      found.append(
        Diagnostic(
          "symbols-of-a-font",
          .warning,
          words: "\(strangeSymbols) characters mean something in their font only",
          remedy: "look at them in the file before you quote them"
        )
      )
    }
    return found
  }

  private mutating func walk() {
    let events = part.tree.transcript.events
    var index = 0
    while index < events.count {
      switch events[index] {
      case .start(let element):
        path.begin(element.name)
        var frame = Frame()
        if let around = frames.last {
          frame.language = around.language
          frame.isHidden = around.isHidden
          frame.part = around.part
          frame.cell = around.cell
        }
        if begin(element, at: index, &frame) {
          frames.append(frame)
        } else {
          path.end()
          index = part.tree.transcript.ends[index]
        }
      case .end: end()
      case .text(let words): take(words)
      }
      index += 1
    }
    drafting.finish()
  }

  private mutating func end() {
    guard let frame = frames.popLast() else { return }
    path.end()
    switch frame.end {
    case .nothing: break
    case .table:
      drafting.endJoined()
      tables.end()
    case .row, .box: drafting.endJoined()
    case .link: drafting.endLink()
    case .span(let number): drafting.endSpan(number)
    case .paragraph(let joinsNext, let endsSection):
      fields.endParagraph()
      drafting.end(joinsNext: joinsNext)
      if endsSection { pages.endSection() }
    case .note(let id):
      drafting.finish()
      var passages = drafting.passages
      if !passages.isEmpty {
        let note = "\(noteKind ?? ""):\(id)"
        passages[0].linkFirstWord(to: LinkReference(place: "\(note)-mark"))
        passages[0].anchors.append(PassageDraft.Anchor(id: note, piece: 0))
        notes[note] = passages
      }
      drafting = OfficeDrafting()
    }
  }

  private mutating func take(_ words: MarkupText) {
    guard let frame = frames.last, frame.takesWords, !fields.isCode else { return }
    take(part.placed(words, in: text), of: frame)
  }

  /// Takes words, or sets them aside where they are hidden.
  mutating func take(_ words: PlacedWords, of frame: Frame) {
    if frame.isHidden {
      let trimmed = words.words.split { $0.isWhitespace }.joined(separator: " ")
      return drafting.setAside(trimmed, as: "hidden", line: words.line)
    }
    if noteKind == nil, !drafting.isInterrupting, words.words.utf8.contains(where: { $0 > 0x20 }) {
      for label in pages.beginPages() {
        drafting.beginPage(label: label, method: .inferred, line: words.line)
      }
    }
    drafting.take(words, language: frame.language ?? package.styles.language)
  }

  /// Whether a link leads to an id.
  func isWanted(_ id: String) -> Bool { wantedIDs.contains(id) }

  /// The bookmarks that the links of a part name.
  private static func anchors(wantedIn tree: MarkupTree) -> Set<String> {
    var wanted: Set<String> = []
    for (index, event) in tree.transcript.events.enumerated() {
      guard case .start(let element) = event else { continue }
      switch element.localName {
      case "hyperlink": if let anchor = element.value("anchor") { wanted.insert(anchor) }
      case "instrText", "fldSimple":
        let code = element.value("instr") ?? tree.words(of: index)
        wanted.formUnion(WordFields.reference(in: code)?.ids ?? [])
      default: break
      }
    }
    return wanted
  }
}
