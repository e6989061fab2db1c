public import CoderAgreement
public import StudyModel

/// How far persons agree: the number that was declared, and every other on demand.
public struct AgreementReport: Sendable {
  /// What is asked of the codings.
  public struct Question: Hashable, Sendable {
    /// The measure that comes first.
    public let measure: AgreementMeasure
    /// What is compared.
    public let unit: CodedUnits.Kind
    /// The agreement that should be reached, where one is declared.
    public let atLeast: Double?
    /// When the journal says that this threshold was written; nothing where it does not say.
    public let declaredAt: String?

    /// The measure where none is declared: Krippendorff's α, nominal.
    public static let usualMeasure = AgreementMeasure.alpha
    /// The unit where none is declared.
    public static let usualUnit = CodedUnits.Kind.sentence

    /// Creates a question.
    public init(
      measure: AgreementMeasure = usualMeasure,
      unit: CodedUnits.Kind = usualUnit,
      atLeast: Double? = nil,
      declaredAt: String? = nil
    ) {
      self.measure = measure
      self.unit = unit
      self.atLeast = atLeast
      self.declaredAt = declaredAt
    }
  }

  /// A number and what it is about.
  public struct Line: Hashable, Sendable {
    /// The code; nothing for all codes together.
    public let code: String?
    /// The number, and what it rests on.
    public let estimate: AgreementEstimate

    /// Creates a line.
    public init(code: String?, estimate: AgreementEstimate) {
      self.code = code
      self.estimate = estimate
    }
  }

  /// The measures of decisions that say something of codes applied or not.
  static let ofDecisions: [AgreementMeasure] = [
    .alpha, .percent, .milesHuberman, .cohenKappa, .fleissKappa, .ac1,
  ]
  /// The measures of whole sets of codes.
  static let ofSets: [AgreementMeasure] = [.masiAlpha, .jaccardAlpha]
  /// The measures of stretches.
  static let ofStretches: [AgreementMeasure] = [.unitizingAlpha, .boundaryAlpha, .codingAlpha]
  /// Every measure that codings can be asked for; ranks and numbers need ratings.
  public static let measures = ofDecisions + ofSets + ofStretches + [.codeAlpha]

  /// What was asked.
  public let question: Question
  /// The persons, sorted.
  public let coders: [String]
  /// The codes compared.
  public let codes: [String]
  /// Which text is compared.
  public let text: ComparedText
  /// How many units are compared.
  public let unitCount: Int
  /// The number asked for, over all codes together.
  public let first: Line
  /// Every other number, all codes together first; empty unless asked for.
  public let rest: [Line]
  /// When the first of the codings compared was made.
  public let firstCodingAt: String?

  /// Computes the number asked for.
  ///
  /// - Parameters:
  ///   - comparison: Who is compared, in what.
  ///   - question: What is asked.
  ///   - isComplete: Whether every measure is computed, for each code and all together.
  ///   - bootstrap: How intervals are found; nothing for none.
  public init(
    _ comparison: CoderComparison,
    question: Question,
    isComplete: Bool = false,
    bootstrap: Bootstrap? = Bootstrap()
  ) {
    let units = comparison.units(by: question.unit)
    let numbers = AgreementNumbers(comparison, units: units, bootstrap: bootstrap)
    self.question = question
    coders = comparison.coders
    codes = comparison.codes
    text = comparison.text
    unitCount = units.count
    firstCodingAt = comparison.firstCodingAt
    let pooled = numbers.pooled(
      isComplete
        ? [question.measure] + Self.measures.filter { $0 != question.measure }
        : [question.measure]
    )
    first =
      if let asked = pooled.first(where: { $0.estimate.measure == question.measure }) {
        asked
      } else if question.measure == .codeAlpha, codes.count == 1 {
        numbers.line(ofStretches: 0)
      } else {
        Line(code: nil, estimate: numbers.absent(question.measure))
      }
    rest =
      isComplete
      ? pooled.filter { $0.estimate.measure != question.measure }
        + comparison.codes.indices.flatMap { numbers.lines(of: $0) }
      : []
  }

  /// Whether the declared agreement is reached; nothing where none is declared.
  public var isMet: Bool? {
    question.atLeast.map { least in first.estimate.value.map { $0 >= least } ?? false }
  }

  /// Whether the journal shows that the threshold was written after the first of these codings.
  public var isDeclaredLate: Bool {
    guard question.atLeast != nil, let declared = question.declaredAt, let first = firstCodingAt
    else { return false }
    return declared > first
  }

  /// What those hear of it who ask whether agreement suffices.
  public var account: AgreementAccount {
    AgreementAccount(
      coders: coders,
      measure: question.measure.rawValue,
      unit: question.unit.rawValue,
      value: first.estimate.value,
      units: unitCount,
      atLeast: question.atLeast,
      isDeclaredLate: isDeclaredLate
    )
  }
}

/// The numbers of one comparison.
private struct AgreementNumbers {
  let comparison: CoderComparison
  let tables: AgreementTables
  let bootstrap: Bootstrap?
  private let continua: Continua

  init(_ comparison: CoderComparison, units: CodedUnits, bootstrap: Bootstrap?) {
    self.comparison = comparison
    self.bootstrap = bootstrap
    tables = AgreementTables(units)
    continua = Continua(comparison.continua)
  }

  /// The numbers of all codes together, in the order of the measures.
  func pooled(_ measures: [AgreementMeasure]) -> [AgreementReport.Line] {
    let decisions = measures.filter { AgreementReport.ofDecisions.contains($0) }
    let sets = measures.filter { AgreementReport.ofSets.contains($0) }
    let stretches = measures.filter { AgreementReport.ofStretches.contains($0) }
    var found: [AgreementEstimate] = []
    if !decisions.isEmpty {
      found += tables.pooled.estimates(of: decisions, bootstrap: bootstrap)
    }
    if !sets.isEmpty {
      found += tables.sets.estimates(
        of: sets,
        bootstrap: tables.drawsUnits ? bootstrap : nil
      )
    }
    if !stretches.isEmpty { found += continua.estimates(of: stretches, bootstrap: bootstrap) }
    return measures.compactMap { measure in
      found.first { $0.measure == measure }
        .map { AgreementReport.Line(code: nil, estimate: $0) }
    }
  }

  /// The numbers of one code.
  func lines(of code: Int) -> [AgreementReport.Line] {
    let name = comparison.codes[code]
    let estimates =
      tables.table(of: code).estimates(of: AgreementReport.ofDecisions, bootstrap: bootstrap)
    return estimates.map { AgreementReport.Line(code: name, estimate: $0) }
      + [line(ofStretches: code)]
  }

  /// (k)uα of one code.
  func line(ofStretches code: Int) -> AgreementReport.Line {
    AgreementReport.Line(
      code: comparison.codes[code],
      estimate: continua.estimate(of: code, bootstrap: bootstrap).estimate
    )
  }

  /// What is said of a measure that needs a code, or of persons that nothing compares.
  func absent(_ measure: AgreementMeasure) -> AgreementEstimate {
    AgreementEstimate(
      measure: measure,
      outcome: .undefined(.nothingPairable),
      units: 0,
      coders: comparison.coders.count,
      pairable: 0
    )
  }
}
