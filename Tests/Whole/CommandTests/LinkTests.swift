import Foundation
import TestKit
import Testing

/// Links in what is added, which could lead to any file of the machine.
@Suite struct LinkTests {
  @Test func `leaves out of a folder or an export what links lead to outside`() throws {
    let commands = try StudyCommands.begun(named: "of links")
    try commands.study.write("Not of the folder.\n", to: "private.txt")
    try commands.study.write("Text of one.\n", to: "inbox/one.txt")
    try commands.study.write("GIF89a", to: "inbox/two.gif")
    try commands.study.write(
      "@misc{linked, title = {A made-up title}, year = {2020}, file = {out.txt}}\n",
      to: "inbox/works.bib"
    )
    try FileManager.default.createSymbolicLink(
      at: commands.study.url("inbox/out.txt"),
      withDestinationURL: commands.study.url("private.txt")
    )
    let inbox = commands.study.url("inbox").path(percentEncoded: false)
    let added = try commands.run("add", inbox)
    #expect(added.status == 2)
    #expect(added.errors.contains("out.txt: error: it is a link out of the folder"))
    #expect(added.errors.contains("two.gif: error: files of the format 'GIF' are not read"))
    let imported = try commands.run("import", "\(inbox)/works.bib")
    #expect(imported.output.contains("no-file"))
    let library = commands.study.url("sources/library").path(percentEncoded: false)
    let taken = try FileManager.default.contentsOfDirectory(atPath: library)
    #expect(!taken.contains("out.txt") && !taken.contains("private.txt"))
    #expect(!taken.contains("two.gif") && !taken.contains("linked.txt"))
    #expect(taken.contains("one.txt"))
  }
}
