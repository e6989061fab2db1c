import Foundation
import TestKit
import Testing

/// What leaves a study for a supervisor, as commands write it.
@Suite struct ShareTests {
  private let page = FileManager.default.temporaryDirectory
    .appendingPathComponent("share-\(UUID().uuidString).html").path

  /// A study with two sources, a finding, and what was judged of them.
  private func begun() throws -> StudyCommands {
    let commands = try StudyCommands.begun()
    try commands.study.write(
      "The school opened in March. Nobody wrote to the ministry's office.\n",
      to: "sources/library/one.txt"
    )
    try commands.study.write(
      "The school never opened. The gate is rusty and the bell is gone.\n",
      to: "sources/library/two.txt"
    )
    try commands.study.write(
      """
      version: 1
      sources:
      - {id: one, file: one.txt}
      - {id: two, file: two.txt}
      """,
      to: "sources/library.yaml"
    )
    try commands.study.write(
      "version: 1\ncodes:\n- {id: OPEN, name: opening}\n- {id: SHUT, name: no opening}\n",
      to: "codebook/codes.yaml"
    )
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        text: The school opened.
        expects:
        - {count: {code: OPEN}, at-least: 1}
        - {none: {code: SHUT}}
      """,
      to: "codebook/findings.yaml"
    )
    for (place, code) in [("one:1.1", "OPEN"), ("two:1.1", "SHUT")] {
      #expect(try commands.run("code", place, code).status == 0)
    }
    return commands
  }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  @Test func `writes one page with quotations, says before what it holds, twice the same`() throws {
    let commands = try begun()
    let first = try commands.run("share", page)
    #expect(first.status == 0 && first.output == page + "\n")
    #expect(first.errors.contains("holds 1 finding and 2 quotations from 2 sources"))
    let bytes = try text(page)
    #expect(bytes.contains("The school never opened.") && bytes.contains("quote:ayu-1"))
    #expect(!bytes.contains("rusty") && !bytes.contains("Nobody wrote"))
    #expect(try commands.run("share", page).status == 0)
    #expect(try text(page) == bytes)
  }

  @Test func `writes nothing in a dry run, into the study, or over what is not its own`() throws {
    let commands = try begun()
    #expect(try commands.run("share", page, "--dry-run").status == 0)
    #expect(!FileManager.default.fileExists(atPath: page))
    let inside = try commands.run("share", commands.study.path + "/output/x.html")
    #expect(inside.status == 1 && inside.errors.contains("which holds the study"))
    try "<p>Mine</p>".write(toFile: page, atomically: true, encoding: .utf8)
    let over = try commands.run("share", page)
    #expect(over.status == 1 && over.errors.contains("holds somebody's words"))
    #expect(try text(page) == "<p>Mine</p>")
    #expect(try commands.run("share", "page.pdf").status == 64)
    let language = try commands.run("share", page + ".html", "--language", "nl")
    #expect(language.status == 1 && language.errors.contains("no reports in 'nl'"))
  }

  @Test func `quotes no source whose rights forbid it, nor what was withheld, and counts them`()
    throws
  {
    let commands = try begun()
    try commands.study.write(
      """
      version: 1
      sources:
      - {id: one, file: one.txt}
      - {id: two, file: two.txt, rights: {quote: no}}
      """,
      to: "sources/library.yaml"
    )
    let shared = try commands.run("share", page)
    #expect(shared.errors.contains("2 quotations from 2 sources"))
    #expect(shared.errors.contains("1 quotation of these is masked"))
    #expect(!(try text(page).contains("never opened")))
    _ = try commands.run("run")
    for path in ["output/4-conclude/report.en.md", "output/4-conclude/finding/F1.html"] {
      #expect(!(try commands.study.text(path).contains("never opened")))
    }
    // What stays with the sources keeps every word.
    #expect(try commands.study.text("output/2-reduce/codings.csv").contains("never opened"))
    #expect(try commands.run("withhold", "ayu-1", "--why", "asked to").status == 0)
    #expect(try commands.run("share", page).errors.contains("2 quotations of these are masked"))
    #expect(!(try text(page).contains("opened in March")))
  }

  @Test(arguments: ["json", "txt"])
  func `remarks on the page come home as memos, once, and stand on the next sheet`(
    ending: String
  ) throws {
    let commands = try begun()
    _ = try commands.run("supervision", page, "--record")
    #expect(try commands.run("share", page).status == 0)
    let mark = try #require(try text(page).firstMatch(of: /"study":"([0-9a-f]{16})"/)?.1)
    let file = page.replacingOccurrences(of: "html", with: ending)
    let remarks = [("finding:F1", "Too strong?"), ("quote:ayu-2", "Read on."), ("study", "Good.")]
      .enumerated().map { number, remark in
        #"{"key":"k-00000000000000000000000\#(number)","at":"2026-11-21T10:00:00Z","act":"remark","#
          + #""on":"\#(remark.0)","text":"\#(remark.1)"}"#
      }
    let head = #"{"jejak":"choices","version":1,"study":"\#(mark)","by":"","name":"Ibu B","#
    try "\(head)\"documents\":{},\"choices\":[\(remarks.joined(separator: ","))]}"
      .write(toFile: file, atomically: true, encoding: .utf8)
    let taken = try commands.run("take", file, "--yes", at: "2026-11-22T10:00:00Z")
    #expect(taken.status == 0)
    let sheet = page.replacingOccurrences(of: ".html", with: ".md")
    #expect(try commands.run("supervision", sheet, at: "2026-11-22T11:00:00Z").status == 0)
    let next = try text(sheet)
    #expect(next.contains("## Remarks taken in since"))
    #expect(next.contains("**F1** Too strong? — Ibu B") && next.contains("**ayu-2** Read on."))
    let lines = try commands.study.text("codebook/journal/ayu.jsonl")
    _ = try commands.run("take", file, "--yes", at: "2026-11-23T10:00:00Z")
    #expect(try commands.study.text("codebook/journal/ayu.jsonl") == lines)
  }

  @Test func `writes the sheet of a meeting, and the next one from there`() throws {
    let commands = try begun()
    let sheet = page.replacingOccurrences(of: ".html", with: ".md")
    let first = try commands.run("supervision", sheet, "--record")
    #expect(first.status == 0 && first.output == "\(sheet)\nayu-3\n")
    #expect(try text(sheet).contains("No earlier meeting is recorded."))
    #expect(try text(sheet).contains("| ayu | 2 |"))
    try commands.study.write("Later the gate was painted.\n", to: "sources/library/three.txt")
    let register = try commands.study.text("sources/library.yaml")
    try commands.study.write(
      register + "\n- {id: three, file: three.txt}\n",
      to: "sources/library.yaml"
    )
    _ = try commands.run("undo", "ayu-2", at: "2026-11-28T09:00:00Z")
    _ = try commands.run(
      ["decide", "gate", "--choice", "left out", "--why", "not asked"],
      at: "2026-11-28T09:01:00Z"
    )
    #expect(try commands.run("supervision", sheet, at: "2026-11-28T10:00:00Z").status == 0)
    let next = try text(sheet)
    #expect(next.contains("What changed since 20 November 2026"))
    #expect(next.contains("Sources: 2 → 3. New: three."))
    #expect(next.contains("1 taken back") && next.contains("**gate**: left out — not asked"))
    #expect(next.contains("| SHUT | no opening | 1 | 0 |") && !next.contains("| OPEN |"))
    #expect(next.contains("contradicted → asserted only"))
    #expect(!next.contains("**supervision**"))
  }

  @Test func `never writes over a sheet that a person changed`() throws {
    let commands = try begun()
    let sheet = page.replacingOccurrences(of: ".html", with: ".md")
    #expect(try commands.run("supervision", sheet).status == 0)
    #expect(try commands.run("supervision", sheet).status == 0)
    let mine = try text(sheet).replacingOccurrences(of: "| 1 |  |", with: "| 1 | read more |")
    try mine.write(toFile: sheet, atomically: true, encoding: .utf8)
    let refused = try commands.run("supervision", sheet, "--record")
    #expect(refused.status == 1 && refused.errors.contains("holds somebody's words"))
    #expect(try text(sheet) == mine)
    #expect(!(try commands.study.text("codebook/journal/ayu.jsonl").contains("supervision")))
    #expect(try commands.run("supervision", "x.pdf").status == 64)
    #expect(try commands.run("supervision", "--since", "yesterday").status == 64)
  }
}
