public import StudyModel

extension APAStyle.Locator {
  /// Where a stretch of a document stands, as a citation names it: the page; without pages the
  /// heading and the paragraph below it; without headings the paragraph (APA 7, 8.13 and 8.28).
  public init(of range: TextRange, in document: Document) {
    if let first = document.page(at: range.start) {
      let last = document.pages.last { $0.start < range.end } ?? first
      self = .pages(first.label == last.label ? first.label : "\(first.label)-\(last.label)")
      return
    }
    var heading: String?
    var paragraph = 0
    for passage in document.passages where passage.range.start <= range.start {
      switch passage.kind {
      case .heading:
        heading = document.text[passage.range]
        paragraph = 0
      case .title: continue
      default: paragraph += 1
      }
    }
    paragraph = max(1, paragraph)
    self = heading.map { .section($0, paragraph: paragraph) } ?? .paragraph(paragraph)
  }
}
