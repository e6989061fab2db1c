import StudyModel

/// Notices that records of one event give dates that cannot both be true.
///
/// A year agrees with any day in it: only what both dates say can differ.
enum EventDateRule {
  /// Whether two dates cannot both be true of one event.
  static func conflict(_ first: PartialDate, _ second: PartialDate) -> Bool {
    if first.year != second.year { return true }
    guard let months = both(first.month, second.month) else { return false }
    if months.0 != months.1 { return true }
    guard let days = both(first.day, second.day) else { return false }
    return days.0 != days.1
  }

  /// The conflicts among records of one id, without those that a person recorded.
  static func conflicts(
    among events: [Event],
    corpus: Corpus,
    recorded: [Contradiction]
  ) -> [NoticedConflict] {
    let byID = Dictionary(grouping: events.filter { $0.date != nil }, by: \.id)
    return byID.sorted { $0.key < $1.key }.compactMap { id, records in
      let rivals = records.filter { record in
        records.contains { other in
          guard let date = record.date, let otherDate = other.date else { return false }
          return conflict(date, otherDate)
        }
      }
      let judgements = Set(rivals.map(\.judgement))
      let isRecorded = recorded.contains { $0.about == id || judgements.isSubset(of: $0.of) }
      guard rivals.count > 1, !isRecorded else { return nil }
      return NoticedConflict(
        rule: "event-date",
        about: id,
        places: rivals.map { record in
          NoticedConflict.Place(
            source: record.anchor?.source ?? "",
            range: record.range,
            locator: record.locator,
            value: record.date?.text ?? "",
            judgement: record.judgement
          )
        }
      )
    }
  }

  private static func both(_ first: Int?, _ second: Int?) -> (Int, Int)? {
    guard let first, let second else { return nil }
    return (first, second)
  }
}

extension NoticedConflict {
  /// The contradiction to be resolved, where persons made two of the statements that differ.
  var proposed: Contradiction? {
    let made = places.filter { $0.judgement != nil }
    guard Set(made.map(\.value)).count > 1 else { return nil }
    let ids = Set(made.compactMap(\.judgement)).sorted()
    return Contradiction(judgement: nil, of: ids, about: about, status: .open)
  }

  /// The conflict as a message that names the places and what to do.
  var diagnostic: Diagnostic {
    let stated = places.map { place in
      let name = place.judgement?.text ?? place.suggestion ?? place.source
      let locator = place.locator.isEmpty ? "" : " (\(place.source) \(place.locator))"
      return "'\(name)'\(locator)"
    }
    let isCoded = places.allSatisfy { $0.judgement != nil }
    let ids = places.compactMap(\.judgement).map(\.text).joined(separator: " ")
    return Diagnostic(
      "contradiction-noticed",
      .warning,
      words: "statements about '\(about)' differ in "
        + (rule == "start-year" ? "the year of the beginning: " : "the date: ")
        + stated.joined(separator: ", "),
      remedy: isCoded
        ? "link them with `jejak contradiction \(ids) --about …`, and settle which holds"
        : "code the places, then link them with `jejak contradiction`"
    )
  }
}
