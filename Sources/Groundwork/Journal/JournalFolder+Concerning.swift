public import StudyModel

extension JournalFolder {
  /// What of a journal is read.
  public enum Scope: Hashable, Sendable {
    /// Every line.
    case whole
    /// At least the lines that decide what stands coded in a source, of which the id is given.
    case source(String)
    /// The same for the source of a coding; every line where the id is none of a coding.
    case sourceOf(JudgementID)
  }

  /// Reads what is asked for.
  ///
  /// Of a journal as commands write it, lines that code or mark words of other sources are passed over
  /// unread; there are no chains and nothing is noticed then. Any other journal is read as a whole.
  ///
  /// - Parameter scope: What is needed.
  /// - Returns: The judgements in order of replay.
  /// - Throws: ``JournalError/unreadable(_:reason:)``.
  public func read(_ scope: Scope) throws(JournalError) -> JournalContents {
    let source: (PlainJournal) -> String? =
      switch scope {
      case .whole: { _ in nil }
      case .source(let id): { _ in id }
      case .sourceOf(let line): { $0.source(of: line) }
      }
    guard scope != .whole, let plain = try plain(), let source = source(plain),
      let judgements = plain.judgements(concerning: source)
    else { return try read() }
    return JournalContents(chains: [], judgements: judgements, diagnostics: [])
  }

  /// The journal, where every file of it is as commands write it.
  func plain() throws(JournalError) -> PlainJournal? {
    var chains: [PlainChain] = []
    for file in try files() {
      guard let chain = PlainChain(file: file, bytes: try bytes(of: file)) else { return nil }
      chains.append(chain)
    }
    return PlainJournal(chains)
  }
}

/// Chains as commands write them, none of which is a copy of another.
struct PlainJournal {
  private let chains: [String: PlainChain]

  init?(_ chains: [PlainChain]) {
    // What is copied begins with the very line that the original begins with.
    let first = chains.filter { $0.count > 0 }.map { $0[1] }
    guard Set(first).count == first.count else { return nil }
    self.chains = Dictionary(chains.map { ($0.name, $0) }) { first, _ in first }
  }

  /// The source that a line coded, where it coded one.
  func source(of id: JudgementID) -> String? {
    guard id.part == 0, let act = line(id)?.act else { return nil }
    switch act {
    case .code(let choice), .accept(_, let choice): return choice.anchor.source
    default: return nil
    }
  }

  /// The judgements that decide what stands coded in a source, and others; nothing where a look at
  /// the beginnings of lines cannot tell.
  func judgements(concerning source: String) -> [Judgement]? {
    let id = Array(source.utf8)
    // Two spellings of one letter are one id, and different bytes.
    guard id.allSatisfy({ $0 < 0x80 }) else { return nil }
    var read: [JudgementID: Judgement] = [:]
    var waiting = chains.flatMap { name, chain in
      chain.numbers(near: id).map { JudgementID(chain: name, number: $0) }
    }
    while let next = waiting.popLast() {
      guard read[next] == nil, let judgement = line(next) else { continue }
      read[next] = judgement
      waiting += judgement.act.namedByPlaceOrChoice.map(\.line).filter { read[$0] == nil }
    }
    return ReplayOrder.of(Array(read.values))
  }

  /// A line, where it can be read.
  private func line(_ id: JudgementID) -> Judgement? {
    guard let chain = chains[id.chain], (1...max(1, chain.count)).contains(id.number),
      id.number <= chain.count
    else { return nil }
    do {
      return try JudgementLine(parsing: chain[id.number], chain: id.chain).judgement
    } catch {
      return nil
    }
  }
}

extension Act {
  /// The lines that an edit, a new place or a resolution names: they may stand in another source.
  fileprivate var namedByPlaceOrChoice: [JudgementID] {
    switch self {
    case .edit, .reanchor, .resolve: named
    default: []
    }
  }
}
