public import StudyModel

/// Networks as GraphML, for programs that analyse graphs; every value has a declared type.
public enum DisplayGraphML {
  private struct Key {
    let id: String
    let owner: String
    let type: String

    init(_ id: String, _ owner: String, _ type: String = "string") {
      self.id = id
      self.owner = owner
      self.type = type
    }
  }

  private static let keys = [
    Key("title", "graph"), Key("rule", "graph"), Key("label", "node"), Key("node-kind", "node"),
    Key("role", "node"), Key("node-codings", "node"), Key("link-kind", "edge"),
    Key("sign", "edge"), Key("strength", "edge"), Key("basis", "edge"),
    Key("groups", "edge", "int"),
    Key("of-groups", "edge", "int"), Key("together", "edge", "int"),
    Key("jaccard", "edge", "double"), Key("codings", "edge"), Key("against", "edge"),
  ]

  /// The graph of a network.
  ///
  /// - Parameters:
  ///   - display: The display it belongs to.
  ///   - network: The network.
  ///   - language: The language of labels.
  /// - Returns: A GraphML document.
  public static func graphML(of display: Display, network: Network, language: String) -> String {
    var out = """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
        xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

      """
    for key in keys {
      out +=
        "  <key id=\"\(key.id)\" for=\"\(key.owner)\" attr.name=\"\(key.id)\" "
        + "attr.type=\"\(key.type)\"/>\n"
    }
    let isDirected = !network.links.contains { $0.count != nil }
    out += "  <graph id=\"\(token(display.id))\" "
    out += "edgedefault=\"\(isDirected ? "directed" : "undirected")\">\n"
    out += data("title", display.title.words(in: language), indent: 4)
    out += data("rule", display.rule.words(in: language), indent: 4)
    for node in network.nodes {
      out += "    <node id=\"\(token(node.id))\">\n"
      out += data("label", node.name.words(in: language))
      out += data("node-kind", node.kind)
      out += data("role", node.role)
      out += data("node-codings", node.codings.map(\.text).joined(separator: " "))
      out += "    </node>\n"
    }
    let ids = Set(network.nodes.map(\.id))
    for (number, link) in network.links.enumerated()
    where ids.contains(link.from) && ids.contains(link.to) {
      out += "    <edge id=\"link.\(number + 1)\" source=\"\(token(link.from))\" "
      out += "target=\"\(token(link.to))\">\n"
      out += data("link-kind", link.kind)
      out += data("sign", link.sign?.rawValue)
      out += data("strength", link.strength?.rawValue)
      out += data("basis", link.basis?.rawValue)
      out += data("groups", "\(link.groups)")
      out += data("of-groups", "\(link.ofGroups)")
      out += data("together", link.count.map { "\($0)" })
      out += data("jaccard", link.coefficient.map(DisplaySVG.hundredths))
      out += data("codings", link.codings.map(\.text).joined(separator: " "))
      out += data("against", link.against.map(\.text).joined(separator: " "))
      out += "    </edge>\n"
    }
    return out + "  </graph>\n</graphml>\n"
  }

  private static func data(_ key: String, _ value: String?, indent: Int = 6) -> String {
    guard let value, !value.isEmpty else { return "" }
    let space = String(repeating: " ", count: indent)
    return "\(space)<data key=\"\(key)\">\(XMLText.escaped(value))</data>\n"
  }

  /// An id as XML's NMTOKEN; no two ids become one.
  static func token(_ id: String) -> String {
    var out = ""
    let scalars = Array(id.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isPlain: Bool =
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".": true
        // What follows would read as an escape.
        case "_": index + 1 == scalars.count || scalars[index + 1] != "x"
        default: false
        }
      out += isPlain ? String(Character(scalar)) : "_x\(String(scalar.value, radix: 16))_"
    }
    return out.isEmpty ? "_x_" : out
  }
}
