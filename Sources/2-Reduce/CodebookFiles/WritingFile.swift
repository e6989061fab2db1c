public import StudyModel

/// Reads memos, forms and chapters: Markdown below front matter.
public enum WritingFile {
  private static let known = [
    "type", "by", "date", "links", "title", "source", "id", "language", "note", "comment", "read",
    "tags",
  ]

  /// Reads a writing; one without front matter, or with a broken one, keeps its words.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - id: The file's name without its ending.
  ///   - sha256: The SHA-256 of the file.
  ///   - path: The file's path below the study.
  /// - Returns: The writing, and what was noticed.
  public static func read(
    _ text: String,
    id: String,
    sha256: String,
    path: String
  ) -> (value: Writing, diagnostics: [Diagnostic]) {
    let lines = TextLines(text)
    guard let end = frontMatterEnd(of: lines) else {
      var diagnostics: [Diagnostic] = []
      if lines.words(1).trimmed == "---" {
        diagnostics.append(
          Diagnostic(
            "front-matter",
            .warning,
            at: FilePlace(path: path, line: 1, column: 1),
            words: "the front matter is not closed",
            remedy: "write a line '---' below its last field"
          )
        )
      }
      let body = TextLines.joined(lines.lines)
      return (
        Writing(id: id, type: "", by: "", date: "", links: [], body: body, sha256: sha256),
        diagnostics
      )
    }
    // The line above the fields becomes a comment, so that places stay those of the file.
    let front = "#\n" + TextLines.joined(lines.lines[1..<end])
    var reading = FileReading(front, path: path, known: known)
    let root = reading.root
    let type = reading.text(root["type"]) ?? ""
    let by = reading.text(root["by"]) ?? ""
    let date = reading.text(root["date"]) ?? ""
    let links = reading.texts(root["links"])
    let read = reading.text(root["read"]) ?? ""
    let body = TextLines.joined(lines.lines[(end + 1)...])
    return (
      Writing(
        id: id,
        type: type,
        by: by,
        date: date,
        links: links,
        read: read,
        body: body,
        sha256: sha256
      ),
      reading.remarks
    )
  }

  /// The index of the line that closes the front matter.
  private static func frontMatterEnd(of lines: TextLines) -> Int? {
    guard lines.words(1).trimmed == "---" else { return nil }
    return lines.lines.indices.dropFirst().first {
      ["---", "..."].contains(lines.lines[$0].words.trimmed)
    }
  }

  /// A new writing: front matter of the four fields, and a body.
  ///
  /// - Parameters:
  ///   - type: The type, such as `analytic`.
  ///   - by: Who writes.
  ///   - date: The day.
  ///   - links: What it speaks about.
  ///   - body: The Markdown.
  /// - Returns: The text of the file.
  public static func text(type: String, by: String, date: String, links: [String], body: String)
    -> String
  {
    let fields = [
      YAMLField("type", type), YAMLField("by", by), YAMLField("date", date),
      YAMLField("links", .texts(links)),
    ]
    let front = fields.flatMap { YAMLText.lines(of: $0) }.joined(separator: "\n")
    let ending = body.isEmpty || body.utf8.last == 0x0A ? "" : "\n"
    return "---\n\(front)\n---\n\n\(body)\(ending)"
  }
}
