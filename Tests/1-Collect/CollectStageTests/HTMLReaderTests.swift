import StudyModel
import Testing

@testable import CollectStage

@Suite struct HTMLReaderTests {
  @Test(
    arguments: [
      (
        "<h1>Satu</h1><p>Dua <b>tiga</b>empat\n  lima<br>enam</p><h3>Tujuh</h3>",
        ["heading 1: Satu", "paragraph: Dua tigaempat lima enam", "heading 3: Tujuh"]
      ),
      (
        "<ul><li>a<ul><li>b</ul>c<li><p>d</p><p>e</p></ul><dl><dt>f<dd>g</dl>",
        [
          "list-item 1: a", "list-item 2: b", "list-item 1: c", "list-item 1: d", "list-item 1: e",
          "list-item 1: f", "list-item 1: g",
        ]
      ),
      (
        "<blockquote><p>a</p><p>b</p></blockquote><figure><img alt=x><figcaption>c</figcaption></figure>",
        ["quotation: a", "quotation: b", "caption: c"]
      ),
      (
        "<p>a<span role='doc-footnote'>n1</span> b</p><section class='x footnotes'><ol><li>n2</ol></section>",
        ["paragraph: a b", "note: n1", "note 1: n2"]
      ),
      ("<p>a</p><aside>b</aside>c", ["paragraph: a", "note: b", "paragraph: c"]),
      ("<pre>a  b\n   c</pre>", ["paragraph: a  b c"]),
      ("<p>R&amp;D&nbsp;&mdash; x &#233;</p><p>&nbsp;</p>", ["paragraph: R&D\u{A0}— x é"]),
      ("a<br><br>b<br>c", ["paragraph: a", "paragraph: b c"]),
      (
        "<html lang=id><p>a</p><p lang=en>b <i lang=nl>c</i></p>",
        ["paragraph: a", "paragraph in en: b c"]
      ),
      (
        "<section role=doc-abstract><p>a</p></section><ol class=references><li>b</li></ol>",
        ["paragraph of abstract: a", "reference 1 of references: b"]
      ),
      ("<p>satu\r\ndua\r\n\r\ntiga</p>", ["paragraph: satu dua tiga"]),
      ("<p>ꦗꦮ e\u{301} عربي 👩‍👩‍👧</p>", ["paragraph: ꦗꦮ e\u{301} عربي 👩‍👩‍👧"]),
      ("<div>a<p>b</div>c", ["paragraph: a", "paragraph: b", "paragraph: c"]),
      ("<p>a<i>b</p><p>c</i>d</p>", ["paragraph: ab", "paragraph: cd"]),
    ]
  )
  func `COL-06: keeps the structure of a page`(source: String, passages: [String]) throws {
    let text = try DecodedText(Array(source.utf8))
    let drafted = try HTMLReader.read(text)
    #expect(drafted.passages.map(\.line) == passages)
    #expect(drafted.falsePieces(in: text) == 0)
  }

  @Test func `gives each cell its row and column`() throws {
    let source = """
      <table><caption>t</caption><thead><tr><td>a<td colspan=2>b</thead>
      <tr><th rowspan=2>c<td>d<td>e</tr><tr><td>f<td><p>g</p><p>h</p></tr></table>
      <table><tr><td>i</table>
      """
    let drafted = try HTMLReader.read(DecodedText(Array(source.utf8)))
    #expect(
      drafted.passages.map(\.line) == [
        "caption: t", "table-cell 1/1/1*: a", "table-cell 1/1/2*: b", "table-cell 1/2/1*: c",
        "table-cell 1/2/2: d", "table-cell 1/2/3: e", "table-cell 1/3/2: f", "table-cell 1/3/3: g",
        "table-cell 1/3/3: h", "table-cell 2/1/1: i",
      ]
    )
  }

  @Test func `COL-06: tells the path of every passage`() throws {
    let source = "<body><p>a</p><div><p>b</p><p>c <b>d</b></p>e</div><ul><li>f<li>g</ul></body>"
    let drafted = try HTMLReader.read(DecodedText(Array(source.utf8)))
    #expect(
      drafted.passages.map(\.path) == [
        "/html[1]/body[1]/p[1]", "/html[1]/body[1]/div[1]/p[1]", "/html[1]/body[1]/div[1]/p[2]",
        "/html[1]/body[1]/div[1]", "/html[1]/body[1]/ul[1]/li[1]", "/html[1]/body[1]/ul[1]/li[2]",
      ]
    )
  }

  @Test func `leaves out menus, programs and what is hidden`() throws {
    let source = """
      <html><head><title>T</title><style>p{}</style><script>x<y</script></head><body>
      <header><a href=/>logo</a></header><nav><ul><li>menu</ul></nav>
      <div role="navigation">menu</div><ul class="menu"><li><a>one</a><li><a>two</a></ul>
      <p hidden>h</p><p style="display: none">h</p><span aria-hidden="true">h</span>
      <noscript>n</noscript><form><button>go</button>search</form><template>t</template>
      <main><header><h1>Judul</h1></header><p class="menu">Isi yang dibaca, bukan menu.</p>
      <footer>catatan penulis</footer></main><footer>alamat</footer></body></html>
      """
    let drafted = try HTMLReader.read(DecodedText(Array(source.utf8)))
    #expect(
      drafted.passages.map(\.line) == [
        "heading 1: Judul", "paragraph: Isi yang dibaca, bukan menu.", "paragraph: catatan penulis",
      ]
    )
    #expect(drafted.furniture.map(\.kind).contains("navigation"))
    #expect(drafted.furniture.map(\.words).contains("alamat"))
  }

  @Test func `keeps a page that stands in one form`() throws {
    let source = "<form><h1>a</h1><p>kata kata kata kata</p></form><p>b</p>"
    let drafted = try HTMLReader.read(DecodedText(Array(source.utf8)))
    #expect(drafted.passages.count == 3)
  }

  @Test func `states what the page says of itself`() throws {
    let source = """
      <html lang="id"><head><title>Judul &amp; situs</title>
      <meta name="citation_title" content="Judul"><meta name="citation_author" content="A, B">
      <meta name="citation_author" content="C, D"><meta name="DC.date" content="2018-07-03">
      <meta property="og:site_name" content="Warta"><meta name="citation_doi" content="10.1/x">
      <meta name="citation_firstpage" content="5"><meta name="citation_lastpage" content="9">
      <link rel="canonical" href="https://example.org/a"></head><body>x</body></html>
      """
    let drafted = try HTMLReader.read(DecodedText(Array(source.utf8)))
    #expect(
      drafted.stated.mapValues(\.value) == [
        "title": "Judul", "author": "A, B; C, D", "issued": "2018-07-03",
        "container-title": "Warta", "DOI": "10.1/x", "language": "id", "page": "5-9",
        "URL": "https://example.org/a", "type": "webpage",
      ]
    )
  }

  @Test func `names a paragraph that only line breaks part as inferred`() throws {
    let drafted = try HTMLReader.read(DecodedText(Array("<p>a<br> <br>b</p><p>c</p>".utf8)))
    #expect(drafted.passages.map(\.isInferred) == [true, true, false])
    #expect(drafted.passages.map(\.rule) == ["double-line-break", "double-line-break", nil])
  }

  @Test func `refuses a page that is nested too deep, with the line`() {
    let source = String(repeating: "<div>\n", count: 40_000)
    #expect(throws: CollectError.beyondLimit(of: "elements in one another", limit: 512, line: 511))
    {
      try HTMLReader.read(DecodedText(Array(source.utf8)))
    }
  }
}
