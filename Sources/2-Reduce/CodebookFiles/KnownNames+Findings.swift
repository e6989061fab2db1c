import StudyModel

extension KnownNames {
  /// Checks what a finding names.
  mutating func check(_ finding: Finding, _ study: Study) {
    let place = finding.declaredAt
    if let id = finding.question { expect(id, in: questions, "question", at: place) }
    for id in finding.cases { expect(id, in: cases, "case", at: place) }
    for id in finding.compares { expect(id, in: claims, "claim", at: place) }
    for rest in finding.restsOn {
      expect(rest.display, in: displays + networks, "display", at: place)
      if let link = rest.link, let network = network(rest.display, study) {
        let links = network.links.map { "\($0.from)>\($0.to)" }
        expect(link, in: links, "link", at: place)
      }
    }
    for test in finding.expects { check(test, at: place, study) }
  }

  private mutating func check(_ test: FindingTest, at place: FilePlace?, _ study: Study) {
    switch test {
    case .count(let selection, _, _, _), .none(let selection, _):
      check(selection, at: place)
    case .more(let selection, let other, _):
      check(selection, at: place)
      check(other, at: place)
    case .coOccur(let selectors, _, _):
      for selector in selectors { expectCode(selector, at: place) }
    case .path(let nodes, let id):
      expect(id, in: networks, "network", at: place)
      guard let network = network(id, study) else { return }
      for node in nodes { expect(node, in: network.nodes.map(\.id), "node", at: place) }
    case .cellsReviewed(let display):
      expect(display, in: displays, "display", at: place)
    case .holds:
      break
    }
  }

  private mutating func check(_ selection: FindingTest.Selection, at place: FilePlace?) {
    for selector in selection.codes { expectCode(selector, at: place) }
    for id in selection.cases { expect(id, in: cases, "case", at: place) }
    for id in selection.sources { expect(id, in: sources, "source", at: place) }
  }

  private func network(_ id: String, _ study: Study) -> NetworkSpecification? {
    study.networks.first { $0.id == id }
  }
}
