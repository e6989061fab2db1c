import StudyModel

/// Makes chains of the files of a journal: copies are recognised, and what only they hold is adopted.
struct ChainJoining {
  private var chains: [Chain] = []
  private var judgements: [Judgement] = []
  private var diagnostics: [Diagnostic] = []
  private var kept: [(name: String, branch: [ChainReading.Entry])] = []
  private var taken: Set<String> = []

  var contents: JournalContents {
    JournalContents(
      chains: chains.sorted { $0.name < $1.name },
      judgements: ReplayOrder.of(judgements),
      diagnostics: diagnostics.sorted {
        ($0.place?.path ?? "", $0.place?.line ?? 0) < ($1.place?.path ?? "", $1.place?.line ?? 0)
      }
    )
  }

  /// Takes in files: first those that bear a chain's name, in the order of their numbers.
  mutating func take(_ readings: [ChainReading]) {
    let named = readings.filter(Self.isNamedAsChain)
      .sorted { ($0.file.utf8.count, $0.file) < ($1.file.utf8.count, $1.file) }
    let others = readings.filter { !Self.isNamedAsChain($0) }
    taken = Set(named.map(Self.stem))
    for reading in named + others {
      diagnostics += reading.diagnostics
      guard let person = reading.person else { continue }
      for (index, branch) in reading.branches.enumerated() {
        take(branch, number: index, of: reading, person: person)
      }
    }
  }

  private static func stem(_ reading: ChainReading) -> String {
    String(reading.file.dropLast(JournalFolder.ending.count))
  }

  /// Whether a file is named as a chain of the person whose judgements it holds.
  static func isNamedAsChain(_ reading: ChainReading) -> Bool {
    guard let person = reading.person else { return true }
    return PersonID.isChain(stem(reading), of: person)
  }

  private mutating func take(
    _ branch: ChainReading.Branch,
    number: Int,
    of reading: ChainReading,
    person: String
  ) {
    let stem = Self.stem(reading)
    if number > 0 {
      // A merge put two copies into one file; the second goes on under a name of its own.
      adopt(
        branch.entries,
        as: nextName(of: person),
        from: stem,
        after: branch.forkedAfter,
        reading
      )
      return
    }
    let copied = original(of: branch.entries)
    let own = Array(branch.entries.dropFirst(copied?.shared ?? 0))
    if let copied, own.isEmpty {
      notice(reading, .note, "it repeats lines of '\(copied.name).jsonl'", "it may be deleted")
    } else if Self.isNamedAsChain(reading) {
      if let copied { noticeAdoption(reading, as: stem, of: copied, count: own.count) }
      adopt(own, as: stem, from: copied?.name, after: copied?.last ?? 0, reading)
    } else {
      let name = nextName(of: person)
      if let copied {
        noticeAdoption(reading, as: name, of: copied, count: own.count)
      } else {
        notice(
          reading,
          .warning,
          "its name is none of the chains of '\(person)'; its lines count as chain '\(name)'",
          "rename it to '\(name).jsonl'"
        )
      }
      adopt(own, as: name, from: copied?.name, after: copied?.last ?? 0, reading)
    }
    kept.append((stem, branch.entries))
  }

  private mutating func nextName(of person: String) -> String {
    var number = 1
    while taken.contains(PersonID.chain(number, of: person)) { number += 1 }
    let name = PersonID.chain(number, of: person)
    taken.insert(name)
    return name
  }

  private struct Original {
    let name: String
    /// How many lines are the same.
    let shared: Int
    /// The number of the last of them.
    let last: Int
  }

  /// The chain taken before with which the lines share the longest beginning.
  private func original(of entries: [ChainReading.Entry]) -> Original? {
    var best: Original?
    for (name, others) in kept {
      let shared = zip(entries, others).prefix { $0.fingerprint == $1.fingerprint }.count
      guard shared > best?.shared ?? 0 else { continue }
      best = Original(name: name, shared: shared, last: entries[shared - 1].number)
    }
    return best
  }

  private mutating func adopt(
    _ entries: [ChainReading.Entry],
    as name: String,
    from original: String?,
    after last: Int,
    _ reading: ChainReading
  ) {
    guard let head = entries.last else { return }
    // What was never copied bears its own names already.
    let isItself = original == nil && name == Self.stem(reading)
    let ownNumbers = isItself ? [] : Set(entries.map(\.number))
    for entry in entries {
      guard let line = entry.line else { continue }
      let read = line.judgement
      if isItself {
        judgements.append(read)
      } else {
        // In the copy, later numbers of the original's name meant the copy's own lines.
        let act = read.act.renaming {
          $0.chain == original && $0.number > last && ownNumbers.contains($0.number)
            ? JudgementID(chain: name, number: $0.number, part: $0.part) : $0
        }
        judgements.append(
          Judgement(
            id: JudgementID(chain: name, number: entry.number),
            at: read.at,
            by: read.by,
            act: act,
            taken: read.taken
          )
        )
      }
      if read.by != reading.person { noticeStranger(read.by, entry, reading) }
    }
    chains.append(
      Chain(
        name: name,
        person: reading.person ?? "",
        machine: reading.branches.first?.entries.first?.line?.machine,
        file: reading.file,
        head: ChainHead(count: head.number, sha256: head.fingerprint),
        lines: entries.map {
          Chain.Line(number: $0.number, physical: $0.physical, fingerprint: $0.fingerprint)
        }
      )
    )
  }

  private mutating func noticeAdoption(
    _ reading: ChainReading,
    as name: String,
    of original: Original,
    count: Int
  ) {
    notice(
      reading,
      .note,
      "it is a copy of '\(original.name).jsonl' up to line \(original.last); "
        + "what follows (\(count)) counts as chain '\(name)'",
      nil
    )
  }

  private mutating func noticeStranger(
    _ by: String,
    _ entry: ChainReading.Entry,
    _ reading: ChainReading
  ) {
    diagnostics.append(
      Diagnostic(
        "journal-stranger",
        .error,
        at: JournalFolder.place(of: reading.file, line: entry.physical),
        words: "the line is by '\(by)' in a chain of '\(reading.person ?? "")'",
        remedy: "restore the line from a copy or from git; everybody writes a chain of their own"
      )
    )
  }

  private mutating func notice(
    _ reading: ChainReading,
    _ severity: Diagnostic.Severity,
    _ words: String,
    _ remedy: String?
  ) {
    diagnostics.append(
      Diagnostic(
        "journal-copy",
        severity,
        at: JournalFolder.place(of: reading.file),
        words: words,
        remedy: remedy
      )
    )
  }
}

extension Act {
  /// The act with the judgements it names under other names.
  func renaming(_ rename: (JudgementID) -> JudgementID) -> Act {
    switch self {
    case .edit(let id, let choice): return .edit(of: rename(id), choice)
    case .undo(let id, let why): return .undo(of: rename(id), why: why)
    case .reanchor(let id, let anchor, let why):
      return .reanchor(of: rename(id), to: anchor, why: why)
    case .resolve(let id, let choice, let why):
      let named = JudgementID(choice).map { rename($0).text }
      return .resolve(of: rename(id), choice: named ?? choice, why: why)
    case .settle(let settlement):
      return .settle(
        Settlement(
          of: settlement.of.map(rename),
          sample: settlement.sample,
          place: settlement.place,
          choice: settlement.choice,
          because: settlement.because,
          why: settlement.why
        )
      )
    case .withhold(let id, let why): return .withhold(of: rename(id), why: why)
    case .translate(let translation):
      return .translate(
        Translation(
          of: rename(translation.of),
          language: translation.language,
          words: translation.words,
          translator: translation.translator
        )
      )
    case .contradiction(let ids, let about):
      return .contradiction(of: ids.map(rename), about: about)
    case .event(let event):
      return .event(
        EventChoice(
          id: event.id,
          name: event.name,
          date: event.date,
          actors: event.actors,
          cases: event.cases,
          codings: event.codings.map(rename),
          anchor: event.anchor
        )
      )
    case .link(let choice):
      let link = choice.link
      return .link(
        LinkChoice(
          network: choice.network,
          link: NetworkSpecification.Link(
            from: link.from,
            to: link.to,
            kind: link.kind,
            sign: link.sign,
            strength: link.strength,
            basis: link.basis,
            excerpts: link.excerpts.map(rename),
            against: link.against.map(rename),
            why: link.why,
            declaredAt: link.declaredAt
          )
        )
      )
    case .codebook(let change):
      let moves = change.moves.map { (rename($0.key), $0.value) }
      return .codebook(
        CodebookChange(
          operation: change.operation,
          code: change.code,
          others: change.others,
          before: change.before,
          after: change.after,
          moves: Dictionary(moves, uniquingKeysWith: { first, _ in first }),
          order: change.order,
          why: change.why
        )
      )
    case .code, .accept, .reject, .none, .noneInSample, .wrote, .actor, .cell, .rate, .verdict,
      .record, .parts,
      .passages, .jot, .delimit, .attribute, .decision, .sample, .further:
      return self
    }
  }
}
