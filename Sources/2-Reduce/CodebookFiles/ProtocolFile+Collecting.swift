import StudyModel

// What the protocol says of the material: the kinds of data, and the steps left out.
extension ProtocolFile {
  static func data(_ node: YAMLNode?, _ reading: inout FileReading) -> [StudyProtocol.DataKind] {
    reading.items(node, "kind of data", id: \StudyProtocol.DataKind.kind) { reading, node in
      // A list of names is enough to begin with.
      if case .text = node.content {
        return reading.text(node).map { StudyProtocol.DataKind(kind: $0) }
      }
      guard
        let record = reading.record(
          node,
          "a kind of data",
          known: ["kind", "types", "expected", "why"]
        ), let kind = reading.required("kind", in: record, of: "a kind of data")
      else { return nil }
      return StudyProtocol.DataKind(
        kind: kind,
        types: reading.texts(record["types"]),
        expected: reading.whole(record["expected"]),
        why: reading.words(record["why"]) ?? LocalizedText("")
      )
    }
  }

  static func accounting(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Omission]
  {
    var omissions: [StudyProtocol.Omission] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "a step left out",
          known: ["step", "sources", "why", "date", "by"]
        ), reading.required("step", in: record, of: "a step left out") != nil,
        let step = reading.choice(record["step"], of: SourceAccount.Step.self)
      else { continue }
      omissions.append(
        StudyProtocol.Omission(
          step: step,
          sources: reading.texts(record["sources"]),
          why: reading.words(record["why"]) ?? LocalizedText("")
        )
      )
    }
    return omissions
  }
}
