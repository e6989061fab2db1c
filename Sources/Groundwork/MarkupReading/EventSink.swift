import CLibXML2

/// Takes what the parser calls back, and finds each run of words in the bytes.
///
/// The parser's callbacks reach it through a pointer, which is good for as long as it parses.
struct EventSink {
  let raw: UnsafeBufferPointer<UInt8>
  /// The parser at work; its position is asked for at every callback.
  var context: xmlParserCtxtPtr?
  /// Where the next run can begin at the earliest.
  var cursor = 0
  /// Whether the walk through the bytes of XML stands within character data.
  var isInCDATA = false
  /// Whether the tag passed last ends itself.
  var isEmptyElement = false
  /// The names of the entities that the file declares itself.
  var declaredEntities: Set<String> = []
  /// What the parser was not given of the bytes.
  private(set) var gaps: ByteGaps
  /// What was taken in.
  var draft: TranscriptDraft
  private(set) var error: MarkupError?
  private(set) var remarks: [MarkupRemark] = []

  private let limits: MarkupLimits

  init(
    raw: UnsafeBufferPointer<UInt8>,
    leftOut: [Range<Int>] = [],
    limits: MarkupLimits
  ) {
    self.raw = raw
    gaps = ByteGaps(leftOut)
    self.limits = limits
    draft = TranscriptDraft(byteCount: raw.count)
  }

  /// The parser's position in the bytes.
  var position: Int {
    mutating get {
      guard let context else { return raw.count }
      return min(gaps.original(of: max(0, Int(xmlByteConsumed(context)))), raw.count)
    }
  }

  /// The place of the parser's position as editors count it.
  var place: MarkupPlace {
    mutating get { LineCount.place(of: position, in: raw) }
  }

  /// Notices that the parser met program text of so many bytes.
  mutating func takeProgramText(_ count: Int) {
    if let context { gaps.confirm(Int(xmlByteConsumed(context)), count) }
  }

  /// Ends the parsing with an error; the first one counts.
  mutating func stop(_ reason: MarkupError) {
    if error == nil { error = reason }
    if let context { xmlStopParser(context) }
  }

  /// Notices something that does not end the parsing.
  mutating func remark(_ kind: MarkupRemark.Kind, at byte: Int) {
    // Every remark counts lines from the beginning; a few say enough.
    guard remarks.count < 100 else { return }
    remarks.append(MarkupRemark(kind, at: LineCount.place(of: byte, in: raw)))
  }

  /// Whether an element may begin; one too deep in others ends the parsing.
  mutating func mayStart(at byte: Int) -> Bool {
    guard error == nil else { return false }
    guard draft.depth < limits.depth else {
      stop(.tooDeep(limit: limits.depth, LineCount.place(of: byte, in: raw)))
      return false
    }
    return true
  }

  mutating func end() {
    guard error == nil, draft.depth > 0 else { return }
    draft.end()
  }

  /// Takes words that are exactly these bytes.
  mutating func takeExact(_ range: Range<Int>) {
    guard error == nil else { return }
    draft.takeExact(range)
  }

  /// Takes words that these bytes stand for.
  mutating func takeInexact(_ words: UnsafeBufferPointer<UInt8>, for range: Range<Int>) {
    guard error == nil else { return }
    draft.takeInexact(words, for: range)
  }

  /// Takes words that these bytes stand for.
  mutating func takeInexact(_ words: String, for range: Range<Int>) {
    var words = words
    words.withUTF8 { takeInexact($0, for: range) }
  }
}

extension EventSink {
  /// The sink behind the pointer that the parser hands back.
  @inline(__always)
  static func behind(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<EventSink>? {
    pointer?.assumingMemoryBound(to: EventSink.self)
  }

  /// Whether the bytes from an index on are these.
  func has(_ words: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    ByteSearch.has(words, in: raw, at: index)
  }

  /// Whether the bytes from an index on are these.
  func has(_ words: StaticString, at index: Int) -> Bool {
    words.withUTF8Buffer { has($0, at: index) }
  }

  /// The index of the first such byte from an index on.
  func next(_ byte: UInt8, from index: Int) -> Int? {
    ByteSearch.first(byte, in: raw, from: index)
  }
}

/// The bytes behind a pointer of the parser, which ends them with a zero.
func bytes(_ pointer: UnsafePointer<UInt8>?) -> UnsafeBufferPointer<UInt8> {
  UnsafeBufferPointer(start: pointer, count: pointer.map { Int(xmlStrlen($0)) } ?? 0)
}
