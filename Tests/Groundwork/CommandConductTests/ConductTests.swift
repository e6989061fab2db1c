import ArgumentParser
import CommandConduct
import StudyModel
import Testing

@Suite struct ConductTests {
  @Test(arguments: [
    ("BTK-LATH", "BTK-LATIH"), ("btk-latih", "BTK-LATIH"), ("suported", "supported"), ("BTK", nil),
    ("supported", "supported"), ("x", nil), ("", nil), ("kajian-á", "kajian-a"),
  ])
  func `a slip has its nearest word, and a stranger has none`(word: String, meant: String?) {
    let known = ["BTK-LATIH", "supported", "not-supported", "y", "kajian-a"]
    #expect(Conduct.nearest(to: word, among: known) == meant)
  }

  @Test func `of two words equally near the first by its letters is meant, in any order`() {
    #expect(Conduct.nearest(to: "code", among: ["mode", "node"]) == "mode")
    #expect(Conduct.nearest(to: "code", among: ["node", "mode"]) == "mode")
    #expect(Conduct.nearest(to: "code", among: []) == nil)
  }

  @Test func `a refusal is a message, with what to do on a line of its own`() {
    #expect(Refusal("there is no code 'X'").description == "error: there is no code 'X'")
    #expect(
      Refusal("there is no code 'X'", remedy: "is it 'XY'?").description
        == "error: there is no code 'X'\n  help: is it 'XY'?"
    )
  }

  @Test func `any error becomes a message`() {
    #expect(Conduct.message(Refusal("no", remedy: "do")) == "error: no\n  help: do")
    #expect(Conduct.message(Mishap()) == "error: the disk is full")
  }

  @Test func `an error among the diagnostics means that something was left out`() {
    #expect(Outcome([]) == .done)
    #expect(
      Outcome([Diagnostic("a", .warning, words: "x"), Diagnostic("b", .note, words: "x")]) == .done
    )
    #expect(
      Outcome([Diagnostic("a", .note, words: "x"), Diagnostic("b", .error, words: "x")]) == .partly
    )
  }

  @Test(arguments: [(Outcome.done, Int32?.none), (.failed, 1), (.partly, 2)])
  func `an outcome is the exit status`(outcome: Outcome, status: Int32?) async throws {
    do {
      try await Quiet().conduct { outcome }
      #expect(status == nil)
    } catch let code as ExitCode {
      #expect(code.rawValue == status)
    }
  }

  @Test func `wrong usage found late keeps its own status`() async {
    await #expect(throws: ValidationError.self) {
      try await Quiet().conduct { throw ValidationError("no such verb") }
    }
  }

  @Test(arguments: [("1", true), ("256", true), ("0", false), ("257", false), ("-3", false)])
  func `the number of jobs makes sense`(jobs: String, isFine: Bool) {
    if isFine {
      #expect((try? StudyOptions.parse(["--jobs", jobs]))?.jobs == Int(jobs))
    } else {
      #expect(throws: (any Error).self) { try StudyOptions.parse(["--jobs", jobs]) }
    }
  }

  @Test(arguments: ListFormat.allCases)
  func `a list is printed in each form by its name`(format: ListFormat) throws {
    #expect(try ListOptions.parse(["--format", format.rawValue]).format == format)
    #expect(try ListOptions.parse([]).format == .text)
  }
}

private struct Quiet: ParsableCommand {}

private struct Mishap: Error, CustomStringConvertible {
  var description: String { "the disk is full" }
}
