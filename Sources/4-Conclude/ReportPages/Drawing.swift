/// A drawing of the display stage, ready to stand within a page.
enum Drawing {
  /// The SVG of a display in the page's language, its ids made the page's own; nothing without one.
  static func inline(_ leaf: Leaf, _ display: String, prefix: String) -> String? {
    guard let drawings = leaf.index.input.drawings[display],
      let text = drawings[leaf.language] ?? drawings[leaf.index.defaultLanguage],
      let start = text.utf8.firstIndex(of: 0x3C)
    else { return nil }
    var rest = text[start...]
    while rest.hasPrefix("<?") || rest.hasPrefix("<!") {
      guard let end = rest.utf8.firstIndex(of: 0x3E) else { return nil }
      let after = rest[rest.utf8.index(after: end)...]
      guard let next = after.utf8.firstIndex(of: 0x3C) else { return nil }
      rest = after[next...]
    }
    guard rest.hasPrefix("<svg") else { return nil }
    return prefixed(String(rest), with: "\(prefix).")
  }

  /// The text with every id and every reference to one under a prefix.
  private static func prefixed(_ svg: String, with prefix: String) -> String {
    let marks: [(String, Bool)] = [
      (" id=\"", false), ("url(#", false), (" href=\"#", false), (" aria-labelledby=\"", true),
      (" aria-describedby=\"", true),
    ]
    let bytes = Array(svg.utf8)
    let wanted = marks.map { (Array($0.0.utf8), $0.1) }
    let added = Array(prefix.utf8)
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + 1024)
    var here = 0
    while here < bytes.count {
      guard let (mark, isList) = wanted.first(where: { bytes[here...].starts(with: $0.0) }) else {
        out.append(bytes[here])
        here += 1
        continue
      }
      out += mark + added
      here += mark.count
      while isList, here < bytes.count, bytes[here] != 0x22 {
        out.append(bytes[here])
        if bytes[here] == 0x20 { out += added }
        here += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
