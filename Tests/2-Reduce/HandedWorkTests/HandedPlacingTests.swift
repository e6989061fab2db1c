import HandedWork
import StudyModel
import Testing

/// Where words stand: in one place beyond doubt, in several, or nowhere; never guessed.
@Suite struct HandedPlacingTests {
  static let passages = [
    "Kerja sama itu dimulai pada tahun 2018. Kedua negara sepakat.",
    "Pelatihan diadakan dua kali setahun. Kedua negara sepakat.",
    "Kata net berdiri sendiri, network tidak; \u{1F512} lalu \u{A997}\u{A9BA} dan e\u{0301}.",
  ]

  private let nota = document(HandedPlacingTests.passages)

  private func place(_ place: HandedPlace, in documents: [Document]? = nil) -> HandedPlacing.Outcome
  {
    HandedPlacing(documents: documents ?? [nota], sources: ["nota", "lain"]).place(place)
  }

  private func words(_ outcome: HandedPlacing.Outcome) -> [String] {
    switch outcome {
    case .placed(let spot): [nota.text[spot.range]]
    case .ambiguous(let spots, _): spots.map { nota.text[$0.range] }
    case .unfound, .foreign: []
    }
  }

  /// The range of the nth occurrence of words.
  private func range(_ words: String, _ number: Int = 1) throws -> TextRange {
    let text = Array(nota.text.string.unicodeScalars)
    let sought = Array(words.unicodeScalars)
    let starts = text.indices.filter { text[$0...].starts(with: sought) }
    let start = try #require(starts.dropFirst(number - 1).first)
    return TextRange(start, start + sought.count)
  }

  @Test(arguments: ["Kedua negara sepakat.", "\u{A997}\u{A9BA}", "e\u{0301}", "\u{1F512} lalu"])
  func `the place that a page says holds where the quote stands there`(quote: String) throws {
    let range = try range(quote, quote.hasPrefix("Kedua") ? 2 : 1)
    let place = HandedPlace(
      source: "nota",
      document: nota.fingerprint,
      range: range,
      quote: quote
    )
    #expect(self.place(place) == .placed(.init(source: "nota", range: range)))
  }

  @Test func `a place that was altered is not believed: the quote and its company decide`() throws {
    let second = try range("Kedua negara sepakat.", 2)
    let altered = HandedPlace(
      source: "nota",
      document: nota.fingerprint,
      range: TextRange(2, 23),
      quote: "Kedua negara sepakat.",
      prefix: "diadakan dua kali setahun. ",
      suffix: "\nKata net"
    )
    #expect(place(altered) == .placed(.init(source: "nota", range: second)))
    var bare = altered
    (bare.prefix, bare.suffix) = ("", "")
    #expect(words(place(bare)).count == 2)
    guard case .ambiguous = place(bare) else { Issue.record("it was placed"); return }
  }

  @Test func `an altered place beyond the text is no place`() {
    let far = HandedPlace(
      source: "nota",
      document: nota.fingerprint,
      range: TextRange(1 << 27, 1 << 28),
      quote: "tidak ada di sini sama sekali"
    )
    guard case .unfound = place(far) else { Issue.record("it was placed"); return }
  }

  @Test func `in another version a repeated sentence is placed only beside its own company`() {
    let changed = HandedPlace(
      source: "nota",
      document: "earlier",
      range: TextRange(300, 321),
      quote: "Kedua negara sepakat.",
      prefix: "adakan dua kali setahun. ",
      suffix: "\nKata net berdiri"
    )
    #expect(words(place(changed)) == ["Kedua negara sepakat."])
    var other = changed
    (other.prefix, other.suffix) = ("sesuatu yang lain. ", "\nyang lain lagi")
    guard case .ambiguous(let spots, _) = place(other) else {
      Issue.record("it was placed")
      return
    }
    #expect(spots.count == 2)
  }

  @Test func `in another version words that stand once, in other company, are asked about`() {
    let place = HandedPlace(
      source: "nota",
      document: "earlier",
      range: TextRange(300, 307),
      quote: "sepakat",
      prefix: "yang lain ",
      suffix: " dan lagi"
    )
    let one = document(["Kedua negara sepakat."])
    guard
      case .ambiguous(let spots, _) = HandedPlacing(documents: [one], sources: ["nota"])
        .place(place)
    else {
      Issue.record("it was placed")
      return
    }
    #expect(spots.count == 1)
  }

  @Test func `a quotation that stands once is placed, as people paste it`() throws {
    #expect(
      words(place(HandedPlace(source: "nota", quote: "  Pelatihan   diadakan "))) == [
        "Pelatihan diadakan"
      ]
    )
    #expect(
      words(place(HandedPlace(source: "nota", quote: "Pelatihan \u{2026} setahun")))
        == ["Pelatihan diadakan dua kali setahun"]
    )
    #expect(words(place(HandedPlace(source: "nota", quote: "net"))) == ["net"])
  }

  @Test func `a passage tells repeated sentences apart, and a page too`() throws {
    let paged = document(
      Self.passages,
      pages: [
        Page(number: 1, label: "28", method: .declared, start: TextOffset(0)),
        Page(number: 2, label: "29", method: .declared, start: nota.passages[1].range.start),
      ]
    )
    let second = try range("Kedua negara sepakat.", 2)
    for hint in [
      HandedPlace.Hint.passages(2...2), .page("29"), .typed("nota:2"), .typed("2"), .typed("p29"),
    ] {
      let asked = HandedPlace(source: "nota", quote: "Kedua negara sepakat.", hint: hint)
      #expect(place(asked, in: [paged]) == .placed(.init(source: "nota", range: second)))
    }
    let elsewhere = HandedPlace(source: "nota", quote: "Pelatihan diadakan", hint: .page("28"))
    guard case .ambiguous(let spots, let reason) = place(elsewhere, in: [paged]) else {
      Issue.record("it was placed")
      return
    }
    #expect(spots.count == 1 && reason == "the words stand elsewhere than the file says")
    guard
      case .unfound = place(
        HandedPlace(source: "nota", quote: "Pelatihan", hint: .page("x")),
        in: [paged]
      )
    else {
      Issue.record("an unknown page was passed over")
      return
    }
  }

  @Test func `words that are others than in the source are proposed, or not found`() {
    let near = HandedPlace(
      source: "nota",
      quote: "Pelatihan diadakan tiga kali setahun.",
      prefix: "sepakat.\n",
      suffix: " Kedua negara"
    )
    guard case .ambiguous(let spots, let reason) = place(near) else {
      Issue.record("it was placed")
      return
    }
    #expect(nota.text[spots[0].range].contains("dua kali setahun"))
    #expect(reason == "the words are others than in the source")
    guard case .unfound = place(HandedPlace(source: "nota", quote: "sama sekali lain bunyinya"))
    else {
      Issue.record("it was placed")
      return
    }
  }

  @Test func `without a source the words must stand in one only`() throws {
    let other = document(["Kedua negara sepakat.", "Hanya di sini."], source: "lain")
    let only = place(HandedPlace(quote: "Hanya di sini."), in: [nota, other])
    #expect(only == .placed(.init(source: "lain", range: other.passages[1].range)))
    guard
      case .ambiguous(let spots, _) = place(
        HandedPlace(quote: "Kedua negara sepakat."),
        in: [nota, other]
      )
    else {
      Issue.record("it was placed")
      return
    }
    #expect(spots.map(\.source) == ["nota", "nota", "lain"])
  }

  @Test(arguments: ["../nota", "nota ", "", "tak-dikenal"])
  func `a source that is none is no place, whatever its name`(id: String) {
    guard case .foreign = place(HandedPlace(source: id, quote: "Pelatihan")) else {
      Issue.record("it was looked for")
      return
    }
  }
}
