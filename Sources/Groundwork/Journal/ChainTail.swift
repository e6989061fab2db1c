import Fingerprints
import PlainFormats

/// What a writer needs to know of a chain: how it begins and how it ends.
struct ChainTail {
  /// Who began a chain, and where.
  struct First {
    let by: String
    let machine: String?

    /// Reads a first line; nothing where it is none.
    init?(_ bytes: ArraySlice<UInt8>) {
      do {
        let value = try JSONValue(parsing: Array(bytes))
        guard let by = value["by"]?.string else { return nil }
        self.by = by
        machine = value["machine"]?.string
      } catch {
        return nil
      }
    }
  }

  /// The first line; nothing for an empty chain.
  let first: First?
  /// The number of the last line; 0 for an empty chain.
  let number: Int
  /// The time of the last line.
  let at: String
  /// The fingerprint of the last line, as it stands on the disk.
  let fingerprint: String
  /// The half line at the end, to be kept elsewhere.
  let half: [UInt8]?
  /// How many bytes stay: all, or those before the half line.
  let end: Int
  /// Whether the last whole line has no line end yet.
  let needsLineEnd: Bool

  init(file: String, bytes: [UInt8]) throws(JournalError) {
    if let chain = PlainChain(file: file, bytes: bytes), chain.count > 0,
      let first = First(chain[1]), let at = Self.time(of: chain[chain.count])
    {
      self.first = first
      self.at = at
      number = chain.count
      fingerprint = Fingerprints.fingerprint(of: Array(chain[chain.count]))
      half = nil
      end = bytes.count
      needsLineEnd = false
      return
    }
    let all = JournalLines(bytes)
    if let marker = all.conflictMarkers.first {
      throw .conflictMarkers("codebook/journal/\(file)", line: marker)
    }
    var lines = all.lines
    if let last = lines.last, !Self.isObject(last) {
      lines.removeLast()
      half = Array(bytes[last.bytes.startIndex...].prefix { $0 != UInt8(ascii: "\n") })
      end = last.bytes.startIndex
      needsLineEnd = false
    } else {
      half = nil
      end = bytes.count
      needsLineEnd = !bytes.isEmpty && bytes.last != UInt8(ascii: "\n") && !lines.isEmpty
    }
    guard let last = lines.last else {
      first = nil
      number = 0
      at = ""
      fingerprint = JudgementLine.beginning
      return
    }
    first = lines.first.flatMap { First($0.bytes) }
    guard first != nil else {
      throw .unreadable(
        "codebook/journal/\(file)",
        reason: "line \(lines[0].physical) begins no chain"
      )
    }
    // After a swap the last line of the file is not the last of the chain.
    var latest = last
    var number = 0
    for line in lines {
      guard let here = Self.number(of: line) else { continue }
      if here >= number { (number, latest) = (here, line) }
    }
    do {
      at = try JSONValue(parsing: Array(latest.bytes))["at"]?.string ?? ""
    } catch {
      throw .unreadable(
        "codebook/journal/\(file)",
        reason: "line \(latest.physical) is no line of a journal"
      )
    }
    self.number = number
    fingerprint = Fingerprints.fingerprint(of: Array(latest.bytes))
  }

  /// The time of a line; nothing where it is no line of a journal.
  private static func time(of line: ArraySlice<UInt8>) -> String? {
    do {
      return try JSONValue(parsing: line)["at"]?.string
    } catch {
      return nil
    }
  }

  /// The number of a line; reading all of every line would make a long journal slow to write to.
  private static func number(of line: JournalLines.Line) -> Int? {
    let start = Array("{\"n\":".utf8)
    if line.bytes.starts(with: start) {
      let digits = line.bytes.dropFirst(start.count).prefix {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
      return Int(String(decoding: digits, as: UTF8.self))
    }
    do {
      return try JSONValue(parsing: Array(line.bytes))["n"]?.number
    } catch {
      return nil
    }
  }

  private static func isObject(_ line: JournalLines.Line) -> Bool {
    do {
      if case .object = try JSONValue(parsing: Array(line.bytes)) { return true }
      return false
    } catch {
      return false
    }
  }
}
