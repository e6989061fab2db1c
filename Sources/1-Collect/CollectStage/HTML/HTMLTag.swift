/// The elements of HTML that say something of where the main text stands.
enum HTMLTag: UInt8 {
  case other
  // Blocks, in whose nesting a passage stands.
  case p, li, td, blockquote, figure, figcaption, article, main, aside, header, footer, nav, form
  case section, table, ul, ol, dl, h1, h2, h3, h4, pre, dd, dt, address, details, div, tr, body, hr
  // Inline elements.
  case a, em, strong, small, time, cite, span, label, br, title, img
  // Whose words are never read.
  case never

  /// Whether a passage ends where it begins and ends.
  var isBlock: Bool { rawValue >= HTMLTag.p.rawValue && rawValue <= HTMLTag.hr.rawValue }

  init(_ name: String) {
    var key: UInt64 = 0
    for byte in name.utf8.prefix(8) { key = key << 8 | UInt64(byte) }
    self = Self.known[key] ?? .other
  }

  private static let known: [UInt64: HTMLTag] = {
    var known: [UInt64: HTMLTag] = [:]
    for (tag, names) in codes {
      for name in names.split(separator: " ") {
        var key: UInt64 = 0
        for byte in name.utf8.prefix(8) { key = key << 8 | UInt64(byte) }
        known[key] = tag
      }
    }
    return known
  }()

  private static let codes: [(HTMLTag, String)] = [
    (.p, "p"), (.li, "li"), (.td, "td th"), (.blockquote, "blockquote"), (.figure, "figure"),
    (.figcaption, "figcaption caption"), (.article, "article"), (.main, "main"), (.aside, "aside"),
    (.header, "header hgroup"), (.footer, "footer"), (.nav, "nav menu dir"),
    (.form, "form fieldset legend"), (.section, "section search"),
    (.table, "table tbody thead tfoot"), (.ul, "ul"), (.ol, "ol"), (.dl, "dl"), (.h1, "h1"),
    (.h2, "h2"), (.h3, "h3"), (.h4, "h4 h5 h6"), (.pre, "pre listing xmp plaintext"), (.dd, "dd"),
    (.dt, "dt"), (.address, "address"), (.details, "details summary"),
    (.div, "div center frameset noframes optgroup option html"), (.tr, "tr"), (.body, "body"),
    (.hr, "hr"), (.a, "a"), (.em, "em i"), (.strong, "strong b"), (.small, "small"),
    (.time, "time"), (.cite, "cite q"), (.span, "span font"), (.label, "label"), (.br, "br"),
    (.title, "title"), (.img, "img"),
    (
      .never,
      "applet area audio button canvas datalist dialog embed iframe input map noscript object "
        + "script select style svg template textarea video"
    ),
  ]
}
