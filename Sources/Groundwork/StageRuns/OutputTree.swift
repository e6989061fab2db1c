import ConcludeStage
import DisplayStage
import Journal
import ParallelWork
import PlainFormats
import ReportPages
import StudyModel

/// Everything that `output/` holds, but the ledger.
enum OutputTree {
  /// The folder of a stage's files.
  static func folder(of stage: Stage) -> String {
    switch stage {
    case .collect: "1-collect"
    case .reduce: "2-reduce"
    case .display: "3-display"
    case .conclude: "4-conclude"
    }
  }

  /// The files of the stages asked for; the pages at the top belong to the last one.
  static func files(of state: StudyState, stages: Set<Stage>) -> [OutputFile] {
    planned(state, stages: stages).map { OutputFile($0.path, $0.bytes()) }
  }

  /// The same files, each made when it is asked for; what shows the whole study is made at once.
  ///
  /// - Parameters:
  ///   - state: What they show.
  ///   - stages: Whose files.
  ///   - keys: The fingerprints of what single pages are made from, where they are wanted.
  ///   - handover: Where pages send choices, on the server that serves them; nothing for files.
  ///   - jobs: How many threads take part.
  /// - Returns: The files.
  static func planned(
    _ state: StudyState,
    stages: Set<Stage>,
    keys: PageKeys? = nil,
    handover: String? = nil,
    jobs: Int = 2
  ) -> [PlannedFile] {
    let shown = state.keptBack
    let drawings = DisplayFiles.drawings(of: shown)
    let account = state.account
    let input = pageInput(
      of: state,
      shown: shown,
      drawings: drawings,
      account: account,
      handover: handover
    )
    var parts: [@Sendable () -> [PlannedFile]] = [
      { pages(input, stages: stages, keys: keys) }
    ]
    if stages.contains(.reduce) {
      parts.append { AgreementFiles.files(state).map(PlannedFile.init) }
      parts.append { ReduceFiles.files(state).map(PlannedFile.init) }
      parts.append { OverviewFiles.files(state).map(PlannedFile.init) }
    }
    if stages.contains(.collect) {
      parts.append {
        CollectFiles.tables(state).map(PlannedFile.init)
          + state.collected.flatMap { CollectFiles.planned($0, key: keys?.key(of: $0)) }
          + ProvenanceFiles.files(state, account).map(PlannedFile.init)
      }
    }
    if stages.contains(.display) {
      parts.append { DisplayFiles.files(shown, drawings: drawings).map(PlannedFile.init) }
    }
    if stages.contains(.conclude) {
      parts.append {
        [
          PlannedFile(ConcludeFiles.findings(state)),
          PlannedFile(OutputFile("made-with.json", madeWith(state).page)),
        ]
      }
    }
    let files = parts.parallelMap(jobs: jobs) { $0() }.flatMap { $0 }
    return WithheldFiles.masked(files, state)
  }

  private static func pages(
    _ input: PageInput,
    stages: Set<Stage>,
    keys: PageKeys?
  ) -> [PlannedFile] {
    Pages.planned(input).map { page in
      PlannedFile(page.path, key: keys?.key(of: page.subject)) { Array(page.text().utf8) }
    }.filter { page in
      guard let stage = stage(of: page.path) else { return stages.contains(.conclude) }
      return stages.contains(stage)
    }
  }

  /// What the pages of a state show.
  ///
  /// - Parameters:
  ///   - state: The state.
  ///   - shown: The same state as what leaves the study shows it.
  ///   - drawings: The drawings of its displays.
  ///   - account: How its sources were found.
  ///   - handover: Where pages send choices; nothing for files.
  /// - Returns: The input of the pages.
  static func pageInput(
    of state: StudyState,
    shown: StudyState,
    drawings: [String: [String: String]],
    account: CollectionAccount,
    handover: String? = nil
  ) -> PageInput {
    PageInput(
      study: state.study,
      documents: state.documents,
      reduction: shown.reduction,
      displays: state.displays,
      drawings: drawings,
      assessments: state.assessments,
      account: account,
      diagnostics: state.diagnostics,
      heads: state.heads.sorted { $0.key < $1.key }.map {
        JournalHead(chain: $0.key, count: $0.value.count, sha256: $0.value.sha256)
      },
      programVersion: ProgramVersion.text,
      mark: StudyMark.of(state.study),
      handover: handover
    )
  }

  private static func stage(of path: String) -> Stage? {
    Stage.allCases.first { path.hasPrefix(folder(of: $0) + "/") }
  }

  private static func madeWith(_ state: StudyState) -> JSONValue {
    .members([
      ("version", .number(1)),
      ("jejak", .string(ProgramVersion.text)),
      (
        "tools",
        .members(state.tools.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
      ),
    ])
  }
}
