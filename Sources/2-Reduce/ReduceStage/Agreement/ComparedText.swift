public import StudyModel

/// The text in which coders are compared: a sample, or the documents that they worked on.
///
/// A person worked on a document when they coded something in it or marked a stretch of it *nothing
/// here*. A document is compared when at least two of the persons worked on it; who did not has no
/// answer there. Of a document the parts count that are evidence, body and appendix. Of a sample,
/// every unit is compared; who was asked to code it has an answer where they coded or marked something.
public struct ComparedText: Hashable, Sendable {
  /// A stretch of a document, and who worked on it.
  public struct Stretch: Hashable, Sendable {
    /// The id of the source.
    public let source: String
    /// Its place in today's document.
    public let range: TextRange
    /// By coder, whether they worked on it.
    public let workedOn: [Bool]

    /// Creates a stretch.
    public init(source: String, range: TextRange, workedOn: [Bool]) {
      self.source = source
      self.range = range
      self.workedOn = workedOn
    }
  }

  /// The id of the sample, where one was named.
  public let sample: String?
  /// The stretches, by source in the register's order, then by place; none overlaps another.
  public let stretches: [Stretch]
  /// The codings of these persons that lie outside and are therefore not compared.
  public let outside: Int
  /// The units of the sample whose text is no longer found.
  public let lost: Int

  /// Creates a text.
  public init(sample: String? = nil, stretches: [Stretch], outside: Int = 0, lost: Int = 0) {
    self.sample = sample
    self.stretches = stretches
    self.outside = outside
    self.lost = lost
  }

  /// The sources compared, in order.
  public var sources: [String] {
    stretches.reduce(into: []) { if $0.last != $1.source { $0.append($1.source) } }
  }
}
