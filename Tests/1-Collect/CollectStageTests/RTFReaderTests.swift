import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct RTFReaderTests {
  private func read(_ body: String) throws -> CollectedOffice {
    let text = "{\\rtf1\\ansi\\ansicpg1252\\uc1 \(body)}"
    let collected = try CollectedOffice(Array(text.utf8), file: "a.rtf")
    #expect(collected.falseRuns == 0)
    return collected
  }

  @Test func `COL-06: an RTF file gives passages with their lines`() throws {
    let collected = try read(
      "Kata \\b tebal\\b0 .\\par\r\n\\pard dua\\tab tiga\\line empat\\'e9\\u8212-\\u-10179?\\u-8638? \\{x\\}"
    )
    #expect(collected.lines == ["paragraph: Kata tebal.", "paragraph: dua tiga empaté—🙂 {x}"])
    #expect(collected.document.locator(of: collected.document.passages[1].range) == "L2")
  }

  @Test func `styles, levels and lists say what a paragraph is`() throws {
    let collected = try read(
      "{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s2\\sbasedon1 Bab;}{\\s3 Quote;}"
        + "{\\*\\cs9 Tautan;}}{\\*\\generator x;}{\\info{\\title Karya}{\\author A}{\\*\\company c}}"
        + "\\pard\\s1 Satu\\par\\pard\\s2 Dua\\par\\pard\\s3 Kutipan.\\par\\pard\\outlinelevel2 Tiga\\par"
        + "\\pard\\ls1\\ilvl1{\\listtext 1.\\tab}butir\\par\\pard {\\pntext 2.\\tab}lain\\par\\pard Biasa."
    )
    #expect(
      collected.lines == [
        "heading 1: Satu", "heading 1: Dua", "quotation: Kutipan.", "heading 3: Tiga",
        "list-item 2: butir", "list-item 1: lain", "paragraph: Biasa.",
      ]
    )
    #expect(
      collected.stated == ["author=A <\\info \\author>", "title=Karya <\\info \\title>"]
    )
  }

  @Test func `tables, notes, links and margins keep their places`() throws {
    let collected = try read(
      "{\\header Kepala\\par}Kata pertama{\\footnote \\pard Isi catatan.} dan {\\field{\\*\\fldinst "
        + "HYPERLINK \"https://example.org\"}{\\fldrslt situs}}.\\par\\trowd\\cellx1\\cellx2\\pard\\intbl a"
        + "\\cell b\\par c\\cell\\row\\trowd\\pard\\intbl\\cell d\\cell\\row\\pard Usai."
    )
    #expect(
      collected.lines == [
        "paragraph: Kata pertama dan situs.", "note: Isi catatan.", "table-cell 1/1/1: a",
        "table-cell 1/1/2: b", "table-cell 1/1/2: c", "table-cell 1/2/2: d", "paragraph: Usai.",
      ]
    )
    #expect(
      collected.links == [
        "note [pertama] 2", "external [situs] https://example.org", "internal [Isi] 1",
      ]
    )
    #expect(collected.asides == ["running-head: Kepala"])
  }

  @Test func `changes, comments and hidden words are not the text`() throws {
    let collected = try read(
      "{\\*\\revtbl{Unknown;}{Ayu;}}Awal {\\revised\\revauth1 baru }{\\deleted\\revauthdel1 lama }"
        + "{\\v rahasia}akhir{\\*\\atnauthor Budi}{\\*\\annotation Benar?}. {\\lang1057 Kata.}"
        + "{\\*\\entah buang {juga}}{\\pict 00ff}"
    )
    #expect(collected.lines == ["paragraph: Awal baru akhir. Kata."])
    #expect(
      collected.jottings == [
        "insertion [baru] Ayu : ", "deletion [] Ayu : lama ", "comment [] Budi : Benar?",
      ]
    )
    #expect(collected.asides == ["hidden: rahasia"])
  }

  @Test func `characters of a code page that is not read are reported`() throws {
    let collected = try read("\\ansicpg1251 a\\'e0b")
    #expect(collected.lines == ["paragraph: a\u{FFFD}b"])
    #expect(collected.made.diagnostics.map(\.code) == ["code-page-not-read"])
  }

  @Test(
    arguments: [
      "{\\rtf1 a}}} b", "{\\rtf1 a{{{", "{\\rtf1 \\u", "{\\rtf1 \\'", "{\\rtf1 \\",
      "{\\rtf1 a\\bin9999999999 b}",
      "{\\rtf1 \\u55357 a\\cell\\row\\intbl\\cell}", "{\\rtf1 \\uc99\\u233 abc}",
      "{\\rtf1 {\\footnote{\\footnote a}}b}", "{\\rtf1\\par\\sect\\row x}",
    ]
  )
  func `broken files end in words or in a reason`(text: String) throws {
    do {
      let collected = try CollectedOffice(Array(text.utf8), file: "a.rtf")
      #expect(collected.falseRuns == 0)
    } catch let error as CollectError {
      #expect(error == .noWords)
    }
  }

  @Test func `groups in one another have a limit`() {
    let text = "{\\rtf1 " + String(repeating: "{", count: 100_000) + "a"
    let expected = CollectError.beyondLimit(of: "groups in one another", limit: 512, line: 1)
    #expect(throws: expected) { try CollectedOffice(Array(text.utf8), file: "a.rtf") }
  }
}
