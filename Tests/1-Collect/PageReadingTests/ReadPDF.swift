import CollectStage
import Foundation
import PageReading
import StudyModel
import TestKit

/// A PDF as read and collected.
struct ReadPDF {
  let transcript: PageTranscript
  let collected: Collected

  var document: Document { collected.document }

  /// The words of every passage, with its kind before them where it is no paragraph.
  var passages: [String] {
    document.passages.map { passage in
      let words = String(decoding: document.text.bytes(passage.range), as: UTF8.self)
      let level = passage.level > 0 ? "\(passage.level)" : ""
      return passage.kind == .paragraph ? words : "\(passage.kind.rawValue)\(level): \(words)"
    }
  }

  /// The labels with the methods by which they became known.
  var labels: [String] { document.pages.map { "\($0.label) \($0.method.rawValue)" } }

  /// Writes a file, reads it with the real programs and collects it.
  init(_ bytes: [UInt8], pages: Source.DeclaredPages? = nil) async throws {
    transcript = try await Self.transcript(of: bytes)
    collected = try Collecting.collect(
      Source(id: "s", file: "s.pdf", pages: pages),
      bytes: bytes,
      transcript: transcript
    ) { String($0.count) }
  }

  init(_ pdf: TinyPDF, pages: Source.DeclaredPages? = nil) async throws {
    try await self.init(pdf.bytes, pages: pages)
  }

  /// Reads a file with the real programs.
  static func transcript(
    of bytes: [UInt8],
    with reader: PageReader = PageReader()
  ) async throws -> PageTranscript {
    let folder = try TemporaryStudy()
    let file = folder.folder.appending(path: "a file.pdf")
    try Data(bytes).write(to: file)
    defer { withExtendedLifetime(folder) {} }
    return try await reader.transcript(ofFileAt: file.path(percentEncoded: false), bytes: bytes)
  }
}
