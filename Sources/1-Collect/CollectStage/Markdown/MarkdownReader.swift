import StudyModel

/// Reads Markdown: the blocks of CommonMark, with pipe tables, footnotes and front matter.
///
/// The words stay, the marks that only shape them go: `**kata**` is read as `kata`, `[kata](URL)` as
/// `kata`. Each stretch between marks is a run of its own that is found in the bytes as it stands.
/// Not read: blocks of HTML as anything but words, and list items as containers of quotations.
enum MarkdownReader {
  /// Drafts the document of a text in Markdown.
  static func read(_ text: DecodedText) throws(CollectError) -> DraftedDocument {
    let lines = MarkdownLine.lines(of: text)
    let matter = MarkdownFrontMatter(lines, in: text)
    var blocks = MarkdownBlocks(lines: Array(lines.dropFirst(matter.lineCount)), text: text)
    return DraftedDocument(
      mediaType: "text/markdown",
      passages: blocks.passages(),
      stated: matter.fields.mapValues { StatedField($0, from: "front matter") }
    )
  }
}

/// A physical line of a text in Markdown, without its end.
struct MarkdownLine {
  /// The first byte, and the byte after the last.
  var range: Range<Int>

  static func lines(of text: DecodedText) -> [MarkdownLine] {
    text.lineStarts.indices.map { index in
      let start = text.lineStarts[index]
      var end =
        index + 1 < text.lineStarts.count ? text.lineStarts[index + 1] : text.bytes.count
      while end > start, text.bytes[end - 1] == 0x0A || text.bytes[end - 1] == 0x0D { end -= 1 }
      return MarkdownLine(range: start..<max(start, end))
    }
  }
}

/// The lines between `---` and `---` at the beginning, which say what the text is.
struct MarkdownFrontMatter {
  /// How many lines they are, marks included; 0 where there are none.
  private(set) var lineCount = 0
  /// The fields by their CSL names.
  private(set) var fields: [String: String] = [:]

  private static let names = [
    "title": "title", "judul": "title", "author": "author", "penulis": "author", "date": "issued",
    "issued": "issued", "tanggal": "issued", "lang": "language", "language": "language",
    "bahasa": "language", "url": "URL", "doi": "DOI", "publisher": "publisher",
    "container-title": "container-title",
  ]

  init(_ lines: [MarkdownLine], in text: DecodedText) {
    guard let first = lines.first, Self.words(first, text) == "---" else { return }
    let rest = lines.dropFirst().prefix(1_000)
    guard let end = rest.firstIndex(where: { ["---", "..."].contains(Self.words($0, text)) }) else {
      return
    }
    lineCount = end + 1
    for line in lines[1..<end] {
      let words = text.words(line.range)
      guard let colon = words.firstIndex(of: ":"),
        let field = Self.names[words[..<colon].lowercased()]
      else { continue }
      let value = Self.unquoted(Self.trimmed(words[words.index(after: colon)...]))
      if !value.isEmpty { fields[field] = value }
    }
  }

  private static func words(_ line: MarkdownLine, _ text: DecodedText) -> String {
    var end = line.range.upperBound
    while end > line.range.lowerBound, text.bytes[end - 1] <= 0x20 { end -= 1 }
    return text.words(line.range.lowerBound..<end)
  }

  private static func trimmed(_ words: Substring) -> Substring {
    var words = words
    while let first = words.unicodeScalars.first, first.value <= 0x20 {
      words.unicodeScalars.removeFirst()
    }
    while let last = words.unicodeScalars.last, last.value <= 0x20 {
      words.unicodeScalars.removeLast()
    }
    return words
  }

  private static func unquoted(_ words: Substring) -> String {
    for mark in ["\"", "'"] where words.count > 1 && words.hasPrefix(mark) && words.hasSuffix(mark)
    {
      return String(words.dropFirst().dropLast())
    }
    return String(words)
  }
}
