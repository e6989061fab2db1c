import CodebookExchange
import ReduceStage
import StudyFolders
public import StudyModel

extension StageRun {
  /// Works out what taking in the codes of a file does.
  ///
  /// - Parameters:
  ///   - path: A `.qdc` or `.csv` file anywhere on disk.
  ///   - why: The reason, where one was given.
  /// - Returns: The revision, with nothing written, the codes that were there already, and what was
  ///   noticed; no revision where nothing is new.
  /// - Throws: `ExchangeError`, `FolderError`, or what the editor says.
  public func importing(
    _ path: String,
    why: String?
  ) throws -> (prepared: PreparedRevision?, known: [String], diagnostics: [Diagnostic]) {
    let bytes = try SourceAdding.file(at: path).bytes
    let codebook = open.study.codebook
    let result: CodebookImport.Result
    if path.lowercased().hasSuffix(".csv") {
      result = CodebookTable.codes(of: bytes, at: path, into: codebook)
    } else if path.lowercased().hasSuffix(".qdc") {
      result = CodebookImport.codes(
        of: try QDCReader.read(bytes),
        into: codebook,
        concepts: open.study.studyProtocol.concepts.map(\.id),
        names: names
      )
    } else {
      throw ExchangeError.unknownFormat(path)
    }
    let prepared =
      result.codes.isEmpty ? nil : try prepare(.adding(result.codes), why, true)
    return (prepared, result.known, result.diagnostics)
  }

  /// Writes the codebook for other programs.
  ///
  /// - Parameter path: A `.qdc` or `.csv` file anywhere on disk.
  /// - Returns: What the format could not hold, in words.
  /// - Throws: `ExchangeError` or `FolderError`.
  public func exporting(_ path: String) throws -> [String] {
    let codebook = open.study.codebook
    let text: String
    if path.lowercased().hasSuffix(".csv") {
      text = CodebookTable.text(of: codebook, language: names.language)
    } else if path.lowercased().hasSuffix(".qdc") {
      guard !codebook.codes.isEmpty else { throw ExchangeError.noCodes }
      let concepts = open.study.studyProtocol.concepts.map { (id: $0.id, name: $0.id) }
      text = QDCWriter.text(
        of: CodebookExport.exchanged(
          codebook,
          concepts: concepts,
          origin: "Jejak",
          names: names
        )
      )
    } else {
      throw ExchangeError.unknownFormat(path)
    }
    let file = StudyFolder(path: path)
    let slash = file.path.lastIndex(of: "/") ?? file.path.startIndex
    try StudyFolder(path: String(file.path[..<slash])).write(
      Array(text.utf8),
      to: String(file.path[file.path.index(after: slash)...])
    )
    return CodebookExport.losses(codebook).map { "\($0.what) of \($0.count) codes" }
  }

  private var names: ExchangeNames {
    ExchangeNames(
      language: open.study.studyProtocol.languages.first ?? "en",
      code: { CodeGUID.of(code: $0) },
      members: { CodeGUID.of(membersOf: $0) },
      concept: { CodeGUID.of(concept: $0) }
    )
  }
}
