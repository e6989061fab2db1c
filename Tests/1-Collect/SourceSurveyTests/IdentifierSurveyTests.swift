import StudyModel
import Testing

@testable import SourceSurvey

@Suite struct IdentifierSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `COL-19: the student number of the thesis is flagged in two lines and nothing else`() throws
  {
    for text in SiberText.allCases {
      let document = try text.document()
      let found = IdentifierSurvey.identifiers(in: document)
      #expect(
        found.map { document.lines(of: $0.range) } == (text == .thesis ? ["4-4", "68-68"] : [])
      )
      #expect(found.allSatisfy { $0.kind == .studentNumber })
    }
  }

  @Test(.enabled(if: SiberText.areThere))
  func `COL-19: a quotation of the line is masked, and one that a person allowed is not`() throws {
    let document = try SiberText.thesis.document()
    let range = try #require(document.origin.range(ofLines: 4...4))
    let masked = WithheldWords(document).words(range)
    #expect(masked.isMasked)
    #expect(masked.words.contains("(\(WithheldWords.mark))"))
    #expect(IdentifierSurvey.identifiers(in: Array(masked.words.utf8)).isEmpty)
    let allowed = WithheldWords(document, allowed: [4...4])
    #expect(allowed.words(range).words == document.text[range])
    #expect(allowed.values.count == 1)
  }

  @Test(arguments: [
    ("Nama: Sari Dewi, NIM: 20180110", PersonalIdentifier.Kind.studentNumber, "20180110"),
    ("NPM H1A0 17233 dan", .studentNumber, ""),
    ("NIK 3273 0141 0590 0001", .nationalID, "3273 0141 0590 0001"),
    ("tercatat 3273014105900001 pada", .nationalID, "3273014105900001"),
    ("paspor No. X1234567", .passport, "X1234567"),
    ("Hubungi 0812-3456-7890 ya", .phone, "0812-3456-7890"),
    ("call +62 21 555 0199 now", .phone, "+62 21 555 0199"),
    ("Telp. (022) 6011539", .phone, "022) 6011539"),
    ("tulis ke sari.dewi@contoh.ac.id.", .email, "sari.dewi@contoh.ac.id"),
    ("rumah di Jalan Kenanga Baru No. 17", .address, "Jalan Kenanga Baru No. 17"),
    ("tinggal di RT 03/RW 05", .address, "RT 03/RW 05"),
    ("No. rekening 1370 0042 5518", .account, "1370 0042 5518"),
    ("IBAN GB82WEST12345698765432", .account, "GB82WEST12345698765432"),
    ("ke GB82WEST12345698765432 saja", .account, "GB82WEST12345698765432"),
    ("lahir di Bandung, 3 Juli 1990", .birthDate, "lahir di Bandung, 3 Juli 1990"),
    ("date of birth: 1990-07-03", .birthDate, "birth: 1990-07-03"),
  ])
  func `COL-19: identifiers are known by form or label`(
    text: String,
    kind: PersonalIdentifier.Kind,
    words: String
  ) throws {
    let document = try collected(text)
    let found = IdentifierSurvey.identifiers(in: document)
    #expect(found.map { document.text[$0.range] } == (words.isEmpty ? [] : [words]))
    #expect(found.allSatisfy { $0.kind == kind })
  }

  @Test(arguments: [
    "Peraturan Presiden Nomor 53 Tahun 2017", "mencapai 212,35 juta jiwa", "ISBN 9786020331607",
    "DOI 10.1000/182.0011223344", "pada 2006-2010 naik", "jalan raya no. 5 besar",
    "lahir pada 1928",
    "No.26/PER/M.Kominfo/5/2007/21", "GB82WEST12345698765433", "a@b", "gen E061181339 aktif", "",
    "1234567890123456", "08", "@", "RT", "lahir", "Jl",
  ])
  func `numbers of laws, books and amounts are no identifiers`(text: String) {
    #expect(IdentifierSurvey.identifiers(in: Array(text.utf8)).isEmpty)
  }
}
