import MarkupReading
import StudyModel

/// Reads JATS, the markup of journal articles, and its elder forms.
enum JATSReader {
  /// Whether an element named `article` is one of JATS and not of another vocabulary.
  static func isArticle(_ index: Int, in tree: MarkupTree) -> Bool {
    let attributes = tree.element(index)?.attributes.map(\.name) ?? []
    return attributes.contains("article-type") || attributes.contains("dtd-version")
      || tree.child("front", of: index) != nil || tree.child("body", of: index) != nil
  }

  /// Drafts the document of an article.
  static func document(of tree: MarkupTree) -> DraftedDocument {
    var walk = MarkupWalk(tree, by: JATSVocabulary(tree: tree))
    ReferenceEntries(tree, JATSReferences.entries(in: tree)).give(to: &walk.passages)
    return DraftedDocument(
      mediaType: "application/jats+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: tree.root.map { JATSStatements($0, of: tree).statements.fields } ?? [:],
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }
}
