/// Why the store could not serve; it is an index, so every caller can do without it.
public enum StoreError: Error, Equatable {
  /// The stored bytes are not what this version wrote.
  case damaged
  /// The database cannot be opened or written, for this reason.
  case unusable(reason: String)

  /// What to do about it.
  public var remedy: String {
    "delete the folder '.jejak': it is an index, and everything in it is made again"
  }
}

extension StoreError: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .damaged: "the index '.jejak/study.sqlite' is damaged"
    case .unusable(let reason): "the index '.jejak/study.sqlite' cannot be used: \(reason)"
    }
  }
}
