import StudyModel

/// A plain text or Markdown file in which a person marked words: `[[CODE; CASE | words]]`.
///
/// Before the bar stands what a comment would say, after it words of a source. Marks may lie within
/// one another. `\[[` and `\]]` are no marks. A line `source: ID` says whose words follow; what stands
/// around a mark in the file tells repeated words apart.
public struct MarkedCopy: Hashable, Sendable {
  /// A mark.
  public struct Mark: Hashable, Sendable {
    /// What stands before the bar.
    public let terms: String
    /// Where the words stand, as far as the file says it.
    public let place: HandedPlace
    /// The line of the file on which it begins, from 1.
    public let line: Int
    /// Whether it is closed.
    public let isClosed: Bool
  }

  /// The marks, in the order in which they begin.
  public let marks: [Mark]

  /// The most bytes that may stand before a bar.
  static let longestTerms = 1000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 with or without a mark, or another encoding that tells itself; any line ends.
  ///   - source: The source, where no line of the file says it.
  /// - Throws: ``HandedChoicesError/notUTF8``, ``HandedChoicesError/noMarks`` or
  ///   ``HandedChoicesError/tooMany(_:limit:)``.
  public init(_ bytes: [UInt8], source: String? = nil) throws(HandedChoicesError) {
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    guard let text = String(validating: body, as: UTF8.self) else { throw .notUTF8 }
    var reading = MarkReading(Array(text.unicodeScalars), source: source)
    marks = reading.all()
    guard !marks.isEmpty else { throw .noMarks }
    guard marks.count <= HandedChoices.mostChoices else {
      throw .tooMany(marks.count, limit: HandedChoices.mostChoices)
    }
  }
}

/// One pass over the scalars of a marked text.
private struct MarkReading {
  private struct Open {
    let terms: String
    let start: Int
    let line: Int
    let source: String?
    let sectionStart: Int
    var end: Int?
    var sectionEnd: Int?
  }

  private let scalars: [Unicode.Scalar]
  private var source: String?
  /// The text without marks and lines that name sources.
  private var bare: [Unicode.Scalar] = []
  private var found: [Open] = []
  private var stack: [Int] = []
  private var line = 1
  private var place = 0
  private var sectionStart = 0

  init(_ scalars: [Unicode.Scalar], source: String?) {
    self.scalars = scalars
    self.source = source
  }

  mutating func all() -> [MarkedCopy.Mark] {
    var isLineStart = true
    while place < scalars.count {
      if isLineStart {
        if takeSourceLine() { continue }
        takeQuoteSign()
        isLineStart = false
        continue
      }
      let scalar = scalars[place]
      if scalar == "\\", pair(at: place + 1) != nil {
        bare += [scalars[place + 1], scalars[place + 1]]
        place += 3
      } else if pair(at: place) == "[", let terms = terms(from: place + 2) {
        stack.append(found.count)
        found.append(
          Open(
            terms: terms.text,
            start: bare.count,
            line: line,
            source: source,
            sectionStart: sectionStart
          )
        )
        place = terms.end
      } else if pair(at: place) == "]", let open = stack.popLast() {
        found[open].end = bare.count
        place += 2
      } else {
        take(scalar)
        isLineStart = bare.last == "\n"
      }
    }
    endSection()
    return found.map(mark)
  }

  /// A scalar of the text; every form of a line end is a line feed.
  private mutating func take(_ scalar: Unicode.Scalar) {
    place += 1
    guard scalar == "\r" || scalar == "\n" else {
      bare.append(scalar)
      return
    }
    if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
    bare.append("\n")
    line += 1
  }

  /// `[` or `]` where two of them stand.
  private func pair(at place: Int) -> Unicode.Scalar? {
    guard place + 1 < scalars.count, scalars[place] == scalars[place + 1] else { return nil }
    return scalars[place] == "[" || scalars[place] == "]" ? scalars[place] : nil
  }

  /// What stands before the bar, on one line; nothing where there is no bar.
  private func terms(from start: Int) -> (text: String, end: Int)? {
    var end = start
    while end < scalars.count, end - start <= MarkedCopy.longestTerms {
      switch scalars[end] {
      case "|":
        let text = CommentLine.trimmed(scalars[start..<end])
        end += 1
        while end < scalars.count, scalars[end] == " " { end += 1 }
        return text.isEmpty ? nil : (text, end)
      case "[", "]", "\n", "\r": return nil
      default: end += 1
      }
    }
    return nil
  }

  /// Takes a line such as `source: nota-2018`, with or without the signs of a heading.
  private mutating func takeSourceLine() -> Bool {
    let end = scalars[place...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
    guard end - place < 200 else { return false }
    let text = CommentLine.trimmed(scalars[place..<end].drop { $0 == "#" || $0 == " " })
    for name in ["source:", "sumber:"] where text.lowercased().hasPrefix(name) {
      let id = CommentLine.trimmed(text.unicodeScalars.dropFirst(name.unicodeScalars.count))
      guard !id.isEmpty, !id.unicodeScalars.contains(where: \.properties.isWhitespace) else {
        return false
      }
      endSection()
      source = id
      place = end
      if place < scalars.count { take(scalars[place]) }
      sectionStart = bare.count
      return true
    }
    return false
  }

  /// Passes over the sign of a quotation in Markdown.
  private mutating func takeQuoteSign() {
    while place < scalars.count, scalars[place] == ">" {
      place += 1
      if place < scalars.count, scalars[place] == " " { place += 1 }
    }
  }

  private mutating func endSection() {
    for index in found.indices.reversed() {
      guard found[index].sectionEnd == nil else { break }
      found[index].sectionEnd = bare.count
    }
  }

  private func mark(_ open: Open) -> MarkedCopy.Mark {
    var (start, end) = (open.start, open.end ?? open.start)
    while start < end, bare[start].properties.isWhitespace { start += 1 }
    while end > start, bare[end - 1].properties.isWhitespace { end -= 1 }
    let sectionEnd = max(end, open.sectionEnd ?? bare.count)
    let before = bare[max(open.sectionStart, start - Anchor.contextLength)..<start]
    let after = bare[end..<min(sectionEnd, end + Anchor.contextLength)]
    return MarkedCopy.Mark(
      terms: open.terms,
      place: HandedPlace(
        source: open.source,
        quote: Self.string(bare[start..<end]),
        prefix: Self.string(before),
        suffix: Self.string(after)
      ),
      line: open.line,
      isClosed: open.end != nil
    )
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }
}

extension HandedChoices {
  /// Turns the marks of a text into choices.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - vocabulary: The words of the study.
  public init(_ text: MarkedCopy, vocabulary: CodingVocabulary) {
    var choices: [HandedChoice] = []
    for mark in text.marks {
      var acts = vocabulary.acts(of: mark.terms, at: mark.place)
      if !mark.isClosed {
        acts = [
          .refused(act: "code", reason: "the mark is not closed", remedy: "end its words with ]]")
        ]
      }
      for act in acts {
        choices.append(HandedChoice(number: choices.count + 1, line: mark.line, act: act))
      }
    }
    self.init(format: .marked, choices: choices)
  }
}

extension CodingVocabulary {
  /// What a comment or a mark says of words, as choices.
  public func acts(of text: String, at place: HandedPlace) -> [HandedChoice.Act] {
    Self.acts(read(text), at: place)
  }

  /// What tags and a comment say of words, as choices; one that is no code is told by itself.
  public func acts(
    terms: [String],
    note: String,
    at place: HandedPlace
  ) -> [HandedChoice.Act] {
    guard !terms.isEmpty else {
      return Self.acts(
        note.isEmpty ? read(terms: [], note: "") : .note(note),
        at: place
      )
    }
    return Self.acts(read(terms: terms, note: note), at: place)
  }

  static func acts(_ reading: Reading, at place: HandedPlace) -> [HandedChoice.Act] {
    let hasWords = place.quote.unicodeScalars.contains { !$0.properties.isWhitespace }
    guard hasWords else {
      return [
        .refused(
          act: "code",
          reason: "it is about no words of a source",
          remedy: "select the words first"
        )
      ]
    }
    switch reading {
    case .codes(let codes, let words):
      return codes.map { code in
        var words = words
        words.code = code
        return .code(place, words)
      }
    case .nothing: return [.nothing(place)]
    case .note(let words): return [.jot(place, words: words)]
    case .unclear(let reason, let remedy):
      return [.refused(act: "code", reason: reason, remedy: remedy)]
    }
  }
}
