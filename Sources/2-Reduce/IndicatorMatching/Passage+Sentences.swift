import StudyModel

extension Passage {
  /// The sentences that a stretch touches, as one stretch; the passage itself where it has none.
  func sentences(touching range: TextRange) -> TextRange {
    sentences.withUnsafeBufferPointer { sentences in
      guard !sentences.isEmpty else { return self.range }
      var low = 0
      var high = sentences.count - 1
      while low < high {
        let middle = (low + high) / 2
        if sentences[middle].end <= range.start { low = middle + 1 } else { high = middle }
      }
      var last = low
      while last + 1 < sentences.count, sentences[last + 1].start < range.end { last += 1 }
      return sentences[low].union(sentences[last])
    }
  }
}
