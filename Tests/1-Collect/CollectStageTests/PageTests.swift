import StudyModel
import Testing

@testable import CollectStage

@Suite struct PageTests {
  /// A double-spaced text whose pages have so many lines, each page after the first beginning with a
  /// space directly under a line.
  private static func dump(pages: Int, lines: Int = 12, numberAt numbers: [Int: Int] = [:])
    -> String
  {
    var text = ""
    for page in 1...pages {
      for line in 1...lines {
        let isBreak = page > 1 && line == 1
        text += isBreak ? "" : (text.isEmpty ? "" : "\n")
        if line == 6, let number = numbers[page] { text += "\n\n\(number)\n\n\n" }
        text +=
          "\(isBreak ? " " : "")baris \(line) dari halaman \(page) yang berisi kata dan kata lagi\n"
      }
    }
    return text
  }

  @Test func `COL-05: without a number the pages are counted and marked as inferred`() throws {
    let document = try CollectedText(Self.dump(pages: 3)).document
    #expect(document.pages.map(\.label) == ["1", "2", "3"])
    #expect(document.pages.map(\.method) == [.inferred, .inferred, .inferred])
    #expect(document.pages.map(\.number) == [1, 2, 3])
    #expect(
      document.text[TextRange(document.pages[1].start, document.text.range.end)]
        .hasPrefix("baris 1 dari halaman 2")
    )
  }

  @Test func `COL-05: a number alone between two lines begins a page and is counted back`() throws {
    let collected = try CollectedText(Self.dump(pages: 4, numberAt: [3: 7]))
    #expect(collected.labels == ["4", "5", "6", "7", "8"])
    #expect(
      collected.document.pages.map(\.method.rawValue) == [
        "inferred", "inferred", "inferred", "printed", "inferred",
      ]
    )
    #expect(collected.document.furniture.map(\.words) == ["7"])
    #expect(!collected.passages.contains("7"))
  }

  @Test func `COL-05: a printed number that disagrees with counting is reported with its line`()
    throws
  {
    let text = Self.dump(pages: 5, numberAt: [2: 10, 4: 19])
    let collected = try CollectedText(text)
    let found = collected.made.diagnostics.filter { $0.code == "page-label-disagrees" }
    #expect(found.count == 1)
    #expect(found.first?.severity == .warning)
    #expect(found.first?.place?.line == collected.document.furniture.last?.line)
    #expect(collected.labels == ["8", "9", "10", "11", "12", "19", "20"])
  }

  @Test func `pages before the first that counts have no label of their own`() throws {
    let collected = try CollectedText(Self.dump(pages: 5, numberAt: [4: 2]))
    #expect(collected.labels == ["[1]", "[2]", "[3]", "1", "2", "3"])
  }

  @Test func `COL-05: form feeds are certain page breaks`() throws {
    let collected = try CollectedText("Satu.\n\u{000C}Dua.\n\u{000C}\u{000C}Empat.\n\u{000C}")
    #expect(collected.labels == ["1", "2", "3", "4"].filter { $0 != "3" })
    #expect(collected.document.pages.map(\.method) == [.inferred, .formFeed, .formFeed])
    #expect(collected.document.pages.map(\.number) == [1, 2, 4])
    #expect(collected.passages == ["Satu.", "Dua.", "Empat."])
  }

  @Test func `a paragraph runs on over a form feed, and the page begins within it`() throws {
    let collected = try CollectedText("Kalimat ini berjalan\n\u{000C}terus ke halaman dua.\n")
    #expect(collected.passages == ["Kalimat ini berjalan terus ke halaman dua."])
    #expect(collected.document.pages.map(\.start.scalars) == [0, 21])
  }

  @Test func `numbers at the edge of pages are set aside and name the page`() throws {
    let foot = "Satu kalimat.\n\n12\n\u{000C}Dua kalimat.\n\n13\n"
    #expect(try CollectedText(foot).labels == ["12", "13"])
    let head = "iv\n\nSatu kalimat.\n\u{000C}v\n\nDua kalimat.\n\u{000C}1\n\nTiga.\n"
    let collected = try CollectedText(head)
    #expect(collected.labels == ["iv", "v", "1"])
    #expect(collected.passages == ["Satu kalimat.", "Dua kalimat.", "Tiga."])
    #expect(collected.document.furniture.map(\.kind) == Array(repeating: "page-number", count: 3))
  }

  @Test func `running heads are set aside with their numbers`() throws {
    let words = ["awan", "hujan", "angin", "bulan", "laut"]
    let pages = zip(5...9, words).map { number, word in
      "Jurnal Contoh \(number)\n\nTentang \(word) ada kalimat.\n\nLagi \(word).\n\nAkhir \(word).\n"
    }
    let collected = try CollectedText(pages.joined(separator: "\u{000C}"))
    #expect(collected.passages.count == 15)
    #expect(collected.labels == ["5", "6", "7", "8", "9"])
    #expect(collected.document.furniture.map(\.kind) == Array(repeating: "running-head", count: 5))
  }

  @Test func `a page never loses its last line to the furniture`() throws {
    let pages = Array(repeating: "Sama saja.", count: 5)
    #expect(try CollectedText(pages.joined(separator: "\n\u{000C}")).passages.count == 5)
  }

  @Test func `a year alone on a line is text`() throws {
    let collected = try CollectedText("Satu.\n\n2019\n\u{000C}Dua.\n")
    #expect(collected.passages.contains("2019"))
    #expect(collected.labels == ["1", "2"])
  }

  @Test func `declared labels come before all others`() throws {
    let text = "Satu.\n\u{000C}Dua.\n\u{000C}Tiga.\n"
    let first = try CollectedText(text, pages: .first(127))
    #expect(first.labels == ["127", "128", "129"])
    #expect(first.document.pages.allSatisfy { $0.method == .declared })
    let map = try CollectedText(text, pages: .map([1: "i", 3: "1"]))
    #expect(map.labels == ["i", "ii", "1"])
    #expect(map.document.pages.map(\.method) == [.declared, .formFeed, .declared])
    let later = try CollectedText(text, pages: .map([2: "A"]))
    #expect(later.labels == ["[1]", "A", "A+1"])
  }

  @Test func `a declared first label gives a text without breaks one page`() throws {
    #expect(try CollectedText("Satu.\n\nDua.", pages: .first(5)).labels == ["5"])
  }

  @Test(arguments: [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (49, "xlix"), (99, "xcix")])
  func `small Roman numbers are read and written`(value: Int, text: String) {
    #expect(RomanNumber.text(value) == text)
    #expect(RomanNumber.value(text) == value)
  }

  @Test(arguments: ["iiii", "vx", "", "abc", "iix"])
  func `what is no Roman number is none`(text: String) {
    #expect(RomanNumber.value(text) == nil)
  }
}
