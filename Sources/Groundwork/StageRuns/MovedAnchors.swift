import PlainFormats
import StudyFolders
import StudyModel

/// What a run would do to the anchors of codings, because the reading text of their source changed.
public struct MovedAnchors: Equatable, Sendable {
  /// The source's id.
  public let source: String
  /// How many codings have the same words at the same place of another text.
  public let exact: Int
  /// How many would be carried to where their words stand now.
  public let carried: Int
  /// For how many a person would have to say where they stand.
  public let proposed: Int
  /// How many would lose their words.
  public let lost: Int

  /// The change in words.
  public var text: String {
    let counts = [("kept", exact), ("carried", carried), ("proposed", proposed), ("lost", lost)]
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return "the text of '\(source)' would change; of its anchors "
      + (counts.isEmpty ? "there are none" : counts.joined(separator: ", "))
  }
}

extension StageRun {
  /// What the next run would do to anchors: for each source whose reading text is not that of the
  /// last run, how its codings would fare.
  func movedAnchors(in state: StudyState) -> [MovedAnchors] {
    let codings = Dictionary(grouping: state.reduction.codings, by: \.source)
    return state.documents.compactMap { document in
      let path = "\(StudyFiles.output)/1-collect/documents/\(document.source).json"
      guard let bytes = try? open.folder.read(path),
        let before = (try? JSONValue(parsing: bytes))?["document"]?.string,
        before != document.fingerprint
      else { return nil }
      let states = (codings[document.source] ?? []).map(\.anchorState)
      return MovedAnchors(
        source: document.source,
        exact: states.count { $0 == .exact },
        carried: states.count { $0 == .carried },
        proposed: states.count { $0 == .proposed },
        lost: states.count { $0 == .lost }
      )
    }
  }
}
