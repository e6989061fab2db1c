import Testing

@testable import StageRuns

@Suite struct WithheldFilesTests {
  @Test(arguments: [
    ("Sari (H1A017233) 😀 menulis", "Sari ([…]) 😀 menulis"), ("H1A017233", "[…]"),
    ("xH1A017233 H1A0172330", "xH1A017233 H1A0172330"), ("", ""),
    ("H1A017233,a@b.id\r\n", "[…],[…]\r\n"),
  ])
  func `COL-19: identifiers of sources are masked as words of their own`(
    text: String,
    masked: String
  ) {
    let values = ["H1A017233", "a@b.id"].map { Array($0.utf8) }
    let bytes = WithheldFiles.masked(Array(text.utf8), values)
    #expect(String(decoding: bytes, as: UTF8.self) == masked)
  }

  @Test func `COL-19: an export with an identifier is found by its line, and a clean one is not`() {
    let text = Array("satu\nNIM: 20180110\nkode R2D2X lagi\n".utf8)
    let found = StageRun.exposed(in: text, ["R2D2X"], [])
    #expect(found.map(\.line) == [2, 3])
    #expect(found.map(\.kind) == ["student-number", "of-a-source"])
    #expect(StageRun.exposed(in: text, [], ["20180110"]).isEmpty)
  }
}
