import StudyModel

// What the register says of a source besides how it is cited: rights and quality.
extension LibraryFile {
  static func rights(_ node: YAMLNode?, _ reading: inout FileReading) -> Source.Rights {
    guard let node,
      let record = reading.record(
        node,
        "'rights'",
        known: ["share", "quote", "holder", "licence", "license", "why"]
      )
    else { return Source.Rights() }
    return Source.Rights(
      share: flag(record["share"], &reading),
      quote: flag(record["quote"], &reading),
      holder: reading.text(record["holder"]) ?? "",
      licence: reading.text(record["licence"] ?? record["license"]) ?? "",
      why: reading.text(record["why"]) ?? ""
    )
  }

  /// Yes, no, or nothing for `unknown`.
  private static func flag(_ node: YAMLNode?, _ reading: inout FileReading) -> Bool? {
    guard let node else { return nil }
    if case .text("unknown") = node.content { return nil }
    return reading.flag(node)
  }

  static func appraisal(_ node: YAMLNode?, _ reading: inout FileReading) -> Appraisal? {
    guard let node else { return nil }
    let questions = Appraisal.Question.allCases
    guard
      let record = reading.record(
        node,
        "an appraisal",
        known: questions.map(\.rawValue) + ["by", "day", "why"]
      )
    else { return nil }
    var replies: [Appraisal.Question: Appraisal.Reply] = [:]
    for question in questions {
      guard let node = record[question.rawValue] else { continue }
      replies[question] = reply(node, to: question, &reading)
    }
    return Appraisal(
      replies: replies,
      by: reading.text(record["by"]) ?? "",
      day: reading.date(record["day"])?.text ?? ""
    )
  }

  /// An answer with its reason, or the bare answer.
  private static func reply(
    _ node: YAMLNode,
    to question: Appraisal.Question,
    _ reading: inout FileReading
  ) -> Appraisal.Reply? {
    guard case .fields = node.content else {
      return reading.choice(node, of: Appraisal.Answer.self).map { Appraisal.Reply(answer: $0) }
    }
    guard
      let record = reading.record(
        node,
        "the answer on '\(question.rawValue)'",
        known: ["answer", "why"]
      ), let answer = record["answer"]
    else {
      reading.unreadable(
        node,
        "there is no answer",
        remedy: "write: \(question.rawValue): {answer: yes, why: …}"
      )
      return nil
    }
    return reading.choice(answer, of: Appraisal.Answer.self).map {
      Appraisal.Reply(answer: $0, why: reading.text(record["why"]) ?? "")
    }
  }
}
