import CodebookFiles
import Fingerprints
import ReduceStage
import StudyFolders
import StudyModel

/// The files that people write, as lines that name a code follow it to its new id.
struct ReferenceFollowing {
  private let run: StageRun
  private var texts: [String: String]
  private let originals: [String: String]
  /// The places that were changed.
  private(set) var followed: [CodeReference] = []
  /// The places that cannot follow by themselves.
  private(set) var stuck: [CodeReference] = []
  /// The places that name a code that is only hidden.
  private(set) var remarked: [CodeReference] = []

  init(_ codes: String, in run: StageRun) {
    self.run = run
    var originals: [String: String] = [:]
    let folder = run.open.folder
    let yaml = [StudyFiles.displays, StudyFiles.networks, StudyFiles.findings]
    let sheets = ["codebook/memos", "codebook/cells"].flatMap { path in
      folder.names(in: path).filter { $0.hasSuffix(".md") }.map { "\(path)/\($0)" }
    }
    for path in yaml + sheets {
      // What cannot be read is reported where it is read.
      if let text = try? run.text(of: path), !text.isEmpty { originals[path] = text }
    }
    texts = originals
    texts[StudyFiles.codes] = codes
    originals[StudyFiles.codes] = codes
    self.originals = originals
  }

  /// Has every line that names a code name its successor.
  mutating func follow(_ id: String, to successor: String?, isRename: Bool) throws {
    for (path, text) in texts.sorted(by: { $0.key < $1.key }) {
      // A merged code stays in the file with what became of it, and so does what hangs below it.
      let left: Set<String> = path == StudyFiles.codes && !isRename ? ["parent", "became"] : []
      let places = CodeReferences.of(id, in: text, path: path, but: left)
      guard let successor else {
        remarked += places.filter { !$0.isPattern }
        continue
      }
      stuck += places.filter { place in
        place.isPattern && !keeps(place, in: text, successor)
      }
      guard places.contains(where: { !$0.isPattern }) else { continue }
      if let changed = CodeReferences.replacing(id, by: successor, in: text, path: path, but: left)
      {
        texts[path] = changed
        followed += places.filter { !$0.isPattern }
      } else {
        stuck += places.filter { !$0.isPattern }
      }
    }
  }

  /// Whether a pattern on the same line takes the successor in as well.
  private func keeps(_ place: CodeReference, in text: String, _ successor: String) -> Bool {
    CodeReferences.of(successor, in: text, path: place.path).contains {
      $0.isPattern && $0.line == place.line
    }
  }

  /// The codes after the changes.
  var codes: [CodebookVersions.Item] { CodesText.items(in: texts[StudyFiles.codes] ?? "") }

  /// The files with their new texts, the codebook first.
  var files: [(path: String, text: String)] {
    let others = texts.filter { $0.key != StudyFiles.codes && originals[$0.key] != $0.value }
    return [(StudyFiles.codes, texts[StudyFiles.codes] ?? "")]
      + others.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What is recorded of other files, item by item.
  func acts(why: String) -> [Act] {
    files.dropFirst().flatMap { path, text -> [Act] in
      if path.hasSuffix(".md") {
        guard path.hasPrefix("codebook/memos/") else { return [] }
        let name = path.dropFirst("codebook/memos/".count).dropLast(".md".count)
        return [
          .wrote(
            Act.WritingVersion(
              kind: .memo,
              id: String(name),
              sha256: Fingerprints.fingerprint(of: text)
            )
          )
        ]
      }
      let before = Dictionary(
        ItemEditor.items(in: originals[path] ?? "").map { ("\($0.list)/\($0.id)", $0.text) }
      ) { first, _ in first }
      return ItemEditor.items(in: text).compactMap { item in
        let id = "\(item.list)/\(item.id)"
        guard let old = before[id], old != item.text else { return nil }
        return .record(
          RecordedChange(file: path, item: id, before: old, after: item.text, why: why)
        )
      }
    }
  }
}
