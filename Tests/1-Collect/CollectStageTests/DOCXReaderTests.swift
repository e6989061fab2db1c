import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct DOCXReaderTests {
  private typealias Fixture = OfficeFixtures

  private func read(
    _ body: String,
    parts: KeyValuePairs<String, String> = [:],
    core: String = "",
    links: String = ""
  ) throws -> CollectedOffice {
    let bytes = Fixture.docx(body, parts: parts, core: core, links: links)
    let collected = try CollectedOffice(bytes, file: "a.docx")
    #expect(collected.falseRuns == 0)
    return collected
  }

  private static let styles = """
    <w:styles \(OfficeFixtures.word)><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="id-ID"/></w:rPr>\
    </w:rPrDefault></w:docDefaults>\
    <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>\
    <w:style w:styleId="Judul1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr>\
    <w:outlineLvl w:val="0"/></w:pPr></w:style>\
    <w:style w:styleId="BabSaya"><w:name w:val="Bab Saya"/><w:basedOn w:val="Judul1"/></w:style>\
    <w:style w:styleId="Sub"><w:name w:val="Judul 2"/></w:style>\
    <w:style w:styleId="J"><w:name w:val="Title"/></w:style>\
    <w:style w:styleId="K"><w:name w:val="Kutipan"/></w:style>\
    <w:style w:styleId="C"><w:name w:val="caption"/></w:style>\
    <w:style w:styleId="B"><w:name w:val="Bibliography"/></w:style>\
    <w:style w:styleId="T1"><w:name w:val="toc 1"/></w:style>\
    <w:style w:styleId="L2"><w:name w:val="List Bullet 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>\
    </w:pPr></w:style></w:styles>
    """

  private static func style(_ id: String) -> String { "<w:pStyle w:val=\"\(id)\"/>" }

  @Test func `COL-06: a Word file gives passages with the part and the path that hold them`() throws
  {
    let collected = try read(
      Fixture.paragraph("Bab satu", "<w:outlineLvl w:val=\"0\"/>")
        + Fixture.paragraph("Kata 🙂 ꦲꦏ e\u{301} &amp; كلمة.")
    )
    #expect(collected.lines == ["heading 1: Bab satu", "paragraph: Kata 🙂 ꦲꦏ e\u{301} & كلمة."])
    let passage = try #require(collected.document.passages.last)
    #expect(passage.path == "word/document.xml!/w:document[1]/w:body[1]/w:p[2]")
    #expect(
      collected.document.locator(of: passage.sentences[0])
        == "word/document.xml!/w:document[1]/w:body[1]/w:p[2]#0-20"
    )
  }

  @Test func `styles say what a paragraph is, under whatever name Word has for them`() throws {
    let body =
      Fixture.paragraph("Karya", Self.style("J")) + Fixture.paragraph("Isi 1", Self.style("T1"))
      + Fixture.paragraph("Satu", Self.style("Judul1"))
      + Fixture.paragraph("Dua", Self.style("BabSaya"))
      + Fixture.paragraph("Tiga", Self.style("Sub"))
      + Fixture.paragraph("Kata mereka.", Self.style("K"))
      + Fixture.paragraph("Tabel", Self.style("C"))
      + Fixture.paragraph("bukan", Self.style("Judul1") + "<w:outlineLvl w:val=\"9\"/>")
      + Fixture.paragraph("Penulis (2020).", Self.style("B"))
    let collected = try read(body, parts: ["styles": Self.styles])
    #expect(
      collected.lines == [
        "title: Karya", "paragraph of front: Isi 1", "heading 1: Satu", "heading 1: Dua",
        "heading 2: Tiga", "quotation: Kata mereka.", "caption: Tabel", "paragraph: bukan",
        "reference of references: Penulis (2020).",
      ]
    )
    #expect(collected.stated.contains("title=Karya <style Title>"))
  }

  @Test func `list items have their level, and numbers that are not in the file stay out`() throws {
    let numbering = """
      <w:numbering \(OfficeFixtures.word)><w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="1">\
      <w:pStyle w:val="L2"/><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum><w:abstractNum \
      w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>\
      <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num></w:numbering>
      """
    func list(_ id: Int, _ level: Int) -> String {
      "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
    }
    let collected = try read(
      Fixture.paragraph("satu", list(1, 0)) + Fixture.paragraph("dua", list(1, 2))
        + Fixture.paragraph("gaya", Self.style("L2")) + Fixture.paragraph("bukan", list(0, 0))
        + Fixture.paragraph("polos", list(2, 0)),
      parts: ["styles": Self.styles, "numbering": numbering]
    )
    #expect(
      collected.lines == [
        "list-item 1: satu", "list-item 3: dua", "list-item 2: gaya", "paragraph: bukan",
        "paragraph: polos",
      ]
    )
  }

  @Test func `table cells stand in their row and column, merged ones too`() throws {
    func cell(_ words: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(words.isEmpty ? "<w:p/>" : Fixture.paragraph(words))</w:tc>"
    }
    let collected = try read(
      "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>"
        + cell("Kepala", "<w:gridSpan w:val=\"2\"/>") + cell("Akhir") + "</w:tr><w:tr>"
        + cell("a", "<w:vMerge w:val=\"restart\"/>") + cell("b") + cell("c") + "</w:tr><w:tr>"
        + cell("", "<w:vMerge/>") + cell("d")
        + "<w:tc><w:tbl><w:tr>\(cell("dalam"))</w:tr></w:tbl>\(Fixture.paragraph("luar"))</w:tc>"
        + "</w:tr><w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>\(cell("e"))</w:tr></w:tbl>"
    )
    #expect(
      collected.lines == [
        "table-cell 1/1/1*: Kepala", "table-cell 1/1/3*: Akhir", "table-cell 1/2/1: a",
        "table-cell 1/2/2: b", "table-cell 1/2/3: c", "table-cell 1/3/2: d",
        "table-cell 2/1/1: dalam", "table-cell 1/3/3: luar", "table-cell 1/4/3: e",
      ]
    )
  }

  @Test func `notes stand after the passage that calls them, with links both ways`() throws {
    func notes(_ name: String, _ words: String) -> String {
      "<w:\(name)s \(OfficeFixtures.word)><w:\(name) w:type=\"separator\" w:id=\"0\">"
        + "\(Fixture.paragraph("garis"))</w:\(name)><w:\(name) w:id=\"1\">\(Fixture.paragraph(words))"
        + "</w:\(name)></w:\(name)s>"
    }
    let collected = try read(
      "<w:p>\(Fixture.run("Kata pertama"))<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
        + "\(Fixture.run(" lalu kedua."))<w:r><w:endnoteReference w:id=\"1\"/></w:r></w:p>"
        + Fixture.paragraph("Lanjut."),
      parts: [
        "footnotes": notes("footnote", "Isi catatan."), "endnotes": notes("endnote", "Isi akhir."),
      ]
    )
    #expect(
      collected.lines == [
        "paragraph: Kata pertama lalu kedua.", "note: Isi catatan.", "note: Isi akhir.",
        "paragraph: Lanjut.",
      ]
    )
    #expect(
      collected.links == [
        "note [pertama] 2", "note [kedua.] 3", "internal [Isi] 1", "internal [Isi] 2",
      ]
    )
    #expect(
      collected.document.passages[1].path
        == "word/footnotes.xml!/w:footnotes[1]/w:footnote[2]/w:p[1]"
    )
  }

  @Test func `comments are jottings about their words, over paragraphs too`() throws {
    let comments =
      "<w:comments \(OfficeFixtures.word)><w:comment w:id=\"4\" w:author=\"Ayu\" w:date=\"2020-01-02\">"
      + "\(Fixture.paragraph("Benar"))\(Fixture.paragraph("kah?"))</w:comment><w:comment w:id=\"5\" "
      + "w:author=\"Budi\">\(Fixture.paragraph("Di sini."))</w:comment></w:comments>"
    let collected = try read(
      "<w:p>\(Fixture.run("Satu "))<w:commentRangeStart w:id=\"4\"/>\(Fixture.run("dua"))</w:p>"
        + "<w:p>\(Fixture.run("tiga"))<w:commentRangeEnd w:id=\"4\"/><w:r><w:commentReference "
        + "w:id=\"4\"/></w:r>\(Fixture.run(" empat"))<w:r><w:commentReference w:id=\"5\"/></w:r></w:p>",
      parts: ["comments": comments]
    )
    #expect(collected.lines == ["paragraph: Satu dua", "paragraph: tiga empat"])
    #expect(
      collected.jottings == [
        "comment [dua\ntiga] Ayu 2020-01-02: Benar kah?", "comment [] Budi : Di sini.",
      ]
    )
  }

  @Test func `insertions are in the text and deletions out of it, both recorded`() throws {
    let who = "w:author=\"Ayu\" w:date=\"2020\""
    let collected = try read(
      "<w:p>\(Fixture.run("Awal "))<w:ins \(who)>\(Fixture.run("baru "))</w:ins>"
        + "<w:del \(who)><w:r><w:delText>lama</w:delText></w:r></w:del>"
        + "<w:moveFrom \(who)>\(Fixture.run("pindah "))</w:moveFrom>\(Fixture.run("akhir"))</w:p>"
        + "<w:p><w:pPr><w:rPr><w:del \(who)/></w:rPr></w:pPr>\(Fixture.run("sam"))</w:p>"
        + "<w:p><w:moveTo \(who)>\(Fixture.run("bung"))</w:moveTo></w:p>"
        + "<w:p><w:del \(who)><w:r><w:delText>hilang</w:delText></w:r></w:del></w:p>"
        + "<w:tbl><w:tr><w:trPr><w:del \(who)/></w:trPr><w:tc>\(Fixture.paragraph("baris"))</w:tc></w:tr>"
        + "</w:tbl>" + Fixture.paragraph("Usai.")
    )
    #expect(
      collected.lines == ["paragraph: Awal baru akhir", "paragraph: sambung", "paragraph: Usai."]
    )
    #expect(
      collected.jottings == [
        "insertion [baru] Ayu 2020: ", "deletion [] Ayu 2020: lamapindah ",
        "insertion [bung] Ayu 2020: ", "deletion [] Ayu 2020: hilang",
        "deletion [] Ayu 2020: baris",
      ]
    )
  }

  @Test func `links, bookmarks and the results of fields are read, their codes are not`() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(type)\"/></w:r>" }
    func code(_ words: String) -> String { "<w:r><w:instrText>\(words)</w:instrText></w:r>" }
    let collected = try read(
      "<w:p><w:hyperlink r:id=\"h\">\(Fixture.run("situs"))</w:hyperlink>\(Fixture.run(" dan "))"
        + "<w:hyperlink w:anchor=\"b\">\(Fixture.run("sana"))</w:hyperlink></w:p><w:p>"
        + mark("begin") + code(" HYPERLINK \"https://example.org/x\" ") + mark("separate")
        + Fixture.run("medan") + mark("end") + mark("begin") + code("SEQ Tabel") + mark("end")
        + "</w:p><w:p><w:bookmarkStart w:id=\"1\" w:name=\"b\"/>\(Fixture.run("Sana."))</w:p>"
        + "<w:p>\(mark("begin"))\(code("ADDIN ZOTERO_BIBL"))\(mark("separate"))"
        + "\(Fixture.run("Penulis."))\(mark("end"))</w:p><w:p>\(mark("begin"))\(code("PAGE"))</w:p>"
        + Fixture.paragraph("Tetap."),
      links: "<Relationship Id=\"h\" Type=\"x/hyperlink\" TargetMode=\"External\" "
        + "Target=\"https://example.org/\"/>"
    )
    #expect(
      collected.lines == [
        "paragraph: situs dan sana", "paragraph: medan", "paragraph: Sana.",
        "reference of references: Penulis.", "paragraph: Tetap.",
      ]
    )
    #expect(
      collected.links == [
        "external [situs] https://example.org/", "internal [sana] 3",
        "external [medan] https://example.org/x",
      ]
    )
  }

  @Test func `pages are those that Word last laid out, with the numbers of their sections`() throws
  {
    let rendered = "<w:r><w:lastRenderedPageBreak/></w:r>"
    let collected = try read(
      Fixture.paragraph("Satu")
        + "<w:p><w:pPr><w:sectPr><w:pgNumType w:fmt=\"lowerRoman\" w:start=\"3\"/></w:sectPr></w:pPr>"
        + "\(rendered)\(Fixture.run("Dua"))<w:r><w:br w:type=\"page\"/></w:r></w:p>"
        + "<w:p>\(rendered)\(Fixture.run("Tiga"))</w:p><w:p>\(rendered)\(Fixture.run("Empat"))</w:p>"
        + "<w:sectPr><w:pgNumType w:start=\"1\"/></w:sectPr>"
    )
    #expect(
      collected.pages == [
        "1 iii inferred: Satu", "2 iv inferred: Dua\n", "3 1 inferred: Tiga", "4 2 inferred: Empa",
      ]
    )
    let unknown = try read("<w:p><w:r><w:br w:type=\"page\"/></w:r>\(Fixture.run("Satu"))</w:p>")
    #expect(unknown.pages.isEmpty)
  }

  @Test func `what is hidden, and heads and feet, are set aside`() throws {
    func margin(_ words: String) -> String {
      "<w:hdr \(OfficeFixtures.word)>\(Fixture.paragraph(words))</w:hdr>"
    }
    let collected = try read(
      "<w:p>\(Fixture.run("Tampak"))\(Fixture.run("rahasia", "<w:vanish/>"))"
        + "\(Fixture.run("!", "<w:vanish w:val=\"0\"/>"))</w:p>"
        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(Fixture.paragraph("Ketik"))"
        + "</w:sdtContent></w:sdt>",
      parts: ["header1": margin("Kepala"), "footer1": margin("Kaki"), "header2": margin("Kepala")]
    )
    #expect(collected.lines == ["paragraph: Tampak!"])
    #expect(
      collected.asides == [
        "hidden: rahasia", "hidden: Ketik", "running-head: Kepala", "running-foot: Kaki",
      ]
    )
  }

  @Test func `signs that Word writes as elements stand for characters`() throws {
    let collected = try read(
      "<w:p>\(Fixture.run("a"))<w:r><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t><w:tab/>"
        + "<w:t>d</w:t><w:br/><w:t>e</w:t><w:sym w:font=\"Symbol\" w:char=\"F061\"/>"
        + "<w:sym w:font=\"Wingdings\" w:char=\"F04A\"/></w:r><m:oMath><m:r><m:t>x=1</m:t></m:r>"
        + "</m:oMath></w:p>"
    )
    #expect(collected.lines == ["paragraph: a\u{2011}bc d eα\u{F04A}x=1"])
    let codes = collected.made.diagnostics.map(\.code)
    #expect(codes == ["soft-hyphens-left-out", "symbols-of-a-font"])
  }

  @Test func `a text box follows its paragraph, and is read once`() throws {
    let box = "<w:txbxContent>\(Fixture.paragraph("kotak"))</w:txbxContent>"
    let collected = try read(
      "<w:p>\(Fixture.run("Sebelum "))<w:r><mc:AlternateContent><mc:Choice><w:drawing>\(box)</w:drawing>"
        + "</mc:Choice><mc:Fallback><w:pict><v:shape>\(box)</v:shape></w:pict></mc:Fallback>"
        + "</mc:AlternateContent></w:r>\(Fixture.run("sesudah"))</w:p>"
    )
    #expect(collected.lines == ["paragraph: Sebelum sesudah", "paragraph: kotak"])
  }

  @Test func `languages of runs and the properties of the file are stated`() throws {
    let collected = try read(
      "<w:p>\(Fixture.run("Kata kita semua di sini."))</w:p>"
        + "<w:p>\(Fixture.run("Words.", "<w:lang w:val=\"en-GB\"/>"))</w:p>",
      parts: ["styles": Self.styles],
      core: "<dc:title>Karya</dc:title><dc:creator>A. Satu</dc:creator><dc:subject/>"
    )
    #expect(
      collected.lines == ["paragraph: Kata kita semua di sini.", "paragraph in en-GB: Words."]
    )
    #expect(
      collected.stated == [
        "author=A. Satu <docProps/core.xml dc:creator>", "language=id-ID <w:lang>",
        "title=Karya <docProps/core.xml dc:title>",
      ]
    )
  }
}
