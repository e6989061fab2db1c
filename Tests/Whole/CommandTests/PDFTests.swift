import Foundation
import TestKit
import Testing

/// A PDF from its adding to the page that a finding's words stand on.
@Suite struct PDFTests {
  /// Three pages with printed numbers from 11 on.
  private let pdf = TinyPDF(
    (0..<3).map { page in
      TinyPDF.column([
        "Page \(page + 1) opens with a sentence that goes on to the end of its only line here.",
        "The bridge was opened in Jepara by sixteen hands on day \(page + 1), says the record.",
      ]) + [TinyPDF.Words(300, 770, "\(11 + page)")]
    }
  )

  @Test func `adds, shows, lists pages, finds, and links to the page of the file`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write(pdf.bytes, to: "inbox/record.pdf")
    let file = commands.study.url("inbox/record.pdf").path()
    #expect(try commands.run("add", file).output == "record\n")
    let shown = try commands.run("show", "record")
    #expect(shown.output.contains("The bridge was opened in Jepara by sixteen hands on day 2"))
    let pages = StudyCommands.rows(
      in: try commands.run("pages", "record", "--format", "csv").output
    )
    #expect(pages.map { $0["label"] } == ["11", "12", "13"])
    #expect(pages.allSatisfy { $0["method"] == "printed" })
    #expect(try commands.run("find", "opened in Jepara").output.contains("p. 12"))
    try commands.study.write(
      "version: 1\ncodes:\n  - {id: BRIDGE, name: Bridge}\n",
      to: "codebook/codes.yaml"
    )
    let coded = try commands.run("code", "record:p12", "BRIDGE", "--quote", "opened in Jepara by")
    #expect(coded.status == 0, "\(coded.errors)")
    #expect(try commands.run("run").status == 0)
    let codings = try commands.rows(of: "2-reduce/codings.csv")
    #expect(codings.first?["locator"]?.hasPrefix("p. 12 ") == true)
    #expect(try commands.study.text("output/2-reduce/read/record.html").contains("#page=2"))
    #expect(try commands.run("verify", "excerpts").status == 0)
    #expect(try commands.run("trace", "--words", "opened in Jepara by").output.contains("p. 12"))
    #expect(try commands.study.text("output/made-with.json").contains("\"poppler\""))
    #expect(try commands.run("rebuild").status == 0)
  }

  @Test func `leaves a broken PDF out, and does the rest`() throws {
    let commands = try StudyCommands.begun()
    try commands.study.write(pdf.bytes, to: "inbox/whole.pdf")
    try commands.study.write("%PDF-1.7\nno page at all", to: "inbox/broken.pdf")
    #expect(try commands.run("add", commands.study.url("inbox").path()).errors.contains("damaged"))
    let run = try commands.run("run")
    #expect(run.status == 2)
    #expect(run.errors.contains("broken.pdf"))
    #expect(run.errors.contains("damaged"))
    #expect(try commands.rows(of: "1-collect/sources.csv").contains { $0["id"] == "whole" })
  }

  @Test func `doctor names the programs that read pages`() throws {
    let words = try StudyCommands.begun().run("doctor").output
    #expect(words.contains("poppler: version "))
    #expect(words.contains("qpdf: version "))
  }
}
