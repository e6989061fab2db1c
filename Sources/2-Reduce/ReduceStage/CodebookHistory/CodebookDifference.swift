/// What differs between two versions of a codebook, code by code.
public struct CodebookDifference: Hashable, Sendable {
  /// What happened to a code.
  public enum Change: String, Sendable, CaseIterable {
    case new, changed, gone
  }

  /// A code that differs.
  public struct Entry: Hashable, Sendable {
    /// The id.
    public let code: String
    /// What happened to it.
    public let change: Change
    /// Its lines in the first version.
    public let before: String
    /// Its lines in the second.
    public let after: String

    /// The lines of both versions, each with ` `, `-` or `+` before it.
    public var lines: [String] {
      let old = Self.lines(of: before)
      let new = Self.lines(of: after)
      var removed: Set<Int> = []
      var inserted: Set<Int> = []
      for change in new.difference(from: old) {
        switch change {
        case .remove(let offset, _, _): removed.insert(offset)
        case .insert(let offset, _, _): inserted.insert(offset)
        }
      }
      var lines: [String] = []
      var place = 0
      for (offset, line) in old.enumerated() {
        if removed.contains(offset) {
          lines.append("-" + line)
          continue
        }
        while inserted.contains(place) {
          lines.append("+" + new[place])
          place += 1
        }
        lines.append(" " + line)
        place += 1
      }
      while place < new.count {
        lines.append("+" + new[place])
        place += 1
      }
      return lines
    }

    private static func lines(of text: String) -> [String] {
      guard !text.isEmpty else { return [] }
      return text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
        String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
      }
    }
  }

  /// The codes that differ: those of the first version in its order, then the new ones.
  public let entries: [Entry]

  /// Compares two versions.
  public init(from first: [CodebookVersions.Item], to second: [CodebookVersions.Item]) {
    let after = Dictionary(second.map { ($0.id, $0.text) }) { first, _ in first }
    let known = Set(first.map(\.id))
    entries =
      first.compactMap { item in
        let text = after[item.id] ?? ""
        guard !text.utf8.elementsEqual(item.text.utf8) else { return nil }
        return Entry(
          code: item.id,
          change: text.isEmpty ? .gone : .changed,
          before: item.text,
          after: text
        )
      }
      + second.filter { !known.contains($0.id) }.map { item in
        Entry(code: item.id, change: .new, before: "", after: item.text)
      }
  }
}
