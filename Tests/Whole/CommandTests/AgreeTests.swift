import Foundation
import TestKit
import Testing

/// Agreement as a person asks for it.
@Suite struct AgreeTests {
  private static let plan = """
    title: Ten sentences
    languages: [en]
    thresholds:
      agreement: {measure: krippendorff-alpha, unit: sentence, at-least: 0.667}
    coders: [ayu, budi]

    """
  private static let text = (1...10).map { "Sentence number \($0) of this short text." }
    .joined(separator: " ")

  /// The fixture of the method: ten sentences, one code, two persons.
  private static func made(recordsFirst: Bool = false) throws -> StudyCommands {
    let commands = try StudyCommands()
    try commands.study.write(plan, to: "codebook/protocol.yaml")
    try commands.study.write(
      "codes:\n- id: C\n  name: {en: c}\n  indicators:\n  - phrase: number 1\n",
      to: "codebook/codes.yaml"
    )
    try commands.study.write(text + "\n", to: "sources/library/ten.txt")
    try commands.study.write(
      "sources:\n- {id: ten, file: ten.txt, title: Ten, type: article, class: secondary}\n",
      to: "sources/library.yaml"
    )
    if recordsFirst {
      _ = try commands.run("record", "--as", "ayu", at: "2026-11-01T08:00:00Z")
    }
    for (person, sentences) in [("ayu", [1, 2, 3, 7]), ("budi", [1, 2, 7, 9])] {
      for sentence in sentences {
        let coded = try commands.run("code", "ten:1.\(sentence)", "C", "--as", person)
        #expect(coded.status == 0, "\(coded.errors)")
      }
    }
    return commands
  }

  @Test func `RED-21, RED-24: one number on the first line, with its threshold and verdict`() throws
  {
    let commands = try Self.made()
    let outcome = try commands.run("agree")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 1)
    let first = try #require(lines.first)
    #expect(first.hasPrefix("Krippendorff's α, nominal = 0.604 ["))
    for part in [
      "by sentence, n = 10 in 1 document", "1 code", "ayu and budi", "at least 0.667: not met",
    ] {
      #expect(first.contains(part), "\(first)")
    }
  }

  @Test(
    arguments: [
      (["--measure", "percent"], "percent agreement = 0.800"),
      (["--measure", "miles-huberman"], "Miles & Huberman = 0.600"),
      (["--measure", "cohen-kappa"], "Cohen's κ = 0.583"),
      (["--unit", "segment"], "Krippendorff's α, nominal ="),
      (["--measure", "cu-alpha"], "cuα: undefined, all gave one answer"),
      (["--coder", "ayu"], "Krippendorff's α, nominal: undefined, there are not two persons"),
    ]
  )
  func `RED-20: another measure is another number, and no threshold is its own`(
    arguments: [String],
    beginning: String
  ) throws {
    let commands = try Self.made()
    let outcome = try BuiltCommand(named: "jejak").run(
      ["agree"] + arguments + ["--study", commands.study.path]
    )
    #expect(outcome.output.hasPrefix(beginning), "\(outcome.output)\(outcome.errors)")
    if arguments.first == "--measure" {
      #expect(outcome.output.contains("no threshold declared for it"))
    }
  }

  @Test func `every measure as CSV, and the same in the file`() throws {
    let commands = try Self.made()
    let outcome = try commands.run("agree", "--all", "--format", "csv")
    let rows = StudyCommands.rows(in: outcome.output)
    #expect(rows.count { $0["code"] == "" } == 11)
    #expect(rows.count { $0["code"] == "C" } == 7)
    #expect(rows.allSatisfy { $0["between"] == "ayu;budi" && $0["coders"] == "2" })
    #expect(rows.first?["value"] == "0.604167")
    #expect(rows.first?["met"] == "no")
    #expect(try commands.run("run").status == 0)
    #expect(try commands.rows(of: "2-reduce/agreement.csv") == rows)
  }

  @Test func `AUT-05: the program stands in a table of its own, and is never a coder`() throws {
    let commands = try Self.made()
    _ = try commands.run("run")
    let persons = try commands.rows(of: "2-reduce/agreement.csv")
    #expect(persons.allSatisfy { $0["between"] == "ayu;budi" })
    let program = try commands.rows(of: "2-reduce/agreement-with-program.csv")
    #expect(program.map { $0["between"] } == ["ayu and indicators", "budi and indicators"])
    #expect(program.allSatisfy { $0["at_least"] == "" })
    let outcome = try commands.run("agree", "--program")
    #expect(outcome.output.hasPrefix("Persons and the program's suggestions;"))
  }

  @Test func `a lone coder has no table of agreement`() throws {
    let commands = try Self.made()
    for number in 1...4 { _ = try commands.run("undo", "budi-\(number)", "--as", "budi") }
    _ = try commands.run("run")
    #expect(!commands.study.has("output/2-reduce/agreement.csv"))
    #expect(try commands.run("agree").output.contains("undefined"))
  }

  @Test func `RED-24: a threshold recorded before coding is silent, one recorded after warns`()
    throws
  {
    let early = try Self.made(recordsFirst: true)
    #expect(try early.run("agree").errors == "")
    let late = try Self.made()
    #expect(try late.run("agree").errors.contains("the journal does not say since when"))
    _ = try late.run("record", "--as", "ayu", at: "2026-12-01T08:00:00Z")
    let warned = try late.run("agree").errors
    #expect(warned.contains("stands since 2026-12-01"), "\(warned)")
    #expect(warned.contains("what is chosen after the data is no test"))
    let status = try late.run("status").output
    #expect(status.contains("RED-24"), "\(status)")
  }

  @Test(
    arguments: [
      (["--measure", "kapa"], "'kapa' is no measure"), (["--unit", "word"], "'word' is no unit"),
      (["--coder", "citra"], "'citra' coded and marked nothing"),
      (["--sample", "r1"], "there is no sample 'r1'"), (["--code", "D"], "has the id 'D'"),
    ]
  )
  func `what there is not is refused by name`(arguments: [String], words: String) throws {
    let commands = try Self.made()
    let outcome = try BuiltCommand(named: "jejak").run(
      ["agree"] + arguments + ["--study", commands.study.path]
    )
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
