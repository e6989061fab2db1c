import CodebookFiles
import Fingerprints
import ReferenceFormats
import StudyFolders
public import StudyModel

/// Taking the works of a reference manager into the register, with their files.
public struct ReferenceImporting: Sendable {
  /// What became of one work.
  public struct Row: Hashable, Sendable {
    /// What was done.
    public enum Action: String, Sendable {
      /// It is a new source now, with its file.
      case registered
      /// It is registered; what its record lacked was filled in.
      case filled
      /// It is registered, and its record lacks nothing that the file has.
      case unchanged
      /// It has no file here, and a source needs one.
      case withoutFile = "no-file"
    }

    /// The source's id, or the citekey of a work that is none.
    public let id: String
    /// What was done.
    public let action: Action
    /// The file taken in, or the fields filled.
    public let detail: String
    /// The fields in which the record says something else; it stays as it is.
    public let conflicts: [String]
  }

  let open: OpenStudy

  /// Creates the importing into a study.
  public init(open: OpenStudy) {
    self.open = open
  }

  /// Takes in all works of a file, or of the folder that a reference manager exported.
  ///
  /// - Parameters:
  ///   - path: The file or folder, anywhere on disk.
  ///   - isDryRun: Whether nothing is to be written.
  /// - Returns: A row for each work, in order of the file, and what was noticed.
  /// - Throws: ``ReferenceImportError``, `FolderError`, or why the register cannot be edited.
  public func take(
    _ path: String,
    isDryRun: Bool
  ) throws -> (rows: [Row], diagnostics: [Diagnostic]) {
    let (references, diagnostics, folder) = try Self.read(path)
    let registered = open.folder.has(StudyFiles.library) ? open.study.sources : []
    var work = Work(
      open: open,
      export: folder,
      editor: ItemEditor(try register()),
      sources: registered
    )
    for reference in references { try work.take(reference) }
    if !isDryRun, work.hasChanged {
      for file in work.files { try open.folder.write(file.bytes, to: file.path) }
      try open.folder.write(Array(work.editor.text.utf8), to: StudyFiles.library)
    }
    return (work.rows, diagnostics)
  }

  /// Reads a file of references, or those on the first level of a folder.
  static func read(
    _ path: String
  ) throws -> (references: [Reference], diagnostics: [Diagnostic], folder: StudyFolder) {
    let whole = StudyFolder(path: path)
    var names: [String]
    var folder = whole
    if whole.hasFolder("") {
      names = whole.names(in: "").filter { name in
        ["bib", "ris", "json"].contains(name.lowercased().split(separator: ".").last ?? "")
          && !name.hasPrefix(".")
      }
      guard !names.isEmpty else { throw ReferenceImportError.noReferences(path) }
    } else {
      let slash = whole.path.lastIndex(of: "/") ?? whole.path.startIndex
      names = [String(whole.path[whole.path.index(after: slash)...])]
      folder = StudyFolder(path: String(whole.path[..<slash]))
    }
    var references: [Reference] = []
    var diagnostics: [Diagnostic] = []
    for name in names {
      guard let bytes = try folder.read(name, limit: 1 << 28) else {
        throw ReferenceImportError.noFile(path)
      }
      guard let format = ReferenceFormat(name: name, bytes: bytes) else {
        throw ReferenceImportError.noReferences(path)
      }
      let read = format.read(bytes, path: name)
      references += read.references
      diagnostics += read.diagnostics
    }
    guard !references.isEmpty || !diagnostics.isEmpty else {
      throw ReferenceImportError.noReferences(path)
    }
    return (references, diagnostics, folder)
  }

  private func register() throws -> String {
    guard let bytes = try open.folder.read(StudyFiles.library) else { return "" }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FolderError.unreadable(StudyFiles.library, reason: "it is not UTF-8")
    }
    return text
  }
}

/// Why no references were taken in.
public enum ReferenceImportError: Error, Equatable {
  /// There is no such file.
  case noFile(String)
  /// The file or folder holds no references.
  case noReferences(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .noFile: "check the path"
    case .noReferences: "export CSL-JSON, BibTeX or RIS from the reference manager, with its files"
    }
  }
}

extension ReferenceImportError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .noFile(let path): "there is no file '\(path)'"
    case .noReferences(let path): "'\(path)' holds no references that can be read"
    }
  }
}
