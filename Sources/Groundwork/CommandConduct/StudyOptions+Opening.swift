import Journal
public import StageRuns
public import StudyFolders
import StudyModel

extension StudyOptions {
  /// The folder of the study: the one named, or the nearest upwards.
  ///
  /// - Returns: The folder.
  /// - Throws: ``Refusal`` where there is none.
  public func folder() throws(Refusal) -> StudyFolder {
    guard let study else {
      guard let nearest = StudyFolder.nearest() else {
        throw Refusal(
          "there is no study here or in a folder above",
          remedy: "go to your study's folder, name it with --study, or begin one: jejak init FOLDER"
        )
      }
      return nearest
    }
    let folder = StudyFolder(path: study)
    guard folder.hasFolder("") else {
      throw Refusal("the folder '\(study)' is not there", remedy: "check the spelling of --study")
    }
    guard folder.hasFolder("sources") || folder.hasFolder("codebook") else {
      throw Refusal("'\(study)' holds no study", remedy: "begin one there: jejak init \(study)")
    }
    return folder
  }

  /// Reads what people wrote in the study.
  public func open() throws -> OpenStudy {
    try OpenStudy.read(try folder())
  }

  /// Reads what is needed for judging at a place: of the journal, what concerns its source.
  public func open(at place: String) throws -> OpenStudy {
    let source = place.utf8.prefix { $0 != UInt8(ascii: ":") }
    return try OpenStudy.read(
      try folder(),
      journal: .source(String(decoding: source, as: UTF8.self))
    )
  }

  /// Reads what is needed for judging a coding: of the journal, what concerns its source.
  public func open(coding id: String) throws -> OpenStudy {
    guard let line = JudgementID(id) else { return try open() }
    return try OpenStudy.read(try folder(), journal: .sourceOf(line))
  }

  /// Reads the study when no other command writes in it, and keeps others from writing meanwhile.
  ///
  /// - Parameters:
  ///   - isDryRun: Whether nothing will be written, so that nobody need wait.
  ///   - work: What is done with the study as it was read.
  /// - Returns: What the work gives.
  /// - Throws: ``Refusal`` where there is no study, `FolderError` when the wait is too long, or what
  ///   the work throws.
  public func alone<Result>(
    isDryRun: Bool = false,
    _ work: (OpenStudy) async throws -> Result
  ) async throws -> Result {
    guard !isDryRun else { return try await work(try open()) }
    return try await locked { folder in try await work(try OpenStudy.read(folder)) }
  }

  /// Does work on the study's folder while no other command writes in it.
  ///
  /// - Parameter work: What is done; the study is not read yet.
  /// - Returns: What the work gives.
  /// - Throws: ``Refusal`` where there is no study, `FolderError` when the wait is too long, or what
  ///   the work throws.
  public func locked<Result>(
    _ work: (StudyFolder) async throws -> Result
  ) async throws -> Result {
    let folder = try folder()
    let lock = try FolderLock.taken(on: folder) {
      Console.remark("waiting for another command on this study to end")
    }
    defer { withExtendedLifetime(lock) {} }
    return try await work(folder)
  }

  /// A run of the stages over the study, with progress where a person watches.
  ///
  /// - Parameters:
  ///   - open: The study.
  ///   - trustsFileSystem: Whether unchanged files are taken from the index.
  /// - Returns: The run, with nothing done yet.
  public func run(of open: OpenStudy, trustsFileSystem: Bool = true) -> StageRun {
    StageRun(
      of: open,
      jobs: jobs,
      trustsFileSystem: trustsFileSystem,
      progress: { Console.progress($0) }
    )
  }
}
