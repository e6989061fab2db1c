public import StudyModel

/// A work as a reference manager hands it over: its citekey, its record, its files.
public struct Reference: Hashable, Sendable {
  /// The citekey as the file writes it; empty where it has none.
  public var id: String
  /// What its citation needs; the language stands among the fields.
  public var record: BibliographicRecord
  /// The paths of its files, as written; they may lie below the folder of an export.
  public var files: [String]
  /// Where the entry begins, where it was read from a file.
  public var place: FilePlace?

  /// Creates a reference.
  public init(
    id: String,
    record: BibliographicRecord,
    files: [String] = [],
    place: FilePlace? = nil
  ) {
    self.id = id
    self.record = record
    self.files = files
    self.place = place
  }
}

/// What was read out of a file of references; what could not be read is left out with a reason.
public struct ReferencesRead: Hashable, Sendable {
  /// The references, in order of the file.
  public let references: [Reference]
  /// What was noticed, with line and column.
  public let diagnostics: [Diagnostic]

  /// Creates what was read.
  public init(references: [Reference], diagnostics: [Diagnostic]) {
    self.references = references
    self.diagnostics = diagnostics
  }
}
