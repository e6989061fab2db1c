import CollectStage
public import StudyModel

extension StageRun {
  /// A correction of what part some lines of a source are.
  ///
  /// - Parameters:
  ///   - id: The source's id.
  ///   - kind: The part, such as `abstract`.
  ///   - lines: The lines of the original, such as `L3-57`; an open end reaches to the end.
  /// - Returns: The act to record.
  /// - Throws: `StudyQuestionError` where the source, the part or the lines are none.
  public func partChange(of id: String, kind: String, lines: String) async throws -> Act {
    let document = try await document(id)
    guard DocumentPart.Kind(rawValue: kind) != nil else {
      throw StudyQuestionError.unknownPart(
        kind,
        known: DocumentPart.Kind.allCases.map(\.rawValue)
      )
    }
    guard let change = PassageChange(text: "\(kind) \(lines)"),
      case .part(_, let first, let last) = change
    else {
      throw StudyQuestionError.noPlace(lines, reason: "lines are written as L3-57")
    }
    let all = document.origin.lines(of: document.text.range)
    let touched = (first ?? 1)...max(first ?? 1, last ?? Int.max)
    guard let all, all.overlaps(touched) else {
      throw StudyQuestionError.noPlace(lines, reason: "the source has no words there")
    }
    return .parts(source: id, change: change.description)
  }
}
