import StudyModel

/// The anchors of the excerpts in several lists of one page, none of which occurs twice.
struct ExcerptAnchors {
  /// Where a coding's words stand, by its id.
  private(set) var byCoding: [JudgementID: String] = [:]
  /// For every list the anchors that its excerpts bear, by the id of their first coding; an excerpt
  /// whose codings all stand in a list before bears none.
  private(set) var byList: [[JudgementID: String]] = []

  init(_ lists: [[Coding]]) {
    for list in lists {
      var own: [JudgementID: String] = [:]
      for excerpt in Excerpt.of(list) {
        let free = excerpt.codings.filter { byCoding[$0.id] == nil }
        guard let lead = free.first else { continue }
        let anchor = "excerpt.\(lead.id.text)"
        for coding in free { byCoding[coding.id] = anchor }
        own[excerpt.first.id] = anchor
      }
      byList.append(own)
    }
  }
}
