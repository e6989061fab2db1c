import Demands

@testable import GraphLayout

/// What Graphviz answers: a layout or nothing.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let text = String(decoding: FuzzInput(start, count).rest, as: UTF8.self)
  guard let layout = PlainLayout(text) else { return 0 }
  demand(
    layout.edges.values.allSatisfy { $0.allSatisfy { $0.count >= 2 } },
    "a link has two points at least"
  )
  let nodes = text.utf8.split(separator: 0x0A).count { $0.starts(with: "node ".utf8) }
  demand(layout.nodes.count <= nodes, "no node comes from nowhere")
  return 0
}
