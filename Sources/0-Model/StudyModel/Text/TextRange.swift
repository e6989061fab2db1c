/// A stretch of a reading text: scalars from `start` up to, not including, `end`.
public struct TextRange: Hashable, Sendable {
  /// Where the stretch begins.
  public let start: TextOffset
  /// Where it ends, exclusive; never before the start.
  public let end: TextOffset

  /// Creates the stretch between two places; an end before the start becomes the start.
  public init(_ start: TextOffset, _ end: TextOffset) {
    self.start = start
    self.end = max(start, end)
  }

  /// Creates the stretch between two scalar counts.
  public init(_ start: Int, _ end: Int) {
    self.init(TextOffset(start), TextOffset(end))
  }

  /// The number of scalars in the stretch.
  public var count: Int { end.scalars - start.scalars }

  /// Whether the stretch has no scalar.
  public var isEmpty: Bool { start == end }

  /// Whether the two stretches share a scalar.
  public func overlaps(_ other: TextRange) -> Bool {
    start < other.end && other.start < end
  }

  /// Whether the other stretch lies wholly within this one.
  public func contains(_ other: TextRange) -> Bool {
    start <= other.start && other.end <= end
  }

  /// Whether the place is one of the stretch's scalars.
  public func contains(_ place: TextOffset) -> Bool {
    start <= place && place < end
  }

  /// The smallest stretch that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(min(start, other.start), max(end, other.end))
  }
}

extension TextRange: Comparable {
  /// Orders stretches by start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
