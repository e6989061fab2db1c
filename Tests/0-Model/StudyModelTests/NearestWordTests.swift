import Testing

@testable import StudyModel

@Suite struct NearestWordTests {
  @Test(arguments: [
    ("defintion", "definition"), ("indicator", "indicators"), ("Typ", "type"), ("nmae", "name"),
    ("PARENT", "parent"),
  ])
  func `finds the word that was meant`(word: String, meant: String) {
    let known = ["id", "name", "parent", "definition", "indicators", "type"]
    #expect(NearestWord.of(word, among: known) == meant)
  }

  @Test(arguments: ["zebra", "", "completely-different"])
  func `keeps silent where nothing is near`(word: String) {
    #expect(NearestWord.of(word, among: ["id", "name", "parent"]) == nil)
  }
}
