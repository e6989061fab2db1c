enum RTFReader {
  static func read(_ text: DecodedText) throws(CollectError) -> DraftedDocument {
    throw .unsupported(format: "RTF")
  }
}
