import ReportPages
import StudyModel
import Testing

@Suite struct PrintedSheetTests {
  private func document(_ words: String) -> Document {
    let text = ReadingText(words)
    let half = words.unicodeScalars.count / 2
    return Document(
      source: "nota",
      fingerprint: "0123456789abcdef0123",
      mediaType: "text/plain",
      text: text,
      passages: [
        Passage(
          number: 1,
          kind: .paragraph,
          range: text.range,
          sentences: [TextRange(0, half), TextRange(half, text.scalarCount)]
        )
      ],
      pages: [Page(number: 1, label: "<i>", method: .declared, start: TextOffset(0))]
    )
  }

  @Test(arguments: PaperSize.allCases, ["id", "en"])
  func `a sheet bears its source, its fingerprint, its numbers and room for a name`(
    paper: PaperSize,
    language: String
  ) {
    let words = "Satu 🙂 dua. Tiga e\u{301} empat."
    let page = PrintedText(
      Source(id: "nota", file: "nota.txt"),
      document(words),
      language: language,
      paper: paper
    ).page()
    #expect(page.contains("size: \(paper == .a4 ? "A4" : "letter");"))
    #expect(page.contains("@top-left { content: \"nota · 0123456789abcdef\""))
    #expect(page.contains("0123456789abcdef0123</code>"))
    #expect(page.contains("<span class=\"n\" dir=\"ltr\">1</span>"))
    #expect(page.contains("<sup dir=\"ltr\">2</sup>"))
    #expect(page.contains("jejak code nota:7.2"))
    #expect(page.contains(language == "id" ? "Tanggal:" : "Date:"))
    #expect(page.contains("&lt;i&gt;"))
  }

  @Test func `nothing of a source becomes markup or style`() {
    let nasty = "</style><script>alert(1)</script>\u{1B}[2J \"}\\ akhir kata"
    let source = Source(id: "nota", file: "x", language: "\"><b>")
    let page = PrintedText(source, document(nasty), language: "id", paper: .a4).page()
    #expect(!page.contains("<script") && !page.contains("\u{1B}") && !page.contains("<b>"))
    #expect(page.ranges(of: "</style>").count == 1)
    #expect(page.contains("default-src 'none'"))
  }

  @Test func `words of a text stand on the sheet once and unchanged`() {
    let words = "ꦲꦏ꧀ꦱꦫ تدريب kata\u{AD}kata 🇮🇩 akhir."
    let page = PrintedText(
      Source(id: "nota", file: "x"),
      document(words),
      language: "id",
      paper: .letter
    ).page()
    let bare = page.replacing("<sup dir=\"ltr\">2</sup>", with: "")
    #expect(bare.utf8.ranges(of: words).count == 1)
  }

  @Test(arguments: [1, 12, 60, 64, 200])
  func `print is as large as two sheets allow, and never too small to read`(count: Int) throws {
    let codes = (0..<count).map { number in
      Code(
        id: "KODE-\(number)",
        definition: LocalizedText(String(repeating: "kata yang menjelaskan ", count: 6)),
        include: LocalizedText(String(repeating: "termasuk ini ", count: 30)),
        exclude: [Code.Exclusion(when: LocalizedText("bukan itu"), use: ["KODE-0"])]
      )
    }
    let page = PrintedCodebook(
      try Codebook(codes: codes),
      title: "Studi",
      language: "id",
      paper: .a4
    ).page()
    let size = try #require(page.firstMatch(of: /font: ([0-9.]+)pt/).flatMap { Double($0.1) })
    #expect((5.5...9).contains(size))
    #expect((size == 9) == (count <= 12))
    #expect(page.ranges(of: "<section>").count == count)
    // What is long is cut, and said to be.
    #expect(page.contains("…"))
  }
}

extension String.UTF8View {
  /// How often bytes occur; canonical equality of strings would hide a change.
  fileprivate func ranges(of words: String) -> [Int] {
    let (all, searched) = (Array(self), Array(words.utf8))
    guard all.count >= searched.count else { return [] }
    return (0...(all.count - searched.count)).filter {
      all[$0] == searched[0] && all[$0..<($0 + searched.count)].elementsEqual(searched)
    }
  }
}
