/// Reads a page as far as tests need it: are its tags balanced, which ids and links has it.
struct PageCheck {
  /// What is wrong with the tags, in order.
  private(set) var faults: [String] = []
  /// The ids, in order.
  private(set) var ids: [String] = []
  /// The references of links, unescaped.
  private(set) var links: [String] = []
  /// The names of all tags and attributes that occur.
  private(set) var names: Set<String> = []

  private static let void: Set<String> = ["br", "hr", "meta", "img", "link", "input"]

  init(_ page: String) {
    var open: [String] = []
    let bytes = Array(page.utf8)
    var here = 0
    while let start = bytes[here...].firstIndex(of: 0x3C) {
      guard let end = Self.end(of: bytes, from: start) else {
        faults.append("a tag without end")
        return
      }
      let tag = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
      here = end + 1
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        let name = String(tag.dropFirst())
        if open.popLast() != name { faults.append("</\(name)> at byte \(start)") }
        continue
      }
      let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
      names.insert(name)
      read(String(tag.dropFirst(name.count)))
      if name == "script" {
        // What a script holds is no markup, up to the tag that ends it.
        let rest = bytes[here...]
        here = rest.indices.first { rest[$0...].starts(with: "</script".utf8) } ?? bytes.count
      }
      if !Self.void.contains(name), !tag.hasSuffix("/") { open.append(name) }
    }
    if !open.isEmpty { faults.append("open: \(open)") }
  }

  private mutating func read(_ attributes: String) {
    let pieces = attributes.split(separator: "\"", omittingEmptySubsequences: false)
    for (position, piece) in pieces.enumerated() where position % 2 == 0 {
      guard piece.hasSuffix("="), position + 1 < pieces.count else { continue }
      let name = piece.dropLast().split { $0 == " " || $0 == "\n" }.last.map(String.init) ?? ""
      names.insert("@\(name)")
      let value = Self.unescaped(String(pieces[position + 1]))
      if name == "id" { ids.append(value) }
      if name == "href" { links.append(value) }
    }
  }

  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    var isQuoted = false
    for place in start..<bytes.count {
      if bytes[place] == 0x22 { isQuoted.toggle() }
      if bytes[place] == 0x3E, !isQuoted { return place }
    }
    return nil
  }

  private static func unescaped(_ words: String) -> String {
    var out = words
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ] {
      out = out.split(separator: entity, omittingEmptySubsequences: false).joined(separator: sign)
    }
    return out
  }

  /// The path that a relative reference leads to from a page, and its anchor.
  static func target(of link: String, from path: String) -> (path: String, anchor: String) {
    let pieces = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = pieces.count > 1 ? String(pieces[1]) : ""
    guard !pieces[0].isEmpty else { return (path, anchor) }
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for piece in pieces[0].split(separator: "/") {
      if piece == ".." {
        if folders.popLast() == nil { return ("outside/\(pieces[0])", anchor) }
      } else {
        folders.append(String(piece))
      }
    }
    return (folders.joined(separator: "/"), anchor)
  }
}
