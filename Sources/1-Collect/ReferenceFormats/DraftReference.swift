import StudyModel

/// A reference while it is being read.
struct DraftReference {
  var id = ""
  var type = "document"
  var authors: [BibliographicRecord.Name] = []
  var title = ""
  var issued = ""
  var fields: [String: String] = [:]
  var files: [String] = []

  /// Sets a field, unless it has a value already or the words are empty.
  mutating func add(_ words: String, to field: String) {
    guard !words.isEmpty, fields[field] == nil else { return }
    fields[field] = words
  }

  /// The reference, found at a place.
  func made(at place: FilePlace) -> Reference {
    Reference(
      id: id,
      record: BibliographicRecord(
        type: type,
        authors: authors,
        title: title,
        issued: issued,
        fields: fields
      ),
      files: files,
      place: place
    )
  }

  /// A standard number goes where its digits say: eight are a periodical's.
  mutating func addStandardNumber(_ words: String) {
    let digits = words.utf8.count { (48...57).contains($0) || $0 | 0x20 == UInt8(ascii: "x") }
    let isPeriodical = digits == 8 || (digits < 10 && type.hasPrefix("article"))
    add(words, to: isPeriodical ? "ISSN" : "ISBN")
  }
}
