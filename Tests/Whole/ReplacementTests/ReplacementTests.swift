import Foundation
import StudyModel
import TestKit
import Testing

/// Sources replaced by real edits: what the program says of each anchor, and what is true.
@Suite struct ReplacementTests {
  @Test(arguments: Replacement.allCases)
  func `RED-04: no replacement of the example moves an excerpt to a wrong place`(
    replacement: Replacement
  ) throws {
    let trial = try Self.trial(of: replacement, .example, count: 90)
    #expect(trial.outcomes.count == 90)
    #expect(trial.outcomes.allSatisfy { !$0.isSilentlyWrong })
  }

  @Test(arguments: Material.allCases.filter(\.isThere))
  func `RED-04: the outcome of every replacement is the one in docs, and none is silently wrong`(
    material: Material
  ) throws {
    var table = Trial.head
    let paragraphs = EditedText(try material.document()).paragraphs.count
    for replacement in Replacement.allCases
    where paragraphs > 9 || !replacement.needsParagraphs {
      let trial = try Self.trial(of: replacement, material, count: 90)
      #expect(trial.outcomes.count { $0.isSilentlyWrong } == 0, "\(replacement)")
      #expect(trial.outcomes.count { $0.isMissed } <= 4, "\(replacement)")
      table += trial.row
    }
    let page = repositoryFolder().appending(path: "docs/anchoring.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let begin = "<!-- \(material.rawValue) -->\n"
    let head = try #require(text.ranges(of: begin).first).upperBound
    let tail = try #require(text[head...].ranges(of: "<!-- end -->").first).lowerBound
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      let made = String(text[..<head]) + table + String(text[tail...])
      try made.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("recorded; read the difference, then test again")
    } else if let difference = firstDifference(Array(text[head..<tail].utf8), Array(table.utf8)) {
      Issue.record("docs/anchoring.md \(difference)")
    }
  }

  static func trial(of replacement: Replacement, _ material: Material, count: Int) throws -> Trial {
    let original = try material.document()
    let text = EditedText(original)
    let edited = replacement.edited(text, seed: 11)
    let before: Document
    let after: Document
    switch replacement {
    case .encoding:
      let first = Rendering.text(text)
      let old = Rendering.windows1252(first)
      before = try Material.collect(old, "s.txt")
      let kept = String(String.UnicodeScalarView(old.map { Unicode.Scalar($0) }))
      let again = kept.unicodeScalars.map { scalar -> String in
        switch scalar.value {
        case 0x93: "\u{201C}"
        case 0x94: "\u{201D}"
        case 0x92: "\u{2019}"
        case 0x96: "\u{2013}"
        default: String(scalar)
        }
      }.joined()
      let bytes = [0xEF, 0xBB, 0xBF] + Array(again.replacing("\n", with: "\r\n").utf8)
      after = try Material.collect(bytes, "s.txt")
    case .lineBreaks:
      before = original
      after = try Material.collect(
        Array(Rendering.text(edited, width: 54, hyphensEvery: 4).utf8),
        "s.txt"
      )
    case .otherFormat:
      before = original
      after = try Material.collect(Array(Rendering.page(edited).utf8), "s.html")
    case .typography:
      before = original
      after = try Material.collect(
        Array(Rendering.text(edited, width: 100_000, spaces: "\u{A0}").utf8),
        "s.txt"
      )
    default:
      before = original
      after = try Material.collect(Array(Rendering.text(edited).utf8), "s.txt")
    }
    return Trial(
      replacement.rawValue,
      from: before,
      text,
      to: after,
      edited,
      count: count,
      seed: UInt64(replacement.rawValue.utf8.count) * 7919
    )
  }
}
