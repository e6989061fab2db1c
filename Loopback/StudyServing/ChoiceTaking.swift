import CommandConduct
import HandedWork
import StageRuns
import StudyFolders
import StudyModel

/// Takes choices into the journal through the same door as `jejak take`.
struct ChoiceTaking: Sendable {
  let folder: StudyFolder
  let person: String
  let jobs: Int

  /// What a page asks for beside what was chosen.
  struct Wish: Sendable {
    /// Whether to record what has a place although something else has none.
    var isConfirmed = false
    /// For the number of an ambiguous choice, the number of the place that is meant.
    var choosing: [Int: Int] = [:]
  }

  /// Records choices, or says why a person must look first; on the disk when it returns.
  ///
  /// - Parameters:
  ///   - bytes: The choices as a page hands them over.
  ///   - wish: What the page asks for.
  /// - Returns: What became of each.
  /// - Throws: Where the choices cannot be read, or are of another study or person.
  @concurrent
  func take(_ bytes: [UInt8], wish: Wish) async throws -> HandoverAnswer {
    let handed = try HandedChoices(page: bytes)
    let lock = try FolderLock.taken(on: folder) {
      Console.remark("waiting for another command on this study to end")
    }
    defer { withExtendedLifetime(lock) {} }
    let now = try Conduct.now()
    let run = StageRun(of: try OpenStudy.read(folder), jobs: jobs)
    let taken = try await run.taking(handed, by: person, choosing: wish.choosing, now: now)
    let isWhole = taken.count(.placed) + taken.count(.already) == taken.rows.count
    guard isWhole || wish.isConfirmed else {
      return HandoverAnswer(
        status: 409,
        message: "nothing is recorded yet: \(Self.counts(taken, placed: "placed"))",
        rows: taken.rows
      )
    }
    let ids = try taken.write(to: folder, at: now, machine: Conduct.machine)
    return HandoverAnswer(
      status: 200,
      message: Self.counts(taken, placed: "recorded"),
      recorded: ids.map(\.text),
      rows: taken.rows
    )
  }

  private static func counts(_ taken: Taken, placed: String) -> String {
    let states: [(Taken.State, String)] = [
      (.placed, placed), (.already, "taken before"), (.ambiguous, "ambiguous"),
      (.unfound, "not found"), (.refused, "refused"),
    ]
    let told = states.compactMap { state, words in
      taken.count(state) == 0 ? nil : "\(taken.count(state)) \(words)"
    }
    return told.isEmpty ? "no choices" : told.joined(separator: ", ")
  }
}
