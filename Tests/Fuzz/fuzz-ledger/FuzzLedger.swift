import Demands

@testable import StageRuns

/// `output/ledger.json`: a ledger that is written as it was read, or nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  guard let ledger = LedgerFile(FuzzInput(start, count).bytes) else { return 0 }
  demand(LedgerFile(Array(ledger.text.utf8)) == ledger, "a ledger is read as it was written")
  return 0
}
