/// Nodes and links of a network, as the researcher drew them.
public struct NetworkSpecification: Hashable, Sendable {
  /// What a link rests on.
  public enum Basis: String, Sendable, CaseIterable {
    case attested, inferred, theory
  }

  /// A variable, event, state, actor or concept.
  public struct Node: Hashable, Sendable {
    /// The id within the network.
    public let id: String
    /// The name.
    public let name: LocalizedText
    /// `variable`, `event`, `state`, `actor` or `concept`.
    public let kind: String
    /// `antecedent`, `mediating`, `outcome` or `moderator`, where one is given.
    public let role: String?
    /// Codes whose codings speak about the node, by id or glob.
    public let codes: [String]

    /// Creates a node.
    public init(id: String, name: LocalizedText, kind: String, role: String?, codes: [String]) {
      self.id = id
      self.name = name
      self.kind = kind
      self.role = role
      self.codes = codes
    }
  }

  /// A relation between two nodes, with what it rests on.
  public struct Link: Hashable, Sendable {
    /// The node it leaves.
    public let from: String
    /// The node it reaches.
    public let to: String
    /// The kind, such as `causes`, `precedes` or `conditions`.
    public let kind: String
    /// The direction of the effect; a causal link without one is reported.
    public let sign: Sign?
    /// How strong a person holds it to be.
    public let strength: Strength?
    /// What it rests on.
    public let basis: Basis?
    /// Codings for it.
    public let excerpts: [JudgementID]
    /// Codings against it.
    public let against: [JudgementID]
    /// Why it was drawn.
    public let why: String?
    /// Where it stands.
    public let declaredAt: FilePlace?

    /// Creates a link.
    public init(
      from: String,
      to: String,
      kind: String,
      sign: Sign? = nil,
      strength: Strength? = nil,
      basis: Basis? = nil,
      excerpts: [JudgementID] = [],
      against: [JudgementID] = [],
      why: String? = nil,
      declaredAt: FilePlace? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.sign = sign
      self.strength = strength
      self.basis = basis
      self.excerpts = excerpts
      self.against = against
      self.why = why
      self.declaredAt = declaredAt
    }
  }

  /// The id.
  public let id: String
  /// The kind, such as `causal-network`.
  public let kind: String
  /// The research question it serves.
  public let question: String?
  /// The title.
  public let title: LocalizedText
  /// The nodes, in order.
  public let nodes: [Node]
  /// The links, in order.
  public let links: [Link]
  /// The memo with the narrative.
  public let reading: String?
  /// Where it stands.
  public let declaredAt: FilePlace?

  /// Creates a specification.
  public init(
    id: String,
    kind: String,
    question: String? = nil,
    title: LocalizedText? = nil,
    nodes: [Node],
    links: [Link],
    reading: String? = nil,
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.kind = kind
    self.question = question
    self.title = title ?? LocalizedText(id)
    self.nodes = nodes
    self.links = links
    self.reading = reading
    self.declaredAt = declaredAt
  }
}
