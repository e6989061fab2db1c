import StudyModel
import TestKit
import Testing

@testable import SourceSurvey

@Suite struct DuplicateSurveyTests {
  @Test(.enabled(if: SiberText.areThere))
  func `COL-17: six passages of the thesis stand twice, 253 words in all`() throws {
    let document = try SiberText.thesis.document()
    let repeats = DuplicateSurvey.duplicates(in: [document]).filter(\.isRepeat)
    let pairs = repeats.map {
      "\(document.lines(of: $0.first.range)) = \(document.lines(of: $0.second.range))"
    }
    #expect(
      pairs.sorted() == [
        "578-585 = 809-818", "597-613 = 849-864", "666-679 = 905-917", "679-683 = 919-923",
        "683-687 = 890-894", "689-693 = 923-929",
      ]
    )
    #expect(repeats.reduce(0) { $0 + $1.wordCount } == 253)
    #expect(repeats.allSatisfy { $0.kind == .passage && $0.similarity == 1 })
  }

  @Test(.enabled(if: SiberText.areThere))
  func `COL-17: the article repeats names and expressions and no passage`() throws {
    let documents = try SiberText.allCases.map { try $0.document() }
    let found = DuplicateSurvey.duplicates(in: documents)
    let article = found.filter { $0.second.source == SiberText.article.rawValue }
    #expect(article.filter { $0.kind == .name }.count == 4)
    #expect(!article.contains { $0.isRepeat })
    #expect(DuplicateSurvey.groups(of: found, in: documents).isEmpty)
  }

  @Test(.enabled(if: SiberText.areThere))
  func `COL-17: a sentence of the second chapter counts once with that of the first`() throws {
    let document = try SiberText.thesis.document()
    let places = RepeatedPlaces(DuplicateSurvey.duplicates(in: [document]))
    let again = try #require(document.origin.range(ofLines: 851...856))
    let first = try #require(places.firstPlace(of: again, in: document.source))
    #expect(document.lines(of: first.range) == "597-613")
    let earlier = try #require(document.origin.range(ofLines: 600...606))
    #expect(places.firstPlace(of: earlier, in: document.source) == nil)
  }

  private static let news = """
    Pemerintah kota membuka perpustakaan baru di tepi sungai pada hari Senin pagi, kata juru bicara \
    kota. Gedung itu memuat ruang baca anak dan arsip kota yang dapat dibaca siapa saja tanpa bayar. \
    Warga datang sejak pagi dan antre di depan pintu masuk bersama anak mereka sampai hari sore.
    """

  @Test func `COL-15: two reports of one press release are proposed as one group`() throws {
    let other = """
      Hujan turun di lereng gunung dan jalan ke desa tertutup tanah. Relawan membuka jalan itu dengan \
      cangkul selama dua hari, sementara bantuan diantar lewat sungai oleh para nelayan.
      """
    let documents = [
      try collected(Self.news, as: "kantor-berita"),
      try collected("Laporan dari kota. " + Self.news + " Demikian kabarnya.", as: "koran"),
      try collected(other, as: "lain"),
    ]
    let found = DuplicateSurvey.duplicates(in: documents)
    #expect(DuplicateSurvey.groups(of: found, in: documents) == [["kantor-berita", "koran"]])
    #expect(
      DuplicateSurvey.groups(of: found, in: documents.reversed()).map { $0.sorted() } == [
        ["kantor-berita", "koran"]
      ]
    )
  }

  @Test func `passages that differ by a few words are similar`() throws {
    let changed = Self.news
      .replacing("baru", with: "pertama").replacing("sejak pagi", with: "sejak subuh")
    let documents = [try collected(Self.news, as: "a"), try collected(changed, as: "b")]
    let similar = DuplicateSurvey.duplicates(in: documents).filter { $0.kind == .similar }
    #expect(similar.count == 1)
    #expect(similar.allSatisfy { $0.similarity > 0.6 && $0.similarity < 1 })
  }

  @Test(arguments: ["\r\n", "\n", " 😀 ", " — "])
  func `case, punctuation and white space do not matter`(gap: String) throws {
    let words = "satu dua tiga empat lima énam tujuh delapan sembilan sepuluh sebelas dua-belas"
    let text = words + " ujung lain. " + words.uppercased().replacing(" ", with: gap)
    let found = DuplicateSurvey.duplicates(in: [try collected(text)])
    #expect(found.map(\.wordCount) == [12])
    #expect(found.map(\.kind) == [.name])
  }

  @Test(arguments: [1, 50, 5000])
  func `one word again and again is done in time and never repeats itself`(count: Int) throws {
    let document = try collected(String(repeating: "gema ", count: count))
    for found in DuplicateSurvey.duplicates(in: [document]) {
      #expect(found.first.range.end <= found.second.range.start)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a run is equal word by word and cannot be longer`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = (0..<400).map { _ in ["ba", "Ca", "da"][Int.random(in: 0..<3, using: &random)] }
    let document = try collected(words.joined(separator: " "))
    func folded(_ range: TextRange) -> [String] {
      document.text[range].lowercased().split(separator: " ").map(String.init)
    }
    for found in DuplicateSurvey.duplicates(in: [document]) where found.kind != .similar {
      #expect(folded(found.first.range) == folded(found.second.range))
      let after = { (range: TextRange) in
        folded(TextRange(range.end, document.text.range.end)).first
      }
      let meets = found.first.range.end.scalars + 1 == found.second.range.start.scalars
      #expect(
        meets || after(found.first.range) != after(found.second.range)
          || after(found.second.range) == nil
      )
    }
  }
}
