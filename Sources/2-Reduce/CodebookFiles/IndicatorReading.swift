import StudyModel

/// Reads the indicators of a code.
enum IndicatorReading {
  private static let forms = ["phrase", "word", "pattern", "near", "all", "any", "not", "within"]

  /// The indicators of a list; one that cannot be read is left out.
  static func indicators(_ node: YAMLNode?, _ reading: inout FileReading) -> [Indicator] {
    var indicators: [Indicator] = []
    for element in reading.nodes(node) {
      if let form = form(element, &reading) {
        indicators.append(Indicator(form, declaredAt: reading.place(element)))
      }
    }
    return indicators
  }

  private static func form(_ node: YAMLNode, _ reading: inout FileReading) -> Indicator.Form? {
    if case .text = node.content { return reading.text(node).map(plain) }
    guard let record = reading.record(node, "an indicator", known: forms) else { return nil }
    if let phrase = reading.text(record["phrase"]) { return .phrase(phrase) }
    if let word = reading.text(record["word"]) { return .word(word) }
    if let pattern = reading.text(record["pattern"]) { return .pattern(pattern) }
    if let near = record["near"] { return self.near(near, &reading) }
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

  private static func combination(
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
        remedy: "write one of: phrase, word, pattern, near, all, any"
      )
      return nil
    }
    var window = Indicator.Window.sentence
    if let within = record["within"], let words = reading.text(within) {
      guard let known = Indicator.Window(rawValue: words) else {
        reading.unknownValue(words, within, known: ["sentence", "paragraph"])
        return nil
      }
      window = known
    }
    return .combination(all: all, any: any, not: not, within: window)
  }

  /// The parts of a combination; nothing where one cannot be read, for the others alone would find more.
  private static func parts(_ node: YAMLNode?, _ reading: inout FileReading) -> [Indicator.Form]? {
    var parts: [Indicator.Form] = []
    for element in reading.nodes(node) {
      guard let part = form(element, &reading) else { return nil }
      parts.append(part)
    }
    return parts
  }
}
