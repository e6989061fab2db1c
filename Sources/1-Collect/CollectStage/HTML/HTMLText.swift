import StudyModel

/// The passages of a page, and what of it is furniture.
struct HTMLText {
  private(set) var passages: [PassageDraft]
  private(set) var furniture: [Document.SetAside]

  init(_ passages: [PassageDraft], _ furniture: [Document.SetAside]) {
    self.passages = passages
    self.furniture = furniture
  }

  /// Sets aside the passages that are furniture beside text in one element.
  ///
  /// The places that links may lead to go on to the passage that follows.
  mutating func setAside(_ mainText: HTMLMainText) {
    var kept: [PassageDraft] = []
    kept.reserveCapacity(passages.count)
    var anchors: [PassageDraft.Anchor] = []
    var hasSetAside = false
    for var passage in passages {
      if let place = passage.place, let kind = mainText.furniture(ofByte: place.byte) {
        furniture.append(
          Document.SetAside(
            kind: kind,
            line: place.line,
            words: String(decoding: passage.bytes, as: UTF8.self)
          )
        )
        anchors += passage.anchors.map { PassageDraft.Anchor(id: $0.id, piece: 0) }
        hasSetAside = true
      } else {
        passage.anchors = anchors + passage.anchors
        anchors = []
        kept.append(passage)
      }
    }
    passages = kept
    if hasSetAside { furniture.sort { $0.line < $1.line } }
  }
}

extension PassageDraft {
  /// Where its words begin.
  fileprivate var place: (byte: Int, line: Int)? {
    for case .original(_, let line, let byte, _, _) in pieces { return (byte, line) }
    return nil
  }
}
