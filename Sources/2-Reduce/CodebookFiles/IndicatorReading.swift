import StudyModel

/// Reads the indicators of a code.
struct IndicatorReading {
  private static let forms = [
    "phrase", "word", "pattern", "near", "all", "any", "not", "within", "set", "forms", "except",
  ]

  /// The term sets that an indicator may name.
  let sets: TermSets

  /// The indicators of a list; one that cannot be read is left out.
  ///
  /// A phrase with `forms` and a term set become an indicator a form, all declared at one place.
  func indicators(_ node: YAMLNode?, _ reading: inout FileReading) -> [Indicator] {
    var indicators: [Indicator] = []
    for element in reading.nodes(node) {
      let place = reading.place(element)
      if Self.hasMembers(element) {
        guard let (name, members) = members(element, &reading) else { continue }
        indicators += members.map { Indicator(.phrase($0), declaredAt: place, memberOf: name) }
      } else if let form = form(element, &reading) {
        indicators.append(Indicator(form, declaredAt: place))
      }
    }
    return indicators
  }

  private static func hasMembers(_ node: YAMLNode) -> Bool {
    node["set"] != nil || node["forms"] != nil
  }

  /// The members of a term set, or the forms of a phrase that has `forms`, with the name they go by.
  private func members(
    _ node: YAMLNode,
    _ reading: inout FileReading
  ) -> (name: String, members: [String])? {
    guard case .fields(let fields) = node.content else { return nil }
    let record = FileRecord(fields: fields, line: node.line, column: node.column)
    if let set = node["set"] {
      _ = reading.record(node, "an indicator", known: ["set"])
      guard let id = reading.text(set), let members = sets.members(of: id, at: set, &reading)
      else { return nil }
      return (id, members)
    }
    guard let phrase = record["phrase"] else {
      reading.wrongShape(
        node,
        "only a 'phrase' has forms",
        remedy: "write: {phrase: kerja sama, forms: [spelling, affixes]}"
      )
      return nil
    }
    _ = reading.record(node, "an indicator", known: ["phrase", "forms", "except"])
    guard let words = reading.text(phrase),
      let members = TermSets.forms(of: words, record, &reading)
    else { return nil }
    return (words, members)
  }

  private func form(_ node: YAMLNode, _ reading: inout FileReading) -> Indicator.Form? {
    if case .text = node.content { return reading.text(node).map(Self.plain) }
    if Self.hasMembers(node) {
      return members(node, &reading).map { _, members in
        .combination(all: [], any: members.map { .phrase($0) }, not: [], within: .sentence)
      }
    }
    guard let record = reading.record(node, "an indicator", known: Self.forms) else { return nil }
    if let phrase = reading.text(record["phrase"]) { return .phrase(phrase) }
    if let word = reading.text(record["word"]) { return .word(word) }
    if let pattern = reading.text(record["pattern"]) { return .pattern(pattern) }
    if let near = record["near"] { return Self.near(near, &reading) }
    return combination(record, node, &reading)
  }

  /// Words without a form: a glob where they hold a star, else whole words.
  private static func plain(_ words: String) -> Indicator.Form {
    let isGlob = words.utf8.contains(UInt8(ascii: "*")) && !words.utf8.contains(0x20)
    return isGlob ? .word(words) : .phrase(words)
  }

  private static func near(_ node: YAMLNode, _ reading: inout FileReading) -> Indicator.Form? {
    guard let record = reading.record(node, "'near'", known: ["all", "words"]) else { return nil }
    let all = reading.texts(record["all"])
    guard all.count > 1 else {
      reading.wrongShape(
        node,
        "'near' needs two words or more in 'all'",
        remedy: "write: near: {all: [alih, teknologi], words: 6}"
      )
      return nil
    }
    guard let words = reading.whole(record["words"]) else {
      if record["words"] == nil { reading.missing("words", in: record, of: "'near'") }
      return nil
    }
    return .near(all: all, words: words)
  }

  private func combination(
    _ record: FileRecord,
    _ node: YAMLNode,
    _ reading: inout FileReading
  ) -> Indicator.Form? {
    let all = parts(record["all"], &reading)
    let any = parts(record["any"], &reading)
    let not = parts(record["not"], &reading)
    guard let all, let any, let not else { return nil }
    guard !all.isEmpty || !any.isEmpty else {
      reading.wrongShape(
        node,
        "an indicator says nothing to look for",
        remedy: "write one of: phrase, word, pattern, near, all, any, set"
      )
      return nil
    }
    var window = Indicator.Window.sentence
    if let within = record["within"], let words = reading.text(within) {
      guard let known = Indicator.Window(rawValue: words) else {
        reading.unknownValue(words, within, known: ["sentence", "paragraph", "section"])
        return nil
      }
      window = known
    }
    return .combination(all: all, any: any, not: not, within: window)
  }

  /// The parts of a combination; nothing where one cannot be read, for the others alone would find more.
  private func parts(_ node: YAMLNode?, _ reading: inout FileReading) -> [Indicator.Form]? {
    var parts: [Indicator.Form] = []
    for element in reading.nodes(node) {
      guard let part = form(element, &reading) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
