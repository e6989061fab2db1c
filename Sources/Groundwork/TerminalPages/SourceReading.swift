public import StudyModel
public import TerminalScreen

/// A reading text as a terminal shows it: passage numbers, page labels, what is coded and proposed.
///
/// Codings stand in brackets with a number, suggestions in braces with a letter, so that they are
/// told apart without colours; what they are stands below their passage.
public struct SourceReading: Sendable {
  /// Which passages are shown.
  public struct Selection: Hashable, Sendable {
    /// Passages by their numbers.
    public var passages: ClosedRange<Int>?
    /// Pages by their labels, the first and the last.
    public var pages: (first: String, last: String)?
    /// Only passages with codings or suggestions.
    public var isCoded: Bool

    /// Creates a selection; without arguments everything is shown.
    public init(
      passages: ClosedRange<Int>? = nil,
      pages: (first: String, last: String)? = nil,
      isCoded: Bool = false
    ) {
      self.passages = passages
      self.pages = pages
      self.isCoded = isCoded
    }

    /// Whether two selections are the same.
    public static func == (left: Selection, right: Selection) -> Bool {
      left.passages == right.passages && left.isCoded == right.isCoded
        && left.pages?.first == right.pages?.first && left.pages?.last == right.pages?.last
    }

    /// Takes the selection into a hash.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(passages)
      hasher.combine(pages?.first)
      hasher.combine(pages?.last)
      hasher.combine(isCoded)
    }
  }

  private let document: Document
  private let marks: [Mark]
  private let language: String

  /// Something that stands on words.
  private struct Mark {
    let range: TextRange
    let isCoding: Bool
    var words: [String]
    /// What tells it apart: a number of codings, a letter of suggestions.
    var sign = ""

    func signed(_ sign: String) -> Mark {
      Mark(range: range, isCoding: isCoding, words: words, sign: sign)
    }
  }

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - document: The text.
  ///   - codings: The codings that stand in it.
  ///   - suggestions: The suggestions that are open in it.
  ///   - nothingHere: Where persons found nothing to code.
  ///   - language: The language of the words that are not the source's.
  public init(
    document: Document,
    codings: [Coding],
    suggestions: [Suggestion],
    nothingHere: [Reduction.NothingHere],
    language: String
  ) {
    self.document = document
    self.language = language
    var marks: [Mark] = []
    for coding in codings where coding.source == document.source {
      guard let range = coding.range else { continue }
      let choice = coding.choice
      let said = [
        coding.code, coding.cases.joined(separator: "+"), choice.claim?.rawValue ?? "",
        choice.sign?.rawValue ?? "", coding.status == .accepted ? "" : coding.status.rawValue,
        coding.id.text,
      ]
      let words = said.filter { !$0.isEmpty }.joined(separator: " · ")
      Self.add(words, at: range, isCoding: true, to: &marks)
    }
    for suggestion in suggestions where suggestion.source == document.source {
      let words = "\(suggestion.code)? · \(suggestion.id)"
      Self.add(words, at: suggestion.range, isCoding: false, to: &marks)
    }
    let (codes, proposals) = (marks.filter(\.isCoding), marks.filter { !$0.isCoding })
    let nothing = nothingHere.filter { $0.anchor.source == document.source }.compactMap { mark in
      mark.range.map {
        Mark(range: $0, isCoding: true, words: [mark.judgement.text], sign: "∅")
      }
    }
    self.marks =
      codes.enumerated().map { $1.signed(String($0 + 1)) }
      + proposals.enumerated().map { $1.signed(Self.letters($0)) } + nothing
  }

  /// What stands on the very same words shares a sign.
  private static func add(
    _ words: String,
    at range: TextRange,
    isCoding: Bool,
    to marks: inout [Mark]
  ) {
    if let last = marks.indices.last, marks[last].range == range, marks[last].isCoding == isCoding {
      marks[last].words.append(words)
    } else {
      marks.append(Mark(range: range, isCoding: isCoding, words: [words]))
    }
  }

  /// The lines of the passages that are selected.
  ///
  /// - Parameters:
  ///   - selection: Which passages.
  ///   - columns: How wide lines may be.
  /// - Returns: The lines; none where no passage is selected.
  public func lines(_ selection: Selection, columns: Int) -> [StyledText] {
    let width = max(20, min(columns, 100))
    var lines: [StyledText] = []
    var part = DocumentPart.Kind.body
    var page: Page?
    for passage in document.passages(in: selection) {
      let own = marks.filter { $0.range.overlaps(passage.range) }
      if selection.isCoded, own.isEmpty { continue }
      let here = document.part(at: passage.range.start)
      if here != part {
        lines.append(StyledText("── \(here.rawValue) ──", .faint))
        part = here
      }
      if let begun = document.page(at: passage.range.start), begun.number != page?.number {
        lines.append(StyledText("── \(say("hlm.", "p.")) \(begun.label) ──", .faint))
      }
      lines += text(of: passage, own, width)
      page = document.page(at: passage.range.end.advanced(by: -1))
    }
    return lines
  }

  private func say(_ id: String, _ en: String) -> String {
    TerminalWords(id: id, en: en).words(in: language)
  }

  // MARK: One passage

  private func text(of passage: Passage, _ own: [Mark], _ width: Int) -> [StyledText] {
    let isHead = passage.kind == .heading || passage.kind == .title
    let number = String(passage.number)
    let margin = String(repeating: " ", count: max(0, 4 - number.utf8.count)) + number + " "
    let wrapped = words(of: passage, own, isHead ? .bold : []).wrapped(
      to: width - margin.utf8.count
    )
    let blank = String(repeating: " ", count: margin.utf8.count)
    var lines = wrapped.enumerated().map { place, line in
      StyledText(place == 0 ? margin : blank, .faint) + line
    }
    for mark in own where mark.range.start >= passage.range.start {
      let label = mark.isCoding ? "[\(mark.sign)] " : "{\(mark.sign)} "
      for words in mark.words {
        let text = StyledText(blank + label, .bold) + StyledText(words)
        lines += text.wrapped(to: width, indent: blank + "    ")
      }
    }
    return lines + [StyledText()]
  }

  /// The words with brackets where codings and suggestions begin and end, and pages begin.
  private func words(of passage: Passage, _ own: [Mark], _ style: TextStyle) -> StyledText {
    var cuts: [Int: (ends: String, pages: String, begins: String)] = [:]
    func cut(_ place: Int) -> Int {
      cuts[place] = cuts[place] ?? ("", "", "")
      return place
    }
    for mark in own {
      let start = max(mark.range.start, passage.range.start).scalars
      let end = min(mark.range.end, passage.range.end).scalars
      let isBegun = mark.range.start < passage.range.start
      let open = mark.isCoding ? "[" : "{"
      cuts[cut(start)]?.begins += "\(open)\(isBegun ? "…" : "")\(mark.sign) "
      cuts[cut(end)]?.ends += " \(mark.sign)\(mark.isCoding ? "]" : "}")"
    }
    for page in document.pages
    where page.start > passage.range.start && page.start < passage.range.end {
      cuts[cut(page.start.scalars)]?.pages += "|\(say("hlm.", "p.")) \(page.label)| "
    }
    var text = StyledText()
    var here = passage.range.start.scalars
    for place in cuts.keys.sorted() {
      add(TextRange(here, place), to: &text, own, style)
      here = place
      guard let cut = cuts[place] else { continue }
      text.append(cut.ends, .bold)
      text.append(cut.pages, .faint)
      text.append(cut.begins, .bold)
    }
    add(TextRange(here, passage.range.end.scalars), to: &text, own, style)
    return text
  }

  private func add(
    _ range: TextRange,
    to text: inout StyledText,
    _ own: [Mark],
    _ style: TextStyle
  ) {
    guard !range.isEmpty else { return }
    var style = style
    if own.contains(where: { $0.isCoding && $0.range.contains(range) }) {
      style.formUnion([.underlined, .accent])
    }
    text.append(document.text[range], style)
  }

  /// The letters of a number: `a` to `z`, then `aa` and so on.
  private static func letters(_ number: Int) -> String {
    var number = number
    var letters = ""
    repeat {
      letters = String(UnicodeScalar(UInt8(97 + number % 26))) + letters
      number = number / 26 - 1
    } while number >= 0
    return letters
  }
}

extension Document {
  /// The passages that a selection names by their numbers and pages.
  public func passages(in selection: SourceReading.Selection) -> [Passage] {
    var within = text.range
    if let pages = selection.pages { within = stretch(from: pages.first, to: pages.last) }
    return passages.filter { passage in
      let isNumbered = selection.passages?.contains(passage.number) ?? true
      return isNumbered && (selection.pages == nil || within.overlaps(passage.range))
    }
  }

  /// The stretch of the pages from one label to another; empty where there are none.
  private func stretch(from first: String, to last: String) -> TextRange {
    guard let first = pages.firstIndex(where: { $0.label == first }),
      let last = pages.lastIndex(where: { $0.label == last }), first <= last
    else { return TextRange(0, 0) }
    let end = last + 1 < pages.count ? pages[last + 1].start : text.range.end
    return TextRange(pages[first].start, end)
  }
}
