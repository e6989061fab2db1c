import CollectStage
import Fingerprints
import PageReading
import ReduceStage
import StudyFolders
import StudyModel
import StudyStore
import Synchronization

/// Collecting every source of a study, with the documents of unchanged ones taken from the index.
struct CollectRun {
  let folder: StudyFolder
  let study: Study
  let index: StudyIndex?
  /// Whether size, times and inode are believed when they say that a file was not written.
  let trustsFileSystem: Bool
  let jobs: Int
  let progress: @Sendable (String) -> Void
  /// What persons corrected, by source.
  let changes: [String: [PassageChange]]

  /// What became of one source.
  enum Result: Sendable {
    case collected(CollectedSource)
    case leftOut([Diagnostic])
  }

  /// Collects all sources; those that cannot be read are left out with a diagnostic.
  ///
  /// - Returns: What was collected, what was noticed, and the outside programs that took part.
  func collect() async -> (
    collected: [CollectedSource], diagnostics: [Diagnostic], tools: [String: String]
  ) {
    let paged = await PagedSources(study.sources)
    let results = await parallel(study.sources) { source in
      progress("collect \(source.id)")
      return await result(of: source, paged)
    }
    var collected: [CollectedSource] = []
    var diagnostics: [Diagnostic] = []
    for result in results {
      switch result {
      case .collected(let source):
        collected.append(source)
        diagnostics += source.diagnostics
      case .leftOut(let reasons): diagnostics += reasons
      }
    }
    return (collected, diagnostics, paged.versions)
  }

  private func result(of source: Source, _ paged: PagedSources) async -> Result {
    let path = "sources/library/\(source.file)"
    do {
      let sha256 = try knownSHA256(path)
      if let sha256, let stored = try matching(sha256, of: source, paged) { return stored }
      guard let bytes = try folder.read(path) else {
        return .leftOut([
          problem(
            "source-not-found",
            source,
            "the file '\(path)' is not there",
            remedy: "put the file there, or correct 'file' in sources/library.yaml"
          )
        ])
      }
      let found = Fingerprints.fingerprint(of: bytes)
      remember(found, of: path)
      if let declared = source.sha256, declared != found {
        return .leftOut([
          problem(
            "source-changed",
            source,
            "the bytes of '\(path)' are not those that were registered",
            remedy: "restore the file; a new version comes in by: "
              + "jejak add FILE --replaces \(source.id)"
          )
        ])
      }
      if sha256 == nil, let stored = try matching(found, of: source, paged) { return stored }
      let transcript = try await PagedSources.transcript(
        of: source,
        at: folder.absolute(path),
        bytes: bytes
      )
      let key = key(of: source, sha256: found, paged)
      return try collected(source, bytes: bytes, transcript, sha256: found, key: key)
    } catch let error as PageReadingError {
      return .leftOut([PagedSources.problem(error, source)])
    } catch let error as CollectError {
      return .leftOut([
        Diagnostic(
          error.code,
          .error,
          at: FilePlace(path: path, line: error.line ?? 0, column: error.column ?? 0),
          source: source.id,
          words: error.description,
          remedy: error.remedy
        )
      ])
    } catch let error as FolderError {
      return .leftOut([
        problem("source-unreadable", source, error.description, remedy: error.remedy)
      ])
    } catch {
      return .leftOut([problem("source-unreadable", source, "\(error)", remedy: nil)])
    }
  }

  private func collected(
    _ source: Source,
    bytes: [UInt8],
    _ transcript: PageTranscript?,
    sha256: String,
    key: String
  ) throws(CollectError) -> Result {
    let made = try Collecting.collect(
      source,
      bytes: bytes,
      transcript: transcript,
      changes: changes(of: source),
      mappings: study.mappings,
      fingerprint: { Fingerprints.fingerprint(of: $0) }
    )
    // The index is a convenience: a run without it is slower and gives the same bytes.
    try? index?.store(
      StoredDocument(
        document: made.document,
        stated: made.stated,
        diagnostics: made.diagnostics
      ),
      under: key
    )
    return .collected(
      CollectedSource(
        document: made.document,
        sha256: sha256,
        stated: made.stated,
        diagnostics: made.diagnostics,
        madeFrom: key
      )
    )
  }

  private func matching(
    _ sha256: String,
    of source: Source,
    _ paged: PagedSources
  ) throws -> Result? {
    guard source.sha256 == nil || source.sha256 == sha256 else { return nil }
    let key = key(of: source, sha256: sha256, paged)
    guard trustsFileSystem, let stored = try? index?.document(key) else { return nil }
    return .collected(
      CollectedSource(
        document: stored.document,
        sha256: sha256,
        stated: stored.stated,
        diagnostics: stored.diagnostics,
        madeFrom: key
      )
    )
  }

  private func key(of source: Source, sha256: String, _ paged: PagedSources) -> String {
    let changes = changes(of: source).map { "\($0)" }.joined(separator: "\u{1E}")
    let mappings = study.mappings.map { "\($0)" }.joined(separator: "\u{1E}")
    return Fingerprints.fingerprint(
      of: [
        sha256, source.id, SourceRecord.fingerprint(of: source), changes, mappings,
        paged.key(of: source),
      ].joined(separator: "\u{1D}")
    )
  }

  private func changes(of source: Source) -> [PassageChange] { changes[source.id] ?? [] }

  /// The corrections of passages and parts that persons made, by source, and those left out.
  ///
  /// A correction names lines or passages of the file that was there. When the file is replaced,
  /// nobody knows what stands in that line now, so it is told and not applied.
  static func changes(
    in judgements: [Judgement],
    of sources: [Source]
  ) -> (standing: [String: [PassageChange]], outdated: [Diagnostic]) {
    let replaced = Dictionary(
      sources.compactMap { source in
        source.earlier.compactMap(\.until).max().map { (source.id, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
    var changes: [String: [PassageChange]] = [:]
    var outdated: [Diagnostic] = []
    let standing = StandingJudgements.of(judgements) { act in
      switch act {
      case .passages, .parts: true
      default: false
      }
    }
    for judgement in standing {
      switch judgement.act {
      case .passages(let id, let text), .parts(let id, let text):
        guard let change = PassageChange(text: text) else { continue }
        if let until = replaced[id], judgement.at <= until {
          outdated.append(outdatedChange(change, judgement, of: id))
        } else {
          changes[id, default: []].append(change)
        }
      default: break
      }
    }
    return (changes, outdated)
  }

  private static func outdatedChange(
    _ change: PassageChange,
    _ judgement: Judgement,
    of source: String
  ) -> Diagnostic {
    let verb = if case .part = change { "parts" } else { "passages" }
    return Diagnostic(
      "change-of-earlier",
      .warning,
      source: source,
      words: "'\(change)' ('\(judgement.id.text)') was said of the file that was replaced, and is "
        + "not applied to the new one",
      remedy: "say it anew with `jejak \(verb) \(source)`, and run: jejak undo \(judgement.id.text)"
    )
  }

  private func knownSHA256(_ path: String) throws -> String? {
    guard trustsFileSystem, let index, let stamp = folder.stamp(path) else { return nil }
    return try? index.sha256(
      path: path,
      size: stamp.size,
      modified: stamp.modified,
      changed: stamp.changed,
      inode: stamp.inode
    )
  }

  private func remember(_ sha256: String, of path: String) {
    guard let index, let stamp = folder.stamp(path), !stamp.isRacy else { return }
    try? index.remember(
      sha256: sha256,
      path: path,
      size: stamp.size,
      modified: stamp.modified,
      changed: stamp.changed,
      inode: stamp.inode
    )
  }

  private func problem(
    _ code: String,
    _ source: Source,
    _ words: String,
    remedy: String?
  ) -> Diagnostic {
    Diagnostic(
      code,
      .error,
      at: source.declaredAt,
      source: source.id,
      words: words,
      remedy: remedy
    )
  }

  private func parallel<Item: Sendable, Made: Sendable>(
    _ items: [Item],
    _ make: @escaping @Sendable (Item) async -> Made
  ) async -> [Made] {
    await withTaskGroup(of: (Int, Made).self) { group in
      var made: [Made?] = Array(repeating: nil, count: items.count)
      var next = 0
      while next < min(jobs, items.count) {
        let position = next
        group.addTask { (position, await make(items[position])) }
        next += 1
      }
      while let (position, value) = await group.next() {
        made[position] = value
        if next < items.count {
          let position = next
          group.addTask { (position, await make(items[position])) }
          next += 1
        }
      }
      return made.compactMap { $0 }
    }
  }
}
