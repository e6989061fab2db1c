/// The way from a reading text back to the original: runs in order of the text.
///
/// White space that joined lines, and characters that stand for an entity, lie between exact runs.
public struct OriginMap: Hashable, Sendable {
  /// A stretch of the reading text that stands in one line of the original.
  public struct Run: Hashable, Sendable {
    /// The stretch of the reading text.
    public let range: TextRange
    /// The physical line of the original, from 1.
    public let line: Int
    /// The first byte in the original, decoded to UTF-8 and without byte-order mark.
    public let byte: Int
    /// How many bytes of the original it stands for.
    public let byteCount: Int
    /// Whether the original's bytes are the run's words; false for character references.
    public let isExact: Bool

    /// Creates a run.
    public init(range: TextRange, line: Int, byte: Int, byteCount: Int, isExact: Bool = true) {
      self.range = range
      self.line = line
      self.byte = byte
      self.byteCount = byteCount
      self.isExact = isExact
    }
  }

  /// The runs, in order of the text, without overlap.
  public let runs: [Run]

  /// Creates a map of runs in order of the text.
  public init(runs: [Run]) {
    self.runs = runs
  }

  /// The runs that share a scalar with a stretch.
  public func runs(in range: TextRange) -> ArraySlice<Run> {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].range.end <= range.start { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < runs.count, runs[end].range.start < range.end { end += 1 }
    return runs[low..<end]
  }

  /// The first and last physical line of a stretch, or nothing where no run touches it.
  public func lines(of range: TextRange) -> ClosedRange<Int>? {
    let touched = runs(in: range)
    guard let first = touched.first, let last = touched.last else { return nil }
    return min(first.line, last.line)...max(first.line, last.line)
  }

  /// The stretch of the reading text that stands in physical lines, or nothing where none does.
  public func range(ofLines lines: ClosedRange<Int>) -> TextRange? {
    var found: TextRange?
    for run in runs where lines.contains(run.line) {
      found = found?.union(run.range) ?? run.range
    }
    return found
  }
}
