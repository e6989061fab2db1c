/// What a source is made of, after its name and its first bytes.
enum SourceFormat: Equatable {
  case text, markdown, html, mhtml, xml, docx, odt, epub, rtf, pdf

  /// Tells the format, unless the bytes are not what the name says or no reader knows them.
  init(file: String, bytes: [UInt8]) throws(CollectError) {
    guard !bytes.isEmpty else { throw .empty }
    let ending = Self.ending(of: file)
    let found = Self.magic(bytes)
    if let known = Self.unread[ending] {
      // A web page is often saved under the name of a document.
      guard found == nil || found == known || found == "ZIP" else {
        throw .notWhatItsNameSays(named: known, found: found ?? known)
      }
      throw .unsupported(format: known)
    }
    if found == "PDF", ending == "pdf" || ending.isEmpty {
      self = .pdf
      return
    }
    if ending == "pdf" {
      throw .notWhatItsNameSays(named: "PDF", found: found ?? Self.markup(bytes)?.name ?? "text")
    }
    let named = Self.read[ending]
    if let found {
      let known = Self.read[found.lowercased()]
      // What the first bytes do not tell of a package, its parts tell its reader.
      let isPackage = found == "ZIP" && named?.isPackage == true
      guard named == known || isPackage || ending.isEmpty, let format = named ?? known else {
        guard let named else { throw .unsupported(format: found) }
        throw .notWhatItsNameSays(named: named.name, found: found)
      }
      self = format
      return
    }
    if let named, named.isPackage || named == .rtf {
      throw .notWhatItsNameSays(named: named.name, found: Self.markup(bytes)?.name ?? "text")
    }
    let looks = Self.markup(bytes)
    switch named {
    case nil where ending.isEmpty: self = looks ?? .text
    case nil: throw .unsupported(format: ending.uppercased())
    case .text, .markdown:
      if let looks { throw .notWhatItsNameSays(named: named?.name ?? ending, found: looks.name) }
      self = named ?? .text
    default: self = named ?? .html
    }
  }

  /// Where the format lets a file say its encoding.
  var declaration: DecodedText.Declaration {
    switch self {
    case .text, .markdown: .none
    case .html, .mhtml: .html
    case .xml: .xml
    case .docx, .odt, .epub, .rtf, .pdf: .none
    }
  }

  /// Whether its files are zip packages.
  var isPackage: Bool { [.docx, .odt, .epub].contains(self) }

  /// The name for messages.
  var name: String {
    switch self {
    case .text: "text"
    case .markdown: "Markdown"
    case .html: "HTML"
    case .mhtml: "MHTML"
    case .xml: "XML"
    case .pdf: "PDF"
    case .docx: "DOCX"
    case .odt: "ODT"
    case .epub: "EPUB"
    case .rtf: "RTF"
    }
  }

  private static let read: [String: SourceFormat] = [
    "txt": .text, "text": .text, "md": .markdown, "markdown": .markdown, "html": .html,
    "htm": .html, "xhtml": .html, "mht": .mhtml, "mhtml": .mhtml, "xml": .xml, "tei": .xml,
    "jats": .xml, "nxml": .xml,
    "docx": .docx, "odt": .odt, "epub": .epub, "rtf": .rtf,
  ]

  /// Formats that people bring and no reader knows yet.
  private static let unread: [String: String] = [
    "doc": "DOC", "zip": "ZIP", "png": "PNG", "jpg": "JPEG", "jpeg": "JPEG",
    "gif": "GIF", "tif": "TIFF",
    "tiff": "TIFF", "webp": "WEBP",
  ]

  private static func ending(of file: String) -> String {
    let name = file.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The format that the first bytes give away, where it is no text.
  private static func magic(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return package(bytes) }
    let signs: [(signature: [UInt8], name: String)] = [
      (Array("%PDF-".utf8), "PDF"), ([0x89, 0x50, 0x4E, 0x47], "PNG"),
      ([0xFF, 0xD8, 0xFF], "JPEG"),
      (Array("GIF8".utf8), "GIF"), (Array("{\\rtf".utf8), "RTF"),
      ([0xD0, 0xCF, 0x11, 0xE0], "DOC"), ([0x1F, 0x8B], "GZIP"), ([0x42, 0x5A, 0x68], "BZIP2"),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "XZ"), ([0x37, 0x7A, 0xBC, 0xAF], "7Z"),
      (Array("Rar!".utf8), "RAR"), ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
      ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"), (Array("RIFF".utf8), "WEBP"),
      (Array("SQLite format 3".utf8), "SQLite"), ([0x7F, 0x45, 0x4C, 0x46], "program"),
      (Array("ID3".utf8), "MP3"), (Array("OggS".utf8), "OGG"),
    ]
    if let sign = signs.first(where: { bytes.starts(with: $0.signature) }) { return sign.name }
    // Some programs write a mark or blank lines before the sign of a PDF.
    let head = bytes.prefix(1024).drop { $0 <= 0x20 || $0 >= 0x80 }
    return head.starts(with: "%PDF-".utf8) ? "PDF" : nil
  }

  private static func package(_ bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("application/epub+zip") { return "EPUB" }
    if head.contains("application/vnd.oasis.opendocument.text") { return "ODT" }
    return head.contains("word/") ? "DOCX" : "ZIP"
  }

  /// HTML or XML where the text begins as one and nothing else.
  private static func markup(_ bytes: [UInt8]) -> SourceFormat? {
    var head = bytes.prefix(512)
    if head.starts(with: [0xEF, 0xBB, 0xBF]) { head = head.dropFirst(3) }
    let text = head.drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    if text.starts(with: "<!doctype html".utf8) || text.starts(with: "<html".utf8) { return .html }
    return text.starts(with: "<?xml".utf8) ? .xml : nil
  }
}
