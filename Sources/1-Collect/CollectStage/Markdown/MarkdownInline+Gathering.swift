extension MarkdownInline {
  /// The pieces of what is no mark: runs that are contiguous in the original, joints for white space.
  func gather(keepsSpaces: Bool) -> MarkdownPieces.Gathered {
    var gathering = MarkdownPieces(text: text)
    var ahead = links[...]
    var index = 0
    while index < bytes.count {
      if let link = ahead.first, index >= link.words.upperBound {
        gathering.endLink()
        ahead.removeFirst()
        continue
      }
      if let link = ahead.first, index == link.words.lowerBound {
        gathering.beginLink(link.reference)
      }
      let byte = bytes[index]
      if isMark[index] {
        // White space within a mark, as before the title of a link, goes with it.
        gathering.endRun()
        index += 1
      } else if byte == 0x0A || byte == 0x0D || (!keepsSpaces && byte <= 0x20) {
        gathering.takeSpace()
        index += 1
      } else if let reference = references[index] {
        let isSpace = reference.character.utf8.allSatisfy { $0 <= 0x20 }
        if isSpace {
          gathering.takeSpace()
        } else {
          gathering.takeReference(reference.character, at: places[index], count: reference.count)
        }
        index += reference.count
      } else {
        gathering.takeByte(at: places[index])
        index += 1
      }
    }
    return gathering.finish()
  }
}
