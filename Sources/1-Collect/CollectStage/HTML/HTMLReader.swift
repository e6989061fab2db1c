import MarkupReading
import StudyModel

/// Reads HTML: its words with headings, lists, tables, quotations, notes and captions kept apart.
enum HTMLReader {
  /// Drafts the document of a page.
  static func read(_ text: DecodedText) throws(CollectError) -> DraftedDocument {
    try document(of: XMLReader.transcript(of: text, .html), in: text, mediaType: "text/html")
  }

  /// Drafts the document of a page that was parsed, as HTML or as XML.
  static func document(
    of transcript: MarkupTranscript,
    in source: DecodedText,
    mediaType: String
  ) -> DraftedDocument {
    let tree = MarkupTree(transcript)
    let text = text(of: tree)
    return DraftedDocument(
      mediaType: mediaType,
      passages: text.passages,
      furniture: text.furniture,
      stated: PageStatements(tree, in: source.bytes).fields,
      diagnostics: XMLReader.diagnostics(of: transcript)
    )
  }

  /// The text of a page apart from its furniture; a page that cannot be parted keeps all its words
  /// but those of elements that say themselves what they are.
  private static func text(of tree: MarkupTree) -> HTMLText {
    let mainText = HTMLMainText(tree)
    if mainText.isParted {
      let walk = MarkupWalk(tree, by: HTMLVocabulary(tree: tree, mainText: mainText))
      var text = HTMLText(walk.passages, walk.furniture)
      text.setAside(mainText)
      if !text.passages.isEmpty { return text }
    }
    let walk = MarkupWalk(tree, by: HTMLVocabulary(tree: tree))
    return HTMLText(walk.passages, walk.furniture)
  }
}
