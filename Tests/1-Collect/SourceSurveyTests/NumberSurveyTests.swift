import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct NumberSurveyTests {
  private func check(_ document: Document) -> (numbers: [NumberMention], found: [Recomputation]) {
    let languages = LanguageSurvey.languages(of: document, source: "id")
    let numbers = NumberSurvey.numbers(in: document, languages: languages)
    let dates = DateSurvey.dates(in: document, languages: languages)
    let found = NumberCheck.recomputations(in: document, numbers: numbers, dates: dates)
    return (numbers, found)
  }

  @Test(.enabled(if: SiberText.areThere))
  func `the numbers of the thesis are found with unit and magnitude`() throws {
    let numbers = check(try SiberText.thesis.document()).numbers
    #expect(
      numbers.map { "\($0.scaled) \($0.unit)" } == [
        "4.5E9 jiwa", "8E9 ", "212.35E6 ", "7 fokus", "5 tahun", "8.46 %", "18.68E9 USD",
        "3.73E9 USD", "5 sektor", "3 ciri", "2 syarat",
      ]
    )
    #expect(check(try SiberText.article.document()).numbers.isEmpty)
  }

  @Test(.enabled(if: SiberText.areThere))
  func `the average of the thesis is truncated, and its source is older than its data`() throws {
    let document = try SiberText.thesis.document()
    let found = check(document).found
    #expect(found.map(\.rule) == [.average, .date])
    #expect(found.map(\.result) == [.truncated, .impossibleDate])
    #expect(found.map(\.figures).first == "18.68E9 / 5 = 3.736, stated 3.73")
    #expect(found.allSatisfy { document.lines(of: $0.range) == "358-368" })
  }

  @Test(arguments: [
    ("nilainya 1.234.567,89 rupiah", "1234567.89 IDR"), ("sekitar 1.234 orang", "1234 orang"),
    ("sebesar 8,46 % dari", "8.46 %"), ("naik 12 persen", "12 %"),
    ("US$ 18,68 miliar", "18.68E9 USD"),
    ("Rp2.500.000 per bulan", "2500000 IDR"), ("Rp 15 triliun", "15E12 IDR"),
    ("ada 0,125 ton", "0.125 ton"),
    ("€ 3,5 juta", "3.5E6 EUR"), ("jarak 40 km/jam", "40 km"),
    ("suhu 10-15 derajat", "10 derajat|15 derajat"),
  ])
  func `numbers are read by the Indonesian convention`(text: String, values: String) throws {
    let numbers = check(try collected(text, language: "id")).numbers
    #expect(numbers.map { "\($0.scaled) \($0.unit)" }.joined(separator: "|") == values)
  }

  @Test(arguments: [
    ("about 1,234 people came", "1234 people"), ("it cost $1,234,567.89 in all", "1234567.89 USD"),
    ("rose by 8.46 percent", "8.46 %"), ("some 3.5 million users", "3.5E6 users"),
    ("about 1.234 tons", "1.234 tons"),
  ])
  func `numbers are read by the English convention`(text: String, values: String) throws {
    let document = try collected(text)
    let english = document.passages.map {
      PassageLanguage(passage: $0.number, language: "en", basis: .words)
    }
    let numbers = NumberSurvey.numbers(in: document, languages: english)
    #expect(numbers.map { "\($0.scaled) \($0.unit)" }.joined(separator: "|") == values)
  }

  @Test func `a lone mark is ambiguous where the source writes both ways`() throws {
    let numbers = check(try collected("ada 1.234 orang, lalu 8.46 % dan 18,68 ton")).numbers
    #expect(numbers.map(\.value) == ["1234", "8.46", "18.68"])
    #expect(numbers.map(\.otherValue) == ["1.234", nil, nil])
  }

  @Test(arguments: [
    "Nomor 53 Tahun 2017", "lihat hlm. 12", "No.26/PER/M.Kominfo/5/2007/21", "pada tahun 2020",
    "E061181339",
    "1. Pengertian", "versi 1.2.3", "Tabel 1", "(Sari, 2020)", "99999999999999999999999 orang", "😀",
    "",
  ])
  func `names, pages, years and codes are no numbers`(text: String) throws {
    #expect(check(try collected("Awal kalimat.\n\n" + text + " akhir.")).numbers.isEmpty)
  }

  @Test(arguments: [
    (
      "Selama 4 tahun totalnya 10 juta dolar atau rata-rata 2,5 juta dolar.",
      Recomputation.Result.consistent
    ),
    ("Selama 3 tahun totalnya 10 juta dolar atau rata-rata 3,3 juta dolar.", .rounded),
    ("Selama 3 tahun totalnya 20 juta dolar atau rata-rata 6,6 juta dolar.", .truncated),
    ("Selama 3 tahun totalnya 20 juta dolar atau rata-rata 7,6 juta dolar.", .notConsistent),
    ("Ada 12 orang yang terdiri dari 5 orang guru dan 7 orang murid.", .consistent),
    ("Ada 12 orang yang terdiri dari 5 orang guru dan 8 orang murid.", .notConsistent),
    ("Sebanyak 30 orang dari 120 orang atau 25 % hadir.", .consistent),
    ("Sebanyak 40 orang dari 120 orang atau 33 % hadir.", .rounded),
    ("Jumlahnya naik dari 80 kasus menjadi 100 kasus atau 25 persen.", .consistent),
    ("Jumlahnya naik dari 80 kasus menjadi 100 kasus atau 20 persen.", .notConsistent),
    ("Pada tahun 2018 ada kenaikan (Sari, 2015).", .impossibleDate),
  ])
  func `what a sentence says of its numbers is computed again`(
    text: String,
    result: Recomputation.Result
  ) throws {
    #expect(check(try collected(text)).found.map(\.result) == [result])
  }

  @Test(arguments: [
    "Pada tahun 2030 jumlahnya diperkirakan naik (Sari, 2015).",
    "Pada tahun 2010 naik (Sari, 2015).",
    "Totalnya 10 juta dolar.", "Rata-rata 5 tahun.", "Dari 0 orang menjadi 5 orang naik 100 %.",
  ])
  func `what says nothing to compute is left alone`(text: String) throws {
    #expect(check(try collected(text)).found.isEmpty)
  }
}
