public import ReportPages
import StudyModel

extension StageRun {
  /// The page for a supervisor or an examiner, with withheld excerpts and personal identifiers masked.
  ///
  /// - Parameter language: Its language; the first of the study where nothing is said.
  /// - Returns: The page and what it holds.
  /// - Throws: ``StudyQuestionError`` for a language that the study does not have, or where nothing of
  ///   the page could be left out to make it small enough.
  public func handout(language: String? = nil) async throws -> Handout {
    let languages = open.study.studyProtocol.languages
    if let language, !languages.contains(language) {
      throw StudyQuestionError.noLanguage(language, known: languages)
    }
    let state = await state()
    let input = OutputTree.pageInput(
      of: state,
      shown: state.keptBack,
      drawings: [:],
      account: CollectionAccount()
    )
    guard
      let handout = Pages.handout(
        input,
        language: language,
        masking: WithheldFiles.masking(state)
      )
    else { throw StudyQuestionError.tooLargeToShare(limit: Handout.limit) }
    return handout
  }
}

extension StageRun {
  /// Writes the page where a person says; a page of the program that is there is replaced.
  ///
  /// - Parameters:
  ///   - handout: The page.
  ///   - path: A file ending in `.html`, outside the study's own folders.
  /// - Throws: ``OutwardFileError`` or `FolderError`; nothing was written then.
  public func write(_ handout: Handout, to path: String) throws {
    try OutwardFile.write(handout.text, to: path, of: open.folder) {
      $0.contains(OutwardFile.mark)
    }
  }
}

extension Handout {
  /// What the page holds and what was left out of it, a line each, as commands say it.
  public var account: [String] {
    func amount(_ count: Int, _ noun: String) -> String {
      "\(count) \(noun)\(count == 1 ? "" : "s")"
    }
    var lines = [
      "holds \(amount(findings, "finding")) and \(amount(quotations, "quotation")) from "
        + "\(amount(sources, "source")), and the full text of none "
        + "(\((text.utf8.count + 999) / 1000) kB)"
    ]
    if findings == 0 {
      lines.append("there is no finding yet; write the first into codebook/findings.yaml")
    }
    if withheld > 0 {
      lines.append(
        "\(amount(withheld, "quotation")) of these \(withheld == 1 ? "is" : "are") masked"
      )
    }
    if let longestList, leftOut > 0 {
      lines.append(
        "to stay within \(Self.limit / 1_000_000) MB no list shows more than "
          + "\(amount(longestList, "quotation")); left out and still counted: \(leftOut)"
      )
    }
    return lines
  }
}
