import StudyModel
import Testing
import TextAnchoring

@Suite struct StudyPlaceTests {
  let text = document(
    "One two. Three four. Five.\nSix 😀 seven.\nEight",
    pages: [
      Page(number: 1, label: "iv", method: .printed, start: TextOffset(0)),
      Page(number: 2, label: "5", method: .printed, start: TextOffset(27)),
    ]
  )

  @Test(arguments: [
    ("s:1", "One two. Three four. Five."),
    ("s:1.2", "Three four."),
    ("s:1.2-3", "Three four. Five."),
    ("s:2", "Six 😀 seven."),
    ("s:piv", "One two. Three four. Five."),
    ("s:p5", "Six 😀 seven.\nEight"),
    ("s:L3-4", "Six 😀 seven."),
    ("s:L1", "One two. Thre"),
    ("s:4-7", "two"),
  ])
  func `a typed place is its words, and is written as it was typed`(
    typed: String,
    words: String
  ) throws {
    let place = try StudyPlace(typed)
    #expect(place.description == typed)
    #expect(text.text[try place.resolve(in: text)] == words)
  }

  @Test(arguments: [
    ("12", PlaceError.noSource("12")), (":12", .noSource(":12")), ("", .noSource("")),
    ("s:", .unreadable("s:")), ("s:x", .unreadable("s:x")), ("s:p", .unreadable("s:p")),
    ("s:L", .unreadable("s:L")), ("s:0", .unreadable("s:0")), ("s:1.0", .unreadable("s:1.0")),
    ("s:1.2.3", .unreadable("s:1.2.3")), ("s:L4-2", .backwards("s:L4-2")),
    ("s:1.3-2", .backwards("s:1.3-2")), ("s:9-4", .backwards("s:9-4")),
    ("s:99999999999999999999", .unreadable("s:99999999999999999999")),
  ])
  func `what is no place is refused with a remedy`(typed: String, error: PlaceError) {
    #expect(throws: error) { try StudyPlace(typed) }
    #expect(!error.remedy.isEmpty)
  }

  @Test(arguments: [
    ("s:4", PlaceError.noPassage(4, of: "s", count: 3)),
    ("s:1.4", .noSentence(4, of: "s:1", count: 3)),
    ("s:p6", .noPage("6", of: "s", first: "iv", last: "5")),
    ("s:L90-95", .noLines("s:L90-95", last: 6)),
    ("s:40-900", .beyondEnd(of: "s", count: 45)),
    ("s:3-4", .nothingThere("s:3-4")),
    ("t:1", .otherSource("t", "s")),
  ])
  func `a place that the source lacks names what it has`(
    typed: String,
    error: PlaceError
  ) throws {
    let place = try StudyPlace(typed)
    #expect(throws: error) { try place.resolve(in: text) }
  }
}
