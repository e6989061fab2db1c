import StudyModel

/// Reads plain text: finds its paragraphs, headings, lists, pages and page furniture.
enum TextReader {
  /// Drafts the document of a plain text.
  static func read(_ text: DecodedText, of source: Source) -> DraftedDocument {
    let lines = text.textLines()
    guard !lines.isEmpty else { return DraftedDocument(mediaType: "text/plain", passages: []) }
    let layout = TextLayout(lines, in: text)
    let paging = TextPaging(layout, in: text, declared: source.pages)
    let blocks = TextBlocks.find(layout, in: text, without: paging.furnitureLines)
    let composed = TextComposition(text: text, layout: layout, paging: paging, blocks: blocks)
    return DraftedDocument(
      mediaType: "text/plain",
      passages: composed.passages,
      furniture: paging.furniture,
      diagnostics: paging.diagnostics + inferred(layout, blocks.count)
    )
  }

  private static func inferred(_ layout: TextLayout, _ count: Int) -> [Diagnostic] {
    guard layout.kind == .doubleSpaced else { return [] }
    return [
      Diagnostic(
        "passages-inferred",
        .note,
        words: "every second line is blank: \(count) passages were inferred from line lengths",
        remedy: "where one is wrong, run 'jejak passages ID --join PLACE' or '--cut PLACE'"
      )
    ]
  }
}

/// The lines of a text and what they have in common.
struct TextLayout {
  /// How a text marks its paragraphs.
  enum Kind: Equatable {
    /// Every second line is blank; only the lengths of lines tell where paragraphs end.
    case doubleSpaced
    /// Blank lines stand between paragraphs, or a paragraph is one long line.
    case spaced
  }

  let lines: [TextLine]
  let kind: Kind
  /// The length that three quarters of the lines do not exceed.
  let usualWidth: Int

  init(_ lines: [TextLine], in text: DecodedText) {
    self.lines = lines
    let widths = lines.map(\.width).sorted()
    usualWidth = widths[widths.count * 3 / 4]
    kind = Self.isDoubleSpaced(lines, usualWidth, text) ? .doubleSpaced : .spaced
  }

  /// Nearly every second line is blank, the lines are of a page's width, and many of them begin and
  /// end within a sentence: one paragraph a line looks the same but for that.
  private static func isDoubleSpaced(
    _ lines: [TextLine],
    _ usualWidth: Int,
    _ text: DecodedText
  ) -> Bool {
    guard lines.count >= 10, (30...130).contains(usualWidth) else { return false }
    let single = lines.dropFirst().count { $0.blanksBefore == 1 }
    let none = lines.dropFirst().count { $0.blanksBefore == 0 && $0.indent == 0 }
    guard single * 10 >= (lines.count - 1) * 8, none * 20 <= lines.count else { return false }
    let cues = lines.map { LineCues($0, in: text) }
    let closing = cues.count { $0.closesSentence }
    let lower = cues.count { $0.beginsLower }
    return closing * 2 < lines.count && lower * 4 > lines.count
  }

  /// Whether a line begins a page: after a form feed, or, where every second line is blank, by
  /// beginning with a space directly under a line of text.
  func beginsPage(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let line = lines[index]
    if line.formFeeds > 0 { return true }
    return kind == .doubleSpaced && line.blanksBefore == 0 && line.indent > 0
      && line.number > lines[index - 1].number
  }
}
