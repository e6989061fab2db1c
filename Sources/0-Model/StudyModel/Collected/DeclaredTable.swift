extension Source {
  /// A table in a source without markup, cell by cell as a person sees it.
  public struct DeclaredTable: Hashable, Sendable {
    /// Its physical lines with caption and origin.
    public let lines: ClosedRange<Int>
    /// How many rows at the top are heads.
    public let headRows: Int
    /// How many columns at the left are heads.
    public let headColumns: Int
    /// The cells by row; a cell without words has no pieces.
    public let rows: [[Cell]]

    /// Creates a table.
    public init(lines: ClosedRange<Int>, headRows: Int = 1, headColumns: Int = 0, rows: [[Cell]]) {
      self.lines = lines
      self.headRows = headRows
      self.headColumns = headColumns
      self.rows = rows
    }

    /// The words of a cell, in the order in which they are read.
    public struct Cell: Hashable, Sendable {
      /// The stretches of lines.
      public let pieces: [Piece]

      /// Creates a cell.
      public init(_ pieces: [Piece]) {
        self.pieces = pieces
      }
    }

    /// Whole lines, or some words of one line.
    public struct Piece: Hashable, Sendable {
      /// The physical lines, from 1.
      public let lines: ClosedRange<Int>
      /// The words of the line, from 1, where it has words of other cells too.
      public let words: ClosedRange<Int>?

      /// Creates a piece; words are those of the first line.
      public init(lines: ClosedRange<Int>, words: ClosedRange<Int>? = nil) {
        self.lines = lines
        self.words = words
      }
    }
  }
}

extension Source.DeclaredTable.Piece {
  /// Reads `L1028`, `L1028-1030`, `L1058.3` or `L1058.3-4`.
  public init?(text: some StringProtocol) {
    guard text.utf8.first == UInt8(ascii: "L") else { return nil }
    let parts = text.utf8.dropFirst().split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    )
    let ranges = parts.map { Self.range(String(decoding: Array($0), as: UTF8.self)) }
    guard (1...2).contains(ranges.count), let lines = ranges[0] else { return nil }
    guard ranges.count == 2 else {
      self.init(lines: lines)
      return
    }
    guard lines.count == 1, let words = ranges[1] else { return nil }
    self.init(lines: lines, words: words)
  }

  /// The piece as a person types it.
  public var text: String {
    func range(_ range: ClosedRange<Int>) -> String {
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    return "L" + range(lines) + (words.map { "." + range($0) } ?? "")
  }

  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first > 0,
      first <= last, last < 1 << 40
    else { return nil }
    return first...last
  }
}
