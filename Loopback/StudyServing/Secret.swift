/// Random digits that whoever asks must know.
public struct Secret: Sendable {
  /// The digits: 160 random bits in lower-case hexadecimal.
  public let text: String

  /// Draws a secret from the system's source of chance.
  public init() {
    var source = SystemRandomNumberGenerator()
    let digits = Array("0123456789abcdef".utf8)
    let bytes = (0..<20).map { _ in UInt8.random(in: .min ... .max, using: &source) }
    text = String(
      decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  /// Whether words are the secret; how long this takes tells nothing about where they differ.
  public func isEqual(to words: some Sequence<UInt8>) -> Bool {
    let given = Array(words)
    guard given.count == text.utf8.count else { return false }
    var difference: UInt8 = 0
    for (own, other) in zip(text.utf8, given) { difference |= own ^ other }
    return difference == 0
  }
}
