import StudyModel

/// The marks of readers: the words that they cover, then the passages in which these stand.
struct SheetMargins {
  /// How many marks stand at no words of the text.
  private(set) var unplaced = 0

  private let transcript: PageTranscript
  /// The marks that cover a word, by the word.
  private var covering: [Int: [Int]] = [:]
  /// The words at which a note stands that covers none, by the mark.
  private var nearest: [Int: Int] = [:]
  /// The pieces of each mark: passage and piece.
  private var pieces: [[(passage: Int, piece: Int)]]

  /// Finds the words under each mark.
  init(_ transcript: PageTranscript) {
    self.transcript = transcript
    pieces = Array(repeating: [], count: transcript.marks.count)
    for (index, mark) in transcript.marks.enumerated()
    where transcript.sheets.indices.contains(mark.sheet) {
      let words = words(on: mark.sheet)
      var isFound = false
      if mark.isHighlight {
        for word in words
        where mark.boxes.contains(where: { Self.covers($0, transcript.words[word].box) }) {
          covering[word, default: []].append(index)
          isFound = true
        }
      }
      guard !isFound, let box = mark.boxes.first else { continue }
      if let word = words.min(by: { distance($0, box) < distance($1, box) }) {
        nearest[index] = word
        covering[word, default: []].append(index)
      }
    }
  }

  private func words(on sheet: Int) -> Range<Int> {
    let lines = transcript.sheets[sheet].lines
    guard let last = lines.last else { return 0..<0 }
    return transcript.lines[lines.lowerBound].words
      .lowerBound..<transcript.lines[last].words.upperBound
  }

  /// Whether a mark covers the middle of a word.
  private static func covers(_ mark: PageTranscript.Box, _ word: PageTranscript.Box) -> Bool {
    let across = word.left + word.width / 2
    let down = word.top + word.height / 2
    return mark.left <= across && across <= mark.right && mark.top <= down && down <= mark.bottom
  }

  /// How far a word lies from a note; rows count more than the place in a row.
  private func distance(_ word: Int, _ box: PageTranscript.Box) -> Int64 {
    let other = transcript.words[word].box
    let down = Int64(other.top) + Int64(other.bottom) - Int64(box.top) - Int64(box.bottom)
    let across = Int64(other.left) - Int64(box.left)
    return down * down * 4 + across * across
  }

  /// The words of a run in stretches that the same marks cover.
  func stretches(of run: SheetBlock.Run) -> [Range<Int>] {
    guard !covering.isEmpty, run.words.contains(where: { covering[$0] != nil }) else {
      return [run.words]
    }
    var stretches: [Range<Int>] = []
    var start = run.words.lowerBound
    for word in run.words.dropFirst() where covering[word] != covering[word - 1] {
      stretches.append(start..<word)
      start = word
    }
    return stretches + [start..<run.words.upperBound]
  }

  /// Remembers in which piece words stand.
  mutating func note(_ words: Range<Int>, passage: Int, piece: Int) {
    guard !covering.isEmpty else { return }
    for mark in covering[words.lowerBound] ?? [] { pieces[mark].append((passage, piece)) }
  }

  /// Gives the passages their jottings; a remark about words of several stands at the first.
  mutating func attach(to passages: inout [PassageDraft]) {
    for (index, mark) in transcript.marks.enumerated() {
      guard let first = pieces[index].first else {
        unplaced += 1
        continue
      }
      let byPassage = Dictionary(grouping: pieces[index], by: \.passage)
      for (passage, places) in byPassage.sorted(by: { $0.key < $1.key }) {
        let start = places.map(\.piece).min() ?? 0
        let end = (places.map(\.piece).max() ?? 0) + 1
        let isPlace = nearest[index] != nil
        passages[passage].jottings.append(
          PassageDraft.Margin(
            pieces: isPlace ? start..<start : start..<end,
            kind: mark.isHighlight && !isPlace ? .highlight : .comment,
            by: mark.by,
            date: mark.date,
            words: passage == first.passage ? mark.words : ""
          )
        )
      }
    }
    for index in passages.indices where passages[index].jottings.count > 1 {
      let ordered = passages[index].jottings.enumerated().sorted {
        ($0.element.pieces.lowerBound, $0.offset) < ($1.element.pieces.lowerBound, $1.offset)
      }
      passages[index].jottings = ordered.map(\.element)
    }
  }
}
