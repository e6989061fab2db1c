import StudyModel
import Testing

@testable import PageReading

@Suite struct WordBoxScanTests {
  /// What the program writes for one page of lines of words.
  private func output(_ lines: [[String]], ending: String = "</doc>") -> [UInt8] {
    var out = "<html><head><title>Sebuah &amp; judul</title></head><body><doc>\n"
    out += "  <page width=\"600.000000\" height=\"800.000000\">\n"
    for (row, line) in lines.enumerated() {
      let (top, bottom) = (row * 12, row * 12 + 10)
      let edges = "yMin=\"\(top).25\" xMax=\"90.5\" yMax=\"\(bottom).999999\""
      out += "<line xMin=\"10.5\" \(edges)>\n"
      for (place, word) in line.enumerated() {
        out += "<word xMin=\"\(place * 20).5\" \(edges)>\(word)</word>\n"
      }
      out += "</line>\n"
    }
    return Array((out + "  </page>\n" + ending).utf8)
  }

  private func words(_ scan: WordBoxScan) -> [String] {
    scan.words.map { String(decoding: scan.utf8[$0.utf8], as: UTF8.self) }
  }

  @Test(
    arguments: [
      (["satu", "dua"], "satu dua\n"), (["A&amp;B", "&lt;x&gt;", "&quot;"], "A&B <x> \"\n"),
      (["&ampere", "&"], "&ampere &\n"), (["ﬁnal", "e\u{301}", "😀"], "ﬁnal e\u{301} 😀\n"),
      (["ꦗꦮ"], "ꦗꦮ\n"), (["de\u{0C}ne"], "de\u{FFFD}ne\n"), (["", "b"], "b\n"),
    ]
  )
  func `takes words as they are, references resolved`(line: [String], text: String) {
    var scan = WordBoxScan()
    scan.read(output([line]))
    #expect(String(decoding: scan.utf8, as: UTF8.self) == text)
    #expect(scan.isWhole)
    #expect(scan.information.map(\.value) == ["Sebuah & judul"])
  }

  @Test func `measures in hundredths of a point`() {
    var scan = WordBoxScan()
    scan.read(output([["satu"]]))
    let box = PageTranscript.Box(left: 50, top: 25, right: 9050, bottom: 1099)
    #expect(scan.words.map(\.box) == [box])
    #expect(scan.sheets == [PageTranscript.Sheet(width: 60000, height: 80000, lines: 0..<1)])
  }

  @Test(
    arguments: [
      // As on paper from left to right, and as read.
      (["2020", "صن", "اذه"], ["هذا", "نص", "2020"]),
      (["םלוע", "a", "word", "םולש"], ["שלום", "a", "word", "עולם"]),
      (["(12.5", "רפסמ"], ["מספר", "(12.5"]),
      (["kata", "םולש", "biasa"], ["kata", "םולש", "biasa"]),
    ]
  )
  func `reads lines of right-to-left scripts from the right`(found: [String], read: [String]) {
    var scan = WordBoxScan()
    scan.read(output([found]))
    #expect(words(scan) == read)
    #expect(scan.lines.first?.isRightToLeft == (found != read))
  }

  @Test(arguments: ["", "</do", "nothing of it", "<word xMin=\"1"])
  func `knows an output that is cut off`(ending: String) {
    var scan = WordBoxScan()
    scan.read(output([["satu"]], ending: ending))
    #expect(!scan.isWhole)
    #expect(words(scan) == ["satu"])
  }

  @Test(
    arguments: [
      "<word xMin=\"", "<page width=\"99999999999999\" height=\"-\"><line ><word >a</word>",
      "<page><word xMin=\"nan\" yMin=\"inf\" xMax=\"-1e9\" yMax=\"1\">a</word>",
      "<line <line <page ",
    ]
  )
  func `goes on over what is no output`(text: String) {
    var scan = WordBoxScan()
    scan.read(Array(text.utf8))
    scan.repair()
    #expect(scan.words.count < 2)
  }

  @Test func `replaces what is no UTF-8`() {
    var scan = WordBoxScan()
    var bytes = output([["aXb", "c"]])
    bytes[bytes.firstIndex(of: 0x58) ?? 0] = 0xFF
    scan.read(bytes)
    scan.repair()
    #expect(words(scan) == ["a\u{FFFD}b", "c"])
  }
}
