public import StudyModel

/// Finds among known works the one that a citation means, by family name and year.
public struct CitationIndex: Sendable {
  private let index: ReferenceIndex

  /// Takes the works.
  ///
  /// - Parameter records: Their records, in an order that the answers count by.
  public init(_ records: [BibliographicRecord]) {
    index = ReferenceIndex(records.map { CitedWork(range: TextRange(0, 0), record: $0) })
  }

  /// The work that a citation means.
  ///
  /// - Parameter citation: The citation.
  /// - Returns: The position of the work, or nothing where none has its name and year.
  public func position(of citation: InTextCitation) -> Int? {
    citation.year.isEmpty ? nil : index.entry(of: citation)
  }
}
