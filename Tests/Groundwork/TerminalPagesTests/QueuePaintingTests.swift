import TerminalPages
import TerminalScreen
import TestKit
import Testing

@Suite struct QueuePaintingTests {
  private func text(_ dialogue: QueueDialogue, _ columns: Int, _ rows: Int) -> String {
    QueuePainting(dialogue, columns: columns, rows: rows).page().text
  }

  @Test(arguments: ["en", "id"], [(80, 24), (40, 20)])
  func `a suggestion stands in its context with its code and its keys`(
    language: String,
    size: (Int, Int)
  ) {
    let dialogue = QueueExample.dialogue(language)
    let name = "suggestion-\(language)-\(size.0)x\(size.1).txt"
    expectGolden(text(dialogue, size.0, size.1), named: name)
  }

  @Test(arguments: ["en", "id"])
  func `needs are asked in line, one key each`(language: String) {
    var dialogue = QueueExample.dialogue(language)
    #expect(dialogue.press(.character("a")) == .needs(code: "BTK-LATIH"))
    #expect(dialogue.ask(needs: ["case", "claim"]) == .nothing)
    expectGolden(text(dialogue, 80, 24), named: "case-\(language)-80x24.txt")
    _ = dialogue.press(.character("2"))
    expectGolden(text(dialogue, 40, 20), named: "claim-\(language)-40x20.txt")
  }

  @Test(arguments: ["en", "id"])
  func `the help says every key and the rule of the order`(language: String) {
    var dialogue = QueueExample.dialogue(language)
    _ = dialogue.press(.character("?"))
    let page = text(dialogue, 80, 60)
    expectGolden(page, named: "help-\(language)-80x60.txt")
    #expect(page.contains("Lewis & Gale 1994"))
  }

  @Test(arguments: QueueKind.allCases, [(80, 24), (40, 20), (20, 8), (8, 4), (200, 60)])
  func `every kind fits every screen and shows what is judged`(kind: QueueKind, size: (Int, Int)) {
    let item = QueueItem(kind: kind, name: "x", code: "BTK-LATIH", source: "nota-2018")
    var dialogue = QueueExample.dialogue(items: [item])
    for key in [TerminalKey.right, .character("e"), .character("?"), .character("b")] {
      let page = QueuePainting(dialogue, columns: size.0, rows: size.1).page()
      #expect(page.lines.count == size.1)
      #expect(page.lines.allSatisfy { $0.width <= size.0 })
      _ = dialogue.press(key)
    }
    let page = text(QueueExample.dialogue(items: [item]), size.0, size.1)
    if size.1 >= 20 { #expect(page.contains("> Mereka")) }
  }

  @Test func `what is judged is marked without colour and bold`() {
    let page = text(QueueExample.dialogue(), 80, 24)
    #expect(page.contains("> Mereka menyepakati [latihan bersama] yang"))
  }

  @Test func `nothing of a source reaches the terminal that it would obey`() {
    let nasty = "awal \u{1B}[2J\u{1B}]0;judul\u{7}\u{9B}31m \u{202E}akhir\r\n\tbaris"
    var dialogue = QueueExample.dialogue()
    dialogue.card = QueueExample.card(QueueExample.suggestion("s-1"), words: nasty)
    let page = QueuePainting(dialogue, columns: 80, rows: 24).page()
    #expect(page.text.contains("> awal ␛[2J␛]0;judul␇�31m �akhir"))
    let bytes = String(decoding: page.bytes(inColour: true), as: UTF8.self)
    #expect(!bytes.contains("\u{1B}]0") && !bytes.contains("\u{9B}") && !bytes.contains("\u{7}"))
    // One clearing of the screen is ours.
    #expect(bytes.ranges(of: "\u{1B}[2J").count == 1)
    let lines = QueueReading(dialogue, columns: 80).item()
    #expect(!lines.contains("\u{1B}") && !lines.contains("\u{7}"))
  }

  @Test(arguments: [
    "هذه جملة عربية طويلة إلى حد ما تصف التدريب المشترك بين البلدين في كل عام.",
    "ꦥꦿꦗꦁꦗꦶꦪꦤ꧀ ꦏꦼꦂꦗꦱꦩ ꦭꦠꦶꦲꦤ꧀ ꦧꦺꦂꦱꦩ ꦱꦧꦼꦤ꧀ ꦠꦲꦸꦤ꧀", "日本語の文章はとても長いので折り返されます。日本語の文章はとても長いので折り返されます。",
    "e\u{301}\u{302}\u{303} 👩‍👩‍👧‍👦 ❤️ 🇮🇩 kata", "",
  ])
  func `words of any script stay within the screen`(words: String) {
    var dialogue = QueueExample.dialogue()
    dialogue.card = QueueExample.card(QueueExample.suggestion("s-1"), words: words)
    for columns in [20, 40, 80] {
      let page = QueuePainting(dialogue, columns: columns, rows: 24).page()
      #expect(page.lines.allSatisfy { $0.width <= columns })
    }
  }

  @Test func `lines of plain text ask for words whole and for keys by their first`() {
    var dialogue = QueueExample.dialogue()
    expectGolden(
      QueueReading(dialogue, columns: 80).item() + QueueReading(dialogue, columns: 80).prompt(),
      named: "plain-en.txt"
    )
    #expect(QueueReading(dialogue, columns: 80).keys(of: "accept") == [.character("a")])
    #expect(QueueReading(dialogue, columns: 80).keys(of: "") == [])
    _ = dialogue.press(.character("n"))
    let keys = QueueReading(dialogue, columns: 80).keys(of: "ra q")
    #expect(keys == ["r", "a", " ", "q"].map { .character($0) } + [.enter])
    _ = dialogue.press(.escape)
    _ = dialogue.press(.character("a"))
    _ = dialogue.ask(needs: ["case"])
    #expect(
      QueueReading(dialogue, columns: 80).keys(of: "1 2")
        == [.character("+"), .character("1"), .character("2"), .enter]
    )
  }
}
