/// A place in a reading text, counted in Unicode scalars from 0.
public struct TextOffset: Hashable, Comparable, Sendable {
  /// The number of scalars before the place.
  public let scalars: Int

  /// Creates the place after `scalars` scalars; a negative count becomes 0.
  public init(_ scalars: Int) {
    self.scalars = max(0, scalars)
  }

  /// The place `distance` scalars further on.
  public func advanced(by distance: Int) -> TextOffset {
    TextOffset(scalars + distance)
  }

  /// Whether one place comes before the other.
  public static func < (left: TextOffset, right: TextOffset) -> Bool {
    left.scalars < right.scalars
  }
}
