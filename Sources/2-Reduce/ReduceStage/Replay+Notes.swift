import StudyModel
import TextAnchoring

extension Replay {
  /// Short remarks at excerpts, by place.
  mutating func remarks() -> [Reduction.Remark] {
    var remarks: [Reduction.Remark] = []
    for line in standing.lines {
      guard case .jot(let described, let words) = line.act else { continue }
      let anchor = anchor(described, of: line.id) ?? described
      remarks.append(
        Reduction.Remark(
          judgement: line.id,
          anchor: anchor,
          range: isMarkedLost(line.id) ? nil : match(anchor).range,
          words: words,
          by: line.by,
          at: line.at
        )
      )
    }
    let corpus = corpus
    return remarks.sorted { left, right in
      let places = (
        (left.anchor.source, left.range ?? left.anchor.range),
        (right.anchor.source, right.range ?? right.anchor.range)
      )
      if corpus.isBefore(places.0, places.1) { return true }
      return !corpus.isBefore(places.1, places.0) && left.judgement < right.judgement
    }
  }

  /// The latest translation of each coding into each language by each person, by coding.
  func translations() -> [Reduction.Translation] {
    var latest: [[String]: Reduction.Translation] = [:]
    for line in standing.lines {
      guard case .translate(let said) = line.act, let coding = coding(of: said.of) else { continue }
      latest[[coding.text, said.language, line.by]] = Reduction.Translation(
        judgement: line.id,
        coding: coding,
        language: said.language,
        words: said.words,
        translator: said.translator,
        by: line.by
      )
    }
    return latest.values.sorted {
      ($0.coding, $0.language, $0.by) < ($1.coding, $1.language, $1.by)
    }
  }

  /// The codings whose excerpts a person keeps in, with all that share words with them.
  ///
  /// What is kept in is the excerpt: another code on its words, or another person's, would let it out.
  func withheld(among codings: [Coding]) -> Set<JudgementID> {
    var named: Set<JudgementID> = []
    for line in standing.lines {
      guard case .withhold(let target, _) = line.act, let id = coding(of: target) else { continue }
      named.insert(id)
    }
    guard !named.isEmpty else { return [] }
    var ranges: [String: [TextRange]] = [:]
    for coding in codings where named.contains(coding.id) {
      if let range = coding.range { ranges[coding.source, default: []].append(range) }
    }
    let sharing = codings.filter { coding in
      guard let range = coding.range, let kept = ranges[coding.source] else { return false }
      return kept.contains { $0.overlaps(range) }
    }
    return named.union(sharing.map(\.id))
  }
}
