public import StudyModel

/// A comment of an office file, as a person left it.
public struct OfficeComment: Hashable, Sendable {
  /// Who wrote it, as the file says; empty where it does not.
  public let by: String
  /// Its words, with line feeds between paragraphs where the format keeps them.
  public let words: String
  /// The words of the document that it is about; empty where it is about none.
  public let range: TextRange
  /// Whether somebody marked it as resolved.
  public let isResolved: Bool
}

extension Collecting {
  /// Makes the document of an office file with its comments, lines and state kept.
  ///
  /// - Parameters:
  ///   - source: A record; the file's ending names the format.
  ///   - bytes: The file.
  ///   - transcript: The words and pages of a paged file.
  ///   - fingerprint: The SHA-256 of bytes in lower-case hexadecimal.
  /// - Returns: The document and its comments, in the order of their words; of other formats than
  ///   DOCX, the remarks and highlights of the document.
  /// - Throws: Why the file gives no document.
  public static func commented(
    _ source: Source,
    bytes: [UInt8],
    transcript: PageTranscript? = nil,
    fingerprint: ([UInt8]) -> String
  ) throws(CollectError) -> (document: Document, comments: [OfficeComment]) {
    guard bytes.count <= byteLimit else {
      throw .tooLarge(byteCount: bytes.count, limit: byteLimit)
    }
    guard try SourceFormat(file: source.file, bytes: bytes) == .docx else {
      let collected = try collect(
        source,
        bytes: bytes,
        transcript: transcript,
        fingerprint: fingerprint
      )
      let remarks = collected.document.jottings.filter { [.comment, .highlight].contains($0.kind) }
      return (
        collected.document,
        remarks.map {
          OfficeComment(by: $0.by, words: $0.words, range: $0.range, isResolved: false)
        }
      )
    }
    return try DOCXPackage.commented(source, bytes: bytes, fingerprint: fingerprint)
  }
}

extension DOCXPackage {
  fileprivate static func commented(
    _ source: Source,
    bytes: [UInt8],
    fingerprint: ([UInt8]) -> String
  ) throws(CollectError) -> (document: Document, comments: [OfficeComment]) {
    var parts = try PackageParts(bytes)
    let package = try DOCXPackage(&parts)
    let text = parts.text
    var drafted = try package.draft(from: text)
    // A comment's id stands in for its words until its range is known: two may say the same.
    for passage in drafted.passages.indices {
      for index in drafted.passages[passage].jottings.indices {
        if let id = drafted.passages[passage].jottings[index].id {
          drafted.passages[passage].jottings[index].words = id
        }
      }
    }
    let document = try DocumentAssembly.document(
      of: drafted,
      source,
      text: text,
      changes: [],
      fingerprint: fingerprint
    ).document
    let remarks = package.comments.map { WordRemark.all(in: $0.tree) } ?? [:]
    let done =
      try package.relationships.parts("commentsExtended").first.flatMap(parts.tree)
      .map(WordRemark.done) ?? []
    let comments = document.jottings.compactMap { jotting -> OfficeComment? in
      guard jotting.kind == .comment,
        let remark = remarks[String(jotting.words.dropFirst("comment ".count))]
      else { return nil }
      return OfficeComment(
        by: remark.by,
        words: remark.lines.isEmpty ? remark.words : remark.lines.joined(separator: "\n"),
        range: jotting.range,
        isResolved: done.contains(remark.paragraph)
      )
    }
    // In the order in which their words begin, the longer first: a file closes them as it likes.
    let ordered = comments.enumerated().sorted { left, right in
      let (one, two) = (left.element.range, right.element.range)
      return (one.start.scalars, -one.end.scalars, left.offset)
        < (two.start.scalars, -two.end.scalars, right.offset)
    }
    return (document, ordered.map(\.element))
  }
}
