import ChildProcess
import CodebookFiles
import Fingerprints
import OutsideSuggesting
import ReduceStage
import SourceSurvey
import StudyFolders
public import StudyModel

/// What a program from outside would read, or what came of asking it.
public struct SuggesterRun: Sendable {
  /// The program, as the protocol declares it.
  public let suggester: StudyProtocol.Suggester
  /// The sources that it reads.
  public let sources: [String]
  /// The sources that are held back for their rights or for personal identifiers.
  public let withheld: [String]
  /// What it is given to read.
  public let input: [UInt8]
  /// What it proposed.
  public fileprivate(set) var suggestions: [OutsideSuggestion] = []
  /// What is wrong with its answer.
  public fileprivate(set) var diagnostics: [Diagnostic] = []
  /// The file that keeps its suggestions, below the study; empty for a dry run.
  public fileprivate(set) var file = ""
  fileprivate let documents: [Document]
}

extension StageRun {
  /// How long a program from outside may run, and what it may take.
  private static let suggesterLimits = ChildLimits(
    time: .seconds(1800),
    outputBytes: 64 << 20,
    memoryBytes: 32 << 30
  )

  /// What a declared program would read; nothing is run.
  ///
  /// A source goes to it when its rights let it out and it holds no personal identifiers that nobody
  /// let through, or when the suggester names a standing decision.
  ///
  /// - Parameters:
  ///   - words: The suggester's id, or its command.
  ///   - sources: Only these sources; all where none is named.
  /// - Returns: The run to be.
  /// - Throws: ``SuggesterError``, ``StudyQuestionError``.
  public func suggesterRun(_ words: [String], sources: [String]) async throws -> SuggesterRun {
    let declared = open.study.studyProtocol.suggesters
    guard let suggester = declared.first(where: { [$0.id] == words || $0.command == words }) else {
      throw SuggesterError.undeclared(words.joined(separator: " "), known: declared.map(\.id))
    }
    for id in sources where open.study.source(id) == nil {
      throw StudyQuestionError.unknownSource(id, known: open.study.sources.map(\.id))
    }
    let isDecided = try isDecided(suggester)
    let documents = await state(through: .collect).documents
      .filter { sources.isEmpty || sources.contains($0.source) }
    let given = documents.filter { isDecided || maySend($0) }
    let withheld = documents.map(\.source).filter { id in !given.contains { $0.source == id } }
    guard !given.isEmpty else {
      throw SuggesterError.nothingToRead(suggester.id, withheld: withheld.count)
    }
    return SuggesterRun(
      suggester: suggester,
      sources: given.map(\.source),
      withheld: withheld,
      input: SuggesterRequest.lines(
        codebook: open.study.codebook,
        documents: given,
        settings: suggester.settings,
        language: open.study.studyProtocol.languages.first ?? "en"
      ),
      documents: given
    )
  }

  /// Asks a declared program, and keeps what it proposes below `codebook/suggestions/`.
  ///
  /// - Parameters:
  ///   - run: What it reads.
  ///   - now: ISO 8601 in UTC.
  /// - Returns: The run with its suggestions.
  /// - Throws: `ChildFailure`, ``SuggesterError``, `FolderError`.
  public func asked(_ run: SuggesterRun, now: String) async throws -> SuggesterRun {
    let suggester = run.suggester
    let name = suggester.command.first ?? suggester.id
    let program = OutsideProgram(name: name, package: name)
    let outcome = try await program.run(
      arguments: Array(suggester.command.dropFirst()),
      input: run.input,
      environment: ["LC_ALL": "C.UTF-8"],
      limits: Self.suggesterLimits
    )
    guard outcome.isSuccess else {
      switch outcome.ending {
      case .exited(let status):
        throw SuggesterError.failed(suggester.id, how: "ended with the status \(status)")
      case .signalled(let signal):
        throw SuggesterError.failed(suggester.id, how: "was ended by the signal \(signal)")
      }
    }
    let mark = SuggesterMark(
      id: suggester.id,
      version: suggester.version,
      settings: suggester.settings,
      input: Fingerprints.fingerprint(of: run.input),
      at: now
    )
    let reply = SuggesterReply(
      parsing: outcome.output,
      from: mark,
      documents: run.documents,
      codebook: open.study.codebook
    )
    var answered = run
    answered.suggestions = reply.suggestions
    answered.diagnostics = reply.diagnostics
    answered.file = try freeFile(for: suggester.id)
    let text = SuggestionFile.text(
      mark: mark,
      command: suggester.command,
      decision: suggester.decision,
      sources: run.sources,
      suggestions: reply.suggestions
    )
    try open.folder.write(Array(text.utf8), to: answered.file)
    return answered
  }

  private func isDecided(_ suggester: StudyProtocol.Suggester) throws -> Bool {
    guard !suggester.decision.isEmpty else { return false }
    let stands = StandingJudgements.of(open.study.judgements).contains { judgement in
      guard judgement.id.text == suggester.decision, case .decision = judgement.act else {
        return false
      }
      return true
    }
    guard stands else {
      throw SuggesterError.noDecision(suggester.decision, suggester: suggester.id)
    }
    return true
  }

  private func maySend(_ document: Document) -> Bool {
    guard let source = open.study.source(document.source), source.isShareable else { return false }
    return WithheldWords(document, allowed: source.allowedIdentifiers).ranges.isEmpty
  }

  private func freeFile(for id: String) throws -> String {
    var number = 1
    while open.folder.holds("\(StudyFiles.suggestions)/\(id)-\(number).jsonl") { number += 1 }
    return "\(StudyFiles.suggestions)/\(id)-\(number).jsonl"
  }
}
