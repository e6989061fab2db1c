/// A matrix, a network or a listing computed from the codings.
public struct Display: Hashable, Sendable {
  /// What the display is made of.
  public enum Content: Hashable, Sendable {
    case matrix(Matrix)
    case network(Network)
    case listing(EventListing)
  }

  /// The id.
  public let id: String
  /// The kind, such as `effects-matrix`.
  public let kind: String
  /// The research question it serves.
  public let question: String?
  /// The title.
  public let title: LocalizedText
  /// How rows and columns are ordered, scoped and filled, in words for a reader, by language.
  public let rule: LocalizedText
  /// The memo with the analytic text.
  public let reading: String?
  /// What it is made of.
  public let content: Content

  /// Creates a display.
  public init(
    id: String,
    kind: String,
    question: String?,
    title: LocalizedText,
    rule: LocalizedText,
    reading: String?,
    content: Content
  ) {
    self.id = id
    self.kind = kind
    self.question = question
    self.title = title
    self.rule = rule
    self.reading = reading
    self.content = content
  }

  /// The codings that the display rests on, each once, in order of their ids.
  public var codings: [JudgementID] {
    let all: Set<JudgementID> =
      switch content {
      case .matrix(let matrix): Set(matrix.cells.flatMap { $0.flatMap(\.codings) })
      case .network(let network):
        Set(
          network.links.flatMap { $0.codings + $0.against } + network.nodes.flatMap(\.codings)
        )
      case .listing(let listing): Set(listing.entries.flatMap(\.codings))
      }
    return all.sorted()
  }
}
