/// The bytes of a journal file cut into lines, with what is foreign about them.
struct JournalLines {
  struct Line {
    /// The physical line, from 1.
    let physical: Int
    /// Its bytes without line end and byte-order mark.
    let bytes: ArraySlice<UInt8>
    /// Whether a line feed ends it.
    let isEnded: Bool
  }

  /// The lines that are not blank and no marks of a merge.
  let lines: [Line]
  /// The physical lines that hold marks of a merge.
  let conflictMarkers: [Int]
  /// The first physical line that ends in a carriage return and a line feed.
  let firstForeignEnd: Int?
  /// Whether the file begins with a byte-order mark.
  let hasByteOrderMark: Bool

  init(_ bytes: [UInt8]) {
    hasByteOrderMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    var lines: [Line] = []
    var markers: [Int] = []
    var foreignEnd: Int?
    var start = hasByteOrderMark ? 3 : 0
    var physical = 0
    while start < bytes.count {
      physical += 1
      let lineFeed = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      var end = lineFeed ?? bytes.count
      if end > start, bytes[end - 1] == UInt8(ascii: "\r") {
        end -= 1
        if lineFeed != nil { foreignEnd = foreignEnd ?? physical }
      }
      let line = bytes[start..<end]
      if Self.isConflictMarker(line) {
        markers.append(physical)
      } else if !line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) {
        lines.append(Line(physical: physical, bytes: line, isEnded: lineFeed != nil))
      }
      start = (lineFeed ?? bytes.count) + 1
    }
    self.lines = lines
    conflictMarkers = markers
    firstForeignEnd = foreignEnd
  }

  private static func isConflictMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first, "<=>|".utf8.contains(first) else { return false }
    let run = line.prefix { $0 == first }
    let next = line.dropFirst(run.count).first
    return run.count == 7 && (next == nil || next == UInt8(ascii: " "))
  }
}
