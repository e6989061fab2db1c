import Foundation
import TestKit
import Testing

/// A small study of made-up words that is changed in every way a person can change one.
final class ChangingStudy {
  let commands: StudyCommands
  private let jejak: BuiltCommand
  private(set) var minute = 0
  private var displays = 0
  private var texts: [String: [String]] = [:]
  private var codes = ["LATIH": "latihan", "DIALOG": "dialog", "DANA": "dana", "PUSAT": "pusat"]
  private static let sources = ["satu", "dua", "tiga", "empat", "lima"]
  private static let nouns = ["latihan", "dialog", "dana", "pusat", "café 🙂", "ꦗꦮ", "جاوة", "n̈amä"]

  init() throws {
    jejak = try BuiltCommand(named: "jejak")
    commands = try StudyCommands()
    var chance = SeededGenerator(seed: 99)
    for source in Self.sources {
      texts[source] = (0..<4).map { _ in Self.paragraph(using: &chance) }
      try write(source)
    }
    try register(Self.sources)
    try writeCodes()
    for (path, text) in Self.files { try commands.study.write(text, to: path) }
    for source in Self.sources { try record("code", "\(source):1.1", "LATIH", "--claim", "done") }
  }

  @discardableResult
  func run() throws -> String {
    let outcome = try commands.run("run")
    #expect(outcome.status != 1, "\(outcome.errors)")
    return outcome.errors
  }

  /// Runs a copy without output and index, and compares both outputs file by file.
  func compare(after words: String) throws {
    let other = try StudyCommands(copying: commands.study.folder)
    try other.study.remove("output")
    if other.study.has(".jejak") { try other.study.remove(".jejak") }
    let outcome = try other.run("run")
    #expect(outcome.status != 1, "\(outcome.errors)")
    let made = try commands.study.snapshot(of: "output")
    let fresh = try other.study.snapshot(of: "output")
    #expect(made.keys.sorted() == fresh.keys.sorted(), "after \(words)")
    for (path, bytes) in fresh where made[path] != bytes {
      Issue.record("\(path) differs after \(words)")
    }
    let (status, cold) = (try commands.run("status"), try other.run("status"))
    #expect(status.output == cold.output, "after \(words)")
    #expect(status.output.contains("output: fresh"), "after \(words)")
  }

  /// Changes one thing by chance, and says what.
  func change(using chance: inout SeededGenerator) throws -> String {
    let source = Self.sources[Int.random(in: 0..<5, using: &chance)]
    let passage = Int.random(in: 1...4, using: &chance)
    let code = codes.keys.sorted()[Int.random(in: 0..<codes.count, using: &chance)]
    let person = ["ayu", "budi"][Int.random(in: 0..<2, using: &chance)]
    switch Int.random(in: 0..<24, using: &chance) {
    case 0...3:
      let claim = ["done", "hoped", "planned"][Int.random(in: 0..<3, using: &chance)]
      try record("code", "\(source):\(passage).1", code, "--claim", claim, by: person)
      return "code"
    case 4:
      try record("none", "\(source):\(passage).2", by: person)
      return "none"
    case 5:
      try record("undo", "\(person)-\(Int.random(in: 1...9, using: &chance))", by: person)
      return "undo"
    case 6:
      let id = "\(person)-\(Int.random(in: 1...9, using: &chance))"
      try record("edit", id, "--code", code, by: person)
      return "edit"
    case 7:
      try record("accept", "--code", code, "--source", source, by: person)
      return "accept"
    case 8:
      try record("reject", "--code", code, "--source", source, "--why", "no", by: person)
      return "reject"
    case 9, 10:
      let place = Int.random(in: 0..<4, using: &chance)
      texts[source]?[place] = Self.paragraph(using: &chance)
      if Bool.random(using: &chance) { texts[source]?.swapAt(0, 3) }
      try write(source)
      return "text of \(source)"
    case 11:
      codes[code] = Self.nouns[Int.random(in: 0..<8, using: &chance)]
      try writeCodes()
      return "indicator of \(code)"
    case 12:
      let count = Int.random(in: 3...5, using: &chance)
      try register(Array(Self.sources.shuffled(using: &chance).prefix(count)))
      return "register of \(count)"
    case 13:
      displays += 1
      let text = try commands.study.text("codebook/displays.yaml")
      try commands.study.write(
        text + "- {id: d\(displays), kind: conceptually-clustered-matrix, question: RQ1, "
          + "rows: {by: source}, columns: {codes: [\(code)]}}\n",
        to: "codebook/displays.yaml"
      )
      return "display"
    case 14, 15: return try changeRarely(code, of: source, by: person, using: &chance)
    case 16: return try changeByHand(using: &chance)
    case 17:
      let hasRun = try commands.start(["run"], at: "2026-11-20T09:15:00Z")
      usleep(UInt32.random(in: 0..<400_000, using: &chance))
      hasRun.kill()
      _ = try hasRun.outcome()
      return "a killed run"
    case 18:
      try record("code", "\(source):\(passage).2", code, by: person, on: "another machine")
      return "code on another machine"
    case 19: return try mergeCopies(of: person, code: code, at: "\(source):\(passage).3")
    default:
      try record(
        "event",
        "e\(minute % 3)",
        "--name",
        "meeting",
        "--date",
        "20\(10 + minute % 9)",
        "--place",
        "\(source):\(passage).1",
        by: person
      )
      return "event"
    }
  }

  /// Judges; what cannot be, as undoing what another person wrote, changes nothing.
  func record(
    _ arguments: String...,
    by person: String = "ayu",
    on machine: String = "test"
  ) throws {
    minute += 1
    let time = "2026-11-20T\(10 + minute / 60):\(10 + minute % 50):00Z"
    _ = try jejak.run(
      arguments + ["--as", person, "--study", commands.study.path],
      environment: ["JEJAK_NOW": time, "JEJAK_MACHINE": machine]
    )
  }

  private func write(_ source: String) throws {
    let text = (texts[source] ?? []).joined(separator: "\r\n\r\n")
    try commands.study.write(text, to: "sources/library/\(source).txt")
  }

  private func register(_ sources: [String]) throws {
    let records = sources.map { "- {id: \($0), file: \($0).txt, type: report, class: primary}\n" }
    try commands.study.write(
      "version: 1\nsources:\n" + records.joined(),
      to: "sources/library.yaml"
    )
  }

  private func writeCodes() throws {
    let list = codes.sorted { $0.key < $1.key }.map { id, word in
      "- {id: \(id), name: \(id.lowercased()), indicators: [{phrase: \"\(word)\"}]}\n"
    }
    try commands.study.write("version: 1\ncodes:\n" + list.joined(), to: "codebook/codes.yaml")
  }

  private static func paragraph(using chance: inout SeededGenerator) -> String {
    let sentences = (0..<3).map { _ in
      let words = (0..<7).map { _ in
        ["di", "dan", "kota", "tahun", nouns[Int.random(in: 0..<8, using: &chance)]][
          Int.random(in: 0..<5, using: &chance)
        ]
      }
      return "Ada " + words.joined(separator: " ") + "."
    }
    return sentences.joined(separator: " ")
  }

  private static let files = [
    "codebook/protocol.yaml": """
    version: 1
    title: Changing
    languages: [en, id]
    questions: [{id: RQ1, text: What was done?}]
    cases: [{id: A, name: A}, {id: B, name: B}]
    coders: [{id: ayu, role: analyst}, {id: budi, role: analyst}]
    """,
    "codebook/displays.yaml": """
    version: 1
    displays:
    - {id: forms, kind: conceptually-clustered-matrix, rows: {by: source}, columns: {codes: [LATIH]}}
    - {id: effects, kind: effects-matrix, rows: {by: code, codes: ["*"]}, columns: {by: claim}}
    - {id: events, kind: event-listing, title: Events}

    """,
    "codebook/networks.yaml": """
    version: 1
    networks:
    - id: net
      kind: causal-network
      title: Net
      nodes:
      - {id: LATIH, name: latih, kind: variable, codes: [LATIH]}
      - {id: DANA, name: dana, kind: variable, codes: [DANA]}
      links: [{from: DANA, to: LATIH, kind: causes, sign: plus, strength: weak, basis: theory}]
    """,
    "codebook/findings.yaml": """
    version: 1
    findings:
    - id: F1
      question: RQ1
      text: Training was held.
      claim: done
      rests-on: [{display: forms, row: satu, column: LATIH}]
      expects: [{count: {code: LATIH}, level: excerpts, at-least: 2}]
    """,
  ]
}
