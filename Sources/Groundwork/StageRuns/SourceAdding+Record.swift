import CodebookFiles
import StudyModel

extension SourceAdding {
  /// The variables that are taken over from what a file states, besides title and author.
  private static let statedVariables = [
    "issued", "container-title", "volume", "issue", "page", "publisher", "publisher-place", "ISSN",
    "ISBN", "number", "jurisdiction", "original-date", "URL", "accessed", "archive_location", "DOI",
  ]

  /// Names parted by `; `; one of the form `family, given` in its two parts.
  private static func names(_ words: String) -> YAMLValue {
    let names = words.split(separator: ";").map { name -> YAMLValue in
      let parts = name.split(separator: ",", maxSplits: 1).map { part in
        String(part.drop { $0 == " " })
      }
      guard parts.count == 2 else { return .text(parts.first ?? "") }
      return .fields([YAMLField("family", parts[0]), YAMLField("given", parts[1])])
    }
    return .list(names)
  }

  /// The record of a new source, with what the file states of itself.
  func fields(
    id: String,
    file: String,
    sha256: String,
    stated: [String: StatedField]
  ) -> [YAMLField] {
    let known: [(String, String?)] = [
      ("id", id), ("file", file), ("type", type ?? stated["type"]?.value), ("class", sourceClass),
      ("language", language ?? stated["language"]?.value), ("title", stated["title"]?.value),
    ]
    var fields = known.compactMap { name, words in words.map { YAMLField(name, $0) } }
    if let names = stated["author"]?.value { fields.append(YAMLField("author", Self.names(names))) }
    for name in Self.statedVariables {
      if let words = stated[name]?.value { fields.append(YAMLField(name, words)) }
    }
    if !cases.isEmpty { fields.append(YAMLField("cases", .texts(cases))) }
    fields.append(YAMLField("origin", .fields([YAMLField("by", "hand")])))
    fields.append(YAMLField("sha256", sha256))
    return fields
  }
}
