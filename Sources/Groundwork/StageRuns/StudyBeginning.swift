import CodebookFiles
import StudyFolders

/// Beginning a study: a few short commented files.
public enum StudyBeginning {
  /// Writes the first files of a study; what is there already is not touched.
  ///
  /// - Parameters:
  ///   - path: The study's folder, made where it is not there.
  ///   - language: The language of the files, `id` or `en`.
  ///   - title: The title; the folder's name where none is given.
  ///   - coder: The first coder's id.
  /// - Returns: The paths written, below the folder.
  /// - Throws: `FolderError` where a file cannot be written.
  public static func begin(
    in path: String,
    language: String,
    title: String?,
    coder: String
  ) throws -> [String] {
    let folder = StudyFolder(path: path)
    let name = folder.path.split(separator: "/").last.map(String.init) ?? "study"
    let files =
      StudyTemplates.files(language: language, title: title ?? name, coder: coder)
      + [(path: ".gitignore", text: ignored)]
    var written: [String] = []
    try makeRoot(folder)
    try folder.makeFolder("sources/library")
    for file in files where !folder.has(file.path) {
      try folder.write(Array(file.text.utf8), to: file.path)
      written.append(file.path)
    }
    return written
  }

  /// What git leaves out: the texts, which may not be shared, and the index.
  static let ignored = """
    /.jejak/
    /sources/library/
    /output/1-collect/documents/
    /output/2-reduce/read/
    *.partial

    """

  private static func makeRoot(_ folder: StudyFolder) throws {
    // A folder cannot be made from within itself, so it is made from the root of the disk.
    try StudyFolder(path: "/").makeFolder(String(folder.path.dropFirst()))
  }
}
