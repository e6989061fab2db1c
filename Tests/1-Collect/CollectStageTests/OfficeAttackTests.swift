import Foundation
import PackageReading
import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct OfficeAttackTests {
  private static func error(_ bytes: [UInt8], _ file: String) -> CollectError? {
    do {
      let collected = try CollectedOffice(bytes, file: file)
      #expect(collected.falseRuns == 0)
      return nil
    } catch {
      #expect(error is CollectError)
      return error as? CollectError
    }
  }

  @Test func `a document member that is doubled, linked, encrypted or huge is refused`() {
    let body =
      "<w:document \(OfficeFixtures.word)><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>"
      + "</w:document>"
    let member = ZipWriter.Member("word/document.xml", body)
    #expect(Self.error(ZipWriter([member]).package, "a.docx") == nil)
    let cases: [([ZipWriter.Member], CollectError)] = [
      ([member, member], .package(.doubledName(member: 2, earlier: 1))),
      (
        [member.with { $0.mode = 0o120777 }],
        .partMissing(format: "DOCX", part: "word/document.xml")
      ),
      (
        [member.with { $0.name = "../word/document.xml" }],
        .partMissing(format: "DOCX", part: "word/document.xml")
      ),
      ([member.with { $0.flags = 1 }], .package(.encrypted(member: 1))),
      (
        [
          member.with {
            $0.claimedCount = 2 << 30
            $0.method = 8
          }
        ],
        .package(.tooLargeInAll(byteCount: 2 << 30, limit: 1 << 30))
      ),
      ([member.with { $0.claimedCount = 7 }], .package(.damagedMember(member: 1))),
      ([], .package(.noPackage)),
    ]
    for (members, expected) in cases {
      let found = Self.error(ZipWriter(members).package, "a.docx")
      #expect(found == expected || members.isEmpty && found != nil)
    }
  }

  @Test func `members with names that lead elsewhere are reported, and the rest is read`() throws {
    let body =
      "<w:document \(OfficeFixtures.word)><w:body><w:p><w:r><w:t>a</w:t></w:r></w:p></w:body>"
      + "</w:document>"
    let bytes = ZipWriter([
      ZipWriter.Member("word/document.xml", body), ZipWriter.Member("../../x", "y"),
    ]).package
    let collected = try CollectedOffice(bytes, file: "a.docx")
    #expect(collected.lines == ["paragraph: a"])
    #expect(collected.made.diagnostics.map(\.code) == ["package-name-unsafe"])
  }

  @Test(arguments: ["a.docx", "a.odt", "a.epub"])
  func `a package of another kind, or cut off, ends in a reason`(file: String) {
    let other = ZipWriter.package(["a.txt": "kata"])
    #expect(Self.error(other, file) != nil)
    let whole = OfficeFixtures.docx(OfficeFixtures.paragraph("kata"))
    for count in stride(from: 5, to: whole.count, by: 97) {
      #expect(Self.error(Array(whole[..<count]), file) != nil)
    }
  }

  @Test(arguments: ["a.docx", "a.odt"])
  func `bombs of entities and of nesting end in a reason`(file: String) {
    let lol =
      "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM "
      + "\"file:///etc/passwd\">]><a>&c;&x;</a>"
    let deep = String(repeating: "<a>", count: 100_000)
    for content in [lol, deep] {
      let bytes = ZipWriter.package(["word/document.xml": content, "content.xml": content])
      #expect(Self.error(bytes, file) != nil)
    }
  }

  @Test func `styles that are based on one another, and fields never ended, come to an end`() throws
  {
    let styles =
      "<w:styles \(OfficeFixtures.word)><w:style w:styleId=\"a\"><w:basedOn w:val=\"b\"/></w:style>"
      + "<w:style w:styleId=\"b\"><w:basedOn w:val=\"a\"/></w:style></w:styles>"
    let field = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
    let bytes = OfficeFixtures.docx(
      OfficeFixtures.paragraph("satu", "<w:pStyle w:val=\"a\"/>")
        + "<w:p>\(String(repeating: field, count: 1_000))</w:p>" + OfficeFixtures.paragraph("dua"),
      parts: ["styles": styles]
    )
    #expect(
      try CollectedOffice(bytes, file: "a.docx").lines == ["paragraph: satu", "paragraph: dua"]
    )
  }

  @Test(
    arguments: [
      (
        "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1],
        CollectError.notWhatItsNameSays(named: "DOCX", found: "DOC")
      ),
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], .unsupported(format: "DOC")),
      ("a.rtf", Array("<html><p>a</p>".utf8), .notWhatItsNameSays(named: "RTF", found: "HTML")),
      ("a.odt", Array("kata".utf8), .notWhatItsNameSays(named: "ODT", found: "text")),
    ] as [(String, [UInt8], CollectError)]
  )
  func `an old Word file is refused with what to do, and a false name is told`(
    file: String,
    bytes: [UInt8],
    expected: CollectError
  ) {
    #expect(Self.error(bytes, file) == expected)
    if case .unsupported = expected { #expect(expected.remedy.contains("save it as DOCX")) }
  }

  @Test func `a note that is called a thousand times stands once`() throws {
    let notes =
      "<w:footnotes \(OfficeFixtures.word)><w:footnote w:id=\"1\">\(OfficeFixtures.paragraph("isi"))"
      + "</w:footnote></w:footnotes>"
    let call = "\(OfficeFixtures.run("kata "))<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
    let bytes = OfficeFixtures.docx(
      "<w:p>\(String(repeating: call, count: 1_000))</w:p>",
      parts: ["footnotes": notes]
    )
    let collected = try CollectedOffice(bytes, file: "a.docx")
    #expect(collected.lines.count == 2)
    #expect(collected.falseRuns == 0)
  }

  @Test(arguments: 0..<250 as Range<UInt64>)
  func `no change of a file traps a reader or moves a run`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "<w:p>", "</w:p>", "<w:del>", "</w:ins>", "<w:tc>", "<w:t>x</w:t>", "<text:note>",
      "</text:p>",
      "<table:table-cell>", "<w:txbxContent>", "é", " ", "\r\n", "&amp;", "{", "}", "\\par",
      "\\cell",
      "\\u-9?", "{\\footnote ", "\\intbl", "<p>", "<td>", "\\'e9",
    ]
    func changed(_ text: String) -> String {
      var scalars = Array(text.unicodeScalars)
      for _ in 0..<Int.random(in: 1...5, using: &random) {
        let place = Int.random(in: 0...scalars.count, using: &random)
        if Bool.random(using: &random), place < scalars.count {
          scalars.remove(at: place)
        } else {
          let piece = pieces.randomElement(using: &random) ?? ""
          scalars.insert(contentsOf: Array(piece.unicodeScalars), at: place)
        }
      }
      return String(String.UnicodeScalarView(scalars))
    }
    let word = changed(
      "<w:p><w:r><w:t>satu</w:t></w:r><w:ins w:author=\"a\"><w:r><w:t>dua</w:t></w:r></w:ins></w:p><w:tbl>"
        + "<w:tr><w:tc><w:p><w:r><w:t>tiga</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    _ = Self.error(OfficeFixtures.docx(word), "a.docx")
    let open = changed(
      "<text:p>satu<text:note><text:note-body><text:p>dua</text:p></text:note-body></text:note> tiga"
        + "</text:p><table:table><table:table-row><table:table-cell><text:p>x</text:p>"
        + "</table:table-cell></table:table-row></table:table>"
    )
    _ = Self.error(OfficeFixtures.odt(open), "a.odt")
    _ = Self.error(
      OfficeFixtures.epub(["a.xhtml": changed("<p>satu<i>dua</i></p><td>x")]),
      "a.epub"
    )
    let rich = changed(
      "{\\rtf1\\uc1 satu{\\footnote dua}\\par\\pard\\intbl a\\cell b\\cell\\row\\u8212-\\'e9{\\deleted x}}"
    )
    _ = Self.error(Array(rich.utf8), "a.rtf")
  }
}

@Suite(.enabled(if: sharedFolder() != nil)) struct OfficeCorpusTests {
  @Test(arguments: [("ID1.docx", 4, "word/document.xml!"), ("ID2.odt", 3, "content.xml!")])
  func `COL-06: real files map back, each passage to its part`(
    name: String,
    count: Int,
    part: String
  ) throws {
    let shared = try #require(sharedFolder())
    let file = shared.appending(path: "corpora/office").appending(path: name)
    let collected = try CollectedOffice([UInt8](try Data(contentsOf: file)), file: name)
    #expect(collected.falseRuns == 0)
    #expect(collected.document.passages.count <= count && !collected.document.passages.isEmpty)
    for passage in collected.document.passages {
      #expect(passage.path?.hasPrefix(part) == true)
      #expect(collected.document.locator(of: passage.range).hasPrefix(part))
    }
  }
}
