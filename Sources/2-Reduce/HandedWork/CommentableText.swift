public import StudyModel

/// A reading text as a DOCX file in which people comment, and whose comments come home.
///
/// Every passage is a paragraph that begins with its number; ``CommentedText`` reads it back. The file
/// holds the whole text of the source and says so.
public struct CommentableText: Sendable {
  private let document: Document
  private let title: String
  private let isIndonesian: Bool

  /// Prepares a text.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - title: The title of the source.
  ///   - language: The language of the words about the file.
  public init(_ document: Document, title: String, language: String) {
    self.document = document
    self.title = title
    isIndonesian = language == "id"
  }

  /// The members of the package, in order.
  public var members: [(name: String, bytes: [UInt8])] {
    [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.relationships),
      ("word/document.xml", body), ("word/styles.xml", Self.styles),
      ("word/_rels/document.xml.rels", Self.parts),
    ].map { ($0.0, Array($0.1.utf8)) }
  }

  private var body: String {
    var paragraphs = [
      paragraph("Title", title),
      paragraph(
        "JejakMark",
        "\(CommentedText.headingStart) \(document.source) \(document.fingerprint)"
      ),
      paragraph("JejakNotice", notice),
      paragraph("JejakNotice", advice),
    ]
    var pages = document.pages[...]
    for passage in document.passages {
      while let page = pages.first, page.start <= passage.range.start {
        paragraphs.append(self.page(page))
        pages.removeFirst()
      }
      paragraphs.append(self.passage(passage))
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="\(Self.namespace)"><w:body>\(paragraphs.joined())<w:sectPr>\
      <w:pgSz w:w="11906" w:h="16838"/>\
      <w:pgMar w:top="1418" w:right="1985" w:bottom="1418" w:left="1418" w:header="709" \
      w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>
      """
  }

  private func passage(_ passage: Passage) -> String {
    let style: String =
      switch passage.kind {
      case .title, .heading: "Heading\(min(max(passage.level, 1), 3))"
      case .listItem: "JejakItem"
      case .tableCell, .caption, .note: "JejakSmall"
      case .quotation, .verse, .speech: "JejakQuotation"
      case .paragraph, .reference: "JejakPassage"
      }
    let number = Self.run("[\(passage.number)] ", style: "JejakNumber")
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(number)"
      + Self.run(document.text[passage.range]) + "</w:p>"
  }

  private func page(_ page: Page) -> String {
    paragraph("JejakPage", "\u{27E8}\(isIndonesian ? "hlm." : "p.") \(page.label)\u{27E9}")
  }

  private func paragraph(_ style: String, _ words: String) -> String {
    "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr>\(Self.run(words))</w:p>"
  }

  private var notice: String {
    isIndonesian
      ? "Berkas ini memuat seluruh teks sumber. Bagikan hanya kepada orang yang boleh membacanya."
      : "This file holds the whole text of the source. Give it only to people who may read it."
  }

  private var advice: String {
    isIndonesian
      ? "Pilih kata-kata dan beri komentar: KODE; KASUS; status \u{2013} catatan. Biarkan angka dalam "
        + "kurung siku. Komentar tanpa kode menjadi catatan."
      : "Select words and comment on them: CODE; CASE; status \u{2013} note. Leave the numbers in square "
        + "brackets. A comment that names no code becomes a note."
  }

  private static func run(_ words: String, style: String? = nil) -> String {
    let properties = style.map { "<w:rPr><w:rStyle w:val=\"\($0)\"/></w:rPr>" } ?? ""
    // A tab is an element of its own in this format, as a line end is.
    let pieces = escaped(words).split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "<w:t xml:space=\"preserve\">\($0)</w:t>" }
    return "<w:r>\(properties)\(pieces.joined(separator: "<w:tab/>"))</w:r>"
  }

  /// The words for XML; what XML cannot hold stands as the replacement character.
  private static func escaped(_ words: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\t", "\n": escaped.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let media =
    "application/vnd.openxmlformats-officedocument.wordprocessingml"

  private static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="\(package)/content-types"><Default Extension="rels" \
    ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
    <Default Extension="xml" ContentType="application/xml"/>\
    <Override PartName="/word/document.xml" ContentType="\(media).document.main+xml"/>\
    <Override PartName="/word/styles.xml" ContentType="\(media).styles+xml"/></Types>
    """

  private static let relationships = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
    Type="\(office)/officeDocument" Target="word/document.xml"/></Relationships>
    """

  private static let parts = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="\(package)/relationships"><Relationship Id="rId1" \
    Type="\(office)/styles" Target="styles.xml"/></Relationships>
    """

  private static let styles: String = {
    func style(_ id: String, _ kind: String, _ properties: String) -> String {
      "<w:style w:type=\"\(kind)\" w:styleId=\"\(id)\"><w:name w:val=\"\(id)\"/>\(properties)</w:style>"
    }
    let space = "<w:pPr><w:spacing w:after=\"160\" w:line=\"320\" w:lineRule=\"auto\"/></w:pPr>"
    let inset = "<w:pPr><w:spacing w:after=\"120\"/><w:ind w:left=\"425\"/></w:pPr>"
    func heading(_ level: Int) -> String {
      "<w:style w:type=\"paragraph\" w:styleId=\"Heading\(level)\"><w:name w:val=\"heading \(level)\"/>"
        + "<w:pPr><w:keepNext/><w:spacing w:before=\"320\" w:after=\"120\"/>"
        + "<w:outlineLvl w:val=\"\(level - 1)\"/></w:pPr>"
        + "<w:rPr><w:b/><w:sz w:val=\"\(32 - 4 * level)\"/></w:rPr></w:style>"
    }
    let grey = "<w:rPr><w:color w:val=\"6B6B6B\"/><w:sz w:val=\"18\"/></w:rPr>"
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:styles xmlns:w="\(namespace)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Noto Serif"/><w:sz w:val="22"/>\
      </w:rPr></w:rPrDefault></w:docDefaults>
      """
        + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        + "<w:name w:val=\"Normal\"/></w:style>"
        + "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/>"
        + "<w:pPr><w:spacing w:after=\"200\"/></w:pPr><w:rPr><w:sz w:val=\"36\"/></w:rPr></w:style>"
        + (1...3).map(heading).joined()
        + style("JejakMark", "paragraph", grey) + style("JejakNotice", "paragraph", grey)
        + style("JejakPage", "paragraph", grey) + style("JejakPassage", "paragraph", space)
        + style("JejakItem", "paragraph", inset) + style("JejakQuotation", "paragraph", inset)
        + style("JejakSmall", "paragraph", "<w:rPr><w:sz w:val=\"20\"/></w:rPr>")
        + style(
          "JejakNumber",
          "character",
          "<w:rPr><w:color w:val=\"6B6B6B\"/><w:sz w:val=\"16\"/></w:rPr>"
        )
        + "</w:styles>"
  }()
}
