import CoderAgreement
import ReduceStage
import StudyModel

/// What is asked of the agreement of coders, as a person types it.
public struct AgreementRequest: Sendable {
  /// The codes, by id or glob, none for all; a container means the codes below it.
  public let codes: [String]
  /// The persons; none means all.
  public let coders: [String]
  /// The sample whose units are compared, by its id.
  public let sample: String?
  /// The kind of unit; nothing for the sample's, the protocol's or sentences.
  public let unit: String?
  /// The measure; nothing for the protocol's or Krippendorff's α.
  public let measure: String?

  /// Creates a request; by default for what the protocol declares.
  public init(
    codes: [String] = [],
    coders: [String] = [],
    sample: String? = nil,
    unit: String? = nil,
    measure: String? = nil
  ) {
    self.codes = codes
    self.coders = coders
    self.sample = sample
    self.unit = unit
    self.measure = measure
  }
}

/// Why agreement cannot be asked for like this.
public enum AgreementRequestError: Error, Equatable {
  /// There is no such measure for codings.
  case unknownMeasure(String, isDeclared: Bool)
  /// There is no such kind of unit.
  case unknownUnit(String, isDeclared: Bool)
  /// There is no such sample.
  case unknownSample(String, known: [String])
  /// Nobody by that name coded or marked anything.
  case unknownCoder(String, known: [String])
  /// No applied code has this id, or one that the glob fits.
  case unknownCode(String, known: [String])

  /// What to do about it.
  public var remedy: String? {
    switch self {
    case .unknownMeasure(_, let isDeclared):
      Self.place(isDeclared, "measure")
        + "the measures are: "
        + AgreementReport.measures.map(\.rawValue).joined(separator: ", ")
    case .unknownUnit(_, let isDeclared):
      Self.place(isDeclared, "unit")
        + "the units are: \(CodedUnits.Kind.allCases.map(\.rawValue).joined(separator: ", "))"
    case .unknownSample(let id, let known):
      NearestWord.remedy(for: id, among: known, called: "sample")
    case .unknownCoder(let id, let known):
      NearestWord.remedy(for: id, among: known, called: "person who coded")
    case .unknownCode(let id, let known):
      NearestWord.remedy(for: id, among: known, called: "code")
    }
  }

  private static func place(_ isDeclared: Bool, _ field: String) -> String {
    isDeclared ? "mend 'thresholds: agreement: \(field)' in \(StudyFiles.protocolFile); " : ""
  }
}

extension AgreementRequestError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownMeasure(let name, _): "'\(name)' is no measure of agreement between codings"
    case .unknownUnit(let name, _): "'\(name)' is no unit by which codings are compared"
    case .unknownSample(let id, _): "there is no sample '\(id)'"
    case .unknownCoder(let id, _): "'\(id)' coded and marked nothing"
    case .unknownCode(let id, _): "no code that can be applied has the id '\(id)'"
    }
  }
}

extension AgreementRequest {
  /// The question that the protocol and the request put together.
  func question(
    in study: Study,
    sample: SampleChoice?
  ) throws(AgreementRequestError) -> AgreementReport.Question {
    let thresholds = study.studyProtocol.thresholds
    let measure = try Self.measure(
      measure ?? thresholds.agreementMeasure,
      isDeclared: measure == nil
    )
    let kind = try Self.unit(
      unit ?? sample?.unit.rawValue ?? thresholds.agreementUnit,
      isDeclared: unit == nil && sample == nil
    )
    // A threshold is one of a measure by a unit: another number is not held to it.
    let declared = try? AgreementRequest.declared(in: study)
    let isDeclared = declared?.measure == measure && declared?.unit == kind
    return AgreementReport.Question(
      measure: measure,
      unit: kind,
      atLeast: isDeclared ? thresholds.agreementAtLeast : nil,
      declaredAt: isDeclared ? AgreementThreshold.writtenAt(in: study) : nil
    )
  }

  /// The measure and the unit that the protocol declares, or the usual ones.
  private static func declared(
    in study: Study
  ) throws(AgreementRequestError) -> (measure: AgreementMeasure, unit: CodedUnits.Kind) {
    let thresholds = study.studyProtocol.thresholds
    return (
      try measure(thresholds.agreementMeasure, isDeclared: true),
      try unit(thresholds.agreementUnit, isDeclared: true)
    )
  }

  private static func measure(
    _ name: String?,
    isDeclared: Bool
  ) throws(AgreementRequestError) -> AgreementMeasure {
    guard let name else { return AgreementReport.Question.usualMeasure }
    guard let measure = AgreementMeasure(rawValue: name),
      AgreementReport.measures.contains(measure)
    else { throw .unknownMeasure(name, isDeclared: isDeclared) }
    return measure
  }

  private static func unit(
    _ name: String?,
    isDeclared: Bool
  ) throws(AgreementRequestError) -> CodedUnits.Kind {
    guard let name else { return AgreementReport.Question.usualUnit }
    guard let unit = CodedUnits.Kind(rawValue: name) else {
      throw .unknownUnit(name, isDeclared: isDeclared)
    }
    return unit
  }

  /// The ids of the applied codes that are asked for; nothing for all.
  func codes(in codebook: Codebook) throws(AgreementRequestError) -> [String]? {
    guard !codes.isEmpty else { return nil }
    var ids: Set<String> = []
    for selector in codes {
      let named = codebook.ids(matching: selector).flatMap { codebook.family(of: $0) }
        .filter { codebook[$0]?.isApplied == true }
      guard !named.isEmpty else {
        throw .unknownCode(selector, known: codebook.applied.map(\.id))
      }
      ids.formUnion(named)
    }
    return ids.sorted()
  }

  /// The sample that is asked for.
  func sample(in study: Study) throws(AgreementRequestError) -> SampleChoice? {
    guard let sample else { return nil }
    let samples = StandingJudgements.of(study.judgements) {
      if case .sample = $0 { true } else { false }
    }.compactMap { judgement in
      if case .sample(let sample) = judgement.act { sample } else { nil }
    }
    guard let found = samples.last(where: { $0.id == sample }) else {
      throw .unknownSample(sample, known: samples.map(\.id))
    }
    return found
  }

  /// The persons that are asked for; nothing for all.
  func persons(in reduction: Reduction) throws(AgreementRequestError) -> [String]? {
    guard !coders.isEmpty else { return nil }
    let known = Set(reduction.codings.map(\.by)).union(reduction.nothingHere.map(\.by)).sorted()
    for coder in coders where !known.contains(coder) {
      throw .unknownCoder(coder, known: known)
    }
    return coders
  }
}
