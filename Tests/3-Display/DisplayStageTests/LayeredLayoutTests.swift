import DisplayStage
import StudyModel
import TestKit
import Testing

/// The layout that needs no other program.
@Suite struct LayeredLayoutTests {
  private func network(_ pairs: [(String, String)], _ ids: [String]) -> Network {
    Network(
      nodes: ids.map {
        Network.Node(id: $0, name: LocalizedText($0), kind: "variable", role: nil, codings: [])
      },
      links: pairs.map {
        Network.Link(from: $0.0, to: $0.1, kind: "causes", codings: [], groups: 0, ofGroups: 0)
      }
    )
  }

  @Test func `causes stand left of their effects`() throws {
    let network = network([("c", "b"), ("b", "a"), ("c", "a")], ["a", "b", "c"])
    let layout = LayeredLayout.layout(of: network, sizes: [:])
    let x = try ["c", "b", "a"].map { try #require(layout.nodes[$0]).x }
    #expect(x == x.sorted() && Set(x).count == 3)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `no two nodes overlap, and every link goes from node to node on the paper`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<Int.random(in: 1...14, using: &random)).map { "n\($0)" }
    let pairs = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      (
        ids[Int.random(in: 0..<ids.count, using: &random)],
        ids[Int.random(in: 0..<ids.count, using: &random)]
      )
    }
    let network = network(pairs, ids)
    let sizes = DisplaySVG.nodeSizes(of: network)
    let layout = LayeredLayout.layout(of: network, sizes: sizes)
    #expect(layout == LayeredLayout.layout(of: network, sizes: sizes))
    #expect(layout.nodes.count == ids.count)
    #expect(layout.links.count == pairs.count)
    #expect(layout.links.allSatisfy { $0.count % 3 == 1 && $0.count >= 4 })
    var overlapping = 0
    for (index, left) in ids.enumerated() {
      for right in ids[(index + 1)...] {
        guard let one = layout.nodes[left], let other = layout.nodes[right],
          let oneSize = sizes[left], let otherSize = sizes[right]
        else { continue }
        if abs(one.x - other.x) * 2 < oneSize.width + otherSize.width,
          abs(one.y - other.y) * 2 < oneSize.height + otherSize.height
        {
          overlapping += 1
        }
      }
    }
    #expect(overlapping == 0)
  }

  @Test func `a chain of ten thousand links does not exhaust the stack`() {
    let ids = (0..<10_000).map { "n\($0)" }
    let network = network(Array(zip(ids, ids.dropFirst())), ids)
    #expect(LayeredLayout.layout(of: network, sizes: [:]).nodes.count == 10_000)
  }
}
