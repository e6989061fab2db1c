/// The way from the words of one text to those of another, after the longest common subsequence.
enum WordSteps {
  /// A stretch of words.
  enum Step: Equatable {
    /// Words of both.
    case kept([[Unicode.Scalar]])
    /// Words of the first in whose place the second has others; one side may be empty.
    case changed(from: [[Unicode.Scalar]], to: [[Unicode.Scalar]])
  }

  /// The most words on either side, without equal ends, that are compared one by one.
  private static let most = 1_200

  /// The words between white space.
  static func words(_ scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    scalars.split { $0.properties.isWhitespace }.map(Array.init)
  }

  /// The steps from one row of words to another.
  static func steps(
    from mine: [[Unicode.Scalar]],
    to theirs: [[Unicode.Scalar]]
  ) -> [Step] {
    let head = zip(mine, theirs).prefix { $0 == $1 }.count
    let tail = zip(mine.dropFirst(head).reversed(), theirs.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let left = Array(mine[head..<(mine.count - tail)])
    let right = Array(theirs[head..<(theirs.count - tail)])
    let inner =
      left.count > most || right.count > most
      ? [.changed(from: left, to: right)] : compared(left, right)
    return [.kept(Array(mine[..<head]))].filter { _ in head > 0 } + inner
      + [.kept(Array(mine[(mine.count - tail)...]))].filter { _ in tail > 0 }
  }

  private static func compared(
    _ left: [[Unicode.Scalar]],
    _ right: [[Unicode.Scalar]]
  ) -> [Step] {
    let width = right.count + 1
    var common = Array(repeating: 0, count: (left.count + 1) * width)
    for row in left.indices.reversed() {
      for column in right.indices.reversed() {
        common[row * width + column] =
          left[row] == right[column]
          ? common[(row + 1) * width + column + 1] + 1
          : max(common[(row + 1) * width + column], common[row * width + column + 1])
      }
    }
    var steps: [Step] = []
    var kept: [[Unicode.Scalar]] = []
    var mine: [[Unicode.Scalar]] = []
    var theirs: [[Unicode.Scalar]] = []
    func closeChange() {
      if !mine.isEmpty || !theirs.isEmpty { steps.append(.changed(from: mine, to: theirs)) }
      mine = []
      theirs = []
    }
    func closeKept() {
      if !kept.isEmpty { steps.append(.kept(kept)) }
      kept = []
    }
    var row = 0
    var column = 0
    while row < left.count || column < right.count {
      if row < left.count, column < right.count, left[row] == right[column] {
        closeChange()
        kept.append(left[row])
        row += 1
        column += 1
        continue
      }
      closeKept()
      let goesDown =
        column == right.count
        || (row < left.count
          && common[(row + 1) * width + column] >= common[row * width + column + 1])
      if goesDown {
        mine.append(left[row])
        row += 1
      } else {
        theirs.append(right[column])
        column += 1
      }
    }
    closeKept()
    closeChange()
    return steps
  }
}
