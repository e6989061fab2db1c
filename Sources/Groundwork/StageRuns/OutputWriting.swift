import Fingerprints
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

  init(
    run: StageRun,
    state: StudyState,
    stages: Set<Stage>,
    settled: [String: StoredRun.File]
  ) {
    self.run = run
    self.state = state
    self.stages = stages
    self.settled = settled
  }

  /// Writes all files, the ledger last.
  mutating func write(to tree: inout NewTree) throws(FolderError) {
    var files = OutputTree.planned(
      state,
      stages: stages,
      keys: PageKeys(of: state, in: run.open)
    )
    if stages != Set(Stage.allCases) {
      files += try run.keptFiles(of: stages, instead: files.map(\.path)).map(PlannedFile.init)
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for file in files { try write(file, to: &tree) }
    let fingerprints = Dictionary(records.map { ($0.path, $0.sha256) }) { first, _ in first }
    let ledger = run.ledger(of: state, stages: stages, files: fingerprints)
    try write(PlannedFile("ledger.json", key: nil) { ledger.bytes }, to: &tree)
  }

  private mutating func write(_ file: PlannedFile, to tree: inout NewTree) throws(FolderError) {
    let known = settled[file.path]
    if let known, let key = file.key, known.key == key, try tree.keep(file.path) {
      records.append(Record(path: file.path, sha256: known.sha256, key: key))
      return
    }
    let bytes = file.bytes()
    let sha256 = Fingerprints.fingerprint(of: bytes)
    records.append(Record(path: file.path, sha256: sha256, key: file.key))
    guard isUnchanged(file.path, bytes, sha256, known), try tree.keep(file.path) else {
      return try tree.write(bytes, to: file.path)
    }
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
