/// Why a study's folder could not be read or written.
public enum FolderError: Error, Equatable {
  /// Something is there that cannot be read.
  case unreadable(String, reason: String)
  /// The file is larger than what is read.
  case tooLarge(String, bytes: Int, limit: Int)
  /// The file could not be written; what was there before is there still.
  case unwritable(String, reason: String)
  /// Another command works on the study and did not end in time.
  case busy

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .unreadable: "check that the file is there and that you may read it"
    case .tooLarge: "split the file, or leave it out of the register"
    case .unwritable: "check the free space and that you may write in the study's folder"
    case .busy: "wait for the other command to end, or stop it, and try again"
    }
  }
}

extension FolderError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .unreadable(let path, let reason): "'\(path)' cannot be read: \(reason)"
    case .tooLarge(let path, let bytes, let limit):
      "'\(path)' has \(bytes) bytes, more than the \(limit) that are read"
    case .unwritable(let path, let reason): "'\(path)' cannot be written: \(reason)"
    case .busy: "another command is at work on this study"
    }
  }
}
