public import StudyModel

extension Collecting {
  /// The original of a source as UTF-8 without byte-order mark: what an `OriginMap` counts bytes of.
  ///
  /// Of a paged source it is the text of its transcript.
  public static func original(
    of source: Source,
    bytes: [UInt8],
    transcript: PageTranscript? = nil
  ) throws(CollectError) -> [UInt8] {
    let format = try SourceFormat(file: source.file, bytes: bytes)
    if format == .pdf {
      guard let transcript else { throw .pagesNotRead }
      return transcript.utf8
    }
    return switch format {
    case .mhtml: try MHTMLReader.text(of: bytes).bytes
    case .docx: try DOCXPackage.text(of: bytes).bytes
    case .odt: try ODTPackage.text(of: bytes).bytes
    case .epub: try EPUBPackage.text(of: bytes).bytes
    default: try DecodedText(bytes, declaration: format.declaration).bytes
    }
  }
}
