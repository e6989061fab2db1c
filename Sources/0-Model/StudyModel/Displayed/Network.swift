/// Nodes and links; every link knows the codings for and against it.
public struct Network: Hashable, Sendable {
  /// A node with what speaks about it.
  public struct Node: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name.
    public let name: LocalizedText
    /// `variable`, `event`, `state`, `actor`, `concept` or `code`.
    public let kind: String
    /// The role in a causal network, where one is given.
    public let role: String?
    /// The codings that speak about it.
    public let codings: [JudgementID]

    /// Creates a node.
    public init(
      id: String,
      name: LocalizedText,
      kind: String,
      role: String?,
      codings: [JudgementID]
    ) {
      self.id = id
      self.name = name
      self.kind = kind
      self.role = role
      self.codings = codings
    }
  }

  /// A link with what it rests on.
  public struct Link: Hashable, Sendable {
    /// The id of the node it leaves.
    public let from: String
    /// The id of the node it reaches.
    public let to: String
    /// The kind, such as `causes` or `co-occurs`.
    public let kind: String
    /// The direction of the effect.
    public let sign: Sign?
    /// How strong a person holds it to be.
    public let strength: Strength?
    /// What it rests on.
    public let basis: NetworkSpecification.Basis?
    /// The standing codings for it.
    public let codings: [JudgementID]
    /// The standing codings against it.
    public let against: [JudgementID]
    /// How many independent groups speak for it.
    public let groups: Int
    /// How many independent groups there are.
    public let ofGroups: Int
    /// How often the ends occur together, for co-occurrence, and otherwise nothing.
    public let count: Int?
    /// The share of units with either end that have both (Jaccard), for co-occurrence.
    public let coefficient: Double?

    /// Creates a link.
    public init(
      from: String,
      to: String,
      kind: String,
      sign: Sign? = nil,
      strength: Strength? = nil,
      basis: NetworkSpecification.Basis? = nil,
      codings: [JudgementID],
      against: [JudgementID] = [],
      groups: Int,
      ofGroups: Int,
      count: Int? = nil,
      coefficient: Double? = nil
    ) {
      self.from = from
      self.to = to
      self.kind = kind
      self.sign = sign
      self.strength = strength
      self.basis = basis
      self.codings = codings
      self.against = against
      self.groups = groups
      self.ofGroups = ofGroups
      self.count = count
      self.coefficient = coefficient
    }
  }

  /// The nodes, in order.
  public let nodes: [Node]
  /// The links, in order.
  public let links: [Link]

  /// Creates a network.
  public init(nodes: [Node], links: [Link]) {
    self.nodes = nodes
    self.links = links
  }
}

/// Where the nodes of a network stand on paper, in points, after a layout.
public struct NetworkLayout: Hashable, Sendable {
  /// A point; the origin is the upper left corner.
  public struct Point: Hashable, Sendable {
    /// The distance from the left edge in points.
    public let x: Int
    /// The distance from the upper edge in points.
    public let y: Int

    /// Creates a point.
    public init(x: Int, y: Int) {
      self.x = x
      self.y = y
    }
  }

  /// The width and height of a node, in points.
  public struct Size: Hashable, Sendable {
    /// The width in points.
    public let width: Int
    /// The height in points.
    public let height: Int

    /// Creates a size.
    public init(width: Int, height: Int) {
      self.width = width
      self.height = height
    }
  }

  /// The width in points.
  public let width: Int
  /// The height in points.
  public let height: Int
  /// The middle of every node by its id.
  public let nodes: [String: Point]
  /// The way of every link, from node to node, in the network's order; control points of a curve.
  public let links: [[Point]]
  /// Where the marks of every link stand, in the network's order; empty where nothing was kept free.
  public let labels: [Point]

  /// Creates a layout.
  public init(
    width: Int,
    height: Int,
    nodes: [String: Point],
    links: [[Point]],
    labels: [Point] = []
  ) {
    self.width = width
    self.height = height
    self.nodes = nodes
    self.links = links
    self.labels = labels
  }
}
