import StudyModel
import Testing

@testable import ConcludeStage

/// One way to break a whole study, and the row that must notice.
struct Breakage: CustomTestStringConvertible, Sendable {
  let row: String
  let what: String
  let apply: @Sendable (inout DemandStudy) -> Void

  init(_ row: String, _ what: String, _ apply: @escaping @Sendable (inout DemandStudy) -> Void) {
    self.row = row
    self.what = what
    self.apply = apply
  }

  var testDescription: String { "\(row): \(what)" }
}

@Suite struct DemandsTests {
  @Test func `a whole study meets every demand but those with nothing to ask of`() throws {
    let states = try DemandStudy().states()
    for demand in Demands.all where !["RED-12"].contains(demand.id) {
      #expect(states[demand.id] == .met, "\(demand.id)")
    }
    #expect(states["RED-12"] == .notApplicable)
  }

  @Test(arguments: Breakage.ofPlan + Breakage.ofSources + Breakage.ofReduction + Breakage.ofResults)
  func `what is broken is unmet, and the whole study is not`(breakage: Breakage) throws {
    var study = DemandStudy()
    #expect(try !isUnmet(study.states()[breakage.row]))
    breakage.apply(&study)
    #expect(try isUnmet(study.states()[breakage.row]))
  }

  @Test func `every demand has a way to be broken`() {
    let broken = Set(
      (Breakage.ofPlan + Breakage.ofSources + Breakage.ofReduction + Breakage.ofResults).map(\.row)
    )
    #expect(broken == Set(Demands.all.map(\.id)))
  }

  @Test(arguments: Breakage.ofPlan + Breakage.ofSources + Breakage.ofReduction + Breakage.ofResults)
  func `a reason answers a demand, and an empty one does not`(breakage: Breakage) throws {
    var study = DemandStudy()
    breakage.apply(&study)
    study.profile = Profile(name: .full, notDone: [breakage.row: "no time"])
    #expect(try study.states()[breakage.row] == .notDone(why: "no time"))
    study.profile = Profile(name: .full, notDone: [breakage.row: "  "])
    #expect(try isUnmet(study.states()[breakage.row]))
  }

  @Test func `a sketch asks little, a thesis more, the full profile everything`() throws {
    func asked(_ name: Profile.Name) throws -> Set<String> {
      var study = DemandStudy()
      study.profile = Profile(name: name)
      study.languages = ["id"]
      study.networks = []
      study.findings = [DemandStudy.finding(level: .describe)]
      study.codings.removeAll { $0.by != "ayu" }
      return Set(try study.states().filter { $0.value != .notAsked }.keys)
    }
    let sketch = try asked(.sketch)
    let thesis = try asked(.thesis)
    #expect(sketch == ["RED-17", "DIS-04", "CON-03", "REP-07"])
    #expect(sketch.isStrictSubset(of: thesis))
    #expect(
      Set(Demands.all.map(\.id)).subtracting(thesis)
        == ["MOD-06", "RED-05", "RED-21", "RED-24", "DIS-11", "TST-12"]
    )
    #expect(try asked(.full) == Set(Demands.all.map(\.id)))
  }

  @Test func `languages, causes, an explanation and a second coder wake their demands`() throws {
    let rows = ["MOD-06", "RED-21", "RED-24", "DIS-11", "TST-12"]
    var study = DemandStudy()
    study.profile = Profile(name: .sketch)
    let states = try study.states()
    for row in rows { #expect(states[row] == .met, "\(row)") }
    study.languages = ["id"]
    study.networks = []
    study.findings = []
    study.codings.removeAll { $0.by != "ayu" }
    let fewer = try study.states()
    for row in rows { #expect(fewer[row] == .notAsked, "\(row)") }
  }

  @Test func `a row can be asked besides the profile`() throws {
    var study = DemandStudy()
    study.profile = Profile(name: .sketch, also: ["RED-05"])
    #expect(try study.states()["RED-05"] == .met)
    #expect(try study.states()["RED-01"] == .notAsked)
  }

  @Test(arguments: Profile.Name.allCases)
  func `an empty study fails nothing it could not have yet`(name: Profile.Name) throws {
    var study = DemandStudy.empty
    study.profile = Profile(name: name)
    let unmet = try study.states().filter { isUnmet($0.value) }.keys.sorted()
    #expect(unmet == (name == .sketch ? [] : ["MOD-08", "TST-02"]))
  }

  @Test func `every demand is worded in both languages, in one line, in the checklist's order`() {
    for demand in Demands.all {
      for text in [demand.title, demand.examinerAsks] {
        for language in ["id", "en"] {
          let words = text.byLanguage[language] ?? ""
          #expect(!words.isEmpty && !words.contains("\n"), "\(demand.id)")
        }
      }
      #expect(demand.examinerAsks.words(in: "id").hasSuffix("?"))
      #expect(demand.examinerAsks.words(in: "en").hasSuffix("?"))
    }
    let ids = Demands.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.first == "MOD-06" && ids.last == "REP-07")
  }

  @Test func `many gaps are named in part and counted`() throws {
    var study = DemandStudy()
    study.codes = (1...12).map { DemandStudy.code("C\($0)", kind: nil) }
    let expected = DemandStudy.both(
      "tanpa jenis: 'C1', 'C2', 'C3', 'C4', 'C5' (+7 lagi)",
      "without a kind: 'C1', 'C2', 'C3', 'C4', 'C5' (+7 more)"
    )
    #expect(try study.states()["RED-08"] == .unmet(expected))
  }
}

func isUnmet(_ state: DemandState?) -> Bool {
  if case .unmet = state { true } else { false }
}
