import CollectDemands
import Demands
import StudyModel

/// RTF as it is found.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  demandCollecting(Source(id: "s", file: "s.rtf"), FuzzInput(start, count).bytes)
  return 0
}
