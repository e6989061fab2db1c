import CLibXML2

/// Reads marked-up files into events, each run of words with its place in the bytes.
///
/// Nothing is fetched, no document type is loaded, no entity is expanded that the file declares.
/// Time grows with the bytes and with nothing else.
///
/// ```swift
/// let transcript = try MarkupReader(.html).read(Array("<p>Kerja &amp; sama".utf8))
/// ```
public struct MarkupReader: Sendable {
  /// The rules by which a file is read.
  public enum Syntax: Hashable, Sendable {
    /// HTML as it is found: tags left out are implied, nothing is malformed.
    case html
    /// XML, which must be well-formed.
    case xml
  }

  private let syntax: Syntax
  private let limits: MarkupLimits

  /// Creates a reader.
  public init(_ syntax: Syntax, limits: MarkupLimits = .standard) {
    self.syntax = syntax
    self.limits = limits
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: UTF-8 without byte-order mark; what the file says of its encoding is passed over.
  ///   - isDecoded: Whether the bytes are known to be valid UTF-8 because they were decoded.
  /// - Returns: What stands in it.
  /// - Throws: Why it cannot be read, with the place.
  public func read(
    _ bytes: [UInt8],
    isDecoded: Bool = false
  ) throws(MarkupError) -> MarkupTranscript {
    try check(bytes, isDecoded: isDecoded)
    let scan = TagScan(bytes: bytes, syntax: syntax, limits: limits)
    if scan.hasOnlyShortTags {
      let sink = parse(TagScan.Cleared(bytes: bytes, tags: [], leftOut: []), of: bytes)
      if sink.error == nil {
        return MarkupTranscript(sink.draft, bytes: bytes, remarks: sink.remarks)
      }
    }
    var cleared = try scan.cleared()
    var sink = parse(cleared, of: bytes)
    if !sink.gaps.areConfirmed {
      // The parser saw other tags than the look over them: it gets all.
      cleared = try scan.cleared(keepsProgramText: true)
      sink = parse(cleared, of: bytes)
    }
    if let error = sink.error { throw error }
    let cut = cleared.tags.map {
      MarkupRemark(.attributesLeftOut, at: LineCount.place(of: $0, in: bytes))
    }
    return MarkupTranscript(sink.draft, bytes: bytes, remarks: cut + sink.remarks)
  }

  private func parse(_ cleared: TagScan.Cleared, of bytes: [UInt8]) -> EventSink {
    Self.prepareLibrary
    let gaps = cleared.leftOut
    return bytes.withUnsafeBufferPointer { raw in
      cleared.bytes.withUnsafeBufferPointer { cleared in
        var sink = EventSink(raw: raw, leftOut: gaps, limits: limits)
        switch syntax {
        case .html: parseHTML(cleared, into: &sink)
        case .xml: parseXML(cleared, into: &sink)
        }
        return sink
      }
    }
  }

  /// The character that HTML calls by a name, such as `eacute`.
  public static func character(named name: String) -> Unicode.Scalar? {
    guard !name.isEmpty, let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }

  private func check(_ bytes: [UInt8], isDecoded: Bool) throws(MarkupError) {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(byteCount: bytes.count, limit: limits.bytes)
    }
    if let zero = bytes.withUnsafeBufferPointer({ ByteSearch.first(0, in: $0, from: 0) }) {
      throw .zeroByte(LineCount.place(of: zero, in: bytes))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard isDecoded || Self.isUTF8(bytes) else { throw .notUTF8 }
  }

  /// Whether bytes are valid UTF-8; where the library has it, without making a string of them.
  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if #available(macOS 26, *) { return (try? UTF8Span(validating: bytes.span)) != nil }
    return String(validating: bytes, as: UTF8.self) != nil
  }

  /// The library asks to be prepared once, before threads share it.
  private static let prepareLibrary: Void = xmlInitParser()
}
