import Journal
import ReduceStage
import StudyModel

/// A meeting with a supervisor that was recorded: what the study held then, as a decision says it.
///
/// The decision is about `supervision`; what was chosen is the end of each chain and the ids of the
/// sources, so that the line itself says what lay on the table: `journal ayu 120 SHA256; sources a b`.
struct LastMeeting {
  static let about = "supervision"

  /// The day, as ISO 8601.
  let day: String
  /// How many lines each chain had.
  let counts: [String: Int]
  /// The ids of the sources.
  let sources: [String]

  /// The last meeting that is recorded, before a day where one is given.
  static func of(_ judgements: [Judgement], before day: String? = nil) -> LastMeeting? {
    let meetings = StandingJudgements.of(judgements) { act in
      guard case .decision(let decision) = act else { return false }
      return decision.about == about
    }
    return meetings.reversed().compactMap { LastMeeting($0) }.first { meeting in
      day.map { meeting.day < $0 } ?? true
    }
  }

  /// What a meeting on the study of today is recorded as.
  static func decision(
    heads: [String: ChainHead],
    sources: [String],
    why: String
  ) -> DecisionChoice {
    let chains = heads.sorted { $0.key < $1.key }.map { chain, head in
      "\(chain) \(head.count) \(head.sha256)"
    }
    return DecisionChoice(
      about: about,
      options: [],
      choice:
        "journal \(chains.joined(separator: ", ")); sources \(sources.joined(separator: " "))",
      why: why
    )
  }

  private init?(_ judgement: Judgement) {
    guard case .decision(let decision) = judgement.act else { return nil }
    day = String(judgement.at.prefix(10))
    var counts: [String: Int] = [:]
    var sources: [String] = []
    for piece in decision.choice.split(separator: ";") {
      let words = piece.split(separator: " ").map(String.init)
      switch words.first {
      case "journal":
        let heads = piece.drop { $0 == " " }.dropFirst("journal".count).split(separator: ",")
        for head in heads {
          let fields = head.split(separator: " ")
          guard fields.count == 3, let count = Int(fields[1]) else { return nil }
          counts[String(fields[0])] = count
        }
      case "sources": sources = Array(words.dropFirst())
      default: return nil
      }
    }
    self.counts = counts
    self.sources = sources
  }

  /// Whether a line was in the journal then.
  func knew(_ id: JudgementID) -> Bool { id.number <= counts[id.chain] ?? 0 }
}
