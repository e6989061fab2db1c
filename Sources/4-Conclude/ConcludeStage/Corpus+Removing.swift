import StudyModel

extension Corpus {
  /// The corpus as if sources and coders were gone; displays keep their form and lose the codings.
  ///
  /// Numbers in cells are left empty, since they would have to be counted anew. A contradiction
  /// that is left with one statement is none.
  public func without(sources: Set<String> = [], coders: Set<String> = []) -> Corpus {
    let gone = Set(
      reduction.codings.filter { sources.contains($0.source) || coders.contains($0.by) }.map(\.id)
    )
    let events = reduction.events.filter { event in
      !coders.contains(event.by) && !(event.anchor.map { sources.contains($0.source) } ?? false)
        && (event.codings.isEmpty || !event.codings.allSatisfy(gone.contains))
    }
    let goneEvents = Set(reduction.events.map(\.judgement)).subtracting(events.map(\.judgement))
    let contradictions = reduction.contradictions.compactMap { contradiction in
      let left = contradiction.of.filter { id in
        !gone.contains(self[id]?.id ?? id) && !goneEvents.contains(id)
      }
      return left.count < 2
        ? nil
        : Contradiction(
          judgement: contradiction.judgement,
          of: left,
          about: contradiction.about,
          status: contradiction.status
        )
    }
    var study = study
    study.sources.removeAll { sources.contains($0.id) }
    return Corpus(
      study: study,
      reduction: Reduction(
        hits: reduction.hits.filter { !sources.contains($0.source) },
        suggestions: reduction.suggestions.filter { !sources.contains($0.source) },
        codings: reduction.codings.filter { !gone.contains($0.id) },
        events: events,
        links: reduction.links,
        contradictions: contradictions,
        nothingHere: reduction.nothingHere.filter { !sources.contains($0.anchor.source) },
        cellChoices: reduction.cellChoices,
        verdicts: reduction.verdicts,
        diagnostics: reduction.diagnostics,
        actors: reduction.actors,
        noticed: reduction.noticed.filter { conflict in
          conflict.places.filter { !sources.contains($0.source) }.count > 1
        },
        joined: reduction.joined,
        remarks: reduction.remarks.filter { !sources.contains($0.anchor.source) },
        translations: reduction.translations.filter { !gone.contains($0.coding) },
        withheld: reduction.withheld.subtracting(gone)
      ),
      displays: displays.map { $0.without(gone) },
      documents: documents.values.filter { !sources.contains($0.source) },
      claimRanges: claimRanges
    )
  }

  /// What the verdict on a finding can depend on, small enough to be computed many times.
  ///
  /// Neither hits nor suggestions nor displays that the finding does not name can change a verdict.
  func needed(by finding: Finding) -> Corpus {
    var named = Set(finding.restsOn.map(\.display))
    var isCoOccurring = false
    for test in finding.expects {
      switch test {
      case .path(_, let network): named.insert(network)
      case .cellsReviewed(let display): named.insert(display)
      case .coOccur: isCoOccurring = true
      case .count, .more, .holds, .none: break
      }
    }
    let within = within(reachOf: finding)
    let joined = reduction.joined.filter { within.contains($0.value) }
    let codings = reduction.codings.filter { within.contains($0.id) }
    let sources = Set(codings.map(\.source))
    // How many sources there are in all shows in what a test observed, and never in its verdict.
    var study = study
    study.sources.removeAll { !sources.contains($0.id) }
    return Corpus(
      study: study,
      reduction: Reduction(
        codings: codings,
        events: reduction.events,
        links: reduction.links,
        contradictions: reduction.contradictions,
        cellChoices: reduction.cellChoices,
        verdicts: reduction.verdicts,
        noticed: reduction.noticed,
        joined: joined
      ),
      displays: displays.filter { named.contains($0.id) }.map { $0.keeping(within.contains) },
      documents: isCoOccurring ? documents.values.filter { sources.contains($0.source) } : [],
      claimRanges: claimRanges
    )
  }

  /// The codings that a finding rests on, that its tests select, or that something speaks of which
  /// can speak against it; what is taken away from the corpus can only make them fewer.
  private func within(reachOf finding: Finding) -> Set<JudgementID> {
    var ids: [JudgementID] = finding.against.flatMap(\.found)
    for under in finding.restsOn.compactMap(codings(under:)) {
      ids += under.supporting + under.against
    }
    func add(_ selection: FindingTest.Selection) {
      ids += select(selection, cases: finding.cases).map(\.id)
    }
    for test in finding.expects {
      switch test {
      case .count(let selection, _, _, _), .none(let selection, _): add(selection)
      case .more(let selection, let other, _):
        add(selection)
        add(other)
      case .coOccur(let codes, _, _): codes.forEach { add(FindingTest.Selection(codes: [$0])) }
      case .holds(let codings): ids += codings
      case .path(_, let display), .cellsReviewed(let display):
        ids += self.display(display)?.codings ?? []
      }
    }
    ids += reduction.events.flatMap(\.codings) + reduction.contradictions.flatMap(\.of)
    return Set(ids.map { self[$0]?.id ?? $0 })
  }

  /// The sources of an independence group.
  public func sources(ofGroup group: String) -> Set<String> {
    Set(study.sources.filter { $0.group == group }.map(\.id))
  }
}

extension Display {
  fileprivate func without(_ gone: Set<JudgementID>) -> Display {
    keeping { !gone.contains($0) }
  }

  /// The display with some of its codings, and without the numbers that would have to be counted anew.
  fileprivate func keeping(_ left: (JudgementID) -> Bool) -> Display {
    let content: Content
    switch self.content {
    case .matrix(let matrix):
      let cells = matrix.cells.map { row in
        row.map { cell in
          Matrix.Cell(
            kind: cell.kind,
            codings: cell.codings.filter(left),
            written: cell.written,
            isWrittenStale: cell.isWrittenStale,
            empty: cell.empty
          )
        }
      }
      content = .matrix(
        Matrix(rows: matrix.rows, columns: matrix.columns, cells: cells, level: matrix.level)
      )
    case .network(let network):
      content = .network(
        Network(
          nodes: network.nodes.map { node in
            Network.Node(
              id: node.id,
              name: node.name,
              kind: node.kind,
              role: node.role,
              codings: node.codings.filter(left)
            )
          },
          links: network.links.map { link in
            Network.Link(
              from: link.from,
              to: link.to,
              kind: link.kind,
              sign: link.sign,
              strength: link.strength,
              basis: link.basis,
              codings: link.codings.filter(left),
              against: link.against.filter(left),
              groups: 0,
              ofGroups: link.ofGroups
            )
          }
        )
      )
    case .listing(let listing):
      content = .listing(
        EventListing(
          entries: listing.entries.map { entry in
            EventListing.Entry(
              id: entry.id,
              name: entry.name,
              records: entry.records,
              actors: entry.actors,
              cases: entry.cases,
              codings: entry.codings.filter(left),
              isConflicting: entry.isConflicting,
              isOpen: entry.isOpen
            )
          }
        )
      )
    }
    return Display(
      id: id,
      kind: kind,
      question: question,
      title: title,
      rule: rule,
      reading: reading,
      content: content
    )
  }
}
