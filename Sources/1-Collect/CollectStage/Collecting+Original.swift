public import StudyModel

extension Collecting {
  /// The original of a source as UTF-8 without byte-order mark: what an `OriginMap` counts bytes of.
  public static func original(
    of source: Source,
    bytes: [UInt8]
  ) throws(CollectError) -> [UInt8] {
    let format = try SourceFormat(file: source.file, bytes: bytes)
    return switch format {
    case .docx: try DOCXPackage.text(of: bytes).bytes
    case .odt: try ODTPackage.text(of: bytes).bytes
    case .epub: try EPUBPackage.text(of: bytes).bytes
    default: try DecodedText(bytes, declaration: format.declaration).bytes
    }
  }
}
