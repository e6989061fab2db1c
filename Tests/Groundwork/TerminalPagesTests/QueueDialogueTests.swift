import TerminalPages
import TerminalScreen
import Testing

@Suite struct QueueDialogueTests {
  private func outcome(without names: Set<String>, _ dialogue: QueueDialogue) -> QueueOutcome {
    QueueOutcome(message: "", items: dialogue.items.filter { !names.contains($0.name) })
  }

  /// Presses keys one after the other; what the last asked for.
  private func press(_ keys: String, _ dialogue: inout QueueDialogue) -> QueueDialogue.Request {
    var request = QueueDialogue.Request.nothing
    for scalar in keys.unicodeScalars {
      request = dialogue.press(scalar == "\n" ? .enter : .character(scalar))
    }
    return request
  }

  @Test func `one key accepts or rejects, and the next item comes`() {
    var dialogue = QueueExample.dialogue()
    #expect(press("a", &dialogue) == .needs(code: "BTK-LATIH"))
    #expect(dialogue.ask(needs: []) == .decide(.accept([:])))
    dialogue.took(outcome(without: ["s-1"], dialogue), seconds: 3)
    #expect(dialogue.current?.name == "s-2")
    dialogue.card = QueueExample.card(QueueExample.suggestion("s-2"))
    #expect(press("r", &dialogue) == .decide(.reject))
    dialogue.took(outcome(without: ["s-1", "s-2"], dialogue), seconds: 5)
    #expect(dialogue.current?.name == "s-3")
    #expect(dialogue.decided == 2)
    #expect(dialogue.medianSeconds == 4)
    #expect(dialogue.farewell.contains("2 decided") && dialogue.farewell.contains("audit machine"))
  }

  @Test(
    arguments: [
      ("2", ["case": ["KR"]]), ("\n", [:]), ("+12\n", ["case": ["NL", "KR"]]),
      ("+121\n", ["case": ["KR"]]),
    ] as [(String, [String: [String]])]
  )
  func `a case is one key, several are gathered, none may be left`(
    keys: String,
    fields: [String: [String]]
  ) {
    var dialogue = QueueExample.dialogue()
    _ = press("a", &dialogue)
    _ = dialogue.ask(needs: ["case"])
    #expect(press(keys, &dialogue) == .decide(.accept(fields)))
  }

  @Test func `another code is found by a few letters, and its own needs are asked`() {
    var dialogue = QueueExample.dialogue()
    #expect(press("eRND\n", &dialogue) == .needs(code: "BTK-RND"))
    _ = dialogue.ask(needs: ["claim"])
    #expect(press("4", &dialogue) == .decide(.edit(code: "BTK-RND", ["claim": ["hoped"]])))
  }

  @Test(arguments: ["a", "eBTK\n", "b1", "n", "f2BT"])
  func `Esc gives up whatever was begun and nothing is recorded`(keys: String) {
    var dialogue = QueueExample.dialogue()
    if press(keys, &dialogue) == .needs(code: "BTK-LATIH") { _ = dialogue.ask(needs: ["case"]) }
    #expect(dialogue.press(.escape) == .nothing)
    #expect(dialogue.current?.name == "s-1")
    #expect(dialogue.decided == 0)
    #expect(press("r", &dialogue) == .decide(.reject))
  }

  @Test func `a batch says its count and needs a reason and a yes`() {
    var dialogue = QueueExample.dialogue()
    #expect(press("b21\n", &dialogue) == .nothing)
    #expect(press("salah arti\n", &dialogue) == .nothing)
    let page = QueuePainting(dialogue, columns: 80, rows: 24).page().text
    #expect(page.contains("2 suggestions are rejected at once. Sure?"))
    let batch = QueueAnswer.batch(
      isAccepted: false,
      code: "BTK-LATIH",
      source: "nota-2018",
      [:],
      why: "salah arti"
    )
    #expect(press("1", &dialogue) == .decide(batch))
  }

  @Test func `pasted words are no keys`() {
    var dialogue = QueueExample.dialogue()
    #expect(dialogue.press(.pasted("aaarrr")) == .nothing)
    #expect(dialogue.decided == 0)
    _ = press("n", &dialogue)
    _ = dialogue.press(.pasted("kata dari\nWord"))
    #expect(dialogue.press(.enter) == .decide(.note("kata dari Word")))
  }

  @Test func `a filter narrows what comes and can be taken away`() {
    var dialogue = QueueExample.dialogue()
    _ = press("f2RND\n", &dialogue)
    #expect(dialogue.shown.map(\.name) == ["s-3"])
    _ = press("f4", &dialogue)
    #expect(dialogue.shown.count == 3)
    #expect(dialogue.current?.name == "s-3")
  }

  @Test func `an undone decision is before the person again`() {
    var dialogue = QueueExample.dialogue()
    let all = dialogue.items
    dialogue.took(outcome(without: ["s-1"], dialogue), seconds: 2)
    #expect(press("u", &dialogue) == .undo)
    dialogue.took(QueueOutcome(message: "", items: all, next: all[0].id, decided: -1))
    #expect(dialogue.current?.name == "s-1")
    #expect(dialogue.decided == 0)
    #expect(dialogue.medianSeconds == nil)
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `no sequence of keys loses the way`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var dialogue = QueueExample.dialogue("id")
    let letters = Array("aer0subnfdjk?h1234567+yq \u{1F642}".unicodeScalars)
    let keys: [TerminalKey] = [.enter, .escape, .up, .down, .left, .right, .backspace, .home, .end]
    for _ in 0..<40 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      let number = Int(state >> 33)
      let key =
        number % 3 == 0
        ? keys[number / 3 % keys.count] : .character(letters[number / 3 % letters.count])
      switch dialogue.press(key) {
      case .needs: _ = dialogue.ask(needs: number % 2 == 0 ? [] : ["case", "domain"])
      case .decide: dialogue.took(outcome(without: [dialogue.current?.name ?? ""], dialogue))
      default: break
      }
      dialogue.card = dialogue.current.map { QueueExample.card($0) }
      let page = QueuePainting(dialogue, columns: 40, rows: 12).page()
      #expect(page.lines.count == 12)
      #expect(page.lines.allSatisfy { $0.width <= 40 })
    }
  }
}
