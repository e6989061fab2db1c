public import StudyModel

/// A document with what its file states about itself and what was noticed while it was made.
public struct StoredDocument: Hashable, Sendable {
  /// The document.
  public let document: Document
  /// Bibliographic fields that the file itself states, by CSL name.
  public let stated: [String: StatedField]
  /// What was noticed.
  public let diagnostics: [Diagnostic]

  /// Creates a stored document.
  public init(document: Document, stated: [String: StatedField], diagnostics: [Diagnostic]) {
    self.document = document
    self.stated = stated
    self.diagnostics = diagnostics
  }
}
