import StudyModel

extension CodedText {
  /// The words of a passage, split wherever a sentence, a coding, a suggestion, a link or
  /// a page begins or ends.
  func runs(_ place: Int, _ page: inout Int) -> String {
    let passage = document.passages[place]
    let whole = passage.range
    var opening: [Int: [Int]] = [:]
    var closing: [Int: [Int]] = [:]
    var faint: [Int: Int] = [:]
    var lines: [(range: TextRange, lane: Int)] = []
    var cuts: Set<Int> = [whole.start.scalars, whole.end.scalars]
    for number in byPassage[place] {
      guard let range = codings[number].range else { continue }
      let start = max(range.start, whole.start).scalars
      let end = min(range.end, whole.end).scalars
      cuts.formUnion([start, end])
      lines.append((TextRange(start, end), lanes[number]))
      if begins(range, in: place) { opening[start, default: []].append(number) }
      if range.end <= whole.end || isLast(range, place) { closing[end, default: []].append(number) }
    }
    for suggestion in suggestionsByPassage[place] {
      let start = max(suggestion.range.start, whole.start).scalars
      let end = min(suggestion.range.end, whole.end).scalars
      cuts.formUnion([start, end])
      faint[start, default: 0] += 1
      faint[end, default: 0] -= 1
    }
    let links = leadingOut(of: whole)
    for link in links { cuts.formUnion([link.range.start.scalars, link.range.end.scalars]) }
    var ahead = links[...]
    var pages: [Int: [Page]] = [:]
    while page < document.pages.count, document.pages[page].start < whole.end {
      let start = max(document.pages[page].start, whole.start).scalars
      pages[start, default: []].append(document.pages[page])
      cuts.insert(start)
      page += 1
    }
    var sentenceStarts: [Int: Int] = [:]
    var sentenceEnds: Set<Int> = []
    var last = whole.start
    for (number, sentence) in passage.sentences.enumerated()
    where sentence.start >= last && sentence.end <= whole.end && !sentence.isEmpty {
      sentenceStarts[sentence.start.scalars] = number + 1
      sentenceEnds.insert(sentence.end.scalars)
      cuts.formUnion([sentence.start.scalars, sentence.end.scalars])
      last = sentence.end
    }
    var out = ""
    var faintDepth = 0
    let ordered = cuts.sorted()
    for (position, start) in ordered.enumerated() {
      for number in closing[start] ?? [] { out += endMark(number) }
      if sentenceEnds.contains(start) { out += "</span>" }
      guard position + 1 < ordered.count else { break }
      if let number = sentenceStarts[start] {
        let isAsked = units.contains {
          $0.overlaps(TextRange(start, max(start + 1, whole.end.scalars)))
            && $0.contains(TextOffset(start))
        }
        out += "<span class=\"s\(isAsked ? " unit" : "")\" id=\"\(anchor(passage)).\(number)\">"
      }
      for page in pages[start] ?? [] { out += pageMark(page) }
      for number in opening[start] ?? [] { out += beginMark(number) }
      faintDepth += faint[start] ?? 0
      let run = TextRange(start, ordered[position + 1])
      while let link = ahead.first, link.range.end <= run.start { ahead.removeFirst() }
      var words = HTML.escaped(document.text[run])
      if let link = ahead.first, link.range.contains(run) { words = linked(words, run, by: link) }
      if faintDepth > 0 { words = "<span class=\"f\">\(words)</span>" }
      for lane in Set(lines.filter { $0.range.contains(run) }.map(\.lane)).sorted(by: >) {
        words = "<mark class=\"\(Self.laneClass(lane))\">\(words)</mark>"
      }
      out += words
    }
    return out
  }

  private func isLast(_ range: TextRange, _ place: Int) -> Bool {
    place + 1 >= document.passages.count || document.passages[place + 1].range.start >= range.end
  }

  private func beginMark(_ number: Int) -> String {
    let id = HTML.escaped(codings[number].id.text)
    let words = leaf.say(.codingBegins, String(number + 1), codings[number].code)
    return
      "<a class=\"o\" id=\"\(id)\" href=\"#label.\(id)\" aria-label=\"\(words)\">\(number + 1)</a>"
  }

  private func endMark(_ number: Int) -> String {
    "<span class=\"o unseen\">\(leaf.say(.codingEnds, String(number + 1)))</span>"
  }

  private func pageMark(_ page: Page) -> String {
    "<span class=\"page\" id=\"\(prefix)page.\(page.number)\" lang=\"\(HTML.escaped(leaf.language))\">\(leaf.say(.page, page.label))</span>"
  }

  // MARK: Links of the source

  /// A link of the source that a page can follow.
  private struct FollowedLink {
    let range: TextRange
    let href: String
    /// The words a pointer is shown.
    let title: String
    let leavesStudy: Bool
  }

  /// The links within a passage that lead to a page of the web or to a passage here, none of which
  /// overlap; whatever else a source calls a link stays words.
  private func leadingOut(of whole: TextRange) -> [FollowedLink] {
    var low = 0
    var high = document.links.count
    while low < high {
      let middle = (low + high) / 2
      if document.links[middle].range.end <= whole.start { low = middle + 1 } else { high = middle }
    }
    var found: [FollowedLink] = []
    var last = whole.start
    for link in document.links[low...] {
      guard link.range.start < whole.end else { break }
      guard link.range.start >= last, link.range.end <= whole.end, !link.range.isEmpty,
        let followed = followed(link)
      else { continue }
      found.append(followed)
      last = link.range.end
    }
    return found
  }

  private func followed(_ link: DocumentLink) -> FollowedLink? {
    if let place = link.destination {
      guard let passage = document.passage(at: place) else { return nil }
      return FollowedLink(
        range: link.range,
        href: "#\(anchor(passage))",
        title: leaf.say(.leadsToPassage, String(passage.number)),
        leavesStudy: false
      )
    }
    guard link.kind == .external, let address = HTML.webAddress(link.target) else { return nil }
    return FollowedLink(
      range: link.range,
      href: address,
      title: leaf.say(.leadsOut, link.target),
      leavesStudy: true
    )
  }

  /// Words as the link they are in the source; a link that marks cut stays one for the keyboard.
  private func linked(_ words: String, _ run: TextRange, by link: FollowedLink) -> String {
    let isFirst = run.start == link.range.start
    let isLast = run.end == link.range.end
    var tag = "<a class=\"x\(link.leavesStudy && isLast ? " out" : "")\" href=\"\(link.href)\""
    if link.leavesStudy { tag += " rel=\"noopener noreferrer\"" }
    if !isFirst { tag += " tabindex=\"-1\"" }
    return "\(tag) title=\"\(link.title)\">\(words)</a>"
  }
}
