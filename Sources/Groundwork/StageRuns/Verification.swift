import Fingerprints
import Journal
import StudyFolders
public import StudyModel

/// What a check that trusts nothing found.
public struct Verification: Sendable {
  /// What can be checked.
  public enum Subject: String, Sendable, CaseIterable {
    case sources, excerpts, journal, output
  }

  /// One check in words.
  public struct Check: Sendable {
    /// What was checked.
    public let subject: Subject
    /// What was found, in a line.
    public let words: String
  }

  /// The checks, in order.
  public let checks: [Check]
  /// What is wrong.
  public let problems: [Diagnostic]
}

extension StageRun {
  /// Checks what the study rests on; make the run without trust in the file system.
  ///
  /// - Parameter subjects: What to check.
  /// - Returns: What was found.
  /// - Throws: `FolderError` where something cannot be read at all.
  public func verify(_ subjects: [Verification.Subject]) async throws -> Verification {
    let state = await state(through: .reduce)
    var checks: [Verification.Check] = []
    var problems: [Diagnostic] = []
    for subject in subjects {
      let found: (words: String, problems: [Diagnostic]) =
        switch subject {
        case .sources: try verifySources(state)
        case .excerpts: verifyExcerpts(state)
        case .journal: try verifyJournal(state)
        case .output: try verifyOutput()
        }
      checks.append(Verification.Check(subject: subject, words: found.words))
      problems += found.problems
    }
    return Verification(checks: checks, problems: problems)
  }

  private func verifySources(_ state: StudyState) throws -> (String, [Diagnostic]) {
    let ids = Set(state.study.sources.map(\.id))
    var problems = state.diagnostics.filter { diagnostic in
      diagnostic.severity == .error && diagnostic.source.map { ids.contains($0) } == true
    }
    for source in state.study.sources {
      for version in source.earlier {
        guard let declared = version.sha256 else { continue }
        let path = "sources/library/\(version.file)"
        let bytes = try open.folder.read(path)
        guard bytes.map({ Fingerprints.fingerprint(of: $0) }) != declared else { continue }
        problems.append(
          Diagnostic(
            "earlier-changed",
            .error,
            at: FilePlace(path: path),
            source: source.id,
            words: bytes == nil
              ? "the earlier bytes of source '\(source.id)' are gone"
              : "the earlier bytes of source '\(source.id)' are not those that were registered",
            remedy: "restore the file from a copy or from git"
          )
        )
      }
    }
    problems += state.webProblems
    return (
      "\(state.collected.count) of \(state.study.sources.count) as they were registered", problems
    )
  }

  private func verifyExcerpts(_ state: StudyState) -> (String, [Diagnostic]) {
    let leftOut = Set(state.leftOut.map(\.id))
    let unchecked = Dictionary(
      grouping: state.reduction.codings.filter { leftOut.contains($0.source) },
      by: \.source
    )
    var problems = unchecked.sorted { $0.key < $1.key }.map { source, codings in
      Diagnostic(
        "excerpts-unchecked",
        .error,
        source: source,
        words: "\(codings.count) excerpts were not checked: the source was left out",
        remedy: "run: jejak verify sources"
      )
    }
    var found = 0
    let codings = state.reduction.codings.filter { !leftOut.contains($0.source) }
    for coding in codings {
      if let range = coding.range, let document = state.document(coding.source),
        document.text.bytes(range).elementsEqual(coding.quote.utf8)
      {
        found += 1
      } else {
        problems.append(Self.excerptProblem("coding", coding.id, coding.source, coding.anchorState))
      }
    }
    for place in state.reduction.held
    where !leftOut.contains(place.anchor.source)
      && (place.state == .proposed || place.state == .lost)
    {
      problems.append(
        Self.excerptProblem(
          Self.name(of: place.holder),
          place.judgement,
          place.anchor.source,
          place.state
        )
      )
    }
    return ("\(found) of \(state.reduction.codings.count) stand word for word", problems)
  }

  private static func name(of holder: HeldPlace.Holder) -> String {
    switch holder {
    case .coding: "coding"
    case .event: "event record"
    case .nothingHere: "mark"
    case .remark: "remark"
    case .sample: "sample"
    }
  }

  private static func excerptProblem(
    _ holder: String,
    _ id: JudgementID,
    _ source: String,
    _ state: Anchor.State
  ) -> Diagnostic {
    let isLost = state == .lost
    return Diagnostic(
      isLost ? "excerpt-lost" : "excerpt-proposed",
      isLost ? .error : .warning,
      source: source,
      words: isLost
        ? "the words of \(holder) '\(id.text)' are not in the source any more"
        : "the words of \(holder) '\(id.text)' moved and wait for a decision",
      remedy: holder == "sample"
        ? "draw a new sample for the next round"
        : "run: jejak reanchor \(id.text) --quote WORDS"
    )
  }

  private func verifyJournal(_ state: StudyState) throws -> (String, [Diagnostic]) {
    let kept = try previousHeads()
    let problems =
      open.journal.diagnostics.filter { $0.severity == .error }
      + open.journal.verify(against: kept)
    let lines = open.journal.chains.reduce(0) { $0 + $1.count }
    return ("\(lines) lines in \(open.journal.chains.count) chains", problems)
  }

  private func verifyOutput() throws -> (String, [Diagnostic]) {
    guard let ledger = previousLedger() else {
      return (
        "there is none",
        [
          Diagnostic(
            "no-output",
            .error,
            words: "output/ledger.json is not there",
            remedy: "run: jejak run"
          )
        ]
      )
    }
    var problems: [Diagnostic] = []
    let present = Set(try outputPaths())
    for (path, sha256) in ledger.files.sorted(by: { $0.key < $1.key }) {
      let bytes = try open.folder.read(StudyFiles.output + "/" + path)
      guard bytes.map({ Fingerprints.fingerprint(of: $0) }) != sha256 else { continue }
      problems.append(outputProblem(path, bytes == nil ? "is gone" : "was changed by hand"))
    }
    for path in present.subtracting(ledger.files.keys).sorted() where path != "ledger.json" {
      problems.append(outputProblem(path, "was not made by the program"))
    }
    return ("\(ledger.files.count) files", problems)
  }

  private func outputProblem(_ path: String, _ words: String) -> Diagnostic {
    Diagnostic(
      "output-differs",
      .error,
      at: FilePlace(path: "\(StudyFiles.output)/\(path)"),
      words: "the file \(words)",
      remedy: "run: jejak run"
    )
  }

  /// The paths of all files below `output/`.
  func outputPaths() throws -> [String] {
    open.folder.files(below: StudyFiles.output)
  }
}
