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
    ///
    /// Empty where only the making changed, and for what was never made from inputs that stand.
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
    var search = CauseSearch(made: made, now: now)
    var entries: [Entry] = []
    for name in Set(made.names).union(now.names).sorted() {
      let change: Change
      switch (made.artefacts[name], now.artefacts[name]) {
      case (nil, _): change = .missing
      case (_, nil): change = .gone
      case (let before?, let after?):
        if before.inputs == after.inputs && before.fingerprint == after.fingerprint { continue }
        change = .stale
      }
      entries.append(Entry(artefact: name, change: change, because: search.causes(of: name)))
    }
    self.entries = entries
  }

  /// Whether everything made matches the inputs of today.
  public var isFresh: Bool { entries.isEmpty }
}

/// The search for the first differences above an artefact; every artefact is looked at once.
private struct CauseSearch {
  private let made: Ledger
  private let now: Ledger
  private let before: [String: String]
  private let after: [String: String]
  private var known: [String: Set<String>] = [:]

  init(made: Ledger, now: Ledger) {
    self.made = made
    self.now = now
    before = made.fingerprints
    after = now.fingerprints
  }

  mutating func causes(of name: String) -> [String] {
    differing(name).sorted()
  }

  private mutating func differing(_ name: String) -> Set<String> {
    if let found = known[name] { return found }
    // Inputs never form a circle; should a damaged ledger have one, it ends here.
    known[name] = []
    let inputs = Set((made.artefacts[name]?.inputs ?? [:]).keys)
      .union((now.artefacts[name]?.inputs ?? [:]).keys)
    var found: Set<String> = []
    var cameOrWent: Set<String> = []
    // In one order, so that even a circle ends with the same words.
    for input in inputs.sorted() {
      let was = made.artefacts[name]?.inputs[input]
      let isNow = now.artefacts[name]?.inputs[input]
      guard was != isNow else { continue }
      // An input that came or went with its use is a cause before others only if it changed too.
      if was == nil || isNow == nil, before[input] == after[input] {
        cameOrWent.insert(input)
        continue
      }
      let above = differing(input)
      if above.isEmpty { found.insert(input) } else { found.formUnion(above) }
    }
    let stands = made.artefacts[name] != nil && now.artefacts[name] != nil
    if found.isEmpty && stands { found = cameOrWent }
    known[name] = found
    return found
  }
}
