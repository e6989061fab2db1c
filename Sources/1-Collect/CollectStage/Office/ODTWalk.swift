import MarkupReading
import StudyModel

/// Goes through the content of an ODT file and drafts its passages.
///
/// Without recursion, because elements may stand five hundred deep in one another.
struct ODTWalk {
  /// An open element.
  struct Frame {
    var end = End.nothing
    var takesWords = false
    var language: String?
    var isHidden = false
    var part: DocumentPart.Kind?
    var cell: Passage.TableCell?
    var listLevel = 0
    var isNote = false
    /// The rows in it head their columns.
    var isHeads = false
  }

  /// What there is to do where an element ends.
  enum End {
    case nothing, table, link
    case paragraph(endsPage: Bool)
    case rows(repeated: Int)
  }

  let part: PackageParts.Part
  let styles: OpenStyles
  let text: DecodedText
  /// Whether the file says where its pages began.
  let hasPages: Bool
  /// The tracked changes by their ids.
  let changes: [String: OpenChange]
  /// The names of the annotations that have an end of their own.
  let rangedAnnotations: Set<String>

  var drafting = OfficeDrafting()
  var frames: [Frame] = []
  var path = PartPath()
  var tables = OfficeTables()
  /// The open spans of changes and annotations by their ids.
  var spans: [String: Int] = [:]
  var noteCount = 0
  /// The note whose first paragraph is to come.
  var beginningNote: String?
  var pageNumber = 0
  var endsPage = false
  private var wantedIDs: Set<String> = []

  init(_ part: PackageParts.Part, styles: OpenStyles, _ text: DecodedText) {
    self.part = part
    self.styles = styles
    self.text = text
    changes = OpenChange.all(in: part.tree)
    var hasPages = false
    var ranged: Set<String> = []
    for event in part.tree.transcript.events {
      guard case .start(let element) = event else { continue }
      switch element.localName {
      case "soft-page-break": hasPages = true
      case "text" where element.value("use-soft-page-breaks") == "true": hasPages = true
      case "annotation-end": if let name = element.value("name") { ranged.insert(name) }
      case "a":
        wantedIDs.formUnion(Self.reference(of: element)?.ids ?? [])
      default: break
      }
    }
    self.hasPages = hasPages
    rangedAnnotations = ranged
    walk()
  }

  private mutating func walk() {
    let events = part.tree.transcript.events
    var index = 0
    while index < events.count {
      switch events[index] {
      case .start(let element):
        path.begin(element.name)
        var frame = frames.last ?? Frame()
        frame.end = .nothing
        if begin(element, at: index, &frame) {
          frames.append(frame)
        } else {
          path.end()
          index = part.tree.transcript.ends[index]
        }
      case .end: end()
      case .text(let words):
        if let frame = frames.last, frame.takesWords {
          take(part.placed(words, in: text), of: frame)
        }
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
    case .table: tables.end()
    case .link: drafting.endLink()
    case .paragraph(let endsPage):
      drafting.end()
      self.endsPage = endsPage
    case .rows(let repeated): tables.skipRows(repeated - 1)
    }
  }

  private mutating func take(_ words: PlacedWords, of frame: Frame) {
    if frame.isHidden {
      let trimmed = words.words.split { $0.isWhitespace }.joined(separator: " ")
      return drafting.setAside(trimmed, as: "hidden", line: words.line)
    }
    drafting.take(words, language: frame.language ?? styles.language)
  }

  /// Whether a link leads to an id.
  func isWanted(_ id: String) -> Bool { wantedIDs.contains(id) }

  /// Where a link leads; LibreOffice writes `#Heading|outline` for a heading.
  static func reference(of element: MarkupElement) -> LinkReference? {
    element.value("href").flatMap(LinkReference.init(address:))
  }
}

/// A tracked change of an ODT file.
struct OpenChange {
  var kind: Jotting.Kind
  var by = ""
  var date = ""
  /// What was deleted.
  var words = ""

  var margin: PassageDraft.Margin {
    PassageDraft.Margin(pieces: 0..<0, kind: kind, by: by, date: date, words: words)
  }

  /// The changes by their ids.
  static func all(in tree: MarkupTree) -> [String: OpenChange] {
    guard let root = tree.root else { return [:] }
    var changes: [String: OpenChange] = [:]
    for region in tree.descendants("changed-region", of: root) {
      guard let id = tree.element(region)?.value("id"), let index = tree.children(of: region).first,
        let element = tree.element(index)
      else { continue }
      var change: OpenChange
      switch element.localName {
      case "insertion": change = OpenChange(kind: .insertion)
      case "deletion": change = OpenChange(kind: .deletion)
      default: continue
      }
      var words: [String] = []
      for child in tree.children(of: index) {
        if tree.element(child)?.localName == "change-info" {
          change.by = tree.child("creator", of: child).map(tree.words(of:)) ?? ""
          change.date = tree.child("date", of: child).map(tree.words(of:)) ?? ""
        } else {
          words.append(tree.paragraphs(in: child))
        }
      }
      change.words = words.filter { !$0.isEmpty }.joined(separator: " ")
      changes[id] = change
    }
    return changes
  }
}
