import StudyModel

/// Finds the parts of a document: declared lines, then what the markup says, then headings.
struct PartSurvey {
  /// The part of each passage with its basis; nothing means body by default.
  private(set) var parts: [(kind: DocumentPart.Kind, basis: DocumentPart.Basis)?]

  /// A part that has begun and not yet ended.
  private struct Open {
    let kind: DocumentPart.Kind
    /// The level of its heading.
    let level: Int
    /// The place of its heading among the passages.
    let start: Int
  }

  private let drafts: [PassageDraft]
  private let bytes: (Int) -> ArraySlice<UInt8>

  /// Looks at the passages; `bytes` gives the words of a passage by its place.
  init(_ drafts: [PassageDraft], bytes: @escaping (Int) -> ArraySlice<UInt8>) {
    self.drafts = drafts
    self.bytes = bytes
    parts = Array(repeating: nil, count: drafts.count)
    findByHeadings()
    for index in drafts.indices {
      if let kind = drafts[index].part { parts[index] = (kind, .markup) }
    }
  }

  /// Makes passages whose words begin on the lines the part that a person declared.
  mutating func declare(_ kind: DocumentPart.Kind, _ firstLine: Int?, _ lastLine: Int?) {
    let lines = (firstLine ?? 1)...max(firstLine ?? 1, lastLine ?? Int.max)
    for index in drafts.indices {
      guard let line = drafts[index].firstLine, lines.contains(line) else { continue }
      parts[index] = (kind, .declared)
    }
  }

  private func words(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

  // MARK: Headings

  private mutating func findByHeadings() {
    var current: Open?
    for index in drafts.indices {
      let isHeading = drafts[index].kind == .heading || drafts[index].kind == .title
      if isHeading {
        let words = words(index)
        if let kind = PartHeadings.kind(of: words) {
          if let current { close(current, before: index) }
          let level = current?.kind == kind ? current?.level ?? 0 : drafts[index].level
          current = Open(kind: kind, level: min(level, drafts[index].level), start: index)
          parts[index] = (kind, .heading)
          continue
        }
        if let open = current, endsAtOther(heading: index, words, open) {
          close(open, before: index)
          current = nil
        }
      } else if current == nil, drafts[index].kind == .paragraph,
        let kind = PartHeadings.runInKind(of: bytes(index))
      {
        parts[index] = (kind, .heading)
        continue
      }
      if let current { parts[index] = (current.kind, .heading) }
    }
    if let open = current { close(open, before: drafts.count) }
    markFront()
  }

  /// Whether a heading that is no part's ends the open part.
  private func endsAtOther(heading index: Int, _ words: String, _ open: Open) -> Bool {
    let isFromMarkup = drafts[index].path != nil
    let level = drafts[index].level
    switch open.kind {
    case .abstract, .front: return true
    case .conclusion:
      return level <= open.level && !PartHeadings.goesOnConclusion(words)
    case .references:
      // Short entries of a list look like headings where there is no markup.
      return isFromMarkup ? level <= open.level : level == 1 && words.utf8.count < 60
    case .appendix: return isFromMarkup && level < open.level
    case .body, .translation: return true
    }
  }

  /// Takes back what cannot be an abstract: nothing ends it, so that it would be the whole work.
  private mutating func close(_ open: Open, before end: Int) {
    guard open.kind == .abstract else { return }
    let keywords = (open.start..<end).last { beginsKeywords($0) }
    if let keywords {
      for index in keywords + 1..<end { parts[index] = nil }
    } else if end == drafts.count, end - open.start > 3 {
      for index in open.start + 2..<end { parts[index] = nil }
    }
  }

  private func beginsKeywords(_ index: Int) -> Bool {
    let words = words(index).prefix(20).lowercased()
    return ["kata kunci", "kata-kata kunci", "keyword", "key words"].contains {
      words.hasPrefix($0)
    }
  }

  /// What stands before the first abstract or table of contents is front matter: title, authors.
  private mutating func markFront() {
    guard let first = parts.firstIndex(where: { $0 != nil }), let part = parts[first],
      part.kind == .abstract || part.kind == .front, first <= 12
    else { return }
    for index in 0..<first { parts[index] = (.front, .heading) }
  }
}
