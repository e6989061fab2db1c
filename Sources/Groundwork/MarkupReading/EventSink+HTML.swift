import CLibXML2

/// Parses HTML into a sink.
///
/// The parser tells the position behind each run as long as it does not decode: the bytes are UTF-8
/// already, it is told so, and it is told to pass over what the file says.
func parseHTML(_ bytes: UnsafeBufferPointer<UInt8>, into sink: inout EventSink) {
  guard let base = bytes.baseAddress,
    let context = base.withMemoryRebound(
      to: CChar.self,
      capacity: bytes.count,
      { htmlCreateMemoryParserCtxt($0, Int32(bytes.count)) }
    )
  else { return sink.stop(.empty) }
  var handler = htmlHandler()
  context.pointee.charset = Int32(XML_CHAR_ENCODING_UTF8.rawValue)
  let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_IGNORE_ENC.rawValue | HTML_PARSE_NOERROR.rawValue
    | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
  htmlCtxtUseOptions(context, Int32(options))
  sink.context = context
  let own = context.pointee.sax
  withUnsafeMutablePointer(to: &handler) { handler in
    withUnsafeMutablePointer(to: &sink) { sink in
      context.pointee.sax = handler
      context.pointee.userData = UnsafeMutableRawPointer(sink)
      htmlParseDocument(context)
    }
  }
  // The context frees the handler that it made itself.
  context.pointee.sax = own
  sink.context = nil
  if let document = context.pointee.myDoc { xmlFreeDoc(document) }
  htmlFreeParserCtxt(context)
}

/// A handler with nothing of the library's own, whose functions expect another kind of context.
private func htmlHandler() -> htmlSAXHandler {
  var handler = htmlSAXHandler()
  handler.initialized = 1
  handler.startElement = { pointer, name, attributes in
    guard let sink = EventSink.behind(pointer), let name else { return }
    let byte = sink.pointee.position
    guard sink.pointee.mayStart(at: byte) else { return }
    let first = sink.pointee.draft.attributes.count
    addAttributes(attributes, to: &sink.pointee.draft)
    let number = sink.pointee.draft.names.number(of: name)
    sink.pointee.draft.start(name: number, at: byte, attributesFrom: first)
  }
  handler.endElement = { pointer, _ in
    EventSink.behind(pointer)?.pointee.end()
  }
  handler.characters = { pointer, words, count in
    EventSink.behind(pointer)?.pointee.takeHTML(
      UnsafeBufferPointer(start: words, count: Int(count))
    )
  }
  handler.ignorableWhitespace = handler.characters
  // Program text and style sheets come this way, and are no words.
  handler.cdataBlock = { pointer, _, count in
    EventSink.behind(pointer)?.pointee.takeProgramText(Int(count))
  }
  return handler
}

/// Adds attributes, two pointers each: name and decoded value.
private func addAttributes(
  _ pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?,
  to draft: inout TranscriptDraft
) {
  guard var next = pointer else { return }
  while let name = next.pointee {
    draft.attribute(name: draft.names.number(of: name), value: bytes(next[1]))
    next += 2
  }
}

extension EventSink {
  /// Takes a run of HTML: either the bytes before the parser's position, or a character reference.
  mutating func takeHTML(_ words: UnsafeBufferPointer<UInt8>) {
    guard error == nil, !words.isEmpty else { return }
    let end = position
    let start = end - words.count
    if start >= cursor, has(words, at: start) {
      cursor = end
      return takeExact(start..<end)
    }
    if takeAroundLeftOut(words, before: end) { return }
    // A '<' that begins no tag is told before it is passed.
    if end >= cursor, words.elementsEqual([UInt8(ascii: "<")]), has(words, at: end) {
      cursor = end + 1
      return takeExact(end..<cursor)
    }
    guard let sign = ampersand(before: end) else {
      let range = min(cursor, end)..<max(cursor, end)
      cursor = range.upperBound
      return takeInexact(words, for: range)
    }
    // A reference that the parser does not know comes as '&' and its name, each at the end of both.
    if words.elementsEqual([UInt8(ascii: "&")]), !refersToAmpersand(sign..<end) {
      cursor = sign + 1
      return takeExact(sign..<(sign + 1))
    }
    cursor = end
    takeInexact(words, for: sign..<end)
  }

  /// Takes words between which the parser left out what is no character in XML, such as a form feed.
  private mutating func takeAroundLeftOut(_ words: UnsafeBufferPointer<UInt8>, before end: Int)
    -> Bool
  {
    var stretches: [Range<Int>] = []
    var rest = words.count
    var index = end
    while rest > 0 {
      let width = widthLeftOut(before: index)
      if width > 0 {
        index -= width
        continue
      }
      guard index > cursor, raw[index - 1] == words[rest - 1] else { return false }
      if let last = stretches.last, last.lowerBound == index {
        stretches[stretches.count - 1] = (index - 1)..<last.upperBound
      } else {
        stretches.append((index - 1)..<index)
      }
      index -= 1
      rest -= 1
    }
    guard index >= cursor else { return false }
    var place = index
    for stretch in stretches.reversed() {
      if place > index, raw[place..<stretch.lowerBound].contains(where: Self.isFeed) {
        takeInexact(" ", for: place..<stretch.lowerBound)
      }
      takeExact(stretch)
      place = stretch.upperBound
    }
    if raw[place..<end].contains(where: Self.isFeed) { takeInexact(" ", for: place..<end) }
    cursor = end
    return true
  }

  /// The bytes before an index that are no character in XML: a control, U+FFFE or U+FFFF.
  private func widthLeftOut(before index: Int) -> Int {
    guard index > cursor else { return 0 }
    let byte = raw[index - 1]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? 0 : 1 }
    guard byte >= 0xBE, index - 3 >= cursor else { return 0 }
    return raw[index - 3] == 0xEF && raw[index - 2] == 0xBF ? 3 : 0
  }

  /// Whether a byte is a vertical tab or a form feed, which part words.
  private static func isFeed(_ byte: UInt8) -> Bool { byte == 0x0B || byte == 0x0C }

  /// The last ampersand not yet passed; a name that is no reference may be of any length.
  private func ampersand(before end: Int) -> Int? {
    guard cursor < end else { return nil }
    return raw[cursor..<end].lastIndex(of: UInt8(ascii: "&"))
  }

  /// Whether a stretch is a reference to the ampersand; by name it needs its semicolon.
  private func refersToAmpersand(_ range: Range<Int>) -> Bool {
    has("&#", at: range.lowerBound) || raw[range].elementsEqual("&amp;".utf8)
  }
}
