import StudyModel

/// A table under or over its caption, whose cells stand in columns.
///
/// Only what stands by a caption and in clear columns is taken for one; all else stays text, read
/// row by row.
struct SheetTable {
  /// The rows of the column that it takes.
  let rows: Range<Int>
  private var cells: [Cell] = []
  private let rowCount: Int

  /// Words of one column of one row, gathered over rows of the page.
  private struct Cell {
    let row: Int
    let column: Int
    var runs: [SheetBlock.Run]
    let height: Int32
  }

  /// Words of a row without wide room between them.
  private struct Piece {
    let run: SheetBlock.Run
    let left: Int32
    let right: Int32
  }

  /// The tables in the rows of a column.
  static func find(
    _ rows: ArraySlice<SheetRow>,
    _ lines: SheetLines,
    sheet: Int,
    leading: Int32
  ) -> [SheetTable] {
    var tables: [SheetTable] = []
    var free = rows.startIndex
    for index in rows.indices where index >= free {
      guard lines.firstCues(of: rows[index]).isTableCaption else { continue }
      // The caption may go over some rows before the first that has cells.
      let below = rows[(index + 1)...].prefix(4)
      let start = below.indices.first { pieces(rows[$0], lines, sheet).count > 1 }
      let end = start.map { Self.end(from: $0, in: rows, lines, sheet, leading) } ?? index
      if let start, let table = SheetTable(start..<end, rows, lines, sheet) {
        tables.append(table)
        free = end
      } else {
        let start = Self.begin(before: index, in: rows, lines, sheet, leading, free: free)
        if let table = SheetTable(start..<index, rows, lines, sheet) { tables.append(table) }
        free = index + 1
      }
    }
    return tables
  }

  private static func end(
    from start: Int,
    in rows: ArraySlice<SheetRow>,
    _ lines: SheetLines,
    _ sheet: Int,
    _ leading: Int32
  ) -> Int {
    var end = start
    for index in start..<rows.endIndex {
      let row = rows[index]
      if index > start, row.top - rows[index - 1].bottom > leading * 2 { break }
      let pieces = pieces(row, lines, sheet)
      let cues = lines.firstCues(of: row)
      if cues.namesOrigin || cues.isTableCaption || cues.isFigureCaption { break }
      if pieces.count > 1 {
        end = index + 1
      } else if index - end >= 2 || row.right - row.left > 30_000 {
        break
      }
    }
    return end
  }

  private static func begin(
    before caption: Int,
    in rows: ArraySlice<SheetRow>,
    _ lines: SheetLines,
    _ sheet: Int,
    _ leading: Int32,
    free: Int
  ) -> Int {
    var start = caption
    for index in (free..<caption).reversed() {
      if rows[index + 1].top - rows[index].bottom > leading * 2 { break }
      guard pieces(rows[index], lines, sheet).count > 1 else { break }
      start = index
    }
    return start
  }

  private init?(
    _ range: Range<Int>,
    _ rows: ArraySlice<SheetRow>,
    _ lines: SheetLines,
    _ sheet: Int
  ) {
    guard range.count > 1 else { return nil }
    let pieces = range.map { Self.pieces(rows[$0], lines, sheet) }
    var counts: [Int: Int] = [:]
    for row in pieces where row.count > 1 { counts[row.count, default: 0] += 1 }
    // Among equally frequent numbers of columns the larger shows more of them apart.
    guard let (width, support) = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
      support > 1
    else { return nil }
    var columns: [(left: Int32, right: Int32)] = []
    for row in pieces where row.count == width {
      for (index, piece) in row.enumerated() {
        if index == columns.count {
          columns.append((piece.left, piece.right))
        } else {
          columns[index].left = min(columns[index].left, piece.left)
          columns[index].right = max(columns[index].right, piece.right)
        }
      }
    }
    for (column, next) in zip(columns, columns.dropFirst()) where column.right >= next.left {
      return nil
    }
    self.rows = range
    var number = 0
    for (index, row) in pieces.enumerated() {
      let taken = row.map { Self.column($0, columns) }
      // A row that leaves the first column free goes on the one before it.
      if number == 0 || taken.contains(0) { number += 1 }
      for (piece, column) in zip(row, taken) {
        if let place = cells.firstIndex(where: { $0.row == number && $0.column == column + 1 }) {
          cells[place].runs.append(piece.run)
        } else {
          cells.append(
            Cell(
              row: number,
              column: column + 1,
              runs: [piece.run],
              height: rows[range.lowerBound + index].height
            )
          )
        }
      }
    }
    rowCount = number
    guard number > 1 else { return nil }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// The column that shares most of a piece's width.
  private static func column(_ piece: Piece, _ columns: [(left: Int32, right: Int32)]) -> Int {
    let shares = columns.map { min($0.right, piece.right) - max($0.left, piece.left) }
    return shares.indices.max { (shares[$0], -$0) < (shares[$1], -$1) } ?? 0
  }

  /// The words of a row, apart where more room stands between them than between words.
  private static func pieces(_ row: SheetRow, _ lines: SheetLines, _ sheet: Int) -> [Piece] {
    var pieces: [Piece] = []
    for fragment in lines.order[row.lines] {
      let (line, words) = (fragment.line, fragment.words)
      if lines.transcript.lines[line].isRightToLeft {
        let box = lines.transcript.lines[line].box
        let run = SheetBlock.Run(line: line, words: words, sheet: sheet, endsRow: true)
        pieces.append(Piece(run: run, left: box.left, right: box.right))
        continue
      }
      var start = words.lowerBound
      func take(_ end: Int) {
        guard end > start else { return }
        pieces.append(
          Piece(
            run: SheetBlock.Run(line: line, words: start..<end, sheet: sheet, endsRow: true),
            left: lines.transcript.words[start].box.left,
            right: lines.transcript.words[end - 1].box.right
          )
        )
        start = end
      }
      for index in words.dropFirst() {
        let room =
          lines.transcript.words[index].box.left - lines.transcript.words[index - 1].box.right
        if room > row.height * 9 / 10 { take(index) }
      }
      if start < words.upperBound { take(words.upperBound) }
    }
    return pieces
  }

  /// A passage for every cell.
  func blocks(number: Int) -> [SheetBlock] {
    cells.map { cell in
      SheetBlock(
        kind: .tableCell,
        runs: cell.runs,
        rule: "aligned-columns",
        cell: Passage.TableCell(
          table: number,
          row: cell.row,
          column: cell.column,
          isHeader: cell.row == 1
        ),
        height: cell.height
      )
    }
  }
}
