import StudyModel

extension FileReading {
  /// The words of a scalar, as they were written.
  mutating func text(_ node: YAMLNode?) -> String? {
    guard let node, !node.isAbsent else { return nil }
    guard case .text(let words) = node.content else {
      notText(node)
      return nil
    }
    if node.lostItsBeginning { reportLostBeginning(node) }
    return words
  }

  /// Words in one language or several.
  mutating func words(_ node: YAMLNode?) -> LocalizedText? {
    guard let node, !node.isAbsent else { return nil }
    switch node.content {
    case .text:
      return text(node).map { LocalizedText($0) }
    case .list:
      notText(node)
      return nil
    case .fields(let fields):
      guard fields.allSatisfy({ Self.isLanguage($0.name) }) else {
        notText(node)
        return nil
      }
      var byLanguage: [String: String] = [:]
      for field in fields { byLanguage[field.name] = text(field.value) }
      return byLanguage.isEmpty ? nil : LocalizedText(byLanguage: byLanguage)
    }
  }

  /// The elements of a list; one value counts as a list of one.
  func nodes(_ node: YAMLNode?) -> [YAMLNode] {
    guard let node, !node.isAbsent else { return [] }
    guard case .list(let elements) = node.content else { return [node] }
    return elements.filter { !$0.isAbsent }
  }

  /// The words of a list's elements.
  mutating func texts(_ node: YAMLNode?) -> [String] {
    var words: [String] = []
    for element in nodes(node) {
      if let text = text(element) { words.append(text) }
    }
    return words
  }

  /// Values by name, and what each rests on where it stands as `{value, basis}`.
  mutating func attributes(_ node: YAMLNode?) -> (
    values: [String: String], bases: [String: String]
  ) {
    guard let node, !node.isAbsent else { return ([:], [:]) }
    guard case .fields(let fields) = node.content else {
      wrongShape(
        node,
        "'\(node.label)' needs a name for each value",
        remedy: "write: \(node.label): {name: value}"
      )
      return ([:], [:])
    }
    var values: [String: String] = [:]
    var bases: [String: String] = [:]
    for field in fields {
      guard case .fields = field.value.content else {
        values[field.name] = texts(field.value).joined(separator: "; ")
        continue
      }
      guard let record = record(field.value, "an attribute's value", known: ["value", "basis"])
      else { continue }
      values[field.name] = texts(record["value"]).joined(separator: "; ")
      bases[field.name] = text(record["basis"])
    }
    return (values, bases)
  }

  /// One of the values that a field knows.
  mutating func choice<Choice: CaseIterable & RawRepresentable>(
    _ node: YAMLNode?,
    of: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    guard let node, let words = text(node) else { return nil }
    if let choice = Choice(rawValue: words) { return choice }
    unknownValue(words, node, known: Choice.allCases.map(\.rawValue))
    return nil
  }

  /// One of the names that a field knows, where no type has them.
  mutating func name(_ node: YAMLNode?, among known: [String]) -> String? {
    guard let node, let words = text(node) else { return nil }
    if known.contains(words) { return words }
    unknownValue(words, node, known: known)
    return nil
  }

  /// Several of the values that a field knows.
  mutating func choices<Choice: CaseIterable & RawRepresentable>(
    _ node: YAMLNode?,
    of: Choice.Type = Choice.self
  ) -> [Choice] where Choice.RawValue == String {
    var choices: [Choice] = []
    for element in nodes(node) {
      if let choice = choice(element, of: Choice.self) { choices.append(choice) }
    }
    return choices
  }

  /// Yes or no in the words that YAML knows for them.
  mutating func flag(_ node: YAMLNode?) -> Bool? {
    guard let node, let words = text(node) else { return nil }
    switch words.lowercased() {
    case "yes", "true", "on", "y", "ya": return true
    case "no", "false", "off", "n", "tidak": return false
    default:
      unknownValue(words, node, known: ["yes", "no"])
      return nil
    }
  }

  /// A whole number from 0.
  mutating func whole(_ node: YAMLNode?) -> Int? {
    guard let node, let words = text(node) else { return nil }
    if let number = Int(words), number >= 0 { return number }
    unreadable(node, "'\(words)' is not a whole number")
    return nil
  }

  /// A number with or without decimals.
  mutating func decimal(_ node: YAMLNode?) -> Double? {
    guard let node, let words = text(node) else { return nil }
    if let number = Double(words), number.isFinite { return number }
    unreadable(node, "'\(words)' is not a number", remedy: "decimals have a point: 0.8")
    return nil
  }

  /// A date that may know only its year or month.
  mutating func date(_ node: YAMLNode?) -> PartialDate? {
    guard let node, let words = text(node) else { return nil }
    if let date = PartialDate(words) { return date }
    unreadable(node, "'\(words)' is not a date", remedy: "write 2018, 2018-07 or 2018-07-03")
    return nil
  }

  /// The ids of judgements.
  mutating func judgements(_ node: YAMLNode?) -> [JudgementID] {
    var ids: [JudgementID] = []
    for element in nodes(node) {
      guard let words = text(element) else { continue }
      if let id = JudgementID(words) {
        ids.append(id)
      } else {
        unreadable(
          element,
          "'\(words)' is not the id of a judgement",
          remedy: "ids look like 'ayu-7'; 'output/2-reduce/codings.csv' lists them"
        )
      }
    }
    return ids
  }

  // MARK: - What does not fit

  mutating func unknownValue(_ words: String, _ node: YAMLNode, known: [String]) {
    error(
      "unknown-value",
      at: place(node),
      "'\(node.label)' knows no value '\(words)'",
      remedy: NearestWord.remedy(for: words, among: known, called: node.label)
    )
  }

  mutating func unreadable(_ node: YAMLNode, _ words: String, remedy: String? = nil) {
    error("unreadable-value", at: place(node), "\(words), in '\(node.label)'", remedy: remedy)
  }

  mutating func wrongShape(_ node: YAMLNode, _ words: String, remedy: String? = nil) {
    error("wrong-shape", at: place(node), words, remedy: remedy)
  }

  /// Reports a list or mapping where a text is expected; brackets were probably meant as text.
  private mutating func notText(_ node: YAMLNode) {
    let line = lines.words(node.line)
    let rest = line.dropping(scalars: node.column - 1)
    let isBracket = rest.hasScalarPrefix("[") || rest.hasScalarPrefix("{")
    let quoted = isBracket ? YAMLSlip(quotingValueOf: line, words: "") : nil
    let slip = quoted?.column == node.column ? quoted : nil
    let bracket = rest.keeping(scalars: 1)
    error(
      slip == nil ? "wrong-shape" : "yaml-slip",
      at: place(node),
      slip == nil
        ? "'\(node.label)' needs a text"
        : "a text that begins with '\(bracket)' must stand in quotation marks",
      remedy: slip?.remedy ?? "write: \(node.label): \"…\""
    )
  }

  private mutating func reportLostBeginning(_ node: YAMLNode) {
    let line = lines.words(node.line)
    let beginning = line.dropping(scalars: node.column - 1).keeping(scalars: 1)
    let words = "a text that begins with '\(beginning)' must stand in quotation marks"
    let slip = YAMLSlip(quotingValueOf: line, words: words)
    error(
      "yaml-slip",
      at: place(node),
      words,
      remedy: slip?.column == node.column ? slip?.remedy : "put it in quotation marks"
    )
  }

  private static func isLanguage(_ name: String) -> Bool {
    let letters = name.utf8.prefix { (97...122).contains($0) }
    guard (2...3).contains(letters.count) else { return false }
    let rest = name.utf8.dropFirst(letters.count)
    return rest.isEmpty || rest.first == UInt8(ascii: "-")
  }
}
