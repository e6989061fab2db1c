import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct NameSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `the agencies of the two texts are grouped with their abbreviations and counted`() throws {
    let documents = try SiberText.allCases.map { try $0.document() }
    let names = NameSurvey.names(in: documents)
    let agency = try #require(names.first)
    #expect(agency.name == "Badan Siber dan Sandi Negara")
    #expect(
      agency.forms.map(\.words) == [
        "Badan Siber dan Sandi Negara", "Badan Siber Dan Sandi Negara", "BSSN",
      ]
    )
    #expect(agency.counts == ["nl-thesis": 10, "kr-article": 70])
    let other = try #require(names.dropFirst().first)
    #expect(other.forms.contains { $0.words == "KISA" })
  }

  @Test(arguments: [
    "Dinas Pustaka dan Arsip (DPA) membuka pintu. DPA lalu menutupnya. Dinas Pustaka & Arsip diam.",
    "DPA (Dinas Pustaka dan Arsip) membuka pintu. Dinas Pustaka Dan Arsip diam, kata DPA.",
  ])
  func `an abbreviation in brackets joins the forms of a name`(text: String) throws {
    let names = NameSurvey.names(in: [try collected(text)])
    #expect(names.count == 1)
    #expect(names.first?.count == 4 || names.first?.count == 5)
    #expect(names.first?.forms.last?.words == "DPA")
  }

  @Test func `words without capitals are a name by their abbreviation`() throws {
    let text = "Mereka menulis letter of intent (LoI) itu. Kemudian LOI diumumkan dan LoI berlaku."
    let names = NameSurvey.names(in: [try collected(text)])
    #expect(names.first?.forms.map(\.words) == ["letter of intent", "LoI", "LOI"])
  }

  @Test func `two countries are two names and a sentence's first word is none`() throws {
    let text = "Dalam Kota Lama ada pasar. Menurut Kota Lama dan Jawa, ada. 😀 Kota Lama"
    let names = NameSurvey.names(in: [try collected(text)])
    #expect(names.first?.name == "Kota Lama")
  }

  @Test(arguments: [
    "", "(A)", "ABC (", "a (BC)", "A B C D E F G H I J K L M N O P Q R S T U V W", "ꦥꦼ (AB)",
    "é (ÉÉ)",
  ])
  func `odd words are no trouble`(text: String) throws {
    let document = try collected("Awal. " + text)
    for group in NameSurvey.names(in: [document, document]) { #expect(group.count > 1) }
  }
}
