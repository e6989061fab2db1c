import PlainFormats
import Testing

@Suite struct CSVRecordsTests {
  private static let table = "unit,words,codes\n1,\"a, \"\"b\"\"\nc\",A;B\n2,é 😀 ꦗ,\n"

  @Test func `reads quoted fields with commas, quotation marks and line breaks`() {
    let read = CSVRecords(parsing: Array(Self.table.utf8))
    #expect(read.columns == ["unit", "words", "codes"])
    #expect(read.records.map(\.line) == [2, 4])
    #expect(read.records.map(\.fields) == [["1", "a, \"b\"\nc", "A;B"], ["2", "é 😀 ꦗ", ""]])
    #expect(read.field("codes", of: read.records[0]) == "A;B")
    #expect(read.field("absent", of: read.records[0]) == "")
  }

  @Test(arguments: [
    "unit;codes\r\n1;A\r\n2;B\r\n", "unit\tcodes\n1\tA\n2\tB", "sep=;\r\nunit;codes\r\n1;A\r\n2;B",
    "unit,codes\r1,A\r2,B\r", "\u{FEFF}unit,codes\n\n1,A\n,\n2,B\n\n",
  ])
  func `reads what spreadsheets save`(text: String) {
    let read = CSVRecords(parsing: Array(text.utf8))
    #expect(read.columns == ["unit", "codes"])
    #expect(read.records.map(\.fields) == [["1", "A"], ["2", "B"]])
  }

  @Test func `reads UTF-16 by its mark and Windows-1252 without one`() {
    let text = "unit,words\n1,café\n"
    var low: [UInt8] = [0xFF, 0xFE]
    var high: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 {
      low += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      high += [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let windows = text.unicodeScalars.map { UInt8($0.value) }
    for bytes in [low, high, windows] {
      #expect(CSVRecords(parsing: bytes).records.map(\.fields) == [["1", "café"]])
    }
    #expect(CSVRecords(parsing: [0x61, 0x0A, 0x93, 0x62, 0x94]).records[0].fields == ["“b”"])
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func `an empty file has no columns`(text: String) {
    let read = CSVRecords(parsing: Array(text.utf8))
    #expect(read.columns == [])
    #expect(read.records == [])
  }

  @Test func `a quotation mark that is not closed ends with the file`() {
    let read = CSVRecords(parsing: Array("a,b\n1,\"open\n2,x".utf8))
    #expect(read.records.map(\.fields) == [["1", "open\n2,x"]])
  }

  @Test func `what the program writes is read as it was`() {
    var table = CSVTable(columns: ["a", "b"])
    let fields = ["=1+1", "x \"y\", z", "l1\nl2", "-", "e\u{301}"]
    for field in fields { table.append([.free(field), .word("w")]) }
    let read = CSVRecords(parsing: Array(table.text.utf8))
    #expect(
      read.records.map { Array(CSVRecords.undefused($0.fields[0]).unicodeScalars) }
        == fields.map { Array($0.unicodeScalars) }
    )
  }
}
