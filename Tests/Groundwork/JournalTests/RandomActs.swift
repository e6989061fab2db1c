import StudyModel
import TestKit

/// Acts and judgements made of chance, for property tests.
struct RandomActs {
  var random: SeededGenerator

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
  }

  mutating func act() -> Act {
    switch number(29) {
    case 0: .code(coding())
    case 1: .edit(of: id(), coding())
    case 2: .accept(of: "s-0123456789ab", coding())
    case 3: .reject(Act.Rejection(of: words(), code: words(), anchor: anchor(), why: some()))
    case 4: .undo(of: id(), why: some())
    case 5: .none(anchor())
    case 6: .wrote(Act.WritingVersion(kind: one(), id: words(), sha256: words()))
    case 7:
      .event(
        EventChoice(
          id: words(),
          name: words(),
          date: [nil, PartialDate("2018"), PartialDate("2018-07"), PartialDate("2018-07-03")][
            number(4)
          ],
          actors: list(),
          cases: list(),
          codings: ids(),
          anchor: flip() ? anchor() : nil
        )
      )
    case 8: .actor(id: words(), names: list())
    case 9:
      .link(
        LinkChoice(
          network: words(),
          link: NetworkSpecification.Link(
            from: words(),
            to: words(),
            kind: words(),
            sign: flip() ? one() : nil,
            strength: flip() ? one() : nil,
            basis: flip() ? one() : nil,
            excerpts: ids(),
            against: ids(),
            why: some()
          )
        )
      )
    case 10: .cell(cell())
    case 11: .rate(cell())
    case 12:
      .verdict(
        VerdictChoice(finding: words(), verdict: one(), why: words(), evidence: words())
      )
    case 13:
      .codebook(
        CodebookChange(
          operation: words(),
          code: words(),
          before: words(),
          after: words(),
          moves: Dictionary(
            ids().map { ($0, Bool.random(using: &random) ? ["C"] : ["C", "D"]) },
            uniquingKeysWith: { first, _ in first }
          ),
          why: words()
        )
      )
    case 14:
      .record(
        RecordedChange(
          file: words(),
          item: words(),
          before: words(),
          after: words(),
          sameMeaning: flip() ? flip() : nil,
          why: some()
        )
      )
    case 15: .contradiction(of: ids(), about: words())
    case 16: .resolve(of: id(), choice: words(), why: words())
    case 17: .reanchor(of: id(), to: anchor())
    case 18: .reanchor(of: id(), to: nil, why: some())
    case 19: .parts(source: words(), change: words())
    case 20: .passages(source: words(), change: words())
    case 21: .withhold(of: id(), why: some())
    case 22:
      .translate(
        Act.Translation(of: id(), language: "en", words: words(), translator: words())
      )
    case 23: .delimit(CaseChoice(id: words(), value: words(), basis: words()))
    case 24:
      .attribute(AttributeChoice(id: words(), name: words(), value: words(), basis: words()))
    case 25:
      .decision(
        DecisionChoice(about: words(), options: list(), choice: words(), why: words())
      )
    case 26:
      .sample(
        SampleChoice(
          id: words(),
          coder: words(),
          seed: random.next(),
          size: number(60),
          unit: one(),
          strata: words(),
          codes: list(),
          drawn: (0..<number(4)).map { _ in anchor() }
        )
      )
    case 27: .jot(anchor(), words: words())
    default: .further(name: ["act-of-tomorrow", "another"][number(2)])
    }
  }

  mutating func coding() -> CodingChoice {
    CodingChoice(
      anchor: anchor(),
      code: words(),
      cases: list(),
      claim: flip() ? one() : nil,
      sign: flip() ? one() : nil,
      strength: flip() ? one() : nil,
      voice: flip() ? one() : nil,
      evidence: EvidenceMark.allCases.filter { _ in flip() },
      domain: some(),
      bearer: some(),
      certainty: flip() ? one() : nil,
      why: some()
    )
  }

  mutating func anchor() -> Anchor {
    let start = number(900)
    return Anchor(
      source: words(),
      document: words(),
      range: TextRange(start, start + number(90)),
      quote: words(),
      prefix: words(),
      suffix: words(),
      distinction: one()
    )
  }

  mutating func id() -> JudgementID {
    JudgementID(chain: ["ayu", "ayu-2", "b"][number(3)], number: number(9) + 1)
  }

  private mutating func ids() -> [JudgementID] {
    (0..<number(4)).map { _ in id() }
  }

  private mutating func cell() -> CellChoice {
    CellChoice(
      cell: ["forms/KR/BTK-LATIH", "forms/a/b/C", "forms//", "forms/KR", "forms"][number(5)],
      kind: words(),
      text: words(),
      evidence: words()
    )
  }

  private mutating func list() -> [String] {
    (0..<number(3)).map { _ in words() }
  }

  private mutating func some() -> String? {
    flip() ? words() : nil
  }

  private mutating func one<Word: CaseIterable>() -> Word where Word.AllCases == [Word] {
    Word.allCases[number(Word.allCases.count)]
  }

  mutating func words() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "\n", "\r", "\u{0}", "\u{2028}", "\u{FEFF}", "\u{301}", "e",
      "\u{1F512}", "{", "/", "<",
    ]
    var words = String.UnicodeScalarView()
    for _ in 0..<number(7) { words.append(alphabet[number(alphabet.count)]) }
    return String(words)
  }

  private mutating func flip() -> Bool { number(2) == 0 }

  mutating func number(_ bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &random)
  }
}
