import StudyModel

/// The units in which codings may occur together: excerpt, sentence, paragraph or source.
struct Units {
  let corpus: Corpus
  let within: String

  private struct Unit: Hashable {
    let source: String
    let number: Int
    let part: Int
  }

  /// How many units hold a coding of every list, and the codings in them.
  func shared(by lists: [[Coding]]) -> (count: Int, codings: [Coding]) {
    guard lists.count > 1, let first = lists.first else { return (0, []) }
    if within == "excerpt" { return overlapping(first, Array(lists.dropFirst())) }
    let perList = lists.map { codings in
      codings.reduce(into: [Unit: [Coding]]()) { held, coding in
        for unit in units(of: coding) { held[unit, default: []].append(coding) }
      }
    }
    let shared = perList.dropFirst().reduce(Set(perList[0].keys)) { $0.intersection($1.keys) }
    // Sections lie within one another: what holds all codes within another that does is the same find.
    let common = within == "section" ? shared.filter { isInnermost($0, of: shared) } : shared
    let codings = perList.flatMap { held in common.flatMap { held[$0] ?? [] } }
    return (common.count, corpus.codings(codings.map(\.id)))
  }

  /// Excerpts of the first list that share words with one of every other list.
  private func overlapping(
    _ first: [Coding],
    _ others: [[Coding]]
  ) -> (count: Int, codings: [Coding]) {
    var codings: [Coding] = []
    var excerpts: Set<Unit> = []
    for coding in first {
      let partners = others.map { $0.filter { isOverlapping($0, coding) } }
      guard let range = coding.range, partners.allSatisfy({ !$0.isEmpty }) else { continue }
      excerpts.insert(
        Unit(source: coding.source, number: range.start.scalars, part: range.end.scalars)
      )
      codings += [coding] + partners.joined()
    }
    return (excerpts.count, corpus.codings(codings.map(\.id)))
  }

  private func isOverlapping(_ left: Coding, _ right: Coding) -> Bool {
    guard left.source == right.source, let range = left.range, let other = right.range else {
      return false
    }
    return range.overlaps(other)
  }

  private func isInnermost(_ unit: Unit, of units: Set<Unit>) -> Bool {
    guard let sections = corpus.documents[unit.source]?.sections else { return true }
    return !units.contains { other in
      other != unit && other.source == unit.source
        && sections[unit.number].contains(sections[other.number])
    }
  }

  private func units(of coding: Coding) -> [Unit] {
    if within == "source" { return [Unit(source: coding.source, number: 0, part: 0)] }
    guard let range = coding.range, let document = corpus.documents[coding.source] else {
      return []
    }
    if within == "section" {
      let sections = document.sections
      return sections.indices.filter { sections[$0].overlaps(range) }
        .map { Unit(source: coding.source, number: $0, part: 0) }
    }
    return document.passages(in: range).flatMap { passage in
      guard within == "sentence" else {
        return [Unit(source: coding.source, number: passage.number, part: 0)]
      }
      return passage.sentences.indices.filter { passage.sentences[$0].overlaps(range) }
        .map { Unit(source: coding.source, number: passage.number, part: $0 + 1) }
    }
  }
}
