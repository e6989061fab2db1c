import Demands
import ReferenceFormats
import StudyModel

/// Whatever the bytes: references or diagnostics with a place; and what was written settles.
///
/// Once, because marks of a format may be read as words only when they were written by us.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let read = ReferenceFormat.ris.read(FuzzInput(start, count).bytes, path: "f")
  for diagnostic in read.diagnostics {
    demand((diagnostic.place?.line ?? 0) > 0, "a diagnostic has a line")
  }
  for reference in read.references {
    demand((reference.place?.line ?? 0) > 0, "a reference has a line")
  }
  let once = ReferenceFormat.ris.read(written(read.references), path: "f")
  demand(once.references.count == read.references.count, "what was written is read")
  demand(once.diagnostics.isEmpty, "what was written has no slip")
  return 0
}

private func written(_ references: [Reference]) -> [UInt8] {
  Array(ReferenceFormat.ris.write(references).utf8)
}
