import StudyModel

@testable import CollectStage

extension PassageDraft {
  /// The words, each joint a space.
  var words: String {
    pieces.map { piece in
      if case .original(let words, _, _, _, _) = piece { words.string } else { " " }
    }.joined()
  }

  /// The passage on one line: what it is, and its words.
  var line: String {
    var label = kind.rawValue
    if level > 0 { label += " \(level)" }
    if let cell { label += " \(cell.line)" }
    if let part { label += " of \(part)" }
    if let language { label += " in \(language)" }
    return "\(label): \(words)"
  }
}

extension Passage.TableCell {
  /// The place on one line, such as `1/2/3`, with a star for a header.
  var line: String { "\(table)/\(row)/\(column)\(isHeader ? "*" : "")" }
}

extension DraftedDocument {
  /// How many pieces are not in the original as they say, or stand where none may.
  func falsePieces(in text: DecodedText) -> Int {
    var count = 0
    for passage in passages {
      if passage.pieces.first == .joint || passage.pieces.last == .joint { count += 1 }
      if passage.pieces.isEmpty { count += 1 }
      for piece in passage.pieces {
        guard case .original(let words, let line, let byte, let byteCount, let isExact) = piece
        else { continue }
        let end = byte + byteCount
        guard byte >= 0, byteCount > 0, end <= text.bytes.count, !words.isEmpty else {
          count += 1
          continue
        }
        if isExact, !text.bytes[byte..<end].elementsEqual(words.utf8) { count += 1 }
        if words.utf8.contains(0x0A) || words.utf8.contains(0x0D) { count += 1 }
        if text.line(ofByte: byte) != line { count += 1 }
      }
      if passage.pageBreaks.contains(where: { $0.piece > passage.pieces.count }) { count += 1 }
    }
    return count
  }
}
