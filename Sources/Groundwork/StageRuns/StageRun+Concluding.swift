import ConcludeStage
import Fingerprints
import ReduceStage
import ReportPages
import StudyFolders
public import StudyModel
import TextAnchoring

/// What following something down to the page gave.
public struct TraceResult: Sendable {
  /// The way down, as a person reads it.
  public let text: String
  /// How many ways end before they reach the words of a source.
  public let breaks: Int
}

extension StageRun {
  /// Follows an id, pasted words, or everything down to the page.
  ///
  /// - Parameters:
  ///   - id: A finding, display, cell, link, coding, suggestion or author claim.
  ///   - words: A sentence pasted from elsewhere.
  /// - Returns: The way down; of everything where neither is given.
  /// - Throws: `TraceError` for an id that nothing has, or ``StudyQuestionError``.
  public func trace(id: String?, words: String?) async throws -> TraceResult {
    let state = await state()
    let coded = Set(state.reduction.codings.map(\.source))
    // Words pasted from anywhere, and all of a study, may lead to any source.
    let sources =
      id == nil ? open.study.sources : open.study.sources.filter { coded.contains($0.id) }
    let originals = await originals(of: sources)
    let tracing = Tracing(corpus: corpus(of: state), original: { originals[$0] })
    let language = state.study.studyProtocol.languages.first ?? "en"
    let nodes: [TraceNode]
    if let id {
      nodes = [try tracing.trace(id)]
    } else if let words {
      let places = state.documents.flatMap { document in
        QuoteSearch.find(words, in: document).map { (source: document.source, range: $0) }
      }
      guard !places.isEmpty else { throw StudyQuestionError.quoteNotFound }
      nodes = tracing.traceWords(at: places)
    } else {
      nodes = tracing.all()
    }
    let faults = nodes.flatMap(\.faults)
    guard id == nil, words == nil else {
      return TraceResult(
        text: nodes.map { $0.text(in: language) }.joined(),
        breaks: faults.count
      )
    }
    return TraceResult(
      text: Self.summary(of: nodes, language: language),
      breaks: faults.count
    )
  }

  /// How many ways were followed, and every break on them.
  private static func summary(of nodes: [TraceNode], language: String) -> String {
    let faults = nodes.flatMap(\.faults)
    let lines = faults.map { $0.text(in: language) }
    let whole = nodes.count { $0.isWhole }
    return (lines + ["\(whole) of \(nodes.count) lead down to the page, \(faults.count) breaks"])
      .joined(separator: "\n") + "\n"
  }

  /// What speaks against a finding.
  public func argue(_ finding: String) async throws -> String {
    let state = await state()
    guard let assessment = state.assessments.first(where: { $0.finding.id == finding }) else {
      throw StudyQuestionError.unknownID(finding, known: state.assessments.map(\.finding.id))
    }
    return Argument(corpus: corpus(of: state), assessment: assessment).text(
      in: state.study.studyProtocol.languages.first ?? "en"
    )
  }

  /// All findings as if a source, a group or a coder were gone.
  public func without(_ id: String) async throws -> String {
    let state = await state()
    let group = state.study.sources.filter { $0.group == id || $0.id == id }.map(\.id)
    let coders = Set(state.study.judgements.map(\.by))
    guard !group.isEmpty || coders.contains(id) else {
      let known = state.study.sources.map(\.id) + state.study.sources.map(\.group) + coders.sorted()
      throw StudyQuestionError.unknownID(id, known: known)
    }
    let then =
      group.isEmpty
      ? await self.state(withoutCoder: id) : await self.state(without: Set(group))
    let lines = zip(state.assessments, then.assessments).map { now, later in
      let change =
        now.computed == later.computed
        ? now.computed.rawValue : "\(now.computed.rawValue) → \(later.computed.rawValue)"
      let removals =
        now.fewestRemovals.isEmpty
        ? "no few removals change it"
        : "changes without \(now.fewestRemovals.joined(separator: ", "))"
      return "\(now.finding.id): \(change) (\(later.evidence.count) of \(now.evidence.count) "
        + "codings left; \(removals))"
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What became of each passage of a source.
  public func fate(_ source: String) async throws -> String {
    let state = await state()
    guard state.study.source(source) != nil else {
      throw StudyQuestionError.unknownSource(source, known: state.study.sources.map(\.id))
    }
    guard let fate = Fate(of: source, in: corpus(of: state)) else {
      throw StudyQuestionError.leftOut(
        source,
        reasons: state.diagnostics.filter { $0.source == source }
      )
    }
    return fate.text(in: state.study.studyProtocol.languages.first ?? "en")
  }

  /// A person's verdict on a finding.
  public func verdict(_ word: String, on finding: String, why: String) async throws -> Act {
    guard let verdict = Verdict(rawValue: word) else {
      throw StudyQuestionError.unknownVerdict(word)
    }
    let state = await state()
    guard let assessment = state.assessments.first(where: { $0.finding.id == finding }) else {
      throw StudyQuestionError.unknownID(finding, known: state.assessments.map(\.finding.id))
    }
    guard assessment.blockedBy.isEmpty else {
      throw StudyQuestionError.blocked(finding, by: assessment.blockedBy.map(\.text))
    }
    return .verdict(
      VerdictChoice(
        finding: finding,
        verdict: verdict,
        why: why,
        evidence: assessment.fingerprint
      )
    )
  }

  /// The report in a language, as Markdown.
  public func report(language: String?) async throws -> String {
    let state = await state()
    let languages = state.study.studyProtocol.languages
    let language = language ?? languages.first ?? "en"
    guard languages.contains(language) else {
      throw StudyQuestionError.noLanguage(language, known: languages)
    }
    let path = "4-conclude/report.\(language).md"
    guard
      let file = OutputTree.files(of: state, stages: [.conclude]).first(where: { $0.path == path })
    else { throw StudyQuestionError.unknownID(path, known: []) }
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// What keeps the report from being final: findings that claim more than they show, and demands.
  public func reportCheck() async throws -> [Diagnostic] {
    let state = await state()
    let blocked = state.assessments.filter { !$0.blockedBy.isEmpty }.map { assessment in
      let error = StudyQuestionError.blocked(
        assessment.finding.id,
        by: assessment.blockedBy.map(\.text)
      )
      return Diagnostic(
        "finding-blocked",
        .error,
        at: assessment.finding.declaredAt,
        words: error.description,
        remedy: error.remedy
      )
    }
    let claims = state.assessments.compactMap { assessment -> Diagnostic? in
      let id = assessment.finding.id
      guard assessment.computed == .overstated || assessment.computed == .notSupported,
        !assessment.judged.contains(where: { $0.verdict == assessment.computed })
      else { return nil }
      return Diagnostic(
        "finding-\(assessment.computed.rawValue)",
        .error,
        at: assessment.finding.declaredAt,
        words: "finding '\(id)' is \(assessment.computed.rawValue) and nobody has said so",
        remedy: "word it as its excerpts allow, or run: jejak judge \(id) --verdict … --why …"
      )
    }
    let unmet = demandStates(of: state).compactMap { demand, stands -> Diagnostic? in
      guard case .unmet(let words) = stands else { return nil }
      return Diagnostic(
        demand.id,
        .warning,
        words: "\(demand.title.words(in: "en")): \(words.words(in: "en"))",
        remedy: demand.examinerAsks.words(in: "en")
      )
    }
    return blocked + claims + unmet
  }

  /// What to look at in the codebook.
  public func codebookCheck() async throws -> [(code: String, diagnostic: Diagnostic)] {
    let state = await state(through: .reduce)
    let read = state.diagnostics.filter { $0.place?.path == StudyFiles.codes }
    let rows = ["RED-07", "RED-08", "RED-10", "RED-19"]
    return read.map { (code: "", diagnostic: $0) }
      + CodebookReview(
        study: state.study,
        reduction: state.reduction,
        documents: state.documents,
        asked: Set(rows.filter { Demands.asks($0, state.study.studyProtocol.profile) })
      ).remarks()
  }

  /// What the profile asks, and how it is met, a line a requirement that is not met.
  func demands(of state: StudyState) -> [String] {
    let states = demandStates(of: state)
    return states.compactMap { demand, stands in
      switch stands {
      case .unmet(let words):
        "asked: \(demand.id) \(demand.title.words(in: "en")): \(words.words(in: "en"))\n"
          + "       an examiner would ask: \(demand.examinerAsks.words(in: "en"))"
      case .notDone(let why):
        "not done: \(demand.id) \(demand.title.words(in: "en")), because \(why)"
      case .met, .notAsked, .notApplicable: nil
      }
    } + [notAsked(states)].filter { !$0.isEmpty }
  }

  /// Everything a finding is judged against.
  func corpus(of state: StudyState) -> Corpus {
    let ranges = state.study.claims.map { claim in
      (claim.id, state.document(claim.source).map { self.ranges(of: claim, in: $0) } ?? [])
    }
    return Corpus(
      study: state.study,
      reduction: state.reduction,
      displays: state.displays,
      documents: state.documents,
      claimRanges: Dictionary(ranges) { first, _ in first }
    )
  }

  private func ranges(of claim: AuthorClaim, in document: Document) -> [TextRange] {
    claim.at.flatMap { place -> [TextRange] in
      switch place {
      case .lines(let lines): return document.origin.range(ofLines: lines).map { [$0] } ?? []
      case .quote(let quote): return QuoteSearch.find(quote, in: document).prefix(1).map { $0 }
      case .place(let text):
        guard let place = try? StudyPlace(text), let range = try? place.resolve(in: document)
        else { return [] }
        return [range]
      }
    }
  }

  private func demandStates(of state: StudyState) -> [(Demand, DemandState)] {
    Demands.check(
      study: state.study,
      documents: state.documents,
      reduction: state.reduction,
      displays: state.displays,
      assessments: state.assessments,
      account: state.account,
      agreement: state.agreementAccount
    )
  }

  private func notAsked(_ states: [(Demand, DemandState)]) -> String {
    let ids = states.compactMap { demand, stands in
      stands == .notAsked ? demand.id : nil
    }
    return ids.isEmpty
      ? ""
      : "not asked by the profile '\(open.study.studyProtocol.profile.name.rawValue)': "
        + ids.joined(separator: " ")
  }
}
