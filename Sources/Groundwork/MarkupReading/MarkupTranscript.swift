/// All that a parser met in a file.
public struct MarkupTranscript: Hashable, Sendable {
  /// The events, in the order of the file; every start has its end.
  public let events: [MarkupEvent]
  /// For each event that is a start, the index of its end; for any other, its own index.
  public let ends: [Int]
  /// What was noticed and did not stop the reading.
  public let remarks: [MarkupRemark]

  /// Creates a transcript; a start whose end is missing ends with the events.
  init(events: [MarkupEvent], remarks: [MarkupRemark]) {
    var closed = events
    var open: [Int] = []
    var ends = Array(events.indices)
    for (index, event) in events.enumerated() {
      switch event {
      case .start: open.append(index)
      case .end: if let start = open.popLast() { ends[start] = index }
      case .text: break
      }
    }
    while let start = open.popLast() {
      ends[start] = closed.count
      ends.append(closed.count)
      closed.append(.end)
    }
    self.events = closed
    self.ends = ends
    self.remarks = remarks
  }
}

/// Something a parser noticed that did not stop it.
public struct MarkupRemark: Hashable, Sendable {
  /// What was noticed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A tag was over the limits and is read without its attributes.
    case attributesLeftOut = "attributes-left-out"
    /// A reference to an entity that nobody declared stands as it is written.
    case unknownEntity = "unknown-entity"
  }

  /// What was noticed.
  public let kind: Kind
  /// Where.
  public let place: MarkupPlace

  /// Creates a remark.
  public init(_ kind: Kind, at place: MarkupPlace) {
    self.kind = kind
    self.place = place
  }
}
