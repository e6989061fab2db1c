/// Writes blocks as Markdown that pandoc and GitHub read alike.
struct MarkdownWriter {
  let leaf: Leaf

  /// The whole text.
  func text(_ blocks: [Block]) -> String {
    blocks.map { block($0) }.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private func block(_ block: Block) -> String {
    switch block {
    case .heading(let level, let words, _):
      return String(repeating: "#", count: min(6, level)) + " " + line(words)
    case .paragraph(let words): return lineStart(line(words))
    case .generated(let words):
      return "*\\[\(escaped(Wording.generated.words(in: leaf.language)))\\]* \(line(words))"
    case .list(let items, let ordered):
      return items.enumerated().map { (ordered ? "\($0 + 1). " : "- ") + line($1) }
        .joined(separator: "\n")
    case .quotation(let words, let citation):
      return "> \(lineStart(line(words)))\n>\n> \(line(citation))"
    case .quoted(let inside): return quoted(inside)
    case .code(let words):
      return words.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "    \($0)" }.joined(separator: "\n")
    case .table(let grid): return table(grid)
    case .figure(_, let alternative, let caption, let source):
      return "\(line(caption))\n\n*\(escaped(alternative))*\n\n\(line(source))"
    case .rule: return "* * *"
    case .person(let inside, let by):
      return inside.map { self.block($0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
        + "\n\n— \(escaped(by))"
    }
  }

  private func quoted(_ blocks: [Block]) -> String {
    blocks.map { block($0) }.joined(separator: "\n\n")
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }

  private func table(_ grid: Block.Grid) -> String {
    func row(_ cells: [[Inline]]) -> String {
      "| " + cells.map { line($0) }.joined(separator: " | ") + " |"
    }
    var out = grid.caption.isEmpty ? "" : "\(line(grid.caption))\n\n"
    out += row(grid.columns) + "\n|" + String(repeating: " --- |", count: grid.columns.count)
    for cells in grid.rows { out += "\n\(row(cells))" }
    return grid.source.isEmpty ? out : "\(out)\n\n\(line(grid.source))"
  }

  private func line(_ pieces: [Inline]) -> String {
    var out = ""
    for piece in pieces {
      switch piece {
      case .text(let words): out += escaped(words)
      case .strong(let inside): out += wrapped(line(inside), in: "**")
      case .emphasis(let inside): out += wrapped(line(inside), in: "*")
      case .code(let words): out += "<code>\(HTML.escaped(words))</code>"
      case .web(let inside, let address):
        out += HTML.webAddress(address).map { "[\(line(inside))](<\($0)>)" } ?? line(inside)
      case .page(let inside, let base, let anchor):
        out += "[\(line(inside))](<\(target(base, anchor))>)"
      case .foreign(let inside, _): out += line(inside)
      case .lineBreak: out += "<br>"
      }
    }
    return out
  }

  private func target(_ base: String, _ anchor: String) -> String {
    leaf.up + Leaf.path(base, leaf.language, default: leaf.index.defaultLanguage)
      + (anchor.isEmpty ? "" : "#\(anchor)")
  }

  /// Marks around words; white space at the ends stays outside, where Markdown wants it.
  private func wrapped(_ words: String, in mark: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { $0 != " " }),
      let last = scalars.lastIndex(where: { $0 != " " })
    else { return words }
    let inside = scalars[first...last]
    return String(scalars[..<first]) + mark + String(inside) + mark
      + String(scalars[scalars.index(after: last)...])
  }

  /// The words with every sign that Markdown or HTML would read taken literally.
  private func escaped(_ words: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\n", "\t": out.append(" ")
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$", "&", "{", "}", "^":
        out.append("\\")
        out.append(scalar)
      default: out.append(HTML.visible(scalar))
      }
    }
    return String(out)
  }

  /// The line, its beginning kept from becoming a list.
  private func lineStart(_ line: String) -> String {
    guard let first = line.unicodeScalars.first else { return line }
    if first == "-" || first == "+" || first == "=" { return "\\\(line)" }
    let digits = line.utf8.prefix { (48...57).contains($0) }.count
    guard digits > 0, let mark = line.utf8.dropFirst(digits).first, mark == 0x2E || mark == 0x29
    else { return line }
    let place = line.utf8.index(line.startIndex, offsetBy: digits)
    return "\(line[..<place])\\\(line[place...])"
  }
}
