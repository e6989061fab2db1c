import StudyModel
import Testing

@testable import CollectStage

@Suite struct MarkdownReaderTests {
  @Test(
    arguments: [
      (
        "# Satu #\n\nDua\ntiga\n\nEmpat\n===\nLima\n---\n",
        [
          "heading 1: Satu", "paragraph: Dua tiga", "heading 1: Empat", "heading 2: Lima",
        ]
      ),
      (
        "a **b** _c_ ~~d~~ `e*f` \\*g\\* snake_case 2*3*4",
        [
          "paragraph: a b c d e*f *g* snake_case 234"
        ]
      ),
      (
        "[teks](https://example.org/a_b \"judul\") [lain][1] [1] ![gambar](x.png) <https://e.org>\n\n[1]: https://e.org",
        [
          "paragraph: teks lain 1 gambar https://e.org"
        ]
      ),
      (
        "- a\n- b\n  lanjut\n  - c\n\n    d\n1. e\n2) f\n\ng",
        [
          "list-item 1: a", "list-item 1: b lanjut", "list-item 2: c", "list-item 2: d",
          "list-item 1: e", "list-item 1: f", "paragraph: g",
        ]
      ),
      ("> a\n> b\nlanjut\n>\n> c\n\nd", ["quotation: a b lanjut", "quotation: c", "paragraph: d"]),
      (
        "a\n\n```swift\nlet  x = *1*\n\ny\n```\nb\n\n    kode  *x*\n\nc",
        [
          "paragraph: a", "paragraph: let  x = *1* y", "paragraph: b", "paragraph: kode  *x*",
          "paragraph: c",
        ]
      ),
      (
        "| a | *b* |\n|---|:-:|\n| c | d\\|e |\n\nf",
        [
          "table-cell 1/1/1*: a", "table-cell 1/1/2*: b", "table-cell 1/2/1: c",
          "table-cell 1/2/2: d|e", "paragraph: f",
        ]
      ),
      (
        "kata[^1] ini\n\n[^1]: isi catatan\n  lanjut\n\nakhir",
        [
          "paragraph: kata ini", "note: isi catatan lanjut", "paragraph: akhir",
        ]
      ),
      (
        "a[b](c \"d e\"), <i class='f g'>h</i>i<!-- j k -->l\n[m](n\n'o').",
        ["paragraph: ab, hil m."]
      ),
      ("a  \nb\\\nc<br>d", ["paragraph: a b c d"]),
      ("R&amp;D&nbsp;x &tidak; &#233; a & b", ["paragraph: R&D\u{A0}x &tidak; é a & b"]),
      ("<!-- x\ny -->\na <b>b</b> <!-- c --> d", ["paragraph: a b d"]),
      ("a\n\n***\n\n* * *\nb", ["paragraph: a", "paragraph: b"]),
      ("satu\r\ndua\r\n\r\n# tiga\r\n", ["paragraph: satu dua", "heading 1: tiga"]),
      ("pada tahun\n2018. Lalu", ["paragraph: pada tahun 2018. Lalu"]),
      ("ꦗꦮ **e\u{301}** عربي _👩‍👩‍👧_", ["paragraph: ꦗꦮ e\u{301} عربي 👩‍👩‍👧"]),
      ("a * b ** c _ d [e] (f) `g", ["paragraph: a * b ** c _ d [e] (f) `g"]),
    ]
  )
  func `COL-06: keeps the words and lets the marks go`(source: String, passages: [String]) throws {
    let text = try DecodedText(Array(source.utf8))
    let drafted = try MarkdownReader.read(text)
    #expect(drafted.passages.map(\.line) == passages)
    #expect(drafted.falsePieces(in: text) == 0)
  }

  @Test func `states what the front matter says`() throws {
    let source = "---\ntitle: \"Judul: satu\"\ndate: 2018-07-03\nlang: id\nx: y\n---\n\n# A\n"
    let drafted = try MarkdownReader.read(DecodedText(Array(source.utf8)))
    #expect(
      drafted.stated.mapValues(\.value) == [
        "title": "Judul: satu", "issued": "2018-07-03", "language": "id",
      ]
    )
    #expect(drafted.passages.map(\.line) == ["heading 1: A"])
  }

  @Test func `keeps a run whole where no mark cuts it`() throws {
    let drafted = try MarkdownReader.read(DecodedText(Array("satu dua **tiga** x\nempat".utf8)))
    #expect(
      drafted.passages.first?.pieces == [
        .original("satu dua", line: 1, byte: 0, byteCount: 8, isExact: true), .joint,
        .original("tiga", line: 1, byte: 11, byteCount: 4, isExact: true), .joint,
        .original("x", line: 1, byte: 18, byteCount: 1, isExact: true), .joint,
        .original("empat", line: 2, byte: 20, byteCount: 5, isExact: true),
      ]
    )
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["[", "[a](", "`", "<a", "*a ", "_", "> ", "- + ", "a|b\n", "&", "![", "**a_b*"]
  )
  func `takes no more time than the bytes ask for`(unit: String) throws {
    let source = String(repeating: unit, count: 50_000 / unit.utf8.count)
    let text = try DecodedText(Array(source.utf8))
    #expect(try MarkdownReader.read(text).falsePieces(in: text) == 0)
  }
}
