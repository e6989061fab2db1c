public import StudyModel

/// Pages that a text names: `hlm. 12`, `pp. 12–14`, also alone in parentheses.
public enum PageMention {
  private static let labels: Set<String> = [
    "p", "pp", "page", "pages", "hlm", "hal", "halaman", "h",
  ]

  /// The pages of a citation's locator as written, without their label; nothing for a paragraph,
  /// a chapter or another place.
  public static func pages(in locator: String) -> String? {
    let words = locator.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
    let first = words.first.map { $0.lowercased().filter { $0.isLetter } } ?? ""
    var rest = locator[...]
    if labels.contains(first) {
      rest = rest.drop { $0 == " " }.dropFirst(first.count).drop { ". \u{A0}".contains($0) }
    }
    let pages = rest.filter { $0 != " " && $0 != "." }
    return isPages(pages) ? pages : nil
  }

  /// The places where pages stand alone in parentheses, as behind words whose author was named.
  public static func citations(in document: Document) -> [ChapterQuotation.Citation] {
    let scalars = Array(document.text.string.unicodeScalars)
    var found: [ChapterQuotation.Citation] = []
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "(": open = index
      case "\n": open = nil
      case ")":
        guard let start = open, index - start <= 30 else { continue }
        open = nil
        let inner = String(String.UnicodeScalarView(scalars[(start + 1)..<index]))
        let label = inner.prefix { $0.isLetter }.lowercased()
        guard labels.contains(label), let pages = pages(in: inner) else { continue }
        found.append(
          ChapterQuotation.Citation(
            range: TextRange(start, index + 1),
            names: [],
            year: nil,
            pages: pages
          )
        )
      default: break
      }
    }
    return found
  }

  private static func isPages(_ words: String) -> Bool {
    guard let first = words.unicodeScalars.first else { return false }
    let isNumber = first.properties.numericType != nil
    let isRoman = words.lowercased().allSatisfy { "ivxlcdm-\u{2013},".contains($0) }
    return (isNumber || isRoman)
      && words.allSatisfy { $0.isNumber || $0.isLetter || "-\u{2013}\u{2014},;&".contains($0) }
  }
}
