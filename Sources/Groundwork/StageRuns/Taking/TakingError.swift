/// Why nothing of a file is taken.
public enum TakingError: Error, Equatable {
  /// The file was made for another study; it names sources that this one does not have.
  case anotherStudy(sources: Int)
  /// The file says that another person chose.
  case anotherPerson(named: String?, taker: String)
  /// The file is of a kind that holds no judgements.
  case unknownFormat(String)
  /// The file is larger than such files are.
  case tooLarge(bytes: Int, limit: Int)
  /// There is no such file.
  case noFile(String)
  /// A file is there already, perhaps with comments.
  case exists(String)
  /// Comments or marks of several persons, and nobody said whose are meant.
  case severalAuthors([String])

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .anotherStudy: "go to the study that it was made for, or name it with --study"
    case .anotherPerson(let named, _):
      named.map { "say --as \($0) if '\($0)' chose; the person must be a coder of the protocol" }
        ?? "let the person who chose take it, or correct 'coders' in codebook/protocol.yaml"
    case .unknownFormat:
      "a page's file (.json), DOCX with comments, PDF with highlights, CSV, text with marks, annotations"
    case .tooLarge: "part it, or hand over less at once"
    case .noFile: "check the spelling"
    case .exists: "take its comments first, then choose another name or remove it"
    case .severalAuthors(let names):
      "say whose with --author: " + names.map { "'\($0)'" }.joined(separator: ", ")
    }
  }
}

extension TakingError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .anotherStudy(0):
      "the file was made for another study, or names no source of this one"
    case .anotherStudy(let sources):
      "the file was made for another study: it names \(sources) source"
        + "\(sources == 1 ? "" : "s") that this one does not have"
    case .anotherPerson(let named, let taker):
      named.map { "the file says that '\($0)' chose, and it would be taken as of '\(taker)'" }
        ?? "the file says that somebody chose who is no coder, and it would be taken as of '\(taker)'"
    case .unknownFormat(let name): "'\(name)' is no file of judgements"
    case .tooLarge(let bytes, let limit):
      "the file has \(bytes) bytes; the most that is taken at once is \(limit)"
    case .noFile(let path): "there is no file '\(path)'"
    case .exists(let path): "'\(path)' is there already"
    case .severalAuthors(let names): "\(names.count) persons wrote in the file"
    }
  }
}
