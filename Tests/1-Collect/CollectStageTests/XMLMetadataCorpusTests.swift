import Foundation
import StudyModel
import TestKit
import Testing

@testable import CollectStage

/// Compares what files state with their headers, read by another way: plain search in their text.
@Suite(.enabled(if: sharedFolder() != nil)) struct XMLMetadataCorpusTests {
  private static let jats: [(field: String, from: String, to: String)] = [
    ("title", "<article-title>", "</article-title>"), ("volume", "<volume>", "</volume>"),
    ("issue", "<issue>", "</issue>"), ("DOI", "<article-id pub-id-type=\"doi\">", "</article-id>"),
    ("container-title", "<journal-title>", "</journal-title>"),
    ("publisher", "<publisher-name>", "</publisher-name>"), ("PMID", "\"pmid\">", "</article-id>"),
  ]
  private static let tei: [(field: String, from: String, to: String)] = [
    ("title", "<title>", "</title>"), ("publisher", "<publisher", "</publisher>"),
    ("licence", "<licence target=\"", "\""), ("language", "xml:lang=\"", "\""),
  ]

  @Test(arguments: [
    ("corpora/jats", "<front>", "</front>"), ("corpora/tei", "<TEI", "</teiHeader>"),
  ])
  func `COL-06: states of at least 95 of 100 files what their header says`(
    folder: String,
    first: String,
    last: String
  ) throws {
    let shared = try #require(sharedFolder())
    let files = try FileManager.default.contentsOfDirectory(
      at: shared.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    var right = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let stated = try XMLReader.read(DecodedText(bytes, declaration: .xml)).stated
      let text = String(decoding: bytes, as: UTF8.self)
      let header = String(try #require(between(first, last, in: text).first))
      let fields = folder.hasSuffix("jats") ? Self.jats : Self.tei
      var isRight = true
      for field in fields {
        let said = between(field.from, field.to, in: header).first.map { words($0) } ?? ""
        if said != stated[field.field]?.value ?? "" { isRight = false }
      }
      let year = stated["issued"]?.value.prefix(4) ?? ""
      if !year.isEmpty, !header.contains(year) { isRight = false }
      for name in (stated["author"]?.value ?? "").components(separatedBy: "; ") {
        let family = name.components(separatedBy: ", ")[0]
        if !plain(header).contains(family) { isRight = false }
      }
      if stated["author"] == nil || stated.values.contains(where: { $0.origin.isEmpty }) {
        isRight = false
      }
      if isRight { right += 1 }
    }
    #expect(files.count > 20)
    #expect(right * 100 >= files.count * 95, "\(right) of \(files.count)")
  }

  @Test func `COL-06: every entry of the reference lists is data that its words hold`() throws {
    let shared = try #require(sharedFolder())
    let files = try FileManager.default.contentsOfDirectory(
      at: shared.appending(path: "corpora/jats"),
      includingPropertiesForKeys: nil
    )
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let entries = try XMLReader.read(DecodedText(bytes, declaration: .xml)).passages
        .filter { $0.kind == .reference }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(entries.count == between("<ref ", "</ref>", in: text).count)
      for entry in entries {
        let work = try #require(entry.work)
        #expect(text.contains("<ref id=\"\(work.id ?? "-")\""))
        let hasItsWords = [work.record.title, work.record.fields["volume"] ?? ""].allSatisfy {
          $0.isEmpty || Statements.onOneLine(entry.words).contains($0)
        }
        #expect(hasItsWords, "\(file.lastPathComponent) \(work.id ?? "")")
      }
    }
  }

  private func between(_ first: String, _ last: String, in text: String) -> [Substring] {
    var found: [Substring] = []
    var rest = text[...]
    while let start = rest.range(of: first),
      let end = rest[start.upperBound...].range(of: last)
    {
      found.append(rest[start.upperBound..<end.lowerBound])
      rest = rest[end.upperBound...]
    }
    return found
  }

  /// What stands between tags, without the rest of the tag that it may begin with.
  private func words(_ piece: Substring) -> String {
    var piece = piece[...]
    if piece.hasPrefix(" "), let end = piece.firstIndex(of: ">") {
      piece = piece[piece.index(after: end)...]
    }
    if piece.hasPrefix(">") { piece = piece.dropFirst() }
    return Statements.onOneLine(plain(String(piece)))
  }

  /// Text without tags and with its character references resolved.
  private func plain(_ text: String) -> String {
    var words = ""
    var isTag = false
    for character in text {
      if character == "<" { isTag = true }
      if !isTag { words.append(character) }
      if character == ">" { isTag = false }
    }
    for piece in between("&#x", ";", in: words).reversed() {
      guard let value = UInt32(piece, radix: 16), let scalar = Unicode.Scalar(value) else {
        continue
      }
      words = words.replacingOccurrences(of: "&#x\(piece);", with: String(Character(scalar)))
    }
    return words.replacingOccurrences(of: "&amp;", with: "&")
  }
}
