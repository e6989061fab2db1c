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
    let walk = MarkupWalk(tree, by: HTMLVocabulary(tree: tree))
    return DraftedDocument(
      mediaType: mediaType,
      passages: walk.passages,
      furniture: walk.furniture,
      stated: PageStatements(tree, in: source.bytes).fields,
      diagnostics: XMLReader.diagnostics(of: transcript)
    )
  }
}
