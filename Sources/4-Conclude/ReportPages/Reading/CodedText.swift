import StudyModel

/// The reading text of one source as a page shows it, with everything that was chosen or proposed
/// in it.
struct CodedText {
  let leaf: Leaf
  let source: Source
  let document: Document
  /// Stands before the number of a passage in its anchor; a page of several texts needs it.
  let prefix: String
  /// The standing codings that touch a passage, in order; their place here is their number.
  let codings: [Coding]
  /// The line on which each coding is drawn under the words: of two that overlap, none shares it.
  let lanes: [Int]
  /// Codings whose words were not found in any passage.
  let lost: [Coding]
  /// What the program proposes and nobody answered, in order.
  let suggestions: [Suggestion]
  /// The stretches in which somebody found nothing to code.
  let nothing: [Reduction.NothingHere]
  /// Short remarks at places of the text.
  let remarks: [Reduction.Remark]
  let byPassage: [[Int]]
  let suggestionsByPassage: [[Suggestion]]
  let nothingByPassage: [[Reduction.NothingHere]]
  let remarksByPassage: [[Reduction.Remark]]
  /// How deep each heading stands below the heading of the page, whatever levels the source skips.
  private let depths: [Int]

  /// The stretches that a second coder is asked about, where the text is shown for that.
  let units: [TextRange]

  /// Takes what is known of a source; where a second coder is asked, only its words.
  init?(_ leaf: Leaf, _ source: Source, units: [TextRange]? = nil) {
    let isBlind = units != nil
    let index = leaf.index
    guard let document = index.documents[source.id] else { return nil }
    self.leaf = leaf
    self.source = source
    self.document = document
    self.units = units ?? []
    prefix = isBlind ? Slug.of(source.id) + "." : ""
    var found: [Coding] = []
    var lost: [Coding] = []
    var byPassage: [[Int]] = Array(repeating: [], count: document.passages.count)
    let ordered = (isBlind ? [] : index.codingsBySource[source.id] ?? []).enumerated().sorted {
      ($0.element.range?.start.scalars ?? 0, $0.offset)
        < ($1.element.range?.start.scalars ?? 0, $1.offset)
    }
    for coding in ordered.map(\.element) {
      let touched = coding.range.map { document.passages(in: $0) } ?? []
      if touched.isEmpty { lost.append(coding) } else { found.append(coding) }
      for place in touched.indices { byPassage[place].append(found.count - 1) }
    }
    suggestions = (isBlind ? [] : index.suggestionsBySource[source.id] ?? [])
      .filter { $0.status == .suggested }
    var suggested: [[Suggestion]] = Array(repeating: [], count: document.passages.count)
    for suggestion in suggestions {
      for place in document.passages(in: suggestion.range).indices {
        suggested[place].append(suggestion)
      }
    }
    nothing = isBlind ? [] : index.nothingBySource[source.id] ?? []
    var empty: [[Reduction.NothingHere]] = Array(repeating: [], count: document.passages.count)
    for mark in nothing {
      guard let range = mark.range else { continue }
      for place in document.passages(in: range).indices { empty[place].append(mark) }
    }
    remarks = isBlind ? [] : index.remarksBySource[source.id] ?? []
    var beside: [[Reduction.Remark]] = Array(repeating: [], count: document.passages.count)
    for remark in remarks {
      guard let range = remark.range else { continue }
      for place in document.passages(in: range).indices.prefix(1) { beside[place].append(remark) }
    }
    codings = found
    lanes = Self.lanes(found.map { $0.range ?? TextRange(0, 0) })
    self.lost = lost
    self.byPassage = byPassage
    suggestionsByPassage = suggested
    nothingByPassage = empty
    remarksByPassage = beside
    depths = Self.depths(of: document.passages)
  }

  private static func depths(of passages: [Passage]) -> [Int] {
    var open: [Int] = []
    return passages.map { passage in
      guard passage.kind == .title || passage.kind == .heading else { return 0 }
      let level = passage.kind == .title ? 0 : max(1, passage.level)
      while let last = open.last, last >= level { open.removeLast() }
      open.append(level)
      return open.count
    }
  }

  /// The first free line for each range, in order of their starts.
  static func lanes(_ ranges: [TextRange]) -> [Int] {
    var ends: [TextOffset] = []
    return ranges.map { range in
      let lane = ends.firstIndex { $0 <= range.start } ?? ends.count
      if lane == ends.count { ends.append(range.end) } else { ends[lane] = range.end }
      return lane
    }
  }

  /// The class of a line; more than six are drawn alike and told apart by their numbers.
  static func laneClass(_ lane: Int) -> String { "u\(min(lane, 5))" }

  /// The text, in sheets of some passages each: a browser lays out only those that are seen.
  ///
  /// - Parameter depth: How many headings stand above those of the text, beside the page's own.
  /// - Returns: The text as markup.
  func html(below depth: Int = 0) -> String {
    var out =
      "<div class=\"text\" data-source=\"\(HTML.escaped(source.id))\"\(leaf.languageAttribute(source.id))>\n"
    var part: DocumentPart.Kind?
    var page = 0
    var place = 0
    var sheet = 0
    while place < document.passages.count {
      let passage = document.passages[place]
      if place >= sheet {
        out += sheet == 0 ? "<div class=\"sheet\">\n" : "</div>\n<div class=\"sheet\">\n"
        sheet = place + Self.passagesOfSheet
      }
      let here = document.part(at: passage.range.start)
      if here != part, !document.parts.isEmpty { out += band(here) }
      part = here
      var end = place + 1
      if let cell = passage.cell {
        while end < document.passages.count, document.passages[end].cell?.table == cell.table {
          end += 1
        }
        out += table(place..<end, here, &page)
      } else {
        out += row(place, here, &page, below: depth)
      }
      place = end
    }
    return out + (sheet == 0 ? "</div>\n" : "</div>\n</div>\n")
  }

  private static let passagesOfSheet = 24

  // MARK: Passages

  private func band(_ part: DocumentPart.Kind) -> String {
    let remark: Wording =
      part.isEvidence
      ? .isEvidence : part == .abstract || part == .conclusion ? .isNoEvidence : .setAside
    return
      "<p class=\"band\" lang=\"\(HTML.escaped(leaf.language))\"><strong>\(leaf.say(.of(part)))</strong> — \(leaf.say(remark))</p>\n"
  }

  private func row(
    _ place: Int,
    _ part: DocumentPart.Kind,
    _ page: inout Int,
    below depth: Int
  ) -> String {
    let passage = document.passages[place]
    let inside = runs(place, &page)
    let tag = "\(attributes(of: passage)) dir=\"auto\""
    let content =
      switch passage.kind {
      case .title, .heading:
        "<h\(min(6, depths[place] + depth + 1))\(tag)>\(inside)</h\(min(6, depths[place] + depth + 1))>"
      case .listItem:
        "<ul class=\"depth\(min(4, max(0, passage.level - 1)))\"><li\(tag)>\(inside)</li></ul>"
      case .quotation: "<blockquote><p\(tag)>\(inside)</p></blockquote>"
      case .caption, .note, .verse, .speech, .reference:
        "<p class=\"\(passage.kind.rawValue)\"\(tag)>\(inside)</p>"
      case .paragraph, .tableCell: "<p\(tag)>\(inside)</p>"
      }
    let weak = part.isEvidence ? "" : " weak"
    let head = passage.kind == .heading || passage.kind == .title ? " head" : ""
    return "<div class=\"row\(weak)\(head)\" id=\"\(anchor(passage))\">\(address(passage))"
      + "<div class=\"words\">\(content)</div>\(labels(place..<(place + 1)))</div>\n"
  }

  /// Where a passage begins in the reading text: its element holds the words of the passage, elements
  /// of the classes `o` and `page`, and no other text.
  private func attributes(of passage: Passage) -> String {
    " data-o=\"\(passage.range.start.scalars)\""
      + (passage.language.map { " lang=\"\(HTML.escaped($0))\"" } ?? "")
  }

  func anchor(_ passage: Passage) -> String { "\(prefix)p\(passage.number)" }

  private func table(
    _ places: Range<Int>,
    _ part: DocumentPart.Kind,
    _ page: inout Int
  ) -> String {
    let first = document.passages[places.lowerBound]
    var out = "<div class=\"row\(part.isEvidence ? "" : " weak")\">\(address(first))"
    out +=
      "<div class=\"words scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.table))\"><table>\n"
    var row = 0
    var column = 0
    for place in places {
      let passage = document.passages[place]
      guard let cell = passage.cell else { continue }
      if cell.row != row {
        out += row == 0 ? "<tr>" : "</tr>\n<tr>"
        row = cell.row
        column = 0
      }
      while column + 1 < min(cell.column, 200) {
        out += "<td></td>"
        column += 1
      }
      column = max(column + 1, cell.column)
      let tag = cell.isHeader ? "th" : "td"
      let anchor = anchor(passage)
      out +=
        "<\(tag) id=\"\(anchor)\"><a class=\"n\" href=\"#\(anchor)\">\(passage.number)</a> <span\(attributes(of: passage)) dir=\"auto\">\(runs(place, &page))</span></\(tag)>"
    }
    return out + (row == 0 ? "" : "</tr>\n") + "</table></div>\(labels(places))</div>\n"
  }

  private func address(_ passage: Passage) -> String {
    let anchor = anchor(passage)
    var out =
      "<div class=\"address\" lang=\"\(HTML.escaped(leaf.language))\"><a class=\"n\" href=\"#\(anchor)\">\(passage.number)</a>"
    if let lines = document.origin.lines(of: passage.range) {
      let first = String(lines.lowerBound)
      let words =
        lines.count == 1
        ? leaf.say(.line, first) : leaf.say(.linesRange, first, String(lines.upperBound))
      out += " <span class=\"l\">\(words)</span>"
    }
    if passage.isInferred {
      out +=
        " <span class=\"l\" title=\"\(HTML.escaped(passage.rule ?? ""))\">\(leaf.say(.joined))</span>"
    }
    return out + "</div>"
  }
}
