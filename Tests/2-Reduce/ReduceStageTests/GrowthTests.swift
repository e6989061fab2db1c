import ReduceStage
import StudyModel
import TestKit
import Testing

@Suite struct GrowthTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `coverage counts every scalar of every passage once`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var study = SmallStudy()
    study.add("t", [["Satu 🧭 dua."], ["Tiga.", "Empat é lima."], ["ꦲꦏ꧀ꦱꦫ ꦗꦮ."]])
    let document = study.document("t")
    func stretch() -> TextRange {
      let first = Int.random(in: 0..<document.text.scalarCount - 1, using: &random)
      return TextRange(
        first,
        Int.random(in: first + 1...document.text.scalarCount, using: &random)
      )
    }
    var state = [Int](repeating: 0, count: document.text.scalarCount)
    for number in 0..<Int.random(in: 0..<6, using: &random) {
      let range = stretch()
      let isCoding = number.isMultiple(of: 2)
      let anchor = study.anchor(range, of: "t")
      guard anchor.quote.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        continue
      }
      study.judge("ayu", isCoding ? .code(CodingChoice(anchor: anchor, code: "A")) : .none(anchor))
      for place in range.start.scalars..<range.end.scalars {
        state[place] = max(state[place], isCoding ? 2 : 1)
      }
    }
    let coverage = try #require(
      SourceCoverage.of([document], in: try study.reduce()).first
    )
    let scalars = document.passages.flatMap { passage in
      state[passage.range.start.scalars..<passage.range.end.scalars]
    }
    #expect(coverage.characters.coded == scalars.count { $0 == 2 })
    #expect(coverage.characters.read == scalars.count { $0 == 1 })
    #expect(coverage.characters.unread == scalars.count { $0 == 0 })
    let passages = document.passages.map { passage in
      state[passage.range.start.scalars..<passage.range.end.scalars].max() ?? 0
    }
    #expect(coverage.passages.coded == passages.count { $0 == 2 })
    #expect(coverage.passages.read == passages.count { $0 == 1 })
    #expect(coverage.passages.total == 3)
  }

  @Test func `saturation follows the time of coding, not the register`() throws {
    var study = SmallStudy()
    study.add("t", [["Lain."]])
    study.judge("ayu", .code(study.choice("A", 1, of: "t")))
    study.judge("ayu", .code(study.choice("B", 1)))
    study.judge("ayu", .code(study.choice("A", 2)))
    let steps = Saturation(try study.reduce().codings, sources: study.sources).steps
    #expect(steps.map(\.source) == ["t", "s"])
    #expect(steps.map(\.new) == [["A"], ["B"]])
    #expect(steps.map(\.total) == [1, 2])
  }

  @Test(
    arguments: [
      ("", 0, UnitLength.Oddity.shorterThanClause), ("Satu dua", 2, .shorterThanClause),
      ("Satu\u{A0}dua\r\ntiga", 3, nil), ("👩🏽‍🔬 é ꦗꦮ", 3, nil),
    ]
  )
  func `a unit is measured in words between white space`(
    words: String,
    count: Int,
    oddity: UnitLength.Oddity?
  ) {
    let length = UnitLength(of: words)
    #expect(length.words == count)
    #expect(length.scalars == words.unicodeScalars.count)
    #expect(length.oddity == oddity)
    #expect(UnitLength(of: "kata " + String(repeating: "kata ", count: 400)).oddity != nil)
  }

  @Test func `withholding keeps back all that shares words with the excerpt`() throws {
    var study = SmallStudy()
    let first = study.judge("ayu", .code(study.choice("A", 1)))
    let second = study.judge("budi", .code(study.choice("B", 1)))
    let apart = study.judge("ayu", .code(study.choice("A", 2)))
    let withheld = study.judge("ayu", .withhold(of: first, why: nil))
    #expect(try study.reduce().withheld == [first, second])
    #expect(try !study.reduce().withheld.contains(apart))
    study.judge("ayu", .undo(of: withheld, why: nil))
    #expect(try study.reduce().withheld.isEmpty)
  }

  @Test func `the latest translation of a person into a language holds`() throws {
    var study = SmallStudy()
    let coding = study.judge("ayu", .code(study.choice("A", 1)))
    for words in ["Erstens.", "Zuerst."] {
      study.judge(
        "ayu",
        .translate(
          Act.Translation(of: coding, language: "de", words: words, translator: "ayu")
        )
      )
    }
    #expect(try study.reduce().translations.map(\.words) == ["Zuerst."])
    #expect(try study.reduce().translations.map(\.coding) == [coding])
  }

  @Test func `a remark follows its words through a change of the source`() throws {
    var study = SmallStudy()
    study.judge("ayu", .jot(study.anchor(4), words: "why?"))
    #expect(try study.reduce().remarks.map(\.range) == [study.sentence(4)])
    study.add("s", [["New."], ["One is here.", "Two is here."], ["Four stands alone."]])
    #expect(try study.reduce().remarks.map(\.range) == [study.sentence(4)])
    study.add("s", [["Nothing of it."]])
    #expect(try study.reduce().remarks.map(\.range) == [nil])
  }
}
