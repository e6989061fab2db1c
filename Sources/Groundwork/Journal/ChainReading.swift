import Fingerprints
import ParallelWork
import PlainFormats
import StudyModel

/// A file's lines as read and put in order, with what is wrong about their chain.
struct ChainReading {
  struct Entry {
    let physical: Int
    let number: Int
    let fingerprint: String
    let previous: String
    /// The judgement; nothing for a line that has its place in the chain and cannot be read.
    let line: JudgementLine?
  }

  /// A run of lines that follow one another.
  struct Branch {
    var entries: [Entry]
    /// The number of the last line it shares with the branch it left; 0 for the main one.
    let forkedAfter: Int
  }

  let file: String
  /// The main chain first.
  private(set) var branches: [Branch] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The half line at the end, as bytes.
  private(set) var half: JournalLines.Line?

  init(file: String, bytes: [UInt8]) {
    self.file = file
    let lines = JournalLines(bytes)
    noticeForm(lines)
    var entries: [Entry] = []
    var unreadable: [Int] = []
    let chain = String(file.dropLast(JournalFolder.ending.count))
    // Every line is read by itself; what it is in the chain is told afterwards.
    let pieces = stride(from: 0, to: lines.lines.count, by: 512).map { start in
      lines.lines[start..<min(start + 512, lines.lines.count)]
    }
    let read = pieces.parallelMap { piece in piece.map { Self.read($0, chain: chain) } }.joined()
    for (index, (line, read)) in zip(lines.lines, read).enumerated() {
      let isLast = index == lines.lines.count - 1
      if let entry = entry(line, read, isLast: isLast) {
        entries.append(entry)
      } else if half == nil {
        unreadable.append(line.physical)
      }
    }
    // Lines whose numbers rise are neither repeated nor swapped.
    let isRising = zip(entries, entries.dropFirst()).allSatisfy { $0.number < $1.number }
    link(isRising ? entries : withoutRepeats(entries), unreadable: unreadable)
    diagnostics.sort { ($0.place?.line ?? 0, $0.code) < ($1.place?.line ?? 0, $1.code) }
  }

  /// The person of the chain: who is named in its first readable line.
  var person: String? {
    branches.lazy.flatMap(\.entries).compactMap(\.line).first?.judgement.by
  }

  private mutating func noticeForm(_ lines: JournalLines) {
    if lines.hasByteOrderMark {
      notice("byte-order-mark", .note, 1, "the file begins with a byte-order mark", nil)
    }
    if let line = lines.firstForeignEnd {
      notice(
        "line-ends",
        .note,
        line,
        "lines end in a carriage return and a line feed",
        "set `* -text` for the journal in .gitattributes; the chain itself is whole"
      )
    }
    for line in lines.conflictMarkers {
      notice(
        "conflict-marker",
        .error,
        line,
        "a merge left its mark here",
        "keep the lines of both sides and take the lines of the marks out"
      )
    }
  }

  /// The judgement of a line with the line's fingerprint, or why there is none.
  private static func read(_ line: JournalLines.Line, chain: String) -> Read {
    do {
      return .read(
        try JudgementLine(parsing: line.bytes, chain: chain),
        fingerprint: fingerprint(of: Array(line.bytes))
      )
    } catch {
      return .failed(error)
    }
  }

  private enum Read {
    case read(JudgementLine, fingerprint: String)
    case failed(JudgementLineError)
  }

  private mutating func entry(_ line: JournalLines.Line, _ read: Read, isLast: Bool) -> Entry? {
    switch read {
    case .read(let read, let fingerprint):
      if !line.isEnded {
        notice("no-line-end", .note, line.physical, "the last line has no line end", nil)
      }
      return Entry(
        physical: line.physical,
        number: read.judgement.id.number,
        fingerprint: fingerprint,
        previous: read.previous,
        line: read
      )
    case .failed(.malformed) where isLast:
      let chain = String(file.dropLast(JournalFolder.ending.count))
      half = line
      notice(
        "half-line",
        .warning,
        line.physical,
        "the last line is half written; a command was stopped before it reported success",
        "judge again; the next judgement moves the rest of the line to '\(chain).partial'"
      )
      return nil
    case .failed(let error):
      notice(
        "unreadable-line",
        .error,
        line.physical,
        error.description,
        "restore the line from a copy or from git"
      )
      return place(line, bytes: Array(line.bytes))
    }
  }

  /// The place in the chain of a line whose judgement cannot be read.
  private func place(_ line: JournalLines.Line, bytes: [UInt8]) -> Entry? {
    do {
      let value = try JSONValue(parsing: bytes)
      guard let number = value["n"]?.number, number > 0, let previous = value["prev"]?.string
      else { return nil }
      return Entry(
        physical: line.physical,
        number: number,
        fingerprint: fingerprint(of: bytes),
        previous: previous,
        line: nil
      )
    } catch {
      return nil
    }
  }

  private mutating func withoutRepeats(_ entries: [Entry]) -> [Entry] {
    var first: [String: Int] = [:]
    return entries.filter { entry in
      guard let earlier = first[entry.fingerprint] else {
        first[entry.fingerprint] = entry.physical
        return true
      }
      notice(
        "repeated-line",
        .warning,
        entry.physical,
        "the line repeats line \(earlier); it counts once",
        "take the second one out"
      )
      return false
    }
  }

  private mutating func link(_ entries: [Entry], unreadable: [Int]) {
    let isInOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.number < $1.number }
    if !isInOrder { noticeSwaps(entries) }
    let ordered =
      isInOrder
      ? entries
      : entries.sorted {
        // Where a merge left two lines of one number, both sides of the merge choose the same main one.
        ($0.number, $0.line?.judgement.at ?? "", $0.fingerprint)
          < ($1.number, $1.line?.judgement.at ?? "", $1.fingerprint)
      }
    for entry in ordered {
      if let tip = branches.firstIndex(where: { $0.entries.last?.fingerprint == entry.previous }),
        branches[tip].entries.last?.number == entry.number - 1
      {
        branches[tip].entries.append(entry)
      } else if entry.number == branches.first?.entries.last?.number {
        fork(entry)
      } else {
        extendMain(with: entry, unreadable: unreadable)
      }
    }
  }

  private mutating func fork(_ entry: Entry) {
    branches.append(Branch(entries: [entry], forkedAfter: entry.number - 1))
    notice(
      "fork",
      .error,
      entry.physical,
      "a second line has the number \(entry.number); a merge put two copies of the chain together",
      "move it and the lines that follow it into a file of their own, after the lines before it"
    )
  }

  private mutating func extendMain(with entry: Entry, unreadable: [Int]) {
    guard !branches.isEmpty else {
      branches = [Branch(entries: [entry], forkedAfter: 0)]
      if entry.number > 1 {
        noticeGap(1, entry, hidden: unreadable.filter { $0 < entry.physical }.count)
      } else if entry.previous != JudgementLine.beginning {
        noticeAltered(entry.physical, by: entry, isFirst: true)
      }
      return
    }
    guard let last = branches[0].entries.last else { return }
    branches[0].entries.append(entry)
    if entry.number > last.number + 1 {
      let between = min(last.physical, entry.physical)...max(last.physical, entry.physical)
      let hidden = unreadable.filter { between.contains($0) }.count
      noticeGap(last.number + 1, entry, hidden: hidden)
    } else {
      noticeAltered(last.physical, by: entry, isFirst: false)
    }
  }

  private mutating func noticeGap(_ first: Int, _ entry: Entry, hidden: Int) {
    // A line that cannot be read at all is reported as such, and is not missing.
    guard entry.number - first > hidden else { return }
    let lines =
      first == entry.number - 1
      ? "line \(first) of the chain is" : "lines \(first) to \(entry.number - 1) of the chain are"
    notice(
      "missing-line",
      .error,
      entry.physical,
      "\(lines) missing before this one",
      "restore the file from a copy or from git; to take a judgement back, use `jejak undo`"
    )
  }

  private mutating func noticeAltered(_ line: Int, by entry: Entry, isFirst: Bool) {
    notice(
      "altered-line",
      .error,
      line,
      isFirst
        ? "the line does not begin a chain; its field 'prev' was altered"
        : "the line was altered after line \(entry.physical) was written",
      "restore the line from a copy or from git; to change a judgement, use `jejak edit`"
    )
  }

  private mutating func noticeSwaps(_ entries: [Entry]) {
    let counts = Dictionary(entries.map { ($0.number, 1) }, uniquingKeysWith: +)
    // The second side of a merge begins again at a number that was there before; that is no swap.
    for (earlier, later) in zip(entries, entries.dropFirst())
    where later.number < earlier.number && counts[later.number] == 1 {
      notice(
        "swapped-lines",
        .error,
        later.physical,
        "line \(later.number) of the chain stands after line \(earlier.number)",
        "put the lines back in the order of their numbers"
      )
    }
  }

  private mutating func notice(
    _ code: String,
    _ severity: Diagnostic.Severity,
    _ line: Int,
    _ words: String,
    _ remedy: String?
  ) {
    diagnostics.append(
      Diagnostic(
        "journal-\(code)",
        severity,
        at: JournalFolder.place(of: file, line: line),
        words: words,
        remedy: remedy
      )
    )
  }
}
