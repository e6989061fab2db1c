import SourceSurvey
import StudyModel
import Testing

@Suite struct ClaimMarkersTests {
  @Test(
    arguments: [
      ("Pelatihan TELAH dilakukan.", ["done"]),
      ("Diharapkan dapat, dan akan, berjalan.", ["hoped", "ability", "planned"]),
      ("Hal itu penting bagi kita; penting juga.", ["obliged"]),
      ("Sering kali mungkin.", ["hedged", "hedged"]),
      ("Mendapatkan akanan setelahnya.", []),
      (
        "It has been done, they can, it must, it tends to.",
        ["done", "ability", "obliged", "hedged"]
      ),
      ("🧭 dapat\u{301} bisa", ["ability"]),
    ]
  )
  func `a marker is a whole word of its language`(words: String, kinds: [String]) throws {
    let document = try collected(words)
    let found = ClaimMarkers.mentions(in: document)
    #expect(found.map(\.kind.rawValue) == kinds)
  }

  @Test func `markers of another language than the passage's are none`() throws {
    let document = try collected("It will akan be.")
    let language = PassageLanguage(passage: 1, language: "id", basis: .markup)
    let found = ClaimMarkers.mentions(in: document, languages: [language])
    #expect(found.map { document.text[$0.range] } == ["akan"])
  }

  @Test func `figures are counted as runs, whatever stands between them`() throws {
    let document = try collected("Dari 2007-2010 ada 1.234 (é) kasus.")
    #expect(ClaimMarkers.figures(in: document.text.range, of: document) == 4)
  }
}
