/// A look over the tags of a file before the parser sees them.
///
/// The parser compares every attribute of a tag with every other; a tag with a million of them
/// would hold it for hours. Such tags lose their attributes in the copy that the parser gets, and
/// every byte keeps its place.
struct TagScan {
  let bytes: [UInt8]
  let syntax: MarkupReader.Syntax
  let limits: MarkupLimits

  /// The bytes for the parser, and the starts of the tags that were over the limits.
  func cleared() throws(MarkupError) -> (bytes: [UInt8], tags: [Int]) {
    var copy = bytes
    var tags: [Int] = []
    var index = 0
    while let start = next(UInt8(ascii: "<"), from: index) {
      if let end = endOfOther(at: start) {
        index = end
        continue
      }
      let tag = scanTag(at: start)
      guard let end = tag.end else {
        if bytes.count - start > limits.tagBytes {
          throw .unfinishedTag(LineCount.place(of: start, in: bytes))
        }
        break
      }
      if tag.attributeCount > limits.attributes || end - start > limits.tagBytes {
        let stop = bytes[end - 2] == UInt8(ascii: "/") ? end - 2 : end - 1
        for place in tag.nameEnd..<max(stop, tag.nameEnd) { copy[place] = UInt8(ascii: " ") }
        tags.append(start)
      }
      index = syntax == .html ? endOfRawText(after: tag.nameEnd, from: start, to: end) : end
    }
    return (copy, tags)
  }

  /// The end of what begins with `<` at `start` and is no start tag; nil where it is one.
  private func endOfOther(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return bytes.count }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if has("<!--", at: start) { return find("-->", from: start + 4) ?? bytes.count }
      if syntax == .xml, has("<![CDATA[", at: start) {
        return find("]]>", from: start + 9) ?? bytes.count
      }
      return start + 2
    case UInt8(ascii: "?"):
      return find(syntax == .xml ? "?>" : ">", from: start + 2) ?? bytes.count
    case let byte:
      let letter = byte | 0x20
      let isName = (0x61...0x7A).contains(letter) || byte >= 0x80 || byte == 0x5F || byte == 0x3A
      return isName ? nil : start + 1
    }
  }

  /// A start tag: where its name ends, where it ends itself, and how many attributes it has.
  private func scanTag(at start: Int) -> (nameEnd: Int, end: Int?, attributeCount: Int) {
    var index = start + 1
    while index < bytes.count, !Self.endsName(bytes[index]) { index += 1 }
    let nameEnd = index
    var count = 0
    while true {
      while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == 0x2F { index += 1 }
      guard index < bytes.count else { return (nameEnd, nil, count) }
      if bytes[index] == UInt8(ascii: ">") { return (nameEnd, index + 1, count) }
      count += 1
      if bytes[index] == UInt8(ascii: "=") { index += 1 }
      while index < bytes.count, !Self.endsName(bytes[index]), bytes[index] != 0x3D { index += 1 }
      var value = index
      while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
      guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { continue }
      index = value + 1
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { return (nameEnd, nil, count) }
      if bytes[index] == 0x22 || bytes[index] == 0x27 {
        guard let close = next(bytes[index], from: index + 1) else { return (nameEnd, nil, count) }
        index = close + 1
      } else {
        while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != 0x3E { index += 1 }
      }
    }
  }

  /// Where markup goes on after a start tag: behind the program text of `script` and `style`.
  private func endOfRawText(after nameEnd: Int, from start: Int, to end: Int) -> Int {
    let name = bytes[(start + 1)..<nameEnd].map { $0 | 0x20 }
    for raw in ["script", "style"] where name.elementsEqual(raw.utf8) {
      var index = end
      while let close = find("</", from: index) {
        let rest = bytes[close...].prefix(raw.utf8.count).map { $0 | 0x20 }
        if rest.elementsEqual(raw.utf8) { return close }
        index = close
      }
      return bytes.count
    }
    return end
  }

  private func next(_ byte: UInt8, from index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    return bytes[index...].firstIndex(of: byte)
  }

  /// The index behind the first `words` from `index` on.
  private func find(_ words: String, from index: Int) -> Int? {
    let pattern = Array(words.utf8)
    var index = index
    while let found = next(pattern[0], from: index) {
      if has(words, at: found) { return found + pattern.count }
      index = found + 1
    }
    return nil
  }

  private func has(_ words: String, at index: Int) -> Bool {
    bytes[index...].starts(with: words.utf8)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
