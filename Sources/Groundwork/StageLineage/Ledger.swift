/// What every artefact was made from: the record that tells later what turned stale, and why.
public struct Ledger: Hashable, Sendable {
  /// Something made, and the fingerprints of what it was made from.
  public struct Artefact: Hashable, Sendable {
    /// The name, such as `cell:forms/NL/BTK-LATIH`.
    public let name: String
    /// The fingerprint of what was made, under which other artefacts name it as an input.
    public let fingerprint: String
    /// The fingerprints of what it was made from, by name.
    public let inputs: [String: String]

    /// Creates an artefact.
    public init(name: String, fingerprint: String, inputs: [String: String]) {
      self.name = name
      self.fingerprint = fingerprint
      self.inputs = inputs
    }
  }

  /// The artefacts, by name.
  public let artefacts: [String: Artefact]

  /// Creates a ledger; of two artefacts with one name the later counts.
  public init(_ artefacts: [Artefact] = []) {
    self.artefacts = Dictionary(artefacts.map { ($0.name, $0) }) { _, later in later }
  }

  /// The names of the artefacts, sorted.
  public var names: [String] { artefacts.keys.sorted() }

  /// Every fingerprint the ledger knows, of artefacts and of inputs that are none.
  ///
  /// Artefacts of different runs may know different fingerprints of one input; the first by name counts.
  var fingerprints: [String: String] {
    var known: [String: String] = [:]
    for name in names {
      known.merge(artefacts[name]?.inputs ?? [:]) { first, _ in first }
    }
    for artefact in artefacts.values { known[artefact.name] = artefact.fingerprint }
    return known
  }
}
