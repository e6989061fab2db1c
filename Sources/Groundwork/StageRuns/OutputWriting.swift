import Fingerprints
import ParallelWork
import StageLineage
import StudyFolders
import StudyModel
import StudyStore

/// Writes `output/` file by file: what is as the last run left it is kept without being made again.
struct OutputWriting {
  /// A file of the new output.
  struct Record {
    let path: String
    let sha256: String
    let key: String?
  }

  let run: StageRun
  let state: StudyState
  let stages: Set<Stage>
  /// What was written or kept so far.
  private(set) var records: [Record] = []
  private let settled: [String: StoredRun.File]
  private let planned: [PlannedFile]
  private let ledger: Ledger

  /// Makes what takes long, by as many threads as there are parts of the output.
  init(
    run: StageRun,
    state: StudyState,
    stages: Set<Stage>,
    settled: [String: StoredRun.File]
  ) async {
    self.run = run
    self.state = state
    self.stages = stages
    self.settled = settled
    async let ledger = run.ledger(of: state, stages: stages)
    planned = OutputTree.planned(
      state,
      stages: stages,
      keys: PageKeys(of: state, in: run.open),
      jobs: run.jobs
    )
    self.ledger = await ledger
  }

  /// Writes all files, the ledger last.
  mutating func write(to tree: inout NewTree) throws(FolderError) {
    var files = planned
    if stages != Set(Stage.allCases) {
      files += try run.keptFiles(of: stages, instead: files.map(\.path)).map(PlannedFile.init)
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    // So many at a time as are many for a few threads, and few for the memory.
    for start in stride(from: 0, to: files.count, by: 32) {
      try write(Array(files[start..<min(start + 32, files.count)]), to: &tree)
    }
    let fingerprints = Dictionary(records.map { ($0.path, $0.sha256) }) { first, _ in first }
    let ledger = LedgerFile(ledger: ledger, files: fingerprints, heads: state.heads)
    let jobs = run.jobs
    try write([PlannedFile("ledger.json", key: nil) { ledger.bytes(jobs: jobs) }], to: &tree)
  }

  /// A file as it is made anew; nothing where it is as it was and need not be made.
  private struct Made {
    let bytes: [UInt8]
    let sha256: String
  }

  private mutating func write(_ files: [PlannedFile], to tree: inout NewTree) throws(FolderError) {
    let settled = settled
    let made = files.parallelMap(jobs: run.jobs) { file -> Made? in
      if let key = file.key, settled[file.path]?.key == key { return nil }
      return Self.made(file)
    }
    for (file, made) in zip(files, made) {
      let known = settled[file.path]
      if made == nil, let known, try tree.keep(file.path) {
        records.append(Record(path: file.path, sha256: known.sha256, key: file.key))
        continue
      }
      let made = made ?? Self.made(file)
      records.append(Record(path: file.path, sha256: made.sha256, key: file.key))
      guard isUnchanged(file.path, made.bytes, made.sha256, known), try tree.keep(file.path) else {
        try tree.write(made.bytes, to: file.path)
        continue
      }
    }
  }

  private static func made(_ file: PlannedFile) -> Made {
    let bytes = file.bytes()
    return Made(bytes: bytes, sha256: Fingerprints.fingerprint(of: bytes))
  }

  private func isUnchanged(
    _ path: String,
    _ bytes: [UInt8],
    _ sha256: String,
    _ known: StoredRun.File?
  ) -> Bool {
    if let known { return known.sha256 == sha256 }
    // A file that cannot be read is one to write anew.
    return (try? run.open.folder.read(StudyFiles.output + "/" + path)) == bytes
  }
}
