import HandedWork
import PackageReading
import StudyFolders
import StudyModel

extension StageRun {
  /// The reading text of a source as a DOCX file, for comments that come home.
  ///
  /// - Parameter id: The source's id.
  /// - Returns: The file; it holds the whole text of the source.
  /// - Throws: ``StudyQuestionError``, `PackageError`.
  public func commentable(_ id: String) async throws -> [UInt8] {
    let document = try await document(id)
    let language = open.study.studyProtocol.languages.first ?? "en"
    let title = open.study.source(id)?.record.title ?? ""
    let text = CommentableText(document, title: title.isEmpty ? id : title, language: language)
    return try ZipPackage.packed(text.members)
  }

  /// Writes the reading text of a source as a DOCX file, where no file is: one that is there may hold
  /// comments.
  ///
  /// - Parameters:
  ///   - id: The source's id.
  ///   - path: Where.
  /// - Throws: ``TakingError/exists(_:)``, ``StudyQuestionError``, `PackageError`, `FolderError`.
  public func writeCommentable(_ id: String, to path: String) async throws {
    let file = StudyFolder(path: path)
    let name = Self.handedName(of: file)
    let folder = StudyFolder(path: String(file.path.dropLast(name.count)))
    guard folder.stamp(name) == nil else { throw TakingError.exists(path) }
    try folder.write(try await commentable(id), to: name)
  }
}
