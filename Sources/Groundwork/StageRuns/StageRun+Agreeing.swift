import CoderAgreement
import ReduceStage
import StudyModel

extension StageRun {
  /// How far coders agree.
  ///
  /// - Parameters:
  ///   - request: What is asked.
  ///   - isComplete: Whether every measure is computed, for each code and all together.
  /// - Returns: The number asked for, and what belongs to it.
  /// - Throws: ``AgreementRequestError`` where the request or the protocol names what there is not.
  public func agreement(
    _ request: AgreementRequest,
    isComplete: Bool = false
  ) async throws -> AgreementSheet {
    let state = await state(through: .reduce)
    let report = try state.agreement(request, isComplete: isComplete)
    return AgreementSheet(report)
  }

  /// How often each person and the program's suggestions agree; a table of its own, because the
  /// program is no coder.
  ///
  /// - Parameters:
  ///   - request: What is asked; samples are not.
  ///   - isComplete: Whether every measure is computed, for each code and all together.
  /// - Returns: A sheet for each person.
  /// - Throws: ``AgreementRequestError`` where the request or the protocol names what there is not.
  public func agreementWithProgram(
    _ request: AgreementRequest,
    isComplete: Bool = false
  ) async throws -> [AgreementSheet] {
    try await state(through: .reduce).agreementWithProgram(request, isComplete: isComplete)
  }
}

extension StudyState {
  /// What persons coded before anything they differed in was settled.
  private var independentReduction: Reduction {
    let isSettled = StandingJudgements.of(study.judgements).contains {
      if case .resolve = $0.act { true } else { false }
    }
    guard isSettled else { return reduction }
    var before = study
    before.judgements.removeAll { if case .resolve = $0.act { true } else { false } }
    return Reducing.reduce(study: before, documents: documents, hits: []) { _ in "" }
  }

  /// How far persons agree.
  func agreement(
    _ request: AgreementRequest,
    isComplete: Bool,
    bootstrap: Bootstrap? = Bootstrap()
  ) throws(AgreementRequestError) -> AgreementReport {
    let reduction = independentReduction
    let sample = try request.sample(in: study)
    let question = try request.question(in: study, sample: sample)
    let comparison = CoderComparison(
      documents: documents,
      reduction: reduction,
      codebook: study.codebook,
      coders: try request.persons(in: reduction),
      codes: try request.codes(in: study.codebook),
      sample: sample
    )
    return AgreementReport(
      comparison,
      question: question,
      isComplete: isComplete,
      bootstrap: bootstrap
    )
  }

  /// How often each person and the program's suggestions agree.
  func agreementWithProgram(
    _ request: AgreementRequest,
    isComplete: Bool
  ) throws(AgreementRequestError) -> [AgreementSheet] {
    let asked = try request.question(in: study, sample: nil)
    // What persons must reach among themselves is no measure of the program.
    let question = AgreementReport.Question(measure: asked.measure, unit: asked.unit)
    let codes = try request.codes(in: study.codebook)
    let persons = try request.persons(in: reduction) ?? Set(reduction.codings.map(\.by)).sorted()
    return persons.map { person in
      let comparison = CoderComparison(
        besideProgram: person,
        documents: documents,
        reduction: reduction,
        codebook: study.codebook,
        codes: codes
      )
      return AgreementSheet(
        AgreementReport(comparison, question: question, isComplete: isComplete),
        between: "\(person) and the program"
      )
    }
  }

  /// Whether two persons coded, so that their agreement is a question.
  var hasSecondCoder: Bool {
    guard let first = reduction.codings.first?.by else { return false }
    return reduction.codings.contains { $0.by != first }
  }

  /// What those hear of agreement who ask whether it suffices; of nothing with a single coder.
  var agreementAccount: AgreementAccount {
    guard hasSecondCoder,
      let report = try? agreement(AgreementRequest(), isComplete: false, bootstrap: nil)
    else { return AgreementAccount() }
    return report.account
  }
}
