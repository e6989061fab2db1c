import CollectStage
import Demands
import PageReading
import StudyModel

/// What `pdftotext -bbox-layout` may write, whole or broken, and the document made of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  let transcript = WordBoxes.transcript(of: bytes)
  let source = Source(id: "s", file: "s.pdf")
  let file = Array("%PDF-1.4".utf8)
  do throws(CollectError) {
    let collected = try Collecting.collect(source, bytes: file, transcript: transcript) {
      String($0.count)
    }
    collected.document.demandWholeness(original: transcript.utf8)
    let again = try Collecting.collect(source, bytes: file, transcript: transcript) {
      String($0.count)
    }
    demand(again == collected, "the same transcript gives the same document")
    demand(
      letters(transcript.utf8) == letters(collected.document.text.utf8)
        + collected.document.furniture.reduce(0) { $0 + letters(Array($1.words.utf8)) },
      "every letter is in the text or set aside"
    )
  } catch {
    demand(!error.description.isEmpty && !error.remedy.isEmpty, "a failure says what to do")
    if case .internalMismatch = error { fatalError("the words are not those of the original") }
  }
  return 0
}

/// How many ASCII bytes are neither space nor hyphen, which a rule may drop.
private func letters(_ bytes: [UInt8]) -> Int {
  bytes.count { $0 > 0x20 && $0 < 0x80 && $0 != 0x2D }
}
