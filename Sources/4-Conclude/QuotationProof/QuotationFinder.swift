public import StudyModel
import TextAnchoring

/// Finds the quotations of a text, each with the citation that stands nearest to it.
public enum QuotationFinder {
  /// Fewer words between quotation marks are a term or a title.
  public static let leastWords = 4

  /// The quotations of a document, in order.
  ///
  /// - Parameters:
  ///   - document: The chapter.
  ///   - citations: Its in-text citations, in order.
  /// - Returns: What stands between quotation marks and has at least ``leastWords`` words, and every
  ///   passage that is a quotation; words inside a quotation count with it.
  public static func quotations(
    in document: Document,
    citations: [ChapterQuotation.Citation]
  ) -> [ChapterQuotation] {
    var found: [ChapterQuotation] = []
    for (index, passage) in document.passages.enumerated() where passage.kind != .reference {
      guard document.part(at: passage.range.start) != .references else { continue }
      if passage.kind == .quotation {
        let before = index > 0 ? document.passages[index - 1].sentences.last : nil
        let near = before.map { $0.union(passage.range) } ?? passage.range
        let citation = nearest(to: passage.range, within: near, citations)
        let range = words(of: passage.range, without: citation, in: document)
        append(range, .block, citation, to: &found, of: document)
        continue
      }
      let scalars = Array(document.text[passage.range].unicodeScalars)
      let start = passage.range.start.scalars
      for marked in QuotationMarks.stretches(in: scalars) {
        let range = TextRange(start + marked.lowerBound, start + marked.upperBound)
        let near = surroundings(of: range, in: passage, document, citations)
        let citation = nearest(to: range, within: near, citations)
        append(range, .inline, citation, to: &found, of: document)
      }
    }
    return found
  }

  private static func append(
    _ range: TextRange,
    _ form: ChapterQuotation.Form,
    _ citation: ChapterQuotation.Citation?,
    to found: inout [ChapterQuotation],
    of document: Document
  ) {
    let words = document.text[range]
    guard words.split(whereSeparator: \.isWhitespace).count >= leastWords else { return }
    found.append(
      ChapterQuotation(range: range, form: form, words: QuotedWords(words), citation: citation)
    )
  }

  /// The sentences that a stretch touches, with a citation that stands alone behind them.
  private static func surroundings(
    of range: TextRange,
    in passage: Passage,
    _ document: Document,
    _ citations: [ChapterQuotation.Citation]
  ) -> TextRange {
    let touched = passage.sentences.filter { $0.overlaps(range) || $0.end == range.end }
    let around = touched.reduce(range) { $0.union($1) }
    guard let next = citations.first(where: { $0.range.start >= around.end }),
      next.range.end <= passage.range.end
    else { return around }
    let between = document.text[TextRange(around.end, next.range.start)]
    return between.unicodeScalars.contains(where: \.properties.isAlphabetic)
      ? around : around.union(next.range)
  }

  /// The citation behind the words that is nearest, else the last before them.
  private static func nearest(
    to range: TextRange,
    within near: TextRange,
    _ citations: [ChapterQuotation.Citation]
  ) -> ChapterQuotation.Citation? {
    let close = citations.filter { near.overlaps($0.range) }
    let behind = close.first { $0.range.end > range.end }
    let before = close.last { $0.range.end <= range.end }
    guard let behind else { return before }
    // A name with its year introduces the words, and the page alone may follow them.
    guard behind.names.isEmpty, behind.year == nil, let before else { return behind }
    return ChapterQuotation.Citation(
      range: before.range.union(behind.range),
      names: before.names,
      year: before.year,
      pages: behind.pages ?? before.pages,
      isSecondHand: before.isSecondHand || behind.isSecondHand
    )
  }

  /// The words of a block without the citation at its end and the quotation marks around it.
  private static func words(
    of range: TextRange,
    without citation: ChapterQuotation.Citation?,
    in document: Document
  ) -> TextRange {
    var scalars = Array(document.text[range].unicodeScalars)
    let start = range.start.scalars
    if let citation, citation.range.start >= range.start, citation.range.end <= range.end {
      let tail = scalars[(citation.range.end.scalars - start)...]
      if !tail.contains(where: \.properties.isAlphabetic) {
        scalars.removeSubrange((citation.range.start.scalars - start)...)
      }
    }
    var first = 0
    while let last = scalars.last, last.properties.isWhitespace || last == "(" || last == "\"" {
      scalars.removeLast()
    }
    while first < scalars.count, QuotationMarks.isMark(scalars[first]) { first += 1 }
    while scalars.count > first, let last = scalars.last, QuotationMarks.isMark(last) {
      scalars.removeLast()
    }
    return TextRange(start + first, start + max(first, scalars.count))
  }
}
