import Foundation
import TestKit

/// A temporary study with the commands to work on it.
struct StudyCommands {
  let study: TemporaryStudy
  private let jejak: BuiltCommand

  init(copying original: URL? = nil, named name: String = "study") throws {
    study = try TemporaryStudy(copying: original, named: name)
    jejak = try BuiltCommand(named: "jejak")
  }

  /// A study begun by `jejak init`, without source.
  static func begun(
    language: String = "en",
    named name: String = "study"
  ) throws -> StudyCommands {
    let commands = try StudyCommands(named: name)
    _ = try commands.jejak.run(
      ["init", commands.study.path, "--language", language, "--coder", "ayu"]
    )
    return commands
  }

  /// Runs `jejak` on the study.
  func run(
    _ arguments: String...,
    at time: String = "2026-11-20T09:15:00Z",
    environment: [String: String] = [:]
  ) throws -> BuiltCommand.Outcome {
    try run(arguments, at: time, environment: environment)
  }

  /// Runs `jejak` on the study with arguments that are gathered.
  func run(
    _ arguments: [String],
    at time: String = "2026-11-20T09:15:00Z",
    environment: [String: String] = [:]
  ) throws -> BuiltCommand.Outcome {
    try jejak.run(
      arguments + ["--study", study.path],
      environment: ["JEJAK_NOW": time, "JEJAK_MACHINE": "test"].merging(environment) { $1 }
    )
  }

  /// Runs `jejak` on the study with arguments from a list.
  func run(
    list arguments: [String],
    at time: String = "2026-11-20T09:15:00Z"
  ) throws -> BuiltCommand.Outcome {
    try jejak.run(
      arguments + ["--study", study.path],
      environment: ["JEJAK_NOW": time, "JEJAK_MACHINE": "test"]
    )
  }

  /// Starts `jejak` on the study and returns while it runs.
  func start(_ arguments: [String], at time: String) throws -> RunningCommand {
    try jejak.start(
      arguments + ["--study", study.path],
      environment: ["JEJAK_NOW": time, "JEJAK_MACHINE": "test"]
    )
  }

  /// The rows of a CSV file of `output/`, by column.
  func rows(of path: String) throws -> [[String: String]] {
    Self.rows(in: try study.text("output/\(path)"))
  }

  /// The rows of a CSV text, by column.
  static func rows(in text: String) -> [[String: String]] {
    let records = records(of: text)
    guard let names = records.first else { return [] }
    return records.dropFirst().map { record in
      Dictionary(zip(names, record), uniquingKeysWith: { first, _ in first })
    }
  }

  /// A finding of `output/4-conclude/findings.json`.
  func finding(_ id: String) throws -> [String: Any] {
    try findings().first { $0["id"] as? String == id } ?? [:]
  }

  /// The findings of `output/4-conclude/findings.json`.
  func findings() throws -> [[String: Any]] {
    let bytes = Data(try study.bytes("output/4-conclude/findings.json"))
    let object = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    return object?["findings"] as? [[String: Any]] ?? []
  }

  private static func records(of text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    var scalars = Array(text.unicodeScalars)[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\"" where isQuoted && scalars.first == "\"":
        field += "\""
        scalars.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(field)
        field = ""
      case "\n" where !isQuoted:
        records.append(record + [field])
        record = []
        field = ""
      default: field.unicodeScalars.append(scalar)
      }
    }
    return records
  }
}

/// The two real texts, where they are.
let siber = sharedFolder()?.appending(path: "studies/siber")
