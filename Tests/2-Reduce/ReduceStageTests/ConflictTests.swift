import ReduceStage
import StudyModel
import Testing

@Suite struct StartYearRuleTests {
  @Test(
    arguments: [
      ("Program itu akan dimulai pada tahun 2022 di Jakarta.", [2022]),
      ("Resmi dimulai sejak 2019.", [2019]),
      ("It BEGAN in 1998 and started again in May 2004.", [1998, 2004]),
      ("Dimulai 2001, lalu dimulai 2001.", [2001]),
      ("Mulai bulan Maret tahun 2020.", [2020]),
      ("Dimulai (Penulis, 2019) dengan baik.", []),
      ("Dimulai dengan suatu hal yang lain pada 2019.", []),
      ("Pada tahun 2019 banyak hal terjadi.", []),
      ("It began with 20190 and 3019 words.", []),
      ("Beginnings in 2019.", []),
      ("", []),
    ]
  )
  func `a start year follows a word of beginning`(sentence: String, years: [Int]) {
    #expect(StartYearRule.years(in: sentence) == years)
  }

  private func study() -> SmallStudy {
    var study = SmallStudy()
    study.add(
      "k",
      [["Hal itu akan dimulai pada tahun 2022."], ["Hal itu resmi dimulai pada tahun 2019."]],
      cases: ["KR"]
    )
    return study
  }

  @Test func `RED-28: two start years of one code and case come up before anybody coded`() throws {
    var study = study()
    study.hit("A", 1, of: "k")
    #expect(try study.reduce().noticed.isEmpty)
    study.hit("A", 2, of: "k")
    let reduction = try study.reduce()
    let conflict = try #require(reduction.noticed.first)
    #expect(reduction.noticed.count == 1)
    #expect(conflict.rule == "start-year" && conflict.about == "A/KR")
    #expect(conflict.places.map(\.value) == ["2022", "2019"])
    #expect(conflict.places.map(\.suggestion) == reduction.suggestions.map(\.id))
    #expect(conflict.places.map(\.locator) == ["p. iv L10", "p. iv L20"])
    #expect(reduction.contradictions.isEmpty)
    let diagnostic = try #require(reduction.diagnostics.first)
    #expect(diagnostic.code == "contradiction-noticed" && diagnostic.severity == .warning)
    #expect(!diagnostic.message.contains("dimulai"))
  }

  @Test func `RED-28: coded, they are a contradiction until a person records and settles it`()
    throws
  {
    var study = study()
    let first = study.judge("ayu", .code(study.choice("A", 1, of: "k")))
    let second = study.judge("ayu", .code(study.choice("A", 2, of: "k")))
    let proposed = try study.reduce()
    #expect(
      proposed.contradictions == [
        Contradiction(judgement: nil, of: [first, second], about: "A/KR", status: .open)
      ]
    )
    let act = try #require(
      try study.choosing().contradiction(of: [first.text, second.text], about: "start").acts.first
    )
    let recorded = study.judge("ayu", act)
    let open = try study.reduce()
    #expect(open.noticed.isEmpty && open.diagnostics.isEmpty)
    #expect(open.contradictions.map(\.judgement) == [recorded])
    #expect(open.contradictions.map(\.isOpen) == [true])
    for act in try study.choosing().resolve(recorded.text, choice: "2019", why: "signed").acts {
      study.judge("budi", act)
    }
    let settled = Contradiction.Status.resolved(choice: "2019", why: "signed", by: "budi")
    #expect(try study.reduce().contradictions.map(\.status) == [settled])
    study.judge("ayu", .undo(of: recorded, why: nil))
    #expect(try study.reduce().contradictions.map(\.judgement) == [nil])
  }

  @Test func `one year, another case or another code is no contradiction`() throws {
    var same = study()
    same.add("j", [["Hal itu dimulai pada 2022."]], cases: ["KR"])
    same.judge("ayu", .code(same.choice("A", 1, of: "k")))
    same.judge("ayu", .code(same.choice("A", 1, of: "j")))
    #expect(try same.reduce().noticed.isEmpty)
    var other = study()
    other.judge("ayu", .code(other.choice("A", 1, of: "k")))
    other.judge("ayu", .code(other.choice("A", 2, of: "k", cases: ["NL"])))
    #expect(try other.reduce().noticed.isEmpty)
    var code = study()
    code.judge("ayu", .code(code.choice("A", 1, of: "k")))
    code.judge("ayu", .code(code.choice("B", 2, of: "k")))
    #expect(try code.reduce().noticed.isEmpty)
  }

  @Test func `two codes on the same sentences are one conflict`() throws {
    var study = study()
    for code in ["A", "B"] { for sentence in [1, 2] { study.hit(code, sentence, of: "k") } }
    #expect(try study.reduce().noticed.map(\.about) == ["A/KR"])
  }
}

@Suite struct EventConflictTests {
  @Test(
    arguments: [
      ("2019", "2022", true), ("2019-03", "2019-04", true), ("2019-03-01", "2019-03-02", true),
      ("2019", "2019-03", false), ("2019-03", "2019-03-02", false), ("2019", "2019", false),
      ("2019-03-01", "2019", false), ("2018-03-01", "2019-03-01", true),
    ]
  )
  func `dates conflict only in what both of them say`(
    first: String,
    second: String,
    isConflict: Bool
  ) throws {
    var study = SmallStudy()
    for (person, date) in [("ayu", first), ("budi", second)] {
      let chosen = try study.choosing().event(
        id: "start",
        name: "n",
        date: date,
        place: ("s", study.sentence(1))
      )
      for act in chosen.acts { study.judge(person, act) }
    }
    let other = try study.choosing().event(id: "other", name: "n", date: "1999")
    for act in other.acts { study.judge("ayu", act) }
    let reduction = try study.reduce()
    #expect(reduction.events.count == 3)
    #expect(reduction.contradictions.map(\.about) == (isConflict ? ["start"] : []))
    #expect(reduction.noticed.map(\.rule) == (isConflict ? ["event-date"] : []))
    let ids = reduction.contradictions.flatMap(\.of)
    guard isConflict else { return }
    study.judge("ayu", .contradiction(of: ids, about: "when"))
    #expect(try study.reduce().contradictions.map(\.about) == ["when"])
    #expect(try study.reduce().noticed.isEmpty)
  }

  @Test func `events stand by date, and those without one last`() throws {
    var study = SmallStudy()
    for (id, date) in [("d", nil), ("c", "2019"), ("b", "2018-07"), ("a", "2018")] {
      study.judge(
        "ayu",
        .event(EventChoice(id: id, name: id, date: date.flatMap { PartialDate($0) }))
      )
    }
    #expect(try study.reduce().events.map(\.id) == ["a", "b", "c", "d"])
  }
}
