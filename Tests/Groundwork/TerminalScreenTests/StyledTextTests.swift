import TerminalScreen
import Testing

@Suite struct StyledTextTests {
  @Test(arguments: [
    ("Aé", 2), ("日本", 4), ("e\u{301}", 1), ("🙂", 2), ("❤\u{FE0F}", 2), ("\u{200D}", 0),
    ("ꦲꦏ꧀ꦱꦫ", 5), ("مَكْتَبَة", 5), ("ＡＢ", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2),
  ])
  func `reckons the cells of many scripts`(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test func `nothing that a terminal obeys is left of a text`() {
    let controls = (UInt32(0)...0x9F).compactMap(Unicode.Scalar.init).map(String.init).joined()
    let nasty = controls + "\u{1B}]0;x\u{7}\u{1B}[2J\u{202E}\u{2066}\u{9B}31m\r\n\u{2028}"
    for text in [nasty, "a" + nasty + "b"] {
      let styled = StyledText(text, .bold)
      let obeyed = styled.text.unicodeScalars.filter {
        $0.value < 0x20 || (0x7F...0x9F).contains($0.value)
          || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
      }
      #expect(obeyed.isEmpty)
      #expect(styled.text.contains("␛[2J"))
    }
  }

  @Test(
    arguments: [
      "Latihan bersama diadakan setiap tahun di kedua negara.", "日本語の文章です。日本語の文章です。",
      "katayangpanjangsekalitanpaspasisamasekali", "e\u{301}e\u{301}e\u{301} 👩‍👩‍👧‍👦👩‍👩‍👧‍👦 ❤️❤️❤️",
      "هذه جملة عربية طويلة إلى حد ما", "ꦲꦏ꧀ꦱꦫꦗꦮ ꦲꦏ꧀ꦱꦫꦗꦮ", "", " a  b ",
    ],
    [2, 3, 7, 20, 80]
  )
  func `wraps without losing a word or passing the width`(text: String, width: Int) {
    let lines = StyledText(text, .underlined).wrapped(to: width)
    #expect(!lines.isEmpty)
    // A family of emoji is one character and may be wider than the line.
    #expect(lines.allSatisfy { $0.width <= max(width, 8) })
    let without = { (words: String) in words.unicodeScalars.filter { $0 != " " }.map(\.value) }
    #expect(lines.flatMap { without($0.text) } == without(text))
  }

  @Test func `wraps at spaces and indents what follows`() {
    let lines = StyledText("Definisi: latihan bersama kedua negara").wrapped(to: 18, indent: "  ")
    #expect(lines.map(\.text) == ["Definisi: latihan", "  bersama kedua", "  negara"])
  }

  @Test func `a page has its size whatever it is given, and tells only what changed`() {
    let lines = ["satu", "dua yang sangat panjang", "tiga", "empat"].map { StyledText($0) }
    let page = ScreenPage(columns: 10, rows: 3, lines: lines)
    #expect(page.text == "satu\ndua yang …\ntiga\n")
    let next = ScreenPage(
      columns: 10,
      rows: 3,
      lines: [lines[0], StyledText("2", .bold), lines[2]]
    )
    let bytes = String(decoding: next.bytes(over: page, inColour: false), as: UTF8.self)
    #expect(bytes == "\u{1B}[?2026h\u{1B}[2;1H\u{1B}[0m\u{1B}[K\u{1B}[0;1m2\u{1B}[0m\u{1B}[?2026l")
    let smaller = ScreenPage(columns: 5, rows: 1, lines: lines)
    #expect(
      String(decoding: smaller.bytes(over: next, inColour: false), as: UTF8.self).contains("[2J")
    )
  }

  @Test func `colour is only told where it is wanted`() {
    let text = StyledText("x", [.accent, .bold])
    #expect(text.sequence(inColour: true).contains("36"))
    #expect(!text.sequence(inColour: false).contains("36"))
    #expect(text.sequence(inColour: false).contains("1m"))
  }
}
