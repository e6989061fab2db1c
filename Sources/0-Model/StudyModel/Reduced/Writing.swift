/// A text of the person's own with front matter: a memo, a form or a chapter.
public struct Writing: Hashable, Sendable {
  /// The file's name without its ending.
  public let id: String
  /// The type from the front matter, such as `analytic`; empty when not given.
  public let type: String
  /// Who wrote it.
  public let by: String
  /// When, as written.
  public let date: String
  /// What it speaks about: ids of codes, sources, findings, displays, codings.
  public let links: [String]
  /// How much of its source a form's writer read, as written: `yes`, `parts`; empty when not given.
  public let read: String
  /// The Markdown below the front matter.
  public let body: String
  /// The SHA-256 of the whole file.
  public let sha256: String

  /// Creates a writing.
  public init(
    id: String,
    type: String,
    by: String,
    date: String,
    links: [String],
    read: String = "",
    body: String,
    sha256: String
  ) {
    self.id = id
    self.type = type
    self.by = by
    self.date = date
    self.links = links
    self.read = read
    self.body = body
    self.sha256 = sha256
  }
}
