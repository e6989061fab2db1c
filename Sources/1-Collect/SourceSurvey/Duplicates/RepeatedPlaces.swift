public import StudyModel

/// Tells of a place whether it says again what an earlier place of the same source, or a source
/// before, has said; so that both count once.
public struct RepeatedPlaces: Sendable {
  private let repeats: [String: [Duplicate]]

  /// Creates the look-up; names and expressions are no repeats.
  public init(_ duplicates: [Duplicate]) {
    var repeats: [String: [Duplicate]] = [:]
    for duplicate in duplicates where duplicate.isRepeat {
      repeats[duplicate.second.source, default: []].append(duplicate)
    }
    self.repeats = repeats.mapValues { list in
      list.sorted { ($0.second.range, $0.first) < ($1.second.range, $1.first) }
    }
  }

  /// The earlier place that a stretch repeats, where nearly all of the stretch stands in a repeat.
  ///
  /// - Parameters:
  ///   - range: The stretch.
  ///   - source: The source's id.
  /// - Returns: Where the words stood first, or nothing where they are new.
  public func firstPlace(of range: TextRange, in source: String) -> SourcePlace? {
    for duplicate in repeats[source] ?? [] where duplicate.second.range.overlaps(range) {
      let start = max(range.start, duplicate.second.range.start)
      let end = min(range.end, duplicate.second.range.end)
      // A full stop or a quotation mark at an end is no word of the run.
      if (end.scalars - start.scalars) * 10 >= range.count * 9 { return duplicate.first }
    }
    return nil
  }
}
