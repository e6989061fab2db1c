/// Draws as many things as there are, with replacement, of kinds that occur so and so often.
///
/// Kinds stand at the leaves of a Huffman tree, so that the many draws meet the common kinds first.
struct Resampling {
  private struct Branch {
    let left: Int
    let right: Int
    let weight: Int
  }

  private let weights: [Int]
  private let branches: [Branch]

  /// Prepares for kinds with these counts.
  init(_ weights: [Int]) {
    self.weights = weights
    let used = weights.indices.filter { weights[$0] > 0 }
    // Leaves are complements of kinds, branches their own positions. Two rows, each ascending, are
    // enough for the two lightest: what is joined never gets lighter.
    var leaves = used.sorted { (weights[$0], $0) < (weights[$1], $1) }[...]
    var branches: [Branch] = []
    var joined = 0
    func weight(_ node: Int) -> Int { node < 0 ? weights[~node] : branches[node].weight }
    func lightest() -> Int? {
      if let leaf = leaves.first,
        joined >= branches.count || weights[leaf] <= branches[joined].weight
      {
        leaves.removeFirst()
        return ~leaf
      }
      guard joined < branches.count else { return nil }
      joined += 1
      return joined - 1
    }
    while let left = lightest() {
      guard let right = lightest() else {
        if branches.isEmpty { branches = [Branch(left: left, right: left, weight: weight(left))] }
        break
      }
      branches.append(Branch(left: left, right: right, weight: weight(left) + weight(right)))
    }
    self.branches = branches
  }

  /// How often each kind comes in one resample.
  func draw(_ random: inout SplitMix) -> [Int] {
    var drawn = [Int](repeating: 0, count: weights.count)
    guard let root = branches.last else { return drawn }
    var open = [Int](repeating: 0, count: branches.count)
    open[branches.count - 1] = root.weight
    for position in stride(from: branches.count - 1, through: 0, by: -1) where open[position] > 0 {
      let branch = branches[position]
      let all = open[position]
      let left =
        branch.left == branch.right
        ? all
        : random.successes(of: all, share: weight(branch.left), whole: branch.weight)
      give(left, to: branch.left, &drawn, &open)
      if branch.left != branch.right { give(all - left, to: branch.right, &drawn, &open) }
    }
    return drawn
  }

  private func weight(_ node: Int) -> Int { node < 0 ? weights[~node] : branches[node].weight }

  private func give(_ count: Int, to node: Int, _ drawn: inout [Int], _ open: inout [Int]) {
    if node < 0 { drawn[~node] = count } else { open[node] = count }
  }
}
