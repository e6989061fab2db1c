import PlainFormats
public import StudyModel

/// The tables of hits and of suggestions.
public enum SuggestionTables {
  /// A row for every hit, with the suggestion that it belongs to.
  ///
  /// - Parameters:
  ///   - hits: By source and place.
  ///   - suggestions: By source, place and code.
  ///   - documents: The documents that they stand in; what stands in no other is left out.
  /// - Returns: The table as CSV in UTF-8.
  public static func hits(
    _ hits: [IndicatorHit],
    suggestions: [Suggestion],
    documents: [Document]
  ) -> [UInt8] {
    var table = CSVTable(columns: [
      "code", "source", "start", "end", "line_start", "line_end", "hit", "suggestion", "part",
      "locator",
    ])
    table.reserve(hits.count * 128)
    let documents = bySource(documents)
    // What a program from outside proposes has no hits of indicators.
    let own = suggestions.indices.filter { suggestions[$0].suggester == nil }
    let proposals = Dictionary(grouping: own) { suggestions[$0].source }
    forEachRun(of: hits, { $0.source }) { source, hits in
      guard let document = documents[source] else { return }
      let own = Proposals((proposals[source] ?? []).map { suggestions[$0] })
      append(hits, with: own, of: document, to: &table)
    }
    return table.bytes
  }

  private static func append(
    _ hits: Slice<UnsafeBufferPointer<IndicatorHit>>,
    with proposals: Proposals,
    of document: Document,
    to table: inout CSVTable
  ) {
    for place in hits.indices {
      let range = hits[place].range
      let lines = document.origin.lines(of: range)
      table.add(word: hits[place].code)
      table.add(word: hits[place].source)
      table.add(number: range.start.scalars)
      table.add(number: range.end.scalars)
      if let lines {
        table.add(number: lines.lowerBound)
        table.add(number: lines.upperBound)
      } else {
        table.addNothing()
        table.addNothing()
      }
      table.add(free: document.text.bytes(range))
      table.add(word: proposals.first(holding: range, of: hits[place].code) ?? "")
      table.add(word: document.part(at: range.start).rawValue)
      table.add(free: document.locator(of: range))
    }
  }

  /// Gives the rows of one source after the other, without copying them.
  private static func forEachRun<Row>(
    of rows: [Row],
    _ source: (Row) -> String,
    _ body: (String, Slice<UnsafeBufferPointer<Row>>) -> Void
  ) {
    rows.withUnsafeBufferPointer { rows in
      var next = 0
      while next < rows.count {
        let first = next
        let name = source(rows[first])
        while next < rows.count, source(rows[next]) == name { next += 1 }
        body(name, rows[first..<next])
      }
    }
  }

  /// A row for every suggestion.
  ///
  /// - Parameters:
  ///   - suggestions: In the order of the rows.
  ///   - documents: The documents that they stand in; what stands in no other is left out.
  /// - Returns: The table as CSV in UTF-8.
  public static func suggestions(_ suggestions: [Suggestion], documents: [Document]) -> [UInt8] {
    var table = CSVTable(columns: [
      "id", "code", "source", "start", "end", "sentence", "hits", "part", "locator", "status",
      "origin", "settings", "input", "made_at", "why", "score",
    ])
    table.reserve(suggestions.reduce(0) { $0 + $1.range.count + 160 })
    let documents = bySource(documents)
    forEachRun(of: suggestions, { $0.source }) { source, suggestions in
      if let document = documents[source] { append(suggestions, of: document, to: &table) }
    }
    return table.bytes
  }

  private static func append(
    _ suggestions: Slice<UnsafeBufferPointer<Suggestion>>,
    of document: Document,
    to table: inout CSVTable
  ) {
    var hits: [UInt8] = []
    for place in suggestions.indices {
      let range = suggestions[place].range
      hits.removeAll(keepingCapacity: true)
      for hit in suggestions[place].hits {
        if !hits.isEmpty { hits += "; ".utf8 }
        hits += document.text.bytes(hit)
      }
      table.add(word: suggestions[place].id)
      table.add(word: suggestions[place].code)
      table.add(word: suggestions[place].source)
      table.add(number: range.start.scalars)
      table.add(number: range.end.scalars)
      table.add(free: document.text.bytes(range))
      table.add(free: hits[...])
      table.add(word: suggestions[place].part.rawValue)
      table.add(free: document.locator(of: range))
      table.add(word: suggestions[place].status.rawValue)
      if let suggester = suggestions[place].suggester {
        table.add(word: suggester.name)
        table.add(free: suggester.settings)
        table.add(word: suggester.input)
        table.add(word: suggester.at)
      } else {
        table.add(word: "indicators")
        for _ in 0..<3 { table.addNothing() }
      }
      table.add(free: suggestions[place].why)
      table.add(free: suggestions[place].score)
    }
  }

  private static func bySource(_ documents: [Document]) -> [String: Document] {
    Dictionary(documents.map { ($0.source, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The suggestions of one source, to be asked for those around a hit.
  private struct Proposals {
    private let suggestions: [Suggestion]
    /// For every suggestion, the furthest end of it and those before it.
    private let reach: [TextOffset]

    init(_ suggestions: [Suggestion]) {
      let ordered = suggestions.sorted { left, right in
        left.range == right.range ? left.code < right.code : left.range < right.range
      }
      var furthest = TextOffset(0)
      self.suggestions = ordered
      reach = ordered.map { suggestion in
        furthest = max(furthest, suggestion.range.end)
        return furthest
      }
    }

    /// The id of the first suggestion of a code that holds a stretch.
    func first(holding range: TextRange, of code: String) -> String? {
      suggestions.withUnsafeBufferPointer { suggestions in
        var low = 0
        var high = suggestions.count
        while low < high {
          let middle = (low + high) / 2
          let isBefore = suggestions[middle].range.start <= range.start
          if isBefore { low = middle + 1 } else { high = middle }
        }
        var found: Int?
        while low > 0, reach[low - 1] >= range.end {
          low -= 1
          if suggestions[low].range.contains(range), suggestions[low].code == code { found = low }
        }
        return found.map { suggestions[$0].id }
      }
    }
  }
}
