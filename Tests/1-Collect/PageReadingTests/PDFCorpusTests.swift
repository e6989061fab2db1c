import CollectStage
import Foundation
import StudyModel
import TestKit
import Testing

@Suite(.enabled(if: sharedFolder() != nil), .serialized) struct PDFCorpusTests {
  @Test(
    arguments: [
      ("r-Design-issues", 7, "1", "7"), ("r-Intro2Matrix", 9, "1", "9"),
      ("r-R-data", 41, "T-1", "37"), ("r-R-ints", 81, "T-1", "76"), ("r-discrim", 6, "1", "6"),
      ("r-displaylist", 4, "1", "4"), ("r-grid", 15, "1", "15"), ("r-longintro", 60, "1", "60"),
      ("r-moveline", 2, "1", "2"), ("r-nonfinite", 2, "1", "2"), ("r-other", 1, "1", "1"),
      ("r-rotated", 4, "1", "4"), ("r-sharing", 2, "1", "2"), ("r-splines", 13, "1", "13"),
    ]
  )
  func `COL-05 and COL-06: real files keep every word and the labels a reader sees`(
    name: String,
    count: Int,
    first: String,
    last: String
  ) async throws {
    let folder = try #require(sharedFolder())
    let file = folder.appending(path: "corpora/pdf/\(name).pdf")
    let bytes = [UInt8](try Data(contentsOf: file))
    let read = try await ReadPDF(bytes)
    #expect(read.document.pages.count == count)
    #expect(read.document.pages.first?.label == first)
    #expect(read.document.pages.last?.label == last)
    #expect(!read.document.pages.contains { $0.method == .inferred })
    #expect(!read.collected.diagnostics.contains { $0.code == "page-label-disagrees" })
    let original = try Collecting.original(
      of: Source(id: "s", file: "s.pdf"),
      bytes: bytes,
      transcript: read.transcript
    )
    #expect(original == read.transcript.utf8)
    #expect(falseRuns(read.document, original) == 0)
    #expect(lost(read) == 0)
  }

  /// How many runs are not the bytes of the original.
  private func falseRuns(_ document: Document, _ original: [UInt8]) -> Int {
    document.origin.runs.count { run in
      !document.text.bytes(run.range)
        .elementsEqual(original[run.byte..<run.byte + run.byteCount])
    }
  }

  /// How many letters of the transcript are neither in the text nor set aside, or are there twice.
  ///
  /// Letters and not words, because words that a row cuts come together; hyphens that a rule drops
  /// are left out of the count.
  private func lost(_ read: ReadPDF) -> Int {
    func counts(_ bytes: some Sequence<UInt8>) -> [UInt8: Int] {
      var counts: [UInt8: Int] = [:]
      for byte in bytes where byte > 0x20 && byte != 0x2D { counts[byte, default: 0] += 1 }
      return counts
    }
    let furniture = read.document.furniture.flatMap { Array($0.words.utf8) }
    return counts(read.transcript.utf8) == counts(read.document.text.utf8 + furniture) ? 0 : 1
  }
}
