public import StudyModel

/// How much of a source is coded, read without a code, and unread.
public struct SourceCoverage: Hashable, Sendable {
  /// An amount, parted by what became of it.
  public struct Amount: Hashable, Sendable {
    /// With a standing coding.
    public internal(set) var coded = 0
    /// Read by a person who found nothing to code.
    public internal(set) var read = 0
    /// Neither.
    public internal(set) var unread = 0

    /// All of it.
    public var total: Int { coded + read + unread }
  }

  /// The id of the source.
  public let source: String
  /// The passages; one is coded where a coding shares words with it.
  public let passages: Amount
  /// The Unicode scalars of the passages.
  public let characters: Amount

  /// What became of every document, in the order given.
  public static func of(_ documents: [Document], in reduction: Reduction) -> [SourceCoverage] {
    var codings: [String: [TextRange]] = [:]
    for coding in reduction.codings {
      if let range = coding.range { codings[coding.source, default: []].append(range) }
    }
    var marks: [String: [TextRange]] = [:]
    for mark in reduction.nothingHere {
      if let range = mark.range { marks[mark.anchor.source, default: []].append(range) }
    }
    return documents.map { document in
      SourceCoverage(
        document,
        coded: united(codings[document.source] ?? []),
        read: united(marks[document.source] ?? [])
      )
    }
  }

  /// - Parameters:
  ///   - document: The document.
  ///   - coded: What is coded, apart and in order.
  ///   - read: What is marked as read, apart and in order.
  private init(_ document: Document, coded: [TextRange], read: [TextRange]) {
    var passages = Amount()
    var characters = Amount()
    let either = Self.united(coded + read)
    var next = (coded: 0, read: 0, either: 0)
    for passage in document.passages {
      let isCoded = Self.length(of: coded, within: passage.range, from: &next.coded)
      let isRead = Self.length(of: read, within: passage.range, from: &next.read)
      let isEither = Self.length(of: either, within: passage.range, from: &next.either)
      characters.coded += isCoded
      characters.read += isEither - isCoded
      characters.unread += passage.range.count - isEither
      if isCoded > 0 {
        passages.coded += 1
      } else if isRead > 0 {
        passages.read += 1
      } else {
        passages.unread += 1
      }
    }
    source = document.source
    self.passages = passages
    self.characters = characters
  }

  /// How much of the ranges lies within a stretch; later stretches begin where this one ended.
  private static func length(
    of ranges: [TextRange],
    within stretch: TextRange,
    from next: inout Int
  ) -> Int {
    while next < ranges.count, ranges[next].end <= stretch.start { next += 1 }
    var length = 0
    var place = next
    while place < ranges.count, ranges[place].start < stretch.end {
      length +=
        min(ranges[place].end, stretch.end).scalars
        - max(ranges[place].start, stretch.start).scalars
      place += 1
    }
    return length
  }

  /// The same stretches in order, with those that touch or overlap as one.
  private static func united(_ ranges: [TextRange]) -> [TextRange] {
    var united: [TextRange] = []
    for range in ranges.sorted() {
      if let last = united.last, range.start <= last.end {
        united[united.count - 1] = last.union(range)
      } else {
        united.append(range)
      }
    }
    return united
  }
}
