import CollectDemands
import Demands
import MarkupReading
import StudyModel

/// JATS, TEI, XHTML and XML of any other kind.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  demandTranscript(of: bytes, as: .xml)
  demandCollecting(Source(id: "s", file: "s.xml"), bytes)
  return 0
}
