import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct DateSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `the dates of the thesis are found, and years of citations are told apart`() throws {
    let document = try SiberText.thesis.document()
    let dates = DateSurvey.dates(in: document)
    let events = dates.filter { !$0.isCitation }
    #expect(events.count == 16)
    #expect(
      events.filter { $0.form != .year }.map(\.text) == [
        "2021-03", "1945-08-17", "2006/2010", "2011-09-11",
      ]
    )
    #expect(dates.filter(\.isCitation).count == 54)
  }

  @Test(arguments: [
    ("3 Juli 2018", "day 2018-07-03"), ("pada Juli 2018 itu", "month 2018-07"),
    ("Maret tahun 2021", "month 2021-03"),
    ("July 3, 2018", "day 2018-07-03"), ("the 3rd of July 2018", "day 2018-07-03"),
    ("in March 2021", "month 2021-03"),
    ("sejak 2018", "year 2018"), ("2007–2010", "span 2007/2010"), ("2007-2010", "span 2007/2010"),
    ("2007 sampai 2010", "span 2007/2010"), ("from 2007 to 2010", "span 2007/2010"),
    ("pertengahan 2019", "part-of-year 2019"), ("akhir tahun 2019", "part-of-year 2019"),
    ("mid-2019", "part-of-year 2019"), ("tahun 1990-an", "decade 1990/1999"),
    ("the 1990s", "decade 1990/1999"),
    ("abad ke-20", "century 1901/2000"), ("the 20th century", "century 1901/2000"),
    ("2018-07-03", "day 2018-07-03"), ("03/07/2018", "day 2018-07-03"),
    ("3.7.2018", "day 2018-07-03"),
    ("07/23/2018", "day 2018-07-23"), ("29 Februari 2020", "day 2020-02-29"),
  ])
  func `dates are read with their precision`(text: String, date: String) throws {
    let found = DateSurvey.dates(in: try collected("ada " + text + " juga"))
    #expect(found.map { "\($0.form.rawValue) \($0.text)" } == [date])
  }

  @Test(arguments: [
    "ada 2018 orang", "No. 2018", "Rp 2018", "hlm. 1999", "30 Februari", "kode 20181", "1.2018,5",
    "may come", "abad ke-99",
    "x/2018/y", "2018%", "",
  ])
  func `other numbers are no dates`(text: String) throws {
    #expect(DateSurvey.dates(in: try collected("ada " + text + " juga")).isEmpty)
  }

  @Test func `figures of day and month are ambiguous in English only`() throws {
    let document = try collected("on 03/07/2018 then")
    let english = [PassageLanguage(passage: 1, language: "en", basis: .words)]
    #expect(DateSurvey.dates(in: document, languages: english).map(\.isAmbiguous) == [true])
    #expect(DateSurvey.dates(in: document).map(\.isAmbiguous) == [false])
  }

  @Test(arguments: [
    ("2023", true), ("Juli 2022", false), ("2015–2019", false), ("1999", true),
    ("2020–2024", false),
  ])
  func `what lies outside the boundary of the study is told`(text: String, isOutside: Bool) throws {
    let boundary = StudyProtocol.Boundary(
      from: PartialDate(year: 2018),
      to: PartialDate(year: 2022)
    )
    let found = DateSurvey.dates(in: try collected("ada " + text + " juga"))
    #expect(found.map { $0.lies(outside: boundary) } == [isOutside])
  }
}
