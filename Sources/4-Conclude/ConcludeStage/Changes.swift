import StudyModel

/// What changed under a finding since a person last looked at it, by the order of the journal.
struct Changes {
  /// The last line that records the finding or gives a verdict on it; -1 where none does.
  private let reviewed: Int
  /// The last line that made or changed each coding.
  private let made: [JudgementID: Int]
  /// The last line that gave each code another meaning.
  private let redefined: [String: Int]
  /// The last edit of each coding.
  private let edited: [JudgementID: Int]

  init(corpus: Corpus, finding: String) {
    var reviewed = -1
    var made: [JudgementID: Int] = [:]
    var edited: [JudgementID: Int] = [:]
    var redefined: [String: Int] = [:]
    for (line, judgement) in corpus.study.judgements.enumerated() {
      switch judgement.act {
      case .code, .accept: made[judgement.id] = line
      case .edit(let id, _):
        let coding = corpus[id]?.id ?? id
        made[coding] = line
        edited[coding] = line
      case .verdict(let choice) where choice.finding == finding: reviewed = line
      case .record(let change)
      where change.item == finding && change.file.hasSuffix("findings.yaml"):
        reviewed = line
      case .record(let change) where change.sameMeaning == false: redefined[change.item] = line
      case .codebook(let change) where change.operation == "redefine": redefined[change.code] = line
      default: break
      }
    }
    self.reviewed = reviewed
    self.made = made
    self.edited = edited
    self.redefined = redefined
  }

  /// Whether a coding, or the meaning of its code, changed and nobody looked again.
  func isUnreviewed(_ coding: Coding) -> Bool {
    if reviewed >= 0, let line = edited[coding.id], line > reviewed { return true }
    guard let line = redefined[coding.code], let madeAt = made[coding.id] else { return false }
    return line > madeAt
  }
}
