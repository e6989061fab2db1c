import CollectStage
import PageReading
import StudyFolders
import StudyModel

/// Reading the pages of paged sources, which outside programs do before a source is collected.
struct PagedSources {
  /// The programs that read pages with their versions; empty where no source has pages.
  let versions: [String: String]

  /// Asks for versions where a source may be paged.
  init(_ sources: [Source]) async {
    versions = sources.contains(where: Self.mayBePaged) ? await PageReader.versions() : [:]
  }

  /// Whether a file's name lets pages be expected; only its bytes tell.
  private static func mayBePaged(_ source: Source) -> Bool {
    let name = source.file.split(separator: "/").last ?? ""
    return name.lowercased().hasSuffix(".pdf") || !name.contains(".")
  }

  /// What the document of a source depends on besides its bytes and its record.
  func key(of source: Source) -> String {
    guard Self.mayBePaged(source) else { return "" }
    return versions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      .joined(separator: " ")
  }

  /// The transcript of a paged source; nothing for any other.
  ///
  /// - Parameters:
  ///   - source: The source.
  ///   - path: Its file, by an absolute path.
  ///   - bytes: The bytes of the file.
  /// - Returns: The transcript, or nothing.
  /// - Throws: `PageReadingError`.
  static func transcript(
    of source: Source,
    at path: String,
    bytes: [UInt8]
  ) async throws(PageReadingError) -> PageTranscript? {
    guard Collecting.isPaged(source, bytes: bytes) else { return nil }
    return try await PageReader().transcript(ofFileAt: path, bytes: bytes)
  }

  /// Why a source was left out, for the person.
  static func problem(
    _ error: PageReadingError,
    _ source: Source,
    severity: Diagnostic.Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      error.code,
      severity,
      at: FilePlace(path: "sources/library/\(source.file)"),
      source: source.id,
      words: error.description,
      remedy: error.remedy
    )
  }
}

extension StageRun {
  /// The originals of sources as an `OriginMap` counts them; those that cannot be read are missing.
  func originals(of sources: [Source]) async -> [String: [UInt8]] {
    var originals: [String: [UInt8]] = [:]
    for source in sources {
      let path = "sources/library/\(source.file)"
      guard let bytes = try? open.folder.read(path) else { continue }
      let transcript = try? await PagedSources.transcript(
        of: source,
        at: open.folder.absolute(path),
        bytes: bytes
      )
      originals[source.id] = try? Collecting.original(
        of: source,
        bytes: bytes,
        transcript: transcript
      )
    }
    return originals
  }
}
