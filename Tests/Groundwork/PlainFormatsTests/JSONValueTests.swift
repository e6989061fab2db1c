import PlainFormats
import TestKit
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: 0..<500 as Range<UInt64>)
  func `what is written is read again`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let value = Self.value(depth: 4, using: &random)
    #expect(try JSONValue(parsing: Array(value.line.utf8)) == value)
    #expect(try JSONValue(parsing: Array(value.page.utf8)) == value)
    #expect(!value.line.utf8.contains(0x0A))
  }

  @Test func `an object keeps the order it was given and is read by name`() throws {
    let value = JSONValue.members([("b", .number(1)), ("gone", nil), ("a", .null)])
    #expect(value.line == #"{"b":1,"a":null}"#)
    let read = try JSONValue(parsing: Array(value.line.utf8))
    #expect(read == .object([.init("a", .null), .init("b", .number(1))]))
    #expect(read["b"]?.number == 1)
    #expect(read["gone"] == nil)
  }

  @Test func `a page is indented by two spaces`() {
    let value = JSONValue.members([("a", .array([.number(1), .array([])])), ("b", .object([]))])
    #expect(value.page == "{\n  \"a\": [\n    1,\n    []\n  ],\n  \"b\": {}\n}\n")
  }

  @Test(
    arguments: [
      ("\u{0}", #""\u0000""#), ("\u{1F}", #""\u001f""#), ("\u{7F}", #""\u007f""#),
      ("\u{2028}", #""\u2028""#), ("\u{2029}", #""\u2029""#), ("\r\n", #""\r\n""#),
      ("\t", #""\t""#), ("\"\\", #""\"\\""#), ("\u{1F512}", "\"\u{1F512}\""),
      ("e\u{301}", "\"e\u{301}\""),
    ]
  )
  func `a string is one line of plain JSON`(words: String, text: String) throws {
    #expect(Array(JSONValue.string(words).line.utf8) == Array(text.utf8))
    let read = try JSONValue(parsing: Array(text.utf8)).string
    #expect(read.map { Array($0.utf8) } == Array(words.utf8))
  }

  @Test(
    arguments: [
      "", "{", "{\"a\":1", "[,]", "{\"a\":}", "nul", "\"a", "\"\\ud800\"", "{\"a\":1} x", "'a'",
      "{'a':1}", "01", "\u{0}\u{0}", "-", "1.", "1e", ".5", "+1", "[1,]", "{\"a\":1,}", "{\"a\" 1}",
      "\"\\x\"", "\"\\ud83d\\u0041\"", "\"\\udd12\"", "\"\\u12\"", "\"a\nb\"", "tru", "truex",
      "1e999",
    ]
  )
  func `what is no JSON is refused`(text: String) {
    #expect(throws: JSONError.malformed) { try JSONValue(parsing: Array(text.utf8)) }
  }

  @Test(
    arguments: [
      ("1.0", JSONValue.number(1)), ("1e2", .number(100)), ("-0", .number(0)),
      ("0.5", .decimal(0.5)),
      ("9223372036854775807", .number(.max)), ("1e300", .decimal(1e300)), (" [ ] ", .array([])),
      (#""\ud83d\udd12\/\b\f""#, .string("\u{1F512}/\u{8}\u{C}")), ("\u{FEFF}true", .bool(true)),
      (#"{"b":1,"a":2,"b":3}"#, .object([.init("a", .number(2)), .init("b", .number(1))])),
    ]
  )
  func `every form of a value is read`(text: String, value: JSONValue) throws {
    #expect(try JSONValue(parsing: Array(text.utf8)) == value)
  }

  @Test func `bytes that are no UTF-8 are refused`() {
    #expect(throws: JSONError.malformed) {
      try JSONValue(parsing: [0x22, 0xFF, 0xFE, 0x22])
    }
  }

  @Test func `a thousand arrays within one another are refused and do not crash`() {
    let text = Array(String(repeating: "[", count: 10_000).utf8)
    #expect(throws: JSONError.malformed) { try JSONValue(parsing: text) }
  }

  @Test(arguments: [(Double.nan, "null"), (.infinity, "null"), (0.667, "0.667"), (1e21, "1e+21")])
  func `a decimal is a number of JSON or nothing`(number: Double, text: String) {
    #expect(JSONValue.decimal(number).line == text)
  }

  private static func value(depth: Int, using random: inout SeededGenerator) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 5 : 7), using: &random) {
    case 0: return .null
    case 1: return .bool(.random(using: &random))
    case 2: return .number(.random(in: -1_000_000...1_000_000, using: &random))
    case 3: return .decimal(Double(Int.random(in: -999...999, using: &random)) + 0.25)
    case 4: return .string(words(using: &random))
    case 5:
      return .array(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in
          value(depth: depth - 1, using: &random)
        }
      )
    default:
      let names = Set(
        (0..<Int.random(in: 0..<4, using: &random)).map { _ in words(using: &random) }
      )
      return .object(
        names.sorted().map {
          JSONValue.Member($0, value(depth: depth - 1, using: &random))
        }
      )
    }
  }

  private static func words(using random: inout SeededGenerator) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "\n", "\u{0}", "\u{2028}", "\u{301}", "\u{1F512}", "é", "/", " ",
    ]
    var words = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0..<6, using: &random) {
      words.append(alphabet[Int.random(in: 0..<alphabet.count, using: &random)])
    }
    return String(words)
  }
}
