import CodebookFiles
import Fingerprints
import ReduceStage
import StudyFolders
import StudyModel

extension SourceAdding {
  /// Puts new bytes in the place of a source's, and says what becomes of the places held in it.
  func replace(
    _ id: String,
    by bytes: [UInt8],
    of path: String,
    isDryRun: Bool,
    now: String
  ) async throws -> Added {
    guard let source = open.study.source(id) else {
      throw StudyQuestionError.unknownSource(id, known: open.study.sources.map(\.id))
    }
    let target = "sources/library/\(source.file)"
    guard let before = try open.folder.read(target) else { throw SourceAddingError.noFile(target) }
    let sha256 = Fingerprints.fingerprint(of: bytes)
    let old = Fingerprints.fingerprint(of: before)
    if let declared = source.sha256, declared != old { throw SourceAddingError.changedBefore(id) }
    guard sha256 != old else { throw SourceAddingError.sameBytes(id) }
    let kept = earlierName(of: source)
    let reduction = await StageRun(of: open).state(through: .reduce).reduction
    let places = reduction.places.filter { $0.anchor.source == id }
    let (document, _, diagnostics) = await read(source, at: path, bytes: bytes)
    let over = CarriedOver(places, in: document.map { [$0] } ?? [])
    var versions = source.earlier.map { version in
      YAMLValue.fields(
        [("file", version.file), ("sha256", version.sha256), ("until", version.until)].compactMap {
          name,
          words in words.map { YAMLField(name, $0) }
        }
      )
    }
    versions.append(
      .fields([
        YAMLField("file", kept), YAMLField("sha256", old), YAMLField("until", now),
      ])
    )
    var editor = ItemEditor(try register())
    try editor.setField("sha256", of: id, in: "sources", to: .text(sha256))
    try editor.setField("earlier", of: id, in: "sources", to: .list(versions))
    if !isDryRun {
      // The old bytes are safe before anything else changes.
      try open.folder.write(before, to: "sources/library/\(kept)")
      try open.folder.write(bytes, to: target)
      try open.folder.write(Array(editor.text.utf8), to: StudyFiles.library)
    }
    return Added(
      id: id,
      diagnostics: diagnostics + outdated(source),
      moved: MovedAnchors(source: id, over)
    )
  }

  /// What the record says of lines of the bytes before: only a person knows where they are now.
  private func outdated(_ source: Source) -> [Diagnostic] {
    let fields = [
      ("parts", !source.parts.isEmpty), ("pages", source.pages != nil),
      ("tables", !source.tables.isEmpty),
    ].filter(\.1).map { "'\($0.0)'" }
    guard !fields.isEmpty else { return [] }
    return [
      Diagnostic(
        "record-of-earlier",
        .warning,
        source: source.id,
        words: "\(fields.joined(separator: ", ")) of source '\(source.id)' name lines of the file "
          + "that was replaced",
        remedy: "compare them with the new file, and correct sources/library.yaml"
      )
    ]
  }

  private func earlierName(of source: Source) -> String {
    let dot = source.file.lastIndex(of: ".") ?? source.file.endIndex
    var number = source.earlier.count + 1
    while true {
      let name = "\(source.file[..<dot]).\(number)\(source.file[dot...])"
      if !open.folder.has("sources/library/\(name)") { return name }
      number += 1
    }
  }
}
