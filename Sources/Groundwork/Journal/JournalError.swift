/// Why a journal could not be read or written; nothing was written then.
public enum JournalError: Error, Equatable {
  /// The name cannot be a person's: a-z, 0-9 and hyphens, not ending in a hyphen and digits.
  case invalidPerson(String)
  /// The time is not of the form `2026-11-20T09:15:00Z`.
  case invalidTime(String)
  /// The file or folder is there and cannot be read.
  case unreadable(String, reason: String)
  /// The file or folder cannot be written.
  case unwritable(String, reason: String)
  /// Another command holds the journal and did not end in time.
  case busy(String)
  /// A merge left both versions and its marks in the journal.
  case conflictMarkers(String, line: Int)

  /// What to do about it.
  public var remedy: String {
    switch self {
    case .invalidPerson: "choose an id such as 'ayu'"
    case .invalidTime: "write the time as 2026-11-20T09:15:00Z"
    case .unreadable: "check that the file is there and that you may read it"
    case .unwritable: "check the free space and that you may write in the study's folder"
    case .busy: "wait for the other command to end, or stop it, and try again"
    case .conflictMarkers: "keep the lines of both sides and take the lines of the marks out"
    }
  }
}

extension JournalError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .invalidPerson(let id): "'\(id)' cannot be a person's id"
    case .invalidTime(let time): "'\(time)' is not a time"
    case .unreadable(let file, let reason): "'\(file)' cannot be read: \(reason)"
    case .unwritable(let file, let reason): "'\(file)' cannot be written: \(reason)"
    case .busy(let file): "another command is writing to '\(file)'"
    case .conflictMarkers(let file, let line): "'\(file)' has a merge conflict in line \(line)"
    }
  }
}
