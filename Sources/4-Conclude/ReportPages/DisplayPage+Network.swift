import StudyModel

extension DisplayPage {
  func network(_ network: Network) -> String {
    let alternative = leaf.say(
      .networkAlternative,
      leaf.number(network.nodes.count),
      leaf.number(network.links.count)
    )
    var out = "<figure><figcaption class=\"above\">\(caption(.figure))</figcaption>\n"
    if let svg = Drawing.inline(leaf, display.id, prefix: "drawing") {
      out +=
        "<div class=\"scroll drawing\" tabindex=\"0\" role=\"group\" aria-label=\"\(alternative)\">\(svg)</div>\n"
    } else {
      out += "<p class=\"none\">\(leaf.say(.noDrawing))</p>\n"
    }
    return out + source("links") + "</figure>\n" + table(network) + nodes(network)
  }

  private func name(_ id: String, _ names: [String: LocalizedText]) -> String {
    names[id].map { leaf.words($0) } ?? HTML.escaped(id)
  }

  private func excerpts(_ ids: [JudgementID]) -> String {
    leaf.number(Excerpt.count(leaf.index.codings(ids)))
  }

  private func nodes(_ network: Network) -> String {
    var out =
      "<section id=\"nodes\"><h2>\(leaf.say(.nodes)) <small>\(leaf.number(network.nodes.count))</small></h2>\n<ul class=\"lines\">\n"
    for node in network.nodes {
      out +=
        "<li id=\"node.\(Slug.of(node.id))\">\(leaf.words(node.name)) <span class=\"id\">\(HTML.escaped(node.id))</span>"
      if let role = node.role { out += " · \(HTML.escaped(role))" }
      let codings = leaf.index.codings(node.codings)
      if !codings.isEmpty {
        let codes = Set(codings.map(\.code)).sorted()
        out += " · \(leaf.amount(Excerpt.count(codings), .excerpts)): "
        out += codes.map { leaf.code($0) }.joined(separator: ", ")
      }
      out += "</li>\n"
    }
    return out + "</ul></section>\n"
  }

  private func table(_ network: Network) -> String {
    let counts = network.links.contains { $0.count != nil }
    let names = Dictionary(
      network.nodes.map { ($0.id, $0.name) },
      uniquingKeysWith: { one, _ in one }
    )
    let columns: [Wording] =
      counts
      ? [.link, .together, .coefficient, .groups]
      : [.link, .sign, .strength, .basis, .groups, .forIt, .against]
    var out =
      "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"\(leaf.say(.links))\"><table><thead><tr>"
    out += columns.map { "<th scope=\"col\">\(leaf.say($0))</th>" }.joined()
    out += "</tr></thead>\n<tbody>\n"
    for link in network.links {
      let anchor = Slug.pair(link.from, link.to)
      let arrow = counts ? "—" : "→"
      out +=
        "<tr><th scope=\"row\"><a href=\"#\(anchor)\">\(name(link.from, names)) \(arrow) \(name(link.to, names))</a></th>"
      let of = leaf.say(.countOf, leaf.number(link.groups), leaf.number(link.ofGroups))
      let groups = HTML.link("#\(anchor)", of)
      if counts {
        out +=
          "<td class=\"number\"><a href=\"#\(anchor)\">\(leaf.number(link.count ?? 0))</a></td>"
        out +=
          "<td class=\"number\">\(link.coefficient.map { Numbers.decimal($0, leaf.language) } ?? "–")</td>"
        out += "<td class=\"number\">\(groups)</td>"
      } else {
        out += "<td>\(link.sign.map { leaf.say(.of($0)) } ?? "–")</td>"
        out += "<td>\(link.strength.map { leaf.say(.of($0)) } ?? "–")</td>"
        out += "<td>\(link.basis.map { leaf.say(.of($0)) } ?? "–")</td>"
        out += "<td class=\"number\">\(groups)</td>"
        out +=
          "<td class=\"number\"><a href=\"#\(anchor)\">\(excerpts(link.codings))</a></td>"
        out +=
          "<td class=\"number\"><a href=\"#\(anchor)\">\(excerpts(link.against))</a></td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody></table></div>\n"
  }

  /// A section for every link with the excerpts for and against it.
  func links(of network: Network) -> String {
    let names = Dictionary(
      network.nodes.map { ($0.id, $0.name) },
      uniquingKeysWith: { one, _ in one }
    )
    var out = "<section id=\"links\"><h2>\(leaf.say(.links))</h2>\n"
    var seen: Set<String> = []
    for link in network.links {
      let anchor = Slug.pair(link.from, link.to)
      let id = seen.insert(anchor).inserted ? " id=\"\(anchor)\"" : ""
      out +=
        "<section class=\"cell\"\(id)><h3>\(name(link.from, names)) → \(name(link.to, names)) <small>\(HTML.escaped(link.kind))</small></h3>\n<p class=\"by\">"
      var pieces: [String] = []
      if let sign = link.sign { pieces.append(leaf.say(.of(sign))) }
      if let strength = link.strength { pieces.append(leaf.say(.of(strength))) }
      if let basis = link.basis { pieces.append("\(leaf.say(.basis)): \(leaf.say(.of(basis)))") }
      pieces.append(leaf.share(link.groups, of: link.ofGroups, .groups))
      out += pieces.joined(separator: " · ") + "</p>\n"
      out += leaf.excerpts(leaf.index.codings(link.codings))
      let against = leaf.index.codings(link.against)
      if !against.isEmpty { out += "<h4>\(leaf.say(.against))</h4>\n\(leaf.excerpts(against))" }
      out += "</section>\n"
    }
    return out + "</section>\n"
  }
}
