import StudyModel
import TextAnchoring

extension Replay {
  /// The samples in the order in which they were drawn; of one name the first stands.
  mutating func samples() -> [CheckSample] {
    var samples: [CheckSample] = []
    var ids: Set<String> = []
    for line in standing.lines {
      guard case .sample(let choice) = line.act, ids.insert(choice.id).inserted else { continue }
      var ranges: [TextRange?] = []
      for anchor in choice.drawn { ranges.append(match(anchor).range) }
      samples.append(
        CheckSample(
          judgement: line.id,
          choice: choice,
          by: line.by,
          at: line.at,
          ranges: ranges
        )
      )
    }
    return samples
  }

  /// Where persons found nothing to code in samples, in order of replay.
  mutating func checkedNothing() -> [Reduction.NothingHere] {
    var marks: [Reduction.NothingHere] = []
    for line in standing.lines {
      guard case .noneInSample(let anchor, let sample) = line.act else { continue }
      marks.append(
        Reduction.NothingHere(
          judgement: line.id,
          anchor: anchor,
          range: match(anchor).range,
          by: line.by,
          sample: sample
        )
      )
    }
    return marks
  }

  /// The disagreements that were talked through, in order of replay.
  mutating func settlements() -> [SettledDisagreement] {
    var settled: [SettledDisagreement] = []
    for line in standing.lines {
      guard case .settle(let settlement) = line.act else { continue }
      settled.append(
        SettledDisagreement(
          judgement: line.id,
          settlement: settlement,
          range: match(settlement.place).range,
          by: line.by,
          at: line.at
        )
      )
    }
    return settled
  }
}
