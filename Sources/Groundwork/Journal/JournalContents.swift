public import StudyModel

/// All journals of a study as read: the chains, the judgements, and what is wrong with them.
public struct JournalContents: Hashable, Sendable {
  /// The chains, by name.
  public let chains: [Chain]
  /// The judgements of all chains in order of replay.
  public let judgements: [Judgement]
  /// What was noticed, by file and line; a break of a chain is an error.
  public let diagnostics: [Diagnostic]

  /// The end of every chain, to be kept outside the journal.
  public var heads: [String: ChainHead] {
    Dictionary(uniqueKeysWithValues: chains.map { ($0.name, $0.head) })
  }

  /// What was lost or rewritten since the ends of the chains were kept; only this sees last lines
  /// removed or altered.
  public func verify(against heads: [String: ChainHead]) -> [Diagnostic] {
    heads.sorted { $0.key < $1.key }.compactMap { name, head in
      guard let chain = chains.first(where: { $0.name == name }) else {
        return Diagnostic(
          "journal-chain-missing",
          .error,
          at: JournalFolder.place(of: "\(name).jsonl"),
          words: "the chain '\(name)' is gone; it had \(head.count) lines",
          remedy: "restore the file from a copy or from git"
        )
      }
      if chain.head.count < head.count {
        let first = chain.head.count + 1
        let lines =
          first == head.count ? "line \(first) was" : "lines \(first) to \(head.count) were"
        return Diagnostic(
          "journal-removed",
          .error,
          at: JournalFolder.place(of: chain.file),
          words: "\(lines) removed from the end of the chain '\(name)'",
          remedy: "restore them from a copy or from git; to take a judgement back, use `jejak undo`"
        )
      }
      guard chain.fingerprint(of: head.count) == head.sha256 else {
        return Diagnostic(
          "journal-rewritten",
          .error,
          at: JournalFolder.place(of: chain.file, line: chain.line(head.count)?.physical ?? 0),
          words: "line \(head.count) of the chain '\(name)' is another than when it was kept",
          remedy: "restore the file from a copy or from git"
        )
      }
      return nil
    }
  }
}

/// One person's judgements on one machine, each line bearing the fingerprint of the line before.
public struct Chain: Hashable, Sendable {
  /// The name that ids begin with, such as `ayu-2`.
  public let name: String
  /// Whose judgements they are.
  public let person: String
  /// The machine of the first line, where it names one.
  public let machine: String?
  /// The file's name, which differs from the chain's for a copy not yet adopted.
  public let file: String
  /// Its end.
  public let head: ChainHead
  /// The lines, by their numbers.
  let lines: [Line]

  /// A line's place, and the SHA-256 of its bytes.
  struct Line: Hashable, Sendable {
    let number: Int
    let physical: Int
    let fingerprint: String
  }

  /// How many lines it has.
  public var count: Int { lines.count }

  /// The fingerprint of a line by its number; nothing where it has no such line.
  public func fingerprint(of number: Int) -> String? { line(number)?.fingerprint }

  /// A line by its number: mostly the one at that very place.
  func line(_ number: Int) -> Line? {
    if lines.indices.contains(number - 1), lines[number - 1].number == number {
      return lines[number - 1]
    }
    return lines.first { $0.number == number }
  }
}

/// The end of a chain: how many lines it has, and the fingerprint of the last.
public struct ChainHead: Hashable, Sendable {
  /// The number of the last line.
  public let count: Int
  /// The SHA-256 of the last line, without its line end.
  public let sha256: String

  /// Creates an end.
  public init(count: Int, sha256: String) {
    self.count = count
    self.sha256 = sha256
  }
}
