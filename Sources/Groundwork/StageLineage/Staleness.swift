/// Which artefacts of a run no longer match the inputs of today, and because of which.
public struct Staleness: Hashable, Sendable {
  /// How an artefact differs.
  public enum Change: String, Sendable {
    /// It was made from other inputs than today's.
    case stale
    /// It would be made now and was not yet.
    case missing
    /// It was made and would not be made now.
    case gone
  }

  /// A stale artefact.
  public struct Entry: Hashable, Sendable {
    /// Its name.
    public let artefact: String
    /// How it differs.
    public let change: Change
    /// The first inputs that differ on the way up, by name: causes, not their consequences.
    public let because: [String]

    /// Creates an entry.
    public init(artefact: String, change: Change, because: [String]) {
      self.artefact = artefact
      self.change = change
      self.because = because
    }
  }

  /// The stale artefacts by name.
  public let entries: [Entry]

  /// Compares what was made with what would be made now.
  ///
  /// An input that is itself an artefact passes its own causes on, so that a finding says which
  /// coding or source changed and not merely that a display did.
  ///
  /// - Parameters:
  ///   - made: The ledger of the last run.
  ///   - now: The ledger that a run would write now.
  public init(made: Ledger, now: Ledger) {
    var causes: [String: Set<String>] = [:]
    var entries: [Entry] = []
    func differing(_ name: String) -> Set<String> {
      if let known = causes[name] { return known }
      causes[name] = []
      let before = made.artefacts[name]?.inputs ?? [:]
      let after = now.artefacts[name]?.inputs ?? [:]
      var found: Set<String> = []
      for input in Set(before.keys).union(after.keys) where before[input] != after[input] {
        let above = differing(input)
        if above.isEmpty { found.insert(input) } else { found.formUnion(above) }
      }
      causes[name] = found
      return found
    }
    for name in Set(made.names).union(now.names).sorted() {
      let change: Change
      switch (made.artefacts[name], now.artefacts[name]) {
      case (nil, _): change = .missing
      case (_, nil): change = .gone
      case (let before?, let after?):
        if before.inputs == after.inputs { continue }
        change = .stale
      }
      entries.append(Entry(artefact: name, change: change, because: differing(name).sorted()))
    }
    self.entries = entries
  }

  /// Whether everything made matches the inputs of today.
  public var isFresh: Bool { entries.isEmpty }
}
