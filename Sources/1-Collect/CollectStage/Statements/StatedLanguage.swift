/// Language tags as pages write them.
enum StatedLanguage {
  /// A tag such as `id` or `pt-BR`; nothing where the words are no tag.
  static func tag(_ words: String) -> String? {
    let words = Statements.onOneLine(words)
    let first = words.split(separator: ",").first.map(String.init) ?? ""
    let parts = first.split(whereSeparator: { $0 == "-" || $0 == "_" }).map(String.init)
    guard let language = parts.first?.lowercased(), (2...3).contains(language.utf8.count),
      parts.allSatisfy({ part in
        part.utf8.count <= 8
          && part.utf8.allSatisfy { (48...57).contains($0) || isLetter($0) }
      }), language.utf8.allSatisfy(isLetter)
    else { return nil }
    return ([language] + parts.dropFirst()).joined(separator: "-")
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }
}
