extension Document {
  /// The passage that holds a place, or nothing between passages and beyond the end.
  public func passage(at place: TextOffset) -> Passage? {
    passageIndex(at: place).map { passages[$0] }
  }

  /// Where in the list the passage stands that holds a place.
  private func passageIndex(at place: TextOffset) -> Int? {
    passages.withUnsafeBufferPointer { passages in
      var low = 0
      var high = passages.count
      while low < high {
        let middle = (low + high) / 2
        if passages[middle].range.end <= place { low = middle + 1 } else { high = middle }
      }
      guard low < passages.count, passages[low].range.start <= place else { return nil }
      return low
    }
  }

  /// The passages that share a scalar with a stretch.
  public func passages(in range: TextRange) -> ArraySlice<Passage> {
    var low = 0
    var high = passages.count
    while low < high {
      let middle = (low + high) / 2
      if passages[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < passages.count, passages[end].range.start < range.end { end += 1 }
    return passages[low..<end]
  }

  /// The part that a place belongs to.
  public func part(at place: TextOffset) -> DocumentPart.Kind {
    parts.first { $0.range.contains(place) }?.kind ?? .body
  }

  /// The page that a place stands on, where the source has pages.
  public func page(at place: TextOffset) -> Page? {
    pages.last { $0.start <= place }
  }

  /// Where a stretch stands: `p. 12 L174-178` for lines, `path#start-end` within an element.
  public func locator(of range: TextRange) -> String {
    if let index = passageIndex(at: range.start), let path = passages[index].path {
      let start = range.start.scalars - passages[index].range.start.scalars
      return "\(path)#\(start)-\(start + range.count)"
    }
    let page = page(at: range.start).map { "p. \($0.label) " } ?? ""
    guard let lines = origin.lines(of: range) else { return page }
    let span =
      lines.lowerBound == lines.upperBound
      ? "L\(lines.lowerBound)" : "L\(lines.lowerBound)-\(lines.upperBound)"
    return page + span
  }

  /// The sentence with a number, both from 1, of the passage with a number.
  public func sentence(_ number: Int, ofPassage passage: Int) -> TextRange? {
    guard passages.indices.contains(passage - 1) else { return nil }
    let sentences = passages[passage - 1].sentences
    return sentences.indices.contains(number - 1) ? sentences[number - 1] : nil
  }
}
