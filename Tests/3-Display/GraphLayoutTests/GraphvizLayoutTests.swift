import GraphLayout
import StudyModel
import TestKit
import Testing

/// The layout by Graphviz.
@Suite struct GraphvizLayoutTests {
  private func network(_ ids: [String], _ pairs: [(Int, Int)]) -> Network {
    Network(
      nodes: ids.map {
        Network.Node(id: $0, name: LocalizedText($0), kind: "variable", role: nil, codings: [])
      },
      links: pairs.map {
        Network.Link(
          from: ids[$0.0],
          to: ids[$0.1],
          kind: "causes",
          codings: [],
          groups: 0,
          ofGroups: 0
        )
      }
    )
  }

  private func sizes(_ ids: [String]) -> [String: NetworkLayout.Size] {
    Dictionary(
      uniqueKeysWithValues: ids.enumerated().map { index, id in
        (id, NetworkLayout.Size(width: 60 + index % 3 * 40, height: 30 + index % 2 * 20))
      }
    )
  }

  @Test func `causes stand left of their effects, and marks between them`() async throws {
    let ids = ["a", "b", "c"]
    let network = network(ids, [(0, 1), (1, 2), (0, 2)])
    let layout = try await GraphvizLayout().layout(network, sizes: sizes(ids))
    let x = try ids.map { try #require(layout.nodes[$0]).x }
    #expect(x == x.sorted() && Set(x).count == 3)
    #expect(layout.labels.count == 3)
    #expect(layout.labels[0].x > x[0] && layout.labels[0].x < x[1])
    // Whole cubic curves: one point, then three for each.
    #expect(layout.links.allSatisfy { $0.count % 3 == 1 && $0.count >= 4 })
  }

  @Test func `the same network has the same layout`() async throws {
    let ids = (0..<20).map { "n\($0)" }
    let network = network(ids, (0..<30).map { ($0 % 20, ($0 * 7 + 3) % 20) })
    let first = try await GraphvizLayout().layout(network, sizes: sizes(ids))
    let second = try await GraphvizLayout().layout(network, sizes: sizes(ids))
    #expect(first == second)
  }

  @Test func `an id is nothing to Graphviz`() async throws {
    let wild = ["\"]; evil [shape=point", "a\nb", "é/ü", "n1", ""]
    let plain = ["v", "w", "x", "y", "z"]
    let pairs = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 4), (0, 1)]
    let odd = try await GraphvizLayout().layout(network(wild, pairs), sizes: [:])
    let even = try await GraphvizLayout().layout(network(plain, pairs), sizes: [:])
    #expect(zip(wild, plain).allSatisfy { odd.nodes[$0] == even.nodes[$1] })
    #expect(odd.links == even.links)
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func `no two nodes overlap`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let ids = (0..<Int.random(in: 2...(seed < 9 ? 30 : 120), using: &random)).map { "n\($0)" }
    let pairs = (0..<ids.count).map { _ in
      (Int.random(in: 0..<ids.count, using: &random), Int.random(in: 0..<ids.count, using: &random))
    }
    let network = network(ids, pairs)
    let sizes = sizes(ids)
    let layout = try await GraphvizLayout().layout(network, sizes: sizes)
    #expect(layout.nodes.count == ids.count && layout.links.count == pairs.count)
    #expect(layout == (try await GraphvizLayout().layout(network, sizes: sizes)))
    var overlapping: [String] = []
    for (index, left) in ids.enumerated() {
      for right in ids[(index + 1)...] {
        let one = try #require(layout.nodes[left])
        let other = try #require(layout.nodes[right])
        let width = (sizes[left]?.width ?? 0) + (sizes[right]?.width ?? 0)
        let height = (sizes[left]?.height ?? 0) + (sizes[right]?.height ?? 0)
        // A point of slack on each side, for rounding.
        if abs(one.x - other.x) * 2 < width - 4, abs(one.y - other.y) * 2 < height - 4 {
          overlapping.append("\(left) \(right)")
        }
      }
    }
    #expect(overlapping == [])
  }

  @Test func `a dense network is laid out without layers, and in time`() async throws {
    let ids = (0..<60).map { "n\($0)" }
    let network = network(ids, (0..<700).map { ($0 % 60, ($0 * 13 + 5) % 60) })
    let layout = try await GraphvizLayout().layout(network, sizes: sizes(ids))
    #expect(layout.nodes.count == 60 && layout.links.count == 700 && layout.labels.isEmpty)
  }

  @Test func `the version is a number`() async throws {
    let version = try await GraphvizLayout().version()
    #expect(version.utf8.first.map { (48...57).contains($0) } == true)
  }

  @Test func `an empty network has an empty layout`() async throws {
    let layout = try await GraphvizLayout().layout(network([], []), sizes: [:])
    #expect(layout.nodes.isEmpty && layout.links.isEmpty)
  }

  @Test func `a network beyond the cap is refused without asking`() async throws {
    let ids = (0...GraphvizLayout.mostNodes).map { "n\($0)" }
    await #expect(throws: LayoutFailure.tooLarge(nodes: ids.count, links: 0)) {
      try await GraphvizLayout().layout(network(ids, []), sizes: [:])
    }
  }

  @Test func `time that is up is a failure with a reason`() async throws {
    let ids = (0..<80).map { "n\($0)" }
    let network = network(ids, (0..<900).map { ($0 % 80, ($0 * 13 + 5) % 80) })
    do {
      _ = try await GraphvizLayout(time: .milliseconds(1)).layout(network, sizes: [:])
      Issue.record("it was quicker than a millisecond")
    } catch {
      guard case .failed(let reason) = error else {
        Issue.record("it failed with \(error)")
        return
      }
      #expect(reason.contains("stopped"))
    }
  }
}
