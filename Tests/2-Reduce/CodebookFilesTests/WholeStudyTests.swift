import Foundation
import StudyModel
import TestKit
import Testing

@testable import CodebookFiles

@Suite struct WholeStudyTests {
  @Test func `every field of the formats is read`() throws {
    let (study, diagnostics) = StudyTemplatesTests.study(WholeStudyFiles.files)
    #expect(diagnostics.map(\.message) == [])
    #expect(StudyChecks.check(study).map(\.message) == [])
    let source = study.sources[0]
    #expect(source.record.authors.map(\.family) == ["van Dijk", "BSSN", "Kominfo"])
    #expect(source.record.issued == "2018-07-03")
    #expect(source.record.title == "Nota: satu")
    #expect(source.record.fields["editor"] == "E, F")
    #expect(source.record.fields["note"] == "007")
    #expect(source.attributes == ["side": "NO", "year": "2018"])
    #expect(source.cases == ["NL"] && source.isShareable && source.origin == .search("S1"))
    #expect(source.parts.map(\.firstLine) == [3, 90])
    #expect(source.pages == .map([1: "i", 5: "1"]))
    #expect(source.declaredAt == FilePlace(path: "sources/library.yaml", line: 3, column: 3))
    #expect(study.sources[1].pages == .first(127) && study.sources[2].origin == .citedIn("b"))
    let plan = study.studyProtocol
    #expect(plan.profile == Profile(name: .thesis, also: ["RED-19"], notDone: ["COL-12": "none"]))
    #expect(plan.boundary.to == PartialDate("2022-12"))
    #expect(plan.cases.map(\.id) == ["NL", "KR"])
    #expect(plan.thresholds.sharePerGroup == 0.67 && plan.thresholds.independentGroups == 2)
    let code = try #require(study.codebook["BTK-LATIH"])
    #expect(code.needs == [.case, .claim] && code.exclude.map(\.use.count) == [1, 2, 0])
    #expect(code.examples.map(\.role) == [.typical, .counter])
    #expect(
      code.indicators.map(\.form) == [
        .phrase("latihan bersama"), .word("pelatih*"), .pattern("\\bMoU\\b"),
        .near(all: ["alih", "teknologi"], words: 6),
        .combination(
          all: [.phrase("pelatihan"), .word("sib*")],
          any: [.phrase("x")],
          not: [.phrase("y")],
          within: .paragraph
        ),
        .phrase("plain words"),
      ]
    )
    #expect(
      study.claims[0].at == [
        .lines(32...42), .quote("q"), .lines(7...7), .place("b:12.2"), .lines(9...9),
      ]
    )
    #expect(
      study.displays[0].rows == .attribute("side") && study.displays[1].columns == .codes(["BTK"])
    )
    #expect(study.displays[1].cell == .quote && study.displays[0].showsNegative == true)
    #expect(study.networks[0].links[0].against == [JudgementID(chain: "ayu-2", number: 8)])
    #expect(study.findings[0].expects.count == 7)
    #expect(study.searches.searches[0].fields["hits"] == "40")
  }

  @Test func `RED-10: ids that nothing has are named with the nearest`() {
    let changes = [
      ("codebook/protocol.yaml", "cases: [{id: NL", "cases: [{id: NX"),
      ("codebook/protocol.yaml", "coders: [{id: ayu", "coders: [{id: ani"),
      ("codebook/protocol.yaml", "questions: [{id: RQ1", "questions: [{id: RQ2"),
      ("codebook/claims.yaml", "source: b", "source: bb"),
      ("codebook/codes.yaml", "use: [BTK, PAT]", "use: [BTL, \"Q*\"]"),
      ("codebook/codes.yaml", "members: [\"BTK-*\"]", "members: []"),
      ("codebook/codes.yaml", "applied: no", "applied: no, indicators: [x]"),
      ("codebook/findings.yaml", "link: \"a>b\"", "link: \"a>c\""),
      ("codebook/findings.yaml", "path: [a, b]", "path: [a, z]"),
      ("codebook/findings.yaml", "cells-reviewed: forms", "cells-reviewed: form"),
      ("codebook/findings.yaml", "compares: [F]", "compares: [G]"),
      ("codebook/findings.yaml", "code: \"PA*\"", "code: BTK-LATI"),
      ("sources/searches.yaml", "searches: [{id: S1", "searches: [{id: S2"),
    ]
    var report = ""
    for (path, before, after) in changes {
      let files = WholeStudyFiles.files.map {
        ($0.path, $0.path == path ? $0.text.replacing(before, with: after) : $0.text)
      }
      let (study, diagnostics) = StudyTemplatesTests.study(files)
      report += "== \(after)\n"
      report += (diagnostics + StudyChecks.check(study)).map { $0.message + "\n" }.joined()
    }
    expectGolden(report, named: "checks.txt")
  }

  @Test func `bad items of each file are left out and named`() {
    let texts: [(String, String)] = [
      (
        "sources/library.yaml",
        "sources:\n- {id: Nota 1, file: a}\n- {id: a, file: ../x}\n- {id: b}\n- {id: c, file: c, class: primry, sha256: 12, parts: [{kind: abstrac}], pages: {map: [[x, 1]]}, rights: {share: maybe}, titel: t}\n- {id: d, file: /etc/passwd}\n"
      ),
      ("sources/searches.yaml", "searches:\n- {where: x}\nscreened:\n- {title: t, search: S9}\n"),
      (
        "codebook/protocol.yaml",
        "profile: theses\nboundary: {from: 1 Jan 2007, to: 2022-13}\ncoders: [{id: ayu-2}, {id: Ayu}, coder-b]\nframework: [{from: a, to: b, sign: up}]\nthresholds: {independent-groups: two, agreement: {at-least: \"0,8\"}}\nquestions: [text]\n"
      ),
      (
        "codebook/claims.yaml",
        "claims:\n- {id: A, source: s, text: t}\n- {id: B, source: s, text: t, at: [{lines: [9, 3]}]}\n- {id: C, source: s, text: t, at: L1, claim: don}\n"
      ),
      (
        "codebook/displays.yaml",
        "displays:\n- {id: a/b, kind: k}\n- {id: c}\n- {id: d, kind: k, rows: {by: cases}, cell: {show: counts}, order: alphabet, within: page}\n"
      ),
      (
        "codebook/networks.yaml",
        "networks:\n- id: n\n  kind: k\n  nodes: [{id: a}, {id: a}, {id: b, role: antecedant}]\n  links: [{from: a, to: bb}, {from: a}, {from: a, to: b, sign: positive, basis: atested, excerpts: [x]}]\n"
      ),
      (
        "codebook/findings.yaml",
        "findings:\n- {id: A}\n- {id: B, text: t, expects: [{cout: {code: x}}]}\n- {id: C, text: t, expects: [{count: {code: x}, level: group, at-least: 1}]}\n- {id: D, text: t, expects: [{path: [a], network: n}]}\n- {id: E, text: t, level: explains, rests-on: [{row: x}]}\n"
      ),
    ]
    var report = ""
    for (path, text) in texts {
      let (study, diagnostics) = StudyTemplatesTests.study([(path, text)])
      report += "== \(path)\n" + diagnostics.map { $0.message + "\n" }.joined()
      let kept: [[String]] = [
        study.sources.map(\.id), study.claims.map(\.id), study.displays.map(\.id),
        study.networks.map(\.id), study.findings.map(\.id),
        study.studyProtocol.coders.map(\.id),
      ]
      report += "keeps: \(kept.joined().joined(separator: " "))\n"
    }
    expectGolden(report, named: "left-out.txt")
  }

  @Test func `RED-06, RED-07, MOD-08: what a codebook and a plan lack`() throws {
    func flat(_ count: Int) throws -> Codebook {
      try Codebook(codes: (0..<count).map { Code(id: "C\($0)") })
    }
    for (count, isReported) in [(0, false), (3, true), (12, false), (60, false), (61, true)] {
      let diagnostics = StudyChecks.codebookGaps(try flat(count))
      #expect(diagnostics.contains { $0.code == "codebook-size" } == isReported)
      #expect(diagnostics.filter { $0.code == "code-incomplete" }.count == count)
    }
    let tree = try Codebook(
      codes: [
        Code(id: "A", isApplied: false),
        Code(
          id: "B",
          parent: "A",
          definition: LocalizedText("d"),
          include: LocalizedText("i"),
          exclude: [Code.Exclusion(when: LocalizedText("w"))],
          kind: .descriptive
        ),
      ]
    )
    #expect(
      StudyChecks.codebookGaps(tree).map(\.message) == [
        """
        note: code 'B' has no typical example
          help: an examiner asks how somebody else would know when to use it
        """
      ]
    )
    #expect(StudyChecks.planGaps(StudyProtocol()).count == 4)
    let (study, _) = StudyTemplatesTests.study(WholeStudyFiles.files)
    #expect(StudyChecks.planGaps(study.studyProtocol) == [])
  }

  @Test func `front matter and body of a writing`() {
    let text =
      "---\ntype: analytic\nby: ayu\ndate: 2026-11-20\nlinks: [BTK, ayu-7]\ntyp: x\n---\n\n# Body\n--- \n"
    let (writing, diagnostics) = WritingFile.read(
      text,
      id: "m",
      sha256: "h",
      path: "codebook/memos/m.md"
    )
    #expect(writing.type == "analytic" && writing.links == ["BTK", "ayu-7"])
    #expect(writing.date == "2026-11-20" && writing.body == "\n# Body\n--- \n")
    #expect(
      diagnostics.map(\.message) == [
        "codebook/memos/m.md:6:1: warning: the file has no field 'typ'\n  help: did you mean 'type'?"
      ] || diagnostics.map(\.code) == ["unknown-field"]
    )
    #expect(diagnostics.first?.place?.line == 6)
    let plain = WritingFile.read("just words", id: "m", sha256: "h", path: "p")
    #expect(plain.value.body == "just words" && plain.diagnostics == [])
    let open = WritingFile.read("---\ntype: x\n", id: "m", sha256: "h", path: "p")
    #expect(open.diagnostics.map(\.code) == ["front-matter"])
    let made = WritingFile.text(type: "a", by: "b", date: "c", links: ["d: e"], body: "words")
    #expect(WritingFile.read(made, id: "m", sha256: "h", path: "p").value.links == ["d: e"])
  }

  // MARK: - Mutations

  private static let material: [(path: String, text: String)] = {
    var files = WholeStudyFiles.files
    files += StudyTemplates.files(language: "id", title: "t", coder: "ayu")
    guard let shared = sharedFolder() else { return files }
    for path in [
      "sources/library.yaml", "codebook/protocol.yaml", "codebook/claims.yaml",
      "codebook/codes.yaml",
    ] {
      let place = shared.appending(path: "studies/siber").appending(path: path)
      do {
        let lines = TextLines(try String(contentsOf: place, encoding: .utf8)).lines
        files.append((path, TextLines.joined(lines.prefix(220))))
      } catch {
        Issue.record(error)
      }
    }
    return files
  }()

  private static let bites: [String] = [
    "\t", ":", ": ", "*", "&a ", "*a", "[", "]", "{", "}", "\"", "'", "#", "- ", "\n", "\r\n", "\r",
    "|", ">", "@", "`", "%", "!", "? ", "---\n", "...\n", "<<<<<<< x\n", "=======\n", ">>>>>>> y\n",
    "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "𝔘", "é", "  ", "version: 9\n", "null", "~", ",",
    "- id: a\n", "\u{FFFF}", "<<: *a\n", "&a [*a]", "!!binary x", "\\", "\"\\ud800\"", ">-\n",
  ]

  @Test(arguments: 0..<1500 as Range<UInt64>)
  func `no mutation of a file is fatal`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let file = Self.material[Int(seed) % Self.material.count]
    var scalars = Array(file.text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + Int.random(in: 0...12, using: &random))
      switch Int.random(in: 0..<4, using: &random) {
      case 0: scalars.removeSubrange(place..<end)
      case 1:
        let piece = scalars[place..<end]
        scalars.insert(contentsOf: piece, at: Int.random(in: 0...scalars.count, using: &random))
      default:
        scalars.insert(
          contentsOf: (Self.bites.randomElement(using: &random) ?? "").unicodeScalars,
          at: place
        )
      }
    }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    let text = String(view)
    let (study, diagnostics) = StudyTemplatesTests.study([(file.path, text)])
    let lineCount = TextLines(text).lines.count
    for diagnostic in diagnostics {
      #expect((0...(lineCount + 1)).contains(diagnostic.place?.line ?? 0), "\(diagnostic.message)")
      #expect(!diagnostic.words.isEmpty)
    }
    _ = StudyChecks.check(study)
    // An editor either changes the one item or says why not.
    var editor = ItemEditor(text)
    let items = ItemEditor.items(in: text)
    for list in ["sources", "codes", "findings"] {
      do throws(ItemEditError) {
        try editor.append([YAMLField("id", "brand-new"), YAMLField("name", "x: y")], to: list)
        #expect(ItemEditor.items(in: editor.text).contains { $0.id == "brand-new" })
      } catch {
        #expect(!error.description.isEmpty && !error.remedy.isEmpty)
      }
      editor = ItemEditor(text)
    }
    if let item = items.first(where: { !$0.list.isEmpty }) {
      do throws(ItemEditError) {
        try editor.setField("name", of: item.id, in: item.list, to: .text("x: y"))
      } catch {
        #expect(editor.text.utf8.elementsEqual(text.utf8))
      }
    }
    _ = CellsFile.read(text, display: "d", path: "p")
    _ = WritingFile.read("---\n" + text, id: "w", sha256: "", path: "p")
  }
}
