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
        <!-- excerpts: d9b2953eff52 bdf85c23668b 4fd41c200dc9 -->

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
    #expect(read.map(\.text) == ["kept", "> mine\n ## too"])
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
        let quotes = (0..<Int.random(in: 0...1, using: &random)).map { "quote \($0)" }
        return Cell(row: row, column: column, quotes: quotes, evidence: "new")
      }
    }
    let refreshed = CellsFile.refresh(text, cells: cells)
    let known = Set(cells.map { "## \($0.row) / \($0.column)" })
    let own: (String) -> [String] = { text in
      TextLines(text).lines.map(\.words)
        .filter { line in
          !line.isEmpty
            && !["<!-- evidence", "<!-- excerpts", "> quote"].contains { line.hasPrefix($0) }
        }
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

  @Test(arguments: 0..<2000 as Range<UInt64>)
  func `a person's own quoted lines survive wherever they stand`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let ending = Bool.random(using: &random) ? "\n" : "\r\n"
    func cell(_ evidence: String) -> Cell {
      let quotes = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        let number = Int.random(in: 0...5, using: &random)
        return (number == 0 ? "two\nlines" : "words") + " (a, L\(number); ayu-\(number + 1))"
      }
      return Cell(row: "KR", column: "A", quotes: quotes, evidence: evidence)
    }
    let first = CellsFile.refresh("# mine" + ending, cells: [cell("e1")])
    var lines = TextLines(first).lines.map(\.words)
    let heading = try #require(lines.firstIndex(of: "## KR / A"))
    let shapes = ["> own #", "> own # (a, L1; ayu-7)", "own #", ">own #", ">> own #", ">", ""]
    for number in 0..<Int.random(in: 1...8, using: &random) {
      let shape = try #require(shapes.randomElement(using: &random))
      let place = Int.random(in: (heading + 1)...lines.count, using: &random)
      lines.insert(shape.replacing("#", with: "\(number)"), at: place)
    }
    let own = lines.filter { $0.contains("own") }
    let edited = lines.map { $0 + ending }.joined()
    let second = cell("e2")
    let refreshed = CellsFile.refresh(edited, cells: [second])
    let after = TextLines(refreshed).lines
    #expect(after.map(\.words).filter { $0.contains("own") } == own)
    #expect(after.allSatisfy { $0.ending == ending })
    let quoted = after.map(\.words).filter { $0.hasPrefix("> ") && !own.contains($0) }
    #expect(quoted == second.quotes.flatMap { TextLines($0).lines.map { "> " + $0.words } })
    let bare = lines.count { $0 == ">" }
    let read = CellsFile.read(refreshed, display: "d", path: "p").value.first?.text ?? ""
    #expect(TextLines(read).lines.map(\.words).filter { $0.contains("own") } == own)
    #expect(!read.contains("; ayu-1)") && !read.contains("excerpts:"))
    #expect(own.isEmpty || !refreshed.contains("evidence: e2"))
    #expect(after.count { $0.words == ">" } >= min(bare, second.quotes.count - 1))
    #expect(CellsFile.refresh(refreshed, cells: [second]).utf8.elementsEqual(refreshed.utf8))
  }

  @Test func `a sheet from before the mark keeps the person's quoted lines`() {
    let before = """
      ## KR / A
      <!-- evidence: e1 -->

      > old (a, L1; ayu-7)
      >
      > older (a, L2; ayu-2-9)
      > my own remark

      > my own quotation (a, L9; ayu-3)
      words

      """
    let cell = Cell(row: "KR", column: "A", quotes: ["new (a, L1; ayu-8)"], evidence: "e2")
    #expect(
      CellsFile.read(before, display: "d", path: "p").value.map(\.text)
        == ["> my own remark\n\n> my own quotation (a, L9; ayu-3)\nwords"]
    )
    let after = CellsFile.refresh(before, cells: [cell])
    let kept = "> my own remark\n\n> my own quotation (a, L9; ayu-3)\nwords\n"
    #expect(after.hasSuffix("\n\n> new (a, L1; ayu-8)\n" + kept))
  }
}
