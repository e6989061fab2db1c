import Fingerprints
import Journal
import PlainFormats
import StageLineage
import StudyFolders
public import StudyModel

/// What a run wrote.
public struct Published: Sendable {
  /// What was noticed on the way.
  public let diagnostics: [Diagnostic]
  /// How many files of `output/` there are, and how many were written anew.
  public let files: Int
  /// How many of them changed.
  public let written: Int

  /// The run in one line.
  public var summary: String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let notes = diagnostics.count - errors - warnings
    let noticed =
      errors + warnings == 0
      ? "" : "; \(errors) errors and \(warnings) warnings, see output/problems.html"
    let remarked = notes == 0 ? "" : "; \(notes) notes, see jejak doctor"
    return "\(files) files in output/, \(written) of them new or changed\(noticed)\(remarked)"
  }
}

extension StageRun {
  /// Runs stages and puts what they make in the place of what was there, in one step.
  ///
  /// Read the study and publish under one lock: what another command wrote in between would be lost.
  ///
  /// - Parameter stages: Whose files to write; the others' stay as they are.
  /// - Returns: What was written and noticed.
  /// - Throws: `FolderError` where nothing could be written; the last output is then intact.
  public func publish(_ stages: Set<Stage>) async throws -> Published {
    // Also a part of the pages shows what later stages give, so all of them are run.
    var state = await state()
    let settled = settledOutput()
    do throws(FolderError) {
      if let heads = settled.heads {
        state.keep(heads, lostIn: open.journal)
      } else {
        state.keep(try previousHeads(), lostIn: open.journal)
      }
    } catch {
      state.diagnostics.append(
        Diagnostic(
          "ledger-damaged",
          .error,
          at: FilePlace(path: StudyFiles.output + "/ledger.json"),
          words: "\(error); the ends of the journal that it kept are lost",
          remedy: "restore it from git, and run: jejak verify journal"
        )
      )
    }
    var output = await OutputWriting(
      run: self,
      state: state,
      stages: stages,
      settled: settled.files
    )
    let written = try open.folder.replace(StudyFiles.output, staging: ".jejak/next") {
      (tree) throws(FolderError) in try output.write(to: &tree)
    }
    let published = Published(
      diagnostics: state.diagnostics,
      files: output.records.count,
      written: written
    )
    if stages == Set(Stage.allCases) {
      keep(published, records: output.records, heads: state.heads)
    }
    return published
  }

  /// Every file of `output/` that a state gives, the ledger last.
  func files(of state: StudyState) throws -> [OutputFile] {
    let stages = Set(Stage.allCases)
    let files = OutputTree.files(of: state, stages: stages)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    let fingerprints = Dictionary(
      files.map { ($0.path, Fingerprints.fingerprint(of: $0.bytes)) },
      uniquingKeysWith: { first, _ in first }
    )
    let ledger = self.ledger(of: state, stages: stages, files: fingerprints)
    return files + [OutputFile("ledger.json", ledger.bytes)]
  }

  /// The ledger of a state after some stages.
  func ledger(
    of state: StudyState,
    stages: Set<Stage>,
    files fingerprints: [String: String]
  ) -> LedgerFile {
    LedgerFile(ledger: ledger(of: state, stages: stages), files: fingerprints, heads: state.heads)
  }

  /// What a state was made from, after some stages.
  func ledger(of state: StudyState, stages: Set<Stage>) -> Ledger {
    let ledger = LedgerBuilding.ledger(of: state, items: open)
    if stages != Set(Stage.allCases) {
      return LedgerBuilding.merged(
        previousLedger()?.ledger ?? Ledger(),
        with: ledger,
        through: stages.max() ?? .conclude
      )
    }
    return ledger
  }

  /// The ledger of the last run, or nothing where there is none that can be read.
  func previousLedger() -> LedgerFile? {
    guard let bytes = try? open.folder.read(StudyFiles.output + "/ledger.json") else { return nil }
    return LedgerFile(bytes)
  }

  /// The ends of the journal's chains when output was last made.
  ///
  /// - Returns: The ends by chain; none where there is no output yet.
  /// - Throws: `FolderError` for a ledger that is there and cannot be read as one: it is the only
  ///   witness of removed last lines, so it is not passed over.
  func previousHeads() throws(FolderError) -> [String: ChainHead] {
    let path = StudyFiles.output + "/ledger.json"
    guard let bytes = try open.folder.read(path) else { return [:] }
    guard let ledger = LedgerFile(bytes) else {
      throw .unreadable(path, reason: "it is not a ledger of this version")
    }
    return ledger.heads
  }

  /// The files of stages that are not run now, as they stand.
  func keptFiles(of stages: Set<Stage>, instead made: [String]) throws(FolderError) -> [OutputFile]
  {
    let replaced = stages.map { OutputTree.folder(of: $0) }
    let names = Set(made)
    var kept: [OutputFile] = []
    for path in open.folder.files(below: StudyFiles.output) {
      let isReplaced = replaced.contains { path.hasPrefix($0 + "/") }
      guard !isReplaced, path != "ledger.json", !names.contains(path) else { continue }
      if let bytes = try open.folder.read(StudyFiles.output + "/" + path) {
        kept.append(OutputFile(path, bytes))
      }
    }
    return kept
  }
}
