public import CollectStage
import Demands
public import StudyModel

/// Collects a source twice and demands all that its document promises.
public func demandCollecting(
  _ source: Source,
  _ bytes: [UInt8],
  changes: [PassageChange] = []
) {
  do throws(CollectError) {
    let collected = try Collecting.collect(source, bytes: bytes, changes: changes) {
      String($0.count)
    }
    let original = try Collecting.original(of: source, bytes: bytes)
    collected.document.demandWholeness(original: original)
    let again = try Collecting.collect(source, bytes: bytes, changes: changes) { String($0.count) }
    demand(again == collected, "the same bytes give the same document")
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
    if case .internalMismatch = error { fatalError("the words are not those of the original") }
  }
}
