public import StudyModel

/// Finds suggestions by the beginning of their ids.
public struct SuggestionIndex: Sendable {
  private let suggestions: [Suggestion]

  /// Creates an index.
  public init(_ suggestions: [Suggestion]) {
    self.suggestions = suggestions.sorted { $0.id < $1.id }
  }

  /// The suggestion whose id begins with a prefix, which may leave out the `s-`.
  ///
  /// - Parameter prefix: At least one digit of the id.
  /// - Returns: The only one.
  /// - Throws: ``ChoiceError`` for none or several.
  public func resolve(_ prefix: String) throws(ChoiceError) -> Suggestion {
    guard !prefix.isEmpty else { throw .unknownSuggestion(prefix) }
    let written =
      prefix.utf8.starts(with: "s-".utf8) ? prefix : prefix == "s" ? "s-" : "s-" + prefix
    let found = suggestions.filter { $0.id.utf8.starts(with: written.utf8) }
    if let exact = found.first(where: { $0.id == written }) { return exact }
    guard found.count < 2 else { throw .ambiguousSuggestion(prefix, found.map(\.id)) }
    guard let only = found.first else { throw .unknownSuggestion(prefix) }
    return only
  }
}
