/// A work in the reference list that a source itself has.
public struct CitedWork: Hashable, Sendable {
  /// The id by which citations of the source know it, where its markup gives one.
  public let id: String?
  /// Its entry in the reading text.
  public let range: TextRange
  /// What the source says of it; only what its markup marks, or what was read out of the entry.
  public let record: BibliographicRecord

  /// Creates a cited work.
  public init(id: String? = nil, range: TextRange, record: BibliographicRecord) {
    self.id = id
    self.range = range
    self.record = record
  }
}
