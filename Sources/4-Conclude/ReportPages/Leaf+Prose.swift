extension Leaf {
  /// Pieces of a line as markup.
  func html(_ line: [Inline]) -> String {
    var out = ""
    for piece in line {
      switch piece {
      case .text(let words): out += HTML.escaped(words)
      case .strong(let inside): out += "<strong>\(html(inside))</strong>"
      case .emphasis(let inside): out += "<em>\(html(inside))</em>"
      case .code(let words): out += "<code>\(HTML.escaped(words))</code>"
      case .web(let inside, let address):
        out +=
          HTML.webAddress(address).map { HTML.link($0, html(inside), class: "web") } ?? html(inside)
      case .page(let inside, let target, let anchor):
        out += HTML.link(href(target, anchor), html(inside))
      case .foreign(let inside, let tag):
        out += "<span lang=\"\(HTML.escaped(tag))\" dir=\"auto\">\(html(inside))</span>"
      case .lineBreak: out += "<br>"
      }
    }
    return out
  }

  /// Blocks as markup; the level of their headings is lowered by `lowered`.
  func html(_ blocks: [Block], lowered: Int = 0) -> String {
    blocks.map { html($0, lowered) }.joined()
  }

  private func html(_ block: Block, _ lowered: Int) -> String {
    switch block {
    case .heading(let level, let line, let anchor):
      let tag = "h\(min(6, max(1, level + lowered)))"
      let id = anchor.map { " id=\"\(HTML.escaped($0))\"" } ?? ""
      return "<\(tag)\(id)>\(html(line))</\(tag)>\n"
    case .paragraph(let line): return "<p>\(html(line))</p>\n"
    case .generated(let line):
      return
        "<p class=\"generated\"><span class=\"tag\">[\(say(.generated))]</span> \(html(line))</p>\n"
    case .list(let items, let ordered):
      let tag = ordered ? "ol" : "ul"
      return "<\(tag)>\n\(items.map { "<li>\(html($0))</li>\n" }.joined())</\(tag)>\n"
    case .quotation(let line, let citation):
      return
        "<blockquote class=\"long\"><p>\(html(line))</p><p class=\"by\">\(html(citation))</p></blockquote>\n"
    case .quoted(let inside):
      return "<blockquote>\n\(html(inside, lowered: lowered))</blockquote>\n"
    case .code(let words): return "<pre><code>\(HTML.escaped(words))</code></pre>\n"
    case .table(let grid): return html(grid)
    case .figure(let svg, let alternative, let caption, let source):
      let drawing = svg.isEmpty ? "<p class=\"none\">\(HTML.escaped(alternative))</p>" : svg
      return "<figure><figcaption class=\"above\">\(html(caption))</figcaption>"
        + "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(HTML.escaped(alternative))\">\(drawing)</div>"
        + "<p class=\"by\">\(html(source))</p></figure>\n"
    case .rule: return "<hr>\n"
    case .person(let inside, let by):
      return
        "<div class=\"person\">\(html(inside, lowered: lowered))<p class=\"by\">— \(HTML.escaped(by))</p></div>\n"
    }
  }

  private func html(_ grid: Block.Grid) -> String {
    let label = HTML.escaped(Inline.plain(grid.caption))
    var out = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\"><table>"
    if !grid.caption.isEmpty { out += "<caption>\(html(grid.caption))</caption>" }
    out +=
      "<thead><tr>\(grid.columns.map { "<th scope=\"col\">\(html($0))</th>" }.joined())</tr></thead>\n<tbody>"
    for row in grid.rows {
      out += "<tr>"
      for (place, cell) in row.enumerated() {
        out += place == 0 ? "<th scope=\"row\">\(html(cell))</th>" : "<td>\(html(cell))</td>"
      }
      out += "</tr>\n"
    }
    out += "</tbody></table></div>\n"
    if !grid.source.isEmpty { out += "<p class=\"by source\">\(html(grid.source))</p>\n" }
    return out
  }
}
