import StudyModel
import Testing

@testable import CollectStage

@Suite struct TEIReaderTests {
  private static let source = """
    <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="id"><teiHeader><fileDesc><titleStmt>
    <title>Laporan</title><author>Ayu</author></titleStmt><publicationStmt><publisher>P</publisher>
    <date when="2018-07-03">Juli</date></publicationStmt></fileDesc></teiHeader>
    <text><front><titlePage><docTitle><titlePart>Judul</titlePart></docTitle></titlePage>
    <div type="abstract"><p>Inti.</p></div></front>
    <body><pb n="12"/><div><head>Bab</head><p>Satu <hi>dua</hi><note>catatan</note><lb/>ti<pb n="13"/>ga
    <choice><sic>tuliss</sic><corr>tulis</corr></choice>.</p><p>em<lb break="no"/>pat</p>
    <div><head>Anak</head><list><item>a</item><item>b</item></list></div>
    <lg><l>baris satu</l><l>baris dua</l></lg>
    <sp><speaker>AYU.</speaker><p>Halo <stage>masuk</stage> ya</p></sp><stage>keluar</stage>
    <quote><p>kutipan</p></quote><p>Kata <quote>ini</quote> kutip.</p><fw>13</fw>
    <table><head>Tabel</head><row role="label"><cell role="label">x</cell><cell>y</cell></row></table>
    </div><div><head>Penutup</head><p>Akhir.</p></div></body>
    <back><div type="appendix"><p>Lagi.</p></div><div><listBibl><head>Pustaka</head><bibl>Sari, <title>Buku</title></bibl>
    <biblStruct><monogr><author>Budi</author><title>Judul</title></monogr></biblStruct></listBibl></div></back></text></TEI>
    """

  @Test func `reads an edition by its parts`() throws {
    let text = try DecodedText(Array(Self.source.utf8))
    let drafted = try XMLReader.read(text)
    #expect(drafted.falsePieces(in: text) == 0)
    #expect(
      drafted.passages.map(\.line) == [
        "title of front: Judul", "paragraph of abstract: Inti.", "heading 1: Bab",
        "paragraph: Satu dua tiga tuliss.", "note: catatan", "paragraph: empat", "heading 2: Anak",
        "list-item 1: a", "list-item 1: b", "verse: baris satu", "verse: baris dua", "speech: AYU.",
        "speech: Halo masuk ya", "paragraph: keluar", "quotation: kutipan",
        "paragraph: Kata ini kutip.", "caption: Tabel", "table-cell 1/1/1*: x",
        "table-cell 1/1/2: y", "heading 1 of conclusion: Penutup",
        "paragraph of conclusion: Akhir.",
        "paragraph of appendix: Lagi.", "heading 1 of references: Pustaka",
        "reference of references: Sari, Buku", "reference of references: Budi Judul",
      ]
    )
    #expect(drafted.furniture.map(\.words) == ["13"])
  }

  @Test func `COL-06: marks the pages where they begin`() throws {
    let drafted = try XMLReader.read(DecodedText(Array(Self.source.utf8)))
    let breaks = drafted.passages.flatMap { passage in
      passage.pageBreaks.map { page in
        let before = PassageDraft(pieces: Array(passage.pieces.prefix(page.piece))).words
        return "\(page.label ?? "") \(page.method) after '\(before)'"
      }
    }
    #expect(breaks == ["12 declared after ''", "13 declared after 'Satu dua ti'"])
  }

  @Test func `states the record and leaves the header out`() throws {
    let drafted = try XMLReader.read(DecodedText(Array(Self.source.utf8)))
    #expect(
      drafted.stated.mapValues(\.value) == [
        "title": "Laporan", "author": "Ayu", "publisher": "P", "issued": "2018-07-03",
        "language": "id",
      ]
    )
    #expect(
      drafted.passages.contains { $0.path == "/TEI[1]/text[1]/body[1]/div[1]/div[1]/head[1]" }
    )
  }
}
