public import StudyModel

/// Reads the codebook, `codebook/codes.yaml`.
public enum CodesFile {
  /// Reads the codes; one that would not fit into a codebook is left out, the others stay.
  public static func read(_ text: String, path: String = "codebook/codes.yaml")
    -> (value: Codebook, diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["codes", "term-sets"])
    let indicators = IndicatorReading(sets: TermSets(reading.root["term-sets"], &reading))
    var parentPlaces: [String: FilePlace] = [:]
    let codes = reading.items(reading.root["codes"], "code", id: \Code.id) { reading, node in
      let code = code(&reading, node, indicators)
      if let code, let parent = node["parent"], parentPlaces[code.id] == nil {
        parentPlaces[code.id] = reading.place(parent)
      }
      return code
    }
    let forest = CodeForest(codes, parentPlaces: parentPlaces)
    reading.diagnostics += forest.diagnostics
    do throws(CodebookError) {
      return (try Codebook(codes: forest.codes), reading.remarks)
    } catch {
      reading.diagnostics.append(
        Diagnostic("codebook", .error, at: error.place, words: error.description)
      )
      return (.empty, reading.remarks)
    }
  }

  /// The codes of lines that are part of a codebook; what they hang below need not be among them.
  public static func codes(in text: String) -> [Code] {
    var reading = FileReading(text, path: "codebook/codes.yaml", known: ["codes", "term-sets"])
    let indicators = IndicatorReading(sets: TermSets(reading.root["term-sets"], &reading))
    return reading.items(reading.root["codes"], "code", id: \Code.id) { reading, node in
      code(&reading, node, indicators)
    }
  }

  private static func code(
    _ reading: inout FileReading,
    _ node: YAMLNode,
    _ indicators: IndicatorReading
  ) -> Code? {
    guard
      let record = reading.record(
        node,
        "a code",
        known: [
          "id", "name", "label", "parent", "applied", "definition", "include", "exclude", "type",
          "method", "status", "became", "from", "concepts", "questions", "needs", "examples",
          "members", "indicators", "false-hits", "guid", "color",
        ]
      ), let id = reading.required("id", in: record, of: "a code"),
      isUsable(id, record, &reading)
    else { return nil }
    return Code(
      id: id,
      name: reading.words(record["name"]),
      label: reading.words(record["label"]) ?? LocalizedText(""),
      parent: reading.text(record["parent"]),
      isApplied: reading.flag(record["applied"]) ?? true,
      definition: reading.words(record["definition"]) ?? LocalizedText(""),
      include: reading.words(record["include"]) ?? LocalizedText(""),
      exclude: exclusions(record["exclude"], &reading),
      kind: reading.choice(record["type"], of: Code.Kind.self),
      method: reading.text(record["method"]) ?? "",
      status: reading.choice(record["status"], of: Code.Status.self) ?? .active,
      became: reading.texts(record["became"]),
      origin: reading.text(record["from"]) ?? "",
      concepts: reading.texts(record["concepts"]),
      questions: reading.texts(record["questions"]),
      needs: reading.choices(record["needs"], of: Code.Need.self),
      examples: examples(record["examples"], &reading),
      members: reading.texts(record["members"]),
      indicators: indicators.indicators(record["indicators"], &reading),
      falseHits: falseHits(record["false-hits"], &reading),
      guid: reading.text(record["guid"]),
      color: reading.text(record["color"]),
      declaredAt: reading.place(node)
    )
  }

  /// Whether an id can stand in cells (`A/B`), links (`A>B`), lists (`A;B`) and globs.
  private static func isUsable(_ id: String, _ record: FileRecord, _ reading: inout FileReading)
    -> Bool
  {
    let isUsable = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "-_.".unicodeScalars.contains($0)
    }
    guard !isUsable || id.isEmpty, let node = record["id"] else { return true }
    reading.error(
      "unusable-id",
      at: reading.place(node),
      "the id '\(id)' holds something else than letters, digits, '-', '_' and '.'",
      remedy: "write an id such as 'BTK-LATIH'; the 'name' may say anything"
    )
    return false
  }

  private static func exclusions(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [Code.Exclusion]
  {
    var exclusions: [Code.Exclusion] = []
    // Words in two languages are one exclusion without a code to use instead.
    if let node, case .fields = node.content, node["when"] == nil, node["use"] == nil {
      return reading.words(node).map { [Code.Exclusion(when: $0)] } ?? []
    }
    for element in reading.nodes(node) {
      if case .text = element.content {
        if let when = reading.words(element) { exclusions.append(Code.Exclusion(when: when)) }
        continue
      }
      guard let record = reading.record(element, "an exclusion", known: ["when", "use"]) else {
        continue
      }
      exclusions.append(
        Code.Exclusion(
          when: reading.words(record["when"]) ?? LocalizedText(""),
          use: reading.texts(record["use"])
        )
      )
    }
    return exclusions
  }

  private static func examples(_ node: YAMLNode?, _ reading: inout FileReading) -> [Code.Example] {
    guard let node,
      let groups = reading.record(
        node,
        "'examples'",
        known: Code.Example.Role.allCases.map(\.rawValue)
      )
    else { return [] }
    var examples: [Code.Example] = []
    for role in Code.Example.Role.allCases {
      for element in reading.nodes(groups[role.rawValue]) {
        guard
          let record = reading.record(element, "an example", known: ["source", "quote", "why"]),
          let source = reading.required("source", in: record, of: "an example"),
          let quote = reading.required("quote", in: record, of: "an example")
        else { continue }
        examples.append(
          Code.Example(
            role: role,
            source: source,
            quote: quote,
            why: reading.text(record["why"]) ?? ""
          )
        )
      }
    }
    return examples
  }

  private static func falseHits(_ node: YAMLNode?, _ reading: inout FileReading)
    -> [Code.FalseHit]
  {
    var falseHits: [Code.FalseHit] = []
    for element in reading.nodes(node) {
      guard
        let record = reading.record(element, "a false hit", known: ["source", "quote", "why"]),
        let source = reading.required("source", in: record, of: "a false hit"),
        let quote = reading.required("quote", in: record, of: "a false hit")
      else { continue }
      falseHits.append(
        Code.FalseHit(source: source, quote: quote, why: reading.text(record["why"]) ?? "")
      )
    }
    return falseHits
  }
}
