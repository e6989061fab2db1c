import CodebookFiles
import ReduceStage
public import StudyFolders
import StudyModel

/// Notes about one case that begin as drafts of the data and go on as a person's words.
public struct CaseWriting: Sendable {
  /// The file's path below the study.
  public let path: String
  /// The whole text.
  public let text: String

  /// Writes the draft.
  ///
  /// - Parameter folder: The study's folder.
  /// - Throws: ``StudyWritingError`` where the file is there: a person's words are never overwritten.
  public func write(in folder: StudyFolder) throws {
    guard try folder.read(path) == nil else { throw StudyWritingError.draftExists(path) }
    try folder.write(Array(text.utf8), to: path)
  }
}

extension StageRun {
  /// A draft of the interim summary of a case, or of the record of a meeting about it.
  ///
  /// - Parameters:
  ///   - id: The case.
  ///   - isMeeting: Whether it is the record of a meeting.
  ///   - person: Who writes.
  ///   - today: The day.
  /// - Returns: The draft; nothing is written.
  /// - Throws: ``StudyQuestionError`` where there is no such case.
  public func interim(
    of id: String,
    isMeeting: Bool,
    by person: String,
    today: String
  ) async throws -> CaseWriting {
    let state = await state(through: .reduce)
    let cases = state.study.studyProtocol.cases
    guard let unit = cases.first(where: { $0.id == id }) else {
      throw StudyQuestionError.unknownID(id, known: cases.map(\.id))
    }
    let summary = InterimSummary(
      of: unit,
      study: state.study,
      reduction: state.reduction,
      documents: state.documents,
      language: state.study.studyProtocol.languages.first ?? "en"
    )
    let name = isMeeting ? "meeting-\(id)-\(today)" : "interim-\(id)"
    guard StudyWritings.isUsable(name) else { throw StudyWritingError.unusableID(name) }
    let front = StudyWritings.front(
      type: isMeeting ? "meeting" : "interim",
      by: person,
      date: today,
      links: [id]
    )
    return CaseWriting(
      path: "codebook/memos/\(name).md",
      text: front + (isMeeting ? summary.meeting : summary.draft)
    )
  }
}
