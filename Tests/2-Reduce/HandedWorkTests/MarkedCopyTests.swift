import HandedWork
import StudyModel
import Testing

@Suite struct MarkedCopyTests {
  private func marks(_ text: String, source: String? = nil) throws -> [MarkedCopy.Mark] {
    try MarkedCopy(Array(text.utf8), source: source).marks
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `a mark has its terms, words, company and line, whatever ends lines`(end: String) throws {
    let text = "source: nota\(end)\(end)Satu dua [[A; KR | tiga\(end)empat]] lima.\(end)"
    let mark = try #require(try marks(text).first)
    #expect(mark.terms == "A; KR")
    #expect(mark.line == 3)
    #expect(
      mark.place
        == HandedPlace(
          source: "nota",
          quote: "tiga\nempat",
          prefix: "\nSatu dua ",
          suffix: " lima.\n"
        )
    )
  }

  @Test func `marks within marks leave the words of the outer one whole`() throws {
    let found = try marks("[[A | satu [[B | dua]] tiga]]", source: "nota")
    #expect(found.map(\.terms) == ["A", "B"])
    #expect(found.map(\.place.quote) == ["satu dua tiga", "dua"])
    #expect(found.map(\.place.prefix) == ["", "satu "])
  }

  @Test func `what only looks like a mark is text`() throws {
    let text = "[[1]] [[tautan]] \\[[A | x\\]] [[A | y [z] ]]"
    let found = try marks(text)
    #expect(found.map(\.terms) == ["A"])
    #expect(found.map(\.place.quote) == ["y [z]"])
    #expect(found.first?.place.prefix == "[[1]] [[tautan]] [[A | x]] ")
  }

  @Test func `a mark that nobody closed is told`() throws {
    #expect(try marks("[[A | satu dua").map(\.isClosed) == [false])
  }

  @Test func `a later line names another source, and its company does not reach back`() throws {
    let found = try marks("## sumber: a\nx [[A | y]]\nsource: b\n> [[A | y]] z")
    #expect(found.map(\.place.source) == ["a", "b"])
    #expect(found.map(\.place.prefix) == ["x ", ""])
    #expect(found.map(\.place.suffix) == ["\n", " z"])
  }

  @Test(arguments: ["\u{1F512}", "a\u{0301}", "\u{A997}\u{A9BA}", "\u{0643}\u{062A}\u{0628}"])
  func `words of any script are kept scalar by scalar`(words: String) throws {
    let found = try marks("\(words) [[A | \(words)]]")
    #expect(found.first.map { Array($0.place.quote.unicodeScalars) } == Array(words.unicodeScalars))
  }

  @Test func `a text without marks, and one that is no UTF-8, say so`() {
    #expect(throws: HandedChoicesError.noMarks) { try MarkedCopy(Array("[[a]]".utf8)) }
    #expect(throws: HandedChoicesError.notUTF8) { try MarkedCopy([0x5B, 0xFF]) }
  }

  @Test func `100,000 openings are passed over in one pass`() {
    let text = String(repeating: "[[a", count: 100_000)
    #expect(throws: HandedChoicesError.noMarks) { try MarkedCopy(Array(text.utf8)) }
  }
}

@Suite struct QuoteTableTests {
  private func choices(_ bytes: [UInt8], source: String? = nil) throws -> [HandedChoice] {
    try QuoteTable(bytes).choices(CodingVocabularyTests.vocabulary(), source: source).choices
  }

  @Test(arguments: [
    "source,quote,code,page,case,claim,note\nnota,\"satu, dua\",BTK-LATIH,29,KR,hoped,ya\n",
    "Sumber;Kutipan;Kode;Halaman;Kasus;Klaim;Catatan\r\nnota;satu, dua;BTK-LATIH;hlm. 29;KR;hoped;ya\r\n",
    "\u{FEFF}sep=;\nsumber;kutipan;kode;hlm;kasus;status;keterangan\nnota;\u{201C}satu, dua\u{201D};Pelatihan;29;Korea Selatan;diharapkan;ya",
    "note\tclaim\tcase\tpage\tcode\tquote\tsource\nya\thoped\tKR\t29\tBTK-LATIH\tsatu, dua\tnota\n",
  ])
  func `columns count in either language, order and separator`(text: String) throws {
    let expected = HandedChoice.Act.code(
      HandedPlace(source: "nota", quote: "satu, dua", hint: .page("29")),
      HandedWords(code: "BTK-LATIH", cases: ["KR"], claim: "hoped", why: "ya")
    )
    #expect(try choices(Array(text.utf8)).map(\.act) == [expected])
  }

  @Test func `the encodings of spreadsheets are read`() throws {
    let text = "quote;code\nd\u{E9}j\u{E0} vu \u{2013} lagi;BTK-LATIH\n"
    let windows = text.unicodeScalars.map { $0 == "\u{2013}" ? UInt8(0x96) : UInt8($0.value) }
    var wide: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    for bytes in [Array(text.utf8), windows, wide] {
      let place = try #require(try choices(bytes).first?.act.place)
      #expect(place.quote == "d\u{E9}j\u{E0} vu \u{2013} lagi")
    }
  }

  @Test func `several codes of a row are several choices of one line`() throws {
    let text = "quote,code\nsatu,BTK-LATIH; HMB-KAP\ndua,-\ntiga,\nempat,BTK\n"
    let read = try choices(Array(text.utf8), source: "nota")
    #expect(read.map(\.line) == [2, 2, 3, 4, 5])
    #expect(read.map(\.number) == [1, 2, 3, 4, 5])
    #expect(read.map(\.act.name) == ["code", "code", "none", "code", "code"])
    #expect(read.allSatisfy { $0.act.place?.source ?? "nota" == "nota" })
  }

  @Test func `a table without the columns says which it lacks`() {
    #expect(throws: HandedChoicesError.columnsMissing(["quote", "code"])) {
      try QuoteTable(Array("a,b\n1,2\n".utf8))
    }
  }

  @Test func `an apostrophe before what a spreadsheet would run is taken away again`() throws {
    let read = try choices(Array("quote,code\n'=satu,BTK-LATIH\n".utf8))
    #expect(read.first?.act.place?.quote == "=satu")
  }
}
