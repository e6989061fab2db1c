import DisplayStage
import StudyModel
import TestKit
import Testing

/// Which codings stand in which cell, how they are counted, and what an empty cell says.
@Suite struct MatrixTests {
  let forms = DisplaySpecification(
    id: "forms",
    kind: "conceptually-clustered-matrix",
    rows: .case,
    columns: .codes(["BTK-*"]),
    level: .groups
  )

  func matrix(
    _ specification: DisplaySpecification,
    _ codings: [Coding],
    change: (inout Study) -> Void = { _ in },
    reduction: Reduction? = nil
  ) throws -> Matrix {
    var study = try SmallStudy.study()
    change(&study)
    let made = SmallStudy.made(specification, study, reduction ?? Reduction(codings: codings))
    return try #require(made.display?.matrix)
  }

  @Test func `DIS-02: a cell knows exactly its codings, and opens every one`() throws {
    let matrix = try matrix(
      forms,
      [
        SmallStudy.coding(1, "BTK-LATIH"), SmallStudy.coding(2, "BTK-INFO"),
        SmallStudy.coding(3, "BTK-LATIH", in: "beta", cases: ["NL", "KR"]),
        SmallStudy.coding(4, "HMB-DANA"),
      ]
    )
    let cell = try #require(matrix.cell(row: "NL", column: "BTK-LATIH"))
    #expect(cell.codings == [SmallStudy.id(1), SmallStudy.id(3)])
    #expect(matrix.cell(row: "KR", column: "BTK-LATIH")?.codings == [SmallStudy.id(3)])
    for cell in matrix.cells.joined() where cell.empty == nil { #expect(!cell.codings.isEmpty) }
  }

  @Test func `what is unfinished or lost stands nowhere`() throws {
    let lost = Coding(
      id: SmallStudy.id(9),
      choice: SmallStudy.coding(9, "BTK-LATIH").choice,
      cases: ["NL"],
      by: "ayu",
      at: "",
      status: .accepted,
      anchorState: .lost,
      range: nil,
      part: nil
    )
    let matrix = try matrix(
      forms,
      [SmallStudy.coding(1, "BTK-LATIH", status: .unfinished), lost]
    )
    #expect(matrix.cell(row: "NL", column: "BTK-LATIH")?.empty == .notLookedFor)
  }

  // MARK: - Five kinds of nothing

  @Test func `DIS-04: nothing coded is a dot and never a zero`() throws {
    let matrix = try matrix(forms, [])
    #expect(matrix.cells.joined().allSatisfy { $0.empty == .notLookedFor && $0.count == nil })
  }

  @Test func `DIS-04: a zero comes from an absent coding only, and keeps it`() throws {
    let matrix = try matrix(forms, [SmallStudy.coding(1, "BTK-INFO", claim: .absent)])
    let cell = try #require(matrix.cell(row: "NL", column: "BTK-INFO"))
    #expect(cell.empty == .absent)
    #expect(cell.codings == [SmallStudy.id(1)])
    #expect(cell.count == nil)
  }

  @Test func `DIS-04: an open contradiction makes a cell unclear, a settled one does not`() throws {
    let codings = [SmallStudy.coding(1, "BTK-INFO"), SmallStudy.coding(2, "BTK-INFO", in: "beta")]
    func mark(_ status: Contradiction.Status) throws -> Matrix.EmptyMark? {
      let reduction = Reduction(
        codings: codings,
        contradictions: [
          Contradiction(
            judgement: SmallStudy.id(7),
            of: codings.map(\.id),
            about: "x",
            status: status
          )
        ]
      )
      return try matrix(forms, [], reduction: reduction).cell(row: "NL", column: "BTK-INFO")?.empty
    }
    #expect(try mark(.open) == .unclear)
    #expect(try mark(.resolved(choice: "ayu-1", why: "older", by: "ayu")) == nil)
  }

  @Test func `DIS-04: a contested coding makes its cell unclear and adds to no number`() throws {
    let matrix = try matrix(forms, [SmallStudy.coding(1, "BTK-INFO", status: .contested)])
    let cell = try #require(matrix.cell(row: "NL", column: "BTK-INFO"))
    #expect(cell.empty == .unclear)
    #expect(cell.codings == [SmallStudy.id(1)])
    #expect(cell.count == nil)
  }

  @Test(arguments: [("n/a", Matrix.EmptyMark.notApplicable), ("–", .noDataPossible)])
  func `DIS-04: not applicable and no data possible are declared by a person`(
    text: String,
    mark: Matrix.EmptyMark
  ) throws {
    let choice = CellChoice(cell: "forms/KR/BTK-INFO", kind: "symbol", text: text, evidence: "")
    let matrix = try matrix(forms, []) { $0.cellTexts = [choice] }
    #expect(matrix.cell(row: "KR", column: "BTK-INFO")?.empty == mark)
    #expect(matrix.cell(row: "NL", column: "BTK-INFO")?.empty == .notLookedFor)
  }

  @Test func `DIS-04: nobody can declare a zero`() throws {
    let choice = CellChoice(cell: "forms/KR/BTK-INFO", kind: "symbol", text: "0", evidence: "")
    let matrix = try matrix(forms, []) { $0.cellTexts = [choice] }
    #expect(matrix.cell(row: "KR", column: "BTK-INFO")?.empty == .notLookedFor)
  }

  // MARK: - Numbers

  @Test(arguments: [
    (DisplaySpecification.Level.excerpts, 3, 4), (.sources, 3, 3), (.groups, 2, 2), (.cases, 1, 2),
  ])
  func `DIS-06: a number stands with its level and denominator`(
    level: DisplaySpecification.Level,
    count: Int,
    denominator: Int
  ) throws {
    let specification = DisplaySpecification(
      id: "forms",
      kind: "conceptually-clustered-matrix",
      rows: .case,
      columns: .codes(["BTK-*"]),
      level: level
    )
    let matrix = try matrix(
      specification,
      [
        SmallStudy.coding(1, "BTK-LATIH", in: "alpha", cases: ["KR"]),
        SmallStudy.coding(2, "BTK-LATIH", in: "beta", cases: ["KR"]),
        SmallStudy.coding(3, "BTK-LATIH", in: "gamma", cases: ["KR"]),
        // A second coder on the same words is the same excerpt.
        SmallStudy.coding(5, "BTK-LATIH", in: "gamma", at: 60, cases: ["KR"]),
        SmallStudy.coding(4, "BTK-INFO", in: "gamma", cases: ["NL"]),
      ]
    )
    let cell = try #require(matrix.cell(row: "KR", column: "BTK-LATIH"))
    #expect(cell.count == count)
    #expect(cell.denominator == denominator)
    #expect(matrix.level == level)
  }

  @Test func `an abstract claims and does not count, yet stands in its cell`() throws {
    let matrix = try matrix(
      forms,
      [SmallStudy.coding(1, "BTK-LATIH"), SmallStudy.coding(2, "BTK-LATIH", part: .abstract)]
    )
    let cell = try #require(matrix.cell(row: "NL", column: "BTK-LATIH"))
    #expect(cell.codings.count == 2)
    #expect(cell.count == 1)
  }

  @Test(arguments: ["code-by-case-counts", "code-by-source-counts", "counts"])
  func `DIS-06: tables of counts have a denominator in every cell with a number`(kind: String)
    throws
  {
    let specification = DisplaySpecification(id: "table", kind: kind)
    let codings = [SmallStudy.coding(1, "BTK-LATIH"), SmallStudy.coding(2, "DPK-KAP", in: "beta")]
    let matrix = try matrix(specification, codings)
    #expect(matrix.rows.map(\.id).contains("HMB-DANA"))
    for cell in matrix.cells.joined() {
      #expect(cell.kind == "count")
      #expect((cell.count == nil) == (cell.denominator == nil))
    }
    let csv = DisplayCSV.csv(
      of: try #require(
        SmallStudy.made(specification, try SmallStudy.study(), Reduction(codings: codings)).display
      ),
      study: try SmallStudy.study(),
      reduction: Reduction(codings: codings)
    )
    #expect(csv.contains("1/2 excerpts"))
  }

  // MARK: - Effects

  @Test func `DIS-17: an effects matrix tells bearers and statuses apart`() throws {
    let matrix = try matrix(
      DisplaySpecification(id: "effects", kind: "effects-matrix"),
      [
        SmallStudy.coding(1, "DPK-KAP", claim: .hoped, bearer: "Indonesia"),
        SmallStudy.coding(2, "DPK-KAP", claim: .done, bearer: "Korea"),
        SmallStudy.coding(3, "DPK-AMAN", claim: .done),
      ]
    )
    #expect(
      matrix.rows.map(\.id) == ["DPK-KAP@Indonesia", "DPK-KAP@Korea", "DPK-AMAN", "negative"]
    )
    #expect(matrix.columns.map(\.id) == ClaimStatus.allCases.map(\.rawValue))
    #expect(matrix.cell(row: "DPK-KAP@Indonesia", column: "hoped")?.codings == [SmallStudy.id(1)])
    #expect(matrix.cell(row: "DPK-KAP@Korea", column: "done")?.codings == [SmallStudy.id(2)])
  }

  @Test func `DIS-17: the negative row stands there even when it is empty`() throws {
    let matrix = try matrix(
      DisplaySpecification(id: "effects", kind: "effects-matrix", showsNegative: false),
      []
    )
    let last = try #require(matrix.rows.last)
    #expect(last.isNegative)
    #expect(try #require(matrix.cells.last).allSatisfy { $0.empty == .notLookedFor })
  }

  @Test func `DIS-17: losses stand in the negative row under their status`() throws {
    let matrix = try matrix(
      DisplaySpecification(id: "effects", kind: "effects-matrix"),
      [SmallStudy.coding(1, "DPK-KAP", claim: .done, sign: .minus)]
    )
    #expect(matrix.cell(row: "negative", column: "done")?.codings == [SmallStudy.id(1)])
    #expect(matrix.cell(row: "negative", column: "done")?.count == 1)
  }

  @Test
  func `DIS-17: effects in columns get a column of losses, whatever code speaks against them`()
    throws
  {
    let found = SmallStudy.coding(2, "NEG-BATAS", cases: ["KR"])
    let matrix = try matrix(
      DisplaySpecification(
        id: "effects",
        kind: "effects-matrix",
        rows: .case,
        columns: .codes(["DPK-*"])
      ),
      [SmallStudy.coding(1, "DPK-KAP", cases: ["NL"], claim: .absent), found]
    ) { $0.findings = [Self.finding(restingOn: "effects", against: found.id)] }
    #expect(matrix.rows.map(\.isNegative) == [false, false])
    #expect(matrix.columns.last?.isNegative == true)
    #expect(matrix.cell(row: "NL", column: "negative")?.codings == [SmallStudy.id(1)])
    #expect(matrix.cell(row: "KR", column: "negative")?.codings == [found.id])
  }

  @Test func `DIS-17: what was found against an effect stands there even without a status`() throws
  {
    let found = SmallStudy.coding(2, "NEG-BATAS")
    let matrix = try matrix(
      DisplaySpecification(id: "effects", kind: "effects-matrix", rows: .codes(["DPK-*"])),
      [SmallStudy.coding(1, "DPK-KAP", claim: .done), found]
    ) { $0.findings = [Self.finding(restingOn: "effects", against: found.id)] }
    #expect(matrix.cell(row: "negative", column: "unstated")?.codings == [found.id])
  }

  private static func finding(restingOn display: String, against found: JudgementID) -> Finding {
    Finding(
      id: "F1",
      text: LocalizedText("x"),
      restsOn: [.init(display: display)],
      against: [.init(search: "cost", date: "2026-10-01", found: [found], answer: nil)]
    )
  }

  // MARK: - Negative evidence

  @Test func `a finding that rests on a display brings the column of negative evidence`() throws {
    let found = SmallStudy.coding(2, "HMB-DANA", cases: ["KR"])
    let matrix = try matrix(forms, [SmallStudy.coding(1, "BTK-LATIH"), found]) { study in
      study.findings = [
        Finding(
          id: "F1",
          text: LocalizedText("x"),
          restsOn: [.init(display: "forms", row: "NL", column: "BTK-LATIH")],
          against: [.init(search: "cost", date: "2026-10-01", found: [found.id], answer: nil)]
        )
      ]
    }
    #expect(matrix.columns.map(\.isNegative) == [false, false, true])
    #expect(matrix.cell(row: "KR", column: "negative")?.codings == [found.id])
    #expect(matrix.cell(row: "NL", column: "negative")?.empty == .notLookedFor)
  }
}
