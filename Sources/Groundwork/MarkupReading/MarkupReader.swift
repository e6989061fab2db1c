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
  /// - Parameter bytes: UTF-8 without byte-order mark; what the file says of its encoding is
  ///   passed over.
  /// - Returns: What stands in it.
  /// - Throws: Why it cannot be read, with the place.
  public func read(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTranscript {
    try check(bytes)
    let scan = try TagScan(bytes: bytes, syntax: syntax, limits: limits).cleared()
    Self.prepareLibrary
    let sink = bytes.withUnsafeBufferPointer { raw in
      scan.bytes.withUnsafeBufferPointer { cleared in
        let sink = EventSink(raw: raw, limits: limits)
        switch syntax {
        case .html: parseHTML(cleared, into: sink)
        case .xml: parseXML(cleared, into: sink)
        }
        return sink
      }
    }
    if let error = sink.error { throw error }
    let cut = scan.tags.map {
      MarkupRemark(.attributesLeftOut, at: LineCount.place(of: $0, in: bytes))
    }
    return MarkupTranscript(sink.draft, bytes: bytes, remarks: cut + sink.remarks)
  }

  /// The character that HTML calls by a name, such as `eacute`.
  public static func character(named name: String) -> Unicode.Scalar? {
    guard !name.isEmpty, let entity = htmlEntityLookup(name) else { return nil }
    return Unicode.Scalar(entity.pointee.value)
  }

  private func check(_ bytes: [UInt8]) throws(MarkupError) {
    guard bytes.count <= limits.bytes else {
      throw .tooLarge(byteCount: bytes.count, limit: limits.bytes)
    }
    if let zero = bytes.withUnsafeBufferPointer({ ByteSearch.first(0, in: $0, from: 0) }) {
      throw .zeroByte(LineCount.place(of: zero, in: bytes))
    }
    guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
    guard (try? UTF8Span(validating: bytes.span)) != nil else { throw .notUTF8 }
  }

  /// The library asks to be prepared once, before threads share it.
  private static let prepareLibrary: Void = xmlInitParser()
}
