/// The id of what a journal line makes: its chain's name and its number, as `ayu-7`.
///
/// A line that makes several things numbers them behind a dot: `ayu-7.2`.
public struct JudgementID: Hashable, Sendable {
  /// The journal file's name without `.jsonl`.
  public let chain: String
  /// The line's number in the chain, from 1.
  public let number: Int
  /// Which of the things that the line makes, from 1; 0 for the line itself.
  public let part: Int

  /// Creates an id.
  public init(chain: String, number: Int, part: Int = 0) {
    self.chain = chain
    self.number = number
    self.part = part
  }

  /// Reads `ayu-7`, `ayu-2-7` or `ayu-7.2`; a number with a sign or with zeros before it is none, so
  /// that every id has one form.
  public init?(_ text: String) {
    guard let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")), hyphen != text.startIndex else {
      return nil
    }
    let numbers = text[text.utf8.index(after: hyphen)...].utf8.split(
      separator: UInt8(ascii: "."),
      omittingEmptySubsequences: false
    ).map { Substring($0) }
    guard numbers.count <= 2, let first = numbers.first, let number = Self.number(first) else {
      return nil
    }
    var part = 0
    if let last = numbers.dropFirst().first {
      guard let read = Self.number(last) else { return nil }
      part = read
    }
    self.init(chain: String(text[..<hyphen]), number: number, part: part)
  }

  private static func number(_ text: Substring) -> Int? {
    guard let number = Int(text), number > 0, text.utf8.elementsEqual(String(number).utf8) else {
      return nil
    }
    return number
  }

  /// The id as people write it.
  public var text: String { part == 0 ? "\(chain)-\(number)" : "\(chain)-\(number).\(part)" }

  /// The id of the line that makes it.
  public var line: JudgementID { part == 0 ? self : JudgementID(chain: chain, number: number) }
}

extension JudgementID: Comparable {
  /// Orders ids by chain, then by number, then by part.
  public static func < (left: JudgementID, right: JudgementID) -> Bool {
    (left.chain, left.number, left.part) < (right.chain, right.number, right.part)
  }
}
