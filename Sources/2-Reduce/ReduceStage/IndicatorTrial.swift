public import StudyModel

/// What a change of a code's indicators would find anew, and what no longer.
public struct IndicatorTrial: Sendable, Hashable {
  /// What becomes of a place.
  public enum Change: String, Sendable, CaseIterable {
    /// It was not found before.
    case new
    /// It was found before and is no longer.
    case gone
    /// It is found, but begins or ends elsewhere.
    case changed
  }

  /// A place that is not found as before.
  public struct Place: Sendable, Hashable {
    /// What becomes of it.
    public let change: Change
    /// The hit: the new one, or the one that is gone.
    public let hit: IndicatorHit
  }

  /// The places by source and place, as the hits came.
  public let places: [Place]
  /// How many hits stay as they are.
  public let same: Int

  /// Compares the hits of a code before and after a change, in the same documents.
  public init(before: [IndicatorHit], after: [IndicatorHit]) {
    let old = Dictionary(grouping: before, by: \.source)
    let new = Dictionary(grouping: after, by: \.source)
    var places: [Place] = []
    var same = 0
    var sources: [String] = []
    for hit in before + after where !sources.contains(hit.source) { sources.append(hit.source) }
    for source in sources {
      let (old, new) = (old[source] ?? [], new[source] ?? [])
      let stays = Set(old.map(\.range)).intersection(new.map(\.range))
      same += stays.count
      let found = new.filter { !stays.contains($0.range) }.map { hit in
        Place(
          change: old.contains { $0.range.overlaps(hit.range) } ? .changed : .new,
          hit: hit
        )
      }
      let lost = old.filter { hit in
        !stays.contains(hit.range) && !new.contains { $0.range.overlaps(hit.range) }
      }
      .map { Place(change: .gone, hit: $0) }
      places += (found + lost).sorted { $0.hit.range < $1.hit.range }
    }
    self.places = places
    self.same = same
  }
}
