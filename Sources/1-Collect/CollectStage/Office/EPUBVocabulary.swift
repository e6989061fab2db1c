import MarkupReading
import StudyModel

/// What the elements of a chapter mean: those of HTML, with the roles that EPUB adds.
///
/// A chapter has no menus, heads and feet of a site, so nothing is taken for such but what is
/// declared to be navigation.
struct EPUBVocabulary: MarkupVocabulary {
  private let name: String
  private let html: HTMLVocabulary
  private let tree: MarkupTree
  private let pageLabels: [String: String]
  private let chapters: Set<String>

  init(_ part: PackageParts.Part, pageLabels: [String: String], chapters: Set<String>) {
    name = part.name
    tree = part.tree
    html = HTMLVocabulary(tree: part.tree)
    self.pageLabels = pageLabels
    self.chapters = chapters
  }

  func language(of element: MarkupElement) -> String? { html.language(of: element) }

  /// A place in a chapter, such as `text/a.xhtml#p12`; nothing for addresses of elsewhere.
  static func place(_ address: String, from name: String) -> String? {
    guard !address.contains(":") else { return nil }
    let folder = name.split(separator: "/").dropLast().map { "\($0)/" }.joined()
    let file = address.prefix { $0 != "#" }
    let fragment = address.dropFirst(file.count)
    let member =
      file.isEmpty ? name : Relationships.name(EPUBPublication.plain(String(file)), from: folder)
    return member.map { $0 + EPUBPublication.plain(String(fragment)) }
  }

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    guard element.localName == "a", let address = element["href"] else { return [] }
    guard let place = Self.place(address, from: name),
      chapters.contains(String(place.prefix { $0 != "#" }))
    else { return [LinkReference(address: address)].compactMap { $0 } }
    return [LinkReference(target: address, id: place)]
  }

  func ids(of element: MarkupElement) -> [String] {
    if element.localName == "html" { return [name] }
    return html.ids(of: element).map { "\(name)#\($0)" }
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let types =
      LinkReference.words(element["epub:type"])
      + LinkReference.words(element["role"])
      .map { $0.hasPrefix("doc-") ? String($0.dropFirst(4)) : $0 }
    if types.contains("pagebreak") { return pageBreak(element, at: index) }
    var role = role(of: element, at: index, types, within: scope)
    if let label = label(of: element) { role.page = ElementRole.PageLabel(label: label) }
    return role
  }

  private func role(
    of element: MarkupElement,
    at index: Int,
    _ types: [String],
    within scope: MarkupScope
  ) -> ElementRole {
    // The source of a formula beside the formula.
    if ["annotation", "annotation-xml"].contains(element.localName) { return .leftOut }
    if element.localName == "nav" {
      return ElementRole(flow: .leftOut, setAside: "navigation")
    }
    var role = html.role(of: element, at: index, within: scope)
    if let kind = role.setAside, kind != "hidden", role.flow == .leftOut { role = .block }
    for type in types {
      switch type {
      case "footnote", "endnote", "rearnote", "note":
        return ElementRole(flow: .aside, kind: .note)
      case "footnotes", "endnotes", "rearnotes": return ElementRole(flow: .block, kind: .note)
      case "noteref": return ElementRole(flow: role.flow == .block ? .block : .inline)
      case "bibliography":
        role.part = .references
        if role.flow != .inline { role.kind = .reference }
      case "biblioentry":
        role.flow = .block
        role.kind = .reference
      case "abstract": role.part = .abstract
      case "appendix": role.part = .appendix
      case "conclusion": role.part = .conclusion
      case "titlepage", "halftitlepage", "copyright-page", "dedication", "colophon", "toc",
        "frontmatter":
        role.part = .front
      default: break
      }
    }
    return role
  }

  /// A page begins; its label is in the list of pages, in the element's title, or its words.
  private func pageBreak(_ element: MarkupElement, at index: Int) -> ElementRole {
    let words = tree.words(of: index)
    let label = self.label(of: element) ?? element["title"] ?? element["aria-label"] ?? words
    var role = ElementRole.leftOut
    role.page = ElementRole.PageLabel(label: label.isEmpty ? nil : label)
    return role
  }

  private func label(of element: MarkupElement) -> String? {
    guard !pageLabels.isEmpty else { return nil }
    return ids(of: element).lazy.compactMap { pageLabels[$0] }.first
  }
}
