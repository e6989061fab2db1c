import MarkupReading
import StudyModel
import Testing

@testable import CollectStage

@Suite struct ElementPathTests {
  /// The paths of the passages of an XML file.
  private func paths(_ source: String) throws -> [String?] {
    let tree = MarkupTree(try MarkupReader(.xml).read(Array(source.utf8)))
    return MarkupWalk(tree, by: XMLVocabulary(tree: tree)).passages.map(\.path)
  }

  // Elements with few names in them are counted one way, those with many another.
  @Test(arguments: [1, 31, 32, 33, 200])
  func `counts elements of one name however many names stand beside them`(count: Int) throws {
    let names = (0..<count).map { "n\($0)" }
    let source = "<a>" + (names + names).map { "<\($0)>kata</\($0)>" }.joined() + "</a>"
    let expected = names.map { "/a[1]/\($0)[1]" } + names.map { "/a[1]/\($0)[2]" }
    #expect(try paths(source) == expected)
  }

  @Test func `goes on counting behind elements that were gone into`() throws {
    let source = "<a><b><c>satu</c><c>dua</c></b><b><c>tiga</c></b><é>empat</é></a>"
    #expect(
      try paths(source) == [
        "/a[1]/b[1]/c[1]", "/a[1]/b[1]/c[2]", "/a[1]/b[2]/c[1]", "/a[1]/é[1]",
      ]
    )
  }
}
