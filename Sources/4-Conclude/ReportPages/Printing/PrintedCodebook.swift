public import StudyModel

/// A codebook on two sheets, to lie beside a text: ids, names, definitions, and in short what
/// belongs in a code and what does not.
public struct PrintedCodebook {
  private let codes: [Code]
  private let language: String
  private let paper: PaperSize
  private let title: String

  /// The most characters of an entry's inclusion, and of each of its exclusions.
  private static let longestRule = 110
  /// Points below which print cannot be read.
  private static let smallest = 5.5
  private static let largest = 9.0
  /// Millimetres around the print.
  private static let margin = 9.0
  private static let columns = 3.0

  /// Prepares the sheets.
  ///
  /// - Parameters:
  ///   - codebook: The codes; retired ones are left out.
  ///   - title: The study's title.
  ///   - language: The language of the sheets.
  ///   - paper: The paper.
  public init(_ codebook: Codebook, title: String, language: String, paper: PaperSize) {
    codes = codebook.codes.filter { $0.status != .retired }
    self.language = language
    self.paper = paper
    self.title = title
  }

  /// The sheets as HTML that stands alone.
  public func page() -> String {
    let head = "\(PrintWords.codebook.words(in: language)) · \(title)"
    let entries = codes.map(entry)
    let legend = PrintWords.legend.words(in: language)
    let body =
      "<h1>\(HTML.escaped(head)) <small>\(HTML.escaped(legend))</small></h1>\n<main>\n"
      + entries.map(\.html).joined() + "</main>\n"
    return PrintedPage.html(title: head, language: language, style: style(entries), body)
  }

  private struct Entry {
    let html: String
    /// How many characters stand in it, for the size of the print.
    let paragraphs: [Int]
    let isHead: Bool
  }

  private func entry(_ code: Code) -> Entry {
    let name = code.name.words(in: language)
    var paragraphs: [Int] = []
    guard code.isApplied else {
      let words = [code.id, name == code.id ? "" : name].filter { !$0.isEmpty }
      let html = words.map(HTML.escaped).joined(separator: " · ")
      return Entry(
        html: "<h2>\(html)</h2>\n",
        paragraphs: [code.id.count + name.count + 3],
        isHead: true
      )
    }
    var out = "<section><p><b>\(HTML.escaped(code.id))</b> "
    let definition = code.definition.words(in: language)
    out += "<i>\(HTML.escaped(name == code.id ? "" : name))</i> \(HTML.escaped(definition))</p>"
    paragraphs.append(code.id.count + name.count + definition.count + 2)
    func rule(_ sign: String, _ words: String) {
      guard !words.isEmpty else { return }
      let short = Self.short(words)
      out += "<p class=\"r\"><b>\(sign)</b> \(HTML.escaped(short))</p>"
      paragraphs.append(short.count + 3)
    }
    rule("+", code.include.words(in: language))
    for exclusion in code.exclude {
      let instead = exclusion.use.isEmpty ? "" : " → " + exclusion.use.joined(separator: " ")
      rule("−", Self.short(exclusion.when.words(in: language)) + instead)
    }
    if !code.needs.isEmpty {
      let needs = code.needs.map(\.rawValue).joined(separator: ", ")
      rule("!", "\(PrintWords.needs.words(in: language)): \(needs)")
    }
    return Entry(html: out + "</section>\n", paragraphs: paragraphs, isHead: false)
  }

  /// The first words, as many as fit.
  private static func short(_ words: String) -> String {
    guard words.count > longestRule else { return words }
    var kept = words.prefix(longestRule)
    if let space = kept.lastIndex(of: " ") { kept = kept[..<space] }
    return kept + " …"
  }

  /// The largest print in which everything stands on two sheets.
  ///
  /// Lines are reckoned with characters half as wide as they are high, which is more than most
  /// print takes; so the sheets are never three.
  private func size(of entries: [Entry]) -> Double {
    var points = Self.largest
    while points > Self.smallest {
      let em = points * 25.4 / 72
      let width = (paper.size.width - 2 * Self.margin - 8) / Self.columns
      let perLine = max(8, (width / (em * 0.5)).rounded(.down))
      let height = paper.size.height - 2 * Self.margin - 10
      let lines = 2 * Self.columns * (height / (em * 1.16)).rounded(.down)
      let needed = entries.reduce(0.0) { sum, entry in
        sum + (entry.isHead ? 1.1 : 0.35)
          + entry.paragraphs.reduce(0.0) { $0 + (Double($1) / perLine + 0.35).rounded(.up) }
      }
      if needed <= lines { return points }
      points -= 0.1
    }
    return Self.smallest
  }

  private func style(_ entries: [Entry]) -> String {
    let tenths = Int((size(of: entries) * 10).rounded(.down))
    let points = "\(tenths / 10).\(tenths % 10)"
    return """
      @page { size: \(paper.css); margin: \(Int(Self.margin))mm; }
      body { margin: 0; font: \(points)pt/1.16 "Liberation Sans Narrow", Arial,
        "DejaVu Sans Condensed", sans-serif; color: #000; }
      h1 { font-size: 1.2em; margin: 0 0 1mm; }
      small { font-weight: normal; }
      main { columns: \(Int(Self.columns)); column-gap: 4mm; column-rule: .1mm solid #888; }
      h2 { font-size: 1em; margin: .6em 0 .2em; padding: .1em .4em; background: #ddd;
        break-after: avoid; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
      section { break-inside: avoid; margin: 0 0 .35em; }
      p { margin: 0; overflow-wrap: anywhere; }
      .r { padding-inline-start: 1em; text-indent: -.7em; }
      """
  }
}
