public import StudyModel

/// Reads what the study asks, of what and by whom, `codebook/protocol.yaml`.
public enum ProtocolFile {
  /// Reads the protocol; an item that cannot be used is left out.
  public static func read(_ text: String, path: String = "codebook/protocol.yaml")
    -> (value: StudyProtocol, diagnostics: [Diagnostic])
  {
    var reading = FileReading(
      text,
      path: path,
      known: [
        "title", "languages", "method", "profile", "questions", "expectations", "boundary",
        "concepts", "framework", "cases", "thresholds", "coders", "unanswered", "data",
        "accounting", "suggesters", "unit", "attributes", "drift",
      ]
    )
    let root = reading.root
    let languages = reading.texts(root["languages"])
    let value = StudyProtocol(
      title: reading.words(root["title"]) ?? LocalizedText(""),
      languages: languages.isEmpty ? ["en"] : languages,
      method: reading.text(root["method"]) ?? "",
      profile: profile(root["profile"], &reading),
      questions: questions(root["questions"], &reading),
      expectations: expectations(root["expectations"], &reading),
      boundary: boundary(root["boundary"], &reading),
      concepts: concepts(root["concepts"], &reading),
      unit: reading.words(root["unit"]) ?? LocalizedText(""),
      attributes: attributes(root["attributes"], &reading),
      drift: drift(root["drift"], &reading),
      framework: framework(root["framework"], &reading),
      cases: cases(root["cases"], &reading),
      thresholds: thresholds(root["thresholds"], &reading),
      coders: coders(root["coders"], &reading),
      unanswered: unanswered(root["unanswered"], &reading),
      data: data(root["data"], &reading),
      accounting: accounting(root["accounting"], &reading),
      suggesters: suggesters(root["suggesters"], &reading)
    )
    return (value, reading.remarks)
  }

  // MARK: - What is asked

  private static func profile(_ node: YAMLNode?, _ reading: inout FileReading) -> Profile {
    guard let node else { return Profile() }
    guard case .fields = node.content else {
      return Profile(name: reading.choice(node, of: Profile.Name.self) ?? .sketch)
    }
    guard let record = reading.record(node, "a profile", known: ["profile", "also", "not"]) else {
      return Profile()
    }
    var notDone: [String: String] = [:]
    for element in reading.nodes(record["not"]) {
      guard let entry = reading.record(element, "a requirement", known: ["row", "why"]),
        let row = reading.required("row", in: entry, of: "a requirement")
      else { continue }
      notDone[row] = reading.text(entry["why"]) ?? ""
    }
    return Profile(
      name: reading.choice(record["profile"], of: Profile.Name.self) ?? .sketch,
      also: reading.texts(record["also"]),
      notDone: notDone
    )
  }

  private static func questions(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Question]
  {
    reading.items(node, "question", id: \.id) { reading, node in
      guard let record = reading.record(node, "a question", known: ["id", "text"]),
        let id = reading.required("id", in: record, of: "a question")
      else { return nil }
      return StudyProtocol.Question(
        id: id,
        text: reading.words(record["text"]) ?? LocalizedText(id)
      )
    }
  }

  private static func expectations(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Expectation]
  {
    var expectations: [StudyProtocol.Expectation] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(element, "an expectation", known: ["by", "date", "text", "id"])
      else { continue }
      guard let text = reading.words(record["text"]) else {
        reading.missing("text", in: record, of: "an expectation")
        continue
      }
      expectations.append(
        StudyProtocol.Expectation(
          by: reading.text(record["by"]) ?? "",
          date: reading.text(record["date"]) ?? "",
          text: text
        )
      )
    }
    return expectations
  }

  private static func unanswered(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Unanswered]
  {
    var unanswered: [StudyProtocol.Unanswered] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "an unanswered question",
          known: ["question", "part", "searched", "why", "date", "by"]
        ), let question = reading.required("question", in: record, of: "an unanswered question")
      else { continue }
      unanswered.append(
        StudyProtocol.Unanswered(
          question: question,
          part: reading.words(record["part"]) ?? LocalizedText(""),
          searched: reading.texts(record["searched"]),
          why: reading.words(record["why"]) ?? LocalizedText("")
        )
      )
    }
    return unanswered
  }

  // MARK: - Of what

  private static func boundary(_ node: YAMLNode?, _ reading: inout FileReading)
    -> StudyProtocol.Boundary
  {
    guard let node,
      let record = reading.record(node, "'boundary'", known: ["actors", "from", "to"])
    else { return StudyProtocol.Boundary() }
    let from = reading.date(record["from"])
    let to = reading.date(record["to"])
    if let from, let to, to < from, let end = record["to"] {
      reading.unreadable(end, "the end '\(to.text)' lies before the beginning '\(from.text)'")
    }
    return StudyProtocol.Boundary(actors: reading.texts(record["actors"]), from: from, to: to)
  }

  private static func concepts(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Concept]
  {
    reading.items(node, "concept", id: \.id) { reading, node in
      guard
        let record = reading.record(
          node,
          "a concept",
          known: ["id", "name", "definition", "from"]
        ),
        let id = reading.required("id", in: record, of: "a concept")
      else { return nil }
      return StudyProtocol.Concept(
        id: id,
        definition: reading.words(record["definition"]) ?? LocalizedText("")
      )
    }
  }

  private static func framework(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.FrameworkLink]
  {
    var links: [StudyProtocol.FrameworkLink] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "a presumed link",
          known: ["from", "to", "sign", "why"]
        ), let from = reading.required("from", in: record, of: "a presumed link"),
        let to = reading.required("to", in: record, of: "a presumed link")
      else { continue }
      links.append(
        StudyProtocol.FrameworkLink(
          from: from,
          to: to,
          sign: reading.choice(record["sign"], of: Sign.self)
        )
      )
    }
    return links
  }

  private static func cases(_ node: YAMLNode?, _ reading: inout FileReading) -> [Case] {
    reading.items(node, "case", id: \Case.id) { reading, node in
      // A list of ids is enough to begin with.
      if case .text = node.content {
        return reading.text(node).map { Case(id: $0, declaredAt: reading.place(node)) }
      }
      guard
        let record = reading.record(
          node,
          "a case",
          known: ["id", "name", "definition", "basis", "attributes"]
        ), let id = reading.required("id", in: record, of: "a case")
      else { return nil }
      let (values, bases) = reading.attributes(record["attributes"])
      return Case(
        id: id,
        name: reading.words(record["name"]),
        definition: reading.words(record["definition"]) ?? LocalizedText(""),
        basis: reading.text(record["basis"]) ?? "",
        attributes: values,
        bases: bases,
        declaredAt: reading.place(node)
      )
    }
  }

  // MARK: - By whom, and how well

  private static func thresholds(_ node: YAMLNode?, _ reading: inout FileReading)
    -> StudyProtocol.Thresholds
  {
    guard let node,
      let record = reading.record(
        node,
        "'thresholds'",
        known: [
          "agreement", "independent-groups", "share-per-group", "recode-after", "acceptance",
        ]
      )
    else { return StudyProtocol.Thresholds() }
    let agreement = record["agreement"].flatMap {
      reading.record($0, "'agreement'", known: ["measure", "unit", "at-least"])
    }
    let share = record["share-per-group"].flatMap {
      reading.record($0, "'share-per-group'", known: ["at-most", "from-excerpts"])
    }
    return StudyProtocol.Thresholds(
      independentGroups: reading.whole(record["independent-groups"]) ?? 1,
      sharePerGroup: reading.decimal(share?["at-most"]),
      shareFromExcerpts: reading.whole(share?["from-excerpts"]) ?? 6,
      agreementMeasure: reading.name(
        agreement?["measure"],
        among: StudyProtocol.Thresholds.agreementMeasures
      ),
      agreementUnit: reading.name(
        agreement?["unit"],
        among: StudyProtocol.Thresholds.agreementUnits
      ),
      agreementAtLeast: reading.decimal(agreement?["at-least"]),
      recodeAfterDays: days(record["recode-after"], &reading) ?? 14,
      acceptance: acceptance(record["acceptance"], &reading)
    )
  }

  private static func coders(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [StudyProtocol.Coder]
  {
    reading.items(node, "coder", id: \.id) { reading, node in
      var role = ""
      let id: String?
      if case .text = node.content {
        id = reading.text(node)
      } else {
        guard let record = reading.record(node, "a coder", known: ["id", "role", "name"]) else {
          return nil
        }
        id = reading.required("id", in: record, of: "a coder")
        role = reading.text(record["role"]) ?? ""
      }
      guard let id else { return nil }
      if let reason = CoderID.problem(with: id) {
        reading.error(
          "unusable-id",
          at: reading.place(node["id"] ?? node),
          "the id '\(id)' \(reason)",
          remedy: "a-z, 0-9 and hyphens, not ending in a hyphen and digits: 'ayu', 'coder-b'"
        )
        return nil
      }
      return StudyProtocol.Coder(id: id, role: role)
    }
  }
}

/// What the id of a person may be; journals and what they make are named after it.
public enum CoderID {
  /// Why an id cannot name a person, as words that follow the id; nothing where it can.
  public static func problem(with id: String) -> String? {
    let bytes = Array(id.utf8)
    let isAllowed = bytes.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-")
    }
    guard isAllowed, let first = bytes.first, first != UInt8(ascii: "-") else {
      return "holds something else than a-z, 0-9 and hyphens, or begins with a hyphen"
    }
    let digits = bytes.reversed().prefix { (48...57).contains($0) }.count
    let rest = bytes.dropLast(digits)
    guard rest.last == UInt8(ascii: "-") else { return nil }
    return "ends in a hyphen\(digits > 0 ? " and digits" : ""), as the numbers of judgements do"
  }
}
