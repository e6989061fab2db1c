public import StudyModel

extension Corpus {
  /// The codings that a selection names, in order, among those that count.
  ///
  /// A selection that names no cases is held to those of the finding. A coding without a case is
  /// not outside a case: nobody said that it speaks about another one. What was looked for and found
  /// absent is no instance of its code, and is selected only by naming the status.
  public func select(
    _ selection: FindingTest.Selection,
    cases findingCases: [String] = []
  ) -> [Coding] {
    let codes = selection.codes.reduce(into: Set<String>()) {
      $0.formUnion(self.codes(matching: $1))
    }
    let scope = selection.cases.isEmpty ? findingCases : []
    return reduction.codings.filter { coding in
      coding.counts
        && (selection.codes.isEmpty || codes.contains(coding.code))
        && (selection.cases.isEmpty || !Set(selection.cases).isDisjoint(with: coding.cases))
        && (selection.sources.isEmpty || selection.sources.contains(coding.source))
        && isNamed(coding.choice.claim, in: selection.claims)
        && (selection.bearers.isEmpty
          || coding.choice.bearer.map(selection.bearers.contains) ?? false)
        && isWithin(scope, coding)
    }
  }

  private func isNamed(_ claim: ClaimStatus?, in claims: [ClaimStatus]) -> Bool {
    claims.isEmpty ? claim != .absent : claim.map(claims.contains) ?? false
  }

  /// Whether a coding speaks about one of the cases, or about none that is known.
  func isWithin(_ cases: [String], _ coding: Coding) -> Bool {
    cases.isEmpty || coding.cases.isEmpty || !Set(cases).isDisjoint(with: coding.cases)
  }

  /// The codings for and against that lie under a place of a display.
  func codings(under rest: Finding.Rest) -> (supporting: [JudgementID], against: [JudgementID])? {
    guard let display = display(rest.display) else { return nil }
    var supporting: [JudgementID] = []
    var against: [JudgementID] = []
    switch display.content {
    case .matrix(let matrix):
      for (row, cells) in zip(matrix.rows, matrix.cells)
      where rest.row.map({ $0 == row.id }) ?? true {
        for (column, cell) in zip(matrix.columns, cells)
        where rest.column.map({ $0 == column.id }) ?? true {
          // A cell of negative evidence speaks against what rests on its whole row.
          let isNamed = rest.row != nil && rest.column != nil
          if (row.isNegative || column.isNegative) && !isNamed {
            against += cell.codings
          } else {
            supporting += cell.codings
          }
        }
      }
    case .network(let network):
      for link in network.links where rest.link.map({ $0 == link.name }) ?? true {
        supporting += link.codings
        against += link.against
      }
      if rest.link == nil {
        for node in network.nodes where rest.row.map({ $0 == node.id }) ?? false {
          supporting += node.codings
        }
      }
    case .listing(let listing):
      for entry in listing.entries where rest.row.map({ $0 == entry.id }) ?? true {
        supporting += entry.codings
      }
    }
    return (supporting, against)
  }

  /// The codings against a finding that a logged search of it answers.
  func answered(by finding: Finding) -> [Coding] {
    codings(finding.against.filter { !($0.answer ?? LocalizedText("")).isEmpty }.flatMap(\.found))
  }

  /// The contradictions that touch codings or events resting on them, settled ones too.
  func contradictions(touching codings: Set<JudgementID>) -> [Contradiction] {
    let events = Set(
      reduction.events.filter { !codings.isDisjoint(with: $0.codings) }.map(\.judgement)
    )
    return reduction.contradictions.filter { contradiction in
      contradiction.of.contains { id in
        codings.contains(self[id]?.id ?? id) || events.contains(id)
      }
    }
  }
}

extension Network.Link {
  /// The link as findings name it: `A>B`.
  var name: String { "\(from)>\(to)" }
}
