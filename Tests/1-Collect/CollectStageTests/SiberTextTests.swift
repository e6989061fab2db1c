import Fingerprints
import Foundation
import StudyModel
import Testing

@testable import CollectStage

/// The golden numbers of the two real texts; no word of theirs stands here but indicators.
@Suite(.enabled(if: SiberText.areThere)) struct SiberTextTests {
  @Test(arguments: [(SiberText.thesis, "70036abca4a78166"), (.article, "8135834ee66c0470")])
  func `COL-01: these are the bytes the numbers were counted in`(
    text: SiberText,
    head: String
  ) throws {
    #expect(fingerprint(of: try text.bytes()).hasPrefix(head))
  }

  @Test(arguments: [(SiberText.thesis, 109), (.article, 49)])
  func `passages are inferred and none begins in lower case`(
    text: SiberText,
    count: Int
  ) throws {
    let collected = try text.collected()
    #expect(collected.document.passages.count == count)
    #expect(collected.document.passages.allSatisfy { $0.isInferred })
    let lower = collected.passages.filter {
      $0.unicodeScalars.first?.properties.isLowercase ?? true
    }
    #expect(lower.count == 0)
    #expect(collected.noticed.contains("passages-inferred"))
  }

  @Test(arguments: [
    (SiberText.thesis, "kerja sama", 107, 8, "be"), (.article, "kerja sama", 34, 3, "be"),
    (.thesis, "keamanan siber", 44, 1, ""), (.article, "keamanan siber", 76, 3, ""),
    (.thesis, "kerjasama", 11, 0, ""), (.article, "kerjasama", 76, 0, ""),
    (.thesis, "bekerja sama", 4, 0, ""), (.article, "bekerja sama", 8, 0, ""),
    (.thesis, "cyber security", 11, 2, ""), (.thesis, "cybersecurity", 4, 0, ""),
    (.thesis, "non tradisional", 2, 2, ""),
  ])
  func `COL-03: words are found across line and page breaks`(
    text: SiberText,
    words: String,
    all: Int,
    crossing: Int,
    before: String
  ) throws {
    let found = try text.collected().count(words, butNotAfter: before)
    #expect(found.all == all)
    #expect(found.crossing == crossing)
  }

  @Test(arguments: [
    (SiberText.thesis, [478, 628, 701, 777, 945, 954, 1009, 1024, 1138]),
    (.article, [304, 682, 693, 699, 883, 931]),
  ])
  func `COL-04: a hyphen at a line end stays and joins its word`(
    text: SiberText,
    lines: [Int]
  ) throws {
    let document = try text.collected().document
    var hyphens: [Int] = []
    for (run, next) in zip(document.origin.runs, document.origin.runs.dropFirst())
    where document.text[run.range].hasSuffix("-") {
      hyphens.append(run.line)
      #expect(run.range.end == next.range.start, "line \(run.line)")
      #expect(next.line > run.line)
    }
    #expect(hyphens == lines)
  }

  @Test func `COL-05: one printed number gives the thesis its labels`() throws {
    let document = try SiberText.thesis.collected().document
    let pages = document.pages
    #expect(pages.count == 33)
    #expect(pages.filter { $0.method == .printed }.map(\.line) == [1506])
    let breaks = pages.dropFirst().filter { $0.method == .inferred }
    #expect(breaks.count == 31)
    #expect(pages.prefix(3).map(\.label) == ["[1]", "[2]", "1"])
    #expect(pages.first { $0.line == 127 }?.label == "1")
    #expect(pages.first { $0.line == 1460 }?.label == "29")
    #expect(pages.first { $0.line == 1506 }?.label == "30")
    #expect(document.furniture.map(\.line) == [1506])
    #expect(document.furniture.map(\.words) == ["30"])
  }

  @Test func `COL-05: labels of the article are counted and marked as inferred`() throws {
    let pages = try SiberText.article.collected().document.pages
    #expect(pages.dropFirst().count == 11)
    #expect(pages.map(\.label) == (1...12).map(String.init))
    #expect(pages.allSatisfy { $0.method == .inferred })
  }

  @Test func `COL-05: a declared first label is carried on and compared with the printed number`()
    throws
  {
    let right = try SiberText.thesis.collected(pages: .map([1: "i", 3: "1"]))
    #expect(right.labels.prefix(4) == ["i", "ii", "1", "2"])
    #expect(!right.noticed.contains("page-label-disagrees"))
    let wrong = try SiberText.thesis.collected(pages: .first(1))
    let found = wrong.made.diagnostics.filter { $0.code == "page-label-disagrees" }
    #expect(found.map { $0.place?.line } == [1506])
  }

  @Test func `COL-02: every word leads back to its physical line`() throws {
    for text in SiberText.allCases {
      let document = try text.collected().document
      let lines = String(decoding: try text.bytes(), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
      for run in document.origin.runs {
        let words = lines[run.line - 1].trimmingCharacters(in: .whitespaces)
        #expect(words == document.text[run.range], "line \(run.line)")
      }
      let read = Set(document.origin.runs.map(\.line) + document.furniture.map(\.line))
      let written = lines.indices.filter {
        !lines[$0].trimmingCharacters(in: .whitespaces).isEmpty
      }
      #expect(read == Set(written.map { $0 + 1 }))
    }
  }

  @Test func `abstracts are abstract and the chapters are body`() throws {
    let document = try SiberText.thesis.collected().document
    let parts = zip(document.passages, try SiberText.thesis.collected().parts)
    for (passage, part) in parts {
      let line = document.origin.lines(of: passage.range)?.lowerBound ?? 0
      #expect(part == (line < 127 ? .abstract : .body), "line \(line)")
    }
  }

  @Test func `the article has an abstract with its key words, a body and a conclusion`() throws {
    let document = try SiberText.article.collected().document
    let parts = document.parts.map { part in
      "\(part.kind.rawValue) \(document.origin.lines(of: part.range) ?? 0...0)"
    }
    #expect(parts == ["abstract 1...57", "conclusion 986...1014"])
    #expect(document.parts.allSatisfy { $0.basis == .heading })
  }

  @Test func `declared lines come before headings`() throws {
    let declared = Source.DeclaredPart(kind: .front, firstLine: 1, lastLine: 64)
    let collected = try SiberText.thesis.collected(parts: [declared])
    #expect(collected.document.parts.map(\.kind) == [.front, .abstract])
    #expect(collected.document.parts.map(\.basis) == [.declared, .heading])
  }

  @Test func `COL-07: the flattened table is one passage with its lines`() throws {
    let document = try SiberText.thesis.collected().document
    let table = document.passages.filter { $0.rule == "table-text" }
    #expect(table.count == 1)
    #expect(table.first.flatMap { document.origin.lines(of: $0.range) } == 1019...1102)
  }

  @Test func `headings are told from list items`() throws {
    let document = try SiberText.thesis.collected().document
    func lines(_ level: Int) -> [Int?] {
      document.passages.filter { $0.kind == .heading && $0.level == level }
        .map { document.origin.lines(of: $0.range)?.lowerBound }
    }
    #expect(lines(1) == [1, 65, 127, 129, 804, 806])
    #expect(lines(2) == [133, 415, 433, 470, 568, 809, 1184])
    #expect(document.passages.count { $0.kind == .listItem } == 26)
  }

  @Test func `the same bytes give the same document`() throws {
    for text in SiberText.allCases {
      let first = try text.collected().made
      let second = try text.collected().made
      #expect(first == second)
    }
  }

  @Test func `a person joins and cuts, and nothing else moves`() throws {
    let before = try SiberText.article.collected().document
    let after = try SiberText.article.collected(changes: ["cut L440", "join 3", "cut 2.4"])
    #expect(after.document.text.utf8.count == before.text.utf8.count)
    #expect(after.document.passages.count == 50)
    #expect(!after.noticed.contains("passage-change-lost"))
    #expect(after.count("kerja sama", butNotAfter: "be").all == 34)
  }
}
