import StudyModel

extension [PassageDraft] {
  /// The drafts with words, without joints at their ends or side by side; the pages of a draft that
  /// is left out begin with the next.
  func tidied() -> [PassageDraft] {
    // Copying a draft costs more than looking at it.
    if indices.allSatisfy({ self[$0].isTidy }) { return self }
    var tidied: [PassageDraft] = []
    tidied.reserveCapacity(count)
    var pending: [PassageDraft.PageBreak] = []
    var pendingAnchors: [PassageDraft.Anchor] = []
    for draft in self {
      var draft = draft.tidied()
      if draft.pieces.isEmpty {
        pending += draft.pageBreaks
        pendingAnchors += draft.anchors.map { PassageDraft.Anchor(id: $0.id, piece: 0) }
        continue
      }
      for index in pending.indices { pending[index].piece = 0 }
      if !pending.isEmpty { draft.pageBreaks = pending + draft.pageBreaks }
      pending = []
      if !pendingAnchors.isEmpty { draft.anchors = pendingAnchors + draft.anchors }
      pendingAnchors = []
      tidied.append(draft)
    }
    return tidied
  }
}

extension PassageDraft {
  /// The draft without joints at its ends or side by side, and without pieces that have no words.
  fileprivate func tidied() -> PassageDraft {
    if isTidy { return self }
    var result = self
    result.pieces = []
    result.pieces.reserveCapacity(pieces.count)
    // How many pieces are kept before and up to each piece, for what counts pieces.
    var kept: [Int] = []
    var keptWith: [Int] = []
    var hasJoint = false
    for piece in pieces {
      kept.append(result.pieces.count + (hasJoint ? 1 : 0))
      defer { keptWith.append(result.pieces.count) }
      switch piece {
      case .joint: hasJoint = !result.pieces.isEmpty
      case .original(let words, _, _, _, _):
        guard !words.isEmpty else { continue }
        if hasJoint { result.pieces.append(.joint) }
        hasJoint = false
        result.pieces.append(piece)
      }
    }
    func place(_ piece: Int) -> Int {
      Swift.min(piece < kept.count ? kept[piece] : result.pieces.count, result.pieces.count)
    }
    result.links = links.compactMap { link in
      guard let last = link.pieces.last, last < keptWith.count else { return nil }
      let first = kept[link.pieces.lowerBound]
      guard first < keptWith[last] else { return nil }
      return Link(pieces: first..<keptWith[last], reference: link.reference)
    }
    result.jottings = jottings.map { jotting in
      var placed = jotting
      let first = place(jotting.pieces.lowerBound)
      let last = jotting.pieces.last.map { $0 < keptWith.count ? keptWith[$0] : first } ?? first
      placed.pieces = first..<Swift.max(first, last)
      return placed
    }
    result.anchors = anchors.map { Anchor(id: $0.id, piece: place($0.piece)) }
    let hasWords = result.bytes.contains { $0 > 0x20 }
    if !hasWords {
      result.pieces = []
      result.links = []
      result.jottings = []
    }
    for index in result.pageBreaks.indices {
      result.pageBreaks[index].piece = place(result.pageBreaks[index].piece)
    }
    return result
  }

  /// Whether there is nothing to tidy, as in nearly every draft of markup.
  fileprivate var isTidy: Bool {
    var wasJoint = true
    var hasWords = false
    for piece in pieces {
      switch piece {
      case .joint:
        if wasJoint { return false }
        wasJoint = true
      case .original(let words, _, _, _, _):
        if words.isEmpty { return false }
        hasWords = hasWords || words.withBytes { $0.contains { $0 > 0x20 } }
        wasJoint = false
      }
    }
    func endsInWords(_ span: Range<Int>) -> Bool {
      guard let last = span.last else { return false }
      return last < pieces.count && pieces[last] != .joint
    }
    return hasWords && !wasJoint && links.allSatisfy { endsInWords($0.pieces) }
      && jottings.isEmpty
  }
}
