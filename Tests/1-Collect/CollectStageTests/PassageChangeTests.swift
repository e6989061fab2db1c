import StudyModel
import Testing

@testable import CollectStage

@Suite struct PassageChangeTests {
  @Test(arguments: [
    ("join L174", PassageChange.join(.line(174))), ("join 12", .join(.passage(12))),
    ("--join nota-2018:12", .join(.passage(12))), ("cut L174", .cut(.line(174))),
    ("cut 12.3", .cut(.sentence(3, ofPassage: 12))),
    ("abstract L3-57", .part(.abstract, firstLine: 3, lastLine: 57)),
    ("part abstract L3-L57", .part(.abstract, firstLine: 3, lastLine: 57)),
    ("body L58-", .part(.body, firstLine: 58, lastLine: nil)),
    ("front -L2", .part(.front, firstLine: nil, lastLine: 2)),
    ("appendix L9", .part(.appendix, firstLine: 9, lastLine: 9)),
  ])
  func `a change is read as the journal holds it`(text: String, change: PassageChange) {
    #expect(PassageChange(text: text) == change)
    #expect(PassageChange(text: change.description) == change)
  }

  @Test(arguments: [
    "", "join", "cut", "join 0", "join L0", "join 1.2", "cut 12", "cut 1.2.3", "cut x", "glue L3",
    "abstract L9-3", "abstract -", "abstract 3-5", "join L3 L4", "cut L-3",
  ])
  func `what is no change is none`(text: String) {
    #expect(PassageChange(text: text) == nil)
  }

  private static let text = "Satu.\nDua.\n\nTiga-\n\nempat lima. Enam.\nTujuh\n"

  @Test func `joins and cuts are applied one after the other`() throws {
    let before = try CollectedText(Self.text)
    #expect(before.passages == ["Satu. Dua.", "Tiga-", "empat lima. Enam. Tujuh"])
    let joined = try CollectedText(Self.text, changes: ["join L6"])
    #expect(joined.passages == ["Satu. Dua.", "Tiga-empat lima. Enam. Tujuh"])
    let cut = try CollectedText(Self.text, changes: ["join 3", "cut L2", "cut 3.2"])
    #expect(cut.passages == ["Satu.", "Dua.", "Tiga-empat lima.", "Enam. Tujuh"])
    #expect(cut.document.passages.map(\.rule) == Array(repeating: "cut-by-person", count: 4))
    #expect(cut.document.passages.map(\.number) == [1, 2, 3, 4])
    #expect(cut.noticed.isEmpty)
  }

  @Test(arguments: [
    "join 1", "join 9", "join L2", "join L99", "cut L1", "cut L99", "cut 1.9", "cut 9.2",
  ])
  func `a change that no longer fits is reported and changes nothing`(change: String) throws {
    let collected = try CollectedText(Self.text, changes: [change])
    #expect(collected.noticed == ["passage-change-lost"])
    #expect(try collected.document == CollectedText(Self.text).document)
  }

  @Test func `pages keep their place in joined and cut passages`() throws {
    let text = "Satu kata\n\u{000C}dua kata. Tiga.\n\nEmpat.\n"
    let plain = try CollectedText(text)
    let changed = try CollectedText(text, changes: ["cut L2", "join 3", "cut 2.2"])
    #expect(plain.document.pages.count == 2)
    let words = { (collected: CollectedText) in
      collected.document.pages.map { page in
        collected.document.text.scalar(at: page.start)
      }
    }
    #expect(words(plain) == words(changed))
    #expect(changed.passages == ["Satu kata", "dua kata.", "Tiga. Empat."])
  }
}
