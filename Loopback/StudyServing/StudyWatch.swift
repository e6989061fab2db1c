import StudyFolders

/// What the file system says of all that people write; another value means that something was written.
struct StudyWatch: Equatable, Sendable {
  private let digest: Int

  /// Looks; no file is opened.
  init(_ folder: StudyFolder) {
    var hasher = Hasher()
    for part in ["sources", "codebook"] {
      for (path, stamp) in folder.stamps(below: part) {
        hasher.combine(path)
        hasher.combine(stamp)
      }
    }
    digest = hasher.finalize()
  }
}
