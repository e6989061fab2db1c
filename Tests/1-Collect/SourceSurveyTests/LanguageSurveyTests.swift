import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct LanguageSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `COL-16: the English abstract of the thesis is proposed as a translation`() throws {
    let document = try SiberText.thesis.document()
    let languages = LanguageSurvey.languages(of: document, source: "id")
    #expect(languages.count == document.passages.count)
    let stretches = LanguageSurvey.stretches(of: languages, in: document, source: "id")
    #expect(stretches.map(\.language) == ["en"])
    #expect(stretches.map(\.part) == [.translation])
    #expect(stretches.map { document.lines(of: $0.range) } == ["65-126"])
  }

  @Test(.enabled(if: SiberText.areThere))
  func `COL-16: the article is Indonesian throughout`() throws {
    let languages = LanguageSurvey.languages(of: try SiberText.article.document())
    #expect(Set(languages.map(\.language)) == ["id"])
  }

  @Test(arguments: [
    ("id", "Perpustakaan itu dibuka pada hari Senin dan warga yang datang dapat membaca di sana."),
    ("en", "The library was opened on Monday and the people who came were able to read in it."),
    (
      "ms",
      "Perpustakaan itu dibuka pada hari Isnin kerana pihak kerajaan mahu supaya orang boleh datang ialah."
    ),
    (
      "jv",
      "Gedhong menika dipunbikak dinten Senin lan tiyang ingkang rawuh saged maos wonten ing ngriku."
    ),
    (
      "nl",
      "De bibliotheek werd op maandag geopend en de mensen die kwamen konden er lezen in het huis."
    ),
    ("und-Arab", "افتتحت المكتبة يوم الاثنين وقرأ الناس فيها"),
    ("und-Kore", "도서관이 월요일에 문을 열었다"),
    ("und-Hani", "图书馆星期一开门了"),
    ("und-Jpan", "図書館は月曜日に開きました"),
    ("und-Java", "ꦥꦼꦂꦥꦸꦱ꧀ꦠꦏꦄꦤ꧀"),
    (
      "fr",
      "La bibliothèque est ouverte et les gens qui sont dans la ville ont pu lire avec leurs amis."
    ),
  ])
  func `COL-16: a language is told by its small words, another script by its letters`(
    language: String,
    text: String
  ) throws {
    let found = LanguageSurvey.languages(of: try collected(text), source: "xx")
    #expect(found.map(\.language) == [language])
    #expect(found.map(\.basis) == [.words])
  }

  @Test func `COL-16: markup names the language and short passages inherit it`() throws {
    let page = """
      <html lang="id"><body><p lang="fr">The library was opened on Monday and the people came to it.</p>
      <p>Selesai 😀</p><h2>Conclusion</h2>
      <p>The library was opened on Monday and the people who came were able to read in it.</p></body></html>
      """
    let document = try collected(page, file: "page.html", language: "id")
    let found = LanguageSurvey.languages(of: document, source: "id")
    #expect(found.map(\.language) == ["fr", "fr", "en", "en"])
    #expect(found.map(\.basis) == [.markup, .inherited, .inherited, .words])
  }

  @Test(arguments: [
    "Nama Tempat Orang Kota Desa Pulau Gunung Sungai Laut Danau Hutan", "12 34 56", "…",
  ])
  func `what has no small words has the language of the source`(text: String) throws {
    let found = LanguageSurvey.languages(of: try collected(text), source: "id")
    #expect(found.map(\.language) == ["id"])
    #expect(found.map(\.basis) == [.inherited])
  }
}
