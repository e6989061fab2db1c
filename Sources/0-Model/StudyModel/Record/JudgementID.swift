/// The id of what a journal line makes: its chain's name and its number, as `ayu-7`.
public struct JudgementID: Hashable, Sendable {
  /// The journal file's name without `.jsonl`.
  public let chain: String
  /// The line's number in the chain, from 1.
  public let number: Int

  /// Creates an id.
  public init(chain: String, number: Int) {
    self.chain = chain
    self.number = number
  }

  /// Reads `ayu-7` or `ayu-2-7`; a number with a sign or with zeros before it is none, so that every
  /// id has one form.
  public init?(_ text: String) {
    guard let hyphen = text.utf8.lastIndex(of: UInt8(ascii: "-")), hyphen != text.startIndex,
      let number = Int(text[text.utf8.index(after: hyphen)...]), number > 0,
      text.utf8[hyphen...].dropFirst().elementsEqual(String(number).utf8)
    else { return nil }
    self.init(chain: String(text[..<hyphen]), number: number)
  }

  /// The id as people write it.
  public var text: String { "\(chain)-\(number)" }
}

extension JudgementID: Comparable {
  /// Orders ids by chain, then by number.
  public static func < (left: JudgementID, right: JudgementID) -> Bool {
    (left.chain, left.number) < (right.chain, right.number)
  }
}
