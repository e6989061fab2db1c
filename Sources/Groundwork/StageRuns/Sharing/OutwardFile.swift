import Fingerprints
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
  /// - Throws: ``OutwardFileError`` or `FolderError`; nothing was written then.
  static func write(
    _ text: String,
    to path: String,
    of study: StudyFolder,
    replacing replaces: (String) -> Bool
  ) throws {
    let file = StudyFolder(path: path)
    for own in ["sources", "codebook", "output", ".jejak"]
    where file.path.hasPrefix(study.absolute(own) + "/") {
      throw OutwardFileError.insideStudy(path, folder: own)
    }
    let slash = file.path.lastIndex(of: "/") ?? file.path.startIndex
    let folder = StudyFolder(path: String(file.path[..<slash]))
    let name = String(file.path[file.path.index(after: slash)...])
    if let there = try folder.read(name), !replaces(String(decoding: there, as: UTF8.self)) {
      throw OutwardFileError.taken(path)
    }
    try folder.write(Array(text.utf8), to: name)
  }

  /// A text with a last line by which it is known later whether a person changed it.
  static func sealed(_ text: String) -> String {
    "\(text)\n<!-- jejak \(Fingerprints.fingerprint(of: text)) -->\n"
  }

  /// Whether a sealed text is as the program wrote it, so that nobody's words are lost with it.
  static func isAsWritten(_ text: String) -> Bool {
    guard let line = text.split(separator: "\n").last, line.hasPrefix("<!-- jejak ") else {
      return false
    }
    let before = text.dropLast(line.count + 2)
    return sealed(String(before)) == text
  }
}

/// Why a file for others was not written.
public enum OutwardFileError: Error, Equatable {
  /// It would stand in a folder of the study itself.
  case insideStudy(String, folder: String)
  /// There is a file that the program did not write, or that a person changed since.
  case taken(String)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .insideStudy: "name a file elsewhere"
    case .taken: "name a new file, or move that one away"
    }
  }
}

extension OutwardFileError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .insideStudy(let path, let folder):
      "'\(path)' would stand in '\(folder)', which holds the study"
    case .taken(let path): "'\(path)' is there and holds somebody's words"
    }
  }
}
