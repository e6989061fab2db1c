public import ReportPages
import StudyFolders
import StudyModel
public import TerminalPages

extension StageRun {
  /// Writes the reading text of a source for pen and paper.
  ///
  /// - Parameters:
  ///   - id: The source's id.
  ///   - paper: The paper.
  /// - Returns: The path of the page, below the study.
  /// - Throws: ``StudyQuestionError`` where there is no such text, or `FolderError`.
  public func printed(_ id: String, on paper: PaperSize) async throws -> String {
    let document = try await document(id)
    guard let source = self.open.study.source(id) else {
      throw StudyQuestionError.unknownSource(id, known: self.open.study.sources.map(\.id))
    }
    let text = PrintedText(source, document, language: interfaceLanguage, paper: paper).page()
    return try write(text, to: ".jejak/print/\(Pages.fileName(of: id)).html")
  }

  /// Writes the codebook on two sheets.
  ///
  /// - Parameter paper: The paper.
  /// - Returns: The path of the page, below the study.
  /// - Throws: `FolderError`.
  public func printedCodebook(on paper: PaperSize) throws -> String {
    let study = self.open.study
    let text = PrintedCodebook(
      study.codebook,
      title: study.studyProtocol.title.words(in: interfaceLanguage),
      language: interfaceLanguage,
      paper: paper
    ).page()
    return try write(text, to: ".jejak/print/codebook.html")
  }

  /// The reading page of a source: the one of `output/`, or a new one below `.jejak/` where there
  /// is none.
  ///
  /// - Parameter id: The source's id.
  /// - Returns: The path of the page, below the study.
  /// - Throws: ``StudyQuestionError`` where there is no such text, or `FolderError`.
  public func readingPage(of id: String) async throws -> String {
    _ = try await document(id)
    let known = "2-reduce/read/\(Pages.fileName(of: id)).html"
    if self.open.folder.holds("output/\(known)") { return "output/\(known)" }
    let made = OutputTree.planned(await state(), stages: [.reduce])
    guard let page = made.first(where: { $0.path == known }) else {
      throw StudyQuestionError.unknownSource(id, known: self.open.study.sources.map(\.id))
    }
    // As deep below the study as in `output/`, so that the way to the originals is the same.
    let path = ".jejak/\(page.path)"
    try self.open.folder.write(page.bytes(), to: path)
    return path
  }

  /// What a terminal shows of a source.
  public func reading(of id: String) async throws -> SourceReading {
    let document = try await document(id)
    let state = await state(ofSource: id)
    return SourceReading(
      document: document,
      codings: state.reduction.codings,
      suggestions: state.reduction.suggestions.filter { $0.status == .suggested },
      nothingHere: state.reduction.nothingHere,
      language: interfaceLanguage
    )
  }

  /// The language in which commands speak of this study where they speak more than English.
  var interfaceLanguage: String { self.open.study.studyProtocol.languages.first ?? "en" }

  private func write(_ text: String, to path: String) throws -> String {
    try self.open.folder.write(Array(text.utf8), to: path)
    return path
  }
}
