import CommandConduct
import StageRuns
import StudyFolders

/// Takes choices into the journal through the same door as `jejak take`.
struct ChoiceTaking: Sendable {
  let folder: StudyFolder
  let person: String
  let jobs: Int

  /// Records choices, or says why a person must look first.
  func take(_ bytes: [UInt8], isConfirmed: Bool) throws -> HandoverAnswer {
    throw Refusal("this build cannot take choices yet", remedy: "save them, and take them later")
  }
}
