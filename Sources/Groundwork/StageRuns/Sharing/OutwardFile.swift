import StudyFolders

/// A file that is written for others where a person says, and never over what is not its own.
public enum OutwardFile {
  /// What every page of the program bears, so that none but such a page is replaced.
  static let mark = "<meta name=\"generator\" content=\"Jejak\">"

  /// Writes a file beside its last version and renames it.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - path: Where, as a person typed it.
  ///   - study: The study, of whose own folders none is written into.
  ///   - replaces: Whether the text of a file that is there may be replaced.
  /// - Throws: `FolderError` where nothing was written.
  static func write(
    _ text: String,
    to path: String,
    of study: StudyFolder,
    replacing replaces: (String) -> Bool
  ) throws(FolderError) {
    let file = StudyFolder(path: path)
    for own in ["sources", "codebook", "output", ".jejak"]
    where file.path.hasPrefix(study.absolute(own) + "/") {
      throw .unwritable(path, reason: "'\(own)' holds the study; name a file elsewhere")
    }
    let slash = file.path.lastIndex(of: "/") ?? file.path.startIndex
    let folder = StudyFolder(path: String(file.path[..<slash]))
    let name = String(file.path[file.path.index(after: slash)...])
    if let there = try folder.read(name), !replaces(String(decoding: there, as: UTF8.self)) {
      throw .unwritable(path, reason: "another file is there; name a new one")
    }
    try folder.write(Array(text.utf8), to: name)
  }
}
