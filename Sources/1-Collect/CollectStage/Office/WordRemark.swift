import MarkupReading

/// A comment of Word: who wrote it, when, and what.
struct WordRemark {
  var by: String
  var date: String
  var words: String
  /// The words of each paragraph that has any.
  var lines: [String] = []
  /// The id of the last paragraph, by which other parts name the comment; empty for none.
  var paragraph = ""

  /// The comments of `word/comments.xml` by their ids.
  static func all(in tree: MarkupTree) -> [String: WordRemark] {
    guard let root = tree.root else { return [:] }
    var remarks: [String: WordRemark] = [:]
    for index in tree.children(of: root) {
      guard let element = tree.element(index), element.localName == "comment",
        let id = element.value("id")
      else { continue }
      let paragraphs = tree.children(of: index).filter { tree.element($0)?.localName == "p" }
      remarks[id] = WordRemark(
        by: element.value("author") ?? "",
        date: element.value("date") ?? "",
        words: tree.paragraphs(in: index),
        lines: paragraphs.flatMap { tree.lines(in: $0) },
        paragraph: paragraphs.last.flatMap { tree.element($0)?.value("paraId") } ?? ""
      )
    }
    return remarks
  }

  /// The last paragraphs of the comments that somebody marked as done, by
  /// `word/commentsExtended.xml`; of a reply, whether the comment it answers is.
  static func done(in tree: MarkupTree) -> Set<String> {
    guard let root = tree.root else { return [] }
    var done: Set<String> = []
    for index in tree.children(of: root) {
      guard let element = tree.element(index), element.localName == "commentEx",
        let paragraph = element.value("paraId")
      else { continue }
      let isDone = ["1", "true", "on"].contains(element.value("done") ?? "")
      if isDone || element.value("paraIdParent").map(done.contains) == true {
        done.insert(paragraph)
      }
    }
    return done
  }
}

extension MarkupTree {
  /// The words of a paragraph by its lines, those without words left out.
  fileprivate func lines(in index: Int) -> [String] {
    var lines = [""]
    var isTaken = false
    for event in transcript.events[index..<transcript.ends[index]] {
      switch event {
      case .start(let element):
        switch element.localName {
        case "br", "cr": lines.append("")
        case "tab": lines[lines.count - 1] += " "
        default: break
        }
        isTaken = element.localName == "t"
      case .text(let text) where isTaken: lines[lines.count - 1] += text.words
      default: break
      }
    }
    return lines.map { $0.split { $0.isWhitespace }.joined(separator: " ") }
      .filter { !$0.isEmpty }
  }
}
