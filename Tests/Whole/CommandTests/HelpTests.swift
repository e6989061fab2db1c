import Foundation
import TestKit
import Testing

/// What every command says of itself, and who answers to which verb.
@Suite struct HelpTests {
  private let wide = ["COLUMNS": "400"]

  @Test(arguments: verbs)
  func `every verb says what it is for, in its stage and through jejak`(
    stage: String,
    verb: String
  ) throws {
    let jejak = try BuiltCommand(named: "jejak")
    let direct = try jejak.run([verb, "--help"])
    #expect(direct.status == 0)
    #expect(direct.output.contains("OVERVIEW:") && direct.output.contains("USAGE:"))
    guard !stage.isEmpty else { return }
    let own = try BuiltCommand(named: "jejak-\(stage)").run([verb, "--help"])
    #expect(own.output == direct.output)
    #expect(try jejak.run([stage, verb, "--help"]).output == own.output)
    #expect(try jejak.run(["help", verb]).output == own.output)
    // What jejak lists of the verb is what its stage says of it.
    let overview = own.output.split(separator: "\n").first?.dropFirst("OVERVIEW: ".count) ?? ""
    #expect(try jejak.run(["--help"], environment: wide).output.contains(overview.prefix(40)))
  }

  @Test(arguments: ["collect", "reduce", "display", "conclude"])
  func `a stage does its whole work without a verb, however it is called`(stage: String) throws {
    let jejak = try StudyCommands.begun()
    let named = try jejak.run(stage)
    #expect(named.status == 0, "\(named.errors)")
    let alone = try BuiltCommand(named: "jejak-\(stage)").run(["--study", jejak.study.path])
    #expect(alone.status == 0, "\(alone.errors)")
    #expect(alone.errors.contains("0 of them new or changed"), "\(alone.errors)")
  }

  @Test(arguments: [
    (["fnid", "x"], "'jejak find'"), (["colect"], "'jejak collect'"), (["zzzz"], "the verbs are"),
  ])
  func `a verb that nobody knows is named, with the one that was meant`(
    arguments: [String],
    meant: String
  ) throws {
    let outcome = try BuiltCommand(named: "jejak").run(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("error: '\(arguments[0])' is no verb of jejak\n"))
    #expect(outcome.errors.contains("help: ") && outcome.errors.contains(meant))
  }

  @Test func `a slip in a verb of a stage is told by the stage`() throws {
    let outcome = try BuiltCommand(named: "jejak-reduce").run(["cod", "x"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("did you mean 'jejak-reduce code'?"))
  }

  @Test func `says what to do now in at most three lines, each with its command`() throws {
    let nowhere = try TemporaryStudy()
    let jejak = try BuiltCommand(named: "jejak")
    let outside = try jejak.run([], in: nowhere.folder)
    #expect(outside.status == 0)
    #expect(outside.output.contains("jejak init"))
    for commands in [try StudyCommands.begun(), try SmallStudy.made()] {
      let inside = try jejak.run([], in: commands.study.folder)
      let lines = inside.output.split(separator: "\n")
      #expect((1...3).contains(lines.count), "\(inside.output)")
      #expect(lines.allSatisfy { $0.contains(": jejak ") || $0.hasSuffix("output/index.html") })
      #expect(inside.errors.isEmpty)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell can complete every verb, those of the stages too`(shell: String) throws {
    let outcome = try BuiltCommand(named: "jejak").run(["--generate-completion-script", shell])
    #expect(outcome.status == 0)
    for (_, verb) in Self.verbs { #expect(outcome.output.contains(verb)) }
  }

  static let verbs: [(stage: String, verb: String)] =
    [
      ("", "now"), ("", "init"), ("", "doctor"), ("", "run"), ("", "status"), ("", "verify"),
      ("", "rebuild"), ("", "trace"), ("", "argue"), ("", "without"), ("", "fate"), ("", "record"),
      ("", "queue"), ("collect", "add"), ("collect", "show"), ("collect", "find"),
      ("collect", "locate"), ("collect", "passages"), ("collect", "pages"), ("reduce", "code"),
      ("collect", "searches"), ("collect", "flow"), ("collect", "appraisal"), ("collect", "scope"),
      ("collect", "data"), ("collect", "frame"), ("collect", "accounting"), ("collect", "groups"),
      ("collect", "rights"),
      ("collect", "import"), ("collect", "references"), ("collect", "citations"),
      ("reduce", "accept"), ("reduce", "edit"), ("reduce", "reject"), ("reduce", "none"),
      ("reduce", "reanchor"), ("reduce", "memo"), ("reduce", "form"), ("reduce", "event"),
      ("reduce", "contradiction"), ("reduce", "resolve"), ("reduce", "undo"),
      ("reduce", "codebook"), ("reduce", "agree"), ("display", "new"), ("display", "sheet"),
      ("display", "cell"),
      ("conclude", "judge"), ("conclude", "report"),
    ] + noting
}
