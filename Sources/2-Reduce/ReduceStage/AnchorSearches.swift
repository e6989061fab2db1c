import StudyModel
import TextAnchoring

/// Finds anchors in the documents of today; each document is prepared once, and only when needed.
struct AnchorSearches {
  private let document: (String) -> Document?
  private var searches: [String: AnchorSearch] = [:]
  private var known: [Anchor: AnchorMatch] = [:]

  init(in document: @escaping (String) -> Document?) {
    self.document = document
  }

  /// Where an anchor stands today; without a document of its source it is lost.
  mutating func match(_ anchor: Anchor) -> AnchorMatch {
    guard let document = document(anchor.source) else { return .lost }
    if let exact = Anchoring.exactPlace(of: anchor, in: document) { return exact }
    if let match = known[anchor] { return match }
    let search = searches[anchor.source] ?? AnchorSearch(in: document)
    searches[anchor.source] = search
    let match = search.match(anchor)
    known[anchor] = match
    return match
  }
}
