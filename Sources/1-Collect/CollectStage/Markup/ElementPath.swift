import MarkupReading

/// The path of the open elements, such as `/html[1]/body[1]/p[3]`.
///
/// Numbers are kept for every element and written only where a passage asks for its path.
struct ElementPath {
  /// The names as they are written, one behind the other, and where each ends.
  private var letters: [UInt8] = []
  private var nameEnds: [Int] = [0]
  /// How many elements of each name have begun in each open element, the innermost last.
  private var counts: [(name: UInt32, number: Int)] = []
  /// How many of the counts are of open elements; what is behind them is kept for others.
  private var countEnd = 0
  /// Of each open element its name, its number, and where the counts of what stands in it begin.
  private var steps: [(name: UInt32, number: Int, counts: Int, serial: Int)] = []
  private var begun = 0
  /// The element whose `begin` may follow.
  private var next: (name: UInt32, number: Int) = (0, 0)
  /// The path as far as it was written, and where each step of it ends.
  private var written: [UInt8] = []
  private var ends: [Int] = []
  /// Counts of elements with many names in them.
  private var many: [Many: Int] = [:]

  private struct Many: Hashable {
    /// How many elements had begun when this one did.
    let element: Int
    let name: UInt32
  }

  /// So many names are sought one by one.
  private static let few = 32

  init(_ transcript: MarkupTranscript) {
    for name in transcript.names {
      letters.append(contentsOf: name.name.utf8)
      nameEnds.append(letters.count)
    }
  }

  /// Counts an element, whether or not it is gone into.
  mutating func count(_ name: UInt32) {
    let first = steps.last?.counts ?? 0
    var index = first
    while index < countEnd {
      if counts[index].name == name {
        counts[index].number += 1
        next = (name, counts[index].number)
        return
      }
      index += 1
    }
    if countEnd - first < Self.few {
      if countEnd < counts.count { counts[countEnd] = (name, 1) } else { counts.append((name, 1)) }
      countEnd += 1
      next = (name, 1)
    } else {
      let key = Many(element: steps.last?.serial ?? 0, name: name)
      many[key, default: 0] += 1
      next = (name, many[key] ?? 1)
    }
  }

  /// Goes into the element counted last.
  mutating func begin() {
    begun += 1
    steps.append((next.name, next.number, countEnd, begun))
  }

  /// Leaves the innermost element.
  mutating func end() {
    guard let step = steps.popLast() else { return }
    countEnd = step.counts
    if ends.count > steps.count { ends.removeLast() }
  }

  /// The path of the outermost open elements.
  mutating func words(depth: Int) -> String {
    let kept = ends.last ?? 0
    if written.count > kept { written.removeLast(written.count - kept) }
    for step in steps[min(ends.count, depth)..<depth] {
      written.append(UInt8(ascii: "/"))
      written.append(contentsOf: letters[nameEnds[Int(step.name)]..<nameEnds[Int(step.name) + 1]])
      written.append(UInt8(ascii: "["))
      append(step.number)
      written.append(UInt8(ascii: "]"))
      ends.append(written.count)
    }
    let end = depth == 0 ? 0 : ends[depth - 1]
    return written.withUnsafeBufferPointer {
      String(decoding: UnsafeBufferPointer(rebasing: $0[..<end]), as: UTF8.self)
    }
  }

  private mutating func append(_ number: Int) {
    if number >= 10 { append(number / 10) }
    written.append(UInt8(ascii: "0") + UInt8(number % 10))
  }
}

/// The physical line of bytes that are asked about nearly in order.
struct LineCursor {
  private let starts: [UInt32]
  private var index = 0

  init(_ transcript: MarkupTranscript) {
    starts = transcript.lineStarts
  }

  /// The line of a byte, from 1.
  mutating func line(of byte: Int) -> Int {
    while index > 0, starts[index] > byte { index -= 1 }
    while index + 1 < starts.count, starts[index + 1] <= byte { index += 1 }
    return index + 1
  }
}
