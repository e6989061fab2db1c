import Foundation
import StudyModel
import TestKit
import Testing

@testable import CollectStage

@Suite(.enabled(if: sharedFolder() != nil)) struct MarkupReadersCorpusTests {
  @Test(
    arguments: [
      (
        "corpora/html-articles/pages", 102,
        "heading 180, list-item 97, paragraph 1883, quotation 74, table-cell 417"
      ),
      (
        "corpora/jats", 28,
        "caption 474, heading 606, list-item 118, note 75, paragraph 1098, reference 1321, "
          + "table-cell 5151, title 28"
      ),
      (
        "corpora/tei", 42,
        "heading 1399, list-item 497, note 34, paragraph 39138, quotation 174, speech 30569, "
          + "title 27, verse 32639"
      ),
    ]
  )
  func `reads every file with every run in its place`(
    folder: String,
    fileCount: Int,
    passages: String
  ) throws {
    var counts: [Passage.Kind: Int] = [:]
    let files = try files(in: folder)
    #expect(files.count == fileCount)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let isHTML = file.pathExtension == "html"
      let text = try DecodedText(bytes, declaration: isHTML ? .html : .xml)
      let drafted = isHTML ? try HTMLReader.read(text) : try XMLReader.read(text)
      #expect(drafted.falsePieces(in: text) == 0, "\(file.lastPathComponent)")
      #expect(!drafted.passages.isEmpty, "\(file.lastPathComponent)")
      for passage in drafted.passages { counts[passage.kind, default: 0] += 1 }
      try write(drafted, of: file)
    }
    let counted = counts.map { "\($0.key.rawValue) \($0.value)" }.sorted()
    #expect(counted.joined(separator: ", ") == passages)
  }

  private func files(in folder: String) throws -> [URL] {
    let shared = try #require(sharedFolder())
    return try FileManager.default.contentsOfDirectory(
      at: shared.appending(path: folder),
      includingPropertiesForKeys: nil
    ).sorted { $0.path() < $1.path() }
  }

  /// Writes the words where the environment names a folder, for the scores of the extraction.
  private func write(_ drafted: DraftedDocument, of file: URL) throws {
    guard let folder = ProcessInfo.processInfo.environment["JEJAK_EXTRACTED"] else { return }
    let name = file.deletingPathExtension().lastPathComponent
    let words = drafted.passages.map(\.words).joined(separator: "\n")
    try Data(words.utf8).write(to: URL(filePath: folder).appending(path: "\(name).txt"))
  }
}
