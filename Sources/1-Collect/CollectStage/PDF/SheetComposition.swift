import StudyModel

/// Turns passages of pages into drafts: words, joints, page breaks, hyphens, marks of readers.
struct SheetComposition {
  /// The drafts, in order of the text.
  private(set) var passages: [PassageDraft] = []
  /// How many hyphens were dropped.
  private(set) var dropped = 0

  private let lines: SheetLines
  private let labels: SheetLabels
  private let evidence: HyphenEvidence
  private var margins: SheetMargins
  private var nextSheet = 0

  init(
    _ blocks: [SheetBlock],
    _ lines: SheetLines,
    labels: SheetLabels,
    margins: SheetMargins
  ) {
    self.lines = lines
    self.labels = labels
    self.margins = margins
    evidence = HyphenEvidence(Self.cuts(blocks, lines), lines.transcript)
    passages.reserveCapacity(blocks.count)
    for block in blocks { append(block) }
    // Pages without words at the end have their place behind the last word.
    guard !passages.isEmpty else { return }
    var last = passages.removeLast()
    beginPages(upTo: lines.transcript.sheets.count - 1, in: &last)
    passages.append(last)
    self.margins.attach(to: &passages)
    unplacedMarks = self.margins.unplaced
  }

  /// How many marks of readers stand at no words.
  private(set) var unplacedMarks = 0

  private static func cuts(
    _ blocks: [SheetBlock],
    _ lines: SheetLines
  ) -> [(before: Int, after: Int)] {
    blocks.flatMap { block in
      zip(block.runs, block.runs.dropFirst()).compactMap { run, next in
        guard run.endsRow, let last = run.words.last, lines.endsInHyphen(run) else { return nil }
        return (last, next.words.lowerBound)
      }
    }
  }

  private mutating func append(_ block: SheetBlock) {
    var draft = PassageDraft()
    draft.kind = block.kind
    draft.level = block.level
    draft.cell = block.cell
    draft.isInferred = true
    var rules = [block.rule]
    draft.pieces.reserveCapacity(block.runs.count * 2)
    for (index, run) in block.runs.enumerated() {
      beginPages(upTo: run.sheet, in: &draft)
      let next = index + 1 < block.runs.count ? block.runs[index + 1] : nil
      let ending = ending(of: run, before: next)
      append(run, without: ending.hyphen, to: &draft)
      if ending.joins { draft.pieces.append(.joint) }
      if let rule = ending.rule, !rules.contains(rule) { rules.append(rule) }
      if ending.hyphen > 0 { dropped += 1 }
    }
    draft.rule = rules.joined(separator: " ")
    passages.append(draft)
  }

  /// How a run is tied to the next: whether a space comes between, and how many bytes it loses.
  private func ending(
    of run: SheetBlock.Run,
    before next: SheetBlock.Run?
  ) -> (joins: Bool, hyphen: Int, rule: String?) {
    guard let next, let last = run.words.last else { return (false, 0, nil) }
    guard run.endsRow else { return (true, 0, nil) }
    let utf8 = lines.transcript.utf8
    let word = lines.transcript.words[last].utf8
    guard lines.beginsWithLetter(next) else { return (true, 0, nil) }
    if word.count > 2, utf8[word.upperBound - 2] == 0xC2, utf8[word.upperBound - 1] == 0xAD {
      return (false, 2, HyphenEvidence.softRule)
    }
    guard lines.endsInHyphen(run) else { return (true, 0, nil) }
    guard evidence.isSoft(last), let start = HyphenEvidence.hyphenStart(word, utf8) else {
      return (false, 0, nil)
    }
    return (false, word.upperBound - start, HyphenEvidence.rule)
  }

  /// Appends the words of a run; where readers marked some, these are pieces of their own.
  private mutating func append(
    _ run: SheetBlock.Run,
    without hyphen: Int,
    to draft: inout PassageDraft
  ) {
    let place = passages.count
    for (index, words) in margins.stretches(of: run).enumerated() {
      if index > 0 { draft.pieces.append(.joint) }
      margins.note(words, passage: place, piece: draft.pieces.count)
      let part = SheetBlock.Run(line: run.line, words: words, sheet: run.sheet, endsRow: false)
      var bytes = lines.bytes(of: part)
      if words.upperBound == run.words.upperBound {
        bytes = bytes.lowerBound..<(bytes.upperBound - hyphen)
      }
      draft.pieces.append(
        .original(
          PieceWords(lines.text.bytes, bytes),
          line: run.line + 1,
          byte: bytes.lowerBound,
          byteCount: bytes.count,
          isExact: true
        )
      )
    }
  }

  private mutating func beginPages(upTo sheet: Int, in draft: inout PassageDraft) {
    while nextSheet <= sheet {
      draft.pageBreaks.append(
        PassageDraft.PageBreak(
          piece: draft.pieces.count,
          label: labels.labels[nextSheet].label,
          method: labels.labels[nextSheet].method,
          line: nil,
          number: nextSheet + 1
        )
      )
      nextSheet += 1
    }
  }
}

extension SheetLines {
  /// Whether a run ends in a hyphen behind a letter.
  func endsInHyphen(_ run: SheetBlock.Run) -> Bool {
    guard let last = run.words.last else { return false }
    let word = transcript.words[last].utf8
    guard let hyphen = HyphenEvidence.hyphenStart(word, transcript.utf8), hyphen > word.lowerBound
    else { return false }
    return isLetter(transcript.utf8[hyphen - 1])
  }

  /// Whether a run begins with a letter.
  func beginsWithLetter(_ run: SheetBlock.Run) -> Bool {
    let bytes = bytes(of: run)
    guard !bytes.isEmpty else { return false }
    return UTF8Scalars.scalar(transcript.utf8, at: bytes.lowerBound).properties.isAlphabetic
  }

  /// Whether a byte is of a letter; beyond ASCII nearly all are.
  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20)
  }
}
