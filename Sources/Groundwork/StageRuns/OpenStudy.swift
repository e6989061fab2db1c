import CodebookFiles
import Fingerprints
import OutsideSuggesting
public import Journal
import ReduceStage
public import StudyFolders
public import StudyModel

/// A study read from disk: what people wrote, and what was wrong with it.
public struct OpenStudy: Sendable {
  /// The study's folder.
  public let folder: StudyFolder
  /// What people wrote; items that could not be read are left out.
  public let study: Study
  /// What was wrong with what people wrote.
  public let diagnostics: [Diagnostic]
  /// The text of every item in the files people write, by file and id.
  public let items: [ItemKey: String]
  /// The journal as it was read.
  public let journal: JournalContents
  /// The fingerprints of the files that people write, by path; the journal's are not among them.
  public let written: [String: String]
  /// The stamps of all that was read, taken before, where they were asked for.
  public var inputs: InputStamps?

  /// Which item of which file.
  public struct ItemKey: Hashable, Sendable {
    /// The file's path below the study.
    public let file: String
    /// The list and the item's id, such as `codes/BTK`; the bare name of a field that is no list.
    public let id: String
  }

  /// Reads a study.
  ///
  /// - Parameters:
  ///   - folder: Where it is.
  ///   - inputs: Its stamps, taken before.
  ///   - scope: What of the journal is needed; a study with a part of it is good for judging in a
  ///     source, and for nothing that is written to `output/`.
  /// - Returns: The study with all that could be read of it.
  /// - Throws: `FolderError` where the folder itself cannot be read.
  public static func read(
    _ folder: StudyFolder,
    inputs: InputStamps? = nil,
    journal scope: JournalFolder.Scope = .whole
  ) throws -> OpenStudy {
    var reading = StudyReading(folder: folder, scope: scope)
    var open = try reading.read()
    open.inputs = inputs
    return open
  }

  /// The fingerprint of an item's text; empty where there is no such item.
  func fingerprint(ofItem id: String, in file: String) -> String {
    items[ItemKey(file: file, id: id)].map { Fingerprints.fingerprint(of: $0) } ?? ""
  }
}

/// One pass over the files that people write.
private struct StudyReading {
  let folder: StudyFolder
  let scope: JournalFolder.Scope
  var diagnostics: [Diagnostic] = []
  var items: [OpenStudy.ItemKey: String] = [:]
  var written: [String: String] = [:]

  init(folder: StudyFolder, scope: JournalFolder.Scope) {
    self.folder = folder
    self.scope = scope
  }

  mutating func read() throws -> OpenStudy {
    var study = Study()
    study.studyProtocol =
      try file(StudyFiles.protocolFile, ProtocolFile.read) ?? StudyProtocol()
    study.sources = try file(StudyFiles.library, LibraryFile.read) ?? unregistered()
    study.searches = try file(StudyFiles.searches, SearchesFile.read) ?? SearchLog()
    study.mappings = try file(StudyFiles.mappings, MappingsFile.read) ?? []
    study.codebook = try file(StudyFiles.codes, CodesFile.read) ?? .empty
    study.claims = try file(StudyFiles.claims, ClaimsFile.read) ?? []
    study.displays = try file(StudyFiles.displays, DisplaysFile.read) ?? []
    study.networks = try file(StudyFiles.networks, NetworksFile.read) ?? []
    study.findings = try file(StudyFiles.findings, FindingsFile.read) ?? []
    study.forms = try writings("codebook/forms")
    study.memos = try writings("codebook/memos")
    study.chapters = try writings("codebook/chapters")
    study.cellTexts = try cellTexts()
    let journal = try JournalFolder(path: folder.absolute(StudyFiles.journal)).read(scope)
    study.judgements = ofPersons(journal.judgements, in: study.studyProtocol)
    study.outsideSuggestions = try outsideSuggestions()
    diagnostics += journal.diagnostics
    let recorded = RecordedCases(study.judgements).completing(study)
    study = recorded.study
    diagnostics += recorded.diagnostics
    diagnostics += StudyChecks.check(study)
    return OpenStudy(
      folder: folder,
      study: study,
      diagnostics: diagnostics,
      items: items,
      journal: journal,
      written: written
    )
  }

  private mutating func file<Value>(
    _ path: String,
    _ read: (String, String) -> (Value, [Diagnostic])
  ) throws -> Value? {
    guard let text = try text(path) else { return nil }
    let (value, noticed) = read(text, path)
    diagnostics += noticed
    for item in ItemEditor.items(in: text) {
      let id =
        item.list.isEmpty || item.id.hasPrefix(item.list + "/")
        ? item.id : "\(item.list)/\(item.id)"
      items[OpenStudy.ItemKey(file: path, id: id)] = item.text
    }
    return value
  }

  private mutating func text(_ path: String) throws -> String? {
    guard let bytes = try folder.read(path) else { return nil }
    written[path] = Fingerprints.fingerprint(of: bytes)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let line = Self.firstBrokenLine(bytes)
      diagnostics.append(
        Diagnostic(
          "not-utf8",
          .error,
          at: FilePlace(path: path, line: line),
          words: "the file is not UTF-8",
          remedy: "save it as UTF-8 with the program that made it"
        )
      )
      return nil
    }
    return text
  }

  /// The files of a library without a register, each as a source named after its file.
  ///
  /// Looking for words and checking quotations need no register; a study does, and is told so.
  private mutating func unregistered() -> [Source] {
    var sources: [Source] = []
    for path in folder.files(below: "sources/library") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      let id = SourceAdding.slug(path)
      guard !name.hasPrefix("."), !id.isEmpty else { continue }
      var free = id
      var number = 2
      while sources.contains(where: { $0.id == free }) {
        free = "\(id)-\(number)"
        number += 1
      }
      sources.append(Source(id: free, file: path))
    }
    if !sources.isEmpty {
      diagnostics.append(
        Diagnostic(
          "no-register",
          .note,
          at: FilePlace(path: StudyFiles.library),
          words: "there is no register; \(sources.count) files of the library are read as they are",
          remedy: "register them before you code: jejak add sources/library/FILE"
        )
      )
    }
    return sources
  }

  private mutating func writings(_ path: String) throws -> [Writing] {
    var writings: [Writing] = []
    for name in folder.names(in: path) where name.hasSuffix(".md") {
      let file = "\(path)/\(name)"
      guard let bytes = try folder.read(file), let text = try text(file) else { continue }
      let (writing, noticed) = WritingFile.read(
        text,
        id: String(name.dropLast(3)),
        sha256: Fingerprints.fingerprint(of: bytes),
        path: file
      )
      writings.append(writing)
      diagnostics += noticed
    }
    return writings
  }

  /// The judgements without those that a program is said to have made: only a person judges.
  private mutating func ofPersons(
    _ judgements: [Judgement],
    in plan: StudyProtocol
  ) -> [Judgement] {
    let programs = Set(plan.suggesters.map(\.id))
    guard !programs.isEmpty else { return judgements }
    return judgements.filter { judgement in
      guard programs.contains(judgement.by) else { return true }
      let id = judgement.id
      diagnostics.append(
        Diagnostic(
          "judgement-of-program",
          .error,
          at: FilePlace(path: "\(StudyFiles.journal)/\(id.chain).jsonl", line: id.number),
          words: "'\(id.text)' is of the program '\(judgement.by)', and only a person judges",
          remedy: "let a person judge it anew; the line counts nowhere"
        )
      )
      return false
    }
  }

  private mutating func outsideSuggestions() throws -> [OutsideSuggestion] {
    var suggestions: [OutsideSuggestion] = []
    for name in folder.names(in: StudyFiles.suggestions) where name.hasSuffix(".jsonl") {
      let path = "\(StudyFiles.suggestions)/\(name)"
      guard let bytes = try folder.read(path) else { continue }
      written[path] = Fingerprints.fingerprint(of: bytes)
      let (read, noticed) = SuggestionFile.read(bytes, path: path)
      suggestions += read
      diagnostics += noticed
    }
    return suggestions
  }

  private mutating func cellTexts() throws -> [CellChoice] {
    var choices: [CellChoice] = []
    for name in folder.names(in: "codebook/cells") where name.hasSuffix(".md") {
      let file = "codebook/cells/\(name)"
      guard let text = try text(file) else { continue }
      let (read, noticed) = CellsFile.read(text, display: String(name.dropLast(3)), path: file)
      choices += read
      diagnostics += noticed
    }
    return choices
  }

  private static func firstBrokenLine(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let broken = lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0
    return broken + 1
  }
}
