import CodebookFiles
import ReduceStage
import StudyModel

/// When the agreement that coders should reach was written down.
enum AgreementThreshold {
  private static let item = "thresholds"

  /// When the journal recorded the threshold of today, as in the journal; nothing where it did not.
  ///
  /// A change back and forth counts from the last time: only what stood without a break since then was
  /// known before the codings that came after.
  static func writtenAt(in study: Study) -> String? {
    let today = Declared(study.studyProtocol.thresholds)
    var since: String?
    for judgement in StandingJudgements.of(study.judgements, where: isRecord) {
      guard case .record(let change) = judgement.act, change.file == StudyFiles.protocolFile,
        change.item == item
      else { continue }
      let written = Declared(ProtocolFile.read(change.after).0.thresholds)
      since = written == today ? since ?? judgement.at : nil
    }
    return since
  }

  private static func isRecord(_ act: Act) -> Bool {
    if case .record = act { true } else { false }
  }

  /// What is declared of agreement.
  private struct Declared: Equatable {
    let measure: String?
    let unit: String?
    let atLeast: Double?

    init(_ thresholds: StudyProtocol.Thresholds) {
      measure = thresholds.agreementMeasure
      unit = thresholds.agreementUnit
      atLeast = thresholds.agreementAtLeast
    }
  }
}
