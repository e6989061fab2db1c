/// The way from the first element of a part to the one that is open, each step with its number.
struct PartPath {
  private var steps: [String] = []
  private var counts: [[String: Int]] = [[:]]
  /// How many bytes the paths asked for have; passages beyond the limit are known by lines only.
  private var bytes = 0
  private static let limit = 32 << 20

  mutating func begin(_ name: String) {
    counts[counts.count - 1][name, default: 0] += 1
    steps.append("/\(name)[\(counts[counts.count - 1][name] ?? 1)]")
    counts.append([:])
  }

  mutating func end() {
    guard !steps.isEmpty else { return }
    steps.removeLast()
    counts.removeLast()
  }

  /// The way with the name of the part before it.
  mutating func path(in part: String) -> String? {
    guard bytes < Self.limit else { return nil }
    let path = "\(part)!\(steps.joined())"
    bytes += path.utf8.count
    return path
  }
}
