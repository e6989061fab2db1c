import TestKit
import Testing

@testable import CodebookFiles

@Suite struct YAMLTextTests {
  private static let letters: [Unicode.Scalar] = [
    "a", "Z", "0", " ", ":", "#", "-", "\"", "'", "\\", "*", "&", "!", "[", "}", "\n", "\r", "\t",
    "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{FFFE}", "é", "\u{301}", "𝔘",
  ]

  @Test(arguments: 0..<1000 as Range<UInt64>)
  func `what is written reads back scalar for scalar`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fields = (0..<Int.random(in: 1...4, using: &random)).map {
      YAMLField("f\($0)", Self.value(&random, depth: 3))
    }
    let text = "items:\n" + YAMLText.item(fields).joined(separator: "\n") + "\n"
    let root = try #require(try YAMLTree.compose(text))
    guard case .list(let items)? = root["items"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(Self.isSame(YAMLValue(items[0]), .fields(fields)))
  }

  private static func value(_ random: inout SeededGenerator, depth: Int) -> YAMLValue {
    switch depth > 0 ? Int.random(in: 0..<4, using: &random) : 0 {
    case 1:
      return .list(
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
          value(&random, depth: depth - 1)
        }
      )
    case 2:
      return .fields(
        (0..<Int.random(in: 0...3, using: &random)).map {
          YAMLField(["no", "x-\($0)", "a b", "1"][$0], value(&random, depth: depth - 1))
        }
      )
    default:
      var words = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        words.append(letters.randomElement(using: &random) ?? "x")
      }
      // Byte-order marks at the beginning are left out on purpose.
      return .text(String(String.UnicodeScalarView(words.drop { $0 == "\u{FEFF}" })))
    }
  }

  private static func isSame(_ left: YAMLValue, _ right: YAMLValue) -> Bool {
    switch (left, right) {
    case (.text(let first), .text(let second)): first.utf8.elementsEqual(second.utf8)
    case (.list(let first), .list(let second)):
      first.count == second.count && zip(first, second).allSatisfy { isSame($0, $1) }
    case (.fields(let first), .fields(let second)):
      first.count == second.count
        && zip(first, second).allSatisfy { $0.name == $1.name && isSame($0.value, $1.value) }
    default: false
    }
  }
}
