import MarkupReading
import StudyModel

/// Reads TEI, the markup of editions, plays and corpora.
enum TEIReader {
  /// Drafts the document of a text; its header goes to the record and not to the reading text.
  static func document(of tree: MarkupTree) -> DraftedDocument {
    var walk = MarkupWalk(tree, by: TEIVocabulary(tree: tree))
    ReferenceEntries(tree, TEIReferences.entries(in: tree)).give(to: &walk.passages)
    return DraftedDocument(
      mediaType: "application/tei+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: tree.root.map { TEIStatements($0, of: tree).statements.fields } ?? [:],
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }
}
