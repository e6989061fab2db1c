import StudyModel

/// Reads the tests that a finding must pass.
enum FindingTestReading {
  private static let kinds = [
    "count", "more", "co-occur", "path", "holds", "cells-reviewed", "none",
  ]
  private static let settings = [
    "level", "at-least", "at-most", "than", "within", "network", "or-answered",
  ]

  /// The test, or nothing after a diagnostic.
  static func test(_ node: YAMLNode, _ reading: inout FileReading) -> FindingTest? {
    let before = reading.diagnostics.count
    guard let record = reading.record(node, "a test", known: kinds + settings) else { return nil }
    guard let kind = kinds.first(where: { record[$0] != nil }), let value = record[kind] else {
      reading.wrongShape(
        node,
        "the test says nothing to test",
        remedy: "write one of: \(kinds.joined(separator: ", "))"
      )
      return nil
    }
    let test = test(kind, value, record, &reading)
    // A misspelt setting would change what is tested.
    let hasTrouble = reading.diagnostics[before...].contains {
      $0.severity == .error || $0.code == "unknown-field"
    }
    return hasTrouble ? nil : test
  }

  private static func test(
    _ kind: String,
    _ value: YAMLNode,
    _ record: FileRecord,
    _ reading: inout FileReading
  ) -> FindingTest? {
    switch kind {
    case "count":
      guard let selection = selection(value, &reading) else { return nil }
      let atLeast = reading.whole(record["at-least"])
      let atMost = reading.whole(record["at-most"])
      guard atLeast != nil || atMost != nil else {
        reading.missing("at-least", in: record, of: "a count")
        return nil
      }
      let level: DisplaySpecification.Level = reading.choice(record["level"]) ?? .excerpts
      return .count(selection, level: level, atLeast: atLeast, atMost: atMost)
    case "more":
      guard let selection = selection(value, &reading) else { return nil }
      guard let than = record["than"] else {
        reading.missing("than", in: record, of: "a comparison")
        return nil
      }
      guard let other = self.selection(than, &reading) else { return nil }
      return .more(selection, than: other, level: reading.choice(record["level"]) ?? .excerpts)
    case "co-occur":
      let codes = reading.texts(value)
      guard codes.count > 1 else {
        reading.wrongShape(
          value,
          "'co-occur' needs two codes or more",
          remedy: "write: co-occur: [A, B]"
        )
        return nil
      }
      return .coOccur(
        codes,
        within: within(record["within"], &reading),
        atLeast: reading.whole(record["at-least"]) ?? 1
      )
    case "path":
      let nodes = reading.texts(value)
      guard nodes.count > 1, let network = reading.text(record["network"]) else {
        reading.wrongShape(
          value,
          "'path' needs two nodes or more, and 'network'",
          remedy: "write: {path: [A, B], network: causal}"
        )
        return nil
      }
      return .path(nodes, network: network)
    case "holds":
      return .holds(reading.judgements(value))
    case "cells-reviewed":
      return reading.text(value).map { .cellsReviewed(display: $0) }
    default:
      guard let selection = selection(value, &reading) else { return nil }
      return .none(selection, orAnswered: reading.flag(record["or-answered"]) ?? false)
    }
  }

  private static func within(_ node: YAMLNode?, _ reading: inout FileReading) -> String {
    let known = ["excerpt", "sentence", "paragraph", "section", "source"]
    guard let node, let words = reading.text(node) else { return "sentence" }
    if !known.contains(words) { reading.unknownValue(words, node, known: known) }
    return words
  }

  private static func selection(_ node: YAMLNode, _ reading: inout FileReading)
    -> FindingTest.Selection?
  {
    if case .text = node.content { return FindingTest.Selection(codes: reading.texts(node)) }
    guard
      let record = reading.record(
        node,
        "a selection",
        known: [
          "code", "codes", "case", "cases", "source", "sources", "claim", "claims", "bearer",
          "bearers",
        ]
      )
    else { return nil }
    return FindingTest.Selection(
      codes: reading.texts(record["code"]) + reading.texts(record["codes"]),
      cases: reading.texts(record["case"]) + reading.texts(record["cases"]),
      sources: reading.texts(record["source"]) + reading.texts(record["sources"]),
      claims: reading.choices(record["claim"], of: ClaimStatus.self)
        + reading.choices(record["claims"], of: ClaimStatus.self),
      bearers: reading.texts(record["bearer"]) + reading.texts(record["bearers"])
    )
  }
}
