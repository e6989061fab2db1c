import CommandConduct
import StageRuns
import TerminalPages
import TerminalScreen

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// One sitting at the queue: keys to the dialogue, decisions to the desk, screens to the terminal.
struct QueueSession {
  private var desk: QueueDesk
  private var dialogue: QueueDialogue
  /// Which item is before the person, and since when.
  private var shown: (id: String?, at: ContinuousClock.Instant)
  private let inColour = Conduct.environment("NO_COLOR") == nil

  init(desk: QueueDesk, filter: QueueFilter) {
    self.desk = desk
    dialogue = QueueDialogue(items: desk.items, book: desk.book, filter: filter)
    shown = (nil, .now)
  }

  /// What was done, in a line.
  var farewell: String { dialogue.farewell }

  // MARK: The whole screen

  /// Shows item after item until the person or a signal ends it.
  ///
  /// - Returns: The signal that ended it, where one did.
  mutating func runOnScreen() -> Int32? {
    guard let terminal = Terminal(inColour: inColour) else { return runInLines() }
    defer { terminal.end() }
    while true {
      look()
      draw(on: terminal)
      // While the person reads, what the decision needs is made ready.
      if let item = dialogue.current { desk.prepare(item) }
      switch terminal.next() {
      case .resized: terminal.forget()
      case .closed: return nil
      case .ended(let signal): return signal
      case .keys(let keys):
        for key in keys {
          guard perform(dialogue.press(key), on: terminal) else { return nil }
          // A further key that came at once is about what is before the person now.
          look()
        }
      }
    }
  }

  private func draw(on terminal: Terminal) {
    let size = terminal.size
    terminal.show(QueuePainting(dialogue, columns: size.columns, rows: size.rows).page())
  }

  // MARK: Lines

  /// Asks item after item in plain lines until the input ends or the person quits.
  mutating func runInLines() -> Int32? {
    var last: String?
    while true {
      look()
      let reading = QueueReading(dialogue, columns: 80)
      Console.result(reading.message())
      if dialogue.current?.id != last || last == nil { Console.result(reading.item()) }
      last = dialogue.current?.id
      // When all is decided the last decision can still be taken back.
      guard dialogue.current != nil || dialogue.decided > 0 || !dialogue.filter.isEmpty else {
        return nil
      }
      Console.result(reading.prompt())
      guard let line = readLine() else {
        Console.line()
        return nil
      }
      for key in reading.keys(of: line) {
        let request = dialogue.press(key)
        if dialogue.isShowingHelp {
          Console.result(QueueReading(dialogue, columns: 80).help())
          _ = dialogue.press(.escape)
        }
        guard perform(request, on: nil) else { return nil }
      }
    }
  }

  // MARK: Both

  /// Takes the card of the item that is before the person now.
  private mutating func look() {
    let item = dialogue.current
    if dialogue.card?.item != item || shown.id == nil {
      dialogue.card = item.flatMap { desk.card(of: $0) }
    }
    if shown.id != item?.id { shown = (item?.id, .now) }
  }

  /// Does what a key asked for; false ends the sitting.
  private mutating func perform(_ request: QueueDialogue.Request, on terminal: Terminal?) -> Bool {
    switch request {
    case .nothing: break
    case .redraw: terminal?.forget()
    case .suspend: terminal?.suspend()
    case .quit: return false
    case .needs(let code):
      guard let item = dialogue.current else { break }
      return perform(dialogue.ask(needs: desk.needs(of: code, for: item)), on: terminal)
    case .decide(let answer):
      guard let item = dialogue.current else { break }
      do {
        let outcome = try desk.decide(answer, on: item)
        let taken = shown.at.duration(to: .now)
        dialogue.took(outcome, seconds: Self.seconds(taken))
        if outcome.decided > 0 { shown.id = nil } else { dialogue.card = nil }
      } catch {
        dialogue.failed(Self.words(error))
      }
    case .undo:
      do {
        if let outcome = try desk.undo() {
          dialogue.took(outcome)
          shown.id = nil
        } else {
          dialogue.failed(dialogue.nothingToUndo)
        }
      } catch {
        dialogue.failed(Self.words(error))
      }
    }
    return true
  }

  private static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// An error and its remedy in a line.
  private static func words(_ error: any Error) -> String {
    Conduct.message(error).split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }.joined(separator: "; ")
  }
}
