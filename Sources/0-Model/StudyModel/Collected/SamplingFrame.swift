/// Which kinds of sources speak of which case on which question, with the empty cells.
///
/// After Miles and Huberman (1994), chapters 2 and 10: the frame shows whom one did not ask.
public struct SamplingFrame: Hashable, Sendable {
  /// A cell of the frame.
  public struct Cell: Hashable, Sendable {
    /// The CSL type of the sources.
    public let type: String
    /// The id of the case; empty in a study without cases.
    public let unit: String
    /// The id of the question; empty in a study without questions.
    public let question: String
    /// How many sources of the type belong to the case.
    public let registered: Int
    /// How many sources of the type have a coding for the case on the question.
    public let sources: Int
    /// How many independence groups those form.
    public let groups: Int

    /// Creates a cell.
    public init(
      type: String,
      unit: String,
      question: String,
      registered: Int,
      sources: Int,
      groups: Int
    ) {
      self.type = type
      self.unit = unit
      self.question = question
      self.registered = registered
      self.sources = sources
      self.groups = groups
    }

    /// Whether nothing of this kind speaks of the case on the question.
    public var isEmpty: Bool { sources == 0 }
  }

  /// The types, by name; `""` stands for sources without one.
  public let types: [String]
  /// The cases, in the protocol's order.
  public let units: [String]
  /// The questions, in the protocol's order.
  public let questions: [String]
  /// The cells, by type, then case, then question.
  public let cells: [Cell]

  /// Creates a frame; an empty one by default.
  public init(
    types: [String] = [],
    units: [String] = [],
    questions: [String] = [],
    cells: [Cell] = []
  ) {
    self.types = types
    self.units = units
    self.questions = questions
    self.cells = cells
  }

  /// The empty cells.
  public var empty: [Cell] { cells.filter(\.isEmpty) }
}
