import PlainFormats
import StudyModel

/// Writes CSL items as JSON, members in order of their names behind `id` and `type`.
enum CSLWriter {
  static func write(_ references: [Reference]) -> String {
    JSONValue.array(references.map(item)).page
  }

  private static func item(_ reference: Reference) -> JSONValue {
    let record = reference.record
    var members: [(String, JSONValue?)] = [
      ("id", .string(reference.id)),
      ("type", .string(record.type.isEmpty ? "document" : record.type)),
      ("author", record.authors.isEmpty ? nil : .array(record.authors.map(name))),
      ("title", record.title.isEmpty ? nil : .string(record.title)),
      ("issued", record.issued.isEmpty ? nil : date(record.issued)),
    ]
    for (field, words) in record.fields.sorted(by: { $0.key < $1.key }) where !words.isEmpty {
      if CSLVariables.names.contains(field) {
        let names = FieldTable.separated(words).compactMap(PersonName.read)
        members.append((field, .array(names.map(name))))
      } else if CSLVariables.dates.contains(field) {
        members.append((field, date(words)))
      } else {
        members.append((field, .string(words)))
      }
    }
    return .members(members)
  }

  private static func name(_ name: BibliographicRecord.Name) -> JSONValue {
    guard !name.given.isEmpty else { return .members([("literal", .string(name.family))]) }
    let (given, suffix) = PersonName.parts(ofGiven: name.given)
    return .members([
      ("family", .string(name.family)), ("given", .string(given)),
      ("suffix", suffix.isEmpty ? nil : .string(suffix)),
    ])
  }

  private static func date(_ words: String) -> JSONValue {
    guard DateWords.isDate(words) else { return .members([("literal", .string(words))]) }
    let days = words.split(separator: "/").map { day in
      JSONValue.array(day.split(separator: "-").compactMap { Int($0).map(JSONValue.number) })
    }
    return .members([("date-parts", .array(days))])
  }
}
