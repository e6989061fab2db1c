import StudyModel

// What the protocol says of programs that propose codes, and of pauses between codings.
extension ProtocolFile {
  static func suggesters(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Suggester]
  {
    reading.items(node, "suggester", id: \.id) { reading, node in
      guard
        let record = reading.record(
          node,
          "a suggester",
          known: ["id", "command", "version", "settings", "decision", "name", "why"]
        ), let id = reading.required("id", in: record, of: "a suggester"),
        reading.required("version", in: record, of: "a suggester") != nil
      else { return nil }
      let command = command(record["command"], &reading)
      guard !command.isEmpty else {
        reading.missing("command", in: record, of: "a suggester")
        return nil
      }
      if let reason = CoderID.problem(with: id) {
        reading.error(
          "unusable-id",
          at: reading.place(record["id"] ?? node),
          "the id '\(id)' \(reason)",
          remedy: "a-z, 0-9 and hyphens, not ending in a hyphen and digits: 'rules'"
        )
        return nil
      }
      return StudyProtocol.Suggester(
        id: id,
        command: command,
        version: reading.text(record["version"]) ?? "",
        settings: reading.text(record["settings"]) ?? "",
        decision: reading.text(record["decision"]) ?? "",
        declaredAt: reading.place(node)
      )
    }
  }

  static func acceptance(_ node: YAMLNode?, _ reading: inout FileReading)
    -> StudyProtocol.Acceptance
  {
    let usual = StudyProtocol.Acceptance()
    guard let node,
      let record = reading.record(
        node,
        "'acceptance'",
        known: ["unchanged-at-most", "seconds-at-least", "from-decisions"]
      )
    else { return usual }
    return StudyProtocol.Acceptance(
      unchangedAtMost: reading.decimal(record["unchanged-at-most"]) ?? usual.unchangedAtMost,
      secondsAtLeast: reading.whole(record["seconds-at-least"]) ?? usual.secondsAtLeast,
      fromDecisions: reading.whole(record["from-decisions"]) ?? usual.fromDecisions
    )
  }

  /// `14 days`, `2 weeks` or a bare number of days.
  static func days(_ node: YAMLNode?, _ reading: inout FileReading) -> Int? {
    guard let node, let text = reading.text(node) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    let factor = ["day": 1, "days": 1, "week": 7, "weeks": 7][words.count > 1 ? words[1] : "days"]
    guard (1...2).contains(words.count), let count = Int(words[0]), let factor,
      (0...10_000).contains(count)
    else {
      reading.unreadable(node, "'\(text)' is no number of days, such as '14 days' or '2 weeks'")
      return nil
    }
    return count * factor
  }

  /// A list of words, or words parted by blanks.
  private static func command(_ node: YAMLNode?, _ reading: inout FileReading) -> [String] {
    guard let node else { return [] }
    if case .text = node.content {
      return (reading.text(node) ?? "").split(separator: " ").map(String.init)
    }
    return reading.texts(node)
  }
}
