import Foundation
import MarkupReading
import TestKit
import Testing

@testable import CollectStage

/// Writes what `Tests/Training/main-text.py` learns from, where JEJAK_FEATURES names a folder.
@Suite(.enabled(if: sharedFolder() != nil)) struct HTMLFeaturesCorpusTests {
  private struct Page: Encodable {
    let name: String
    let rows: [UInt8]
    let texts: [String]
    /// For each container its parent, its first block and the block behind its last.
    let containers: [[Int]]
  }

  @Test(arguments: [("articles", 102), ("spans", 192)])
  func `every block of every page has its features`(kind: String, count: Int) throws {
    let folder = try #require(sharedFolder()).appending(path: "corpora/html-\(kind)/pages")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder,
      includingPropertiesForKeys: nil
    ).sorted { $0.path() < $1.path() }
    #expect(files.count == count)
    let pages = try files.map { file in
      let isArticle = kind == "articles"
      let name = isArticle ? file.deletingPathExtension() : file
      return try page(DecodedText(Array(Data(contentsOf: file)), declaration: .html), name)
    }
    guard let target = ProcessInfo.processInfo.environment["JEJAK_FEATURES"] else { return }
    try JSONEncoder().encode(pages).write(to: URL(filePath: target).appending(path: "\(kind).json"))
  }

  private func page(_ text: DecodedText, _ file: URL) throws -> Page {
    let transcript = try XMLReader.transcript(of: text, .html)
    let survey = HTMLSurvey(MarkupTree(transcript))
    let features = HTMLFeatures(survey)
    #expect(features.rows.count == features.width * survey.blocks.count)
    return Page(
      name: file.lastPathComponent,
      rows: features.rows,
      texts: survey.blocks.indices.map { words(of: $0, survey, transcript) },
      containers: survey.containers.map { [$0.parent, $0.blocks.lowerBound, $0.blocks.upperBound] }
    )
  }

  private func words(
    of block: Int,
    _ survey: HTMLSurvey,
    _ transcript: MarkupTranscript
  ) -> String {
    let isLast = block + 1 == survey.blocks.count
    let end = isLast ? transcript.events.count : survey.blocks[block + 1].event
    var words = ""
    var index = survey.blocks[block].event
    while index < end {
      switch transcript.events[index] {
      case .text(let text): words += text.words
      case .start(let element):
        let tag = HTMLTag(element.localName)
        if tag == .never || tag == .title { index = transcript.ends[index] }
        if tag == .br { words += " " }
      case .end: break
      }
      index += 1
    }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
