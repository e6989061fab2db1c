import StudyModel

extension DisplayPage {
  /// Whether a cell has excerpts or words of its own, and so a section below the table.
  static func hasSection(_ cell: Matrix.Cell) -> Bool {
    !cell.codings.isEmpty || !cell.written.isEmpty
  }

  func matrix(_ matrix: Matrix) -> String {
    let isDense =
      matrix.columns.count > 8
      || matrix.cells.allSatisfy { $0.allSatisfy { $0.kind == "count" || $0.kind == "presence" } }
    let label = HTML.escaped(display.title.words(in: leaf.language))
    var out = "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(label)\">"
    out +=
      "<table class=\"matrix\(isDense ? " dense" : "")\"><caption>\(caption(.table))</caption>\n<thead><tr><td></td>"
    let isBare = matrix.columns.indices.map { column in
      matrix.cells.allSatisfy { !Self.hasSection($0[column]) }
    }
    for (column, isBare) in zip(matrix.columns, isBare) {
      let bare = isBare ? " class=\"bare\"" : ""
      out += "<th scope=\"col\" id=\"column.\(Slug.of(column.id))\"\(bare)>\(heading(column))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      out += "<tr><th scope=\"row\" id=\"row.\(Slug.of(row.id))\">\(heading(row))</th>"
      for (position, (column, cell)) in zip(matrix.columns, cells).enumerated() {
        let classes =
          (row.isNegative || column.isNegative ? ["negative"] : [])
          + (isBare[position] ? ["bare"] : [])
        let marked = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        let anchor = Slug.pair(row.id, column.id)
        out += "<td id=\"\(anchor)\"\(marked)>\(content(cell, anchor, matrix, isDense))</td>\n"
      }
      out += "</tr>\n"
    }
    out += "</tbody></table></div>\n" + source("cells") + legend(matrix)
    return out
  }

  private func heading(_ heading: Matrix.Heading) -> String {
    let words = leaf.words(heading.label)
    var shown = words
    if let base = leaf.codeBase(heading.id) {
      let name = "<span class=\"id\">\(HTML.escaped(heading.id))</span>"
      shown = HTML.link(
        leaf.href(base),
        heading.label.words(in: leaf.language) == heading.id ? name : "\(name) \(words)"
      )
    } else if let source = leaf.index.sources[heading.id], let base = leaf.readBase(source.id) {
      shown = HTML.link(leaf.href(base), words)
    }
    return shown
  }

  private func content(
    _ cell: Matrix.Cell,
    _ anchor: String,
    _ matrix: Matrix,
    _ isDense: Bool
  ) -> String {
    var out = ""
    for written in cell.written {
      let by = written.by.isEmpty ? "" : " <span class=\"by\">— \(HTML.escaped(written.by))</span>"
      out +=
        "<div class=\"person\">\(leaf.html(Block.reading(written.text), lowered: 3))\(by)</div>"
    }
    if cell.isWrittenStale { out += "<p class=\"stale\">\(leaf.say(.staleCell))</p>" }
    if let mark = cell.empty {
      return out
        + "<abbr class=\"empty\" title=\"\(leaf.say(.of(mark)))\">\(HTML.escaped(mark.rawValue))</abbr>"
        + (cell.codings.isEmpty ? "" : " \(count(cell, anchor, matrix, isDense))")
    }
    let excerpts = Excerpt.of(leaf.index.codings(cell.codings))
    switch cell.kind {
    case "quote", "excerpts":
      if cell.written.isEmpty || cell.kind == "quote" {
        for excerpt in excerpts.prefix(cell.kind == "quote" ? 1 : 2) { out += short(excerpt) }
      }
    case "presence":
      if !excerpts.isEmpty { out += "<span aria-hidden=\"true\">●</span> " }
    default: break
    }
    return out + (excerpts.isEmpty && cell.count == nil ? "" : count(cell, anchor, matrix, isDense))
  }

  private func count(
    _ cell: Matrix.Cell,
    _ anchor: String,
    _ matrix: Matrix,
    _ isDense: Bool
  ) -> String {
    let shown: String
    if let count = cell.count {
      let all = cell.denominator
      let dense = all.map { leaf.say(.countOf, leaf.number(count), leaf.number($0)) }
      let full = all.map { leaf.share(count, of: $0, matrix.level) }
      shown =
        isDense ? dense ?? leaf.number(count) : full ?? leaf.amount(count, matrix.level)
    } else {
      let count = Excerpt.count(leaf.index.codings(cell.codings))
      shown = isDense ? leaf.number(count) : leaf.amount(count, .excerpts)
    }
    let linked = Self.hasSection(cell) ? HTML.link("#at.\(anchor)", shown) : shown
    return "<p class=\"count\">\(linked)</p>"
  }

  /// The beginning of a quotation, linked to its place.
  private func short(_ excerpt: Excerpt) -> String {
    let coding = excerpt.first
    let words = coding.quote.split(separator: " ")
    let cut = words.prefix(14).joined(separator: " ") + (words.count > 14 ? " …" : "")
    let quote = "<q\(leaf.languageAttribute(coding.source)) dir=\"auto\">\(HTML.escaped(cut))</q>"
    let linked =
      leaf.place(of: coding).map { HTML.link(leaf.href($0.base, $0.anchor), quote) } ?? quote
    let claims = excerpt.claims.map { " <em class=\"claim\">\(leaf.say(.of($0)))</em>" }
    return "<p class=\"short\">\(linked)\(claims.joined())</p>"
  }

  private func legend(_ matrix: Matrix) -> String {
    var out =
      "<p class=\"legend\">\(leaf.say(.numbersCount)) <strong>\(leaf.say(.of(matrix.level)))</strong>. <strong>\(leaf.say(.marks)):</strong> "
    out += Matrix.EmptyMark.allCases
      .map { "<span><b>\(HTML.escaped($0.rawValue))</b> \(leaf.say(.of($0)))</span>" }
      .joined(separator: " · ")
    return out + "</p>\n"
  }

  /// A section for every cell that has something, with its excerpts.
  func cells(of matrix: Matrix) -> String {
    var out = "<section id=\"cells\"><h2>\(leaf.say(.cells))</h2>\n"
    for (row, cells) in zip(matrix.rows, matrix.cells) {
      for (column, cell) in zip(matrix.columns, cells) where Self.hasSection(cell) {
        let anchor = Slug.pair(row.id, column.id)
        out +=
          "<section class=\"cell\" id=\"at.\(anchor)\"><h3>\(leaf.words(row.label)) / \(leaf.words(column.label))"
        if let count = cell.count, let all = cell.denominator {
          out +=
            " <small>\(leaf.share(count, of: all, matrix.level))</small>"
        }
        out += " <a class=\"back\" href=\"#\(anchor)\">↑ \(leaf.say(.backToTable))</a></h3>\n"
        for written in cell.written {
          out +=
            "<div class=\"person\">\(leaf.html(Block.reading(written.text), lowered: 3))<p class=\"by\">\(leaf.say(.cellNote))"
          out += written.by.isEmpty ? "</p></div>\n" : " — \(HTML.escaped(written.by))</p></div>\n"
        }
        if cell.isWrittenStale { out += "<p class=\"stale\">\(leaf.say(.staleCell))</p>\n" }
        out += leaf.excerpts(leaf.index.codings(cell.codings)) + "</section>\n"
      }
    }
    return out + "</section>\n"
  }
}
