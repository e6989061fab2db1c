import StudyModel
import Testing

@testable import CollectStage

/// The reference lists of sources as data, with the links that lead to them.
@Suite struct CitedWorkTests {
  private func lines(_ source: String) throws -> [String] {
    let collected = try CollectedText(source, file: "a.xml")
    return collected.document.references.map { work in
      let record = work.record
      let names = record.authors.map { [$0.family, $0.given].joined(separator: "/") }
      let fields = record.fields.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }
      return "\(work.id ?? "-") \(record.type) \(names) \(record.title) (\(record.issued)) "
        + fields.joined(separator: " ")
    }
  }

  private static let article = """
    <article article-type="x"><body><p>Kata<xref rid="r2" ref-type="bibr">2</xref>.</p></body><back>
    <ref-list><ref id="r1"><label>1</label><element-citation publication-type="journal"><person-group
    person-group-type="author"><name><surname>Lestari</surname><given-names>D</given-names></name>
    <collab>Badan Angin</collab></person-group><person-group person-group-type="editor"><name>
    <surname>Sunting</surname><given-names>S</given-names></name></person-group>
    <article-title>Angin <italic>pagi</italic></article-title><source>Jurnal</source><year>2018</year>
    <month>7</month><volume>4</volume><issue>2</issue><fpage>5</fpage><lpage>9</lpage>
    <pub-id pub-id-type="doi">https://doi.org/10.9999/x</pub-id></element-citation></ref>
    <ref id="r2"><mixed-citation publication-type="book"><name><surname>Wira</surname>,
    <given-names>B</given-names></name> (<year>2001</year>). <source>Hujan</source>.
    <publisher-loc>Solo</publisher-loc>: <publisher-name>Cetak</publisher-name>.</mixed-citation></ref>
    <ref id="r3"><citation citation-type="web">(a) <source>Satu</source></citation><citation
    id="r3b">(b) <source>Dua</source><ext-link xlink:href="https://example.org/b">di sini</ext-link>
    </citation></ref><ref id="r4"><note>Bukan karya.</note></ref></ref-list></back></article>
    """

  @Test func `COL-06: an article's reference list is data`() throws {
    #expect(
      try lines(Self.article) == [
        #"r1 article-journal ["Lestari/D", "Badan Angin/"] Angin pagi (2018-07) DOI=10.9999/x "#
          + "container-title=Jurnal editor=Sunting, S issue=2 page=5-9 volume=4",
        #"r2 book ["Wira/B"] Hujan (2001) publisher=Cetak publisher-place=Solo"#,
        "r3 webpage [] Satu () ", "r3b  [] Dua () URL=https://example.org/b",
      ]
    )
  }

  @Test func `COL-06: a number in the text leads to the work that it names`() throws {
    let document = try CollectedText(Self.article, file: "a.xml").document
    let link = try #require(document.links.first)
    let work = try #require(document.references.first { $0.id == "r2" })
    #expect(link.kind == .internal)
    #expect(link.destination == work.range.start)
    #expect(document.text[work.range] == "Wira, B (2001). Hujan. Solo: Cetak.")
  }

  @Test func `COL-06: an edition's bibliography is data`() throws {
    let source = """
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc><listBibl><bibl>Bukan
      </bibl></listBibl></sourceDesc></fileDesc></teiHeader><text><body><p>Isi <ref
      target="#b1">satu</ref>.</p></body><back><listBibl><biblStruct xml:id="b1"><analytic><title
      level="a">Angin</title><author><persName><forename>Dewi</forename><surname>Lestari</surname>
      </persName></author></analytic><monogr><title level="j">Jurnal</title><imprint><date
      when="2018-07-03">Juli</date><biblScope unit="volume">4</biblScope><biblScope unit="page"
      from="5" to="9"/></imprint></monogr><idno type="DOI">10.9999/x</idno></biblStruct>
      <bibl xml:id="b2"><author>Wira, Budi</author>, <title level="m">Hujan</title>,
      <pubPlace>Solo</pubPlace>: <publisher>Cetak</publisher> <date>1871</date>.</bibl></listBibl></back>
      </text></TEI>
      """
    #expect(
      try lines(source) == [
        #"b1 article-journal ["Lestari/Dewi"] Angin (2018-07-03) DOI=10.9999/x "#
          + "container-title=Jurnal page=5-9 volume=4",
        #"b2 book ["Wira/Budi"] Hujan (1871) publisher=Cetak publisher-place=Solo"#,
      ]
    )
    let document = try CollectedText(source, file: "a.xml").document
    #expect(document.links.first?.destination == document.references.first?.range.start)
  }
}
