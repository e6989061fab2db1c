import Fingerprints
import Journal
public import StudyFolders
import StudyModel
import StudyStore

extension StageRun {
  /// What a run of all stages would report, where nothing changed since the last one.
  ///
  /// - Parameters:
  ///   - inputs: The stamps of today.
  ///   - folder: The study's folder.
  /// - Returns: The report of the last run without files written; nothing where something changed,
  ///   in `output/` too, or where it is not certain that nothing did.
  public static func unchanged(since inputs: InputStamps, in folder: StudyFolder) -> Published? {
    guard let key = inputs.key, folder.has(StudyFiles.index),
      let last = try? index(of: folder)?.lastRun(), last.inputs == key
    else { return nil }
    let present = folder.stamps(below: StudyFiles.output)
    guard present.count == last.files.count,
      zip(present, last.files).allSatisfy({ isSame($0.path, $0.stamp, $1, in: folder) })
    else { return nil }
    return Published(diagnostics: last.diagnostics, files: last.files.count, written: 0)
  }

  /// Keeps what a run left, for the next one to know when there is nothing to do.
  func keep(
    _ published: Published,
    records: [OutputWriting.Record],
    heads: [String: ChainHead]
  ) {
    // What an outside program did not finish in time is tried again.
    let isRepeatable = !published.diagnostics.contains { Self.passing.contains($0.code) }
    let inputs = isRepeatable ? open.inputs?.key : nil
    guard let index = openIndex() else { return }
    let known = Dictionary(records.map { ($0.path, $0) }) { first, _ in first }
    let files = open.folder.stamps(below: StudyFiles.output).map { path, stamp in
      StoredRun.File(
        path: path,
        sha256: known[path]?.sha256 ?? "",
        size: stamp.size,
        modified: stamp.modified,
        inode: stamp.inode,
        key: known[path]?.key,
        isSettled: !stamp.isLatelyModified
      )
    }
    // Without it the next run does all the work again.
    try? index.store(
      StoredRun(
        inputs: inputs ?? "",
        files: files,
        heads: heads.sorted { $0.key < $1.key }.map {
          StoredRun.Head(chain: $0.key, count: $0.value.count, sha256: $0.value.sha256)
        },
        diagnostics: published.diagnostics
      )
    )
  }

  /// The files of `output/` that are as the last run left them, and the ends of the journal's chains
  /// where the ledger is among them.
  func settledOutput() -> SettledOutput {
    guard trustsFileSystem, let last = try? openIndex()?.lastRun() else { return SettledOutput() }
    var present: [String: FileStamp] = [:]
    for (path, stamp) in open.folder.stamps(below: StudyFiles.output) { present[path] = stamp }
    let same = last.files.filter { file in
      present[file.path].map { Self.isSame(file.path, $0, file, in: open.folder) } == true
    }
    var settled = SettledOutput()
    settled.files = Dictionary(same.map { ($0.path, $0) }) { first, _ in first }
    if settled.files["ledger.json"] != nil {
      settled.heads = Dictionary(
        last.heads.map { ($0.chain, ChainHead(count: $0.count, sha256: $0.sha256)) }
      ) { first, _ in first }
    }
    return settled
  }

  private static let passing: Set<String> = ["network-laid-out-plainly", "source-beyond-limit"]

  private static func isSame(
    _ path: String,
    _ stamp: FileStamp,
    _ file: StoredRun.File,
    in folder: StudyFolder
  ) -> Bool {
    guard path == file.path, stamp.size == file.size, stamp.modified == file.modified,
      stamp.inode == file.inode
    else { return false }
    guard !file.isSettled else { return true }
    let bytes = try? folder.read(StudyFiles.output + "/" + path)
    return bytes.map { Fingerprints.fingerprint(of: $0) } == file.sha256
  }
}

/// What of `output/` is known without being read.
struct SettledOutput {
  /// The files that are as the last run left them, by path.
  var files: [String: StoredRun.File] = [:]
  /// The ends of the journal's chains in the ledger; nothing where it must be read.
  var heads: [String: ChainHead]?
}
