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

  /// How often each person and suggestions agree; a table of its own, because no program is a coder.
  ///
  /// - Parameters:
  ///   - request: What is asked; samples are not.
  ///   - isComplete: Whether every measure is computed, for each code and all together.
  /// - Returns: A sheet for each person and each maker of suggestions.
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
    func isResolution(_ act: Act) -> Bool { if case .resolve = act { true } else { false } }
    let isSettled = !StandingJudgements.of(study.judgements, where: isResolution).isEmpty
    guard isSettled else { return reduction }
    var before = study
    before.judgements.removeAll { if case .resolve = $0.act { true } else { false } }
    return Reducing.reduce(study: before, documents: documents, hits: []) { _ in "" }
  }

  /// How far persons agree: in the sample asked for, else in the documents that they worked on; where
  /// no two did, in the last sample that was answered.
  func agreement(
    _ request: AgreementRequest,
    isComplete: Bool,
    bootstrap: Bootstrap? = Bootstrap()
  ) throws(AgreementRequestError) -> AgreementReport {
    let asked = try request.sample(in: study)
    let before = independentReduction
    let report = try agreement(request, asked, before, isComplete, bootstrap)
    guard asked == nil, report.coders.count < 2, let last = answeredSamples.last else {
      return report
    }
    return try agreement(request, last.choice, before, isComplete, bootstrap)
  }

  /// What agreement says of the documents and of every answered sample, where there is something to say.
  func agreements() throws(AgreementRequestError) -> [AgreementReport] {
    let before = independentReduction
    var reports: [AgreementReport] = []
    for sample in [nil] + answeredSamples.map(\.choice) {
      let report = try agreement(AgreementRequest(), sample, before, true, Bootstrap())
      if report.coders.count > 1 { reports.append(report) }
    }
    return reports
  }

  private func agreement(
    _ request: AgreementRequest,
    _ sample: SampleChoice?,
    _ before: Reduction,
    _ isComplete: Bool,
    _ bootstrap: Bootstrap?
  ) throws(AgreementRequestError) -> AgreementReport {
    let reduction = sample.map { before.sides(ofSample: $0.id) } ?? before
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
      question: try request.question(in: study, sample: sample),
      isComplete: isComplete,
      bootstrap: bootstrap
    )
  }

  /// The samples of which somebody coded or marked something, in the order in which they were drawn.
  private var answeredSamples: [CheckSample] {
    let answered = Set(
      reduction.checkCodings.compactMap(\.choice.sample)
        + reduction.checkedNothing.compactMap(\.sample)
    )
    return reduction.samples.filter { answered.contains($0.id) }
  }

  /// How often each person and the suggestions of each maker agree.
  func agreementWithProgram(
    _ request: AgreementRequest,
    isComplete: Bool
  ) throws(AgreementRequestError) -> [AgreementSheet] {
    let asked = try request.question(in: study, sample: nil)
    // What persons must reach among themselves is no measure of the program.
    let question = AgreementReport.Question(measure: asked.measure, unit: asked.unit)
    let codes = try request.codes(in: study.codebook)
    let persons = try request.persons(in: reduction) ?? Set(reduction.codings.map(\.by)).sorted()
    return persons.flatMap { person in
      reduction.suggestionMakers.map { maker in
        let comparison = CoderComparison(
          suggestionsOf: maker,
          beside: person,
          documents: documents,
          reduction: reduction,
          codebook: study.codebook,
          codes: codes
        )
        return AgreementSheet(
          AgreementReport(comparison, question: question, isComplete: isComplete),
          between: "\(person) and \(maker)"
        )
      }
    }
  }

  /// Whether there is a second coding, so that agreement is a question.
  var hasSecondCoder: Bool {
    if !answeredSamples.isEmpty { return true }
    guard let first = reduction.codings.first?.by else { return false }
    return reduction.codings.contains { $0.by != first }
  }

  /// What those hear of agreement who ask whether it suffices; of nothing with a single coder.
  var agreementAccount: AgreementAccount {
    guard hasSecondCoder,
      // What the protocol names wrongly was told, and left out, when it was read.
      let report = try? agreement(AgreementRequest(), isComplete: false, bootstrap: nil)
    else { return AgreementAccount() }
    return report.account
  }
}
