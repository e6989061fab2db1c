import TerminalPages

/// A small queue with made-up words, in either language of the interface.
enum QueueExample {
  static func book(_ language: String) -> QueueBook {
    QueueBook(
      language: language,
      codes: [
        QueueQuestion.Option("BTK-LATIH", "pelatihan"),
        QueueQuestion.Option("BTK-RND", "riset bersama"),
        QueueQuestion.Option("NEG-BIAYA", "biaya"),
      ],
      cases: [
        QueueQuestion.Option("NL", "NL Belanda"), QueueQuestion.Option("KR", "KR Korea Selatan"),
      ],
      sources: [QueueQuestion.Option("nota-2018", "Nota kesepahaman")],
      values: [
        "claim": [
          "absent", "theory", "possible", "hoped", "obliged", "planned", "ongoing", "done",
        ],
        "evidence": ["citation", "number"], "because": ["definition", "unit", "slip", "ambiguity"],
      ],
      fewestSeconds: 5
    )
  }

  static func suggestion(_ name: String, code: String = "BTK-LATIH", source: String = "nota-2018")
    -> QueueItem
  {
    QueueItem(kind: .suggestion, name: name, code: code, source: source)
  }

  static func dialogue(
    _ language: String = "en",
    items: [QueueItem] = [suggestion("s-1"), suggestion("s-2"), suggestion("s-3", code: "BTK-RND")]
  ) -> QueueDialogue {
    var dialogue = QueueDialogue(items: items, book: book(language))
    dialogue.card = dialogue.current.map { card($0) }
    return dialogue
  }

  static func card(_ item: QueueItem, words: String? = nil) -> QueueCard {
    QueueCard(
      item: item,
      codeName: "pelatihan",
      place: "nota-2018:7.2 · p. 12 · L174-178",
      sentences: [
        sentence(7, "Kedua pihak bertemu pada bulan Juli di kota pelabuhan."),
        QueueCard.Sentence(
          passage: nil,
          pieces: words.map { [QueueCard.Piece($0)] } ?? [
            QueueCard.Piece("Mereka menyepakati "),
            QueueCard.Piece("latihan bersama", isHit: true),
            QueueCard.Piece(" yang diadakan setiap tahun, bergantian di kedua negara."),
          ],
          isJudged: true
        ),
        sentence(nil, "Biayanya ditanggung masing-masing pihak."),
        sentence(8, "Pertemuan berikutnya belum dijadwalkan."),
      ],
      facts: [
        QueueCard.Fact("Indicator 1", "phrase: latihan bersama (3 of 4 accepted)"),
        QueueCard.Fact("", "This code: 3 codings. Uncertainty: 67 of 100."),
        QueueCard.Fact(
          "Definition",
          "Pendidikan dan latihan orang dari satu negara oleh atau bersama negara lain."
        ),
        QueueCard.Fact("Include", "Latihan lapangan, kursus, beasiswa."),
        QueueCard.Fact("Exclude", "Riset bersama → BTK-RND"),
      ]
    )
  }

  private static func sentence(_ passage: Int?, _ words: String) -> QueueCard.Sentence {
    QueueCard.Sentence(passage: passage, pieces: [QueueCard.Piece(words)], isJudged: false)
  }
}
