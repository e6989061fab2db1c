import CLibXML2

/// Takes what the parser calls back, and finds each run of words in the bytes.
///
/// A class because the parser's callbacks reach it through a pointer.
final class EventSink {
  let raw: UnsafeBufferPointer<UInt8>
  /// The parser at work; its position is asked for at every callback.
  var context: xmlParserCtxtPtr?
  /// Where the next run can begin at the earliest.
  var cursor = 0
  /// The way through the bytes of XML, whose parser does not tell positions reliably.
  var walk = XMLWalk()
  /// The names of the entities that the file declares itself.
  var declaredEntities: Set<String> = []
  private(set) var error: MarkupError?

  private let limits: MarkupLimits
  private var events: [MarkupEvent] = []
  private var remarks: [MarkupRemark] = []
  private var depth = 0
  /// Exact words not yet made an event, because the next run may continue them.
  private var pending: Range<Int>?
  private var textLines = LineCount()
  private var elementLines = LineCount()

  init(raw: UnsafeBufferPointer<UInt8>, limits: MarkupLimits) {
    self.raw = raw
    self.limits = limits
  }

  /// What was taken in, or what ended it.
  func outcome() -> (events: [MarkupEvent], remarks: [MarkupRemark], error: MarkupError?) {
    flush()
    return (events, remarks, error)
  }

  /// The parser's position in the bytes.
  var position: Int {
    context.map { min(max(0, Int(xmlByteConsumed($0))), raw.count) } ?? raw.count
  }

  /// Ends the parsing with an error; the first one counts.
  func stop(_ reason: MarkupError) {
    if error == nil { error = reason }
    if let context { xmlStopParser(context) }
  }

  /// Notices something that does not end the parsing.
  func remark(_ kind: MarkupRemark.Kind, at byte: Int) {
    // Every remark counts lines from the beginning; a few say enough.
    guard remarks.count < 100 else { return }
    remarks.append(MarkupRemark(kind, at: LineCount.place(of: byte, in: raw)))
  }

  func start(
    name: String,
    localName: String? = nil,
    namespace: String? = nil,
    attributes: [MarkupAttribute],
    at byte: Int
  ) {
    guard error == nil else { return }
    flush()
    depth += 1
    guard depth <= limits.depth else {
      return stop(.tooDeep(limit: limits.depth, LineCount.place(of: byte, in: raw)))
    }
    let element = MarkupElement(
      name: name,
      localName: localName,
      namespace: namespace,
      attributes: attributes,
      line: elementLines.line(of: byte, in: raw),
      byte: byte
    )
    events.append(.start(element))
  }

  func end() {
    guard error == nil, depth > 0 else { return }
    flush()
    depth -= 1
    events.append(.end)
  }

  /// Takes words that are exactly these bytes.
  func takeExact(_ range: Range<Int>) {
    guard error == nil, !range.isEmpty else { return }
    if let known = pending, known.upperBound == range.lowerBound {
      pending = known.lowerBound..<range.upperBound
    } else {
      flush()
      pending = range
    }
  }

  /// Takes words that these bytes stand for.
  func takeInexact(_ words: String, for range: Range<Int>) {
    guard error == nil, !words.isEmpty else { return }
    flush()
    append(words, range, isExact: false)
  }

  private func flush() {
    guard let range = pending else { return }
    pending = nil
    append(String(decoding: raw[range], as: UTF8.self), range, isExact: true)
  }

  private func append(_ words: String, _ range: Range<Int>, isExact: Bool) {
    let text = MarkupText(
      words: words,
      line: textLines.line(of: range.lowerBound, in: raw),
      byte: range.lowerBound,
      byteCount: range.count,
      isExact: isExact
    )
    events.append(.text(text))
  }
}

extension EventSink {
  /// The sink behind the pointer that the parser hands back.
  static func behind(_ pointer: UnsafeMutableRawPointer?) -> EventSink? {
    pointer.map { Unmanaged<EventSink>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Whether the bytes from an index on are these.
  func has(_ words: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index >= 0, index + words.count <= raw.count else { return false }
    return raw[index..<(index + words.count)].elementsEqual(words)
  }

  /// Whether the bytes from an index on are these.
  func has(_ words: StaticString, at index: Int) -> Bool {
    words.withUTF8Buffer { has($0, at: index) }
  }

  /// The index of the first such byte from an index on.
  func next(_ byte: UInt8, from index: Int) -> Int? {
    guard index < raw.count else { return nil }
    return raw[index...].firstIndex(of: byte)
  }
}

/// The text behind a pointer of the parser.
func text(_ pointer: UnsafePointer<UInt8>?) -> String {
  pointer.map { String(cString: $0) } ?? ""
}
