public import StudyModel

/// What collecting makes of one source.
public struct Collected: Hashable, Sendable {
  /// The document.
  public let document: Document
  /// Bibliographic fields that the file itself states, by CSL name; proposals for the register.
  public let stated: [String: StatedField]
  /// What was noticed; each names the source.
  public let diagnostics: [Diagnostic]

  /// Creates what collecting made.
  public init(
    document: Document,
    stated: [String: StatedField] = [:],
    diagnostics: [Diagnostic] = []
  ) {
    self.document = document
    self.stated = stated
    self.diagnostics = diagnostics
  }
}
