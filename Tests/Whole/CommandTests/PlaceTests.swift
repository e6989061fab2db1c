import Foundation
import TestKit
import Testing

/// What a place names when a command takes it, and how a message names one.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("L1", nil, "Forty officers were trained in Jakarta."),
    ("L2", nil, "Forty officers were trained in Jakarta. A dialogue is hoped for next year."),
    ("L3", nil, "A dialogue is hoped for next year."),
    ("L1-3", nil, "Forty officers were trained in Jakarta. A dialogue is hoped for next year."),
    ("L2", "A dialogue", "A dialogue"), ("1.2", nil, "A dialogue is hoped for next year."),
  ])
  func `an excerpt at lines is whole sentences unless words are quoted`(
    place: String,
    quote: String?,
    words: String
  ) throws {
    let commands = try SmallStudy.made()
    try commands.study.write(
      "Forty officers were trained\nin Jakarta. A dialogue is\nhoped for next year.\n",
      to: "inbox/gamma.txt"
    )
    let file = commands.study.url("inbox/gamma.txt").path(percentEncoded: false)
    #expect(try commands.run("add", file).status == 0)
    let coded = try BuiltCommand(named: "jejak").run(
      ["code", "gamma:\(place)", "TALK", "--case", "A", "--claim", "done"]
        + (quote.map { ["--quote", $0] } ?? []) + ["--study", commands.study.path],
      environment: ["JEJAK_NOW": "2026-11-20T10:00:00Z", "JEJAK_MACHINE": "test"]
    )
    #expect(coded.status == 0, "\(coded.errors)")
    _ = try commands.run("run")
    let coding = try commands.rows(of: "2-reduce/codings.csv").first { $0["source"] == "gamma" }
    #expect(coding?["quote"] == words)
  }

  @Test func `a flaw of a source is told at its line and column`() throws {
    let commands = try SmallStudy.made()
    try commands.study.write("<a>\n<b></a>\n", to: "sources/library/bad.xml")
    let register = try commands.study.text("sources/library.yaml")
    try commands.study.write(
      register + "- {id: bad, file: bad.xml}\n",
      to: "sources/library.yaml"
    )
    let outcome = try commands.run("run")
    #expect(outcome.status == 2)
    let said = "sources/library/bad.xml:2:8: error: not well-formed XML: an end tag does not"
    #expect(outcome.errors.contains(said), "\(outcome.errors)")
  }
}
