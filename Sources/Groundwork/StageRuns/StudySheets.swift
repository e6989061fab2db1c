import CodebookFiles
import StudyFolders
import StudyModel

/// New displays as commands ask for them.
public enum StudySheets {
  /// Appends a display to `codebook/displays.yaml`.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - id: The id; the kind where none is given.
  ///   - title: The title.
  ///   - question: The research question.
  ///   - codes: Codes by id or glob.
  ///   - open: The study.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: The display's id.
  /// - Throws: Why the file cannot be edited, or ``FolderError``.
  public static func newDisplay(
    kind: String,
    id: String?,
    title: String?,
    question: String?,
    codes: [String],
    in open: OpenStudy,
    isDryRun: Bool
  ) throws -> String {
    let id = id ?? kind
    var fields = [YAMLField("id", id), YAMLField("kind", kind)]
    if let question { fields.append(YAMLField("question", question)) }
    fields.append(YAMLField("title", title ?? id))
    if !codes.isEmpty {
      fields.append(YAMLField("columns", .fields([YAMLField("codes", .texts(codes))])))
    }
    let before = try open.folder.read(StudyFiles.displays) ?? []
    var editor = ItemEditor(String(decoding: before, as: UTF8.self))
    try editor.append(fields, to: "displays")
    let (_, diagnostics) = DisplaysFile.read(editor.text)
    if let problem = diagnostics.first(where: {
      $0.severity == .error && $0.words.contains("'\(kind)'")
    }) {
      throw NewDisplayError.unknownKind(problem.words, remedy: problem.remedy)
    }
    if !isDryRun { try open.folder.write(Array(editor.text.utf8), to: StudyFiles.displays) }
    return id
  }
}

/// Why no display was added.
public enum NewDisplayError: Error, Equatable {
  /// The kind is none that can be made.
  case unknownKind(String, remedy: String?)
}

extension NewDisplayError {
  /// What to do about it.
  public var remedy: String? {
    switch self {
    case .unknownKind(_, let remedy): remedy
    }
  }
}

extension NewDisplayError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownKind(let words, _): words
    }
  }
}
