import PlainFormats
import ReduceStage
import StudyFolders
import StudyModel

/// What becomes of the places that judgements hold in a source, because its reading text changed.
public struct MovedAnchors: Equatable, Sendable {
  /// The source's id.
  public let source: String
  /// How many have the same words at the same place of the same text.
  public let exact: Int
  /// How many are carried to where their words stand now.
  public let carried: Int
  /// For how many a person has to say where they stand.
  public let proposed: Int
  /// How many lose their words.
  public let lost: Int

  /// Counts places of a source by how they fare.
  init(source: String, _ found: CarriedOver) {
    self.source = source
    exact = found.count(.exact)
    carried = found.count(.carried)
    proposed = found.count(.proposed)
    lost = found.count(.lost)
  }

  init(source: String, states: [Anchor.State]) {
    self.source = source
    exact = states.count { $0 == .exact }
    carried = states.count { $0 == .carried }
    proposed = states.count { $0 == .proposed }
    lost = states.count { $0 == .lost }
  }

  /// Whether a person has to decide about any.
  public var isOpen: Bool { proposed + lost > 0 }

  /// How many places there are of each kind, in words.
  public var counts: String {
    let counts = [("exact", exact), ("carried", carried), ("proposed", proposed), ("lost", lost)]
      .filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }
    return counts.isEmpty ? "none" : counts.joined(separator: ", ")
  }

  /// The change in words.
  public var text: String { "the text of '\(source)' would change; its anchors: \(counts)" }
}

extension StageRun {
  /// What the next run would do to anchors: for each source whose reading text is not that of the
  /// last run, how its places would fare.
  func movedAnchors(in state: StudyState) -> [MovedAnchors] {
    let places = Dictionary(grouping: state.reduction.places, by: \.anchor.source)
    return state.documents.compactMap { document in
      let path = "\(StudyFiles.output)/1-collect/documents/\(document.source).json"
      guard let bytes = try? open.folder.read(path),
        let before = (try? JSONValue(parsing: bytes))?["document"]?.string,
        before != document.fingerprint
      else { return nil }
      return MovedAnchors(
        source: document.source,
        states: (places[document.source] ?? []).map(\.state)
      )
    }
  }
}
