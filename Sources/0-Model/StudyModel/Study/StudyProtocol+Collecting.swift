extension StudyProtocol {
  /// A kind of data that the study says it uses.
  public struct DataKind: Hashable, Sendable {
    /// The name, such as `interviews`.
    public let kind: String
    /// The CSL types that belong to it; without any, those that its name is known for.
    public let types: [String]
    /// How many sources of it are planned, where it is said.
    public let expected: Int?
    /// Why there are none, or fewer; empty where nothing is said.
    public let why: LocalizedText

    /// Creates a kind.
    public init(
      kind: String,
      types: [String] = [],
      expected: Int? = nil,
      why: LocalizedText = LocalizedText("")
    ) {
      self.kind = kind
      self.types = types
      self.expected = expected
      self.why = why
    }
  }

  /// Why a step of the work was not done, for some sources or all.
  public struct Omission: Hashable, Sendable {
    /// The step.
    public let step: SourceAccount.Step
    /// The sources by id; empty means all.
    public let sources: [String]
    /// Why.
    public let why: LocalizedText

    /// Creates an omission.
    public init(step: SourceAccount.Step, sources: [String] = [], why: LocalizedText) {
      self.step = step
      self.sources = sources
      self.why = why
    }
  }
}

extension StudyProtocol.Boundary {
  /// Whether a date lies before the first day for certain, so far as its precision tells.
  public func isBefore(_ date: PartialDate) -> Bool {
    from.map { Self.compared(date, $0) < 0 } ?? false
  }

  /// Whether a date lies after the last day for certain, so far as its precision tells.
  public func isAfter(_ date: PartialDate) -> Bool {
    to.map { Self.compared(date, $0) > 0 } ?? false
  }

  /// Compares two dates by the parts that both know.
  private static func compared(_ left: PartialDate, _ right: PartialDate) -> Int {
    if left.year != right.year { return left.year < right.year ? -1 : 1 }
    guard let leftMonth = left.month, let rightMonth = right.month else { return 0 }
    if leftMonth != rightMonth { return leftMonth < rightMonth ? -1 : 1 }
    guard let leftDay = left.day, let rightDay = right.day, leftDay != rightDay else { return 0 }
    return leftDay < rightDay ? -1 : 1
  }
}
