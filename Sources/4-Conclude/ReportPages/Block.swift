/// Words within a line.
indirect enum Inline: Hashable, Sendable {
  case text(String)
  case strong([Inline])
  case emphasis([Inline])
  case code(String)
  /// A link to an address of the web.
  case web([Inline], String)
  /// A link to another page: its base, its anchor.
  case page([Inline], String, String)
  /// Words in another language than the page.
  case foreign([Inline], String)
  case lineBreak
}

/// A block of a text that is written as HTML and as Markdown alike.
indirect enum Block: Hashable, Sendable {
  case heading(Int, [Inline], anchor: String?)
  case paragraph([Inline])
  /// A passage that the program wrote, marked as such.
  case generated([Inline])
  case list([[Inline]], ordered: Bool)
  /// A block quotation with its citation.
  case quotation([Inline], citation: [Inline])
  case quoted([Block])
  case code(String)
  case table(Grid)
  /// A drawing, with words in its place where it cannot be shown.
  case figure(svg: String, alternative: String, caption: [Inline], source: [Inline])
  case rule
  /// Blocks by a person, with who wrote them.
  case person([Block], by: String)

  /// A table with its title above and its source below.
  struct Grid: Hashable, Sendable {
    var caption: [Inline] = []
    var source: [Inline] = []
    var columns: [[Inline]]
    /// The rows; the first entry of each heads it.
    var rows: [[[Inline]]]
  }
}

extension Inline {
  /// The words without marks and links.
  static func plain(_ line: [Inline]) -> String {
    var out = ""
    for piece in line {
      switch piece {
      case .text(let words), .code(let words): out += words
      case .strong(let inside), .emphasis(let inside), .web(let inside, _),
        .page(let inside, _, _), .foreign(let inside, _):
        out += plain(inside)
      case .lineBreak: out += " "
      }
    }
    return out
  }
}
