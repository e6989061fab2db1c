import StudyModel

/// The fields of Word that are open: their codes are no words, their results are.
struct WordFields {
  private struct Field {
    var code = ""
    var isResult = false
    var isLink = false
    var part: DocumentPart.Kind?
  }

  private var open: [Field] = []

  /// Whether what comes is the code of a field.
  var isCode: Bool { open.contains { !$0.isResult } }

  /// The part of the document that the open fields make, such as a table of contents.
  var part: DocumentPart.Kind? { open.lazy.compactMap(\.part).first }

  private static func part(of code: String) -> DocumentPart.Kind? {
    let words = words(of: code)
    switch words.first?.uppercased() {
    case "TOC": return .front
    case "BIBLIOGRAPHY": return .references
    case "ADDIN":
      let name = words.dropFirst().prefix(2).joined(separator: " ").uppercased()
      let lists = ["ZOTERO_BIBL", "EN.REFLIST", "MENDELEY BIBLIOGRAPHY", "CSL_BIBLIOGRAPHY"]
      return lists.contains { name.hasPrefix($0) } ? .references : nil
    default: return nil
    }
  }

  mutating func begin() {
    if open.count < 64 { open.append(Field()) }
  }

  mutating func take(code: String) {
    guard let last = open.indices.last, !open[last].isResult else { return }
    if open[last].code.utf8.count < 4_096 { open[last].code += code }
  }

  /// The result begins; returns where its words lead, for a link.
  mutating func beginResult() -> LinkReference? {
    guard let last = open.indices.last, !open[last].isResult else { return nil }
    open[last].isResult = true
    open[last].part = Self.part(of: open[last].code)
    let reference = Self.reference(in: open[last].code)
    open[last].isLink = reference != nil
    return reference
  }

  /// Ends the innermost field, and says whether it was a link.
  mutating func end() -> Bool {
    open.popLast()?.isLink ?? false
  }

  /// A code ends with its paragraph, so that a field left open swallows no more than that.
  mutating func endParagraph() {
    for index in open.indices { open[index].isResult = true }
  }

  /// Where a field such as `HYPERLINK "https://example.org"` or `HYPERLINK \l "bab2"` leads.
  static func reference(in code: String) -> LinkReference? {
    let words = words(of: code)
    guard words.first?.uppercased() == "HYPERLINK" else { return nil }
    var address = ""
    var anchor: String?
    var index = 1
    while index < words.count {
      switch words[index].lowercased() {
      case "\\l":
        anchor = index + 1 < words.count ? words[index + 1] : nil
        index += 1
      case "\\o", "\\t", "\\m": index += 1
      case "\\n", "\\h": break
      default: if address.isEmpty { address = words[index] }
      }
      index += 1
    }
    return LinkReference(address: anchor.map { "\(address)#\($0)" } ?? address)
  }

  /// The words of a code, those in quotation marks as one.
  private static func words(of code: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isQuoted = false
    for scalar in code.unicodeScalars {
      if scalar == "\"" {
        if isQuoted || !word.isEmpty { words.append(word) }
        word = ""
        isQuoted.toggle()
      } else if scalar.value <= 0x20, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.unicodeScalars.append(scalar)
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
