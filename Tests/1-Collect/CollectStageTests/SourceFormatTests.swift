import PackageReading
import StudyModel
import Testing

@testable import CollectStage

@Suite struct SourceFormatTests {
  @Test(arguments: [
    ("a.txt", SourceFormat.text), ("A.TXT", .text), ("folder.html/a.txt", .text),
    ("a.md", .markdown),
    ("a b.html", .html), ("a.htm", .html), ("a.xml", .xml), ("a.tei", .xml), ("README", .text),
    (".hidden", .text),
  ])
  func `the ending names the format`(file: String, format: SourceFormat) throws {
    #expect(try SourceFormat(file: file, bytes: Array("kata".utf8)) == format)
  }

  @Test func `packages and RTF are known by ending and signature together`() throws {
    let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14]
    #expect(try SourceFormat(file: "a.docx", bytes: zip) == .docx)
    #expect(try SourceFormat(file: "a.odt", bytes: zip) == .odt)
    #expect(try SourceFormat(file: "a.epub", bytes: zip) == .epub)
    #expect(try SourceFormat(file: "a.rtf", bytes: Array("{\\rtf1 a}".utf8)) == .rtf)
    #expect(try SourceFormat(file: "a", bytes: Array("{\\rtf1 a}".utf8)) == .rtf)
  }

  @Test func `without an ending the beginning tells`() throws {
    #expect(try SourceFormat(file: "page", bytes: Array("\n<!DOCTYPE html><p>".utf8)) == .html)
    #expect(try SourceFormat(file: "page", bytes: Array("<?xml version='1.0'?>".utf8)) == .xml)
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7\n".utf8), "PDF"), (Array("\u{FEFF}\n%PDF-1.7\n".utf8), "PDF"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14], "ZIP"),
      (Array("PK\u{3}\u{4}....word/document.xml".utf8), "DOCX"),
      (Array("PK\u{3}\u{4}mimetypeapplication/epub+zip".utf8), "EPUB"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG"), ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"),
      (Array("{\\rtf1".utf8), "RTF"), ([0xD0, 0xCF, 0x11, 0xE0], "DOC"),
      (Array("<!doctype HTML><html>".utf8), "HTML"), (Array("<?xml version=\"1.0\"?>".utf8), "XML"),
    ] as [([UInt8], String)]
  )
  func `a file that is not what its name says is refused`(bytes: [UInt8], found: String) {
    let expected = CollectError.notWhatItsNameSays(named: "text", found: found)
    #expect(throws: expected) { try SourceFormat(file: "a.txt", bytes: bytes) }
    #expect(!expected.remedy.isEmpty)
  }

  @Test(
    arguments: [
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0], CollectError.unsupported(format: "DOC")),
      (
        "a.doc", Array("PK\u{3}\u{4}..word/".utf8), .notWhatItsNameSays(named: "DOC", found: "DOCX")
      ),
      (
        "a.odt", Array("PK\u{3}\u{4}..word/".utf8), .notWhatItsNameSays(named: "ODT", found: "DOCX")
      ),
      ("a.csv", Array("a,b".utf8), .unsupported(format: "CSV")),
      ("a.png", [0xFF, 0xD8, 0xFF], .notWhatItsNameSays(named: "PNG", found: "JPEG")),
      ("a.html", [0x89, 0x50, 0x4E, 0x47], .notWhatItsNameSays(named: "HTML", found: "PNG")),
      ("a", [0x1F, 0x8B], .unsupported(format: "GZIP")), ("a.txt", [], .empty),
    ] as [(String, [UInt8], CollectError)]
  )
  func `a format that no reader knows is named with a remedy`(
    file: String,
    bytes: [UInt8],
    error: CollectError
  ) {
    #expect(throws: error) { try SourceFormat(file: file, bytes: bytes) }
  }

  @Test func `every failure has words, a remedy and a name of its own`() {
    let errors: [CollectError] = [
      .empty, .noWords, .tooLarge(byteCount: 3, limit: 2),
      .notWhatItsNameSays(named: "a", found: "b"),
      .unsupported(format: "CSV"), .undecodable(encoding: "utf-8", line: 3),
      .unknownEncoding(name: "koi8-r"), .zeroByte(line: 4),
      .malformed(format: "XML", line: 5, column: 2, problem: "an element is not closed"),
      .beyondLimit(of: "depth", limit: 512, line: 6), .package(.noPackage),
      .partMissing(format: "DOCX", part: "a"), .internalMismatch(byte: 7),
    ]
    #expect(Set(errors.map(\.code)).count == errors.count)
    for error in errors {
      #expect(error.description.first?.isLowercase ?? false)
      #expect(!error.description.hasSuffix("."))
      #expect(!error.remedy.isEmpty && !error.remedy.hasSuffix("."))
    }
    #expect(errors.compactMap(\.line) == [3, 4, 5, 6])
  }

  @Test(arguments: ["", " \n\t\r\n\u{000C}\n", "\u{00A0}\u{2028}\u{2029}\u{0085}"])
  func `a file without words gives no document`(text: String) {
    #expect(throws: text.isEmpty ? CollectError.empty : .noWords) { try CollectedText(text) }
  }

  @Test func `diagnostics name the source and its file`() throws {
    let collected = try CollectedText(bytes: [0x63, 0x61, 0x66, 0xE9])
    #expect(collected.made.diagnostics.map(\.source) == ["text"])
    let paths = collected.made.diagnostics.compactMap(\.place?.path)
    #expect(paths == ["sources/library/text.txt"])
  }
}
