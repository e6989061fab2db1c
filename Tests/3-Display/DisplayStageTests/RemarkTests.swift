import DisplayStage
import StudyModel
import Testing

/// What is said about displays that are incomplete, unknown or hard to read.
@Suite struct RemarkTests {
  private func codes(
    _ displays: [DisplaySpecification],
    networks: [NetworkSpecification] = [],
    reduction: Reduction = Reduction(),
    change: (inout Study) -> Void = { _ in }
  ) throws -> (made: [String], noticed: [Diagnostic]) {
    var study = try SmallStudy.study()
    study.displays = displays
    study.networks = networks
    change(&study)
    let (made, noticed) = Displaying.displays(
      DisplayContext(study: study, reduction: reduction, documents: []),
      hash: SmallStudy.hash
    )
    return (made.map(\.id), noticed)
  }

  @Test func `an unknown kind is an error with the nearest one, and the others are made`() throws {
    let (made, noticed) = try codes([
      DisplaySpecification(id: "a", kind: "effect-matrix", reading: "reading"),
      DisplaySpecification(id: "b", kind: "event-listing", reading: "reading"),
    ])
    #expect(made == ["b"])
    #expect(noticed.map(\.code) == ["unknown-kind"])
    #expect(noticed.first?.severity == .error)
    #expect(noticed.first?.remedy == "did you mean 'effects-matrix'?")
  }

  @Test func `two displays of one id would be one file, so the second is left out`() throws {
    let (made, noticed) = try codes(
      [DisplaySpecification(id: "a", kind: "event-listing", reading: "reading")],
      networks: [
        NetworkSpecification(
          id: "a",
          kind: "causal-network",
          nodes: [],
          links: [],
          reading: "reading"
        )
      ]
    )
    #expect(made == ["a"])
    #expect(noticed.map(\.code) == ["duplicate-display"])
  }

  @Test func `DIS-01: what the specification names must exist`() throws {
    let (_, noticed) = try codes([
      DisplaySpecification(
        id: "a",
        kind: "matrix",
        question: "RQ9",
        rows: .case,
        columns: .codes(["BTL-*"]),
        scope: .init(sources: ["alhpa"], cases: ["XX"]),
        reading: "reading"
      )
    ])
    #expect(
      noticed.map(\.code) == [
        "unknown-question", "unknown-case", "unknown-source", "unknown-code", "empty-display",
      ]
    )
    #expect(noticed.first { $0.code == "unknown-source" }?.remedy == "did you mean 'alpha'?")
  }

  @Test func `DIS-01: the rule says rows, columns, order, scope, cell, level and denominator`()
    throws
  {
    let specification = DisplaySpecification(
      id: "forms",
      kind: "conceptually-clustered-matrix",
      rows: .case,
      columns: .codes(["BTK-*"]),
      level: .groups,
      rowOrder: .alphabetical,
      scope: .init(cases: ["NL"])
    )
    let made = SmallStudy.made(
      specification,
      try SmallStudy.study(),
      Reduction(codings: [SmallStudy.coding(1, "BTK-INFO")])
    )
    #expect(
      made.display?.rule.words(in: "en")
        == "Rows: cases, alphabetical, then by id. Columns: codes BTK-*, as listed. "
        + "Scope: cases NL; accepted codings whose words are found. A cell holds all its excerpts. "
        + "Numbers count independent groups out of 2; only body and appendix count, "
        + "what is coded “absent” does not."
    )
    #expect(made.display?.rule.words(in: "id").hasPrefix("Baris: kasus, menurut abjad") == true)
  }

  @Test func `DIS-03: one kind of entry in a column, or a warning`() throws {
    let cells = [("NL", "summary"), ("KR", "scale-of-trust")].map { row, kind in
      CellChoice(cell: "forms/\(row)/BTK-INFO", kind: kind, text: "x", evidence: "")
    }
    let specification = DisplaySpecification(
      id: "forms",
      kind: "conceptually-clustered-matrix",
      columns: .codes(["BTK-*"]),
      reading: "reading"
    )
    let (_, noticed) = try codes([specification]) { $0.cellTexts = cells }
    #expect(noticed.map(\.code) == ["mixed-kinds"])
  }

  @Test(arguments: [
    (Profile.Name.sketch, Diagnostic.Severity.note), (.thesis, .warning), (.full, .warning),
  ])
  func `DIS-20: a display without a text is listed, as loudly as the profile asks`(
    profile: Profile.Name,
    severity: Diagnostic.Severity
  ) throws {
    let (_, noticed) = try codes([DisplaySpecification(id: "a", kind: "event-listing")]) {
      $0.studyProtocol = StudyProtocol(profile: Profile(name: profile))
    }
    #expect(noticed.map(\.code) == ["display-without-reading"])
    #expect(noticed.first?.severity == severity)
  }

  @Test func `DIS-20: a reading that no memo has is reported`() throws {
    let (_, noticed) = try codes([
      DisplaySpecification(id: "a", kind: "event-listing", reading: "readin")
    ])
    #expect(noticed.map(\.code) == ["unknown-memo"])
    #expect(noticed.first?.remedy == "did you mean 'reading'?")
  }

  @Test func `more than a dozen columns are remarked on`() throws {
    let codebook = try Codebook(codes: (1...13).map { Code(id: "C\($0)") })
    let (_, noticed) = try codes([
      DisplaySpecification(id: "a", kind: "matrix", reading: "reading")
    ]) { $0.codebook = codebook }
    #expect(noticed.map(\.code) == ["large-display"])
  }

  @Test func `words for a cell that is gone are not lost in silence`() throws {
    let (_, noticed) = try codes([
      DisplaySpecification(id: "a", kind: "matrix", reading: "reading")
    ]) {
      $0.cellTexts = [CellChoice(cell: "a/XX/BTK-INFO", kind: "summary", text: "x", evidence: "")]
    }
    #expect(noticed.map(\.code) == ["words-without-cell"])
  }

  @Test func `a coding without a case is said to be outside`() throws {
    let (_, noticed) = try codes(
      [DisplaySpecification(id: "a", kind: "matrix", reading: "reading")],
      reduction: Reduction(codings: [SmallStudy.coding(1, "BTK-INFO", cases: [])])
    )
    #expect(noticed.map(\.code) == ["codings-outside-display"])
  }

  @Test func `no word of a source stands in a remark`() throws {
    let secret = "SECRETWORDS"
    let (_, noticed) = try codes(
      [DisplaySpecification(id: "a", kind: "matrix", rows: .bearer)],
      reduction: Reduction(codings: [SmallStudy.coding(1, "BTK-INFO", quote: secret)])
    )
    #expect(!noticed.contains { $0.message.contains(secret) })
  }
}
