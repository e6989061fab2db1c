import StudyModel
import Testing

@testable import StageRuns

@Suite struct CollectFilesTests {
  @Test func `a document's list says where its links lead`() throws {
    let document = Document(
      source: "s",
      fingerprint: "f",
      mediaType: "text/html",
      text: ReadingText("satu dua"),
      passages: [],
      links: [
        DocumentLink(range: TextRange(0, 4), target: "../a\"b.html", kind: .external),
        DocumentLink(range: TextRange(5, 8), target: "#n", kind: .note, destination: TextOffset(0)),
      ]
    )
    var state = StudyState(study: Study())
    state.collected = [
      CollectedSource(document: document, sha256: "0", stated: [:], diagnostics: [])
    ]
    let file = try #require(CollectFiles.files(state).first { $0.path.hasSuffix("/s.json") })
    let words = String(decoding: file.bytes, as: UTF8.self).filter { !$0.isWhitespace }
    #expect(
      words.contains(
        ##""links":[{"start":0,"end":4,"target":"../a\"b.html","kind":"external"},"##
          + ##"{"start":5,"end":8,"target":"#n","kind":"note","destination":0}]"##
      )
    )
  }
}
