import ArgumentParser
import CommandConduct
import StageRuns
import StudyFolders

/// Takes files into the library and writes their records.
struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take files into the library and register them.",
    discussion: """
      The file is copied to sources/library/ and its record appended to sources/library.yaml, with \
      what the file states about itself. With --replaces the source keeps its id and its codings; \
      the old bytes stay as an earlier version, and codings whose words moved are carried or \
      proposed, never lost silently. Of a folder every file is added, but hidden ones, \
      those that a browser put beside a saved page, and links out of it; what cannot be added is \
      named, and the rest is added.
      """
  )
  @Argument(help: "Files or folders to add.") var files: [String]
  @Option(help: ArgumentHelp("The source whose bytes this file replaces.", valueName: "id"))
  var replaces: String?
  @Option(help: ArgumentHelp("The id (default: made of the file's name).", valueName: "id"))
  var id: String?
  @Option(help: "The CSL type, such as webpage or report.") var type: String?
  @Option(name: .customLong("class"), help: "primary, secondary, tertiary or own.")
  var sourceClass: String?
  @Option(help: "The language tag, such as id or en.") var language: String?
  @Option(name: .customLong("case"), help: "A default case of its codings; may be repeated.")
  var cases: [String] = []
  @Flag(help: "Say what would be written, and write nothing.") var dryRun = false
  @OptionGroup var options: StudyOptions

  func validate() throws {
    guard files.count == 1 || (replaces == nil && id == nil) else {
      throw ValidationError("--replaces and --id go with one file")
    }
  }

  func run() async throws {
    try await conduct {
      var outcomes: [Outcome] = []
      let found = files.map(Self.files)
      for path in found.flatMap({ $0.leadingOut }) {
        Console.remark(
          "\(path): error: it is a link out of the folder\n"
            + "  help: add the file that it leads to by its own path"
        )
        outcomes.append(.failed)
      }
      let taken = found.flatMap { $0.taken }
      guard !taken.isEmpty || !outcomes.isEmpty else {
        throw Refusal("there are no files in the folder", remedy: "check the path")
      }
      // Each file is added to the register as the one before it left it.
      for (file, isOfFolder) in taken {
        do {
          let added = try await options.alone(isDryRun: dryRun) {
            try await add(file, isOfFolder: isOfFolder, to: $0)
          }
          Console.endProgress()
          Console.report(added.diagnostics)
          if let moved = added.moved {
            Console.remark("anchors of '\(added.id)': \(moved.counts)")
            if moved.isOpen { Console.remark("  next: jejak reanchor --source \(added.id)") }
          }
          Console.line(added.id)
          outcomes.append(.done)
        } catch {
          // Of several files a message must say which.
          Console.remark((taken.count == 1 ? "" : "\(file): ") + Conduct.message(error))
          outcomes.append(.failed)
        }
      }
      let count = outcomes.count { $0 == .done }
      if count > 1, !dryRun {
        Console.remark(
          "\(count) sources added; next: jejak find 'WORDS', or to read them: jejak run"
        )
      }
      guard outcomes.contains(.failed) || outcomes.isEmpty else { return .done }
      return outcomes.contains(.done) ? .partly : .failed
    }
  }

  private func add(
    _ file: String,
    isOfFolder: Bool,
    to open: OpenStudy
  ) async throws -> SourceAdding.Added {
    try await SourceAdding(
      open: open,
      type: type,
      sourceClass: sourceClass,
      language: language,
      cases: cases
    ).add(
      file,
      id: id,
      replaces: replaces,
      isOfFolder: isOfFolder,
      isDryRun: dryRun,
      now: try Conduct.now()
    )
  }

  /// The file itself, or the files of a folder, those apart that are links out of it.
  private static func files(
    at path: String
  ) -> (taken: [(path: String, isOfFolder: Bool)], leadingOut: [String]) {
    let folder = StudyFolder(path: path)
    guard folder.hasFolder("") else { return ([(path: path, isOfFolder: false)], []) }
    let files = folder.files(below: "")
      .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
    let (sources, leftOut) = SavedPageFolders.parted(files)
    for folder in leftOut {
      Console.remark(
        "\(folder.count) files of '\(folder.folder)' belong to '\(folder.page)' and are no sources"
      )
    }
    return (
      sources.filter { folder.holds($0) }.map { (path: folder.absolute($0), isOfFolder: true) },
      sources.filter { !folder.holds($0) }.map { folder.absolute($0) }
    )
  }
}
