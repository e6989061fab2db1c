import Foundation
import TestKit
import Testing

/// Check-coding on the two real texts, as two persons do it with the commands.
@Suite(.enabled(if: siber != nil), .serialized)
struct CheckCodingTests {
  /// The study of the two texts with two coders, some codings and a memo of the first.
  static func coded(also protocolLines: String = "") throws -> StudyCommands {
    let commands = try StudyCommands(copying: siber)
    let plan = try commands.study.text("codebook/protocol.yaml")
    let coders = "coders:\n- id: ayunda\n  role: analyst\n- id: bram\n"
    try commands.study.write(
      plan.replacing("coders:\n- id: reader\n  role: analyst\n", with: coders) + protocolLines,
      to: "codebook/protocol.yaml"
    )
    #expect(try commands.run("run").status != 1)
    let open = try commands.rows(of: "2-reduce/suggestions.csv").prefix(12).compactMap { $0["id"] }
    for (minute, id) in open.enumerated() {
      _ = try commands.run("accept", id, "--as", "ayunda", at: time(minute))
    }
    _ = try commands.run(
      "memo",
      "doubt",
      "--text",
      "Zwxqvy doubted memo words",
      "--link",
      "nl-thesis",
      "--as",
      "ayunda",
      at: time(20)
    )
    return commands
  }

  static func time(_ minute: Int, day: Int = 20) -> String {
    "2026-11-\(day)T10:\(minute < 10 ? "0" : "")\(minute):00Z"
  }

  private func drawn(_ commands: StudyCommands) throws -> [[String: Any]] {
    let lines = try commands.study.text("codebook/journal/ayunda.jsonl").split(separator: "\n")
    let last = try #require(lines.last { $0.contains("\"act\":\"sample\"") })
    let object = try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any]
    return object?["drawn"] as? [[String: Any]] ?? []
  }

  private func draw(_ commands: StudyCommands, _ id: String, _ more: [String] = []) throws
    -> BuiltCommand.Outcome
  {
    try commands.run(
      list: ["agree", "draw", id, "--coder", "bram", "--size", "20", "--as", "ayunda"] + more,
      at: Self.time(30)
    )
  }

  @Test func `RED-19: one seed gives one sample, in whatever order the sources are registered`()
    throws
  {
    let commands = try Self.coded()
    let outcome = try draw(commands, "round-1", ["--seed", "7"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let first = try drawn(commands)
    #expect(first.count == 20)
    let other = try StudyCommands(copying: commands.study.folder)
    try other.study.remove("codebook/journal")
    let register = try other.study.text("sources/library.yaml")
    let parts = register.components(separatedBy: "- id: ")
    try other.study.write(
      ([parts[0]] + parts.dropFirst().reversed()).joined(separator: "- id: "),
      to: "sources/library.yaml"
    )
    _ = try draw(other, "round-1", ["--seed", "7"])
    #expect(try drawn(other) as NSArray == first as NSArray)
    _ = try draw(commands, "round-2", ["--seed", "7", "--fresh"])
    let places = { (units: [[String: Any]]) in
      Set(units.map { "\($0["source"] ?? "") \($0["start"] ?? "")" })
    }
    #expect(try places(drawn(commands)).isDisjoint(with: places(first)))
    let shares = StudyCommands.rows(
      in: try draw(commands, "round-3", ["--format", "csv"]).output
    )
    #expect(shares.map { $0["stratum"] } == ["article-journal", "thesis"])
  }

  @Test func `RED-19: the second coder's package holds nothing of the first one`() throws {
    let commands = try Self.coded()
    _ = try draw(commands, "round-1")
    let place = try TemporaryStudy(named: "away")
    let folder = place.path + "/for-bram"
    let outcome = try commands.run("agree", "package", "round-1", "--to", folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("full texts of 2 sources"))
    let files = try place.files(below: "for-bram")
    #expect(
      files.map { $0.replacing("for-bram/", with: "") }.sorted() == [
        ".gitignore", "README.md", "codebook/codes.yaml", "codebook/protocol.yaml", "sample.csv",
        "sources/library.yaml", "sources/library/kr-article.txt", "sources/library/nl-thesis.txt",
      ]
    )
    for file in files {
      let text = String(decoding: try place.bytes(file), as: UTF8.self)
      for words in ["ayunda", "Zwxqvy", "doubt", "\"act\"", "s-"] where !file.contains("library/") {
        let isIdentifier = words == "s-"
        let found = isIdentifier ? text.contains(/\bs-[0-9a-f]{12}\b/) : text.contains(words)
        #expect(!found, "\(file) holds '\(words)'")
      }
    }
    let again = try commands.run("agree", "package", "round-1", "--to", folder)
    #expect(again.status == 1)
    // It is a study in which the usual verbs work.
    let theirs = try StudyCommands(copying: place.folder.appending(path: "for-bram"))
    #expect(try theirs.run("run").status != 1)
    let rows = StudyCommands.rows(in: try theirs.study.text("sample.csv"))
    #expect(rows.count == 20)
    let coded = try theirs.run("code", rows[0]["place"] ?? "", try firstCode(theirs))
    #expect(coded.status == 0, "\(coded.errors)")
    #expect(try theirs.study.text("codebook/journal/bram.jsonl").contains("\"by\":\"bram\""))
  }

  @Test func `RED-25: a sheet comes home, disagreements are settled, both originals stay`() throws {
    let commands = try Self.coded()
    let code = try firstCode(commands)
    _ = try draw(commands, "round-1")
    let place = try TemporaryStudy(named: "away")
    let folder = place.path + "/p"
    _ = try commands.run("agree", "package", "round-1", "--to", folder)
    let rows = StudyCommands.rows(in: try place.text("p/sample.csv"))
    // As Excel of Windows saves it: a mark, semicolons, CRLF, rows sorted otherwise.
    var sheet = "\u{FEFF}sample;unit;words;codes;note\r\n"
    for row in rows.reversed() {
      let words = (row["words"] ?? "").replacing("\"", with: "\"\"")
      let unit = row["unit"] ?? ""
      let codes = unit == "3" ? "" : unit == "1" ? code : "-"
      sheet += "round-1;\(unit);\"\(words)\";\(codes);\"a note; with a mark\"\r\n"
    }
    try place.write(sheet, to: "filled.csv")
    let filled = place.path + "/filled.csv"
    #expect(try commands.run("agree", "take", filled, "--as", "ayunda").status == 1)
    let before = try commands.study.bytes("codebook/journal/ayunda.jsonl")
    let taken = try commands.run("agree", "take", filled, "--as", "bram", at: Self.time(40))
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.errors.contains("19 new judgements"))
    let journal = try commands.study.bytes("codebook/journal/bram.jsonl")
    let again = try commands.run("agree", "take", filled, "--as", "bram", at: Self.time(41))
    #expect(again.errors.contains("0 new judgements"))
    #expect(try commands.study.bytes("codebook/journal/bram.jsonl") == journal)
    try place.write(sheet.replacing("\(code);", with: "NO-SUCH;"), to: "wrong.csv")
    let wrong = try commands.run("agree", "take", place.path + "/wrong.csv", "--as", "bram")
    #expect(wrong.status == 1)
    #expect(wrong.errors.contains("no code 'NO-SUCH'"))
    #expect(try commands.study.bytes("codebook/journal/bram.jsonl") == journal)

    let list = try commands.run("agree", "disagreements", "--format", "csv")
    let disputes = StudyCommands.rows(in: list.output)
    let dispute = try #require(disputes.first { $0["unit"] == "1" })
    #expect(dispute["second"] == code)
    #expect(dispute["second_why"] == "\(code): a note; with a mark")
    let settle = try commands.run(
      "agree",
      "settle",
      dispute["place"] ?? "",
      "--choice",
      code,
      "--because",
      "slip",
      "--why",
      "overlooked",
      "--as",
      "ayunda",
      at: Self.time(50)
    )
    #expect(settle.status == 0, "\(settle.errors)")
    let settled = StudyCommands.rows(
      in: try commands.run("agree", "disagreements", "--format", "csv").output
    )
    #expect(settled.first { $0["unit"] == "1" }?["because"] == "slip")
    #expect(settled.count == disputes.count)
    // Both first codings are still the bytes they were.
    #expect(try commands.study.bytes("codebook/journal/bram.jsonl") == journal)
    #expect(try commands.study.bytes("codebook/journal/ayunda.jsonl").starts(with: before))
    #expect(try commands.run("verify", "journal").status == 0)
    let rounds = StudyCommands.rows(
      in: try commands.run("agree", "rounds", "--format", "csv").output
    )
    #expect(rounds.map { $0["answered"] } == ["19"])
    #expect(rounds.first?["settled"] == "1/\(disputes.count)")
    // RED-21: the sample is compared unit by unit, before and after settling alike.
    let agreed = try commands.run("agree", "--sample", "round-1")
    #expect(agreed.output.contains("n = 20 in sample 'round-1'"), "\(agreed.output)")
    #expect(agreed.output.contains("ayunda and bram"))
    #expect(try commands.run("agree").output == agreed.output)
    // What was coded for the sample is no coding of the study.
    _ = try commands.run("run")
    let table = try commands.rows(of: "2-reduce/agreement.csv")
    #expect(table.first?["sample"] == "round-1")
    #expect(try !commands.rows(of: "2-reduce/codings.csv").contains { $0["by"] == "bram" })
    #expect(try commands.rows(of: "2-reduce/samples.csv").count == 20)
  }

  @Test func `RED-23: a lone coder's second coding waits, and is kept apart from the first`() throws
  {
    let commands = try Self.coded()
    let place = try TemporaryStudy(named: "away")
    func draw(_ size: Int) throws -> BuiltCommand.Outcome {
      try commands.run(
        list: [
          "agree", "draw", "self", "--coder", "ayunda", "--size", String(size), "--as", "ayunda",
        ],
        at: Self.time(30)
      )
    }
    // All units, so that the first codings are surely among them.
    let tooMany = try draw(100_000).errors
    let all = try #require(tooMany.firstMatch(of: /from (\d+) units/).flatMap { Int($0.1) })
    #expect(try draw(all).status == 0)
    let folder = place.path + "/self"
    let soon = try commands.run(
      "agree",
      "package",
      "self",
      "--to",
      folder,
      at: Self.time(0, day: 30)
    )
    #expect(soon.status == 1)
    #expect(soon.errors.contains("not before 2026-12-04T"))
    #expect(!place.has("self"))
    let late = "2026-12-05T00:00:00Z"
    let outcome = try commands.run("agree", "package", "self", "--to", folder, at: late)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let theirs = try StudyCommands(copying: URL(filePath: folder))
    let code = try firstCode(commands)
    let unit = try #require(StudyCommands.rows(in: try theirs.study.text("sample.csv")).first)
    #expect(try theirs.run("code", unit["place"] ?? "", code, at: late).status == 0)
    let before = try commands.study.bytes("codebook/journal/ayunda.jsonl")
    let early = try commands.run(
      "agree",
      "take",
      theirs.study.path,
      "--as",
      "ayunda",
      at: Self.time(0, day: 28)
    )
    #expect(early.status == 1)
    #expect(try commands.study.bytes("codebook/journal/ayunda.jsonl") == before)
    let taken = try commands.run("agree", "take", theirs.study.path, "--as", "ayunda", at: late)
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.errors.contains("1 new judgements"))
    _ = try commands.run("run")
    #expect(try commands.rows(of: "2-reduce/codings.csv").count == 12)
    let rounds = StudyCommands.rows(
      in: try commands.run("agree", "rounds", "--format", "csv").output
    )
    #expect(rounds.first?["kind"] == "intra")
    #expect(rounds.first?["answered"] == "1")
  }

  private func firstCode(_ commands: StudyCommands) throws -> String {
    let rows = StudyCommands.rows(in: try commands.study.text("output/2-reduce/codebook.csv"))
    return try #require(rows.first { $0["applied"] == "yes" && $0["needs"] == "" }?["id"])
  }
}
