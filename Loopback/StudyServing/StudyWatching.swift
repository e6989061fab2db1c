import StudyFolders

/// Looks again and again whether somebody wrote in the study, and has the pages made anew.
struct StudyWatching: Sendable {
  let folder: StudyFolder
  /// How the study stood before the pages were made.
  let first: StudyWatch
  /// The time between two looks.
  var pause: Duration = .milliseconds(300)
  /// The time after which what failed is tried again.
  var retry: Duration = .seconds(10)

  /// Runs until its task is cancelled.
  ///
  /// - Parameter refresh: Makes the pages anew; what it throws it has told the pages.
  func run(_ refresh: @Sendable () async throws -> Void) async {
    var seen: StudyWatch? = first
    while !Task.isCancelled {
      if StudyWatch(folder) != seen {
        let now = await settled()
        do {
          try await refresh()
          seen = now
        } catch {
          seen = nil
          try? await Task.sleep(for: retry)
        }
      }
      try? await Task.sleep(for: pause)
    }
  }

  /// How the study stands when nobody writes any more, or after a few looks.
  private func settled() async -> StudyWatch {
    var now = StudyWatch(folder)
    for _ in 0..<10 {
      try? await Task.sleep(for: pause)
      let later = StudyWatch(folder)
      if later == now || Task.isCancelled { break }
      now = later
    }
    return now
  }
}
