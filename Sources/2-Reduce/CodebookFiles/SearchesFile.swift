public import StudyModel

/// Reads the search and screening log, `sources/searches.yaml`.
public enum SearchesFile {
  private static let searchFields = [
    "id", "kind", "where", "interface", "date", "query", "limits", "hits", "kept", "language", "by",
    "why",
  ]
  private static let screeningFields = [
    "id", "title", "search", "decision", "stage", "why", "count", "source", "origin", "by", "date",
    "URL", "author", "issued",
  ]

  /// Reads the log; a search without id is left out.
  public static func read(_ text: String, path: String = "sources/searches.yaml")
    -> (value: SearchLog, diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["searches", "screened", "screening"])
    let searches = reading.items(reading.root["searches"], "search", id: \SearchLog.Search.id) {
      reading,
      node in
      guard let record = reading.record(node, "a search", known: searchFields),
        let id = reading.required("id", in: record, of: "a search")
      else { return nil }
      _ = reading.choice(record["kind"], of: SearchLog.Search.Kind.self)
      _ = reading.date(record["date"])
      checkNumbers(["hits", "kept"], of: record, &reading)
      return SearchLog.Search(id: id, fields: fields(record, &reading))
    }
    var screened: [SearchLog.Screening] = []
    for node in reading.nodes(reading.root["screened"]) {
      guard let record = reading.record(node, "a screened record", known: screeningFields) else {
        continue
      }
      checkScreening(record, searches: searches.map(\.id), &reading)
      screened.append(SearchLog.Screening(fields: fields(record, &reading)))
    }
    let log = SearchLog(
      searches: searches,
      screened: screened,
      procedure: procedure(reading.root["screening"], &reading)
    )
    return (log, reading.remarks)
  }

  private static func checkScreening(
    _ record: FileRecord,
    searches: [String],
    _ reading: inout FileReading
  ) {
    if let search = record.words(of: "search"), !searches.contains(search),
      let place = record["search"].map(reading.place)
    {
      reading.error(
        "unknown-search",
        at: place,
        "there is no search '\(search)'",
        remedy: NearestWord.remedy(for: search, among: searches, called: "search")
      )
    }
    if record["decision"] == nil {
      reading.warn(
        "no-decision",
        at: FilePlace(path: reading.path, line: record.line, column: record.column),
        "a screened record has no decision, and counts nowhere",
        remedy: "write: decision: in, out or pending"
      )
    }
    _ = reading.choice(record["decision"], of: SearchLog.Screening.Decision.self)
    _ = reading.choice(record["stage"], of: SearchLog.Screening.Stage.self)
    _ = reading.date(record["date"])
    checkNumbers(["count"], of: record, &reading)
  }

  private static func checkNumbers(
    _ names: [String],
    of record: FileRecord,
    _ reading: inout FileReading
  ) {
    for name in names {
      guard let node = record[name], let number = reading.whole(node),
        number > SearchLog.largestNumber
      else { continue }
      reading.unreadable(node, "the number is larger than \(SearchLog.largestNumber)")
    }
  }

  private static func procedure(_ node: YAMLNode?, _ reading: inout FileReading)
    -> SearchLog.Procedure
  {
    guard let node,
      let record = reading.record(
        node,
        "'screening'",
        known: ["by", "independent", "automation"]
      )
    else { return SearchLog.Procedure() }
    return SearchLog.Procedure(
      by: reading.texts(record["by"]),
      isIndependent: reading.flag(record["independent"]),
      automation: reading.text(record["automation"]) ?? ""
    )
  }

  private static func fields(_ record: FileRecord, _ reading: inout FileReading)
    -> [String: String]
  {
    var fields: [String: String] = [:]
    for field in record.fields where field.name != "id" && !field.value.isAbsent {
      fields[field.name] = reading.texts(field.value).joined(separator: "; ")
    }
    return fields
  }
}
