import Foundation
import TestKit
import Testing

/// The verbs on references, on the two real texts and on a small register.
@Suite struct ReferenceCommandTests {
  @Test(.enabled(if: siber != nil))
  func `COL-08: the four gaps of the real texts are listed, and keep the list from being final`()
    throws
  {
    let commands = try StudyCommands(copying: siber)
    let checked = try commands.run("references", "--check", "--format", "csv")
    let gaps = StudyCommands.rows(in: checked.output).map {
      "\($0["source"] ?? "") \($0["missing"] ?? "")"
    }
    #expect(
      gaps.sorted() == [
        "kr-article author", "kr-article title", "kr-article year", "nl-thesis year",
      ]
    )
    #expect(checked.status == 1)
    let final = try commands.run("references", "--final")
    #expect(final.status == 1 && final.output.isEmpty)
  }

  @Test(.enabled(if: siber != nil), arguments: [("nl-thesis", 54), ("kr-article", 12)])
  func `COL-18: the citations of a real text are listed`(source: String, count: Int) throws {
    let commands = try StudyCommands(copying: siber)
    let listed = try commands.run("citations", source, "--format", "csv")
    #expect(StudyCommands.rows(in: listed.output).count == count, "\(listed.errors)")
  }

  @Test func `a work imported twice is registered once, and comes out as it went in`() throws {
    let commands = try StudyCommands.begun()
    let entry = """
      @article{wirawan2019,
        author = {Wirawan, Agus and Sari, Dewi},
        title = {Notes on a made-up meeting},
        journal = {Journal of Examples},
        year = {2019}, volume = {3}, pages = {11--14},
        file = {files/notes.md}
      }

      """
    try commands.study.write(entry, to: "export/works.bib")
    try commands.study.write("# Notes\n\nThe council met.\n", to: "export/files/notes.md")
    let folder = commands.study.url("export").path(percentEncoded: false)
    #expect(try commands.run("import", folder).status == 0)
    let register = try commands.study.text("sources/library.yaml")
    #expect(register.contains("wirawan2019"))
    #expect(try commands.run("import", folder).status == 0)
    #expect(try commands.study.text("sources/library.yaml") == register)
    let list = try commands.run("references", "--language", "en")
    #expect(
      list.output.contains(
        "Wirawan, A., & Sari, D. (2019). Notes on a made-up meeting. Journal of Examples, 3, 11–14."
      ),
      "\(list.output)"
    )
    let exported = try commands.run("references", "--format", "ris")
    #expect(exported.output.contains("AU  - Wirawan, Agus") && exported.output.contains("SP  - 11"))
  }
}
