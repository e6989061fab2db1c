import CodebookFiles
import Fingerprints
import ReduceStage
import StudyFolders
public import StudyModel

/// Memos and forms as commands make and record them.
public enum StudyWritings {
  /// A step with a form.
  public enum FormStep: Sendable {
    /// The file was begun and waits for the person's words.
    case begun(String)
    /// The file is recorded as it stands.
    case recorded(Act)
  }

  /// Writes a memo, or takes one as it stands.
  ///
  /// - Parameters:
  ///   - id: The memo's id.
  ///   - type: The type, for a new memo.
  ///   - links: What it speaks about, for a new memo.
  ///   - text: Its words; without them the file must be there.
  ///   - person: Who writes.
  ///   - today: The day.
  ///   - open: The study.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: The judgement that records it.
  /// - Throws: ``StudyWritingError`` or `FolderError`.
  public static func memo(
    _ id: String,
    type: String,
    links: [String],
    text: String?,
    by person: String,
    today: String,
    in open: OpenStudy,
    isDryRun: Bool
  ) throws -> Act {
    guard isUsable(id) else { throw StudyWritingError.unusableID(id) }
    let path = "codebook/memos/\(id).md"
    var bytes = try open.folder.read(path)
    if let text {
      guard bytes == nil else { throw StudyWritingError.exists(path) }
      guard !links.isEmpty else { throw StudyWritingError.noLink(path) }
      let memo = Array(
        (front(type: type, by: person, date: today, links: links) + text + "\n").utf8
      )
      if !isDryRun { try open.folder.write(memo, to: path) }
      bytes = memo
    }
    guard let bytes else { throw StudyWritingError.missing(path) }
    let (writing, _) = WritingFile.read(
      String(decoding: bytes, as: UTF8.self),
      id: id,
      sha256: Fingerprints.fingerprint(of: bytes),
      path: path
    )
    guard !writing.links.isEmpty else { throw StudyWritingError.noLink(path) }
    return .wrote(Act.WritingVersion(kind: .memo, id: id, sha256: writing.sha256))
  }

  /// Begins a source's summary form, or records it once it is filled in.
  ///
  /// - Parameters:
  ///   - source: The source's id.
  ///   - layout: Which headings a new form has.
  ///   - person: Who writes.
  ///   - today: The day.
  ///   - open: The study.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: What was done.
  /// - Throws: ``StudyQuestionError`` or `FolderError`.
  public static func form(
    _ source: String,
    layout: FormLayout = FormLayout(),
    by person: String,
    today: String,
    in open: OpenStudy,
    isDryRun: Bool
  ) throws -> FormStep {
    guard let record = open.study.source(source) else {
      throw StudyQuestionError.unknownSource(source, known: open.study.sources.map(\.id))
    }
    let path = "codebook/forms/\(source).md"
    if let bytes = try open.folder.read(path) {
      return .recorded(
        .wrote(
          Act.WritingVersion(
            kind: .form,
            id: source,
            sha256: Fingerprints.fingerprint(of: bytes)
          )
        )
      )
    }
    let language = open.study.studyProtocol.languages.first ?? "en"
    let kind =
      layout.isContact ? .contact : SummaryForms.kind(of: record, forms: open.study.forms)
    let headings = FormHeadings.headings(of: kind, isFull: layout.isFull, language: language)
    let text =
      front(type: kind.rawValue, by: person, date: today, links: [source])
      + headings.map { "## \($0)\n\n" }.joined(separator: "\n")
    if !isDryRun { try open.folder.write(Array(text.utf8), to: path) }
    return .begun(path)
  }

  static func front(
    type: String,
    by person: String,
    date: String,
    links: [String]
  ) -> String {
    let quoted = links.map { YAMLText.quoted($0) }.joined(separator: ", ")
    return """
      ---
      type: \(YAMLText.quoted(type))
      by: \(YAMLText.quoted(person))
      date: \(YAMLText.quoted(date))
      links: [\(quoted)]
      ---


      """
  }

  static func isUsable(_ id: String) -> Bool {
    !id.isEmpty && !id.hasPrefix(".") && !id.contains("/")
  }
}

/// Why a memo was not written or recorded.
public enum StudyWritingError: Error, Equatable {
  /// The id cannot be a file's name.
  case unusableID(String)
  /// The file is there already.
  case exists(String)
  /// A draft is there already, perhaps with a person's words.
  case draftExists(String)
  /// The file is not there.
  case missing(String)
  /// The memo speaks about nothing that could be followed.
  case noLink(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unusableID: "choose letters, digits and hyphens"
    case .exists(let path): "edit \(path), then run the command without --text"
    case .draftExists(let path):
      "edit \(path), or rename it to keep it and draft anew; --dry-run shows today's draft"
    case .missing: "say --text, or write the file first"
    case .noLink: "name a code, source, coding or finding under 'links', or say --link"
    }
  }
}

extension StudyWritingError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unusableID(let id): "'\(id)' cannot be the id of a memo"
    case .exists(let path), .draftExists(let path): "'\(path)' is there already"
    case .missing(let path): "'\(path)' is not there"
    case .noLink(let path): "'\(path)' has no link"
    }
  }
}
