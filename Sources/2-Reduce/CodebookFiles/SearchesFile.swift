public import StudyModel

/// Reads the search and screening log, `sources/searches.yaml`.
public enum SearchesFile {
  private static let searchFields = [
    "id", "where", "date", "query", "limits", "hits", "by", "kept", "language", "why",
  ]
  private static let screeningFields = [
    "id", "title", "search", "decision", "why", "by", "date", "URL", "author", "issued", "stage",
  ]

  /// Reads the log; a search without id is left out.
  public static func read(_ text: String, path: String = "sources/searches.yaml")
    -> (value: SearchLog, diagnostics: [Diagnostic])
  {
    var reading = FileReading(text, path: path, known: ["searches", "screened"])
    let searches = reading.items(reading.root["searches"], "search", id: \SearchLog.Search.id) {
      reading,
      node in
      guard let record = reading.record(node, "a search", known: searchFields),
        let id = reading.required("id", in: record, of: "a search")
      else { return nil }
      return SearchLog.Search(id: id, fields: fields(record, &reading))
    }
    var screened: [SearchLog.Screening] = []
    for node in reading.nodes(reading.root["screened"]) {
      guard let record = reading.record(node, "a screened record", known: screeningFields) else {
        continue
      }
      let fields = fields(record, &reading)
      if let search = fields["search"], !searches.contains(where: { $0.id == search }),
        let place = record["search"].map(reading.place)
      {
        reading.error(
          "unknown-search",
          at: place,
          "there is no search '\(search)'",
          remedy: NearestWord.remedy(for: search, among: searches.map(\.id), called: "search")
        )
      }
      screened.append(SearchLog.Screening(fields: fields))
    }
    return (SearchLog(searches: searches, screened: screened), reading.remarks)
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
