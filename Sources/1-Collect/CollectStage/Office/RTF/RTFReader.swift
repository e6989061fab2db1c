import StudyModel

/// Reads RTF: its words with headings, lists, tables, notes and tracked changes kept apart.
///
/// After the Rich Text Format Specification 1.9.1 of Microsoft. The words of a run stand in the bytes
/// as they are; those of `\'e9` and `\u233` stand for bytes that are others.
enum RTFReader {
  /// How deep groups may stand in one another.
  static let depthLimit = 512

  /// Drafts the document of a file.
  static func read(_ text: DecodedText) throws(CollectError) -> DraftedDocument {
    var walk = RTFWalk(text)
    try walk.walk()
    var passages = walk.drafting.passages
    let language = passages.settleLanguages()
    var stated = walk.info.mapValues { StatedField($0.value, from: "\\info \\\($0.word)") }
    if let language { stated["language"] = StatedField(language, from: "\\lang") }
    return DraftedDocument(
      mediaType: "application/rtf",
      passages: passages,
      furniture: walk.drafting.furniture,
      stated: stated,
      diagnostics: walk.diagnostics
    )
  }
}
