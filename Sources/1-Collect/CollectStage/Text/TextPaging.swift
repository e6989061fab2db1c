import StudyModel

/// The pages of a plain text, and the lines that belong to the page and not to the text.
struct TextPaging {
  /// A page and the line of the layout that it begins with.
  struct Start: Equatable {
    /// The place of its first line in the layout, page furniture included.
    let line: Int
    /// The number of the page, from 1.
    let number: Int
    /// Whether a form feed begins it; else a rule found it.
    let isCertain: Bool
    var label = ""
    var method = Page.Method.inferred
  }

  /// The pages, in order; empty where the text shows none and none are declared.
  private(set) var starts: [Start] = []
  /// The places in the layout of the lines that are set aside.
  private(set) var furnitureLines: Set<Int> = []
  /// What is set aside, in order.
  private(set) var furniture: [Document.SetAside] = []
  /// What was noticed.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ layout: TextLayout, in text: DecodedText, declared: Source.DeclaredPages?) {
    let found = PageFurniture(layout, in: text)
    furnitureLines = Set(found.lines.keys)
    furniture = found.lines.sorted { $0.key < $1.key }.map { index, kind in
      let line = layout.lines[index]
      return Document.SetAside(
        kind: kind,
        line: line.number,
        words: text.words(line.start..<line.end)
      )
    }
    starts = Self.starts(layout, splitAt: found.midPageNumbers)
    if starts.count < 2, declared == nil, found.numbers.isEmpty { starts = [] }
    guard !starts.isEmpty else { return }
    let numbering = PageNumbering(starts, printed: anchors(found, layout), declared: declared)
    for index in starts.indices {
      starts[index].label = numbering.labels[index].label
      starts[index].method = numbering.labels[index].method
    }
    diagnostics = numbering.diagnostics
    let inferred = starts.dropFirst().count {
      !$0.isCertain && !found.midPageNumbers.contains($0.line)
    }
    if inferred > 0 {
      diagnostics.append(
        Diagnostic(
          "pages-inferred",
          .note,
          words: "\(inferred) page breaks were inferred from the form of the lines",
          remedy: "compare a few pages with the original; 'pages' in the register sets labels"
        )
      )
    }
  }

  private static func starts(_ layout: TextLayout, splitAt numbers: Set<Int>) -> [Start] {
    var number = 1 + layout.lines[0].formFeeds
    var starts = [Start(line: 0, number: number, isCertain: layout.lines[0].formFeeds > 0)]
    for index in layout.lines.indices.dropFirst() {
      let feeds = layout.lines[index].formFeeds
      guard feeds > 0 || layout.beginsPage(index) || numbers.contains(index) else { continue }
      number += max(1, feeds)
      starts.append(Start(line: index, number: number, isCertain: feeds > 0))
    }
    return starts
  }

  /// The printed numbers by the place of their page in `starts`.
  private func anchors(_ found: PageFurniture, _ layout: TextLayout) -> [PageNumbering.Anchor] {
    var anchors: [PageNumbering.Anchor] = []
    var page = 0
    for (index, printed) in found.numbers.sorted(by: { $0.key < $1.key }) {
      while page + 1 < starts.count, starts[page + 1].line <= index { page += 1 }
      if anchors.last?.page == page { continue }
      anchors.append(
        PageNumbering.Anchor(page: page, printed: printed, line: layout.lines[index].number)
      )
    }
    return anchors
  }
}
