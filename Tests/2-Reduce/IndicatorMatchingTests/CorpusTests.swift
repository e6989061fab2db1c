import Foundation
import IndicatorMatching
import StudyModel
import TestKit
import Testing

@Suite(.enabled(if: sharedFolder() != nil)) struct CorpusTests {
  private struct SharedCodebook: Decodable {
    struct Entry: Decodable {
      let id: String
      let terms: [String]
    }
    let codes: [Entry]
  }

  @Test func `RED-13: word lists over a thousand texts are counted right`() throws {
    let folder = try #require(sharedFolder()).appending(path: "corpora")
    let shared = try JSONDecoder().decode(
      SharedCodebook.self,
      from: Data(contentsOf: folder.appending(path: "text-codebook.json"))
    )
    let expected = try JSONDecoder().decode(
      [String: Int].self,
      from: Data(contentsOf: folder.appending(path: "text-counts.json"))
    )
    let codebook = try Codebook(
      codes: shared.codes.map { entry in
        Code(id: entry.id, indicators: entry.terms.map { Indicator(.phrase($0)) })
      }
    )
    let matcher = IndicatorMatcher(codebook: codebook)
    var counts: [String: Int] = [:]
    var bytes = 0
    var time = ContinuousClock.Duration.zero
    let isWhole = ProcessInfo.processInfo.environment["WHOLE_CORPUS"] != nil
    let files = try FileManager.default.contentsOfDirectory(
      at: folder.appending(path: "text"),
      includingPropertiesForKeys: nil
    ).sorted { $0.lastPathComponent < $1.lastPathComponent }
    // All texts take half a minute without optimisation; their counts were compared with
    // `text-counts.json`, those of every fortieth text are the golden file.
    for (number, file) in files.enumerated() where isWhole || number.isMultiple(of: 40) {
      let text = ReadingText(utf8: Array(try Data(contentsOf: file)))
      let document = lines(of: text)
      bytes += text.utf8.count
      let start = ContinuousClock.now
      let hits = matcher.hits(in: document).hits
      time += ContinuousClock.now - start
      for hit in hits { counts[hit.code, default: 0] += 1 }
    }
    if isWhole {
      #expect(counts == expected)
      print("word lists: \(bytes) bytes in \(time)")
    } else {
      let lines = shared.codes.map { "\($0.id) \(counts[$0.id] ?? 0)\n" }
      expectGolden(lines.joined(), named: "corpus-counts.txt")
    }
  }

  /// One passage a line, found in bytes.
  private func lines(of text: ReadingText) -> Document {
    var passages: [Passage] = []
    var start = 0
    for (index, byte) in (text.utf8 + [10]).enumerated() where byte == 10 {
      let range = TextRange(text.textOffset(ofByte: start), text.textOffset(ofByte: index))
      if !range.isEmpty {
        passages.append(
          Passage(number: passages.count + 1, kind: .paragraph, range: range, sentences: [])
        )
      }
      start = index + 1
    }
    return Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/plain",
      text: text,
      passages: passages
    )
  }
}
