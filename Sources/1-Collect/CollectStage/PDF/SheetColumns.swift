import StudyModel

/// Finds the columns of pages, and with them the order in which lines are read.
struct SheetColumns {
  private let lines: SheetLines
  /// The middle of the gap between two columns on pages that show it clearly, in points.
  private var usualGap: Int32?

  /// Half a point is as exact as a gap is measured.
  private static let bin: Int32 = 200

  /// Looks for the gap that pages have in common.
  init(_ lines: SheetLines, _ pages: [[Int]]) {
    self.lines = lines
    var gaps: [Int32: Int] = [:]
    for page in pages {
      for gap in Self.gaps(page, lines) where isClear(gap, page, least: 5) {
        gaps[(gap.lowerBound + gap.upperBound) / 2 / 1_000, default: 0] += 1
      }
    }
    usualGap = gaps.max { ($0.value, $1.key) < ($1.value, $0.key) }.map { $0.key * 1_000 + 500 }
  }

  /// The lines of a page in stretches that are read one after the other.
  func regions(_ page: [Int]) -> [[Int]] {
    let boxes = lines.transcript.lines
    let gaps = Self.gaps(page, lines).filter { gap in
      if isClear(gap, page, least: 5) { return true }
      // A last page may have too few lines to show what the others show.
      guard let usualGap, gap.contains(usualGap) || abs(gap.lowerBound - usualGap) < 1_500 else {
        return false
      }
      return isClear(gap, page, least: 2)
    }
    guard !gaps.isEmpty else { return [page] }
    let cuts = gaps.map { ($0.lowerBound + $0.upperBound) / 2 }
    var regions: [[Int]] = []
    var across: [Int] = []
    var columns: [[Int]] = Array(repeating: [], count: cuts.count + 1)
    func flushColumns() {
      let order =
        columns.joined().first.map { boxes[$0].isRightToLeft } == true
        ? Array(columns.reversed()) : columns
      regions += order.filter { !$0.isEmpty }
      columns = Array(repeating: [], count: cuts.count + 1)
    }
    let sorted = page.sorted {
      let (first, second) = (boxes[$0].box, boxes[$1].box)
      return (first.top &+ first.bottom, first.left, $0)
        < (second.top &+ second.bottom, second.left, $1)
    }
    for line in sorted {
      let box = boxes[line].box
      if cuts.contains(where: { box.left < $0 - 300 && box.right > $0 + 300 }) {
        flushColumns()
        across.append(line)
      } else {
        if !across.isEmpty { regions.append(across) }
        across = []
        let middle = (box.left + box.right) / 2
        columns[cuts.count { $0 < middle }].append(line)
      }
    }
    flushColumns()
    if !across.isEmpty { regions.append(across) }
    return regions
  }

  /// The upright stripes of a page that no narrow line crosses, between lines on both sides.
  private static func gaps(_ page: [Int], _ lines: SheetLines) -> [Range<Int32>] {
    guard page.count >= 8 else { return [] }
    let boxes = lines.transcript.lines
    var left = Int32.max
    var right = Int32.min
    for line in page {
      left = min(left, boxes[line].box.left)
      right = max(right, boxes[line].box.right)
    }
    let width = right - left
    guard width > 20_000, width < 1_000_000 else { return [] }
    var covered = Array(repeating: Int32(0), count: Int(width / bin) + 2)
    for line in page {
      let box = boxes[line].box
      guard box.width * 100 < width * 56 else { continue }
      covered[Int((box.left - left) / bin)] += 1
      covered[Int((box.right - left) / bin) + 1] -= 1
    }
    var gaps: [Range<Int32>] = []
    var open: Int32?
    var depth: Int32 = 0
    let first = Int(width / bin) / 5
    for index in covered.indices {
      depth += covered[index]
      let place = left + Int32(index) * bin
      guard index >= first, index <= covered.count - first else { continue }
      if depth == 0 {
        if open == nil { open = place }
      } else if let start = open {
        if place - start >= 700 { gaps.append(start..<place) }
        open = nil
      }
    }
    return gaps
  }

  /// Whether lines that fill a column stand on both sides of a gap, beside each other.
  private func isClear(_ gap: Range<Int32>, _ page: [Int], least: Int) -> Bool {
    let boxes = lines.transcript.lines
    let middle = (gap.lowerBound + gap.upperBound) / 2
    var sides: [Side] = [Side(), Side()]
    var across = 0
    for line in page {
      let box = boxes[line].box
      if box.left < middle - 300, box.right > middle + 300 {
        across += 1
      } else {
        sides[box.right <= middle + 300 ? 0 : 1].take(box)
      }
    }
    guard sides.allSatisfy({ $0.count >= least }), across * 2 <= page.count else { return false }
    let shared = min(sides[0].bottom, sides[1].bottom) - max(sides[0].top, sides[1].top)
    let lower = min(sides[0].bottom - sides[0].top, sides[1].bottom - sides[1].top)
    guard shared * 2 > lower else { return false }
    return sides.allSatisfy { side in
      let full = page.count { line in
        let box = boxes[line].box
        guard box.left >= side.left, box.right <= side.right else { return false }
        return box.width * 10 >= (side.right - side.left) * 7
      }
      return full * 5 >= side.count * 2 && (side.right - side.left) * 5 > middle / 2
    }
  }

  /// What stands on one side of a gap.
  private struct Side {
    var count = 0
    var left = Int32.max
    var top = Int32.max
    var right = Int32.min
    var bottom = Int32.min

    mutating func take(_ box: PageTranscript.Box) {
      count += 1
      left = min(left, box.left)
      top = min(top, box.top)
      right = max(right, box.right)
      bottom = max(bottom, box.bottom)
    }
  }
}
