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
  /// What the parser was not given of the bytes.
  private(set) var gaps: ByteGaps
  /// What was taken in.
  private(set) var draft: TranscriptDraft
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
    context.map { min(gaps.original(of: max(0, Int(xmlByteConsumed($0)))), raw.count) }
      ?? raw.count
  }

  /// Notices that the parser met program text of so many bytes.
  func takeProgramText(_ count: Int) {
    if let context { gaps.confirm(Int(xmlByteConsumed(context)), count) }
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

  /// Begins an element, whose attributes are added by `attributes`.
  func start(
    at byte: Int,
    name: (inout TranscriptDraft) -> UInt32,
    attributes: (inout TranscriptDraft) -> Void
  ) {
    guard error == nil else { return }
    guard draft.depth < limits.depth else {
      return stop(.tooDeep(limit: limits.depth, LineCount.place(of: byte, in: raw)))
    }
    let first = draft.attributes.count
    attributes(&draft)
    let name = name(&draft)
    draft.start(name: name, at: byte, attributesFrom: first)
  }

  func end() {
    guard error == nil, draft.depth > 0 else { return }
    draft.end()
  }

  /// Takes words that are exactly these bytes.
  func takeExact(_ range: Range<Int>) {
    guard error == nil else { return }
    draft.takeExact(range)
  }

  /// Takes words that these bytes stand for.
  func takeInexact(_ words: UnsafeBufferPointer<UInt8>, for range: Range<Int>) {
    guard error == nil else { return }
    draft.takeInexact(words, for: range)
  }

  /// Takes words that these bytes stand for.
  func takeInexact(_ words: String, for range: Range<Int>) {
    var words = words
    words.withUTF8 { takeInexact($0, for: range) }
  }
}

extension EventSink {
  /// The sink behind the pointer that the parser hands back.
  static func behind(_ pointer: UnsafeMutableRawPointer?) -> EventSink? {
    pointer.map { Unmanaged<EventSink>.fromOpaque($0).takeUnretainedValue() }
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
