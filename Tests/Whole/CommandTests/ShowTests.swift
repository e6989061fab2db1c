import Foundation
import TestKit
import Testing

@Suite struct ShowTests {
  private let commands: StudyCommands

  init() throws {
    commands = try StudyCommands.begun()
    try commands.study.write(
      "Latihan bersama diadakan. Biayanya belum jelas 🙂.\n\nCafe\u{301} di Ambon <b>tutup</b>.\n",
      to: "nota.txt"
    )
    _ = try commands.run("add", commands.study.url("nota.txt").path(percentEncoded: false))
    try commands.study.write(
      "version: 1\ncodes:\n- id: LATIH\n  name: pelatihan\n",
      to: "codebook/codes.yaml"
    )
    _ = try commands.run("code", "nota", "LATIH", "--quote", "Latihan bersama")
  }

  @Test func `passages are chosen, and codings shown without a terminal too`() throws {
    let second = try commands.run("show", "nota", "--passage", "2").output
    #expect(second.utf8.starts(with: "[2] Cafe\u{301} di".utf8))
    let coded = try commands.run("show", "nota", "--codings").output
    #expect(coded.contains("[1 Latihan bersama 1] diadakan."))
    #expect(coded.contains("[1] LATIH"))
    #expect(!coded.contains("Ambon"))
    #expect(!coded.contains("\u{1B}"))
  }

  @Test func `a sheet for pen and paper is written beside the study's index`() throws {
    let path = try commands.run("show", "nota", "--print").output.dropLast()
    let page = try String(contentsOfFile: String(path), encoding: .utf8)
    #expect(path.hasSuffix(".jejak/print/nota.html"))
    #expect(page.contains("&lt;b&gt;tutup") && page.contains("size: A4"))
    let book = try commands.run("show", "--print", "--codebook", "--paper", "letter").output
    #expect(book.hasSuffix(".jejak/print/codebook.html\n"))
    #expect(try commands.study.text(".jejak/print/codebook.html").contains("LATIH"))
  }

  @Test func `the reading page is the one of output, or a new one where there is none`() throws {
    let none = ["PATH": "/nowhere"]
    let made = try commands.run("show", "nota", "--open", environment: none)
    #expect(made.status == 0, Comment(rawValue: made.errors))
    #expect(made.output.hasSuffix(".jejak/2-reduce/read/nota.html\n"))
    #expect(commands.study.has(".jejak/2-reduce/read/nota.html"))
    #expect(made.errors.contains("by hand"))
    _ = try commands.run("run")
    let kept = try commands.run("show", "nota", "--open", environment: none)
    #expect(kept.output.hasSuffix("output/2-reduce/read/nota.html\n"))
  }

  @Test(arguments: [
    ["show"], ["show", "nota", "--codebook"], ["show", "nota", "--passage", "0"],
    ["show", "nota", "--passage", "3-2"], ["show", "nota", "--plain", "--codings"],
    ["show", "nota", "--print", "--open"],
  ])
  func `what makes no sense is said to be wrong usage`(arguments: [String]) throws {
    #expect(try commands.run(arguments).status == 64)
  }
}
