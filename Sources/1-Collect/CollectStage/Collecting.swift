public import StudyModel

/// The first stage, a pure function of one source: bytes in, document out.
public enum Collecting {
  /// The most bytes that a source may have: 256 MiB.
  public static let byteLimit = 256 * 1024 * 1024

  /// Makes the document of a source.
  ///
  /// - Parameters:
  ///   - source: Its record in the register; the file's ending names the format.
  ///   - bytes: The file as received.
  ///   - transcript: The words and pages of a paged source, which other programs read.
  ///   - changes: A person's corrections of passages and parts, oldest first.
  ///   - mappings: What the elements of XML vocabularies mean in the study.
  ///   - fingerprint: The SHA-256 of bytes in lower-case hexadecimal.
  /// - Returns: The document, what the file states about itself, and what was noticed.
  /// - Throws: Why the source gives no document; the words name what to do.
  public static func collect(
    _ source: Source,
    bytes: [UInt8],
    transcript: PageTranscript? = nil,
    changes: [PassageChange] = [],
    mappings: [SourceMapping] = [],
    fingerprint: ([UInt8]) -> String
  ) throws(CollectError) -> Collected {
    guard bytes.count <= byteLimit else {
      throw .tooLarge(byteCount: bytes.count, limit: byteLimit)
    }
    let format = try SourceFormat(file: source.file, bytes: bytes)
    let (text, drafted) =
      format == .pdf
      ? try draft(transcript, source) : try draft(bytes, format, source, mappings)
    let assembled = try DocumentAssembly.document(
      of: drafted,
      source,
      text: text,
      changes: changes,
      fingerprint: fingerprint
    )
    let noticed = text.diagnostics + drafted.diagnostics + assembled.diagnostics
    return Collected(
      document: assembled.document,
      stated: drafted.stated,
      diagnostics: noticed.map { named($0, source) }
    )
  }

  /// Whether a source is paged, so that its transcript must be read before it is collected.
  public static func isPaged(_ source: Source, bytes: [UInt8]) -> Bool {
    (try? SourceFormat(file: source.file, bytes: bytes)) == .pdf
  }

  private static func draft(
    _ transcript: PageTranscript?,
    _ source: Source
  ) throws(CollectError) -> (text: DecodedText, drafted: DraftedDocument) {
    guard let transcript else { throw .pagesNotRead }
    let text = DecodedText(of: transcript)
    return (text, try PDFReader.read(transcript, text, of: source))
  }

  private static func draft(
    _ bytes: [UInt8],
    _ format: SourceFormat,
    _ source: Source,
    _ mappings: [SourceMapping]
  ) throws(CollectError) -> (text: DecodedText, drafted: DraftedDocument) {
    switch format {
    case .mhtml: return try MHTMLReader.read(bytes)
    case .docx: return try DOCXPackage.read(bytes)
    case .odt: return try ODTPackage.read(bytes)
    case .epub: return try EPUBPackage.read(bytes)
    default: break
    }
    let text = try DecodedText(bytes, declaration: format.declaration)
    let drafted =
      switch format {
      case .markdown: try MarkdownReader.read(text)
      case .html: try SavedPage.read(text)
      case .xml: try XMLReader.read(text, mappings)
      case .rtf: try RTFReader.read(text)
      default: TextReader.read(text, of: source)
      }
    return (text, drafted)
  }

  /// A reader knows lines, not where its text came from: adds the source and its file.
  private static func named(_ diagnostic: Diagnostic, _ source: Source) -> Diagnostic {
    Diagnostic(
      diagnostic.code,
      diagnostic.severity,
      at: FilePlace(
        path: "sources/library/\(source.file)",
        line: diagnostic.place?.line ?? 0,
        column: diagnostic.place?.column ?? 0
      ),
      source: source.id,
      words: diagnostic.words,
      remedy: diagnostic.remedy
    )
  }
}
