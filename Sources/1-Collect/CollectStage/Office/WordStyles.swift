import MarkupReading
import StudyModel

/// What `word/styles.xml` and `word/numbering.xml` say of paragraphs.
struct WordStyles {
  private(set) var styles = OfficeStyles()
  /// The style of paragraphs that name none.
  private(set) var defaultStyle: String?
  private(set) var language: String?
  /// The level that a numbering gives to the paragraphs of a style.
  private var levels: [String: Int] = [:]
  /// The numberings that number nothing.
  private var plainNumberings: Set<String> = []

  init(styles tree: MarkupTree?, numbering: MarkupTree?) {
    if let tree, let root = tree.root { read(root, of: tree) }
    if let numbering, let root = numbering.root { readNumbering(root, of: numbering) }
  }

  private mutating func read(_ root: Int, of tree: MarkupTree) {
    if let run = tree.find("docDefaults", "rPrDefault", "rPr", from: root) {
      language = RunProperties(run, of: tree).language
    }
    for index in tree.children(of: root) {
      guard let element = tree.element(index), element.localName == "style",
        let id = element.value("styleId")
      else { continue }
      var style = OfficeStyle()
      for child in tree.children(of: index) {
        guard let property = tree.element(child) else { continue }
        switch property.localName {
        case "name": style.name = property.value("val") ?? ""
        case "basedOn": style.parent = property.value("val")
        case "pPr":
          let paragraph = ParagraphProperties(child, of: tree)
          style.outlineLevel = paragraph.outlineLevel
          style.numbering = paragraph.numbering
          style.listLevel = paragraph.listLevel
        case "rPr":
          let run = RunProperties(child, of: tree)
          style.isHidden = run.isHidden
          style.language = run.language
        default: break
        }
      }
      styles.styles[id] = style
      let isDefault = ["1", "true", "on"].contains(element.value("default") ?? "")
      if isDefault, element.value("type") == "paragraph" { defaultStyle = id }
    }
  }

  private mutating func readNumbering(_ root: Int, of tree: MarkupTree) {
    var plain: Set<String> = []
    for index in tree.children(of: root) {
      guard let element = tree.element(index) else { continue }
      if element.localName == "abstractNum" {
        let children = tree.children(of: index).filter { tree.element($0)?.localName == "lvl" }
        for level in children {
          let number = tree.element(level)?.value("ilvl").flatMap { Int($0) } ?? 0
          if let style = tree.child("pStyle", of: level).flatMap({ tree.element($0)?.value("val") })
          {
            levels[style] = number
          }
        }
        let formats = children.compactMap { level in
          tree.child("numFmt", of: level).flatMap { tree.element($0)?.value("val") }
        }
        if !formats.isEmpty, formats.allSatisfy({ $0 == "none" }),
          let id = element.value("abstractNumId")
        {
          plain.insert(id)
        }
      } else if element.localName == "num", let id = element.value("numId"),
        let abstract = tree.child("abstractNumId", of: index).flatMap({ tree.element($0) }),
        plain.contains(abstract.value("val") ?? "")
      {
        plainNumberings.insert(id)
      }
    }
  }

  /// What a paragraph is by its style and its own properties.
  func shape(_ paragraph: ParagraphProperties) -> OfficeDrafting.Shape {
    let style = paragraph.style ?? defaultStyle
    var shape = styles.shape(style)
    if let level = paragraph.outlineLevel {
      if level > 0 {
        shape.kind = .heading
        shape.level = level
      } else if shape.kind == .heading {
        shape.kind = .paragraph
        shape.level = 0
      }
    }
    guard shape.kind == .paragraph, shape.part == nil else { return shape }
    guard let numbering = paragraph.numbering ?? styles.value(style, \.numbering),
      numbering != "0", !plainNumberings.contains(numbering)
    else { return shape }
    let level =
      paragraph.listLevel ?? style.flatMap { levels[$0] } ?? styles.value(style, \.listLevel) ?? 0
    shape.kind = .listItem
    shape.level = min(max(level, 0), 8) + 1
    return shape
  }
}

/// What a paragraph of Word says of itself.
struct ParagraphProperties {
  var style: String?
  /// 1 to 9; 0 where it is declared to be no heading.
  var outlineLevel: Int?
  var numbering: String?
  var listLevel: Int?
  var isHidden: Bool?
  /// Its end was deleted, so that the next paragraph goes on with it.
  var isEndDeleted = false
  /// A section of the document ends with it.
  var endsSection = false

  init() {}

  init(_ index: Int, of tree: MarkupTree) {
    for child in tree.children(of: index) {
      guard let element = tree.element(child) else { continue }
      switch element.localName {
      case "pStyle": style = element.value("val")
      case "outlineLvl":
        let level = element.value("val").flatMap { Int($0) } ?? 9
        outlineLevel = (0...8).contains(level) ? level + 1 : 0
      case "numPr":
        numbering = tree.child("numId", of: child).flatMap { tree.element($0)?.value("val") }
        listLevel = tree.child("ilvl", of: child).flatMap { tree.element($0)?.value("val") }
          .flatMap { Int($0) }
      case "rPr":
        isHidden = RunProperties(child, of: tree).isHidden
        isEndDeleted =
          tree.child("del", of: child) != nil || tree.child("moveFrom", of: child) != nil
      case "sectPr": endsSection = true
      default: break
      }
    }
  }
}

/// What a run of Word says of its words.
struct RunProperties {
  var style: String?
  var language: String?
  var isHidden: Bool?

  init(_ index: Int, of tree: MarkupTree) {
    for child in tree.children(of: index) {
      guard let element = tree.element(child) else { continue }
      switch element.localName {
      case "rStyle": style = element.value("val")
      case "lang": language = element.value("val")
      case "vanish": isHidden = !["0", "false", "off"].contains(element.value("val") ?? "")
      default: break
      }
    }
  }
}
