public import StudyModel

/// Reads the analyst's findings, `codebook/findings.yaml`.
public enum FindingsFile {
  /// Reads the findings; one with a test that cannot be read is left out, for the others alone
  /// would judge it too kindly.
  public static func read(_ text: String, path: String = "codebook/findings.yaml")
    -> (value: [Finding], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["findings"])
    let findings = reading.items(reading.root["findings"], "finding", id: \Finding.id) {
      finding(&$0, $1)
    }
    return (findings, reading.remarks)
  }

  private static func finding(_ reading: inout FileReading, _ node: YAMLNode) -> Finding? {
    guard
      let record = reading.record(
        node,
        "a finding",
        known: [
          "id", "question", "level", "text", "claim", "scope", "rests-on", "expects", "against",
          "rivals", "compares", "limits", "confidence",
        ]
      ), let id = reading.required("id", in: record, of: "a finding")
    else { return nil }
    guard let text = reading.words(record["text"]) else {
      if record["text"] == nil { reading.missing("text", in: record, of: "finding") }
      return nil
    }
    var tests: [FindingTest] = []
    for element in reading.nodes(record["expects"]) {
      guard let test = FindingTestReading.test(element, &reading) else {
        reading.error(
          "test-unreadable",
          at: reading.place(element),
          "finding '\(id)' is left out, for this test of it cannot be read"
        )
        return nil
      }
      tests.append(test)
    }
    return Finding(
      id: id,
      question: reading.text(record["question"]),
      level: reading.choice(record["level"], of: Finding.Level.self) ?? .describe,
      text: text,
      claim: reading.choice(record["claim"], of: ClaimStatus.self),
      cases: cases(record["scope"], &reading),
      restsOn: rests(record["rests-on"], &reading),
      expects: tests,
      against: searches(record["against"], &reading),
      rivals: rivals(record["rivals"], &reading),
      compares: reading.texts(record["compares"]),
      declaredAt: reading.place(node)
    )
  }

  private static func cases(_ node: YAMLNode?, _ reading: inout FileReading) -> [String] {
    guard let node,
      let record = reading.record(
        node,
        "'scope'",
        known: ["cases", "sources", "period", "from", "to"]
      )
    else { return [] }
    return reading.texts(record["cases"])
  }

  private static func rests(_ node: YAMLNode?, _ reading: inout FileReading) -> [Finding.Rest] {
    var rests: [Finding.Rest] = []
    for element in reading.nodes(node) {
      if case .text = element.content {
        if let display = reading.text(element) { rests.append(Finding.Rest(display: display)) }
        continue
      }
      guard
        let record = reading.record(
          element,
          "a place of a display",
          known: ["display", "network", "row", "column", "link"]
        )
      else { continue }
      guard let display = reading.text(record["display"]) ?? reading.text(record["network"]) else {
        reading.missing("display", in: record, of: "a place of a display")
        continue
      }
      rests.append(
        Finding.Rest(
          display: display,
          row: reading.text(record["row"]),
          column: reading.text(record["column"]),
          link: reading.text(record["link"])
        )
      )
    }
    return rests
  }

  private static func searches(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [Finding.NegativeSearch]
  {
    var searches: [Finding.NegativeSearch] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(
          element,
          "a search for what speaks against it",
          known: ["search", "date", "found", "answer", "by"]
        ), let search = reading.required("search", in: record, of: "a negative search")
      else { continue }
      searches.append(
        Finding.NegativeSearch(
          search: search,
          date: reading.text(record["date"]) ?? "",
          found: reading.judgements(record["found"]),
          answer: record["answer"].flatMap { reading.words($0) }
        )
      )
    }
    return searches
  }

  private static func rivals(_ node: YAMLNode?, _ reading: inout FileReading) -> [Finding.Rival] {
    var rivals: [Finding.Rival] = []
    for element in reading.nodes(node) {
      guard let record = reading.record(element, "a rival", known: ["text", "answer"]) else {
        continue
      }
      guard let text = reading.words(record["text"]) else {
        reading.missing("text", in: record, of: "a rival")
        continue
      }
      rivals.append(
        Finding.Rival(text: text, answer: reading.words(record["answer"]) ?? LocalizedText(""))
      )
    }
    return rivals
  }
}
