/// What can be said of the agreement of a study's coders, for those who ask whether it suffices.
public struct AgreementAccount: Hashable, Sendable {
  /// The persons whose codings are compared; fewer than two where nobody coded what another did.
  public let coders: [String]
  /// The measure that was declared or is the default, such as `krippendorff-alpha`.
  public let measure: String
  /// What they are compared by, such as `sentence`.
  public let unit: String
  /// The agreement; nothing where it is undefined.
  public let value: Double?
  /// How many units are compared.
  public let units: Int
  /// The agreement that the protocol asks for, where it does.
  public let atLeast: Double?
  /// Whether the journal shows that the threshold was written only after the first of these codings.
  public let isDeclaredLate: Bool

  /// Creates an account; one of nothing by default.
  public init(
    coders: [String] = [],
    measure: String = "",
    unit: String = "",
    value: Double? = nil,
    units: Int = 0,
    atLeast: Double? = nil,
    isDeclaredLate: Bool = false
  ) {
    self.coders = coders
    self.measure = measure
    self.unit = unit
    self.value = value
    self.units = units
    self.atLeast = atLeast
    self.isDeclaredLate = isDeclaredLate
  }

  /// Whether the declared agreement is reached; nothing where none is declared.
  public var isMet: Bool? { atLeast.map { least in value.map { $0 >= least } ?? false } }
}
