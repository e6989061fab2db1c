import Foundation
import TestKit
import Testing

/// What other tests rely on.
@Suite struct TestKitTests {
  @Test func `the generator gives the numbers that its authors print`() {
    var random = SeededGenerator(seed: 0)
    #expect(random.next() == 0xE220_A839_7B1D_CDAF)
    #expect(random.next() == 0x6E78_9E6A_A1B9_65F4)
    var other = SeededGenerator(seed: 1_234_567)
    #expect(other.next() == 6_457_827_717_110_365_317)
  }

  @Test(
    arguments: [
      ("we [left] early", "we left early", 3..<7, "left"),
      ("[]", "", 0..<0, ""),
      (
        "cafe\u{301} [\u{1F600}\u{301}]!", "cafe\u{301} \u{1F600}\u{301}!", 6..<8,
        "\u{1F600}\u{301}"
      ),
    ]
  )
  func `marked text counts scalars`(
    markedText: String,
    text: String,
    range: Range<Int>,
    marked: String
  ) {
    let found = MarkedText(markedText)
    #expect(found.text.unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(found.range == range)
    #expect(found.marked.unicodeScalars.elementsEqual(marked.unicodeScalars))
  }

  @Test func `a temporary study keeps what is written and goes with its test`() throws {
    var study: TemporaryStudy? = try TemporaryStudy(named: "a study, ünder ways")
    let path = try #require(study?.path)
    try study?.write("x: 1\n", to: "codebook/codes.yaml")
    try study?.write([0, 255], to: "sources/library/deep/raw.bin")
    #expect(try study?.files() == ["codebook/codes.yaml", "sources/library/deep/raw.bin"])
    #expect(try study?.files(below: "sources") == ["sources/library/deep/raw.bin"])
    #expect(try study?.bytes("sources/library/deep/raw.bin") == [0, 255])
    #expect(try study?.text("codebook/codes.yaml") == "x: 1\n")
    study = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `a study can be copied and the copy changed`() throws {
    let original = try TemporaryStudy()
    try original.write("one", to: "a/b.txt")
    let copy = try TemporaryStudy(copying: original.folder)
    try copy.write("two", to: "a/b.txt")
    #expect(try original.text("a/b.txt") == "one")
    #expect(try copy.snapshot() == ["a/b.txt": Array("two".utf8)])
  }

  @Test(
    arguments: [
      ("one\ntwo\n", "one\ntwo\n", nil),
      ("one\ntwo\n", "one\nthree\n", "differs in line 2\ngolden: 'two'\nmade:   'three'"),
      ("one\n", "one", "differs in line 2\ngolden: ''\nmade:   the end of the text"),
      ("caf\u{E9}", "cafe\u{301}", "differs in line 1\ngolden: 'caf\u{E9}'\nmade:   'cafe\u{301}'"),
    ] as [(String, String, String?)]
  )
  func `a golden file is told apart by the first line that differs`(
    golden: String,
    made: String,
    difference: String?
  ) {
    #expect(firstDifference(Array(golden.utf8), Array(made.utf8)) == difference)
  }
}
