import PackageReading
import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct ODTReaderTests {
  private func read(
    _ text: String,
    automatic: String = "",
    styles: String = "",
    meta: String = ""
  ) throws -> CollectedOffice {
    let bytes = OfficeFixtures.odt(text, automatic: automatic, styles: styles, meta: meta)
    let collected = try CollectedOffice(bytes, file: "a.odt")
    #expect(collected.falseRuns == 0)
    return collected
  }

  private static let styles = """
    <office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="id" \
    fo:country="ID"/></style:default-style>\
    <style:style style:name="Quotations" style:family="paragraph"/>\
    <style:style style:name="Judul_20_Bab" style:display-name="Judul Bab" style:family="paragraph" \
    style:default-outline-level="1"/></office:styles><office:master-styles><style:master-page>\
    <style:header><text:p>Kepala</text:p></style:header><style:footer><text:p>Kaki</text:p></style:footer>\
    </style:master-page></office:master-styles>
    """
  private static let automatic = """
    <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>\
    <style:style style:name="P2" style:family="paragraph"><style:paragraph-properties \
    fo:break-before="page"/></style:style>\
    <style:style style:name="T1" style:family="text"><style:text-properties fo:language="en" \
    fo:country="GB"/></style:style>\
    <style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/>\
    </style:style>
    """

  @Test func `COL-06: an OpenDocument text gives passages with the part and the path`() throws {
    let collected = try read(
      "<text:h text:outline-level=\"2\">Bab <text:s text:c=\"3\"/>satu</text:h><text:p>\n  Kata 🙂<text:tab/>"
        + "ꦲꦏ &lt;e\u{301}<text:line-break/>كلمة  ujung\n</text:p>"
    )
    #expect(
      collected.lines == ["heading 2: Bab satu", "paragraph: Kata 🙂 ꦲꦏ <e\u{301} كلمة ujung"]
    )
    #expect(
      collected.document.passages[1].path
        == "content.xml!/office:document-content[1]/office:body[1]/office:text[1]/text:p[1]"
    )
  }

  @Test func `styles, lists, languages, heads and feet are read`() throws {
    let collected = try read(
      "<text:p text:style-name=\"Judul_20_Bab\">Bab</text:p><text:p text:style-name=\"P1\">Kata mereka."
        + "</text:p><text:list><text:list-item><text:p>satu</text:p><text:list><text:list-item>"
        + "<text:p>dua</text:p></text:list-item></text:list></text:list-item></text:list>"
        + "<text:p><text:span text:style-name=\"T1\">Words here.</text:span></text:p>"
        + "<text:p>Kata kita yang lebih banyak di sini.<text:span text:style-name=\"T2\">rahasia"
        + "</text:span></text:p><text:bibliography><text:index-body><text:p>Penulis.</text:p>"
        + "</text:index-body></text:bibliography>",
      automatic: Self.automatic,
      styles: Self.styles,
      meta: "<dc:title>Karya</dc:title><meta:initial-creator>A</meta:initial-creator>"
        + "<dc:creator>B</dc:creator><meta:keyword>x</meta:keyword><meta:keyword>y</meta:keyword>"
    )
    #expect(
      collected.lines == [
        "heading 1: Bab", "quotation: Kata mereka.", "list-item 1: satu", "list-item 2: dua",
        "paragraph in en-GB: Words here.", "paragraph: Kata kita yang lebih banyak di sini.",
        "reference of references: Penulis.",
      ]
    )
    #expect(collected.asides == ["hidden: rahasia", "running-head: Kepala", "running-foot: Kaki"])
    #expect(
      collected.stated == [
        "author=A <meta.xml meta:initial-creator>", "keyword=x; y <meta.xml meta:keyword>",
        "language=id-ID <fo:language>", "title=Karya <meta.xml dc:title>",
      ]
    )
  }

  @Test func `notes, text boxes, links and bookmarks keep their places`() throws {
    let collected = try read(
      "<text:p>Kata pertama<text:note text:note-class=\"footnote\"><text:note-citation>1"
        + "</text:note-citation><text:note-body><text:p>Isi catatan.</text:p></text:note-body>"
        + "</text:note> <text:a xlink:href=\"#t\">sana</text:a><draw:frame><draw:text-box><text:p>kotak"
        + "</text:p></draw:text-box></draw:frame> usai.</text:p>"
        + "<text:p><text:bookmark text:name=\"t\"/>Tujuan.</text:p>"
    )
    #expect(
      collected.lines == [
        "paragraph: Kata pertama sana usai.", "note: Isi catatan.", "paragraph: kotak",
        "paragraph: Tujuan.",
      ]
    )
    #expect(
      collected.links == ["note [pertama] 2", "internal [sana] 4", "internal [Isi] 1"]
    )
  }

  @Test func `annotations and tracked changes are jottings`() throws {
    let info =
      "<office:change-info><dc:creator>Ayu</dc:creator><dc:date>2020</dc:date></office:change-info>"
    let collected = try read(
      "<text:tracked-changes><text:changed-region text:id=\"a\"><text:insertion>\(info)</text:insertion>"
        + "</text:changed-region><text:changed-region text:id=\"b\"><text:deletion>\(info)<text:p>lama"
        + "</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Awal "
        + "<text:change-start text:change-id=\"a\"/>baru<text:change-end text:change-id=\"a\"/>"
        + "<text:change text:change-id=\"b\"/> dan <office:annotation office:name=\"n\"><dc:creator>Budi"
        + "</dc:creator><dc:date>2021</dc:date><text:p>Benar?</text:p></office:annotation>akhir"
        + "<office:annotation-end office:name=\"n\"/>.<office:annotation><text:p>Titik</text:p>"
        + "</office:annotation></text:p>"
    )
    #expect(collected.lines == ["paragraph: Awal baru dan akhir."])
    #expect(
      collected.jottings == [
        "insertion [baru] Ayu 2020: ", "deletion [] Ayu 2020: lama",
        "comment [akhir] Budi 2021: Benar?", "comment []  : Titik",
      ]
    )
  }

  @Test func `tables have headers, covered cells and rows that repeat within bounds`() throws {
    let collected = try read(
      "<table:table><table:table-header-rows><table:table-row><table:table-cell "
        + "table:number-columns-spanned=\"2\"><text:p>Kepala</text:p></table:table-cell>"
        + "<table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell>"
        + "</table:table-row></table:table-header-rows><table:table-row "
        + "table:number-rows-repeated=\"1000000000\"><table:table-cell "
        + "table:number-columns-repeated=\"1000000000\"/><table:table-cell><text:p>d</text:p>"
        + "</table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>e</text:p>"
        + "</table:table-cell></table:table-row></table:table>"
    )
    #expect(
      collected.lines == [
        "table-cell 1/1/1*: Kepala", "table-cell 1/1/3*: c", "table-cell 1/2/1001: d",
        "table-cell 1/100003/1: e",
      ]
    )
  }

  @Test func `pages are those that the program last laid out`() throws {
    let collected = try read(
      "<text:p>Satu <text:soft-page-break/>dua</text:p><text:p text:style-name=\"P2\">Tiga</text:p>",
      automatic: Self.automatic
    )
    #expect(
      collected.pages == ["1 1 inferred: Satu", "2 2 inferred: dua\n", "3 3 inferred: Tiga"]
    )
    #expect(try read("<text:p>Satu</text:p>").pages.isEmpty)
  }

  @Test func `an encrypted text is refused with what to do`() {
    let bytes = ZipWriter.package([
      "mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "\u{1}\u{2}",
      "META-INF/manifest.xml": "<m><file-entry><encryption-data/></file-entry></m>",
    ])
    #expect(throws: CollectError.package(.encrypted(member: 2))) {
      try CollectedOffice(bytes, file: "a.odt")
    }
  }
}
