import Foundation
import TestKit
import Testing

/// Several commands at once on one study, and folders that cannot be written.
@Suite struct ConcurrencyTests {
  @Test(arguments: [["ayu", "ayu"], ["ayu", "budi"]])
  func `judgements made at once are all kept and chained`(persons: [String]) throws {
    let commands = try Self.studyOfTwo()
    var running: [(person: String, command: RunningCommand)] = []
    for round in 0..<6 {
      let person = persons[round % 2]
      let command = try commands.start(
        ["code", "alpha:1.\(round % 2 + 1)", "TALK", "--case", "A", "--as", person],
        at: "2026-11-20T10:00:00Z"
      )
      running.append((person, command))
    }
    var said: [String] = []
    for (_, command) in running {
      let outcome = try command.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
      said += outcome.output.split(separator: "\n").map(String.init)
    }
    #expect(Set(said).count == 6)
    #expect(try commands.run("verify", "journal").status == 0)
    for person in Set(persons) {
      let lines = try commands.study.text("codebook/journal/\(person).jsonl")
        .split(separator: "\n").count
      let begun = person == "ayu" ? 3 : 0
      #expect(lines == begun + persons.count { $0 == person } * 3)
    }
  }

  @Test func `runs wait for one another and leave what one run gives`() throws {
    let commands = try Self.studyOfTwo()
    _ = try commands.run("code", "alpha:2.1", "TALK", "--case", "A", "--as", "ayu")
    let running = try (0..<4).map { _ in
      try commands.start(["run"], at: "2026-11-20T10:00:00Z")
    }
    for command in running {
      let outcome = try command.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try commands.run("rebuild").status == 0)
    #expect(try commands.run("verify").status == 0)
  }

  @Test func `sources added at once are all registered`() throws {
    let commands = try StudyCommands.begun()
    let running = try (0..<5).map { number in
      try commands.study.write("Text number \(number).\n", to: "inbox/t\(number).txt")
      return try commands.start(
        ["add", commands.study.url("inbox/t\(number).txt").path()],
        at: "2026-11-20T10:00:00Z"
      )
    }
    for command in running {
      let outcome = try command.outcome()
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try commands.run("run").status == 0)
    #expect(try commands.rows(of: "1-collect/sources.csv").count == 5)
  }

  @Test func `where nothing can be written nothing changes, and the message says what`() throws {
    let commands = try SmallStudy.made()
    try commands.study.remove("codebook/journal")
    try commands.study.write("in the way", to: "codebook/journal")
    let coded = try commands.run("code", "alpha:2.1", "TALK", "--case", "A", "--claim", "done")
    #expect(coded.status == 1)
    #expect(coded.output.isEmpty)
    #expect(coded.errors.contains("codebook/journal"), "\(coded.errors)")
    let output = try commands.study.snapshot(of: "output")
    try commands.study.remove(".jejak")
    try commands.study.write("in the way", to: ".jejak")
    let run = try commands.run("run")
    #expect(run.status == 1)
    #expect(run.errors.contains(".jejak") && run.errors.contains("help:"), "\(run.errors)")
    #expect(try commands.study.snapshot(of: "output") == output)
  }

  @Test(.enabled(if: getuid() != 0, "nothing is read-only for the administrator"))
  func `a read-only study can be read and asked`() throws {
    let commands = try SmallStudy.made()
    try commands.study.remove(".jejak")
    let files = FileManager.default
    let folders = ["", "codebook", "codebook/journal", "output", "sources", "sources/library"]
    for folder in folders {
      try files.setAttributes(
        [.posixPermissions: 0o555],
        ofItemAtPath: commands.study.url(folder).path(percentEncoded: false)
      )
    }
    defer {
      for folder in folders {
        try? files.setAttributes(
          [.posixPermissions: 0o755],
          ofItemAtPath: commands.study.url(folder).path(percentEncoded: false)
        )
      }
    }
    #expect(try commands.run("trace", "F1").status == 0)
    #expect(try commands.run("find", "dialogue").status == 0)
    let run = try commands.run("run")
    #expect(run.status == 1)
    #expect(run.errors.contains("help:"), "\(run.errors)")
    #expect(try commands.run("none", "alpha:2.1").status == 1)
  }

  private static func studyOfTwo() throws -> StudyCommands {
    let commands = try SmallStudy.made()
    let plan = try commands.study.text("codebook/protocol.yaml")
    try commands.study.write(
      plan.replacing("{id: ayu, role: analyst}", with: "{id: ayu}, {id: budi}"),
      to: "codebook/protocol.yaml"
    )
    return commands
  }
}
