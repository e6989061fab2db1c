import StudyModel
import TestKit

@testable import CollectStage

/// Small packages of the office formats, made of what a test writes.
enum OfficeFixtures {
  static let word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A DOCX file with a body, and parts by the last step of their relationship, such as `footnotes`.
  static func docx(
    _ body: String,
    parts: KeyValuePairs<String, String> = [:],
    core: String = "",
    links: String = ""
  ) -> [UInt8] {
    let names = parts.map { "word/\($0.key).xml" }
    let targets = parts.map { part in
      let type = String(part.key.prefix { $0 != "1" && $0 != "2" })
      return "<Relationship Id=\"r\(part.key)\" Type=\"\(types)/\(type)\" "
        + "Target=\"\(part.key).xml\"/>"
    }
    var members = [
      ZipWriter.Member(
        "_rels/.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" "
          + "Type=\"\(types)/officeDocument\" Target=\"word/document.xml\"/><Relationship Id=\"b\" "
          + "Type=\"x/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
      ),
      ZipWriter.Member(
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(relations)\">\(targets.joined())\(links)</Relationships>"
      ),
      ZipWriter.Member(
        "word/document.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<w:document \(word) "
          + "xmlns:r=\"\(types)\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
          + " xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\"><w:body>\(body)</w:body></w:document>"
      ),
    ]
    if !core.isEmpty {
      members.append(
        ZipWriter.Member(
          "docProps/core.xml",
          "<cp:coreProperties xmlns:cp=\"urn:cp\" xmlns:dc=\"urn:dc\">\(core)</cp:coreProperties>"
        )
      )
    }
    for (name, part) in zip(names, parts) { members.append(ZipWriter.Member(name, part.value)) }
    return ZipWriter(members).package
  }

  /// A paragraph of Word with properties and words.
  static func paragraph(_ words: String, _ properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr>\(run(words))</w:p>"
  }

  /// A run of Word with properties and words.
  static func run(_ words: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t xml:space=\"preserve\">\(words)</w:t></w:r>"
  }

  /// An ODT file with a text, automatic styles, named styles and properties.
  static func odt(
    _ text: String,
    automatic: String = "",
    styles: String = "",
    meta: String = ""
  ) -> [UInt8] {
    let spaces = ["office", "text", "table", "style", "meta"].map {
      "xmlns:\($0)=\"urn:oasis:names:tc:opendocument:xmlns:\($0):1.0\""
    }
    let head =
      spaces.joined(separator: " ")
      + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
      + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
      + " xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
    return ZipWriter.package([
      "mimetype": "application/vnd.oasis.opendocument.text",
      "content.xml":
        "<office:document-content \(head)><office:automatic-styles>\(automatic)"
        + "</office:automatic-styles><office:body><office:text>\(text)</office:text></office:body>"
        + "</office:document-content>",
      "styles.xml":
        "<office:document-styles \(head)>\(styles)</office:document-styles>",
      "meta.xml":
        "<office:document-meta \(head)><office:meta>\(meta)</office:meta></office:document-meta>",
    ])
  }

  /// An EPUB file with chapters by their file names.
  static func epub(
    _ chapters: KeyValuePairs<String, String>,
    metadata: String = "",
    navigation: String = "",
    more: [ZipWriter.Member] = []
  ) -> [UInt8] {
    let items = chapters.enumerated().map { number, chapter in
      "<item id=\"c\(number)\" href=\"\(chapter.key)\" media-type=\"application/xhtml+xml\"/>"
    }
    let spine = chapters.indices.map { "<itemref idref=\"c\($0)\"/>" }
    var members = [
      ZipWriter.Member("mimetype", "application/epub+zip"),
      ZipWriter.Member(
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OPS/package.opf\"/></rootfiles></container>"
      ),
      ZipWriter.Member(
        "OPS/package.opf",
        "<package xmlns:dc=\"urn:dc\" xmlns:opf=\"urn:opf\"><metadata>\(metadata)</metadata><manifest>"
          + "\(items.joined())<item id=\"n\" href=\"nav.xhtml\" properties=\"nav\" "
          + "media-type=\"application/xhtml+xml\"/></manifest><spine>\(spine.joined())</spine>"
          + "</package>"
      ),
      ZipWriter.Member("OPS/nav.xhtml", page(navigation)),
    ]
    for chapter in chapters {
      // An address writes a space as `%20`, a member has the space.
      let name = chapter.key.split(separator: "%20").joined(separator: " ")
      members.append(ZipWriter.Member("OPS/\(name)", page(chapter.value)))
    }
    return ZipWriter(members + more).package
  }

  private static func page(_ body: String) -> String {
    "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\">"
      + "<head><title>x</title></head><body>\(body)</body></html>\n"
  }
}

/// What a test asks of an office file that was collected.
struct CollectedOffice {
  let made: Collected
  let original: [UInt8]

  var document: Document { made.document }

  init(_ bytes: [UInt8], file: String, changes: [String] = []) throws {
    let source = Source(id: "s", file: file)
    made = try Collecting.collect(
      source,
      bytes: bytes,
      changes: changes.compactMap(PassageChange.init(text:)),
      fingerprint: { String($0.count) }
    )
    original = try Collecting.original(of: source, bytes: bytes)
  }

  /// Each passage on one line: what it is, and its words.
  var lines: [String] {
    document.passages.map { passage in
      var label = passage.kind.rawValue
      if passage.level > 0 { label += " \(passage.level)" }
      if let cell = passage.cell { label += " \(cell.line)" }
      let part = document.part(at: passage.range.start)
      if part != .body { label += " of \(part)" }
      if let language = passage.language { label += " in \(language)" }
      return "\(label): \(document.text[passage.range])"
    }
  }

  /// Each link on one line: its words, where it leads and the words there.
  var links: [String] {
    document.links.map { link in
      let place = link.destination.flatMap { place in
        document.passages.first { $0.range.end > place }.map { "\($0.number)" }
      }
      return "\(link.kind) [\(document.text[link.range])] \(place ?? link.target)"
    }
  }

  /// Each jotting on one line: what it is, the words it is about, who left what.
  var jottings: [String] {
    document.jottings.map { jotting in
      "\(jotting.kind) [\(document.text[jotting.range])] \(jotting.by) \(jotting.date): "
        + jotting.words
    }
  }

  /// What was set aside.
  var asides: [String] { document.furniture.map { "\($0.kind): \($0.words)" } }

  /// The pages on one line each: number, label and the words that begin there.
  var pages: [String] {
    document.pages.map { page in
      let rest = document.text.string.unicodeScalars.dropFirst(page.start.scalars).prefix(4)
      return
        "\(page.number) \(page.label) \(page.method): \(String(String.UnicodeScalarView(rest)))"
    }
  }

  /// The stated fields with their origins.
  var stated: [String] {
    made.stated.map { "\($0.key)=\($0.value.value) <\($0.value.origin)>" }.sorted()
  }

  /// How many runs are not where they say they are.
  var falseRuns: Int {
    var starts = [0]
    for (index, byte) in original.enumerated() {
      let isPair = byte == 0x0D && index + 1 < original.count && original[index + 1] == 0x0A
      if byte == 0x0A || (byte == 0x0D && !isPair) { starts.append(index + 1) }
    }
    var place = TextOffset(0)
    var count = 0
    for run in document.origin.runs {
      let end = run.byte + run.byteCount
      guard run.byte >= 0, run.byteCount > 0, end <= original.count, place <= run.range.start else {
        count += 1
        continue
      }
      place = run.range.end
      if run.isExact, !document.text.bytes(run.range).elementsEqual(original[run.byte..<end]) {
        count += 1
      }
      let line = starts.lastIndex { $0 <= run.byte }.map { $0 + 1 }
      if line != run.line { count += 1 }
    }
    return count
  }
}
