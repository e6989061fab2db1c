import MarkupReading
import StudyModel

/// Reads TEI, the markup of editions, plays and corpora.
enum TEIReader {
  /// Drafts the document of a text; its header goes to the record and not to the reading text.
  static func document(of tree: MarkupTree) -> DraftedDocument {
    let walk = MarkupWalk(tree, by: TEIVocabulary(tree: tree))
    return DraftedDocument(
      mediaType: "application/tei+xml",
      passages: walk.passages,
      furniture: walk.furniture,
      stated: (tree.root.map { stated(in: $0, of: tree) } ?? [:])
        .mapValues { StatedField($0, from: "teiHeader") },
      diagnostics: XMLReader.diagnostics(of: tree.transcript)
    )
  }

  private static func stated(in root: Int, of tree: MarkupTree) -> [String: String] {
    var stated: [String: String] = [:]
    if let language = tree.element(root)?["xml:lang"] { stated["language"] = language }
    guard let header = tree.child("teiHeader", of: root),
      let file = tree.child("fileDesc", of: header)
    else { return stated }
    if let titles = tree.child("titleStmt", of: file) {
      let all = children("title", of: titles, in: tree)
      let main = all.first { ["main", nil].contains(tree.element($0)?["type"]) } ?? all.first
      if let main { stated["title"] = tree.words(of: main) }
      let authors = children("author", of: titles, in: tree).map(tree.words(of:))
        .filter { !$0.isEmpty }
      if !authors.isEmpty { stated["author"] = authors.joined(separator: "; ") }
    }
    if let publication = tree.child("publicationStmt", of: file) {
      if let publisher = tree.child("publisher", of: publication).map(tree.words(of:)),
        !publisher.isEmpty
      {
        stated["publisher"] = publisher
      }
      if let date = tree.descendants("date", of: publication).first {
        let words = tree.element(date)?["when"] ?? tree.words(of: date)
        if !words.isEmpty { stated["issued"] = words }
      }
    }
    if let journal = tree.descendants("title", of: file).first(where: {
      tree.element($0)?["level"] == "j"
    }) {
      stated["container-title"] = tree.words(of: journal)
    }
    let languages = tree.descendants("language", of: header)
    if stated["language"] == nil, languages.count == 1 {
      stated["language"] = tree.element(languages[0])?["ident"]
    }
    return stated
  }

  private static func children(_ name: String, of index: Int, in tree: MarkupTree) -> [Int] {
    tree.children(of: index).filter { tree.element($0)?.localName == name }
  }
}
