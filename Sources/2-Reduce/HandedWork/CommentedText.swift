public import StudyModel
import TextAnchoring

/// The text of an office file with comments, and which passages of a source its paragraphs are.
///
/// `jejak show ID --docx` begins every passage with its number, `[12] `. What people change keeps that:
/// a paragraph is compared with its passage, and where both are the same the place of a comment is
/// beyond doubt. Tracked insertions are left out of the words, tracked deletions stay in them.
public struct CommentedText: Sendable {
  /// A comment.
  public struct Comment: Hashable, Sendable {
    /// Who wrote it, as the file says.
    public let by: String
    /// Its words, with line feeds between paragraphs.
    public let words: String
    /// The words of the text that it is about; empty where it is about none.
    public let range: TextRange
    /// Whether somebody marked it as resolved.
    public let isResolved: Bool

    /// Creates a comment.
    public init(by: String, words: String, range: TextRange, isResolved: Bool = false) {
      self.by = by
      self.words = words
      self.range = range
      self.isResolved = isResolved
    }
  }

  /// The words before the passages that say which reading text it is.
  public struct Heading: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The fingerprint of its reading text.
    public let document: String
  }

  /// The beginning of the line that says which reading text it is.
  public static let headingStart = "jejak:"

  /// A paragraph of the file that is a passage, or goes on with one.
  struct Paragraph: Equatable {
    /// The number it is marked with; nothing where none is.
    let number: Int?
    /// Where its words begin among the words of all.
    let start: Int
    /// Where they end.
    var end: Int
  }

  /// The line that says which reading text it is.
  public let heading: Heading?
  /// The comments, in the order of the file.
  public let comments: [Comment]
  /// The words of all passages, with line feeds between.
  let words: [Unicode.Scalar]
  let paragraphs: [Paragraph]
  /// For each scalar of the file's text, how many words stand before it.
  private let places: [Int]

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - document: The file as a document, with its tracked changes as jottings.
  ///   - comments: Its comments.
  public init(_ document: Document, comments: [Comment]) {
    self.comments = comments
    let scalars = Array(document.text.string.unicodeScalars)
    let heading = Self.heading(of: document)
    self.heading = heading?.heading
    let isNumbered = document.passages.contains {
      Self.label(of: scalars, in: $0.range) != nil
    }
    var insertions = [Bool](repeating: false, count: scalars.count)
    var deletions: [Int: String] = [:]
    for jotting in document.jottings {
      switch jotting.kind {
      case .insertion:
        for place in jotting.range.start.scalars..<min(jotting.range.end.scalars, scalars.count) {
          insertions[place] = true
        }
      case .deletion: deletions[jotting.range.start.scalars, default: ""] += jotting.words
      case .comment, .highlight: break
      }
    }
    var words: [Unicode.Scalar] = []
    var places = [Int](repeating: 0, count: scalars.count + 1)
    var paragraphs: [Paragraph] = []
    for passage in document.passages {
      let range = passage.range
      let label = Self.label(of: scalars, in: range)
      let isAside =
        passage.number == heading?.passage || Self.isPageMark(scalars, range)
        || (isNumbered && paragraphs.isEmpty && label == nil)
      let first = words.count
      let begins = isAside ? first : first + (words.isEmpty ? 0 : 1)
      if !isAside, !words.isEmpty { words.append("\n") }
      for place in range.start.scalars..<range.end.scalars {
        places[place] = words.count
        guard !isAside, place >= (label?.end ?? range.start.scalars) else { continue }
        if let deleted = deletions[place] {
          Self.restore(deleted, in: &words, before: scalars[place])
        }
        places[place] = words.count
        guard !insertions[place] else { continue }
        let isAfterInsertion = place > range.start.scalars && insertions[place - 1]
        let isDoubled =
          isAfterInsertion && scalars[place].properties.isWhitespace
          && words.last?.properties.isWhitespace == true
        if !isDoubled { words.append(scalars[place]) }
      }
      if !isAside, let deleted = deletions[range.end.scalars] {
        Self.restore(deleted, in: &words, before: nil)
      }
      places[range.end.scalars] = words.count
      guard !isAside else { continue }
      paragraphs.append(Paragraph(number: label?.number, start: begins, end: words.count))
    }
    self.words = words
    self.places = places
    self.paragraphs = paragraphs
  }

  /// Puts deleted words back.
  ///
  /// Readers pass a space on to the word that follows it; the space that was deleted with the words is
  /// then the one before them.
  private static func restore(
    _ deleted: String,
    in words: inout [Unicode.Scalar],
    before next: Unicode.Scalar?
  ) {
    var scalars = Array(deleted.unicodeScalars)
    let isPassedOn =
      next?.properties.isWhitespace == true && scalars.last?.properties.isWhitespace == true
      && words.last?.properties.isWhitespace == false
    if isPassedOn, scalars.first?.properties.isWhitespace == false {
      scalars.removeLast()
      scalars.insert(" ", at: 0)
    }
    words += scalars
  }

  /// Where the words of a comment stand in a source.
  ///
  /// - Parameters:
  ///   - comment: The comment.
  ///   - document: The source's document of today; nothing where the source is not known.
  /// - Returns: The place: exact where its paragraph is a passage word for word, else words to look for.
  public func place(of comment: Comment, in document: Document?) -> HandedPlace {
    var start = places[min(comment.range.start.scalars, places.count - 1)]
    var end =
      comment.range.isEmpty ? start : places[min(comment.range.end.scalars, places.count - 1)]
    while start < end, words[start].properties.isWhitespace { start += 1 }
    while end > start, words[end - 1].properties.isWhitespace { end -= 1 }
    var place = HandedPlace(
      source: document?.source ?? heading?.source,
      quote: Self.string(words[start..<end]),
      prefix: Self.string(words[max(0, start - Anchor.contextLength)..<start]),
      suffix: Self.string(words[end..<min(words.count, end + Anchor.contextLength)])
    )
    let touched = paragraphs.indices.filter {
      paragraphs[$0].start < end && start < paragraphs[$0].end
    }
    guard start < end, let first = touched.first, let last = touched.last else { return place }
    let numbers = (number(of: first), number(of: last))
    if let low = numbers.0, let high = numbers.1, low <= high { place.hint = .passages(low...high) }
    guard let document, let begin = passage(first, in: document),
      let finish = passage(last, in: document), finish.number - begin.number == last - first,
      touched.allSatisfy({ passage($0, in: document)?.number == begin.number + $0 - first })
    else { return place }
    place.document = document.fingerprint
    place.range = TextRange(
      begin.range.start.scalars + start - paragraphs[first].start,
      finish.range.start.scalars + end - paragraphs[last].start
    )
    return place
  }

  /// The number of a paragraph, or of the one that it was cut from.
  private func number(of index: Int) -> Int? {
    paragraphs[...index].last { $0.number != nil }?.number
  }

  /// The passage of a document that has exactly the words of a paragraph: that of its number, or the
  /// only one with these words.
  private func passage(_ index: Int, in document: Document) -> Passage? {
    let paragraph = paragraphs[index]
    let sought = words[paragraph.start..<paragraph.end]
    if let number = paragraph.number, document.passages.indices.contains(number - 1) {
      let passage = document.passages[number - 1]
      if Self.holds(passage, sought, document) { return passage }
    }
    let same = document.passages.filter { Self.holds($0, sought, document) }
    return same.count == 1 ? same.first : nil
  }

  private static func holds(
    _ passage: Passage,
    _ words: ArraySlice<Unicode.Scalar>,
    _ document: Document
  ) -> Bool {
    guard passage.range.count == words.count, !words.isEmpty else { return false }
    return document.text[passage.range].unicodeScalars.elementsEqual(words)
  }

  /// `[12] ` at the beginning of a passage.
  private static func label(
    of scalars: [Unicode.Scalar],
    in range: TextRange
  ) -> (number: Int, end: Int)? {
    var place = range.start.scalars
    let end = range.end.scalars
    guard place < end, scalars[place] == "[" else { return nil }
    place += 1
    var number = 0
    let first = place
    while place < end, place - first < 7, ("0"..."9").contains(scalars[place]) {
      number = number * 10 + Int(scalars[place].value - 48)
      place += 1
    }
    guard place > first, number > 0, place < end, scalars[place] == "]" else { return nil }
    place += 1
    while place < end, scalars[place].properties.isWhitespace { place += 1 }
    return (number, place)
  }

  /// The label of a page on a line of its own, such as `⟨p. 29⟩`.
  private static func isPageMark(_ scalars: [Unicode.Scalar], _ range: TextRange) -> Bool {
    range.count > 2 && range.count < 80 && scalars[range.start.scalars] == "\u{27E8}"
      && scalars[range.end.scalars - 1] == "\u{27E9}"
  }

  /// The line `jejak: SOURCE FINGERPRINT` among the first passages.
  private static func heading(of document: Document) -> (heading: Heading, passage: Int)? {
    for passage in document.passages.prefix(12) where passage.range.count < 300 {
      let pieces = document.text[passage.range].unicodeScalars
        .split(whereSeparator: \.properties.isWhitespace).map(String.init)
      guard pieces.count == 3, pieces[0].lowercased() == headingStart, pieces[2].utf8.count == 64
      else { continue }
      return (Heading(source: pieces[1], document: pieces[2].lowercased()), passage.number)
    }
    return nil
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}
