import TestKit

/// A DOCX file with comments, in the form in which office programs save it.
struct CommentedFile {
  /// A comment: its lines, who wrote it, and what the file says of its state.
  struct Comment {
    var lines: [String]
    var by = "Ayu L."
    var isDone = false
    var answers: Int?
  }

  /// The paragraphs, as markup of runs; `{1}` and `{/1}` stand for where comment 1 begins and ends,
  /// `{+words+}` and `{-words-}` for tracked changes.
  var paragraphs: [String]
  var comments: [Comment]
  /// Whether the file says which comments are done and which answer others, as Word does.
  var isExtended = true

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The bytes of the file.
  var bytes: [UInt8] {
    var relations =
      "<Relationship Id=\"r1\" Type=\"\(Self.office)/comments\" Target=\"comments.xml\"/>"
    if isExtended {
      relations +=
        "<Relationship Id=\"r2\" Type=\"http://schemas.microsoft.com/office/2011/relationships/commentsExtended\" Target=\"commentsExtended.xml\"/>"
    }
    return ZipWriter([
      .init("[Content_Types].xml", "<Types/>"),
      .init(
        "_rels/.rels",
        "<Relationships><Relationship Id=\"r1\" Type=\"\(Self.office)/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
      ),
      .init(
        "word/document.xml",
        "<w:document xmlns:w=\"\(Self.word)\"><w:body>\(paragraphs.map(paragraph).joined())</w:body></w:document>"
      ),
      .init("word/_rels/document.xml.rels", "<Relationships>\(relations)</Relationships>"),
      .init("word/comments.xml", remarks),
      .init("word/commentsExtended.xml", states),
    ]).package
  }

  private var remarks: String {
    let items = comments.enumerated().map { index, comment in
      let lines = comment.lines.enumerated().map { line, words in
        "<w:p w14:paraId=\"\(id(index, line))\"><w:r><w:t xml:space=\"preserve\">\(words)</w:t></w:r></w:p>"
      }
      return
        "<w:comment w:id=\"\(index + 1)\" w:author=\"\(comment.by)\" w:date=\"2026-11-21T10:00:00Z\">\(lines.joined())</w:comment>"
    }
    return
      "<w:comments xmlns:w=\"\(Self.word)\" xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">\(items.joined())</w:comments>"
  }

  private var states: String {
    let items = comments.enumerated().map { index, comment in
      let parent = comment.answers.map {
        " w15:paraIdParent=\"\(id($0 - 1, comments[$0 - 1].lines.count - 1))\""
      }
      return
        "<w15:commentEx w15:paraId=\"\(id(index, comment.lines.count - 1))\"\(parent ?? "") w15:done=\"\(comment.isDone ? 1 : 0)\"/>"
    }
    return
      "<w15:commentsEx xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\">\(items.joined())</w15:commentsEx>"
  }

  private func id(_ comment: Int, _ line: Int) -> String { "0000\(comment)00\(line)" }

  private func paragraph(_ text: String) -> String {
    var markup = ""
    var words = ""
    func run(_ words: String, _ element: String = "t") -> String {
      words.isEmpty
        ? "" : "<w:r><w:\(element) xml:space=\"preserve\">\(words)</w:\(element)></w:r>"
    }
    var rest = Substring(text)
    while let first = rest.first {
      guard first == "{", let end = rest.firstIndex(of: "}") else {
        words.append(rest.removeFirst())
        continue
      }
      markup += run(words)
      words = ""
      let mark = String(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
      if mark.hasPrefix("+") {
        markup += "<w:ins w:author=\"X\">\(run(String(mark.dropFirst().dropLast())))</w:ins>"
      } else if mark.hasPrefix("-") {
        markup +=
          "<w:del w:author=\"X\">\(run(String(mark.dropFirst().dropLast()), "delText"))</w:del>"
      } else if mark.hasPrefix("/") {
        let id = mark.dropFirst()
        markup +=
          "<w:commentRangeEnd w:id=\"\(id)\"/><w:r><w:commentReference w:id=\"\(id)\"/></w:r>"
      } else if mark.hasSuffix("!") {
        markup += "<w:r><w:commentReference w:id=\"\(mark.dropLast())\"/></w:r>"
      } else {
        markup += "<w:commentRangeStart w:id=\"\(mark)\"/>"
      }
    }
    return "<w:p>\(markup)\(run(words))</w:p>"
  }
}
