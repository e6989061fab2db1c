import StudyModel
import Testing

@testable import CollectStage

/// XML that is read by a mapping: a person's, or one that the program brings along.
@Suite struct MappedXMLTests {
  private func read(_ source: String, _ mappings: [SourceMapping] = []) throws -> DraftedDocument {
    let text = try DecodedText(Array(source.utf8), declaration: .xml)
    let drafted = try XMLReader.read(text, mappings)
    #expect(drafted.falsePieces(in: text) == 0)
    return drafted
  }

  private func stated(_ drafted: DraftedDocument) -> [String] {
    drafted.stated.sorted { $0.key < $1.key }.map { "\($0): \($1.value) | \($1.origin)" }
  }

  @Test(
    arguments: [
      ("a", "r/b/a", true), ("b/a", "r/b/a", true), ("r/a", "r/b/a", false),
      ("r//a", "r/b/a", true),
      ("/a", "r/b/a", false), ("/r//a", "r/b/a", true), ("/r/b/a", "r/b/a", true),
      ("//a", "a", true),
      ("*/a", "r/b/a", true), ("*/a", "a", false), ("a//b//c", "a/x/b/y/c", true),
      ("a/b//c", "a/b/x/b/c", true), ("a/b//c", "x/b/a/c", false), ("a[@k]", "a", false),
    ]
  )
  func `COL-06: a path holds as it is written`(path: String, place: String, holds: Bool) throws {
    let pattern = try #require(ElementPattern(path))
    let names = place.split(separator: "/")
    let source =
      names.dropLast().map { "<\($0)>" }.joined()
      + "<\(names.last ?? "")>kata</\(names.last ?? "")>"
      + names.dropLast().reversed().map { "</\($0)>" }.joined()
    let root = String(names.first ?? "")
    let mapping = SourceMapping(root: root, rules: [.init(path: pattern, meaning: .verse)])
    #expect(try (read(source, [mapping]).passages.map(\.kind) == [.verse]) == holds)
  }

  @Test(arguments: [
    "", "/", "a/", "a//", "a[", "a[@]", "a[@k=v]", "a b", "a[@k=\"v]", "a**", "a///b",
  ])
  func `what is no path is refused`(path: String) {
    #expect(ElementPattern(path) == nil)
  }

  @Test func `COL-06: any vocabulary is read by a small mapping`() throws {
    let mapping = SourceMapping(
      root: "laporan",
      lines: """
        kepala leave-out
        ikhtisar - abstract
        bab/judul heading
        p paragraph
        p[@jenis="kutip"] quotation
        kaki note
        baris row
        sel cell
        senarai table
        pustaka/buku reference
        pustaka - references
        """,
      stated: """
        kepala/nama title
        kepala/oleh author
        kepala/tanggal/@pada issued
        """
    )
    let drafted = try read(
      """
      <laporan xml:lang="id"><kepala><nama>Angin  pagi</nama><oleh>Dewi</oleh><oleh>Budi</oleh><tanggal
      pada="3 Juli 2018">kemarin</tanggal></kepala><ikhtisar><p>Inti.</p></ikhtisar><bab><judul>Satu
      </judul><p>Kata <b>tebal</b><kaki>catatan</kaki> lagi.</p><p jenis="kutip">kutip 🌧</p>
      <bab><judul>Dua</judul><p>ꦏꦠ</p></bab></bab><senarai><baris><sel>a</sel><sel>b</sel></baris>
      </senarai><pustaka><buku>Wira. Hujan.</buku></pustaka></laporan>
      """,
      [mapping]
    )
    #expect(
      drafted.passages.map(\.line) == [
        "paragraph of abstract: Inti.", "heading 1: Satu", "paragraph: Kata tebal lagi.",
        "note: catatan", "quotation: kutip 🌧", "heading 2: Dua", "paragraph: ꦏꦠ",
        "table-cell 1/1/1: a", "table-cell 1/1/2: b", "reference of references: Wira. Hujan.",
      ]
    )
    #expect(
      stated(drafted) == [
        "author: Dewi; Budi | kepala/oleh", "issued: 2018-07-03 | kepala/tanggal/@pada",
        "language: id | xml:lang", "title: Angin pagi | kepala/nama",
      ]
    )
  }

  @Test func `COL-06: DocBook is known by name`() throws {
    let drafted = try read(
      """
      <book xmlns="http://docbook.org/ns/docbook" version="5.0" xml:lang="id"><info><title>Buku
      Angin</title><author><personname><firstname>Dewi</firstname><surname>Lestari</surname></personname>
      </author><pubdate>2018-07</pubdate><publisher><publishername>Cetak</publishername></publisher>
      <abstract><para>Inti.</para></abstract></info><preface><title>Prakata</title><para>Awal.</para>
      </preface><chapter xml:id="c1"><title>Satu</title><para>Kata<footnote><para>kaki</para></footnote>
      dan <emphasis>tebal</emphasis>, lihat <xref linkend="b1"/><link linkend="b1">Wira</link>.</para>
      <section><title>Dalam</title><itemizedlist><listitem><para>butir</para></listitem></itemizedlist>
      <blockquote><para>kutip</para></blockquote></section><table><title>Tabel</title><tgroup><thead>
      <row><entry>h</entry></row></thead><tbody><row><entry><para>s</para></entry></row></tbody></tgroup>
      </table></chapter><appendix><title>Lampiran</title><para>x</para></appendix><bibliography>
      <title>Pustaka</title><biblioentry xml:id="b1"><author><personname><surname>Wira</surname>
      <firstname>Budi</firstname></personname></author><title>Hujan</title><pubdate>2001</pubdate>
      <publishername>Cetak</publishername></biblioentry><bibliomixed>Sari. <title>Kabut</title>,
      1999.</bibliomixed></bibliography></book>
      """
    )
    #expect(
      drafted.passages.map(\.line) == [
        "title: Buku Angin", "paragraph of abstract: Inti.", "heading 1 of front: Prakata",
        "paragraph of front: Awal.", "heading 1: Satu", "paragraph: Kata dan tebal, lihat Wira.",
        "note: kaki", "heading 2: Dalam", "list-item 1: butir", "quotation: kutip",
        "caption: Tabel", "table-cell 1/1/1*: h", "table-cell 1/2/1: s",
        "heading 1 of appendix: Lampiran", "paragraph of appendix: x",
        "heading 1 of references: Pustaka", "reference of references: Wira Budi Hujan 2001 Cetak",
        "reference of references: Sari. Kabut, 1999.",
      ]
    )
    #expect(
      stated(drafted) == [
        "abstract: Inti. | info/abstract", "author: Lestari, Dewi | info/author",
        "issued: 2018-07 | info/pubdate", "language: id | /*/@xml:lang",
        "publisher: Cetak | info//publishername", "title: Buku Angin | info/title",
        "type: book | book",
      ]
    )
    let works = drafted.passages.compactMap(\.work)
    #expect(works.map(\.id) == ["b1", nil])
    #expect(works.map(\.record.title) == ["Hujan", "Kabut"])
    #expect(works.first?.record.authors == [.init(family: "Wira", given: "Budi")])
  }

  @Test func `COL-06: Akoma Ntoso is known by name, with numbers as labels`() throws {
    let drafted = try read(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="uu"><meta>
      <identification source="#s"><FRBRWork><FRBRdate date="2018-07-03" name="Generation"/><FRBRauthor
      href="#dpr"/><FRBRcountry value="id"/><FRBRnumber value="7"/></FRBRWork><FRBRExpression>
      <FRBRlanguage language="ind"/></FRBRExpression></identification><references source="#s">
      <TLCOrganization eId="dpr" href="/dpr" showAs="Dewan Angin"/></references></meta>
      <preface><longTitle><p>Undang-Undang <docNumber>7</docNumber></p></longTitle></preface>
      <preamble><recitals><recital><num>a.</num><p>bahwa angin;</p></recital></recitals></preamble>
      <body><chapter><num>BAB I</num><heading>KETENTUAN</heading><article eId="art_1"><num>Pasal 1</num>
      <paragraph><num>(1)</num><content><p>Angin bebas<authorialNote><p>catatan</p></authorialNote>.</p>
      </content></paragraph><paragraph><num>(2)</num><list><intro><p>Hujan:</p></intro><point><num>a.</num>
      <content><p>deras; lihat <ref href="#art_1">Pasal 1</ref></p></content></point></list></paragraph>
      </article></chapter></body></act></akomaNtoso>
      """
    )
    #expect(
      drafted.passages.map(\.line) == [
        "title of front: Undang-Undang 7", "paragraph: a. bahwa angin;",
        "heading 1: BAB I KETENTUAN", "heading 2: Pasal 1", "paragraph: (1) Angin bebas.",
        "note: catatan", "paragraph: (2) Hujan:", "list-item 1: a. deras; lihat Pasal 1",
      ]
    )
    #expect(
      stated(drafted) == [
        "author: Dewan Angin | FRBRWork/FRBRauthor/@href",
        "issued: 2018-07-03 | FRBRWork/FRBRdate/@date",
        "jurisdiction: id | FRBRWork/FRBRcountry/@value",
        "language: ind | FRBRExpression/FRBRlanguage/@language",
        "number: 7 | FRBRWork/FRBRnumber/@value", "title: Undang-Undang 7 | longTitle",
        "type: legislation | akomaNtoso/act",
      ]
    )
    #expect(drafted.passages.last?.links.map(\.reference.target) == ["#art_1"])
  }

  @Test func `every line of the mappings that come along is read`() {
    #expect(DocBookReader.mapping.rules.count == 103)
    #expect(AkomaNtosoReader.mapping.rules.count == 43)
    #expect(
      (DocBookReader.mapping.rules + AkomaNtosoReader.mapping.rules)
        .allSatisfy { $0.meaning != nil || $0.part != nil }
    )
    #expect(DocBookReader.mapping.statements.count == 33)
    #expect(AkomaNtosoReader.mapping.statements.count == 12)
  }
}
