import StudyModel

extension PassageDraft {
  /// Lets the word that ends before a piece lead somewhere, as the mark of a note does.
  ///
  /// The number of the mark is not in the file, and a link is words; so the word that a reader sees
  /// the mark at is the link.
  mutating func link(wordBefore piece: Int, to reference: LinkReference) {
    var first = min(piece, pieces.count)
    while first > 0, pieces[first - 1] == .joint { first -= 1 }
    var end = first
    while first > 0, case .original(let words, _, _, _, let isExact) = pieces[first - 1] {
      guard isExact, let space = words.utf8.lastIndex(of: 0x20) else {
        first -= 1
        continue
      }
      let head = space - words.utf8.startIndex + 1
      if let divided = divide(atByte: byte(ofPiece: first - 1) + head) {
        first = divided
        end += 1
      }
      break
    }
    guard first < end else { return }
    links.append(Link(pieces: first..<end, reference: reference))
  }

  /// Lets the first word lead somewhere, as the number of a note does.
  mutating func linkFirstWord(to reference: LinkReference) {
    var end = 0
    while end < pieces.count, case .original(let words, _, _, _, let isExact) = pieces[end] {
      end += 1
      guard isExact, let space = words.utf8.firstIndex(of: 0x20) else { continue }
      let head = space - words.utf8.startIndex
      if let divided = divide(atByte: byte(ofPiece: end - 1) + head) { end = divided }
      break
    }
    guard end > 0 else { return }
    links.insert(Link(pieces: 0..<end, reference: reference), at: 0)
  }

  /// Where a piece begins in the words of the passage.
  private func byte(ofPiece index: Int) -> Int {
    pieces[..<index].reduce(0) { sum, piece in
      if case .original(let words, _, _, _, _) = piece { sum + words.utf8.count } else { sum + 1 }
    }
  }
}
