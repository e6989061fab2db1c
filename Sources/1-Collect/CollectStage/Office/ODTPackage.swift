import MarkupReading
import PackageReading
import StudyModel

/// The parts of an ODT file that are read: the content, then the heads and feet among the styles.
struct ODTPackage: PackagedFormat {
  let content: PackageParts.Part
  let pageStyles: PackageParts.Part?
  let styles: OpenStyles
  let meta: MarkupTree?

  init(_ parts: inout PackageParts) throws(CollectError) {
    if let manifest = try parts.tree("META-INF/manifest.xml"), let root = manifest.root,
      !manifest.descendants("encryption-data", of: root).isEmpty
    {
      throw .package(.encrypted(member: parts.number(of: "content.xml")))
    }
    guard let content = try parts.take("content.xml") else {
      throw .partMissing(format: "ODT", part: "content.xml")
    }
    self.content = content
    pageStyles = try parts.take("styles.xml")
    styles = OpenStyles([pageStyles?.tree, content.tree].compactMap { $0 })
    meta = try parts.tree("meta.xml")
  }

  func draft(from text: DecodedText) throws(CollectError) -> DraftedDocument {
    let walk = ODTWalk(content, styles: styles, text)
    var passages = walk.drafting.passages
    let language = passages.settleLanguages()
    var stated = OfficeStatements.meta(meta)
    if stated["title"] == nil, let title = passages.first(where: { $0.kind == .title }) {
      stated["title"] = StatedField(
        String(decoding: title.bytes, as: UTF8.self),
        from: "style Title"
      )
    }
    if stated["language"] == nil, let language {
      stated["language"] = StatedField(language, from: "fo:language")
    }
    return DraftedDocument(
      mediaType: "application/vnd.oasis.opendocument.text",
      passages: passages,
      furniture: walk.drafting.furniture + headsAndFeet(text),
      stated: stated
    )
  }

  private func headsAndFeet(_ text: DecodedText) -> [Document.SetAside] {
    guard let pageStyles, let root = pageStyles.tree.root else { return [] }
    var found: [Document.SetAside] = []
    var known: Set<String> = []
    for page in pageStyles.tree.descendants("master-page", of: root) {
      for index in pageStyles.tree.children(of: page) {
        guard let element = pageStyles.tree.element(index) else { continue }
        let kind =
          element.localName.hasPrefix("header")
          ? "running-head" : element.localName.hasPrefix("footer") ? "running-foot" : nil
        let words = pageStyles.tree.paragraphs(in: index)
        guard let kind, !words.isEmpty, known.insert("\(kind) \(words)").inserted else { continue }
        let line = text.line(ofByte: pageStyles.offset + element.byte)
        found.append(Document.SetAside(kind: kind, line: line, words: words))
      }
    }
    return found
  }
}

/// The styles of an ODT file; an id is the family, `/` and the name.
struct OpenStyles {
  private(set) var styles = OfficeStyles()
  /// The language of paragraphs whose styles name none.
  private(set) var language: String?

  init(_ trees: [MarkupTree]) {
    for tree in trees {
      for index in tree.transcript.events.indices {
        guard let element = tree.element(index) else { continue }
        if element.localName == "default-style", element.value("family") == "paragraph" {
          language = Self.style(index, element, of: tree).language
        } else if element.localName == "style", let name = element.value("name"),
          let family = element.value("family")
        {
          styles.styles["\(family)/\(name)"] = Self.style(index, element, of: tree)
        }
      }
    }
  }

  private static func style(
    _ index: Int,
    _ element: MarkupElement,
    of tree: MarkupTree
  ) -> OfficeStyle {
    var style = OfficeStyle()
    let name = element.value("name") ?? ""
    style.name =
      element.value("display-name") ?? name.split(separator: "_20_").joined(separator: " ")
    let family = element.value("family") ?? ""
    style.parent = element.value("parent-style-name").map { "\(family)/\($0)" }
    style.outlineLevel = element.value("default-outline-level").flatMap { Int($0) }
    if let page = element.value("master-page-name"), !page.isEmpty { style.beginsPage = true }
    for child in tree.children(of: index) {
      guard let properties = tree.element(child) else { continue }
      switch properties.localName {
      case "text-properties":
        style.isHidden = properties.value("display").map { $0 == "none" }
        style.language = language(of: properties)
      case "paragraph-properties":
        if let breaks = properties.value("break-before") {
          style.beginsPage = style.beginsPage == true || breaks == "page"
        }
        style.endsPage = properties.value("break-after").map { $0 == "page" }
        style.pageNumber = properties.value("page-number").flatMap { Int($0) }
      default: break
      }
    }
    return style
  }

  private static func language(of properties: MarkupElement) -> String? {
    guard let language = properties.value("language"), !["none", "zxx", ""].contains(language)
    else { return nil }
    guard let country = properties.value("country"), !["none", ""].contains(country) else {
      return language
    }
    return "\(language)-\(country)"
  }
}
