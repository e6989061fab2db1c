import CLibXML2

/// The way through the bytes of well-formed XML, in step with the parser's callbacks.
///
/// The parser says what comes, the walk finds where: it passes over comments, instructions and tags
/// as they stand in the bytes, so that a run is never sought further than the next tag.
struct XMLWalk {
  private var isInCDATA = false
  private var isEmptyElement = false

  /// Passes a start tag, and returns where it begins.
  mutating func passStartTag(in sink: EventSink) -> Int {
    let start = reachTag(in: sink)
    sink.cursor = endOfTag(from: start, in: sink)
    isEmptyElement =
      sink.cursor - 2 > start && sink.raw[sink.cursor - 2] == UInt8(ascii: "/")
    return start
  }

  /// Passes an end tag, if the element has one.
  mutating func passEndTag(in sink: EventSink) {
    if isEmptyElement {
      isEmptyElement = false
      return
    }
    sink.cursor = endOfTag(from: reachTag(in: sink), in: sink)
  }

  /// Takes a run of words: the next bytes that are no markup, or a character reference.
  mutating func take(_ words: UnsafeBufferPointer<UInt8>, in sink: EventSink) {
    passMarkupBetweenWords(in: sink)
    guard !words.isEmpty, sink.cursor < sink.raw.count else { return }
    if !isInCDATA, sink.raw[sink.cursor] == UInt8(ascii: "&") {
      takeInexact(words, upTo: UInt8(ascii: ";"), in: sink)
    } else if sink.has(words, at: sink.cursor) {
      sink.takeExact(sink.cursor..<(sink.cursor + words.count))
      sink.cursor += words.count
    } else {
      takeWithLineEnds(words, in: sink)
    }
  }

  /// Takes a reference to an entity that the file does not declare: a character that HTML names, or
  /// the reference as it is written.
  mutating func takeReference(named name: UnsafePointer<UInt8>?, in sink: EventSink) {
    passMarkupBetweenWords(in: sink)
    let start = sink.cursor
    if let entity = htmlEntityLookup(name), let scalar = Unicode.Scalar(entity.pointee.value) {
      return Array(String(Character(scalar)).utf8).withUnsafeBufferPointer {
        takeInexact($0, upTo: UInt8(ascii: ";"), in: sink)
      }
    }
    sink.remark(.unknownEntity, at: start)
    guard let end = sink.next(UInt8(ascii: ";"), from: start) else { return }
    sink.takeExact(start..<(end + 1))
    sink.cursor = end + 1
  }

  private func takeInexact(
    _ words: UnsafeBufferPointer<UInt8>,
    upTo last: UInt8,
    in sink: EventSink
  ) {
    let end = sink.next(last, from: sink.cursor).map { $0 + 1 } ?? sink.cursor
    sink.takeInexact(words, for: sink.cursor..<end)
    sink.cursor = end
  }

  /// Takes words in which the parser made each line end a line feed.
  private func takeWithLineEnds(_ words: UnsafeBufferPointer<UInt8>, in sink: EventSink) {
    var start = sink.cursor
    var index = start
    for byte in words {
      guard index < sink.raw.count else { break }
      if byte == 0x0A, sink.raw[index] == 0x0D {
        sink.takeExact(start..<index)
        index += 1
        start = index
        if index < sink.raw.count, sink.raw[index] == 0x0A {
          index += 1
        } else {
          sink.takeInexact("\n", for: (index - 1)..<index)
        }
      } else if byte == sink.raw[index] {
        index += 1
      } else {
        // The walk lost the way; the words are kept, their place is where the walk stands.
        sink.takeInexact(words, for: start..<start)
        return
      }
    }
    sink.takeExact(start..<index)
    sink.cursor = index
  }

  /// Passes comments, instructions and the marks around character data.
  private mutating func passMarkupBetweenWords(in sink: EventSink) {
    while sink.cursor < sink.raw.count {
      if isInCDATA {
        guard sink.has("]]>", at: sink.cursor) else { return }
        isInCDATA = false
        sink.cursor += 3
      } else if sink.raw[sink.cursor] == UInt8(ascii: "<") {
        if sink.has("<![CDATA[", at: sink.cursor) {
          isInCDATA = true
          sink.cursor += 9
        } else if let end = endOfRemark(at: sink.cursor, in: sink) {
          sink.cursor = end
        } else {
          return
        }
      } else {
        return
      }
    }
  }

  /// Goes to the next tag, and returns where it begins.
  private mutating func reachTag(in sink: EventSink) -> Int {
    passMarkupBetweenWords(in: sink)
    var index = sink.cursor
    while let sign = sink.next(UInt8(ascii: "<"), from: index) {
      if sink.has("<![CDATA[", at: sign) {
        index = end(of: "]]>", from: sign, in: sink)
      } else if sink.has("<!DOCTYPE", at: sign) {
        index = endOfDocumentType(from: sign + 9, in: sink)
      } else if let end = endOfRemark(at: sign, in: sink) {
        index = end
      } else {
        return sign
      }
    }
    return sink.raw.count
  }

  /// The end of a comment or an instruction; nil where none begins.
  private func endOfRemark(at index: Int, in sink: EventSink) -> Int? {
    if sink.has("<!--", at: index) { return end(of: "-->", from: index + 4, in: sink) }
    if sink.has("<?", at: index) { return end(of: "?>", from: index + 2, in: sink) }
    return nil
  }

  private func endOfTag(from start: Int, in sink: EventSink) -> Int {
    var index = start
    while index < sink.raw.count {
      let byte = sink.raw[index]
      if byte == UInt8(ascii: ">") { return index + 1 }
      if byte == 0x22 || byte == 0x27 {
        index = sink.next(byte, from: index + 1) ?? sink.raw.count
      }
      index += 1
    }
    return sink.raw.count
  }

  /// The end of a document type with declarations of its own in brackets.
  private func endOfDocumentType(from start: Int, in sink: EventSink) -> Int {
    var index = start
    var isInside = false
    while index < sink.raw.count {
      switch sink.raw[index] {
      case 0x22, 0x27: index = (sink.next(sink.raw[index], from: index + 1) ?? sink.raw.count) + 1
      case UInt8(ascii: "["):
        isInside = true
        index += 1
      case UInt8(ascii: "]"):
        isInside = false
        index += 1
      case UInt8(ascii: ">") where !isInside: return index + 1
      case UInt8(ascii: "<"): index = endOfRemark(at: index, in: sink) ?? index + 1
      default: index += 1
      }
    }
    return sink.raw.count
  }

  private func end(of words: StaticString, from index: Int, in sink: EventSink) -> Int {
    var index = index
    let first = words.withUTF8Buffer { $0[0] }
    while let found = sink.next(first, from: index) {
      if sink.has(words, at: found) { return found + words.utf8CodeUnitCount }
      index = found + 1
    }
    return sink.raw.count
  }
}
