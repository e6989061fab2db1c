import MarkupReading

/// A comment of Word: who wrote it, when, and what.
struct WordRemark {
  var by: String
  var date: String
  var words: String

  /// The comments of `word/comments.xml` by their ids.
  static func all(in tree: MarkupTree) -> [String: WordRemark] {
    guard let root = tree.root else { return [:] }
    var remarks: [String: WordRemark] = [:]
    for index in tree.children(of: root) {
      guard let element = tree.element(index), element.localName == "comment",
        let id = element.value("id")
      else { continue }
      remarks[id] = WordRemark(
        by: element.value("author") ?? "",
        date: element.value("date") ?? "",
        words: tree.paragraphs(in: index)
      )
    }
    return remarks
  }
}
