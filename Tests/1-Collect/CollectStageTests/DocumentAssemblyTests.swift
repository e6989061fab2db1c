import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite struct DocumentAssemblyTests {
  private static let original = "Satu &amp; dua\ntiga"

  private static func assemble(_ passages: [PassageDraft]) throws(CollectError) -> Document {
    try DocumentAssembly.document(
      of: DraftedDocument(mediaType: "text/plain", passages: passages),
      Source(id: "text", file: "text.txt"),
      text: DecodedText(Array(original.utf8)),
      changes: [],
      fingerprint: { "\($0.count)" }
    )
    .document
  }

  private static func draft(_ pieces: PassageDraft.Piece...) -> PassageDraft {
    PassageDraft(pieces: pieces)
  }

  private static func exact(_ words: String, line: Int = 1, byte: Int) -> PassageDraft.Piece {
    .original(PieceWords(words), line: line, byte: byte, byteCount: words.utf8.count, isExact: true)
  }

  @Test func `COL-02: runs lead back, exact or not`() throws {
    let document = try Self.assemble([
      Self.draft(
        Self.exact("Satu ", byte: 0),
        .original("&", line: 1, byte: 5, byteCount: 5, isExact: false),
        Self.exact(" dua", byte: 10),
        .joint,
        Self.exact("tiga", line: 2, byte: 15)
      )
    ])
    #expect(document.text.string == "Satu & dua tiga")
    #expect(document.origin.runs.map(\.isExact) == [true, false, true, true])
    #expect(document.origin.runs.map(\.range.start.scalars) == [0, 5, 6, 11])
    #expect(document.fingerprint == "15")
  }

  @Test(arguments: [
    exact("Lain", byte: 0), exact("tiga", byte: 14), exact("tigax", byte: 15),
    exact("dua\ntiga", byte: 11), .original("x", line: 1, byte: 18, byteCount: 5, isExact: false),
    .original("x", line: 1, byte: -1, byteCount: 1, isExact: false),
  ])
  func `COL-02: words that are not the original's bytes are never passed on`(
    piece: PassageDraft.Piece
  ) {
    #expect(throws: CollectError.self) { try Self.assemble([Self.draft(piece)]) }
  }

  @Test func `joints at the ends and side by side go, and empty drafts with them`() throws {
    let document = try Self.assemble([
      Self.draft(.joint),
      Self.draft(.joint, Self.exact("Satu", byte: 0), .joint, .joint, Self.exact("tiga", byte: 15)),
      Self.draft(Self.exact(" ", byte: 4)),
    ])
    #expect(document.text.string == "Satu tiga")
    #expect(document.passages.map(\.number) == [1])
  }

  @Test func `a page of a draft that is left out begins with the next`() throws {
    var empty = Self.draft(.joint)
    empty.pageBreaks = [.init(piece: 0, label: "v", method: .declared, line: 1)]
    let document = try Self.assemble([
      Self.draft(Self.exact("Satu", byte: 0)), empty,
      Self.draft(Self.exact("tiga", line: 2, byte: 15)),
    ])
    #expect(document.pages.map(\.label) == ["v"])
    #expect(document.pages.map(\.start.scalars) == [5])
  }

  @Test func `no passage is no document`() {
    #expect(throws: CollectError.noWords) { try Self.assemble([]) }
  }

  @Test func `what the markup says comes before headings and after the person`() throws {
    var heading = Self.draft(Self.exact("Satu", byte: 0))
    heading.kind = .heading
    heading.part = .references
    let document = try Self.assemble([heading, Self.draft(Self.exact("tiga", line: 2, byte: 15))])
    #expect(document.parts.map(\.kind) == [.references])
    #expect(document.parts.map(\.basis) == [.markup])
  }

  @Test(arguments: 0..<400 as Range<UInt64>)
  func `no bytes make any reader fall over`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D], [0x0C], [0x20], [0x09], [0xC3], [0xA9], [0xC2, 0xA0], [0xE2, 0x80, 0xA8],
      [0xF0, 0x9F, 0x98, 0x80], [0xEF, 0xBB, 0xBF], [0x00], [0xFF], [0x2D], [0x31, 0x2E, 0x20],
      Array("kata".utf8), Array("Kata.".utf8), Array("<p>".utf8), Array("</p>".utf8),
      Array("<table><tr><td>".utf8), Array("&amp;".utf8), Array("&#x41;".utf8), Array("<!--".utf8),
      Array("# ".utf8), Array("> ".utf8), Array("| a | b |\n".utf8), Array("```\n".utf8),
      Array("<?xml version='1.0'?>".utf8), Array("<a>".utf8), Array("</a>".utf8),
      Array("<b/>".utf8),
    ]
    var bytes: [UInt8] = []
    for _ in 0..<Int.random(in: 0...30, using: &random) {
      // Bytes that are no text stop a reader early, so that most files do without them.
      let end = seed % 3 == 0 ? pieces.count : pieces.count - 1
      let piece = pieces[Int.random(in: 0..<end, using: &random)]
      let isText = String(validating: piece, as: UTF8.self) != nil && !piece.contains(0)
      if isText || seed % 3 == 0 { bytes += piece }
    }
    for ending in ["txt", "md", "html", "xml"] {
      do {
        let document = try CollectedText(bytes: bytes, file: "a.\(ending)").document
        #expect(document.passages.last?.range.end.scalars == document.text.scalarCount)
      } catch let error as CollectError {
        if case .internalMismatch = error { Issue.record("\(ending): \(bytes)") }
      } catch {
        Issue.record(error)
      }
    }
  }
}
