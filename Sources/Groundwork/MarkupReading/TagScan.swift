/// A look over the tags of a file before the parser sees them.
///
/// The parser compares every attribute of a tag with every other; a tag with a million of them
/// would hold it for hours. Such tags lose their attributes in the copy that the parser gets, and
/// every byte left keeps its order.
///
/// The parser goes through program text letter by letter, which is half of many pages and holds no
/// words: all but its first byte is left out of the copy.
struct TagScan {
  let bytes: [UInt8]
  let syntax: MarkupReader.Syntax
  let limits: MarkupLimits

  /// What the parser gets.
  struct Cleared {
    let bytes: [UInt8]
    /// The starts of the tags that were over the limits.
    let tags: [Int]
    /// The bytes of the original that were left out, in order.
    let leftOut: [Range<Int>]
  }

  /// The bytes for the parser; program text stays in them where that is asked for.
  func cleared(keepsProgramText: Bool = false) throws(MarkupError) -> Cleared {
    let look = bytes.withUnsafeBufferPointer { buffer in
      TagLook(bytes: buffer, isHTML: syntax == .html, limits: limits).excesses()
    }
    if let start = look.unfinished {
      throw .unfinishedTag(LineCount.place(of: start, in: bytes))
    }
    var copy = bytes
    for tag in look.tags {
      for place in tag.hidden { copy[place] = UInt8(ascii: " ") }
    }
    let leftOut = keepsProgramText ? [] : look.program
    return Cleared(
      bytes: leftOut.isEmpty ? copy : Self.without(leftOut, copy),
      tags: look.tags.map(\.start),
      leftOut: leftOut
    )
  }

  /// Whether no tag of well-formed XML can be over the limits.
  ///
  /// There no `<` stands within a tag, so that none is longer than the way to the next one.
  var hasOnlyShortTags: Bool {
    guard syntax == .xml else { return false }
    // An attribute has two bytes at least.
    let short = min(2 * limits.attributes, limits.tagBytes)
    return bytes.withUnsafeBufferPointer { bytes in
      var last = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: 0) ?? bytes.count
      while let next = ByteSearch.first(UInt8(ascii: "<"), in: bytes, from: last + 1) {
        // Words between tags are often longer, and a tag ends before them.
        if next - last > short, !endsSoon(bytes, last, short) { return false }
        last = next
      }
      return bytes.count - last <= short || endsSoon(bytes, last, short)
    }
  }

  /// Whether a tag, comment or instruction ends before words that are long: no quoted `>` hides it.
  private func endsSoon(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ short: Int
  ) -> Bool {
    guard start + 1 < bytes.count else { return true }
    if bytes[start + 1] == UInt8(ascii: "!") || bytes[start + 1] == UInt8(ascii: "?") {
      return true
    }
    var quote: UInt8 = 0
    for index in start..<min(start + short, bytes.count) {
      let byte = bytes[index]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return true
      } else if byte == 0x22 || byte == 0x27 {
        quote = byte
      }
    }
    return false
  }

  private static func without(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [UInt8] {
    var rest: [UInt8] = []
    rest.reserveCapacity(bytes.count - ranges.reduce(0) { $0 + $1.count })
    var start = 0
    for range in ranges {
      rest.append(contentsOf: bytes[start..<range.lowerBound])
      start = range.upperBound
    }
    rest.append(contentsOf: bytes[start...])
    return rest
  }
}

/// The way over the tags.
private struct TagLook {
  let bytes: UnsafeBufferPointer<UInt8>
  let isHTML: Bool
  let limits: MarkupLimits

  typealias Excess = (start: Int, hidden: Range<Int>)

  /// The tags over the limits, program text to leave out, and a tag that never ends.
  func excesses() -> (tags: [Excess], program: [Range<Int>], unfinished: Int?) {
    var tags: [Excess] = []
    var program: [Range<Int>] = []
    var index = 0
    while let start = next(UInt8(ascii: "<"), from: index) {
      if let end = endOfOther(at: start) {
        index = end
        continue
      }
      let tag = scanTag(at: start)
      guard let end = tag.end else {
        return (tags, program, bytes.count - start > limits.tagBytes ? start : nil)
      }
      if tag.attributeCount > limits.attributes || end - start > limits.tagBytes {
        let stop = bytes[end - 2] == UInt8(ascii: "/") ? end - 2 : end - 1
        tags.append((start, tag.nameEnd..<max(stop, tag.nameEnd)))
      }
      index = isHTML ? endOfRawText(after: tag.nameEnd, from: start, to: end) : end
      if isHTML, let text = programText(from: end, before: index) { program.append(text) }
    }
    return (tags, program, nil)
  }

  /// The end of what begins with `<` at `start` and is no start tag; nil where it is one.
  private func endOfOther(at start: Int) -> Int? {
    guard start + 1 < bytes.count else { return bytes.count }
    switch bytes[start + 1] {
    case UInt8(ascii: "!"):
      if has("<!--", at: start) { return find("-->", from: start + 4) ?? bytes.count }
      if !isHTML, has("<![CDATA[", at: start) {
        return find("]]>", from: start + 9) ?? bytes.count
      }
      return start + 2
    case UInt8(ascii: "?"):
      return find(isHTML ? ">" : "?>", from: start + 2) ?? bytes.count
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
    let name = UnsafeBufferPointer(rebasing: bytes[(start + 1)..<nameEnd])
    for raw in ["script", "style"] as [StaticString] where isName(name, raw) {
      var index = end
      while let close = find("</", from: index) {
        let count = min(raw.utf8CodeUnitCount, bytes.count - close)
        let rest = UnsafeBufferPointer(rebasing: bytes[close..<(close + count)])
        if isName(rest, raw) { return close }
        index = close
      }
      return bytes.count
    }
    return end
  }

  /// The program text between a start tag and the `</` that ends before an index, but its first
  /// byte, which the parser tells; nothing where it is not worth the trouble.
  private func programText(from start: Int, before index: Int) -> Range<Int>? {
    let end = index - 2
    guard end - start > Self.shortText, has("</", at: end), bytes[start - 2] != 0x2F,
      (0x20...0x7E).contains(bytes[start]) || bytes[start] == 0x0A
    else { return nil }
    return (start + 1)..<end
  }

  private static let shortText = 32

  /// Whether bytes are a name of ASCII letters, whatever their case.
  private func isName(_ bytes: UnsafeBufferPointer<UInt8>, _ name: StaticString) -> Bool {
    name.withUTF8Buffer { name in
      guard bytes.count == name.count else { return false }
      return name.indices.allSatisfy { bytes[$0] | 0x20 == name[$0] }
    }
  }

  private func next(_ byte: UInt8, from index: Int) -> Int? {
    ByteSearch.first(byte, in: bytes, from: index)
  }

  /// The index behind the first `words` from `index` on.
  private func find(_ words: StaticString, from index: Int) -> Int? {
    var index = index
    let first = words.withUTF8Buffer { $0[0] }
    while let found = next(first, from: index) {
      if has(words, at: found) { return found + words.utf8CodeUnitCount }
      index = found + 1
    }
    return nil
  }

  private func has(_ words: StaticString, at index: Int) -> Bool {
    words.withUTF8Buffer { ByteSearch.has($0, in: bytes, at: index) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
