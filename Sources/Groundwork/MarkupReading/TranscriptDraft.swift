/// A transcript in the making.
struct TranscriptDraft {
  private(set) var records: [MarkupRecord] = []
  private(set) var attributes: [MarkupAttributeRecord] = []
  private(set) var decoded: [UInt8] = []
  var names = NameNumbers()
  /// The starts that have no end yet.
  private var open: [Int] = []
  /// Exact words not yet recorded, because the next run may continue them.
  private var pending: Range<Int>?

  /// Prepares for the events of so many bytes.
  init(byteCount: Int) {
    // A guess that is seldom exceeded; growing copies everything.
    records.reserveCapacity(byteCount / 24 + 16)
  }

  /// How many elements are open.
  var depth: Int { open.count }

  /// Begins an element; its attributes are those added since the last one began.
  mutating func start(name: UInt32, at byte: Int, attributesFrom first: Int) {
    flush()
    open.append(records.count)
    records.append(
      MarkupRecord(
        kind: .start,
        isExact: false,
        name: name,
        byte: UInt32(truncatingIfNeeded: byte),
        byteCount: 0,
        first: UInt32(truncatingIfNeeded: first),
        count: UInt32(truncatingIfNeeded: attributes.count - first)
      )
    )
  }

  /// Ends the innermost open element.
  mutating func end() {
    flush()
    if let start = open.popLast() {
      records[start].byteCount = UInt32(truncatingIfNeeded: records.count)
    }
    records.append(
      MarkupRecord(
        kind: .end,
        isExact: false,
        name: 0,
        byte: 0,
        byteCount: 0,
        first: 0,
        count: 0
      )
    )
  }

  /// Adds an attribute whose value stands in the original.
  mutating func attribute(name: UInt32, exact range: Range<Int>) {
    attributes.append(
      MarkupAttributeRecord(
        name: name,
        isExact: true,
        first: UInt32(truncatingIfNeeded: range.lowerBound),
        count: UInt32(truncatingIfNeeded: range.count)
      )
    )
  }

  /// Adds an attribute whose value was decoded.
  mutating func attribute(name: UInt32, value: UnsafeBufferPointer<UInt8>) {
    attributes.append(
      MarkupAttributeRecord(
        name: name,
        isExact: false,
        first: UInt32(truncatingIfNeeded: decoded.count),
        count: UInt32(truncatingIfNeeded: value.count)
      )
    )
    decoded.append(contentsOf: value)
  }

  /// Takes words that are exactly these bytes.
  mutating func takeExact(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    if let known = pending, known.upperBound == range.lowerBound {
      pending = known.lowerBound..<range.upperBound
    } else {
      flush()
      pending = range
    }
  }

  /// Takes words that these bytes stand for.
  mutating func takeInexact(_ words: UnsafeBufferPointer<UInt8>, for range: Range<Int>) {
    guard !words.isEmpty else { return }
    flush()
    records.append(
      MarkupRecord(
        kind: .text,
        isExact: false,
        name: 0,
        byte: UInt32(truncatingIfNeeded: range.lowerBound),
        byteCount: UInt32(truncatingIfNeeded: range.count),
        first: UInt32(truncatingIfNeeded: decoded.count),
        count: UInt32(truncatingIfNeeded: words.count)
      )
    )
    decoded.append(contentsOf: words)
  }

  /// Records the last words, and ends what is still open.
  mutating func close() {
    flush()
    while !open.isEmpty { end() }
  }

  private mutating func flush() {
    guard let range = pending else { return }
    pending = nil
    records.append(
      MarkupRecord(
        kind: .text,
        isExact: true,
        name: 0,
        byte: UInt32(truncatingIfNeeded: range.lowerBound),
        byteCount: UInt32(truncatingIfNeeded: range.count),
        first: 0,
        count: UInt32(truncatingIfNeeded: range.count)
      )
    )
  }

  /// For each start the index of its end, for any other record its own.
  var ends: [Int] {
    [Int](unsafeUninitializedCapacity: records.count) { ends, count in
      for index in records.indices {
        let isStart = records[index].kind == .start
        ends.initializeElement(at: index, to: isStart ? Int(records[index].byteCount) : index)
      }
      count = records.count
    }
  }
}
