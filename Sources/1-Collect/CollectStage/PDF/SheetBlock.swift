import StudyModel

/// Rows of one page, or of several, that make one passage.
struct SheetBlock {
  /// Words of one line of the transcript.
  struct Run: Equatable {
    let line: Int
    let words: Range<Int>
    let sheet: Int
    /// Whether a row of the page ends with it.
    let endsRow: Bool
  }

  var kind = Passage.Kind.paragraph
  var level = 0
  var runs: [Run]
  /// What told that it begins.
  var rule: String
  var cell: Passage.TableCell?
  /// The height of most letters of its first row.
  var height: Int32
  var rowCount = 1
  /// Whether its first row begins further in than the others of its column.
  var isIndented = false
  /// Whether its last row fills its column.
  var endsFull = false
  /// Whether more than the usual room stands above it.
  var standsApart = false
  /// Whether its rows stand in the middle of the column.
  var isCentred = false
  /// Whether it ends well before the right edge.
  var isShort = false

  var firstSheet: Int { runs.first?.sheet ?? 0 }
  var lastSheet: Int { runs.last?.sheet ?? 0 }
}

extension SheetLines {
  /// The words of a block, one space between its lines.
  func words(of block: SheetBlock) -> String {
    block.runs.map { text.words(bytes(of: $0)) }.joined(separator: " ")
  }

  /// The bytes of a run in the text.
  func bytes(of run: SheetBlock.Run) -> Range<Int> {
    guard let last = run.words.last else { return 0..<0 }
    return transcript.words[run.words.lowerBound].utf8
      .lowerBound..<transcript.words[last].utf8.upperBound
  }

  /// What the first words of a block say.
  func firstCues(of block: SheetBlock) -> LineCues? { block.runs.first.map(cues) }

  /// What the last words of a block say.
  func lastCues(of block: SheetBlock) -> LineCues? { block.runs.last.map(cues) }

  private func cues(of run: SheetBlock.Run) -> LineCues {
    let bytes = bytes(of: run)
    return LineCues(
      TextLine(
        number: run.line + 1,
        start: bytes.lowerBound,
        end: bytes.upperBound,
        indent: 0,
        width: 0,
        blanksBefore: 0,
        formFeeds: 0
      ),
      in: text
    )
  }

  /// The runs of rows.
  func runs(of rows: ArraySlice<SheetRow>, sheet: Int) -> [SheetBlock.Run] {
    rows.flatMap { row in
      order[row.lines].enumerated().map { index, fragment in
        SheetBlock.Run(
          line: fragment.line,
          words: fragment.words,
          sheet: sheet,
          endsRow: index + 1 == row.lines.count
        )
      }
    }
  }
}
