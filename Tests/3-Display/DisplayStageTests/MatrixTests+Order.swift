import DisplayStage
import StudyModel
import Testing

extension MatrixTests {
  // MARK: - Order

  @Test func `DIS-15: the order is a rule, and ties are said`() throws {
    let specification = DisplaySpecification(
      id: "table",
      kind: "counts",
      rows: .codes(["BTK-*", "HMB-*"]),
      columns: .case,
      rowOrder: .count
    )
    let made = SmallStudy.made(
      specification,
      try SmallStudy.study(),
      Reduction(codings: [SmallStudy.coding(1, "HMB-DANA")])
    )
    let display = try #require(made.display)
    #expect(display.matrix?.rows.map(\.id) == ["HMB-DANA", "BTK-INFO", "BTK-LATIH"])
    #expect(display.rule.words(in: "en").contains("Ties: BTK-INFO = BTK-LATIH."))
    #expect(display.rule.words(in: "id").contains("Seri: BTK-INFO = BTK-LATIH."))
  }

  @Test(arguments: [DisplaySpecification.Order.alphabetical, .count])
  func `DIS-15: the order of the files does not change the display`(
    order: DisplaySpecification.Order
  ) throws {
    let specification = DisplaySpecification(
      id: "table",
      kind: "code-by-source-counts",
      columnOrder: order
    )
    let codings = [
      SmallStudy.coding(1, "BTK-LATIH", in: "gamma"), SmallStudy.coding(2, "BTK-INFO"),
    ]
    let first = try matrix(specification, codings)
    let second = try matrix(specification, codings.reversed()) { $0.sources.reverse() }
    #expect(first.columns == second.columns)
    #expect(first.cells.map { $0.map(\.count) } == second.cells.map { $0.map(\.count) })
  }

  @Test func `rows can stand for the values of an attribute`() throws {
    let specification = DisplaySpecification(
      id: "givers",
      kind: "matrix",
      rows: .attribute("giver"),
      columns: .codes(["BTK"])
    )
    let matrix = try matrix(
      specification,
      [SmallStudy.coding(1, "BTK-LATIH"), SmallStudy.coding(2, "BTK-INFO", cases: ["KR"])]
    )
    #expect(matrix.rows.map(\.id) == ["state", "agency"])
    // A container named by its id is the family below it.
    #expect(matrix.columns.map(\.id) == ["BTK"])
    #expect(matrix.cell(row: "agency", column: "BTK")?.codings == [SmallStudy.id(2)])
  }

  // MARK: - Words of persons

  @Test func `words in a cell are kept, and outdated when its codings change`() throws {
    let coding = SmallStudy.coding(1, "BTK-LATIH", claim: .hoped)
    func stale(_ evidence: String, _ codings: [Coding]) throws -> Bool? {
      let choice = CellChoice(
        cell: "forms/NL/BTK-LATIH",
        kind: "summary",
        text: "my words",
        evidence: evidence
      )
      let cell = try matrix(forms, codings) { $0.cellTexts = [choice] }
        .cell(row: "NL", column: "BTK-LATIH")
      #expect(cell?.written == [choice])
      return cell?.isWrittenStale
    }
    let today = CellFingerprint.of([coding], hash: SmallStudy.hash)
    #expect(try stale(today, [coding]) == false)
    #expect(try stale(today, [SmallStudy.coding(1, "BTK-LATIH", claim: .done)]) == true)
    #expect(try stale(today, [coding, SmallStudy.coding(2, "BTK-LATIH")]) == true)
    #expect(try stale(today, []) == true)
    #expect(try stale("", [coding]) == false)
  }

  @Test func `an excerpt that only moved does not outdate the words about it`() {
    let here = CellFingerprint.of([SmallStudy.coding(1, "BTK-LATIH", at: 0)], hash: SmallStudy.hash)
    let there = CellFingerprint.of(
      [SmallStudy.coding(1, "BTK-LATIH", at: 900)],
      hash: SmallStudy.hash
    )
    #expect(here == there)
  }
}
