/// What every artefact was made from: the record that tells later what turned stale, and why.
public struct Ledger: Hashable, Sendable {
  /// Something made, and the fingerprints of what it was made from.
  public struct Artefact: Hashable, Sendable {
    /// The name, such as `cell:forms/NL/BTK-LATIH`.
    public let name: String
    /// What it was made from, by name.
    public let inputs: [String: String]

    /// Creates an artefact.
    public init(name: String, inputs: [String: String]) {
      self.name = name
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
}
