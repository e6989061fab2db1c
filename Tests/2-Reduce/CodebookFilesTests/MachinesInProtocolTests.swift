import CodebookFiles
import StudyModel
import Testing

@Suite struct MachinesInProtocolTests {
  private func read(_ text: String) -> (value: StudyProtocol, diagnostics: [Diagnostic]) {
    ProtocolFile.read(text)
  }

  @Test func `AUT-02: a suggester has id, command and version, and may have settings`() {
    let read = read(
      """
      suggesters:
      - {id: rules, command: [awk, -f, "my rules.awk"], version: "1.0", settings: "a: b", decision: ayu-7}
      - {id: plain, command: "python3 -u rules.py", version: 2}
      """
    )
    #expect(read.diagnostics == [])
    #expect(read.value.suggesters.map(\.id) == ["rules", "plain"])
    #expect(read.value.suggesters[0].command == ["awk", "-f", "my rules.awk"])
    #expect(read.value.suggesters[1].command == ["python3", "-u", "rules.py"])
    #expect(read.value.suggesters[0].decision == "ayu-7")
  }

  @Test(arguments: [
    "{id: r, version: 1}", "{id: r, command: [awk]}", "{command: awk, version: 1}",
    "{id: r-1, command: awk, version: 1}", "{id: R, command: awk, version: 1}",
  ])
  func `AUT-02: one that does not say what it is is left out`(item: String) {
    let read = read("suggesters:\n- \(item)\n")
    #expect(read.value.suggesters == [])
    #expect(read.diagnostics.count == 1)
  }

  @Test(arguments: [("14 days", 14), ("2 weeks", 14), ("1 day", 1), ("30", 30), ("0 days", 0)])
  func `RED-23: the pause is a number of days or weeks`(words: String, days: Int) {
    let read = read("thresholds: {recode-after: \(words)}\n")
    #expect(read.value.thresholds.recodeAfterDays == days)
    #expect(read.diagnostics == [])
  }

  @Test(arguments: ["soon", "2 months", "-3 days", "2 weeks later"])
  func `RED-23: another pause is said to be none, and two weeks hold`(words: String) {
    let read = read("thresholds: {recode-after: \(words)}\n")
    #expect(read.value.thresholds.recodeAfterDays == 14)
    #expect(read.diagnostics.map(\.code) == ["unreadable-value"])
  }

  @Test(arguments: [
    ("measure: kripendorf", "known: krippendorff-alpha, percent,"),
    ("unit: sentnce", "did you mean 'sentence'?"),
  ])
  func `RED-20: agreement by what there is not is told with its place, and left out`(
    words: String,
    remedy: String
  ) {
    let read = read("thresholds:\n  agreement: {\(words), at-least: 0.7}\n")
    #expect(read.value.thresholds == StudyProtocol.Thresholds(agreementAtLeast: 0.7))
    #expect(read.diagnostics.map(\.code) == ["unknown-value"])
    #expect(read.diagnostics.map(\.place?.line) == [2])
    #expect(read.diagnostics.first?.remedy?.hasPrefix(remedy) == true)
  }

  @Test func `AUT-04: bounds of acceptance are stated, and their defaults too`() {
    let read = read("thresholds: {acceptance: {unchanged-at-most: 0.8, seconds-at-least: 3}}\n")
    #expect(
      read.value.thresholds.acceptance
        == StudyProtocol.Acceptance(unchangedAtMost: 0.8, secondsAtLeast: 3, fromDecisions: 20)
    )
    #expect(StudyProtocol.Thresholds().acceptance.unchangedAtMost == 0.9)
  }
}
