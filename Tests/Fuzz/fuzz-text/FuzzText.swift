import CollectDemands
import CollectStage
import Demands
import StudyModel

/// Plain text, before a zero byte a line for each correction, such as `join L3`.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  var input = FuzzInput(start, count)
  var changes: [PassageChange] = []
  let isUTF16 = [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(input.rest.prefix(2)))
  if !isUTF16, input.rest.contains(0) {
    var lines = input.take(upTo: 0)[...]
    while !lines.isEmpty {
      let line = lines.prefix { $0 != 0x0A }
      lines = lines.dropFirst(line.count + 1)
      let text = String(decoding: line, as: UTF8.self)
      guard let change = PassageChange(text: text) else { continue }
      demand(
        PassageChange(text: change.description) == change,
        "a correction is read as it is written"
      )
      changes.append(change)
    }
  }
  let source = Source(
    id: "s",
    file: "s.txt",
    parts: [
      Source.DeclaredPart(kind: .front, firstLine: nil, lastLine: 2),
      Source.DeclaredPart(kind: .references, firstLine: 40, lastLine: nil),
    ]
  )
  for source in [source, Source(id: "s", file: "s.txt", pages: .first(3))] {
    demandCollecting(source, input.bytes, changes: changes)
  }
  return 0
}
