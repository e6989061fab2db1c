/// Identifiers as sources write them, in the form that a record has.
enum StatedIdentifier {
  /// A DOI without the address or the words before it; nothing where it is none.
  static func doi(_ words: String) -> String? {
    let words = Statements.onOneLine(words)
    let bytes = Array(words.utf8)
    guard
      let start = bytes.indices.first(where: { index in
        index + 4 < bytes.count && bytes[index] == UInt8(ascii: "1")
          && bytes[index + 1] == UInt8(ascii: "0") && bytes[index + 2] == UInt8(ascii: ".")
          && (48...57).contains(bytes[index + 3])
          && (index == 0 || !(48...57).contains(bytes[index - 1]) && bytes[index - 1] != 0x2E)
      })
    else { return nil }
    let head = String(decoding: bytes[..<start], as: UTF8.self).lowercased()
    let isLed = head.isEmpty || head.contains("doi")
    var doi = bytes[start...].prefix { $0 > 0x20 }
    while let last = doi.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ",") {
      doi.removeLast()
    }
    guard isLed, doi.contains(UInt8(ascii: "/")) else { return nil }
    return String(decoding: doi, as: UTF8.self)
  }

  /// An address with a scheme of the web; nothing else leads anyone to the page.
  static func address(_ words: String) -> String? {
    let words = Statements.onOneLine(words)
    let lower = String(words.prefix(8)).lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), words.utf8.count <= 4096,
      !words.utf8.contains(0x20)
    else { return nil }
    return words
  }
}
