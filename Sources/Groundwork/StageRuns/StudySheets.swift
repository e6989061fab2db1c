import CodebookFiles
import DisplayStage
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
  /// - Throws: Why the file cannot be edited, or `FolderError`.
  public static func newDisplay(
    kind: String,
    id: String?,
    title: String?,
    question: String?,
    codes: [String],
    in open: OpenStudy,
    isDryRun: Bool
  ) throws -> String {
    guard DisplayKind(rawValue: kind) != nil else { throw NewDisplayError.unknownKind(kind) }
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
    if !isDryRun { try open.folder.write(Array(editor.text.utf8), to: StudyFiles.displays) }
    return id
  }
}

/// Why no display was added.
public enum NewDisplayError: Error, Equatable {
  /// The kind is none that can be made.
  case unknownKind(String)
}

extension NewDisplayError {
  /// What to do about it.
  public var remedy: String? {
    switch self {
    case .unknownKind(let kind) where DisplayKind.drawn.contains(kind):
      "write its nodes and links into \(StudyFiles.networks)"
    case .unknownKind(let kind):
      NearestWord.remedy(for: kind, among: DisplayKind.allCases.map(\.rawValue), called: "kind")
    }
  }
}

extension NewDisplayError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unknownKind(let kind) where DisplayKind.drawn.contains(kind):
      "a '\(kind)' is drawn by hand"
    case .unknownKind(let kind): "there is no display of the kind '\(kind)'"
    }
  }
}
