import StudyModel
import TestKit
import Testing

@testable import CollectStage

/// A document on lines, a passage each, its links as `⟨words → target⟩`.
struct LinkedText {
  let collected: CollectedText

  init(_ text: String, file: String, changes: [String] = []) throws {
    collected = try CollectedText(text, file: file, changes: changes)
  }

  var lines: [String] {
    let document = collected.document
    return document.passages.map { passage in
      var line = ""
      var place = passage.range.start
      for link in document.links where passage.range.contains(link.range) {
        guard link.range.start >= place else {
          line += "⟨also → \(link.target)⟩"
          continue
        }
        line += document.text[TextRange(place.scalars, link.range.start.scalars)]
        line += "⟨\(document.text[link.range]) → \(link.target)\(mark(link, in: document))⟩"
        place = link.range.end
      }
      return line + document.text[TextRange(place.scalars, passage.range.end.scalars)]
    }
  }

  private func mark(_ link: DocumentLink, in document: Document) -> String {
    switch link.kind {
    case .external: return ""
    case .internal, .note:
      let number = link.destination.flatMap { document.passage(at: $0)?.number }
      return " \(link.kind.rawValue) \(number.map(String.init) ?? "nowhere")"
    }
  }
}

@Suite struct LinkTests {
  @Test(
    arguments: [
      (
        "<p>Baca <a href='https://e.org/a?b=1&amp;c=2'>laporan <b>itu</b>\n  utuh</a> dulu.</p>",
        ["Baca ⟨laporan itu utuh → https://e.org/a?b=1&c=2⟩ dulu."]
      ),
      ("<p>a<a href=' ../b.html\n'> b </a>c</p>", ["a ⟨b → ../b.html⟩ c"]),
      (
        "<p>😀<a href=x>👩‍👩‍👧 e\u{301}</a>\u{301}é <a href=y>R&amp;D&nbsp;&mdash;</a>&#233;</p>",
        ["😀⟨👩‍👩‍👧 e\u{301} → x⟩\u{301}é ⟨R&D\u{A0}— → y⟩é"]
      ),
      (
        "<p><a href=a>satu</a><a href=b>dua</a> <a href=a>tiga</a> <a href=a>empat</a></p>",
        ["⟨satu → a⟩⟨dua → b⟩ ⟨tiga → a⟩ ⟨empat → a⟩"]
      ),
      ("<p>a <a href=x><img src=y alt=gambar></a> b <a href=x> </a>c</p>", ["a b c"]),
      ("<p><a href=x>a <img alt=g> b</a></p>", ["⟨a b → x⟩"]),
      ("<a href=x><p>a</p><p>b</p></a>", ["⟨a → x⟩", "⟨b → x⟩"]),
      ("<p><a name=x>a</a> <a>b</a> <a href=''>c</a> <a href>d</a></p>", ["a b c d"]),
      (
        "<p>a<a href='#n1'>1</a> <a href='#tiada'>b</a></p><aside id=n1>catatan <a href='#h'>^</a></aside><h2><a name=h></a>c</h2>",
        [
          "a⟨1 → #n1 note 2⟩ ⟨b → #tiada internal nowhere⟩", "catatan ⟨^ → #h internal 3⟩", "c",
        ]
      ),
      (
        "<p><a href='#bab%20dua'>x</a></p><p hidden id='bab dua'>h</p><p>a <b id='bab dua'>b</b></p>",
        ["⟨x → #bab%20dua internal 2⟩", "a b"]
      ),
      (
        "<ul><li><a href='mailto:a@e.org'>a</a><li><a href='javascript:x()'>b</a></ul>",
        ["⟨a → mailto:a@e.org⟩", "⟨b → javascript:x()⟩"]
      ),
      (
        "<p><a href=x>a<span role=doc-footnote>n</span> b</a> c</p>",
        ["⟨a b → x⟩ c", "⟨n → x⟩"]
      ),
      ("<p id=a>&nbsp;</p><p>b</p><p><a href='#a'>c</a></p>", ["b", "⟨c → #a internal 1⟩"]),
      ("<nav><a href=x>m</a></nav><p>a<br><a href=y>b<br>c</a></p>", ["a ⟨b c → y⟩"]),
      (
        "<table><tr><td><a href=x>a</a><td>b <a href=y>c</a></table>",
        ["⟨a → x⟩", "b ⟨c → y⟩"]
      ),
    ]
  )
  func `a link of a page covers exactly its words`(source: String, lines: [String]) throws {
    let made = try LinkedText(source, file: "a.html").lines
    #expect(made == lines)
  }

  @Test(
    arguments: [
      (
        "<TEI><text><body><p>a <ref target='https://e.org'>b <hi>c</hi></ref> d<ref target='#n1'>1</ref><note xml:id='n1'>n</note></p><p xml:id='p2'>e <ref target='#p2 #n1'>f</ref> <ptr target='x'/><ref>g</ref></p></body></text></TEI>",
        [
          "a ⟨b c → https://e.org⟩ d⟨1 → #n1 note 2⟩", "n",
          "e ⟨f → #p2 internal 3⟩⟨also → #n1⟩ g",
        ]
      ),
      (
        "<TEI><text><body><p><ref target='a'>x <ref target='b'>y</ref> z</ref></p></body></text></TEI>",
        ["⟨x → a⟩ ⟨y → b⟩ ⟨z → a⟩"]
      ),
      (
        "<article article-type='x' xmlns:l='http://www.w3.org/1999/xlink'><body><p>a<xref ref-type='fn' rid='f1'><sup>1</sup></xref> <xref rid='r1 r2'>[1, 2]</xref> <ext-link l:href='https://e.org/?a&amp;b'>b &amp; c</ext-link> <uri>http://e.org</uri> <email>x@e.org</email> <xref>y</xref></p></body><back><fn-group><fn id='f1'><label>1</label><p>n</p></fn></fn-group><ref-list><ref id='r1'><mixed-citation>s</mixed-citation></ref><ref id='r2'><mixed-citation>t</mixed-citation></ref></ref-list></back></article>",
        [
          "a⟨1 → f1 note 2⟩ ⟨[1, 2] → r1 internal 3⟩⟨also → r2⟩ ⟨b & c → https://e.org/?a&b⟩ ⟨http://e.org → http://e.org⟩ x@e.org y",
          "1 n", "s", "t",
        ]
      ),
      (
        "<d xmlns:q='http://www.w3.org/1999/xlink'><p>a <l q:href='b.xml'>c <i>d</i></l></p><p id='k'>e <l href='#k'>f</l></p></d>",
        ["a ⟨c d → b.xml⟩", "e ⟨f → #k internal 2⟩"]
      ),
    ]
  )
  func `a link of an edition, an article or any other XML covers exactly its words`(
    source: String,
    lines: [String]
  ) throws {
    let made = try LinkedText(source, file: "a.xml").lines
    #expect(made == lines)
  }

  @Test(
    arguments: [
      (
        "Baca [laporan *itu*\nutuh](https://e.org/a_b_(c) \"judul\") dulu.",
        ["Baca ⟨laporan itu utuh → https://e.org/a_b_(c)⟩ dulu."]
      ),
      (
        "**[satu](<a b>)**[dua](b 'x') <https://e.org/ü>, <ayu@e.org>.",
        [
          "⟨satu → a b⟩⟨dua → b⟩ ⟨https://e.org/ü → https://e.org/ü⟩, ⟨ayu@e.org → mailto:ayu@e.org⟩."
        ]
      ),
      (
        "[teks][r] [R][] [r] [lain][tiada] [r]x\n\n[R]: <../r.md> \"j\"\n[r]: kedua",
        ["⟨teks → ../r.md⟩ ⟨R → ../r.md⟩ ⟨r → ../r.md⟩ [lain][tiada] ⟨r → ../r.md⟩x"]
      ),
      (
        "![gambar](x.png) [![alt kata](y.png)](z) [a [b](c) d](e)",
        ["gambar ⟨alt kata → z⟩ a ⟨b → c⟩ d"]
      ),
      (
        "😀[👩‍👩‍👧 e\u{301}](x)\u{301} [R&amp;D `a*b` \\*](q&amp;r\\)s)&eacute;",
        ["😀⟨👩‍👩‍👧 e\u{301} → x⟩\u{301} ⟨R&D a*b * → q&r)s⟩é"]
      ),
      ("[ a ](x) [](y) [b]( ) [c](#d)", ["⟨a → x⟩ b ⟨c → #d internal nowhere⟩"]),
      (
        "[kata](menurut penulis) dan `[a](b)` \\[c](d)",
        ["[kata](menurut penulis) dan [a](b) [c](d)"]
      ),
      (
        "- [a](x)\n- b\n\n> [c](y)\n\n# [d](z)\n\n| [e](v) |\n|---|\n| f |\n\n    [g](w)",
        ["⟨a → x⟩", "b", "⟨c → y⟩", "⟨d → z⟩", "⟨e → v⟩", "f", "[g](w)"]
      ),
      ("kata[^1]\n\n[^1]: lihat [a](x)", ["kata", "lihat ⟨a → x⟩"]),
    ]
  )
  func `a link in Markdown covers exactly its words`(source: String, lines: [String]) throws {
    let made = try LinkedText(source, file: "a.md").lines
    #expect(made == lines)
  }

  @Test(
    arguments: [
      (["cut L2"], ["a ⟨b. → x⟩", "⟨Satu. Dua → x⟩ e ⟨f → #z internal 3⟩", "g h"]),
      (["cut 1.2"], ["a ⟨b. → x⟩", "⟨Satu. Dua → x⟩ e ⟨f → #z internal 3⟩", "g h"]),
      (["cut 1.3"], ["a ⟨b. Satu. → x⟩", "⟨Dua → x⟩ e ⟨f → #z internal 3⟩", "g h"]),
      (["join 2"], ["a ⟨b. Satu. Dua → x⟩ e ⟨f → #z internal 1⟩ g h"]),
      (["cut 1.3", "join 2"], ["a ⟨b. Satu. → x⟩ ⟨Dua → x⟩ e ⟨f → #z internal 2⟩", "g h"]),
    ]
  )
  func `joins and cuts keep the links`(changes: [String], lines: [String]) throws {
    let source = "<p>a <a href=x>b.\nSatu. Dua</a> e <a href='#z'>f</a></p>\n<p>g <b id=z>h</b></p>"
    let made = try LinkedText(source, file: "a.html", changes: changes).lines
    #expect(made == lines)
  }

  @Test func `a link left open over a whole source does not repeat its target without bound`()
    throws
  {
    let target = String(repeating: "x", count: 3_000)
    let source = "<a href='\(target)'>" + String(repeating: "<p>a</p>", count: 2_000)
    let collected = try CollectedText(source, file: "a.html")
    #expect(collected.passages.count == 2_000)
    let bytes = collected.document.links.reduce(0) { $0 + $1.target.utf8.count }
    #expect((1...(4 * source.utf8.count + 1 << 20)).contains(bytes))
    #expect(collected.noticed.contains("links-left-out"))
  }

  private static let pieces = [
    "<p>", "</p>", "<a href=x>", "<a href='#i'>", "</a>", "<b id=i>", "</b>", "kata ", " ",
    "e\u{301}",
    "😀", "&amp;", "&nbsp;", "<br>", "<br><br>", "<aside>", "</aside>", "<img alt=a>", "<li>", "\n",
    "[", "](x)", "](#i)", "<https://e.org>", "*", "`", "\n\n", "- ", "> ", "Kata. ",
  ]

  @Test(arguments: 0..<600 as Range<UInt64>)
  func `links are in order, within a passage, and begin and end with words`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var source = "<p>awal. "
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      source += Self.pieces.randomElement(using: &random) ?? ""
    }
    let changes = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      ["join 2", "cut 1.2", "join 3", "cut 2.2", "cut L2"].randomElement(using: &random) ?? ""
    }
    for file in ["a.html", "a.md"] {
      let document = try CollectedText(source, file: file, changes: changes).document
      var place = TextOffset(0)
      for link in document.links {
        #expect(place <= link.range.start && !link.range.isEmpty)
        place = link.range.end
        let passage = document.passage(at: link.range.start)
        #expect(passage?.range.contains(link.range) == true)
        let words = document.text.bytes(link.range)
        #expect(words.first != 0x20 && words.last != 0x20, "\(source.debugDescription)")
        if let destination = link.destination { #expect(document.passage(at: destination) != nil) }
      }
    }
  }
}
