import StudyModel
import Testing

@testable import CollectStage

@Suite struct JATSReaderTests {
  private static let source = """
    <article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="research-article" xml:lang="id">
    <front><journal-meta><journal-title>Jurnal &amp; Warta</journal-title><issn>1234</issn>
    <publisher><publisher-name>Penerbit</publisher-name></publisher></journal-meta>
    <article-meta><article-id pub-id-type="doi">10.1/x</article-id><title-group>
    <article-title>Judul <italic>miring</italic></article-title></title-group>
    <contrib-group><contrib contrib-type="author"><name><surname>Ayu</surname><given-names>B</given-names>
    </name></contrib><contrib contrib-type="author"><collab>Badan</collab></contrib></contrib-group>
    <pub-date><day>3</day><month>7</month><year>2018</year></pub-date><fpage>5</fpage><lpage>9</lpage>
    <abstract><title>Abstrak</title><p>Inti.</p></abstract></article-meta></front>
    <body><sec><label>1.</label><title>Awal</title><p>Satu<xref>1</xref><fn><label>a</label><p>catatan</p></fn> dua
    tiga.</p><sec><title>Dalam</title><list><list-item><p>x</p><list><list-item><p>y</p></list-item></list>
    </list-item></list></sec></sec>
    <sec><title>2. Kesimpulan</title><p>Akhir.</p><disp-quote><p>kutip</p></disp-quote></sec>
    <table-wrap><label>Tabel 1</label><caption><title>Judul tabel</title></caption>
    <table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>
    <table-wrap-foot><p>kaki</p></table-wrap-foot></table-wrap>
    <fig><label>Gambar 1</label><caption><p>Isi</p></caption><graphic/></fig></body>
    <back><ack><title>Terima kasih</title><p>Dana.</p></ack>
    <app-group><app><title>Lampiran</title><p>Lagi.</p></app></app-group>
    <ref-list><title>Pustaka</title><ref><label>1</label><element-citation><name><surname>Sari</surname>
    <given-names>C</given-names></name><year>2017</year><source>Buku<sup>2</sup></source></element-citation></ref>
    <ref><mixed-citation>Budi. <italic>Judul</italic>, 2016.</mixed-citation></ref></ref-list></back></article>
    """

  @Test func `reads an article by its parts`() throws {
    let text = try DecodedText(Array(Self.source.utf8))
    let drafted = try XMLReader.read(text)
    #expect(drafted.falsePieces(in: text) == 0)
    #expect(
      drafted.passages.map(\.line) == [
        "title of front: Judul miring", "heading 1 of abstract: Abstrak",
        "paragraph of abstract: Inti.", "heading 1: 1. Awal", "paragraph: Satu1 dua tiga.",
        "note: a catatan", "heading 2: Dalam", "list-item 1: x", "list-item 2: y",
        "heading 1 of conclusion: 2. Kesimpulan", "paragraph of conclusion: Akhir.",
        "quotation of conclusion: kutip", "caption: Tabel 1 Judul tabel", "table-cell 1/1/1*: a",
        "table-cell 1/2/1: b", "note: kaki", "caption: Gambar 1 Isi",
        "heading 1 of front: Terima kasih", "paragraph of front: Dana.",
        "heading 1 of appendix: Lampiran", "paragraph of appendix: Lagi.",
        "heading 1 of references: Pustaka", "reference of references: 1 Sari C 2017 Buku2",
        "reference of references: Budi. Judul, 2016.",
      ]
    )
  }

  @Test func `COL-06: tells true element paths`() throws {
    let drafted = try XMLReader.read(DecodedText(Array(Self.source.utf8)))
    let paths = drafted.passages.compactMap(\.path)
    #expect(paths.contains("/article[1]/body[1]/sec[2]/p[1]"))
    #expect(paths.contains("/article[1]/body[1]/sec[1]/sec[1]/title[1]"))
    #expect(paths.contains("/article[1]/body[1]/sec[1]/p[1]/fn[1]/p[1]"))
    #expect(paths.contains("/article[1]/back[1]/ref-list[1]/ref[2]"))
    #expect(Set(paths).count == paths.count)
  }

  @Test func `states the record of the article`() throws {
    let drafted = try XMLReader.read(DecodedText(Array(Self.source.utf8)))
    #expect(
      drafted.stated.mapValues(\.value) == [
        "title": "Judul miring", "author": "Ayu, B; Badan", "container-title": "Jurnal & Warta",
        "DOI": "10.1/x", "issued": "2018-07-03", "page": "5-9", "ISSN": "1234",
        "publisher": "Penerbit", "language": "id", "type": "article-journal",
        "abstract": "Abstrak Inti.",
      ]
    )
  }

  @Test func `takes no evidence from acknowledgements`() throws {
    let collected = try CollectedText(Self.source, file: "a.xml")
    let thanks = try #require(collected.passages.firstIndex(of: "Dana."))
    let appendix = try #require(collected.passages.firstIndex(of: "Lagi."))
    #expect(!collected.parts[thanks].isEvidence)
    #expect(collected.parts[appendix].isEvidence)
  }
}
