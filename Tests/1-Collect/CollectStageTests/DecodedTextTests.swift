import StudyModel
import Testing

@testable import CollectStage

@Suite struct DecodedTextTests {
  @Test func `UTF-8 stays as it is`() throws {
    let bytes = Array("Kata “pertama” — é 😀\n".utf8)
    let text = try DecodedText(bytes)
    #expect(text.bytes == bytes)
    #expect(text.encoding == "utf-8")
    #expect(text.diagnostics.isEmpty)
  }

  @Test func `a byte-order mark is no part of the text and is reported`() throws {
    let text = try DecodedText([0xEF, 0xBB, 0xBF] + Array("kata".utf8))
    #expect(text.bytes == Array("kata".utf8))
    #expect(text.diagnostics.map(\.code) == ["byte-order-mark"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 with its mark is read, astral scalars too`(lowFirst: Bool) throws {
    let words = "Kata é 😀\r\nbaris"
    let units = [0xFEFF] + Array(words.utf16)
    let bytes = units.flatMap { unit in
      lowFirst ? [UInt8(unit & 0xFF), UInt8(unit >> 8)] : [UInt8(unit >> 8), UInt8(unit & 0xFF)]
    }
    let text = try DecodedText(bytes)
    #expect(text.bytes == Array(words.utf8))
    #expect(text.encoding == (lowFirst ? "utf-16le" : "utf-16be"))
    #expect(text.lineStarts.count == 2)
  }

  @Test(
    arguments: [
      [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x00, 0xD8],
      [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x00, 0xDC],
      [0xFF, 0xFE, 0x41, 0x00, 0x0A, 0x00, 0x41],
      [0xFF, 0xFE, 0x0A, 0x00, 0x00, 0xD8, 0x41, 0x00],
    ] as [[UInt8]]
  )
  func `broken UTF-16 names the line`(bytes: [UInt8]) {
    #expect(throws: CollectError.undecodable(encoding: "utf-16le", line: 2)) {
      try DecodedText(bytes)
    }
  }

  @Test(
    arguments: [
      [0xC3], [0xC3, 0x28], [0xC0, 0xAF], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]]
  )
  func `broken UTF-8 names the line of the first broken byte`(broken: [UInt8]) {
    // The é before shows that the rest is UTF-8, so that nothing is guessed.
    let bytes = Array("é satu\r\ndua\r".utf8) + broken + Array("\nempat".utf8)
    #expect(throws: CollectError.undecodable(encoding: "utf-8", line: 3)) {
      try DecodedText(bytes)
    }
  }

  @Test func `Latin-1 without a declaration is guessed with a warning`() throws {
    let text = try DecodedText(Array("caf".utf8) + [0xE9, 0x20, 0x93, 0x61, 0x94, 0x80])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "café “a”€")
    #expect(text.encoding == "windows-1252")
    #expect(text.diagnostics.map(\.code) == ["encoding-guessed"])
    #expect(text.diagnostics.map(\.severity) == [.warning])
  }

  @Test(arguments: [[0x61, 0xE9, 0x01], [0x61, 0xE9, 0x81]] as [[UInt8]])
  func `bytes that no text has are not guessed`(bytes: [UInt8]) {
    #expect(throws: CollectError.undecodable(encoding: "utf-8", line: 1)) {
      try DecodedText(bytes)
    }
  }

  @Test func `a zero byte is an error with its line`() {
    #expect(throws: CollectError.zeroByte(line: 2)) { try DecodedText([0x61, 0x0A, 0x00, 0x62]) }
    #expect(throws: CollectError.zeroByte(line: 1)) {
      try DecodedText([0xEF, 0xBB, 0xBF, 0x61, 0x00])
    }
  }

  @Test func `no byte is no text`() {
    #expect(throws: CollectError.empty) { try DecodedText([]) }
  }

  @Test(arguments: [
    ("<meta charset=\"iso-8859-1\">", "windows-1252"),
    ("<META CHARSET='Windows-1252'>", "windows-1252"),
    (
      "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=ISO-8859-1\">",
      "windows-1252"
    ),
    ("<meta name=\"a\"><meta charset = latin1 >", "windows-1252"),
    ("<?xml version='1.0' encoding='iso-8859-1'?>", "iso-8859-1"),
  ])
  func `HTML may declare its encoding`(head: String, encoding: String) throws {
    let text = try DecodedText(Array(head.utf8) + [0x63, 0xE9], declaration: .html)
    #expect(String(decoding: text.bytes, as: UTF8.self) == head + "cé")
    #expect(encoding == text.encoding || text.encoding == "windows-1252")
  }

  @Test func `XML may declare its encoding`() throws {
    let head = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<a>"
    let text = try DecodedText(Array(head.utf8) + [0xE9], declaration: .xml)
    #expect(String(decoding: text.bytes, as: UTF8.self) == head + "é")
    #expect(text.encoding == "iso-8859-1")
  }

  @Test func `XML in UTF-16 is known without a mark`() throws {
    let words = "<?xml version='1.0' encoding='utf-16'?><a/>"
    let bytes = words.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try DecodedText(bytes, declaration: .xml).bytes == Array(words.utf8))
  }

  @Test func `a declaration that the bytes contradict gives way with a warning`() throws {
    let bytes = Array("<meta charset=latin1>é".utf8)
    let text = try DecodedText(bytes, declaration: .html)
    #expect(text.bytes == bytes)
    #expect(text.diagnostics.map(\.code) == ["encoding-contradicted"])
  }

  @Test func `declared UTF-8 that is broken is an error in XML`() {
    let bytes = Array("<?xml version='1.0' encoding='utf-8'?>\n".utf8) + [0xE9]
    #expect(throws: CollectError.undecodable(encoding: "utf-8", line: 2)) {
      try DecodedText(bytes, declaration: .xml)
    }
  }

  @Test func `a page in Latin letters that declares UTF-8 is read as what it is`() throws {
    let bytes = Array("<meta charset=utf-8>\n".utf8) + [0x93, 0xE9, 0x94]
    let text = try DecodedText(bytes, declaration: .html)
    #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix("“é”"))
    #expect(text.diagnostics.map(\.code) == ["encoding-guessed"])
  }

  @Test func `broken letters of a page are replaced, counted and named`() throws {
    let bytes = Array("<meta charset=utf-8>é\néé 🌧é".utf8) + [0xE9, 0x20]
    let text = try DecodedText(bytes, declaration: .html)
    #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix("🌧é\u{FFFD} "))
    #expect(text.diagnostics.map(\.code) == ["characters-replaced"])
    #expect(text.diagnostics.first?.place?.line == 2)
  }

  @Test(
    arguments: [
      ("gb2312", [0xB7, 0xE7, 0xD3, 0xEA], "风雨"), ("GBK", [0xEF, 0x4C], "風"),
      ("gb18030", [0x95, 0x32, 0x82, 0x36], "𠀀"), ("Shift_JIS", [0x95, 0x97], "風"),
      ("x-sjis", [0xB6, 0xBE, 0xDE], "ｶｾﾞ"), ("euc-jp", [0xC9, 0xF7], "風"),
      ("euc-kr", [0xB9, 0xD9, 0xB6, 0xF7], "바람"), ("ks_c_5601-1987", [0x8D, 0xD8], "띣"),
      ("big5", [0xAD, 0xB7], "風"), ("koi8-r", [0xD7, 0xC5, 0xD4, 0xC5, 0xD2], "ветер"),
      ("windows-1251", [0xE2, 0xE5, 0xF2, 0xE5, 0xF0], "ветер"), ("cp1250", [0xE8], "č"),
      ("x-cp1256", [0xD1, 0xED, 0xCD], "ريح"), ("iso-8859-2", [0xB1], "ą"),
      ("iso-8859-9", [0xFE, 0x93], "ş“"), ("ISO8859-15", [0xA4], "€"),
      ("tis-620", [0xC5, 0xC1], "ลม"),
    ] as [(String, [UInt8], String)]
  )
  func `COL-06: a page is read in the encoding that it declares`(
    label: String,
    letters: [UInt8],
    words: String
  ) throws {
    let head = "<!doctype html><meta charset=\"\(label)\"><p>"
    let text = try DecodedText(Array(head.utf8) + letters, declaration: .html)
    #expect(String(decoding: text.bytes, as: UTF8.self) == head + words)
    #expect(text.diagnostics.isEmpty)
  }

  @Test func `an encoding is found behind what an archive writes first`() throws {
    let head =
      "<!--\(String(repeating: "arsip ", count: 2_000))--><script charset=\"utf-8\"></script>"
    let page = "<meta http-equiv=Content-Type content=\"text/html; charset=gb2312\">"
    let text = try DecodedText(Array((head + page).utf8) + [0xB7, 0xE7], declaration: .html)
    #expect(String(decoding: text.bytes, as: UTF8.self).hasSuffix("风"))
  }

  @Test func `a page in UTF-16 is known without a mark`() throws {
    let words = "<html><p>Angin é 🌧</p></html>"
    for isLowFirst in [true, false] {
      let bytes = words.utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLowFirst ? [low, high] : [high, low]
      }
      #expect(try DecodedText(bytes, declaration: .html).bytes == Array(words.utf8))
    }
  }

  @Test func `an encoding that is not read is named`() throws {
    let bytes = Array("<meta charset=utf-7>".utf8)
    #expect(throws: CollectError.unknownEncoding(name: "utf-7")) {
      try DecodedText(bytes + [0x83, 0x65], declaration: .html)
    }
    #expect(try DecodedText(bytes, declaration: .html).bytes == bytes)
  }

  @Test func `bytes that are not at all of the declared encoding are refused`() throws {
    let bytes =
      Array("<meta charset=euc-kr>\n".utf8) + Array(repeating: [0xFF, 0x20], count: 9).joined()
    #expect(throws: CollectError.undecodable(encoding: "euc-kr", line: 2)) {
      try DecodedText(bytes, declaration: .html)
    }
  }

  @Test func `lines end with LF, CR LF or CR`() throws {
    let text = try DecodedText(Array("é1\n2\r\n3\r4\n\r5".utf8))
    #expect(text.lineStarts == [0, 4, 7, 9, 11, 12])
    #expect(text.line(ofByte: 0) == 1)
    #expect(text.line(ofByte: 9) == 4)
    #expect(text.line(ofByte: 12) == 6)
    #expect(text.column(ofByte: 2) == 2)
  }
}
