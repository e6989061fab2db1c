public import StudyModel

/// Draws displays as SVG that is read without colour and, by title, description and labels, without sight.
///
/// The drawing is a group, not an image: an image's parts cannot be reached, and here every node and link
/// leads to its excerpts.
public enum DisplaySVG {
  /// The room that the marks of a link take.
  public static let labelSize = NetworkLayout.Size(width: 52, height: 44)

  static let textSize = 13
  static let smallSize = 10
  static let lineHeight = 16
  static let margin = 16
  private static let nodeTextWidth = 132
  private static let leastWidth = 440
  static let face = "font-family=\"Helvetica, Arial, 'Liberation Sans', sans-serif\""

  /// How large the nodes of a network are drawn, so that their names fit in every language they have.
  ///
  /// - Parameter network: The network.
  /// - Returns: The sizes by the nodes' ids.
  public static func nodeSizes(of network: Network) -> [String: NetworkLayout.Size] {
    let named = network.nodes.flatMap { $0.name.byLanguage.keys }.filter { !$0.isEmpty }
    let languages = Set(named + ["id", "en"]).sorted()
    var sizes: [String: NetworkLayout.Size] = [:]
    for node in network.nodes {
      var width = 56
      var height = 0
      for language in languages {
        let lines = nameLines(node, language)
        let role = node.role.map { Wording.kind($0).words(in: language) } ?? ""
        width = max(width, TextMeasure.width(role, size: smallSize) + 28)
        for line in lines { width = max(width, TextMeasure.width(line, size: textSize) + 28) }
        height = max(height, lines.count * lineHeight + (node.role == nil ? 0 : 13) + 16)
      }
      sizes[node.id] = NetworkLayout.Size(width: width, height: height)
    }
    return sizes
  }

  /// The drawing of a network; of anything else a drawing that only says its title.
  ///
  /// - Parameters:
  ///   - display: A display with a network.
  ///   - layout: Where its nodes and links stand.
  ///   - language: The language of names and legend.
  ///   - page: The page that holds the excerpts; by default `ID.html` beside the drawing.
  /// - Returns: An SVG document.
  public static func svg(
    of display: Display,
    layout: NetworkLayout,
    language: String,
    page: String? = nil
  ) -> String {
    guard case .network(let network) = display.content else {
      return timeline(of: display, language: language, page: page) ?? ""
    }
    let width = max(layout.width + 2 * margin, leastWidth)
    let title = TextMeasure.lines(
      display.title.words(in: language),
      size: 15,
      within: width - 2 * margin
    )
    let top = margin + title.count * 19 + 8
    let shift = (width - layout.width) / 2
    let legend = Legend(network: network, language: language, width: width - 2 * margin)
    let height = top + layout.height + 16 + legend.height + margin
    let href = page ?? "\(AnchorName.safe(display.id)).html"

    var out = opening(
      display,
      width: width,
      height: height,
      language: language,
      description: description(of: network, language)
    )
    out += heading(title, language)
    out += "<g transform=\"translate(\(shift) \(top))\">\n"
    let sizes = nodeSizes(of: network)
    for node in network.nodes {
      guard let point = layout.nodes[node.id], let size = sizes[node.id] else { continue }
      out += drawing(of: node, at: point, size: size, href: href, language)
    }
    let names = Dictionary(network.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    for (index, link) in network.links.enumerated() where index < layout.links.count {
      let label = index < layout.labels.count ? layout.labels[index] : nil
      out += drawing(
        of: link,
        along: layout.links[index],
        label: label,
        words: words(of: link, names: names, language),
        href: href
      )
    }
    out += "</g>\n"
    out += legend.drawing(x: margin, y: top + layout.height + 16)
    return out + "</svg>\n"
  }

  // MARK: - Frame

  static func opening(
    _ display: Display,
    width: Int,
    height: Int,
    language: String,
    description: String
  ) -> String {
    let id = AnchorName.safe(display.id)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" lang="\(XMLText.escaped(language))" role="document" \
      aria-labelledby="\(id)-title" aria-describedby="\(id)-desc">
      <title id="\(id)-title">\(XMLText.escaped(display.title.words(in: language)))</title>
      <desc id="\(id)-desc">\(XMLText.escaped(description))</desc>
      <rect width="\(width)" height="\(height)" fill="#fff"/>

      """
  }

  static func heading(_ lines: [String], _ language: String) -> String {
    lines.enumerated().map { index, line in
      "<text x=\"\(margin)\" y=\"\(margin + 14 + index * 19)\" \(face) font-size=\"15\" "
        + "font-weight=\"bold\" fill=\"#111\">\(XMLText.escaped(line))</text>\n"
    }.joined()
  }

  // MARK: - Words

  /// The network in words: what a reader who does not see it hears.
  private static func description(of network: Network, _ language: String) -> String {
    let names = Dictionary(network.nodes.map { ($0.id, $0.name) }) { first, _ in first }
    let counts = Wording.text(
      "\(network.nodes.count) simpul, \(network.links.count) hubungan.",
      "\(network.nodes.count) nodes, \(network.links.count) links."
    ).words(in: language)
    let longest = 60
    let links = network.links.prefix(longest).map { words(of: $0, names: names, language) + "." }
    let more =
      network.links.count > longest
      ? [
        Wording.text("Selebihnya ada dalam tabel.", "The rest is in the table.").words(in: language)
      ]
      : []
    return ([counts] + links + more).joined(separator: " ")
  }

  /// A link in words: `training → capacity: causes, same direction, strong, attested by a source; …`.
  static func words(
    of link: Network.Link,
    names: [String: LocalizedText],
    _ language: String
  ) -> String {
    let from = names[link.from]?.words(in: language) ?? link.from
    let to = names[link.to]?.words(in: language) ?? link.to
    if let count = link.count, let coefficient = link.coefficient {
      return "\(from) — \(to): n = \(count), J = \(hundredths(coefficient)); "
        + Wording.share(link.groups, of: link.ofGroups, .groups, language)
    }
    var parts = [Wording.kind(link.kind)]
    if link.sign != nil || isCausal(link) { parts.append(Wording.sign(link.sign)) }
    if link.strength != nil || isCausal(link) { parts.append(Wording.strength(link.strength)) }
    parts.append(Wording.basis(link.basis))
    let said = parts.map { $0.words(in: language) }.joined(separator: ", ")
    let groups = Wording.share(link.groups, of: link.ofGroups, .groups, language)
    let against =
      link.against.isEmpty
      ? ""
      : Wording.text(
        "; pengodean yang menentang: \(link.against.count)",
        "; codings against: \(link.against.count)"
      ).words(in: language)
    return "\(from) → \(to): \(said); \(groups)\(against)"
  }

  /// Whether a link should have a sign and a strength.
  static func isCausal(_ link: Network.Link) -> Bool {
    ["causes", "contributes", "conditions"].contains(link.kind)
  }

  /// A share as `0.33`.
  static func hundredths(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    let cents = whole % 100
    return "\(whole / 100).\(cents < 10 ? "0" : "")\(cents)"
  }

  static func nameLines(_ node: Network.Node, _ language: String) -> [String] {
    TextMeasure.lines(node.name.words(in: language), size: textSize, within: nodeTextWidth)
  }
}
