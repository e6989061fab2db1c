import StudyModel

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A chain's file as commands write it, whose lines are found without being read.
///
/// Every line has the next number, from 1, and a line feed at its end. A file in which anything is
/// otherwise, as after a merge or an edit by hand, is none: it is read line by line.
struct PlainChain {
  /// The chain's name.
  let name: String
  private let bytes: [UInt8]
  /// Where the lines begin, and last where the bytes end.
  private let starts: [Int]

  init?(file: String, bytes: [UInt8]) {
    guard let starts = Self.starts(of: bytes) else { return nil }
    name = String(file.dropLast(JournalFolder.ending.count))
    self.bytes = bytes
    self.starts = starts
    guard count > 0 else { return }
    do {
      let person = try JudgementLine(parsing: self[1], chain: name).judgement.by
      guard PersonID.isChain(name, of: person) else { return nil }
    } catch {
      return nil
    }
  }

  /// How many lines it has.
  var count: Int { starts.count - 1 }

  /// The bytes of a line by its number, without the line feed.
  subscript(number: Int) -> ArraySlice<UInt8> { bytes[starts[number - 1]..<starts[number] - 1] }

  /// The numbers of the lines that may speak of a source, or that tell nothing about it at a glance.
  func numbers(near source: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { all in
      (1...max(1, count)).filter { number in
        guard number <= count else { return false }
        let line = all[starts[number - 1]..<starts[number] - 1]
        var glance = LineGlance(UnsafeBufferPointer(rebasing: line))
        return !glance.isCoding(elsewhereThan: source)
      }
    }
  }

  private static func starts(of bytes: [UInt8]) -> [Int]? {
    bytes.withUnsafeBufferPointer { all -> [Int]? in
      var starts = [0]
      while let base = all.baseAddress, let start = starts.last, start < all.count {
        var glance = LineGlance(UnsafeBufferPointer(rebasing: all[start...]))
        guard glance.takes("{\"n\":"), glance.takes(number: starts.count),
          let found = memchr(base + start, 0x0A, all.count - start)
        else { return nil }
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        guard all[end - 1] != UInt8(ascii: "\r") else { return nil }
        starts.append(end + 1)
      }
      return starts
    }
  }
}

/// A look at the beginning of a line, in the very form in which commands write it.
struct LineGlance {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// Whether the line is certain to code or mark words of another source, and to do nothing else.
  mutating func isCoding(elsewhereThan source: [UInt8]) -> Bool {
    guard takes("{\"n\":"), takesDigits(), takes(",\"at\":\""), takesWords(), takes(",\"by\":\""),
      takesWords()
    else { return false }
    if takes(",\"machine\":\"") { guard takesWords() else { return false } }
    guard takes(",\"act\":\"") else { return false }
    if takes("accept\",\"of\":\"") {
      guard takesWords(), takes(",") else { return false }
    } else if takes("none\",\"place\":{") || takes("code\",") {
      // What follows is the place.
    } else {
      return false
    }
    guard takes("\"source\":\"") else { return false }
    let start = place
    guard takesWords() else { return false }
    return !bytes[start..<place - 1].elementsEqual(source)
  }

  /// Takes a text where it stands here.
  mutating func takes(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard place + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[place + offset] != text.utf8Start[offset] { return false }
    place += count
    return true
  }

  /// Takes a number where it stands here, and the comma after it.
  mutating func takes(number: Int) -> Bool {
    let start = place
    guard takesDigits(), place - start < 16 else { return false }
    let read = bytes[start..<place].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    return read == number && takes(",")
  }

  private mutating func takesDigits() -> Bool {
    let start = place
    while place < bytes.count, (0x30...0x39).contains(bytes[place]) { place += 1 }
    return place > start
  }

  /// Takes words without an escape, and the quotation mark that ends them.
  private mutating func takesWords() -> Bool {
    while place < bytes.count {
      defer { place += 1 }
      if bytes[place] == UInt8(ascii: "\"") { return true }
      if bytes[place] == UInt8(ascii: "\\") { return false }
    }
    return false
  }
}
