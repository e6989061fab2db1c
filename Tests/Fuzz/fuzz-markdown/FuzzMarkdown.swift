import CollectDemands
import Demands
import StudyModel

/// Markdown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = FuzzInput(start, count).bytes
  demandCollecting(Source(id: "s", file: "s.md"), bytes)
  return 0
}
