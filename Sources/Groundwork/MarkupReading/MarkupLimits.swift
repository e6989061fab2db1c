/// How much a file may ask of the parser before it is refused or cut.
public struct MarkupLimits: Hashable, Sendable {
  /// The most bytes a file may have.
  public let bytes: Int
  /// How deep elements may stand in one another.
  public let depth: Int
  /// The most attributes of a tag; a tag with more is read without its attributes.
  public let attributes: Int
  /// The most bytes of a tag; a longer tag is read without its attributes.
  public let tagBytes: Int

  /// The limits that the program states in its help.
  public static let standard = MarkupLimits()

  /// Creates limits; a file never has more than 2 GiB, which is what the parser can count.
  public init(
    bytes: Int = 256 << 20,
    depth: Int = 512,
    attributes: Int = 1_000,
    tagBytes: Int = 64 << 10
  ) {
    self.bytes = min(bytes, Int(Int32.max) - 1)
    self.depth = depth
    self.attributes = attributes
    self.tagBytes = tagBytes
  }
}
