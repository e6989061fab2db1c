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
    let folder = leaf.base.hasPrefix("3-display/") ? "" : "\(leaf.up)3-display/"
    let own = Array("\(display).html#".utf8)
    let page = leaf.displayBase(display).map { base in
      (own, Array((base == leaf.base ? "#" : leaf.href(base) + "#").utf8))
    }
    return rewritten(
      Array(rest.utf8),
      prefix: Array("\(prefix).".utf8),
      folder: Array(folder.utf8),
      page: page
    )
  }

  /// The drawing with its own ids under a prefix, its relative links led from another folder, and
  /// those to the display's page led to the page of this language.
  private static func rewritten(
    _ svg: [UInt8],
    prefix: [UInt8],
    folder: [UInt8],
    page: ([UInt8], [UInt8])?
  ) -> String {
    let ids = ids(in: svg)
    var out: [UInt8] = []
    out.reserveCapacity(svg.count + 1024)
    var here = 0
    while here < svg.count {
      guard let mark = marks.first(where: { svg[here...].starts(with: $0.bytes) }) else {
        out.append(svg[here])
        here += 1
        continue
      }
      let start = here + mark.bytes.count
      let end = svg[start...].firstIndex(of: mark.end) ?? svg.count
      let value = svg[start..<end]
      out += mark.bytes
      switch mark.kind {
      case .id: out += prefix + value
      case .reference: out += (ids.contains(value) ? prefix : []) + value
      case .list:
        out += Array(
          value.split(separator: 0x20).map { prefix + $0 }.joined(separator: [0x20] as [UInt8])
        )
      case .address:
        if let page, value.starts(with: page.0) {
          out += page.1 + value.dropFirst(page.0.count)
        } else {
          out += isRelative(value) ? folder + value : Array(value)
        }
      }
      here = end
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// What holds an id, a reference to one, several, or the address of a page.
  private struct Mark {
    enum Kind { case id, reference, list, address }
    let bytes: [UInt8]
    let end: UInt8
    let kind: Kind

    init(_ text: String, _ kind: Kind, end: UInt8 = 0x22) {
      bytes = Array(text.utf8)
      self.kind = kind
      self.end = end
    }
  }

  private static let marks = [
    Mark(" id=\"", .id), Mark("url(#", .reference, end: 0x29), Mark(" href=\"#", .reference),
    Mark(" xlink:href=\"#", .reference), Mark(" aria-labelledby=\"", .list),
    Mark(" aria-describedby=\"", .list), Mark(" href=\"", .address),
    Mark(" xlink:href=\"", .address),
  ]

  private static func ids(in svg: [UInt8]) -> Set<ArraySlice<UInt8>> {
    var ids: Set<ArraySlice<UInt8>> = []
    let mark = Array(" id=\"".utf8)
    for place in svg.indices where svg[place] == 0x20 && svg[place...].starts(with: mark) {
      let start = place + mark.count
      ids.insert(svg[start..<(svg[start...].firstIndex(of: 0x22) ?? svg.count)])
    }
    return ids
  }

  private static func isRelative(_ address: ArraySlice<UInt8>) -> Bool {
    !address.isEmpty && !address.prefix(8).contains(0x3A)
  }
}
