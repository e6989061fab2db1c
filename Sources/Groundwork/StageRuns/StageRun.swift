import CodebookFiles
import ConcludeStage
import DisplayStage
import Fingerprints
import GraphLayout
import IndicatorMatching
import Journal
import MarkupReading
import ReduceStage
import StudyFolders
import StudyModel
import StudyStore

extension Study {
  /// The same study as if sources had never been in the register.
  func without(sources: Set<String>) -> Study {
    guard !sources.isEmpty else { return self }
    var study = self
    study.sources.removeAll { sources.contains($0.id) }
    return study
  }
}

/// The stages of the method, in their order.
public enum Stage: String, Sendable, CaseIterable, Comparable {
  case collect, reduce, display, conclude

  /// Orders stages as the method has them.
  public static func < (left: Stage, right: Stage) -> Bool {
    left.position < right.position
  }

  private var position: Int {
    switch self {
    case .collect: 1
    case .reduce: 2
    case .display: 3
    case .conclude: 4
    }
  }
}

/// Drives the stages over one study: reads material, calls what is pure, keeps what was made.
public struct StageRun: Sendable {
  /// The study.
  public let open: OpenStudy
  /// How many sources are worked on at once.
  public let jobs: Int
  /// Whether size, times and inode are believed, and the index is used.
  public let trustsFileSystem: Bool
  /// Told what is being worked on.
  public let progress: @Sendable (String) -> Void

  /// Creates a run; nothing is done yet.
  public init(
    of open: OpenStudy,
    jobs: Int = 2,
    trustsFileSystem: Bool = true,
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.open = open
    self.jobs = jobs
    self.trustsFileSystem = trustsFileSystem
    self.progress = progress
  }

  /// Runs the stages in memory, up to one of them, and writes nothing but the index.
  ///
  /// - Parameters:
  ///   - last: The last stage to run.
  ///   - without: Sources to leave out as if they had never been there.
  /// - Returns: The study with everything made of it.
  public func state(through last: Stage = .conclude, without: Set<String> = []) async -> StudyState
  {
    await state(of: open.study.without(sources: without), through: last)
  }

  /// Runs all stages as if a person had judged nothing.
  func state(withoutCoder coder: String) async -> StudyState {
    var study = open.study
    study.judgements.removeAll { $0.by == coder }
    return await state(of: study, through: .conclude)
  }

  func state(of study: Study, through last: Stage) async -> StudyState {
    let index = trustsFileSystem ? openIndex() : nil
    var state = StudyState(study: study)
    state.heads = open.journal.heads
    let changes = CollectRun.changes(
      in: state.study.judgements,
      of: state.study.sources
    )
    state.diagnostics = open.diagnostics + changes.outdated
    let collected = await CollectRun(
      folder: open.folder,
      study: state.study,
      index: index,
      trustsFileSystem: trustsFileSystem,
      jobs: jobs,
      progress: progress,
      changes: changes.standing
    ).collect()
    state.collected = collected.collected
    state.diagnostics += collected.diagnostics
    state.collectDiagnostics = state.diagnostics
    state.tools = [
      "libxml2": MarkupReader.libraryVersion, "pcre2": IndicatorMatcher.libraryVersion,
    ].merging(collected.tools) { own, _ in own }
    guard last > .collect else { return state }
    reduce(&state, index: index)
    guard last > .reduce else { return state }
    await display(&state)
    guard last > .display else { return state }
    conclude(&state)
    return state
  }

  private func reduce(_ state: inout StudyState, index: StudyIndex?) {
    progress("reduce")
    let matcher = IndicatorMatcher(codebook: state.study.codebook)
    state.diagnostics += matcher.diagnostics
    let indicators = Fingerprints.fingerprint(
      of: "\(IndicatorMatcher.rulesVersion) \(codesText)"
    )
    var hits: [IndicatorHit] = []
    for collected in state.collected {
      let document = collected.document
      // Beside the words it matters what is a heading, and that may change while no word does.
      let key = Fingerprints.fingerprint(
        of: "\(document.source) \(document.fingerprint) \(collected.madeFrom) \(indicators)"
      )
      if let stored = try? index?.hits(key) {
        hits += stored
        continue
      }
      let (found, problems) = matcher.hits(in: document)
      hits += found
      state.diagnostics += problems
      if problems.isEmpty { try? index?.store(found, under: key) }
    }
    state.reduction = Reducing.reduce(
      study: state.study,
      documents: state.documents,
      hits: hits,
      hash: { Fingerprints.fingerprint(of: $0) }
    )
    state.diagnostics += state.reduction.diagnostics
  }

  private func display(_ state: inout StudyState) async {
    progress("display")
    let context = DisplayContext(
      study: state.study,
      reduction: state.reduction,
      documents: state.documents
    )
    let (displays, noticed) = Displaying.displays(context) { Fingerprints.fingerprint(of: $0) }
    state.displays = displays
    state.diagnostics += noticed
    await layOut(&state)
  }

  private func layOut(_ state: inout StudyState) async {
    let graphviz = GraphvizLayout()
    for display in state.displays {
      guard case .network(let network) = display.content else { continue }
      let sizes = DisplaySVG.nodeSizes(of: network)
      do {
        state.layouts[display.id] = try await graphviz.layout(network, sizes: sizes)
        if state.tools["graphviz"] == nil { state.tools["graphviz"] = try await graphviz.version() }
      } catch {
        state.layouts[display.id] = LayeredLayout.layout(of: network, sizes: sizes)
        state.tools["graphviz"] = "none"
        state.diagnostics.append(
          Diagnostic(
            "network-laid-out-plainly",
            .warning,
            words: "network '\(display.id)': \(error)",
            remedy: "apt-get install graphviz, or brew install graphviz; see jejak doctor"
          )
        )
      }
    }
  }

  private func conclude(_ state: inout StudyState) {
    progress("conclude")
    state.assessments = FindingAssessor(
      corpus: corpus(of: state),
      settled: settledCorpus(of: state)
    ) {
      Fingerprints.fingerprint(of: $0)
    }.assess()
  }

  /// The corpus as if no place waited for a decision; nothing where none does.
  private func settledCorpus(of state: StudyState) -> Corpus? {
    guard state.reduction.hasOpenCodings, !state.study.findings.isEmpty else { return nil }
    var settled = state
    settled.reduction = state.reduction.settled
    let context = DisplayContext(
      study: settled.study,
      reduction: settled.reduction,
      documents: settled.documents
    )
    settled.displays = Displaying.displays(context) { Fingerprints.fingerprint(of: $0) }.0
    return corpus(of: settled)
  }

  private var codesText: String {
    open.items.filter { $0.key.file == StudyFiles.codes }
      .sorted { $0.key.id < $1.key.id }.map { "\($0.key.id)\u{1F}\($0.value)" }
      .joined(separator: "\u{1E}")
  }

  func openIndex() -> StudyIndex? { Self.index(of: open.folder) }

  /// The index of a study, made where it is missing.
  static func index(of folder: StudyFolder) -> StudyIndex? {
    // Without an index every run does all the work again, and nothing else changes.
    guard (try? folder.makeFolder(".jejak")) != nil else { return nil }
    return try? StudyIndex(path: folder.absolute(StudyFiles.index), version: ProgramVersion.text)
  }
}
