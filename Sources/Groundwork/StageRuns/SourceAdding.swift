import CodebookFiles
import CollectStage
import Fingerprints
import PageReading
import StudyFolders
public import StudyModel

/// Taking files into the library, with a record of each.
public struct SourceAdding: Sendable {
  /// What was added.
  public struct Added: Sendable {
    /// The source's id.
    public let id: String
    /// What was noticed.
    public let diagnostics: [Diagnostic]
    /// What becomes of the places in a source whose bytes are replaced.
    public var moved: MovedAnchors?
  }

  let open: OpenStudy
  let type: String?
  let sourceClass: String?
  let language: String?
  let cases: [String]

  /// Creates the adding with what is known of all files.
  public init(
    open: OpenStudy,
    type: String?,
    sourceClass: String?,
    language: String?,
    cases: [String]
  ) {
    self.open = open
    self.type = type
    self.sourceClass = sourceClass
    self.language = language
    self.cases = cases
  }

  /// Adds a file as a new source, or as the new bytes of one that is there.
  ///
  /// - Parameters:
  ///   - path: The file, anywhere on disk.
  ///   - id: The id, where it is not to be made of the file's name.
  ///   - replaced: The source whose bytes it replaces.
  ///   - isOfFolder: Whether nobody named the file itself; then one that is not read is refused.
  ///   - isDryRun: Whether nothing is to be written.
  ///   - now: The time until which the earlier bytes were the source.
  /// - Returns: The source's id and what was noticed.
  /// - Throws: ``SourceAddingError``, `FolderError`, or why the register cannot be edited.
  public func add(
    _ path: String,
    id: String?,
    replaces replaced: String?,
    isOfFolder: Bool = false,
    isDryRun: Bool,
    now: String
  ) async throws -> Added {
    let (file, name, bytes) = try Self.file(at: path)
    if let replaced {
      return try await replace(
        replaced,
        by: bytes,
        of: file.path,
        isDryRun: isDryRun,
        now: now
      )
    }
    let id = id ?? Self.slug(name)
    guard Self.isUsable(id) else { throw SourceAddingError.unusableID(id) }
    // Without a register the files of the library only stand in for sources.
    let registered = open.folder.has(StudyFiles.library) ? open.study.sources : []
    guard !registered.contains(where: { $0.id == id }) else { throw SourceAddingError.taken(id) }
    let target = "sources/library/\(name)"
    let present = try open.folder.read(target)
    guard present == nil || present == bytes else {
      throw SourceAddingError.nameTaken(name)
    }
    let sha256 = Fingerprints.fingerprint(of: bytes)
    if let twin = registered.first(where: { $0.sha256 == sha256 }) {
      throw SourceAddingError.sameBytes(twin.id)
    }
    let (_, stated, diagnostics) = await read(
      Source(id: id, file: name),
      at: file.path,
      bytes: bytes
    )
    let unread = diagnostics.first { ["format-not-read", "source-empty"].contains($0.code) }
    if isOfFolder, let unread {
      throw SourceAddingError.notRead(unread.words, remedy: unread.remedy ?? "")
    }
    var editor = ItemEditor(try register())
    try editor.append(fields(id: id, file: name, sha256: sha256, stated: stated), to: "sources")
    if !isDryRun {
      try open.folder.write(bytes, to: target)
      try open.folder.write(Array(editor.text.utf8), to: StudyFiles.library)
    }
    return Added(id: id, diagnostics: diagnostics)
  }

  func read(
    _ source: Source,
    at path: String,
    bytes: [UInt8]
  ) async -> (Document?, [String: StatedField], [Diagnostic]) {
    let transcript: PageTranscript?
    do throws(PageReadingError) {
      transcript = try await PagedSources.transcript(of: source, at: path, bytes: bytes)
    } catch {
      return (nil, [:], [PagedSources.problem(error, source, severity: .warning)])
    }
    do throws(CollectError) {
      let made = try Collecting.collect(
        source,
        bytes: bytes,
        transcript: transcript,
        mappings: open.study.mappings,
        fingerprint: { Fingerprints.fingerprint(of: $0) }
      )
      return (made.document, made.stated, made.diagnostics)
    } catch {
      let place = FilePlace(
        path: "sources/library/\(source.file)",
        line: error.line ?? 0,
        column: error.column ?? 0
      )
      return (
        nil, [:],
        [
          Diagnostic(
            error.code,
            .warning,
            at: place,
            source: source.id,
            words: error.description,
            remedy: error.remedy
          )
        ]
      )
    }
  }

  func register() throws -> String {
    guard let bytes = try open.folder.read(StudyFiles.library) else { return "" }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FolderError.unreadable(StudyFiles.library, reason: "it is not UTF-8")
    }
    return text
  }

  /// A file anywhere on disk, with its name and bytes.
  static func file(at path: String) throws -> (file: StudyFolder, name: String, bytes: [UInt8]) {
    let file = StudyFolder(path: path)
    let slash = file.path.lastIndex(of: "/") ?? file.path.startIndex
    let name = String(file.path[file.path.index(after: slash)...])
    let folder = StudyFolder(path: String(file.path[..<slash]))
    guard let bytes = try folder.read(name) else { throw SourceAddingError.noFile(path) }
    return (file, name, bytes)
  }

  static func slug(_ name: String) -> String {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    var slug = ""
    for scalar in stem.lowercased().unicodeScalars {
      if ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    return slug
  }

  private static func isUsable(_ id: String) -> Bool {
    !id.isEmpty
      && id.unicodeScalars.allSatisfy {
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      }
  }
}

/// Why a file was not added.
public enum SourceAddingError: Error, Equatable {
  /// There is no such file.
  case noFile(String)
  /// The id is not of a-z, 0-9 and hyphens.
  case unusableID(String)
  /// A source has the id.
  case taken(String)
  /// Another file of this name is in the library.
  case nameTaken(String)
  /// A source has these very bytes.
  case sameBytes(String)
  /// The bytes to be replaced are not those that were registered.
  case changedBefore(String)
  /// Nothing can be read of a file that lies in a folder.
  case notRead(String, remedy: String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .noFile: "check the path"
    case .unusableID: "say --id with a-z, 0-9 and hyphens"
    case .taken(let id): "say --id with another, or --replaces \(id) for new bytes of it"
    case .nameTaken: "rename the file first"
    case .sameBytes: "there is nothing to do"
    case .notRead(_, let remedy): remedy
    case .changedBefore(let id): "restore the registered file of '\(id)' first"
    }
  }
}

extension SourceAddingError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .noFile(let path): "there is no file '\(path)'"
    case .unusableID(let id): "'\(id)' cannot be the id of a source"
    case .taken(let id): "there is a source '\(id)' already"
    case .nameTaken(let name): "the library has another file '\(name)'"
    case .sameBytes(let id): "source '\(id)' has these very bytes"
    case .notRead(let words, _): words
    case .changedBefore(let id): "the file of source '\(id)' was changed after it was registered"
    }
  }
}
