/// The frame of a sheet for paper, which asks nothing of any network.
enum PrintedPage {
  /// A whole page of HTML.
  static func html(title: String, language: String, style: String, _ body: String) -> String {
    """
    <!doctype html>
    <html lang="\(HTML.escaped(language))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy"
      content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTML.escaped(title))</title>
    <style>
    \(style)
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// The style of a text to be marked with a pen.
  ///
  /// - Parameters:
  ///   - paper: The paper.
  ///   - head: What stands at the top of every page.
  ///   - foot: What stands at its foot, with room to write.
  ///   - numbers: How pages are numbered; `%1` and `%2` are the page and their count.
  /// - Returns: The style sheet.
  static func textStyle(_ paper: PaperSize, head: String, foot: String, of numbers: String)
    -> String
  {
    let pieces = numbers.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    let counter = pieces.enumerated().map { place, piece in
      guard place > 0 else { return quoted(piece) }
      let name = piece.hasPrefix("1") ? "counter(page)" : "counter(pages)"
      return name + " " + quoted(String(piece.dropFirst()))
    }.joined(separator: " ")
    return """
      @page {
        size: \(paper.css);
        margin: 20mm 58mm 22mm 11mm;
        @top-left { content: \(quoted(head)); font: 8pt monospace; }
        @top-right { content: \(counter); font: 8pt sans-serif; }
        @bottom-left { content: \(quoted(foot)); font: 8pt sans-serif; }
      }
      body { margin: 0; padding-left: 13mm; color: #000;
        font: 11.5pt/1.95 Georgia, "Noto Serif", "DejaVu Serif", serif; }
      h1 { font-size: 14pt; line-height: 1.3; margin: 0 0 2mm; }
      h2 { font-size: 12pt; line-height: 1.5; break-after: avoid; }
      code { font-size: 7.5pt; overflow-wrap: anywhere; }
      .command { font: bold 8.5pt monospace; white-space: nowrap; }
      .about { font: 8.5pt/1.4 sans-serif; margin: 0 0 2mm; }
      .who { display: flex; gap: 6mm; font: 9pt sans-serif; margin: 4mm 0; }
      .who span { flex: 1; border-bottom: .3mm solid #000; }
      .row { position: relative; margin: 0 0 3mm; overflow-wrap: anywhere; orphans: 3; widows: 3; }
      .weak { color: #444; }
      .list-item { padding-inline-start: 5mm; }
      .quotation { padding-inline-start: 8mm; }
      .n { position: absolute; left: -13mm; width: 10mm; text-align: right;
        font: bold 9pt/2.5 sans-serif; }
      .c { font: bold 7.5pt sans-serif; }
      sup { font: 7pt sans-serif; vertical-align: super; line-height: 0; margin-inline-end: .4mm; }
      .page { font: 7.5pt sans-serif; border: .2mm solid #000; padding: 0 1mm;
        white-space: nowrap; }
      table { border-collapse: collapse; width: 100%; margin: 0 0 4mm; line-height: 1.5; }
      th, td { border: .2mm solid #000; padding: 1mm; vertical-align: top; text-align: start;
        overflow-wrap: anywhere; font-size: 10pt; }
      @media screen {
        body { max-width: 128mm; margin: 8mm 58mm 8mm 11mm; }
      }
      """
  }

  /// Words as a string of a style sheet.
  static func quoted(_ words: String) -> String {
    var out = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&": out += "\\" + String(scalar.value, radix: 16) + " "
      default: if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }
}
