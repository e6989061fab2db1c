import CollectDemands
import Demands
import StudyModel

/// Web archives of one file, with the page, its coding and its letters.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  demandCollecting(Source(id: "s", file: "s.mhtml"), FuzzInput(start, count).bytes)
  return 0
}
