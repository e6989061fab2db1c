import Journal
import ReduceStage
import ReportPages
public import StudyModel

/// The sheet of a meeting with a supervisor, in both forms.
public struct SupervisionText: Sendable {
  /// The sheet as a page for paper.
  public let page: String
  /// The sheet as Markdown, with the same content.
  public let markdown: String
  /// What records the meeting in the journal.
  public let record: Act
}

extension StageRun {
  /// What changed since the last meeting, what was decided, what is asked and what waits.
  ///
  /// - Parameters:
  ///   - since: A day, as ISO 8601; nothing means the last meeting that is recorded, and all of the
  ///     study where none is.
  ///   - day: The day of the sheet, as ISO 8601.
  ///   - language: Its language; the first of the study where nothing is said.
  ///   - why: What the record of the meeting says beside the state of the study.
  /// - Returns: The sheet.
  /// - Throws: ``StudyQuestionError`` for a language that the study does not have, or `FolderError`.
  public func supervision(
    since: String? = nil,
    day: String,
    language: String? = nil,
    why: String? = nil
  ) async throws -> SupervisionText {
    let languages = open.study.studyProtocol.languages
    if let language, !languages.contains(language) {
      throw StudyQuestionError.noLanguage(language, known: languages)
    }
    let all = open.study.judgements
    let meeting = LastMeeting.of(all, before: since)
    func isNew(_ judgement: Judgement) -> Bool {
      if let since { return judgement.at.prefix(10) >= since }
      return meeting.map { !$0.knew(judgement.id) } ?? true
    }
    let new = all.filter(isNew)
    let isFirst = since == nil && meeting == nil
    let state = await state()
    var then: StudyState?
    if !isFirst {
      var study = open.study
      study.judgements.removeAll(where: isNew)
      then = await self.state(of: study, through: .conclude)
    }
    let shown = state.keptBack
    let input = SupervisionInput(
      now: OutputTree.pageInput(
        of: state,
        shown: shown,
        drawings: [:],
        account: CollectionAccount()
      ),
      day: day,
      since: since ?? meeting?.day ?? "",
      isSinceMeeting: since == nil,
      sourcesThen: meeting?.sources,
      codingsThen: then?.reduction.codings ?? [],
      assessmentsThen: then?.assessments ?? [],
      lines: standing(new, among: all),
      takenBack: new.count { if case .undo = $0.act { true } else { false } },
      waiting: try await waitingCounts(),
      unrecorded: try unrecorded().map { ($0.file, $0.item) }
    )
    let text = Pages.supervision(
      input,
      language: language,
      masking: WithheldFiles.masking(state)
    )
    return SupervisionText(
      page: text.page,
      markdown: text.markdown,
      record: .decision(
        LastMeeting.decision(
          heads: state.heads,
          sources: state.study.sources.map(\.id),
          why: why ?? "the state of the study at the meeting"
        )
      )
    )
  }

  /// Those of the new lines that nobody took back; records of meetings are no news.
  private func standing(_ new: [Judgement], among all: [Judgement]) -> [Judgement] {
    let ids = Set(new.map(\.id))
    return StandingJudgements.of(all).filter { judgement in
      guard ids.contains(judgement.id) else { return false }
      guard case .decision(let decision) = judgement.act else { return true }
      return decision.about != LastMeeting.about
    }
  }

  /// What waits, counted by kind, most urgent first.
  private func waitingCounts() async throws -> [(kind: String, count: Int)] {
    var counts: [(kind: String, count: Int)] = []
    for item in try await queue() {
      if let place = counts.firstIndex(where: { $0.kind == item.kind }) {
        counts[place].count += 1
      } else {
        counts.append((item.kind, 1))
      }
    }
    return counts.sorted { left, right in
      let order = WaitingItem.kinds
      return (order.firstIndex(of: left.kind) ?? order.count)
        < (order.firstIndex(of: right.kind) ?? order.count)
    }
  }

  /// Writes a sheet where a person says: a page where the name ends in `.html`, else Markdown.
  ///
  /// - Parameters:
  ///   - sheet: The sheet.
  ///   - path: A file outside the study's own folders.
  /// - Throws: `FolderError` where nothing was written, also where the file was edited by hand.
  public func write(_ sheet: SupervisionText, to path: String) throws {
    guard !path.lowercased().hasSuffix(".html") else {
      return try OutwardFile.write(sheet.page, to: path, of: open.folder) {
        $0.contains(OutwardFile.mark)
      }
    }
    try OutwardFile.write(OutwardFile.sealed(sheet.markdown), to: path, of: open.folder) {
      OutwardFile.isAsWritten($0)
    }
  }
}
