public import StudyModel

extension Tracing {
  /// From words up: for every place where they stand, the codings there and what rests on them.
  ///
  /// Finding the places is the business of the caller, who knows how words may have been pasted.
  public func traceWords(at places: [(source: String, range: TextRange)]) -> [TraceNode] {
    places.map { source, range in
      let codings = corpus.reduction.codings.filter { coding in
        coding.source == source && coding.range.map(range.overlaps) ?? false
      }
      return TraceNode(
        kind: .excerpt,
        id: "\(source):\(range.start.scalars)-\(range.end.scalars)",
        place: place(of: range, in: source),
        breaks: corpus.documents[source] == nil ? [.noDocument(source)] : [],
        children: codings.map { coding in
          let below = node(for: coding)
          return TraceNode(
            kind: .coding,
            id: below.id,
            words: below.words,
            place: below.place,
            breaks: below.breaks,
            children: uses(of: coding.id)
          )
        }
      )
    }
  }

  /// The cells, links and events that hold a coding, then the findings that stand on it or answer it.
  public func uses(of coding: JudgementID) -> [TraceNode] {
    var uses: [TraceNode] = []
    for display in corpus.displays {
      switch display.content {
      case .matrix(let matrix):
        for (row, cells) in zip(matrix.rows, matrix.cells) {
          for (column, cell) in zip(matrix.columns, cells) where cell.codings.contains(coding) {
            uses.append(
              TraceNode(
                kind: .cell,
                id: "\(display.id)/\(row.id)/\(column.id)",
                words: display.title
              )
            )
          }
        }
      case .network(let network):
        for link in network.links where (link.codings + link.against).contains(coding) {
          uses.append(
            TraceNode(kind: .link, id: "\(display.id)/\(link.name)", words: display.title)
          )
        }
      case .listing(let listing):
        for entry in listing.entries where entry.codings.contains(coding) {
          uses.append(
            TraceNode(kind: .event, id: "\(display.id)/\(entry.id)", words: display.title)
          )
        }
      }
    }
    let findings = corpus.study.findings.filter { finding in
      let basis = Basis(corpus: corpus, finding: finding)
      return (basis.evidence + basis.claimsOnly + basis.against).contains { $0.id == coding }
    }
    return uses
      + findings.map { TraceNode(kind: .finding, id: $0.id, words: $0.text) }
  }
}

extension Corpus {
  /// Whether the row, column, link or entry that a finding names is there.
  func has(_ rest: Finding.Rest) -> Bool {
    switch display(rest.display)?.content {
    case .matrix(let matrix):
      return rest.link == nil
        && rest.row.map { row in matrix.rows.contains { $0.id == row } } ?? true
        && rest.column.map { column in matrix.columns.contains { $0.id == column } } ?? true
    case .network(let network):
      return rest.link.map { link in network.links.contains { $0.name == link } } ?? true
        && rest.row.map { row in network.nodes.contains { $0.id == row } } ?? true
    case .listing(let listing):
      return rest.row.map { row in listing.entries.contains { $0.id == row } } ?? true
    case nil: return false
    }
  }
}
