import Foundation
import MarkupReading
import TestKit
import Testing

@Suite(.enabled(if: sharedFolder() != nil)) struct MarkupCorpusTests {
  @Test(
    arguments: [
      ("corpora/html-articles/pages", MarkupReader.Syntax.html, 102),
      ("corpora/jats", .xml, 28),
      ("corpora/tei", .xml, 42),
    ]
  )
  func `reads every file of a corpus with every run in its place`(
    folder: String,
    syntax: MarkupReader.Syntax,
    fileCount: Int
  ) throws {
    let shared = try #require(sharedFolder())
    let files = try FileManager.default.contentsOfDirectory(
      at: shared.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    #expect(files.count == fileCount)
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let transcript = try MarkupReader(syntax).read(bytes)
      #expect(falseRuns(in: transcript, of: bytes) == 0, "\(file.lastPathComponent)")
    }
  }
}
