import StudyModel

extension [PassageDraft] {
  /// Applies the joins and cuts of a person, one after the other; what no longer fits is reported.
  mutating func apply(_ changes: [PassageChange]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for change in changes {
      let fits: Bool
      switch change {
      case .join(let place): fits = join(at: place)
      case .cut(let place): fits = cut(at: place)
      case .part: continue
      }
      guard !fits else { continue }
      diagnostics.append(
        Diagnostic(
          "passage-change-lost",
          .warning,
          words: "the recorded change '\(change)' no longer fits the passages",
          remedy: "look at the passages there, and record the change anew"
        )
      )
    }
    return diagnostics
  }

  private mutating func join(at place: PassageChange.Place) -> Bool {
    let found: Int? =
      switch place {
      case .line(let line): firstIndex { $0.firstLine == line }
      case .passage(let number): indices.contains(number - 1) ? number - 1 : nil
      case .sentence: nil
      }
    guard let index = found, index > 0 else { return false }
    let second = remove(at: index)
    self[index - 1].append(second)
    return true
  }

  private mutating func cut(at place: PassageChange.Place) -> Bool {
    switch place {
    case .line(let line):
      for index in indices {
        guard let piece = self[index].firstPiece(from: line), piece > 0 else { continue }
        guard let first = self[index].firstLine, first < line else { return false }
        return cut(index, beforePiece: piece)
      }
      return false
    case .passage: return false
    case .sentence(let sentence, let passage):
      guard indices.contains(passage - 1) else { return false }
      let sentences = SentenceCut.sentences(of: self[passage - 1].bytes)
      guard sentence > 1, sentences.indices.contains(sentence - 1) else { return false }
      guard let piece = self[passage - 1].divide(atByte: sentences[sentence - 1].lowerBound) else {
        return false
      }
      return cut(passage - 1, beforePiece: piece)
    }
  }

  private mutating func cut(_ index: Int, beforePiece piece: Int) -> Bool {
    var first = self[index]
    var second = self[index]
    first.pieces = Array<PassageDraft.Piece>(self[index].pieces[..<piece])
    second.pieces = Array<PassageDraft.Piece>(self[index].pieces[piece...])
    first.pageBreaks = self[index].pageBreaks.filter { $0.piece < piece }
    second.pageBreaks = self[index].pageBreaks.filter { $0.piece >= piece }
      .map { pageBreak in
        var moved = pageBreak
        moved.piece -= piece
        return moved
      }
    first.links = self[index].links.clipped(to: 0..<piece)
    second.links = self[index].links.clipped(to: piece..<self[index].pieces.count)
    first.jottings = self[index].jottings.clipped(to: 0..<piece)
    second.jottings = self[index].jottings.clipped(to: piece..<self[index].pieces.count + 1)
    first.anchors = self[index].anchors.filter { $0.piece < piece }
    second.anchors = self[index].anchors.filter { $0.piece >= piece }
      .map { PassageDraft.Anchor(id: $0.id, piece: $0.piece - piece) }
    first.trimEnd()
    guard !first.pieces.isEmpty else { return false }
    if second.kind == .heading || second.kind == .title {
      second.kind = .paragraph
      second.level = 0
    }
    first.rule = "cut-by-person"
    second.rule = "cut-by-person"
    first.isInferred = false
    second.isInferred = false
    replaceSubrange(index...index, with: [first, second])
    return true
  }
}

extension PassageDraft {
  /// The first physical line its words stand on.
  var firstLine: Int? {
    for case .original(_, let line, _, _, _) in pieces { return line }
    return nil
  }

  /// Its words, a joint being one space.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for piece in pieces {
      switch piece {
      case .original(let words, _, _, _, _): words.withBytes { bytes.append(contentsOf: $0) }
      case .joint: bytes.append(0x20)
      }
    }
    return bytes
  }

  /// The first piece that stands on a line or below it, where the line holds words of the passage.
  fileprivate func firstPiece(from line: Int) -> Int? {
    pieces.firstIndex { piece in
      if case .original(_, line, _, _, _) = piece { true } else { false }
    }
  }

  /// Takes in the pieces of the passage after it.
  fileprivate mutating func append(_ second: PassageDraft) {
    if !endsInWordHyphen || !second.beginsWithWord { pieces.append(.joint) }
    let shift = pieces.count
    pieces.append(contentsOf: second.pieces)
    pageBreaks += second.pageBreaks.map { pageBreak in
      var moved = pageBreak
      moved.piece += shift
      return moved
    }
    links += second.links.shifted(by: shift)
    jottings += second.jottings.shifted(by: shift)
    anchors += second.anchors.map { Anchor(id: $0.id, piece: $0.piece + shift) }
    rule = "joined-by-person"
    isInferred = false
  }

  private var endsInWordHyphen: Bool {
    guard case .original(let words, _, _, _, _) = pieces.last else { return false }
    let tail = words.unicodeScalars.suffix(2)
    guard tail.count == 2, let before = tail.first, let last = tail.last else { return false }
    return (last == "-" || last == "\u{2010}") && before.properties.isAlphabetic
  }

  private var beginsWithWord: Bool {
    guard case .original(let words, _, _, _, _) = pieces.first else { return false }
    return words.unicodeScalars.first?.properties.isAlphabetic ?? false
  }

  /// Makes a piece begin at a byte of the words, and returns its place; nothing where it cannot.
  mutating func divide(atByte place: Int) -> Int? {
    var offset = 0
    for index in pieces.indices {
      if offset == place { return index }
      guard
        case .original(let words, let line, let byte, let byteCount, let isExact) = pieces[index]
      else {
        offset += 1
        continue
      }
      let count = words.utf8.count
      guard place < offset + count else {
        offset += count
        continue
      }
      guard isExact else { return nil }
      let head = place - offset
      pieces.replaceSubrange(
        index...index,
        with: [
          .original(
            words.part(0..<head),
            line: line,
            byte: byte,
            byteCount: head,
            isExact: true
          ),
          .original(
            words.part(head..<count),
            line: line,
            byte: byte + head,
            byteCount: byteCount - head,
            isExact: true
          ),
        ]
      )
      for pageBreak in pageBreaks.indices where pageBreaks[pageBreak].piece > index {
        pageBreaks[pageBreak].piece += 1
      }
      for anchor in anchors.indices where anchors[anchor].piece > index {
        anchors[anchor].piece += 1
      }
      links.divide(at: index)
      jottings.divide(at: index)
      return index + 1
    }
    return nil
  }

  /// Takes joints and white space from its end.
  fileprivate mutating func trimEnd() {
    trimPieces()
    links = links.clipped(to: 0..<pieces.count)
    jottings = jottings.clipped(to: 0..<pieces.count + 1)
  }

  private mutating func trimPieces() {
    while let last = pieces.last {
      guard case .original(let words, let line, let byte, _, let isExact) = last, isExact else {
        if last == .joint {
          pieces.removeLast()
          continue
        }
        return
      }
      let bytes = words.utf8
      let kept = bytes.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 - bytes.startIndex } ?? 0
      pieces.removeLast()
      guard kept > 0 else { continue }
      pieces.append(
        .original(
          words.part(0..<kept),
          line: line,
          byte: byte,
          byteCount: kept,
          isExact: true
        )
      )
      return
    }
  }
}
