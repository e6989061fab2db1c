import StudyModel
import TestKit
import Testing

@testable import Journal

/// What is read for one source is what the whole journal says of it.
@Suite struct JournalScopeTests {
  private static let sources = ["teks", "teks-2", "te\"ks", "ꦗꦮ"]

  private static func act(_ acts: inout RandomActs) -> Act {
    func placed(_ anchor: Anchor) -> Anchor {
      Anchor(
        source: sources[Int.random(in: 0..<4, using: &acts.random)],
        document: anchor.document,
        range: anchor.range,
        quote: anchor.quote,
        prefix: anchor.prefix,
        suffix: anchor.suffix
      )
    }
    let anchor = placed(acts.anchor())
    let choice = CodingChoice(anchor: anchor, code: "K", why: acts.words())
    switch Int.random(in: 0..<10, using: &acts.random) {
    case 0...3: return .code(choice)
    case 4: return .accept(of: "s-0123456789ab", choice)
    case 5: return .none(anchor)
    case 6: return .edit(of: acts.id(), choice)
    case 7: return .resolve(of: acts.id(), choice: acts.id().text, why: "said")
    case 8: return .reanchor(of: acts.id(), to: anchor)
    default: return acts.act()
    }
  }

  private static func source(of act: Act) -> String? {
    switch act {
    case .code(let choice), .accept(_, let choice): choice.anchor.source
    case .none(let anchor), .noneInSample(let anchor, _): anchor.source
    default: nil
    }
  }

  private func compare(_ journal: TestJournal) throws {
    let whole = try journal.folder.read().judgements
    for source in Self.sources {
      let part = try journal.folder.read(.source(source)).judgements
      let ids = Set(part.map(\.id))
      // What waits for a line that was passed over need not wait.
      #expect(part == ReplayOrder.of(whole.filter { ids.contains($0.id) }))
      let passed = whole.filter { !ids.contains($0.id) }
      #expect(passed.allSatisfy { Self.source(of: $0.act).map { $0 != source } ?? false })
      let named = part.flatMap { judgement -> [JudgementID] in
        if case .resolve = judgement.act { judgement.act.named } else { [] }
      }
      #expect(passed.allSatisfy { !named.contains($0.id) })
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `the lines about a source are found, whatever befell the files`(seed: UInt64) throws {
    var acts = RandomActs(seed: seed)
    let journal = try TestJournal()
    for person in ["ayu", "b", "ayu"] {
      _ = try journal.folder.append(
        (0..<12).map { _ in Self.act(&acts) },
        by: person,
        at: "2026-11-20T09:15:00Z",
        machine: "m1"
      )
    }
    try compare(journal)
    var lines = try journal.study.text(journal.path("ayu.jsonl"))
      .split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    switch seed % 7 {
    case 0: lines.swapAt(3, 4)
    case 1: lines.append(lines[5])
    case 2: lines = lines.map { $0 + "\r" }
    case 3: lines[6] = lines[6].replacing("\"source\":\"te", with: "\"source\":\"\\u0074e")
    case 4: lines[7] = lines[7].replacing(",\"at\":", with: ", \"at\": ")
    case 5: try journal.write(Array(lines.prefix(9)), to: "ayu (1).jsonl")
    default: lines[8] = "{\"n\":9"
    }
    try journal.write(lines, to: "ayu.jsonl")
    try compare(journal)
  }

  @Test func `a coding's source is found by its id, and any other id reads all`() throws {
    let journal = try TestJournal()
    var acts = RandomActs(seed: 1)
    let choices = (0..<3).map { number in
      let anchor = Anchor(
        source: "teks-\(number)",
        document: "d",
        range: TextRange(0, 4),
        quote: "kata",
        prefix: "",
        suffix: ""
      )
      return Act.code(CodingChoice(anchor: anchor, code: acts.words()))
    }
    let at = "2026-11-20T09:15:00Z"
    _ = try journal.folder.append(choices, by: "ayu", at: at, machine: "m1")
    let part = try journal.folder.read(.sourceOf(JudgementID(chain: "ayu", number: 2)))
    #expect(part.judgements.map(\.id.number) == [2])
    for id in [JudgementID(chain: "ayu", number: 4), JudgementID(chain: "z", number: 1)] {
      #expect(try journal.folder.read(.sourceOf(id)).judgements.count == 3)
    }
  }
}
