import StudyModel

/// Makes a document of drafted passages: reading text, numbers, sentences, pages, parts and the way
/// back, which is compared with the original's bytes as it is made.
struct DocumentAssembly {
  private let text: DecodedText
  private var utf8: [UInt8] = []
  private var scalars = 0
  private var runs: [OriginMap.Run] = []
  private var passages: [Passage] = []
  /// Where the words of each passage stand in the text.
  private var passageBytes: [Range<Int>] = []
  private var pages: [Page] = []
  private var links: [PlacedLink] = []
  private var references: [CitedWork] = []
  private var jottings: [Jotting] = []
  /// Where the pieces of a passage begin, and its sentences; kept so that their memory is.
  private var starts: [Int] = []
  private var cuts: [Range<Int>] = []
  /// The index of the jotting of each id.
  private var marginPlaces: [String: Int] = [:]
  /// The place of each id and the kind of passage there, the first where several have the id.
  private var anchors: [String: (place: TextOffset, kind: Passage.Kind)] = [:]

  /// A link whose words have their place, and whose target is not yet looked for.
  private struct PlacedLink {
    var range: TextRange
    var reference: LinkReference
  }

  /// Makes the document of a source.
  static func document(
    of drafted: DraftedDocument,
    _ source: Source,
    text: DecodedText,
    changes: [PassageChange],
    fingerprint: ([UInt8]) -> String
  ) throws(CollectError) -> (document: Document, diagnostics: [Diagnostic]) {
    var drafts = drafted.passages.tidied()
    var diagnostics = drafts.declare(source.tables)
    diagnostics += drafts.apply(changes)
    guard !drafts.isEmpty else { throw .noWords }
    var assembly = DocumentAssembly(text: text)
    assembly.utf8.reserveCapacity(text.bytes.count)
    assembly.passages.reserveCapacity(drafts.count)
    assembly.passageBytes.reserveCapacity(drafts.count)
    assembly.runs.reserveCapacity(drafts.reduce(0) { $0 + $1.pieces.count / 2 + 1 })
    let finished = drafts
    for index in finished.indices { try assembly.append(index, of: finished) }
    try assembly.requireOneLineEach()
    let links = assembly.resolvedLinks(&diagnostics)
    let document = Document(
      source: source.id,
      fingerprint: fingerprint(assembly.utf8),
      mediaType: drafted.mediaType,
      text: ReadingText(utf8: assembly.utf8),
      passages: assembly.passages,
      parts: assembly.parts(of: finished, source, changes),
      pages: assembly.pages,
      origin: OriginMap(runs: assembly.runs),
      furniture: drafted.furniture,
      links: links,
      references: assembly.references,
      jottings: assembly.jottings
    )
    return (document, diagnostics)
  }

  private init(text: DecodedText) {
    self.text = text
  }

  /// Appends a passage; passages are separated by one line feed.
  private mutating func append(
    _ index: Int,
    of drafts: [PassageDraft]
  ) throws(CollectError) {
    let pieces = drafts[index].pieces
    let pageBreaks = drafts[index].pageBreaks
    if !utf8.isEmpty {
      utf8.append(0x0A)
      scalars += 1
    }
    let firstByte = utf8.count
    let firstScalar = scalars
    var pageBreak = 0
    starts.removeAll(keepingCapacity: true)
    for piece in pieces.indices {
      starts.append(scalars)
      while pageBreak < pageBreaks.count, pageBreaks[pageBreak].piece <= piece {
        begin(pageBreaks[pageBreak])
        pageBreak += 1
      }
      try append(pieces[piece])
    }
    starts.append(scalars)
    for rest in pageBreaks[pageBreak...] { begin(rest) }
    for link in drafts[index].links {
      let range = TextRange(starts[link.pieces.lowerBound], starts[link.pieces.upperBound])
      links.append(PlacedLink(range: range, reference: link.reference))
    }
    for margin in drafts[index].jottings {
      let range = TextRange(starts[margin.pieces.lowerBound], starts[margin.pieces.upperBound])
      append(margin, at: range)
    }
    if let work = drafts[index].work {
      references.append(
        CitedWork(id: work.id, range: TextRange(firstScalar, scalars), record: work.record)
      )
    }
    for anchor in drafts[index].anchors where anchors[anchor.id] == nil {
      let place = TextOffset(starts[min(anchor.piece, pieces.count)])
      anchors[anchor.id] = (place, drafts[index].kind)
    }
    passageBytes.append(firstByte..<utf8.count)
    passages.append(
      Passage(
        number: passages.count + 1,
        kind: drafts[index].kind,
        level: drafts[index].level,
        range: TextRange(firstScalar, scalars),
        sentences: sentences(from: firstByte, firstScalar),
        path: drafts[index].path,
        cell: drafts[index].cell,
        language: drafts[index].language,
        isInferred: drafts[index].isInferred,
        rule: drafts[index].rule
      )
    )
  }

  /// Appends a jotting, or lets the one with its id reach on.
  private mutating func append(_ margin: PassageDraft.Margin, at range: TextRange) {
    let known = margin.id.flatMap { marginPlaces[$0] }
    let jotting = Jotting(
      kind: margin.kind,
      range: known.map { jottings[$0].range.union(range) } ?? range,
      by: margin.by,
      date: margin.date,
      words: margin.words
    )
    if let known {
      jottings[known] = jotting
    } else {
      if let id = margin.id { marginPlaces[id] = jottings.count }
      jottings.append(jotting)
    }
  }

  private mutating func append(_ piece: PassageDraft.Piece) throws(CollectError) {
    guard case .original(let words, let line, let byte, let byteCount, let isExact) = piece else {
      utf8.append(0x20)
      scalars += 1
      return
    }
    let start = scalars
    guard byte >= 0, byteCount >= 0, byte + byteCount <= text.bytes.count else {
      throw .internalMismatch(byte: byte)
    }
    let count = words.withBytes { words -> Int? in
      utf8.append(contentsOf: words)
      let isSound =
        !isExact
        || text.bytes.withUnsafeBufferPointer {
          ByteCount.areSame(words, 0..<words.count, $0, byte..<(byte + byteCount))
        }
      return isSound ? ByteCount.scalars(words, 0..<words.count) : nil
    }
    guard let count else { throw .internalMismatch(byte: byte) }
    scalars += count
    runs.append(
      OriginMap.Run(
        range: TextRange(start, scalars),
        line: line,
        byte: byte,
        byteCount: byteCount,
        isExact: isExact
      )
    )
  }

  /// A line feed parts passages, so that none may stand within one.
  private func requireOneLineEach() throws(CollectError) {
    let count = utf8.withUnsafeBufferPointer { ByteCount.lineEnds($0, 0..<$0.count) }
    guard count != passages.count - 1 else { return }
    let text = ReadingText(utf8: utf8)
    let run = runs.first { text.bytes($0.range).contains { $0 == 0x0A || $0 == 0x0D } }
    throw .internalMismatch(byte: run?.byte ?? 0)
  }

  private mutating func begin(_ pageBreak: PassageDraft.PageBreak) {
    let number = pageBreak.number ?? (pages.last?.number ?? 0) + 1
    pages.append(
      Page(
        number: number,
        label: pageBreak.label ?? String(number),
        method: pageBreak.method,
        start: TextOffset(scalars),
        line: pageBreak.line
      )
    )
  }

  /// The sentences of the words from a byte to the end, as places of the whole text.
  private mutating func sentences(from firstByte: Int, _ firstScalar: Int) -> [TextRange] {
    utf8.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[firstByte...])
      SentenceCut.cut(bytes, into: &cuts)
      let isASCII = scalars - firstScalar == bytes.count
      var ranges: [TextRange] = []
      ranges.reserveCapacity(cuts.count)
      var place = firstScalar
      var index = 0
      for cut in cuts {
        place += isASCII ? cut.lowerBound - index : ByteCount.scalars(bytes, index..<cut.lowerBound)
        let start = place
        place += isASCII ? cut.count : ByteCount.scalars(bytes, cut)
        index = cut.upperBound
        ranges.append(TextRange(start, place))
      }
      return ranges
    }
  }

  /// The links with the places they lead to.
  ///
  /// A link that is left open may hold every passage, and each repeats the target; what the targets
  /// take together is therefore bounded by the source.
  private func resolvedLinks(_ diagnostics: inout [Diagnostic]) -> [DocumentLink] {
    let limit = 4 * text.bytes.count + (1 << 20)
    var targetBytes = 0
    var resolved: [DocumentLink] = []
    resolved.reserveCapacity(links.count)
    for link in links {
      targetBytes += link.reference.target.utf8.count
      guard targetBytes <= limit else {
        diagnostics.append(
          Diagnostic(
            "links-left-out",
            .warning,
            words:
              "the targets of the links have more than \(limit) bytes; of \(links.count) links "
              + "the first \(resolved.count) are kept",
            remedy: "look whether a link is left open there"
          )
        )
        break
      }
      let id = link.reference.ids.first { anchors[$0] != nil }
      let destination = id.flatMap { anchors[$0] }
      resolved.append(
        DocumentLink(
          range: link.range,
          target: link.reference.target,
          kind: link.reference.id == nil
            ? .external : destination?.kind == .note ? .note : .internal,
          destination: destination?.place
        )
      )
    }
    return resolved
  }

  private func parts(
    of drafts: [PassageDraft],
    _ source: Source,
    _ changes: [PassageChange]
  ) -> [DocumentPart] {
    let (utf8, places) = (utf8, passageBytes)
    var survey = PartSurvey(drafts) { utf8[places[$0]] }
    for part in source.parts { survey.declare(part.kind, part.firstLine, part.lastLine) }
    for case .part(let kind, let first, let last) in changes { survey.declare(kind, first, last) }
    var parts: [DocumentPart] = []
    var isOpen = false
    for (index, part) in survey.parts.enumerated() {
      guard let part else {
        isOpen = false
        continue
      }
      let range = passages[index].range
      if isOpen, let last = parts.last, last.kind == part.kind, last.basis == part.basis {
        parts[parts.count - 1] = DocumentPart(
          kind: last.kind,
          range: last.range.union(range),
          basis: last.basis
        )
      } else {
        parts.append(DocumentPart(kind: part.kind, range: range, basis: part.basis))
      }
      isOpen = true
    }
    return parts
  }
}
