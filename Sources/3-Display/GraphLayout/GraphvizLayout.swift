import ChildProcess
public import StudyModel

/// Places the nodes and links of a network by Graphviz, in a child process; the drawing is ours.
///
/// Ids never reach the child: nodes are `n0`, `n1` in the network's order, so that an id can neither break
/// the graph's text nor change the layout.
public struct GraphvizLayout: Sendable {
  /// The number of nodes above which `sfdp` is asked, because `dot` would take too long.
  public static let mostNodesInLayers = 80
  /// The number of links above which `sfdp` is asked.
  public static let mostLinksInLayers = 160
  /// The number of nodes above which nothing is laid out.
  public static let mostNodes = 2_000
  /// The number of links above which nothing is laid out.
  public static let mostLinks = 8_000

  private let time: Duration

  /// Creates a way to lay out.
  ///
  /// - Parameter time: How long the child may take.
  public init(time: Duration = .seconds(20)) {
    self.time = time
  }

  /// Lays out a network: in layers from left to right, and without layers where it is large.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - sizes: The size of every node by its id; others get 80 by 32 points.
  ///   - label: The room to keep for the marks of a link.
  /// - Returns: Where everything stands, in whole points.
  /// - Throws: ``LayoutFailure``.
  public func layout(
    _ network: Network,
    sizes: [String: NetworkLayout.Size],
    label: NetworkLayout.Size = NetworkLayout.Size(width: 52, height: 44)
  ) async throws(LayoutFailure) -> NetworkLayout {
    guard network.nodes.count <= Self.mostNodes, network.links.count <= Self.mostLinks else {
      throw .tooLarge(nodes: network.nodes.count, links: network.links.count)
    }
    guard !network.nodes.isEmpty else {
      return NetworkLayout(width: 1, height: 1, nodes: [:], links: [])
    }
    let isLayered =
      network.nodes.count <= Self.mostNodesInLayers
      && network.links.count <= Self.mostLinksInLayers
    let graph = DotGraph(network, sizes: sizes, label: isLayered ? label : nil)
    let program = OutsideProgram(name: isLayered ? "dot" : "sfdp", package: "graphviz")
    let outcome: ChildOutcome
    do {
      outcome = try await program.run(
        arguments: ["-Tplain"],
        input: Array(graph.text.utf8),
        limits: ChildLimits(time: time, outputBytes: 16 * 1024 * 1024)
      )
    } catch {
      throw error.isMissing ? .missing : .failed(reason: error.description)
    }
    guard outcome.isSuccess else {
      throw .failed(reason: "'\(program.name)' ended with \(outcome.ending)")
    }
    guard let plain = PlainLayout(String(decoding: outcome.output, as: UTF8.self)),
      let layout = graph.layout(of: plain)
    else { throw .failed(reason: "'\(program.name)' wrote a layout that cannot be read") }
    return layout
  }
}

/// Why a network has no layout.
public enum LayoutFailure: Error, Equatable {
  /// Graphviz is not installed.
  case missing
  /// The network is larger than what is laid out.
  case tooLarge(nodes: Int, links: Int)
  /// Graphviz gave no layout, for this reason.
  case failed(reason: String)

  /// What a person can do about it.
  public var remedy: String? {
    switch self {
    case .missing: "install it: apt-get install graphviz, or brew install graphviz"
    case .tooLarge: "split the network, or choose fewer codes"
    case .failed: nil
    }
  }
}

extension LayoutFailure: CustomStringConvertible {
  /// The failure in words.
  public var description: String {
    switch self {
    case .missing: "Graphviz is not installed"
    case .tooLarge(let nodes, let links):
      "a network of \(nodes) nodes and \(links) links is too large to lay out"
    case .failed(let reason): reason
    }
  }
}

extension ChildFailure {
  var isMissing: Bool {
    if case .missing = self { return true }
    return false
  }
}
