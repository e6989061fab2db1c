public import StudyModel

extension StudyPlace {
  /// The stretch of a document that the place means, without white space at its ends.
  public func resolve(in document: Document) throws(PlaceError) -> TextRange {
    guard document.source == source else { throw .otherSource(source, document.source) }
    let range =
      switch spot {
      case .passage(let number): try passage(number, in: document).range
      case .sentences(let span, let number): try sentences(span, of: number, in: document)
      case .page(let label): try page(label, in: document)
      case .lines(let span): try lines(span, in: document)
      case .scalars(let range): range
      }
    guard range.end.scalars <= document.text.scalarCount else {
      throw .beyondEnd(of: source, count: document.text.scalarCount)
    }
    let trimmed = Self.trimmed(range, in: document.text)
    guard !trimmed.isEmpty else { throw .nothingThere(description) }
    return trimmed
  }

  private func passage(_ number: Int, in document: Document) throws(PlaceError) -> Passage {
    guard document.passages.indices.contains(number - 1) else {
      throw .noPassage(number, of: source, count: document.passages.count)
    }
    return document.passages[number - 1]
  }

  private func sentences(
    _ span: ClosedRange<Int>,
    of number: Int,
    in document: Document
  ) throws(PlaceError) -> TextRange {
    let sentences = try passage(number, in: document).sentences
    guard sentences.indices.contains(span.lowerBound - 1),
      sentences.indices.contains(span.upperBound - 1)
    else {
      throw .noSentence(
        span.upperBound,
        of: "\(source):\(number)",
        count: sentences.count
      )
    }
    return sentences[span.lowerBound - 1].union(sentences[span.upperBound - 1])
  }

  private func page(_ label: String, in document: Document) throws(PlaceError) -> TextRange {
    let matching = document.pages.indices.filter {
      document.pages[$0].label.utf8.elementsEqual(label.utf8)
    }
    guard let index = matching.first else {
      throw .noPage(
        label,
        of: source,
        first: document.pages.first?.label,
        last: document.pages.last?.label
      )
    }
    guard matching.count == 1 else { throw .severalPages(label, of: source, count: matching.count) }
    let next = index + 1
    let end =
      document.pages.indices.contains(next)
      ? document.pages[next].start : document.text.range.end
    return TextRange(document.pages[index].start, end)
  }

  private func lines(_ span: ClosedRange<Int>, in document: Document) throws(PlaceError)
    -> TextRange
  {
    guard let range = document.origin.range(ofLines: span) else {
      let last = document.origin.runs.reduce(0) { max($0, $1.line) }
      throw .noLines(description, last: last)
    }
    return range
  }

  private static func trimmed(_ range: TextRange, in text: ReadingText) -> TextRange {
    let scalars = Array(text[range].unicodeScalars)
    let first = scalars.firstIndex { !$0.properties.isWhitespace } ?? scalars.endIndex
    let last = scalars.lastIndex { !$0.properties.isWhitespace } ?? first - 1
    return TextRange(range.start.advanced(by: first), range.start.advanced(by: last + 1))
  }
}

/// Why a typed place is none, or is not in a source.
public enum PlaceError: Error, Hashable, Sendable {
  /// The text names no source before a colon.
  case noSource(String)
  /// What follows the colon is no place.
  case unreadable(String)
  /// The place ends before it begins.
  case backwards(String)
  /// The place speaks of another source than the document.
  case otherSource(String, String)
  /// The source has fewer passages.
  case noPassage(Int, of: String, count: Int)
  /// The passage has fewer sentences.
  case noSentence(Int, of: String, count: Int)
  /// The source has no page with this label.
  case noPage(String, of: String, first: String?, last: String?)
  /// Several pages of the source have this label.
  case severalPages(String, of: String, count: Int)
  /// No text of the document stands in these lines.
  case noLines(String, last: Int)
  /// The place lies beyond the end of the reading text.
  case beyondEnd(of: String, count: Int)
  /// Only white space stands there.
  case nothingThere(String)
}

extension PlaceError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .noSource(let text): "the place '\(text)' names no source"
    case .unreadable(let text): "'\(text)' is no place"
    case .backwards(let text): "the place '\(text)' ends before it begins"
    case .otherSource(let source, let other):
      "the place is in source '\(source)', the document is of '\(other)'"
    case .noPassage(let number, let source, _): "source '\(source)' has no passage '\(number)'"
    case .noSentence(let number, let passage, _):
      "passage '\(passage)' has no sentence '\(number)'"
    case .noPage(let label, let source, _, _): "source '\(source)' has no page '\(label)'"
    case .severalPages(let label, let source, let count):
      "source '\(source)' has \(count) pages with the label '\(label)'"
    case .noLines(let place, _): "no text stands at '\(place)'"
    case .beyondEnd(let source, _): "the place lies beyond the end of source '\(source)'"
    case .nothingThere(let place): "only white space stands at '\(place)'"
    }
  }

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .noSource, .unreadable:
      "write SOURCE:PASSAGE, SOURCE:PASSAGE.SENTENCE-SENTENCE, SOURCE:pPAGE or SOURCE:LLINE-LINE"
    case .backwards: "write the smaller number first"
    case .otherSource: "name the place in the source that is meant"
    case .noPassage(_, let source, let count):
      count == 0
        ? "source '\(source)' has no passages" : "its passages are 1 to \(count)"
    case .noSentence(_, let passage, let count):
      count == 0
        ? "name the whole passage: '\(passage)'" : "its sentences are 1 to \(count)"
    case .noPage(_, _, let first?, let last?): "its pages are '\(first)' to '\(last)'"
    case .noPage: "the source has no pages; name a passage or lines"
    case .severalPages: "name a passage or lines, or correct 'pages' in sources/library.yaml"
    case .noLines(_, let last):
      last == 0
        ? "the source has no lines; name a passage" : "its text stands in lines 1 to \(last)"
    case .beyondEnd(_, let count): "its reading text has \(count) characters"
    case .nothingThere: "name a place with words"
    }
  }
}
