public import StudyModel

/// The citations that stand in one document, with the works of its own list of references.
public struct CitationSurvey: Hashable, Sendable {
  /// The source.
  public let source: String
  /// The citations, in order of the text.
  public let citations: [InTextCitation]
  /// The works in the source's own list of references.
  public let references: [CitedWork]
  /// The stretches under the headings, in order of the text, each with the citations in it.
  public let sections: [Section]

  /// What stands under a heading, with the sections below it.
  public struct Section: Hashable, Sendable {
    /// The heading; nothing for what stands before the first.
    public let heading: Passage?
    /// The stretch, with its heading.
    public let range: TextRange
    /// The citations in it, by position.
    public let citations: [Int]

    /// The section with some of its citations.
    ///
    /// - Parameter isKept: Whether the citation at a position stays.
    /// - Returns: The section.
    public func keeping(_ isKept: (Int) -> Bool) -> Section {
      Section(heading: heading, range: range, citations: citations.filter(isKept))
    }
  }

  /// Finds the citations of a document, over its passages outside of the list of references.
  ///
  /// - Parameter document: The document.
  public init(_ document: Document) {
    source = document.source
    let references = ReferenceEntries.works(of: document)
    self.references = references
    var found: [CitationScan.Found] = []
    var undated: [CitationScan.Found] = []
    var numbers: [CitationScan.Found] = []
    let text = document.text
    for passage in document.passages where passage.kind != .reference {
      let bytes = text.byteOffset(of: passage.range.start)..<text.byteOffset(of: passage.range.end)
      guard document.part(at: passage.range.start) != .references else { continue }
      let scan = CitationScan(text.utf8, passage: bytes)
      found += scan.found
      undated += scan.undated
      numbers += scan.numbers
    }
    if !found.isEmpty { found += undated }
    if references.isEmpty {
      if Self.countUp(numbers), found.isEmpty { found = numbers }
    } else {
      found += numbers.filter { ($0.citation.reference ?? 0) < references.count }
    }
    var citations = found.map { one in
      var citation = one.citation
      citation.range = TextRange(
        text.textOffset(ofByte: one.bytes.lowerBound),
        text.textOffset(ofByte: one.bytes.upperBound)
      )
      return citation
    }
    let index = ReferenceIndex(references)
    for position in citations.indices where citations[position].reference == nil {
      citations[position].reference = index.entry(of: citations[position])
    }
    if references.isEmpty {
      for position in citations.indices { citations[position].reference = nil }
    }
    Self.link(&citations, document, references)
    let inOrder = citations.indices.sorted {
      (citations[$0].range, $0) < (citations[$1].range, $1)
    }.map { citations[$0] }
    self.citations = inOrder
    sections = Self.sections(of: document, inOrder)
  }

  /// Whether numbers in brackets count works although there is no list: from 1 on, without a gap.
  private static func countUp(_ numbers: [CitationScan.Found]) -> Bool {
    var seen = 0
    for number in numbers {
      let next = (number.citation.reference ?? 0) + 1
      guard next <= seen + 1 else { return false }
      seen = max(seen, next)
    }
    return seen >= 5
  }

  /// Lets the markup's own links to the list say which entry is meant, and adds those not yet seen.
  private static func link(
    _ citations: inout [InTextCitation],
    _ document: Document,
    _ references: [CitedWork]
  ) {
    guard !references.isEmpty else { return }
    let byStart = references.indices.sorted { references[$0].range < references[$1].range }
    let inOrder = citations.indices.sorted { citations[$0].range < citations[$1].range }
    var next = 0
    var taken: Set<Int> = []
    for link in document.links.sorted(by: { $0.range < $1.range }) where link.kind != .external {
      guard let target = link.destination,
        let entry = entry(at: target, references, byStart),
        !references[entry].range.overlaps(link.range),
        document.part(at: link.range.start) != .references
      else { continue }
      while next < inOrder.count, citations[inOrder[next]].range.end <= link.range.start {
        next += 1
      }
      let here = inOrder[next...].prefix { citations[$0].range.start < link.range.end }
        .first { citations[$0].range.overlaps(link.range) && !taken.contains($0) }
      if let here {
        citations[here].reference = entry
        taken.insert(here)
      } else {
        let record = references[entry].record
        let names = record.authors.map(\.family).filter { !$0.isEmpty }
        citations.append(
          InTextCitation(
            range: link.range,
            form: .link,
            authors: names.count > 2 ? Array(names.prefix(1)) : names,
            hasOthers: names.count > 2,
            year: record.year ?? record.issued,
            reference: entry
          )
        )
      }
    }
  }

  private static func entry(
    at place: TextOffset,
    _ references: [CitedWork],
    _ byStart: [Int]
  ) -> Int? {
    var low = 0
    var high = byStart.count
    while low < high {
      let middle = (low + high) / 2
      if references[byStart[middle]].range.end <= place { low = middle + 1 } else { high = middle }
    }
    guard low < byStart.count, references[byStart[low]].range.start <= place else { return nil }
    return byStart[low]
  }

  /// Each heading with what stands below it, up to the next heading of its level or a higher one.
  private static func sections(
    of document: Document,
    _ citations: [InTextCitation]
  ) -> [Section] {
    var starts: [(heading: Passage?, place: TextOffset)] = []
    for passage in document.passages where passage.kind == .heading || starts.isEmpty {
      starts.append((passage.kind == .heading ? passage : nil, passage.range.start))
    }
    var ends = [TextOffset](repeating: document.text.range.end, count: starts.count)
    var open: [Int] = []
    for (position, start) in starts.enumerated() {
      while let last = open.last, (starts[last].heading?.level ?? .max) >= start.heading?.level ?? 0
      {
        ends[last] = start.place
        open.removeLast()
      }
      open.append(position)
    }
    return starts.indices.compactMap { position in
      let range = TextRange(starts[position].place, ends[position])
      guard document.part(at: range.start) != .references else { return nil }
      let first = Self.first(citations, notBefore: range.start)
      let end = Self.first(citations, notBefore: range.end)
      return Section(
        heading: starts[position].heading,
        range: range,
        citations: Array(first..<max(first, end))
      )
    }
  }

  /// The first citation that does not begin before a place.
  private static func first(_ citations: [InTextCitation], notBefore place: TextOffset) -> Int {
    var low = 0
    var high = citations.count
    while low < high {
      let middle = (low + high) / 2
      if citations[middle].range.start < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
