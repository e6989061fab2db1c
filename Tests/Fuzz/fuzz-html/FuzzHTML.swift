import CollectDemands
import Demands
import MarkupReading
import StudyModel

/// HTML as it is found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  demandTranscript(of: bytes, as: .html)
  demandCollecting(Source(id: "s", file: "s.html"), bytes)
  return 0
}
