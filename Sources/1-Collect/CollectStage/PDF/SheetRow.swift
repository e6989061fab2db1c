import StudyModel

/// A row of a page: lines of a transcript that stand side by side, as a reader sees one line.
struct SheetRow {
  /// The lines, in the order in which they are read: a stretch of `SheetLines.order`.
  var lines: Range<Int>
  /// Where the row stands, in hundredths of a point.
  var left: Int32
  var top: Int32
  var right: Int32
  var bottom: Int32
  /// The height of most of its letters.
  var height: Int32

  /// Twice the middle between its upper and lower edge.
  var doubleMiddle: Int32 { top &+ bottom }
}

/// The lines of a transcript with what is asked of them again and again.
struct SheetLines {
  let transcript: PageTranscript
  let text: DecodedText
  /// The height of most letters of each line.
  let heights: [Int32]
  /// Whether a line stands on end.
  let isUpright: [Bool]
  /// The height of most letters of the whole file.
  let bodyHeight: Int32
  /// Whether all letters of the text take the same room.
  let isBodyMonospaced: Bool
  /// Lines of rows, one row after the other.
  private(set) var order: [Fragment] = []

  /// Words of a line that stand side by side, with no word of another line between them.
  struct Fragment {
    let line: Int
    let words: Range<Int>
  }

  init(_ transcript: PageTranscript, _ text: DecodedText) {
    self.transcript = transcript
    self.text = text
    var heights: [Int32] = []
    var isUpright: [Bool] = []
    heights.reserveCapacity(transcript.lines.count)
    isUpright.reserveCapacity(transcript.lines.count)
    // Tenths of a point; nobody reads letters of a hundred points.
    var letters = Array(repeating: 0, count: 1_000)
    for line in transcript.lines {
      let height = Self.height(of: line, in: transcript)
      let byteCount = Self.bytes(of: line, in: transcript).count
      let isOnEnd = byteCount > 2 && line.box.height / 2 > line.box.width
      isUpright.append(!isOnEnd)
      heights.append(max(1, height))
      if !isOnEnd { letters[Int(max(0, min(999, height / 10)))] += byteCount }
    }
    self.heights = heights
    self.isUpright = isUpright
    // Every sixteenth line tells enough of the whole.
    let sample = stride(from: 0, to: transcript.lines.count, by: 16)
      .compactMap { Self.isMonospaced($0, transcript) }
    isBodyMonospaced = sample.count { $0 } * 4 > sample.count * 3
    let most = letters.indices.max { letters[$0] < letters[$1] } ?? 100
    bodyHeight = max(10, Int32(most) * 10)
  }

  /// The height that words of a line have over the greatest width, of the first few heights.
  private static func height(
    of line: PageTranscript.Line,
    in transcript: PageTranscript
  ) -> Int32 {
    var found: [(height: Int32, width: Int32)] = []
    for index in line.words {
      let box = transcript.words[index].box
      if let place = found.firstIndex(where: { abs($0.height - box.height) <= 20 }) {
        found[place].width &+= box.width
      } else if found.count < 6 {
        found.append((box.height, box.width))
      }
    }
    return found.max { $0.width < $1.width }?.height ?? 1
  }

  /// The bytes of words of one line in the text.
  func bytes(of words: Range<Int>) -> Range<Int> {
    guard let last = words.last else { return 0..<0 }
    return transcript.words[words.lowerBound].utf8
      .lowerBound..<transcript.words[last].utf8.upperBound
  }

  private static func bytes(
    of line: PageTranscript.Line,
    in transcript: PageTranscript
  ) -> Range<Int> {
    guard let last = line.words.last else { return 0..<0 }
    return transcript.words[line.words.lowerBound].utf8
      .lowerBound..<transcript.words[last].utf8.upperBound
  }

  /// Whether all letters of a line take the same room; nothing where it has too few to tell.
  static func isMonospaced(_ line: Int, _ transcript: PageTranscript) -> Bool? {
    var least = Int32.max
    var most = Int32.min
    var letters = 0
    for index in transcript.lines[line].words {
      let word = transcript.words[index]
      var count: Int32 = 0
      for byte in transcript.utf8[word.utf8] where byte & 0xC0 != 0x80 { count += 1 }
      guard count > 1 else { continue }
      letters += Int(count)
      least = min(least, word.box.width / count)
      most = max(most, word.box.width / count)
    }
    guard letters > 4 else { return nil }
    return most - least <= 4
  }

  /// The words of a row, one space between its lines.
  func words(of row: SheetRow) -> String {
    order[row.lines].map { text.words(bytes(of: $0.words)) }.joined(separator: " ")
  }

  /// How many bytes the words of a row have.
  func byteCount(of row: SheetRow) -> Int {
    order[row.lines].reduce(row.lines.count - 1) { $0 + bytes(of: $1.words).count }
  }

  /// What the first line of a row says about passages.
  func firstCues(of row: SheetRow) -> LineCues { cues(of: order[row.lines.lowerBound]) }

  /// What the last line of a row says about passages.
  func lastCues(of row: SheetRow) -> LineCues { cues(of: order[row.lines.upperBound - 1]) }

  private func cues(of fragment: Fragment) -> LineCues {
    let bytes = bytes(of: fragment.words)
    return LineCues(
      TextLine(
        number: fragment.line + 1,
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

  /// The first word of a row.
  func firstWord(of row: SheetRow) -> PageTranscript.Word {
    transcript.words[order[row.lines.lowerBound].words.lowerBound]
  }

  /// Whether a row is read from right to left.
  func isRightToLeft(_ row: SheetRow) -> Bool {
    transcript.lines[order[row.lines.lowerBound].line].isRightToLeft
  }

  /// Puts lines together to rows, from top to bottom.
  mutating func rows(of lines: [Int]) -> [SheetRow] {
    let boxes = transcript.lines
    let sorted = lines.sorted {
      let (first, second) = (boxes[$0].box, boxes[$1].box)
      let (upper, lower) = (first.top &+ first.bottom, second.top &+ second.bottom)
      return upper != lower ? upper < lower : (first.left, $0) < (second.left, $1)
    }
    var rows: [SheetRow] = []
    rows.reserveCapacity(sorted.count)
    for line in sorted {
      let box = boxes[line].box
      let words = boxes[line].words
      if words.isEmpty { continue }
      if let last = rows.last, stands(line, beside: last) {
        order.append(Fragment(line: line, words: words))
        var row = last
        row.lines = last.lines.lowerBound..<order.count
        if box.width > last.right - last.left { row.height = heights[line] }
        row.left = min(last.left, box.left)
        row.top = min(last.top, box.top)
        row.right = max(last.right, box.right)
        row.bottom = max(last.bottom, box.bottom)
        rows[rows.count - 1] = row
        continue
      }
      close(&rows)
      order.append(Fragment(line: line, words: words))
      rows.append(
        SheetRow(
          lines: (order.count - 1)..<order.count,
          left: box.left,
          top: box.top,
          right: box.right,
          bottom: box.bottom,
          height: heights[line]
        )
      )
    }
    close(&rows)
    return rows
  }

  /// Whether a line overlaps a row in height, and no word of it in width.
  private func stands(_ line: Int, beside row: SheetRow) -> Bool {
    let box = transcript.lines[line].box
    let shared = min(box.bottom, row.bottom) - max(box.top, row.top)
    let (small, large) = (
      min(box.height, row.bottom - row.top), max(box.height, row.bottom - row.top)
    )
    // A raised or lowered sign shares less of its height than words of one size do.
    guard shared * 100 > small * (small * 10 <= large * 8 ? 40 : 50) else { return false }
    return order[row.lines].allSatisfy { fragment in
      let other = transcript.lines[fragment.line].box
      if box.left >= other.right - 150 || box.right <= other.left + 150 { return true }
      let words = transcript.lines[line].words
      guard min(words.count, fragment.words.count) <= 3 else { return false }
      return words.allSatisfy { word in
        let word = transcript.words[word].box
        return fragment.words.allSatisfy {
          let other = transcript.words[$0].box
          return word.left >= other.right - 150 || word.right <= other.left + 150
        }
      }
    }
  }

  /// Orders the last of the rows as it is read, a line between words of another where it stands.
  private mutating func close(_ rows: inout [SheetRow]) {
    guard let row = rows.last, row.lines.count > 1 else { return }
    let fragments = order[row.lines]
    let isRightToLeft = transcript.lines[order[row.lines.lowerBound].line].isRightToLeft
    var words = fragments.flatMap { fragment in
      fragment.words.map { (line: fragment.line, word: $0, box: transcript.words[$0].box) }
    }
    if isRightToLeft {
      words.sort { ($1.box.right, $0.word) < ($0.box.right, $1.word) }
    } else {
      words.sort { ($0.box.left, $0.word) < ($1.box.left, $1.word) }
    }
    var ordered: [Fragment] = []
    for word in words {
      if let last = ordered.last, last.line == word.line, last.words.upperBound == word.word {
        ordered[ordered.count - 1] = Fragment(
          line: word.line,
          words: last.words.lowerBound..<(word.word + 1)
        )
      } else {
        ordered.append(Fragment(line: word.line, words: word.word..<(word.word + 1)))
      }
    }
    order.removeSubrange(row.lines)
    order += ordered
    rows[rows.count - 1].lines = row.lines.lowerBound..<order.count
  }
}

extension DecodedText {
  /// The text of a transcript, which is UTF-8 and has a line for each of its lines.
  init(of transcript: PageTranscript) {
    self.init(
      utf8: transcript.utf8,
      lineStarts: transcript.lines.map { line in
        line.words.isEmpty ? 0 : transcript.words[line.words.lowerBound].utf8.lowerBound
      }
    )
  }
}
