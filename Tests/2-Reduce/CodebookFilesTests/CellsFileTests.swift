import StudyModel
import TestKit
import Testing

@testable import CodebookFiles

@Suite struct CellsFileTests {
  typealias Cell = CellsFile.SheetCell

  @Test func `begins a sheet, keeps the words, and tells stale ones`() {
    let first = Cell(
      row: "KR",
      column: "BTK-LATIH",
      quotes: ["one (a L1)", "two\nlines"],
      evidence: "e1"
    )
    let sheet = CellsFile.refresh("", cells: [first])
    #expect(
      sheet == """
        ## KR / BTK-LATIH
        <!-- evidence: e1 -->

        > one (a L1)
        >
        > two
        > lines

        """
    )
    #expect(CellsFile.read(sheet, display: "forms", path: "p").value == [])
    let written = sheet + "\nMy own words.\n\n- and a list\n"
    let second = Cell(row: "KR", column: "BTK-LATIH", quotes: ["three"], evidence: "e2")
    let refreshed = CellsFile.refresh(written, cells: [second])
    #expect(refreshed.contains("> three\n"))
    #expect(!refreshed.contains("> one"))
    let choices = CellsFile.read(refreshed, display: "forms", path: "p").value
    #expect(
      choices == [
        CellChoice(
          cell: "forms/KR/BTK-LATIH",
          kind: "summary",
          text: "My own words.\n\n- and a list",
          evidence: "e1"
        )
      ]
    )
    let marked = CellsFile.mark(refreshed, row: "KR", column: "BTK-LATIH", evidence: "e2")
    #expect(CellsFile.read(marked, display: "forms", path: "p").value.map(\.evidence) == ["e2"])
  }

  @Test func `writes the words of a cell through a command`() {
    let cell = Cell(row: "KR", column: "A", quotes: ["q"], evidence: "e")
    let other = "## NL / A\n\nkept\n"
    let text = CellsFile.write(other, cell: cell, words: "> mine\n## too")
    let read = CellsFile.read(text, display: "d", path: "p").value
    #expect(read.map(\.cell) == ["d/NL/A", "d/KR/A"])
    #expect(read.map(\.text) == ["kept", " > mine\n ## too"])
    let again = CellsFile.write(text, cell: cell, words: "new")
    #expect(CellsFile.read(again, display: "d", path: "p").value.map(\.text) == ["kept", "new"])
  }

  @Test func `says what is wrong with headings`() {
    let text =
      "## KR\nwords\n## A / B\nx\n## A / B\ny\n## C / D\n<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"
    let (choices, diagnostics) = CellsFile.read(text, display: "d", path: "codebook/cells/d.md")
    #expect(choices.map(\.cell) == ["d/A/B"])
    expectGolden(diagnostics.map { $0.message + "\n" }.joined(), named: "cells.txt")
  }

  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `a refreshed sheet has every line of the person`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ending = Bool.random(using: &random) ? "\n" : "\r\n"
    let pieces = [
      "# forms", "## KR / A", "## NL / A", "## KR / B", "## no cell", "", "", "my words",
      "  > mine",
      "> theirs", ">", "> more", "<!-- evidence: old -->", "<!-- mine -->", "- item", "```",
      "é\u{301}",
    ]
    let lines = (0..<Int.random(in: 0...25, using: &random)).map { _ in
      pieces.randomElement(using: &random) ?? ""
    }
    let text =
      lines.joined(separator: ending) + (Bool.random(using: &random) ? ending : "")
    let cells = ["KR", "NL", "AU"].flatMap { row in
      ["A", "B"].compactMap { column -> Cell? in
        guard Bool.random(using: &random) else { return nil }
        let quotes = (0..<Int.random(in: 0...3, using: &random)).map { "quote \($0)" }
        return Cell(row: row, column: column, quotes: quotes, evidence: "new")
      }
    }
    let refreshed = CellsFile.refresh(text, cells: cells)
    let known = Set(cells.map { "## \($0.row) / \($0.column)" })
    let own: (String) -> [String] = { text in
      TextLines(text).lines.map(\.words)
        .filter { !$0.isEmpty && !CellSheet.isQuote($0) && !CellSheet.isEvidence($0) }
    }
    let added = own(refreshed).dropFirst(own(text).count)
    #expect(Array(own(refreshed).prefix(own(text).count)) == own(text))
    #expect(added.allSatisfy { known.contains($0) })
    #expect(CellsFile.refresh(refreshed, cells: cells).utf8.elementsEqual(refreshed.utf8))
    let before = CellsFile.read(text, display: "d", path: "p").value
    let after = CellsFile.read(refreshed, display: "d", path: "p").value
    #expect(before.map(\.cell) == after.map(\.cell))
    #expect(before.map(\.text) == after.map(\.text))
  }
}
