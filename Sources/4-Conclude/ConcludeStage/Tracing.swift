import StudyModel

/// Follows findings, displays and codings down to the words of the sources, and words up again.
public struct Tracing {
  let corpus: Corpus
  private let original: ((String) -> [UInt8]?)?

  /// Creates a tracing.
  ///
  /// - Parameters:
  ///   - corpus: What is traced; without a source's document its quotes cannot be checked.
  ///   - original: The original of a source, decoded to UTF-8 and without byte-order mark. Without
  ///     it, quotes are checked against the reading text only.
  public init(corpus: Corpus, original: ((String) -> [UInt8]?)? = nil) {
    self.corpus = corpus
    self.original = original
  }

  /// The tree below an id: a finding, a display, a cell, a link, an event, a coding, a suggestion (by
  /// its first letters) or an author claim.
  public func trace(_ id: String) throws(TraceError) -> TraceNode {
    if let finding = corpus.study.findings.first(where: { $0.id == id }) {
      return node(for: finding)
    }
    if let display = corpus.display(id) { return node(for: display) }
    if let judgement = JudgementID(id), let coding = corpus[judgement] { return node(for: coding) }
    if let claim = corpus.study.claims.first(where: { $0.id == id }) { return node(for: claim) }
    if let node = nodeInDisplay(id) { return node }
    let events = corpus.reduction.events.filter { $0.id == id || $0.judgement.text == id }
    if !events.isEmpty { return node(for: id, events) }
    let suggestions = corpus.reduction.suggestions.filter {
      id.hasPrefix("s-") && $0.id.hasPrefix(id)
    }
    if let exact = suggestions.first(where: { $0.id == id }) { return node(for: exact) }
    guard let suggestion = suggestions.first else { throw .unknown(id) }
    guard suggestions.count == 1 else { throw .ambiguous(id, count: suggestions.count) }
    return node(for: suggestion)
  }

  /// The trees of all findings, then of all displays, then of the codings that none of them reaches.
  public func all() -> [TraceNode] {
    let upper = corpus.study.findings.map(node) + corpus.displays.map(node)
    var reached: Set<String> = []
    func collect(_ node: TraceNode) {
      if node.kind == .coding { reached.insert(node.id) }
      node.children.forEach(collect)
    }
    upper.forEach(collect)
    return upper
      + corpus.reduction.codings.filter { !reached.contains($0.id.text) }.map(node)
  }

  // MARK: - From the top down

  func node(for finding: Finding) -> TraceNode {
    var breaks: [TraceBreak] = []
    if finding.restsOn.isEmpty && finding.expects.isEmpty { breaks.append(.restsOnNothing) }
    let basis = Basis(corpus: corpus, finding: finding)
    // Where a person has said so too, the way down is not broken: it was never there.
    let isAcknowledged = corpus.reduction.verdicts.contains {
      $0.finding == finding.id && $0.verdict == .notSupported
    }
    if basis.evidence.isEmpty && !isAcknowledged { breaks.append(.noEvidence) }
    let claims = finding.compares.map { id in
      corpus.study.claims.first { $0.id == id }.map(node)
        ?? TraceNode(kind: .claim, id: id, breaks: [.noClaim(id)])
    }
    let tests = basis.results.enumerated().map { number, result in
      let named: [JudgementID] =
        if case .holds(let ids) = result.outcome.test { ids } else { result.outcome.codings }
      return TraceNode(
        kind: .test,
        id: "\(finding.id)/\(number + 1)",
        words: LocalizedText(
          "\(result.outcome.test.canonicalText): \(result.outcome.observed)"
        ),
        children: nodes(for: named)
      )
    }
    return TraceNode(
      kind: .finding,
      id: finding.id,
      words: finding.text,
      breaks: breaks,
      children: finding.restsOn.map(node) + tests + claims
    )
  }

  private func node(for rest: Finding.Rest) -> TraceNode {
    let parts = [rest.display, rest.link] + (rest.link == nil ? [rest.row, rest.column] : [])
    let id = parts.compactMap { $0 }.joined(separator: "/")
    let kind: TraceNode.Kind = rest.link != nil ? .link : (rest.row != nil ? .cell : .display)
    guard let under = corpus.codings(under: rest), corpus.has(rest) else {
      return TraceNode(kind: kind, id: id, breaks: [.noPlaceInDisplay(id)])
    }
    return TraceNode(
      kind: kind,
      id: id,
      words: corpus.display(rest.display)?.title ?? LocalizedText(""),
      children: nodes(for: under.supporting + under.against)
    )
  }

  private func node(for display: Display) -> TraceNode {
    var children: [TraceNode] = []
    switch display.content {
    case .matrix(let matrix):
      for (row, cells) in zip(matrix.rows, matrix.cells) {
        for (column, cell) in zip(matrix.columns, cells) where !cell.codings.isEmpty {
          children.append(self.cell("\(display.id)/\(row.id)/\(column.id)", cell))
        }
      }
    case .network(let network):
      children = network.links.map { link(display.id, $0) }
    case .listing(let listing):
      children = listing.entries.map { entry in
        TraceNode(
          kind: .event,
          id: "\(display.id)/\(entry.id)",
          words: LocalizedText(entry.name),
          children: nodes(for: entry.codings)
        )
      }
    }
    return TraceNode(
      kind: .display,
      id: display.id,
      words: display.title,
      children: children
    )
  }

  /// `DISPLAY/ROW/COLUMN` or `NETWORK/A>B`, where rows and columns may hold a slash themselves.
  private func nodeInDisplay(_ id: String) -> TraceNode? {
    for display in corpus.displays where id.hasPrefix(display.id + "/") {
      switch display.content {
      case .matrix(let matrix):
        for (row, cells) in zip(matrix.rows, matrix.cells) {
          for (column, cell) in zip(matrix.columns, cells)
          where id == "\(display.id)/\(row.id)/\(column.id)" {
            return self.cell(id, cell)
          }
        }
      case .network(let network):
        if let link = network.links.first(where: { id == "\(display.id)/\($0.name)" }) {
          return self.link(display.id, link)
        }
        if let node = network.nodes.first(where: { id == "\(display.id)/\($0.id)" }) {
          return TraceNode(
            kind: .node,
            id: id,
            words: node.name,
            children: nodes(for: node.codings)
          )
        }
      case .listing: break
      }
    }
    return nil
  }

  private func cell(_ id: String, _ cell: Matrix.Cell) -> TraceNode {
    TraceNode(kind: .cell, id: id, children: nodes(for: cell.codings))
  }

  private func link(_ display: String, _ link: Network.Link) -> TraceNode {
    TraceNode(
      kind: .link,
      id: "\(display)/\(link.name)",
      children: nodes(for: link.codings + link.against)
    )
  }

  private func nodes(for ids: [JudgementID]) -> [TraceNode] {
    ids.map { id in
      corpus[id].map(node)
        ?? TraceNode(kind: .coding, id: id.text, breaks: [.noCoding(id.text)])
    }
  }

  // MARK: - To the words

  func node(for coding: Coding) -> TraceNode {
    var breaks: [TraceBreak] = coding.status == .accepted ? [] : [.notAccepted(coding.status)]
    switch coding.anchorState {
    case .proposed: breaks.append(.anchorProposed)
    case .lost: breaks.append(.anchorLost)
    case .exact, .carried: breaks += check(coding.quote, at: coding.range, in: coding.source)
    }
    return TraceNode(
      kind: .coding,
      id: coding.id.text,
      words: corpus.study.codebook[coding.code]?.name ?? LocalizedText(coding.code),
      place: TracePlace(
        source: coding.source,
        file: corpus.study.source(coding.source)?.file ?? "",
        page: coding.page,
        lines: coding.lines,
        passages: passages(of: coding.range, in: coding.source),
        locator: coding.locator,
        quote: coding.quote
      ),
      breaks: breaks,
      translations: corpus.reduction.translations.filter { $0.coding == coding.id }
    )
  }

  private func node(for suggestion: Suggestion) -> TraceNode {
    let place = place(of: suggestion.range, in: suggestion.source)
    return TraceNode(
      kind: .suggestion,
      id: suggestion.id,
      words: corpus.study.codebook[suggestion.code]?.name ?? LocalizedText(suggestion.code),
      place: place,
      breaks: check(place.quote, at: suggestion.range, in: suggestion.source)
    )
  }

  private func node(for claim: AuthorClaim) -> TraceNode {
    let ranges = corpus.claimRanges[claim.id] ?? []
    let excerpts = ranges.map { range in
      let place = place(of: range, in: claim.source)
      return TraceNode(
        kind: .excerpt,
        id: "\(claim.source):\(range.start.scalars)-\(range.end.scalars)",
        place: place,
        breaks: check(place.quote, at: range, in: claim.source)
      )
    }
    return TraceNode(
      kind: .claim,
      id: claim.id,
      words: claim.text,
      breaks: excerpts.isEmpty ? [.noOrigin] : [],
      children: excerpts
    )
  }

  private func node(for id: String, _ events: [Event]) -> TraceNode {
    TraceNode(
      kind: .event,
      id: id,
      words: LocalizedText(events.first?.name ?? ""),
      children: events.flatMap { event -> [TraceNode] in
        let places = event.anchor.map { anchor in
          TraceNode(
            kind: .excerpt,
            id: event.judgement.text,
            words: LocalizedText(event.date?.text ?? ""),
            place: event.range.map { place(of: $0, in: anchor.source) },
            breaks: event.range == nil
              ? [.anchorLost] : check(anchor.quote, at: event.range, in: anchor.source)
          )
        }
        return [places].compactMap { $0 } + nodes(for: event.codings)
      }
    )
  }

  /// Where a stretch of a document stands.
  func place(of range: TextRange, in source: String) -> TracePlace {
    let document = corpus.documents[source]
    return TracePlace(
      source: source,
      file: corpus.study.source(source)?.file ?? "",
      page: document?.page(at: range.start)?.label,
      lines: document?.origin.lines(of: range),
      passages: passages(of: range, in: source),
      locator: document?.locator(of: range) ?? "",
      quote: document?.text[range] ?? ""
    )
  }

  private func passages(of range: TextRange?, in source: String) -> ClosedRange<Int>? {
    guard let range, let touched = corpus.documents[source]?.passages(in: range),
      let first = touched.first, let last = touched.last
    else { return nil }
    return first.number...last.number
  }

  /// Compares words with the reading text, and the reading text with the original's bytes.
  private func check(_ quote: String, at range: TextRange?, in source: String) -> [TraceBreak] {
    guard corpus.study.source(source) != nil else { return [.noSource(source)] }
    guard let document = corpus.documents[source] else { return [.noDocument(source)] }
    guard let range, document.text.bytes(range).elementsEqual(quote.utf8) else {
      return [.quoteDiffers]
    }
    let runs = document.origin.runs(in: range)
    guard !runs.isEmpty else { return [.noOrigin] }
    guard let original else { return [] }
    guard let bytes = original(source) else { return [.noOriginal(source)] }
    let isSame = runs.allSatisfy { run in
      guard run.isExact else { return true }
      let end = run.byte + run.byteCount
      guard run.byte >= 0, run.byteCount >= 0, end <= bytes.count else { return false }
      return bytes[run.byte..<end].elementsEqual(document.text.bytes(run.range))
    }
    return isSame ? [] : [.originalDiffers]
  }
}
