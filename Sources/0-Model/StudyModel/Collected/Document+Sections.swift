extension Document {
  /// The sections: from a heading to the next of the same or a higher level, or to the end.
  ///
  /// They lie within one another as the headings do. What stands before the first heading is a
  /// section of its own; so is a document without headings. In order of their starts, a section
  /// before those within it.
  public var sections: [TextRange] {
    guard let first = passages.first, let last = passages.last else { return [] }
    var sections: [TextRange] = []
    var open: [(level: Int, start: TextOffset, place: Int)] = []
    if first.kind != .heading {
      let end = passages.first { $0.kind == .heading }?.range.start ?? last.range.end
      sections.append(TextRange(first.range.start, end))
    }
    for passage in passages where passage.kind == .heading {
      while let inner = open.last, inner.level >= passage.level {
        sections[inner.place] = TextRange(inner.start, passage.range.start)
        open.removeLast()
      }
      open.append((passage.level, passage.range.start, sections.count))
      sections.append(TextRange(passage.range.start, last.range.end))
    }
    return sections
  }
}
