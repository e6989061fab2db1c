public import StudyModel

/// Reads the conclusions that sources state, `codebook/claims.yaml`.
public enum ClaimsFile {
  /// Reads the claims; one without id, source, text or place is left out.
  public static func read(_ text: String, path: String = "codebook/claims.yaml")
    -> (value: [AuthorClaim], diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["claims"])
    let claims = reading.items(reading.root["claims"], "claim", id: \AuthorClaim.id) {
      reading,
      node in
      guard
        let record = reading.record(
          node,
          "a claim",
          known: ["id", "source", "text", "claim", "at", "question", "cases"]
        ), let id = reading.required("id", in: record, of: "a claim"),
        let source = reading.required("source", in: record, of: "claim")
      else { return nil }
      guard let text = reading.words(record["text"]) else {
        if record["text"] == nil { reading.missing("text", in: record, of: "claim") }
        return nil
      }
      guard record["at"] != nil else {
        reading.missing("at", in: record, of: "claim")
        return nil
      }
      let places = reading.nodes(record["at"]).compactMap { place($0, &reading) }
      guard !places.isEmpty else { return nil }
      return AuthorClaim(
        id: id,
        source: source,
        text: text,
        claim: reading.choice(record["claim"], of: ClaimStatus.self),
        at: places,
        declaredAt: reading.place(node)
      )
    }
    return (claims, reading.remarks)
  }

  private static func place(_ node: YAMLNode, _ reading: inout FileReading) -> AuthorClaim.Place? {
    if case .text = node.content {
      guard let words = reading.text(node) else { return nil }
      return lines(words).map { .lines($0) } ?? .place(words)
    }
    guard let record = reading.record(node, "a place", known: ["lines", "quote", "place"]) else {
      return nil
    }
    if let quote = reading.text(record["quote"]) { return .quote(quote) }
    if let place = reading.text(record["place"]) { return .place(place) }
    guard let lines = record["lines"] else {
      reading.missing("lines", in: record, of: "a place")
      return nil
    }
    let numbers = reading.texts(lines)
    let pair = numbers.count == 1 ? numbers[0] : numbers.joined(separator: "-")
    guard numbers.count <= 2, let range = self.lines(pair) else {
      reading.unreadable(
        lines,
        "two lines are expected, the first before the last",
        remedy: "write: lines: [32, 42]"
      )
      return nil
    }
    return .lines(range)
  }

  /// Reads `32-42`, `L32-42` or one line.
  private static func lines(_ words: String) -> ClosedRange<Int>? {
    let digits = words.hasScalarPrefix("L") ? words.dropping(scalars: 1) : words
    let numbers = digits.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = numbers.first ?? nil, let last = numbers.last ?? nil, numbers.count <= 2,
      first > 0, first <= last
    else { return nil }
    return first...last
  }
}
