import StudyModel

/// What changed under a finding since a person last looked at it, by the order of the journal.
struct Changes {
  /// The last line that records the finding or gives a verdict on it; -1 where none does.
  private let reviewed: Int
  /// The last edit of each coding.
  private let edited: [JudgementID: Int]

  init(corpus: Corpus, finding: String) {
    var reviewed = -1
    var edited: [JudgementID: Int] = [:]
    for (line, judgement) in corpus.study.judgements.enumerated() {
      switch judgement.act {
      case .edit(let id, _): edited[corpus[id]?.id ?? id] = line
      case .verdict(let choice) where choice.finding == finding: reviewed = line
      case .record(let change)
      where change.itemID == finding && change.file.hasSuffix("findings.yaml"):
        reviewed = line
      default: break
      }
    }
    self.reviewed = reviewed
    self.edited = edited
  }

  /// Whether a coding, or the meaning of its code, changed and nobody looked again.
  func isUnreviewed(_ coding: Coding) -> Bool {
    if coding.review != nil { return true }
    guard reviewed >= 0, let line = edited[coding.id] else { return false }
    return line > reviewed
  }
}

extension RecordedChange {
  /// The item's id, without the list it stands in.
  var itemID: String {
    guard let slash = item.utf8.firstIndex(of: UInt8(ascii: "/")) else { return item }
    return String(item[item.utf8.index(after: slash)...])
  }
}
