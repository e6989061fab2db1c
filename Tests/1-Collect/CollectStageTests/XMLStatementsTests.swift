import Foundation
import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct XMLStatementsTests {
  private func stated(_ source: String) throws -> [String: StatedField] {
    try XMLReader.read(DecodedText(Array(source.utf8))).stated
  }

  @Test func `COL-06: states an article with the place of each field`() throws {
    let stated = try stated(
      """
      <article article-type="research-article" xml:lang="id"><front><journal-meta>
      <journal-title-group><journal-title>Jurnal Angin</journal-title></journal-title-group>
      <issn pub-type="epub">1234-5678</issn></journal-meta><article-meta>
      <article-id pub-id-type="doi">10.9999/angin.1</article-id>
      <title-group><article-title>Angin<xref ref-type="fn">*</xref> dan
        hujan</article-title><subtitle>Dua musim</subtitle></title-group>
      <contrib-group><contrib contrib-type="author"><name><surname>Lestari</surname>
      <given-names>Dewi</given-names></name><xref>1</xref></contrib>
      <contrib contrib-type="author"><collab>Kelompok Angin<contrib-group><contrib
      contrib-type="author"><name><surname>Orang</surname></name></contrib></contrib-group>
      </collab></contrib><contrib contrib-type="editor"><name><surname>Sunting</surname>
      <given-names>S</given-names></name></contrib></contrib-group>
      <pub-date pub-type="epreprint"><year>2017</year></pub-date>
      <pub-date pub-type="collection"><year>2018</year></pub-date>
      <pub-date pub-type="epub"><day>3</day><month>7</month><year>2018</year></pub-date>
      <volume>4</volume><elocation-id>e12</elocation-id>
      <permissions><license><license-p>Boleh dibagi.</license-p></license></permissions>
      <abstract><p>Satu.</p><p>Dua.</p></abstract>
      <kwd-group><kwd>angin</kwd><kwd>hujan</kwd></kwd-group></article-meta></front>
      <body><p>Isi.</p></body></article>
      """
    )
    let lines = stated.sorted { $0.key < $1.key }.map { "\($0): \($1.value) | \($1.origin)" }
    #expect(
      lines == [
        "DOI: 10.9999/angin.1 | article-meta/article-id[@pub-id-type=doi]",
        "ISSN: 1234-5678 | journal-meta/issn[@pub-type=epub]",
        "abstract: Satu. Dua. | article-meta/abstract",
        "author: Lestari, Dewi; Kelompok Angin "
          + "| article-meta/contrib-group/contrib[@contrib-type=author]",
        "container-title: Jurnal Angin | journal-meta/journal-title-group/journal-title",
        "editor: Sunting, S | article-meta/contrib-group/contrib[@contrib-type=editor]",
        "issued: 2018-07-03 | article-meta/pub-date[@pub-type=epub]",
        "keyword: angin; hujan | article-meta/kwd-group/kwd",
        "language: id | article/@xml:lang",
        "licence: Boleh dibagi. | article-meta/permissions/license",
        "page: e12 | article-meta/elocation-id",
        "title: Angin dan hujan: Dua musim "
          + "| article-meta/title-group/article-title and subtitle",
        "type: article-journal | article",
        "volume: 4 | article-meta/volume",
      ]
    )
  }

  @Test func `COL-06: states an edition, and what it was made from as the origin's`() throws {
    let stated = try stated(
      """
      <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="id"><teiHeader><fileDesc><titleStmt>
      <title type="sub">Sandiwara</title><title type="main">Angin</title>
      <author><persName><forename>Dewi</forename> <forename>Ayu</forename>
      <nameLink>van</nameLink> <surname>Lestari</surname></persName><idno>Q1</idno></author>
      <author>Wira, Budi (1801-1877).</author></titleStmt>
      <publicationStmt><publisher>Rumah Teks</publisher><date when="2019-11-09"/>
      <availability><licence target="https://example.org/bebas">Bebas</licence></availability>
      <idno type="DOI">https://doi.org/10.9999/teks.7</idno></publicationStmt>
      <sourceDesc><bibl type="digitalSource"><name>Arsip</name><bibl type="originalSource">
      <title level="a">Angin</title>. <title level="m">Kumpulan</title>. <pubPlace>Solo</pubPlace>:
      <publisher>Cetak</publisher> <date>1871</date>, <biblScope unit="page" from="3"
      to="9">3–9</biblScope></bibl></bibl></sourceDesc></fileDesc></teiHeader>
      <text><body><p>Isi.</p></body></text></TEI>
      """
    )
    let source = "teiHeader/fileDesc/sourceDesc//bibl[@type=originalSource]"
    let lines = stated.sorted { $0.key < $1.key }.map { "\($0): \($1.value) | \($1.origin)" }
    #expect(
      lines == [
        "DOI: 10.9999/teks.7 | teiHeader/fileDesc/publicationStmt/idno[@type=DOI]",
        "author: Lestari, Dewi Ayu van; Wira, Budi | teiHeader/fileDesc/titleStmt/author",
        "container-title: Kumpulan | \(source)",
        "issued: 2019-11-09 | teiHeader/fileDesc/publicationStmt/date",
        "language: id | TEI/@xml:lang",
        "licence: https://example.org/bebas "
          + "| teiHeader/fileDesc/publicationStmt/availability/licence/@target",
        "original-date: 1871 | \(source)/date",
        "original-publisher: Cetak | \(source)/publisher",
        "original-publisher-place: Solo | \(source)/pubPlace",
        "page: 3-9 | \(source)",
        "publisher: Rumah Teks | teiHeader/fileDesc/publicationStmt/publisher",
        "title: Angin | teiHeader/fileDesc/titleStmt/title[@type=main]",
      ]
    )
  }

  @Test(
    arguments: [
      ("2018-07-03T10:00:00+07:00", "2018-07-03"), ("2018/7/3", "2018-07-03"),
      ("2018-7", "2018-07"),
      ("20180703", "2018-07-03"), ("3 Juli 2018 10:15 WIB", "2018-07-03"),
      ("Selasa, 03 Jul 2018", "2018-07-03"), ("July 3rd, 2018", "2018-07-03"),
      ("Tue, 03 Jul 2018 10:00:00 GMT", "2018-07-03"), ("Agustus 2018", "2018-08"),
      ("3.7.2018", "2018-07-03"), ("27/03/2018", "2018-03-27"), ("3/27/2018", "2018-03-27"),
      ("03/07/2018", "2018"), ("2018年7月3日", "2018-07-03"), ("c2018.", "2018"),
      ("2018 10:15", "2018"), ("2018-02-30", "2018-02"), ("1871", "1871"),
      ("1796–1798", nil), ("1796–98", "1796"), ("kemarin", nil), ("", nil), ("99999999999", nil),
    ] as [(String, String?)]
  )
  func `reads of a date what is certain`(words: String, date: String?) {
    #expect(StatedDate(words)?.text == date)
  }

  @Test(
    arguments: [
      ("By Dewi Lestari", "Dewi Lestari"), ("Oleh: Dewi", "Dewi"), ("Dewi,", "Dewi"),
      ("https://example.org/dewi", nil), ("dewi@example.org", nil), ("admin", nil), (" ", nil),
      ("Byrne, A", "Byrne, A"), ("ꦢꦺꦮꦶ", "ꦢꦺꦮꦶ"),
    ] as [(String, String?)]
  )
  func `takes a name and nothing around it`(words: String, name: String?) {
    #expect(StatedName.byline(words) == name)
  }

  @Test(
    arguments: [
      ("10.9999/a.b", "10.9999/a.b"), ("https://doi.org/10.9999/a", "10.9999/a"),
      ("doi:10.9999/a.", "10.9999/a"), ("DOI: 10.9999/(a)<1>", "10.9999/(a)<1>"),
      ("versi 10.9999/a", nil), ("10.9999", nil), ("110.9999/a", nil),
    ] as [(String, String?)]
  )
  func `takes a DOI out of its address`(words: String, doi: String?) {
    #expect(StatedIdentifier.doi(words) == doi)
  }
}
