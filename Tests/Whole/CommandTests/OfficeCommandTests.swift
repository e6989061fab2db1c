import Foundation
import TestKit
import Testing

/// Word files in a study, from adding to a place in a part of the package.
@Suite struct OfficeCommandTests {
  private static let word =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

  /// A DOCX file of two paragraphs and a comment.
  private static func document(_ more: [ZipWriter.Member] = []) -> [UInt8] {
    let body =
      "<w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>Notes of a meeting</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t xml:space=\"preserve\">The council met </w:t></w:r><w:r><w:t>on 3 May.</w:t>"
      + "</w:r></w:p>"
    let member = ZipWriter.Member(
      "word/document.xml",
      "<w:document \(word)><w:body>\(body)</w:body></w:document>"
    )
    return ZipWriter([member] + more).package
  }

  @Test func `COL-06: a Word file is added, found, shown and located in its part`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write(Self.document(), to: "meeting.docx")
    let added = try commands.run("add", commands.study.url("meeting.docx").path())
    #expect(added.status == 0, "\(added.errors)")
    let place = "word/document.xml!/w:document[1]/w:body[1]/w:p[2]"
    let found = try commands.run("find", "council met on 3 May")
    #expect(found.output.contains("\(place)#4-24"))
    let shown = try commands.run("show", "meeting")
    #expect(shown.output.contains("[2] The council met on 3 May."))
    let located = try commands.run("locate", "The council met on 3 May")
    #expect(located.status == 0, "\(located.errors)")
    #expect(located.output.contains("\(place)#0-24"))
  }

  @Test func `a package that cannot be trusted is refused, and the rest of the study is done`()
    throws
  {
    let commands = try StudyCommands.begun()
    let twice = ZipWriter.Member("word/document.xml", "<a/>")
    try commands.study.write(Self.document([twice]), to: "twice.docx")
    try commands.study.write(Self.document(), to: "meeting.docx")
    for file in ["twice.docx", "meeting.docx"] {
      _ = try commands.run("add", commands.study.url(file).path())
    }
    let outcome = try commands.run("run")
    #expect(outcome.errors.contains("have one name"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("council"))
    #expect(
      try commands.study.text("output/1-collect/problems.csv").contains("package-name-doubled")
    )
    #expect(try commands.study.text("output/1-collect/documents/meeting.txt").contains("council"))
  }
}
