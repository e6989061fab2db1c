import MarkupReading
import StudyModel

/// What the elements of HTML mean for the reading text.
struct HTMLVocabulary: MarkupVocabulary {
  let tree: MarkupTree
  /// What of the page is furniture, where that was looked for.
  var mainText: HTMLMainText?

  func language(of element: MarkupElement) -> String? {
    element["lang"] ?? element["xml:lang"]
  }

  func references(of element: MarkupElement, at index: Int) -> [LinkReference] {
    guard element.localName == "a", let address = element["href"] else { return [] }
    return [LinkReference(address: address)].compactMap { $0 }
  }

  func ids(of element: MarkupElement) -> [String] {
    let name = element.localName == "a" ? element["name"] : nil
    return [element["id"] ?? element["xml:id"], name].compactMap { $0 }
  }

  func role(of element: MarkupElement, at index: Int, within scope: MarkupScope) -> ElementRole {
    let name = element.localName
    if let leftOut = leftOut(element, at: index, within: scope) { return leftOut }
    var role = Self.role(of: name, element, within: scope)
    // Only names and roles tell parts and notes.
    guard element.hasAttributes else {
      if scope.kind == .note, role.kind == .listItem { role.kind = .note }
      return role
    }
    let names = role.flow == .block ? names(of: element) : []
    if let part = part(of: element, names), role.flow == .block || name == "section" {
      role.part = part
      if part == .references { role.kind = .reference }
    }
    if isNote(element, role, names) {
      return ElementRole(flow: .aside, kind: .note, part: role.part)
    }
    if scope.kind == .note, role.kind == .listItem { role.kind = .note }
    return role
  }

  private static func role(
    of name: String,
    _ element: MarkupElement,
    within scope: MarkupScope
  ) -> ElementRole {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      return .block(.heading, level: Int(name.dropFirst()) ?? 1)
    case "li", "dt", "dd":
      let isReference = scope.kind == .reference
      return .block(
        isReference ? .reference : .listItem,
        level: max(1, scope.count("ul", "ol", "dl", "menu", "dir"))
      )
    case "blockquote": return .block(.quotation)
    case "caption", "figcaption": return .block(.caption)
    case "aside": return ElementRole(flow: .aside, kind: .note)
    case "table": return ElementRole(flow: .block, table: .table)
    case "thead": return ElementRole(flow: .block, table: .heads)
    case "tr": return ElementRole(flow: .block, table: .row)
    case "td", "th":
      return ElementRole(
        flow: .block,
        kind: .tableCell,
        table: .cell(
          isHeader: name == "th",
          columns: number(element["colspan"]),
          rows: number(element["rowspan"])
        )
      )
    case "pre", "listing", "xmp", "plaintext":
      return ElementRole(flow: .block, keepsSpaces: true)
    case "br": return ElementRole(flow: .lineBreak)
    default: return blocks.contains(name) ? .block : .inline
    }
  }

  private static func number(_ value: String?) -> Int {
    value.flatMap { Int($0) } ?? 1
  }

  private static let blocks: Set<String> = [
    "address", "article", "body", "center", "details", "dir", "div", "dl", "fieldset", "figure",
    "footer", "form", "frameset", "header", "hgroup", "hr", "html", "legend", "main", "menu",
    "noframes", "ol", "optgroup", "option", "p", "search", "section", "summary", "tbody", "tfoot",
    "ul",
  ]

  // MARK: What is left out

  private static let neverRead: Set<String> = [
    "applet", "area", "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe",
    "input", "map", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "video",
  ]
  private static let menuRoles: Set<String> = [
    "navigation", "menu", "menubar", "search", "toolbar", "tablist", "dialog", "alertdialog",
  ]
  private static let menuNames: Set<String> = [
    "breadcrumb", "breadcrumbs", "main-menu", "mainmenu", "menu", "nav", "navbar", "navigation",
    "pager", "pagination", "site-nav", "skip-link", "topnav",
  ]

  private func leftOut(
    _ element: MarkupElement,
    at index: Int,
    within scope: MarkupScope
  ) -> ElementRole? {
    let name = element.localName
    if Self.neverRead.contains(name) { return .leftOut }
    if let mainText, mainText.isParted {
      if let kind = mainText.furniture(at: index) {
        return ElementRole(flow: .leftOut, setAside: kind)
      }
      // What is hidden within a line is no matter of passages.
      guard !Self.blocks.contains(name), isHidden(element) else { return nil }
      return ElementRole(flow: .leftOut, setAside: "hidden")
    }
    if name == "nav" || element["role"].map(Self.menuRoles.contains) == true {
      return ElementRole(flow: .leftOut, setAside: "navigation")
    }
    if isHidden(element) { return ElementRole(flow: .leftOut, setAside: "hidden") }
    switch name {
    case "header" where isOfPage(scope) && !tree.has(["h1"], in: index):
      return ElementRole(flow: .leftOut, setAside: "page-header")
    case "footer" where isOfPage(scope) && !isMostOfPage(index):
      return ElementRole(flow: .leftOut, setAside: "page-footer")
    // Some servers put a whole page into one form.
    case "form" where !isMostOfPage(index): return .leftOut
    default: break
    }
    if !names(of: element).isDisjoint(with: Self.menuNames), isMenu(index) {
      return ElementRole(flow: .leftOut, setAside: "navigation")
    }
    return nil
  }

  private func isHidden(_ element: MarkupElement) -> Bool {
    if element["hidden"] != nil || element["aria-hidden"] == "true" { return true }
    guard let style = element["style"] else { return false }
    let rules = String(decoding: style.lowercased().utf8.filter { $0 > 0x20 }, as: UTF8.self)
    return rules.split(separator: ";").contains {
      $0 == "display:none" || $0 == "visibility:hidden"
    }
  }

  private func isOfPage(_ scope: MarkupScope) -> Bool {
    !scope.has("article", "main", "section", "blockquote")
  }

  private func isMostOfPage(_ index: Int) -> Bool {
    tree.wordBytes(in: index) * 2 > (tree.wordBytes.last ?? 0)
  }

  /// Whether four fifths of the words are links.
  private func isMenu(_ index: Int) -> Bool {
    tree.linkBytes(in: index) * 5 >= tree.wordBytes(in: index) * 4
  }

  // MARK: Notes and parts

  private static let listNames: Set<String> = ["references", "bibliography", "daftar-pustaka"]
  private static let partHolders: Set<String> = ["section", "div", "ol", "ul"]
  private static let noteRoles: Set<String> = [
    "doc-footnote", "doc-endnote", "doc-endnotes", "note",
  ]
  private static let noteNames: Set<String> = [
    "footnote", "footnotes", "endnote", "endnotes", "catatan-kaki",
  ]

  private func isNote(
    _ element: MarkupElement,
    _ role: ElementRole,
    _ names: Set<String>
  ) -> Bool {
    if element["role"].map(Self.noteRoles.contains) == true { return true }
    guard role.flow == .block, role.table == nil else { return false }
    return !names.isDisjoint(with: Self.noteNames)
  }

  private func part(of element: MarkupElement, _ names: Set<String>) -> DocumentPart.Kind? {
    switch element["role"] {
    case "doc-abstract": return .abstract
    case "doc-bibliography": return .references
    case "doc-appendix": return .appendix
    case "doc-conclusion": return .conclusion
    default: break
    }
    guard !names.isEmpty, Self.partHolders.contains(element.localName) else { return nil }
    if names.contains("abstract") || names.contains("abstrak") { return .abstract }
    if !names.isDisjoint(with: Self.listNames) {
      return .references
    }
    return nil
  }

  /// The classes and the id of an element, in lower case.
  private func names(of element: MarkupElement) -> Set<String> {
    guard element.hasAttributes else { return [] }
    let kinds = element["class"]
    let id = element["id"]
    guard kinds != nil || id != nil else { return [] }
    let words = "\(kinds ?? "") \(id ?? "")".lowercased()
    return Set(words.split { $0 == " " || $0 == "\n" || $0 == "\t" }.map(String.init))
  }
}
