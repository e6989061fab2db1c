import StudyModel

extension FindingTest {
  /// The test on one line, the same for the same test under every toolchain.
  var canonicalText: String {
    switch self {
    case .count(let selection, let level, let atLeast, let atMost):
      "count \(selection.canonicalText) \(level.rawValue) \(Self.bounds(atLeast, atMost))"
    case .more(let selection, let other, let level):
      "more \(selection.canonicalText) than \(other.canonicalText) \(level.rawValue)"
    case .coOccur(let codes, let within, let atLeast):
      "co-occur \(codes.joined(separator: " ")) within \(within) at least \(atLeast)"
    case .path(let nodes, let network): "path \(nodes.joined(separator: ">")) in \(network)"
    case .holds(let ids): "holds \(ids.map(\.text).joined(separator: " "))"
    case .cellsReviewed(let display): "cells-reviewed \(display)"
    case .none(let selection, let orAnswered):
      "none \(selection.canonicalText)\(orAnswered ? " or answered" : "")"
    }
  }

  private static func bounds(_ atLeast: Int?, _ atMost: Int?) -> String {
    [atLeast.map { "at least \($0)" }, atMost.map { "at most \($0)" }]
      .compactMap { $0 }.joined(separator: " ")
  }
}

extension FindingTest.Selection {
  fileprivate var canonicalText: String {
    [
      ("code", codes), ("case", cases), ("source", sources), ("claim", claims.map(\.rawValue)),
      ("bearer", bearers),
    ]
    .filter { !$0.1.isEmpty }
    .map { "\($0.0)=\($0.1.joined(separator: "|"))" }
    .joined(separator: " ")
  }
}
