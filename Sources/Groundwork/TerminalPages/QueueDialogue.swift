public import TerminalScreen

/// A person's way through what waits: keys in, decisions out.
///
/// It knows no file, clock or terminal.
public struct QueueDialogue: Sendable {
  /// What a key asks of the program.
  public enum Request: Hashable, Sendable {
    /// Only the screen may have changed.
    case nothing
    /// Say which fields a coding with this code lacks, by ``ask(needs:)``.
    case needs(code: String)
    /// Record this about the current item, then tell ``took(_:seconds:)`` or ``failed(_:)``.
    case decide(QueueAnswer)
    /// Take the last decision of this session back.
    case undo
    /// Write the whole screen anew.
    case redraw
    /// Stop the process until the shell wakes it.
    case suspend
    /// End.
    case quit
  }

  /// What the screen shows.
  enum Mode: Hashable, Sendable {
    case looking
    case asking
    case help
    case code
  }

  /// The words and lists that questions are made of.
  public let book: QueueBook
  /// Everything that waits, in order.
  public private(set) var items: [QueueItem]
  /// What is looked at.
  public private(set) var filter: QueueFilter
  /// Those that pass the filter.
  public private(set) var shown: [QueueItem]
  /// Which of them is before the person; nothing where none is left.
  public private(set) var position: Int?
  /// How many were decided in this session.
  public private(set) var decided = 0
  /// The seconds that each decision took.
  public private(set) var seconds: [Double] = []
  /// The card of the current item.
  public var card: QueueCard?

  var mode = Mode.looking
  var interview = Interview()
  var scroll = 0
  var message = ""

  /// Begins with the first item that passes.
  public init(items: [QueueItem], book: QueueBook, filter: QueueFilter = QueueFilter()) {
    self.items = items
    self.book = book
    self.filter = filter
    shown = items.filter(filter.passes)
    position = shown.isEmpty ? nil : 0
    message = Say.welcome.words(in: book.language)
  }

  /// The item before the person.
  public var current: QueueItem? { position.map { shown[$0] } }

  /// The middle of the seconds that decisions took; nothing before the first.
  public var medianSeconds: Double? {
    guard !seconds.isEmpty else { return nil }
    let sorted = seconds.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Whether the help is before the person.
  public var isShowingHelp: Bool { mode == .help }

  /// What is said where nothing can be taken back.
  public var nothingToUndo: String { say(Say.nothingToUndo) }

  /// What was done in the sitting, in a line; of haste a word too.
  public var farewell: String {
    let language = book.language
    var words = [
      Say.decidedCount.words(in: language, String(decided)),
      Say.leftCount.words(in: language, String(items.count)),
    ]
    if let median = medianSeconds {
      words.append(Say.median.words(in: language, QueuePainting.tenths(median)))
      if let fewest = book.fewestSeconds, median < Double(fewest) {
        words.append(Say.haste.words(in: language, String(fewest)))
      }
    }
    return words.joined(separator: " · ")
  }

  func say(_ words: TerminalWords) -> String { words.words(in: book.language) }

  /// What follows from a key.
  public mutating func press(_ key: TerminalKey) -> Request {
    switch key {
    case .interrupt: return .quit
    case .redraw: return .redraw
    case .suspend: return .suspend
    case .endOfInput where mode != .asking: return .quit
    default: break
    }
    switch mode {
    case .help, .code: return turnPage(key)
    case .asking: return answer(key)
    case .looking: return look(key)
    }
  }

  /// Goes on after a decision that is in the journal.
  ///
  /// - Parameters:
  ///   - outcome: What came of it.
  ///   - taken: The seconds from when the item was shown; nothing for an undo or a remark.
  public mutating func took(_ outcome: QueueOutcome, seconds taken: Double? = nil) {
    let place = position ?? 0
    let before = shown
    items = outcome.items
    shown = filter.isEmpty ? items : items.filter(filter.passes)
    decided = max(0, decided + outcome.decided)
    if let taken, outcome.decided > 0 { seconds.append(taken) }
    if outcome.decided < 0, !seconds.isEmpty { seconds.removeLast() }
    message = outcome.message
    mode = .looking
    scroll = 0
    guard !shown.isEmpty else { return position = nil }
    if let next = outcome.next.flatMap({ id in shown.firstIndex { $0.id == id } }) {
      position = next
      return
    }
    // The first of those that followed and still waits.
    let following = before.dropFirst(place).lazy.compactMap { [shown] item in
      shown.firstIndex { $0.id == item.id }
    }.first
    position = following ?? shown.count - 1
  }

  /// Stays where it is, and says why nothing was recorded.
  public mutating func failed(_ words: String) {
    mode = .looking
    message = words
  }

  // MARK: Looking

  private mutating func look(_ key: TerminalKey) -> Request {
    message = ""
    switch key {
    case .right, .tab, .character("j"), .character("s"), .character(" "): step(1)
    case .left, .character("k"), .character("p"): step(-1)
    case .down: scroll += 1
    case .up: scroll -= 1
    case .pageDown: scroll += 8
    case .pageUp: scroll -= 8
    case .home: move(to: 0)
    case .end: move(to: shown.count - 1)
    case .character("?"), .character("h"): open(.help)
    case .character("d"): if card != nil { open(.code) }
    case .character("f"): return begin(.filter)
    case .character("u"): return .undo
    case .character("q"): return .quit
    case .character(let letter): return judge(letter)
    default: break
    }
    return .nothing
  }

  private mutating func judge(_ letter: Unicode.Scalar) -> Request {
    guard let item = current, let card else { return .nothing }
    switch letter {
    case "a": return accept(item)
    case "e":
      if item.kind.isSuggestion || item.kind == .unfinished || item.kind == .review {
        return begin(.edit)
      }
      if [.proposed, .lost, .staleCell].contains(item.kind) { return begin(.words) }
      message = Say.notHere.words(in: book.language, "e")
    case "r":
      switch item.kind {
      case .suggestion, .outside: return .decide(.reject)
      case .unfinished, .review, .proposed, .lost: return begin(.reject)
      default: message = Say.notHere.words(in: book.language, "r")
      }
    case "0":
      if item.kind.isSuggestion { return .decide(.nothingHere) }
      message = Say.notHere.words(in: book.language, "0")
    case "n": if !item.source.isEmpty { return begin(.note) }
    case "b":
      if item.kind == .suggestion { return begin(.batch) }
      message = Say.noBatch.words(in: book.language)
    default:
      let number = QueueQuestion.keys.firstIndex(of: letter) ?? 9
      if number < min(9, card.options.count) { return begin(.choose(card.options[number].value)) }
      message = Say.noKey.words(in: book.language, String(letter))
    }
    return .nothing
  }

  private mutating func accept(_ item: QueueItem) -> Request {
    switch item.kind {
    case .suggestion, .outside, .unfinished:
      interview = Interview(purpose: .accept)
      return .needs(code: item.code)
    case .review, .staleCell: return .decide(.accept([:]))
    case .proposed:
      if let first = card?.options.first { return begin(.choose(first.value)) }
    case .contradiction:
      if card?.options.isEmpty == true { return .decide(.accept([:])) }
    default: break
    }
    message = Say.notHere.words(in: book.language, "a")
    return .nothing
  }

  private mutating func open(_ mode: Mode) {
    self.mode = mode
    scroll = 0
  }

  private mutating func turnPage(_ key: TerminalKey) -> Request {
    switch key {
    case .down, .character("j"), .enter: scroll += 1
    case .up, .character("k"): scroll -= 1
    case .pageDown, .character(" "): scroll += 8
    case .pageUp: scroll -= 8
    default: open(.looking)
    }
    return .nothing
  }

  private mutating func step(_ count: Int) {
    guard let position else { return }
    if position + count >= shown.count {
      message = Say.atEnd.words(in: book.language)
    } else if position + count < 0 {
      message = Say.atBeginning.words(in: book.language)
    }
    move(to: position + count)
  }

  private mutating func move(to place: Int) {
    guard position != nil else { return }
    position = min(max(0, place), shown.count - 1)
    scroll = 0
  }

  mutating func narrow(to filter: QueueFilter) {
    let kept = current?.id
    self.filter = filter
    shown = items.filter(filter.passes)
    position = shown.isEmpty ? nil : shown.firstIndex { $0.id == kept } ?? 0
    scroll = 0
    mode = .looking
  }
}
