import CLibXML2

/// The way through the bytes of well-formed XML, in step with the parser's callbacks.
///
/// The parser says what comes, the walk finds where: it passes over comments, instructions and tags
/// as they stand in the bytes, so that a run is never sought further than the next tag.
extension EventSink {
  /// Passes a start tag, and returns where it begins.
  mutating func passStartTag() -> Int {
    let start = reachTag()
    cursor = endOfStartTag(from: start)
    isEmptyElement = cursor - 2 > start && raw[cursor - 2] == UInt8(ascii: "/")
    return start
  }

  /// The end of a start tag; the parser tells it when it stands before the sign that ends the tag.
  private mutating func endOfStartTag(from start: Int) -> Int {
    let end = position
    if end > start, end < raw.count {
      if raw[end] == UInt8(ascii: ">") { return end + 1 }
      if raw[end] == UInt8(ascii: "/"), end + 1 < raw.count, raw[end + 1] == UInt8(ascii: ">") {
        return end + 2
      }
    }
    return endOfTag(from: start)
  }

  /// Passes an end tag, if the element has one.
  mutating func passEndTag() {
    if isEmptyElement {
      isEmptyElement = false
      return
    }
    let start = reachTag()
    // The parser has passed the tag, in which no other sign may stand that ends it.
    let end = position
    let isEnd = end > start + 2 && end <= raw.count && raw[end - 1] == UInt8(ascii: ">")
    cursor = isEnd ? end : endOfTag(from: start)
  }

  /// Takes a run of words: the next bytes that are no markup, or a character reference.
  mutating func takeXML(_ words: UnsafeBufferPointer<UInt8>) {
    passMarkupBetweenWords()
    guard !words.isEmpty, cursor < raw.count else { return }
    if !isInCDATA, raw[cursor] == UInt8(ascii: "&") {
      takeInexact(words, upTo: UInt8(ascii: ";"))
    } else if has(words, at: cursor) {
      takeExact(cursor..<(cursor + words.count))
      cursor += words.count
    } else {
      takeWithLineEnds(words)
    }
  }

  /// Takes a reference to an entity that the file does not declare: a character that HTML names, or
  /// the reference as it is written.
  mutating func takeReference(named name: UnsafePointer<UInt8>?) {
    passMarkupBetweenWords()
    let start = cursor
    if let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value) {
      return Array(String(Character(scalar)).utf8).withUnsafeBufferPointer {
        takeInexact($0, upTo: UInt8(ascii: ";"))
      }
    }
    remark(.unknownEntity, at: start)
    guard let end = next(UInt8(ascii: ";"), from: start) else { return }
    takeExact(start..<(end + 1))
    cursor = end + 1
  }

  private mutating func takeInexact(_ words: UnsafeBufferPointer<UInt8>, upTo last: UInt8) {
    let end = next(last, from: cursor).map { $0 + 1 } ?? cursor
    takeInexact(words, for: cursor..<end)
    cursor = end
  }

  /// Takes words in which the parser made each line end a line feed.
  private mutating func takeWithLineEnds(_ words: UnsafeBufferPointer<UInt8>) {
    var start = cursor
    var index = start
    for byte in words {
      guard index < raw.count else { break }
      if byte == 0x0A, raw[index] == 0x0D {
        takeExact(start..<index)
        index += 1
        start = index
        if index < raw.count, raw[index] == 0x0A {
          index += 1
        } else {
          takeInexact("\n", for: (index - 1)..<index)
        }
      } else if byte == raw[index] {
        index += 1
      } else {
        // The walk lost the way; the words are kept, their place is where the walk stands.
        takeInexact(words, for: start..<start)
        return
      }
    }
    takeExact(start..<index)
    cursor = index
  }

  /// Passes comments, instructions and the marks around character data.
  private mutating func passMarkupBetweenWords() {
    while cursor < raw.count {
      if isInCDATA {
        guard has("]]>", at: cursor) else { return }
        isInCDATA = false
        cursor += 3
      } else if raw[cursor] == UInt8(ascii: "<"), !beginsTag(at: cursor) {
        if has("<![CDATA[", at: cursor) {
          isInCDATA = true
          cursor += 9
        } else if let end = endOfRemark(at: cursor) {
          cursor = end
        } else {
          return
        }
      } else {
        return
      }
    }
  }

  /// Goes to the next tag, and returns where it begins.
  private mutating func reachTag() -> Int {
    if !isInCDATA, cursor < raw.count, raw[cursor] == UInt8(ascii: "<"), beginsTag(at: cursor) {
      return cursor
    }
    passMarkupBetweenWords()
    var index = cursor
    while let sign = next(UInt8(ascii: "<"), from: index) {
      if beginsTag(at: sign) { return sign }
      if has("<![CDATA[", at: sign) {
        index = end(of: "]]>", from: sign)
      } else if has("<!DOCTYPE", at: sign) {
        index = endOfDocumentType(from: sign + 9)
      } else if let end = endOfRemark(at: sign) {
        index = end
      } else {
        return sign
      }
    }
    return raw.count
  }

  /// Whether a `<` begins a tag and nothing else.
  private func beginsTag(at index: Int) -> Bool {
    guard index + 1 < raw.count else { return false }
    return raw[index + 1] != UInt8(ascii: "!") && raw[index + 1] != UInt8(ascii: "?")
  }

  /// The end of a comment or an instruction; nil where none begins.
  private func endOfRemark(at index: Int) -> Int? {
    if has("<!--", at: index) { return end(of: "-->", from: index + 4) }
    if has("<?", at: index) { return end(of: "?>", from: index + 2) }
    return nil
  }

  private func endOfTag(from start: Int) -> Int {
    var index = start
    while index < raw.count {
      let byte = raw[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte == 0x22 || byte == 0x27 {
        index = next(byte, from: index + 1) ?? raw.count
      }
      index += 1
    }
    return raw.count
  }

  /// The end of a document type with declarations of its own in brackets.
  private func endOfDocumentType(from start: Int) -> Int {
    var index = start
    var isInside = false
    while index < raw.count {
      switch raw[index] {
      case 0x22, 0x27: index = (next(raw[index], from: index + 1) ?? raw.count) + 1
      case UInt8(ascii: "["):
        isInside = true
        index += 1
      case UInt8(ascii: "]"):
        isInside = false
        index += 1
      case UInt8(ascii: ">") where !isInside: return index + 1
      case UInt8(ascii: "<"): index = endOfRemark(at: index) ?? index + 1
      default: index += 1
      }
    }
    return raw.count
  }

  private func end(of words: StaticString, from index: Int) -> Int {
    var index = index
    let first = words.withUTF8Buffer { $0[0] }
    while let found = next(first, from: index) {
      if has(words, at: found) { return found + words.utf8CodeUnitCount }
      index = found + 1
    }
    return raw.count
  }
}
