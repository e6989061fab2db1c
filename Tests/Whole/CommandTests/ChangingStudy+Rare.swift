import Foundation
import TestKit

/// What seldom happens to a study, and changes more of it than a coding does.
extension ChangingStudy {
  func changeRarely(
    _ code: String,
    of source: String,
    by person: String,
    using chance: inout SeededGenerator
  ) throws -> String {
    let id = "\(person)-\(Int.random(in: 1...9, using: &chance))"
    switch Int.random(in: 0..<12, using: &chance) {
    case 0:
      try record(
        "codebook",
        "split",
        code,
        "--into",
        "\(code)-A=One",
        "\(code)-B=Two",
        "--to",
        "\(code)-A",
        id,
        "--why",
        "two things",
        "--leave",
        by: person
      )
      return "split of \(code)"
    case 1:
      try record(
        "codebook",
        "rename",
        code,
        "--name",
        "name \(minute)",
        "--why",
        "clearer",
        by: person
      )
      return "rename of \(code)"
    case 2:
      try record("codebook", "retire", code, "--why", "not used", "--leave", by: person)
      return "retirement of \(code)"
    case 3:
      try record(
        "translate",
        id,
        "--to",
        "en",
        "--words",
        "words \(minute)",
        "--translator",
        person,
        by: person
      )
      return "translation of \(id)"
    case 4:
      try record("withhold", id, "--why", "asked for", by: person)
      return "withheld \(id)"
    case 5:
      try record(
        "agree",
        "draw",
        "round-\(minute)",
        "--coder",
        person,
        "--size",
        "3",
        "--as",
        "ayu"
      )
      return "sample for \(person)"
    case 6:
      try record("cell", "forms/\(source)/LATIH", "--text", "summary \(minute)", by: person)
      return "words in a cell of \(source)"
    case 7:
      try record("jot", "\(source):1.1", "--text", "remark \(minute)", by: person)
      return "jotting in \(source)"
    case 8:
      try record("memo", "m\(minute % 3)", "--text", "memo \(minute)", "--link", code, by: person)
      return "memo"
    case 9:
      try record("contradiction", "ayu-1", id, "--about", "what was done", by: person)
      return "contradiction of \(id)"
    case 10:
      try record("resolve", id, "--choice", "undo", "--why", "talked over", by: person)
      return "resolution of \(id)"
    default:
      try record("attribute", source, "kind", "value \(minute % 4)", by: person)
      return "attribute of \(source)"
    }
  }

  /// Changes a file that people write as a hand does, without a command.
  func changeByHand(using chance: inout SeededGenerator) throws -> String {
    switch Int.random(in: 0..<4, using: &chance) {
    case 0:
      try commands.study.write(
        "version: 1\nmappings:\n- {root: root-\(minute)}\n",
        to: "sources/mappings.yaml"
      )
      return "mappings"
    case 1:
      try commands.study.write(
        "version: 1\nclaims:\n- {id: C\(minute), source: satu, text: Said., claim: done}\n",
        to: "codebook/claims.yaml"
      )
      return "claims"
    case 2:
      let text = try commands.study.text("codebook/protocol.yaml")
      try commands.study.write(
        text.replacingOccurrences(of: "title: Changing", with: "title: Changing \(minute)"),
        to: "codebook/protocol.yaml"
      )
      return "protocol"
    default:
      try record("record", "--same-meaning", "--why", "as it was")
      return "record of hand edits"
    }
  }

  /// Judges in a copy of a chain and in the chain, and puts both into one file, as a merge of git does.
  func mergeCopies(of person: String, code: String, at place: String) throws -> String {
    let path = "codebook/journal/\(person).jsonl"
    guard commands.study.has(path) else { return "nothing to merge" }
    let before = try commands.study.bytes(path)
    try record("code", place, code, by: person)
    let ours = try commands.study.bytes(path)
    try commands.study.write(before, to: path)
    try record("none", place, by: person)
    let theirs = try commands.study.bytes(path)
    let added = theirs.dropFirst(before.count)
    try commands.study.write(ours + added, to: path)
    return "a merge of two copies of \(person)'s chain"
  }
}
