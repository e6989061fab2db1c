import PackageReading
import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct EPUBReaderTests {
  private func read(
    _ chapters: KeyValuePairs<String, String>,
    metadata: String = "",
    navigation: String = "",
    more: [ZipWriter.Member] = []
  ) throws -> CollectedOffice {
    let bytes = OfficeFixtures.epub(
      chapters,
      metadata: metadata,
      navigation: navigation,
      more: more
    )
    let collected = try CollectedOffice(bytes, file: "a.epub")
    #expect(collected.falseRuns == 0)
    return collected
  }

  @Test func `COL-06: a book gives its chapters in reading order, with member and path`() throws {
    let collected = try read([
      "dua%20b.xhtml": "<h1>Bab 🙂</h1><p>Kata &amp; ꦲꦏ e\u{301}.</p>",
      "a.xhtml": "<section><p>كلمة\r\nlanjut.</p></section>",
    ])
    #expect(collected.lines.isEmpty == false)
    #expect(
      collected.document.passages.last?.path == "OPS/a.xhtml!/html[1]/body[1]/section[1]/p[1]"
    )
    #expect(collected.lines.last == "paragraph: كلمة lanjut.")
  }

  @Test func `nothing in a chapter is taken for the menus of a site`() throws {
    let collected = try read([
      "a.xhtml":
        "<header><p>Pembuka bab ini.</p></header><div class=\"menu\"><a href=\"#x\">Menu masakan</a></div>"
        + "<nav epub:type=\"toc\"><ol><li>Isi</li></ol></nav><footer><p>Penutup bab.</p></footer>"
    ])
    #expect(
      collected.lines == [
        "paragraph: Pembuka bab ini.", "paragraph: Menu masakan", "paragraph: Penutup bab.",
      ]
    )
    #expect(collected.asides == ["navigation: Isi"])
  }

  @Test func `notes in another chapter are linked both ways`() throws {
    let collected = try read([
      "a.xhtml": "<p id=\"r\">Kata<a epub:type=\"noteref\" href=\"n.xhtml#n1\">1</a> lanjut.</p>",
      "n.xhtml":
        "<aside epub:type=\"endnote\" id=\"n1\"><p>Isi <a href=\"a.xhtml#r\">kembali</a></p></aside>"
        + "<p><a href=\"https://example.org/\">luar</a></p>",
    ])
    #expect(
      collected.lines == ["paragraph: Kata1 lanjut.", "note: Isi kembali", "paragraph: luar"]
    )
    #expect(
      collected.links == [
        "note [1] 2", "internal [kembali] 1", "external [luar] https://example.org/",
      ]
    )
  }

  @Test func `page numbers are those that the book declares`() throws {
    let collected = try read(
      [
        "a.xhtml":
          "<p><span epub:type=\"pagebreak\" id=\"p1\" title=\"iv\"/>Satu <span role=\"doc-pagebreak\" "
          + "aria-label=\"v\"/>dua</p><p id=\"x\">Tiga</p>"
      ],
      navigation: "<nav epub:type=\"page-list\"><ol><li><a href=\"a.xhtml#x\">7</a></li></ol></nav>"
    )
    #expect(
      collected.pages == ["1 iv declared: Satu", "2 v declared: dua\n", "3 7 declared: Tiga"]
    )
  }

  @Test func `the record of the package is stated, authors only as authors`() throws {
    let collected = try read(
      ["a.xhtml": "<p>Kata.</p>"],
      metadata: "<dc:title>Karya</dc:title><dc:creator id=\"c\">A. Satu</dc:creator><dc:creator "
        + "opf:role=\"trl\">P</dc:creator><dc:creator>B. Dua</dc:creator><dc:language>id</dc:language>"
        + "<dc:date>2020-05</dc:date><dc:publisher>Penerbit</dc:publisher><dc:identifier>"
        + "urn:isbn:978-602-000-000-1</dc:identifier><dc:identifier>urn:uuid:1</dc:identifier>"
        + "<meta refines=\"#c\" property=\"role\">aut</meta>"
    )
    #expect(
      collected.stated == [
        "ISBN=9786020000001 <OPF dc:identifier>", "author=A. Satu; B. Dua <OPF dc:creator>",
        "issued=2020-05 <OPF dc:date>", "language=id <OPF dc:language>",
        "publisher=Penerbit <OPF dc:publisher>", "title=Karya <OPF dc:title>",
      ]
    )
  }

  @Test func `a chapter that is no XML is read as HTML, one that is not there is reported`() throws
  {
    let collected = try read(["a.xhtml": "<p>Satu<br>dua</p>", "b.xhtml": "<p>Tiga</p>"])
    #expect(collected.lines == ["paragraph: Satu dua", "paragraph: Tiga"])
    #expect(collected.made.diagnostics.map(\.code) == ["part-read-as-html"])
  }

  @Test func `a chapter under copy protection is refused`() {
    let protection = ZipWriter.Member(
      "META-INF/encryption.xml",
      "<encryption><EncryptedData><CipherData><CipherReference URI=\"OPS/a.xhtml\"/></CipherData>"
        + "</EncryptedData></encryption>"
    )
    #expect(throws: CollectError.package(.encrypted(member: 5))) {
      try read(["a.xhtml": "<p>Kata.</p>"], more: [protection])
    }
  }
}
