import Foundation
import TestKit
import Testing

/// Answers to a blind sample come home through the same door, and go to the sample alone.
@Suite struct TakeSampleTests {
  private func drawn(_ own: TakingStudy) throws -> [[String: Any]] {
    let line = try #require(own.journal().last { $0["act"] as? String == "sample" })
    return line["drawn"] as? [[String: Any]] ?? []
  }

  @Test func `RED-19: a page's answers for a sample count for agreement alone`() throws {
    let own = try TakingStudy()
    _ = try own.commands.run(["code", "nota:2.1", "BTK-LATIH", "--as", "ayu"])
    let draw = try own.commands.run([
      "agree", "draw", "putaran-1", "--coder", "bram", "--size", "6", "--as", "ayu",
    ])
    #expect(draw.status == 0, "\(draw.errors)")
    var choices: [[String: Any]] = []
    for unit in try drawn(own) {
      var choice = unit.filter {
        ["source", "start", "end", "quote", "prefix", "suffix"].contains($0.key)
      }
      let isTraining = (unit["quote"] as? String)?.hasPrefix("Pelatihan") == true
      choice["act"] = isTraining ? "code" : "none"
      if isTraining { choice["code"] = "BTK-LATIH" }
      choices.append(choice)
    }
    choices.append(["act": "undo", "of": "bram-1"])
    choices.append(try own.place("rahasia").merging(["act": "code", "code": "XX"]) { $1 })
    let path = try own.page(choices, fields: ["by": "bram", "sample": "putaran-1"])
    let outcome = try own.take(path)
    #expect(outcome.status == 2)
    let rows = own.rows(outcome)
    #expect(rows.filter { $0["state"] == "placed" }.count == choices.count - 2, "\(outcome.output)")
    #expect(rows.filter { $0["state"] == "refused" }.count == 2)
    #expect(own.journal(of: "bram").allSatisfy { $0["sample"] as? String == "putaran-1" })
    #expect(
      own.journal(of: "bram").filter { $0["act"] as? String == "code" }.allSatisfy {
        ($0["seen"] as? [String])?.isEmpty == true
      }
    )
    _ = try own.commands.run("run")
    #expect(try own.commands.rows(of: "2-reduce/codings.csv").allSatisfy { $0["by"] == "ayu" })
    let agreed = try own.commands.run(["agree", "--sample", "putaran-1"])
    #expect(agreed.status == 0 && agreed.output.contains("putaran-1"), "\(agreed.errors)")
    let before = try own.study.text("codebook/journal/bram.jsonl")
    #expect(
      own.rows(try own.take(path)).filter { $0["state"] == "already taken" }.count == choices.count
        - 2
    )
    #expect(try own.study.text("codebook/journal/bram.jsonl") == before)
  }

  @Test func `another's sample is not answered`() throws {
    let own = try TakingStudy()
    _ = try own.commands.run([
      "agree", "draw", "putaran-1", "--coder", "bram", "--size", "3", "--as", "ayu",
    ])
    let choice = try own.place("Pelatihan diadakan dua kali setahun.").merging(["act": "none"]) {
      $1
    }
    let path = try own.page([choice], fields: ["by": "ayu", "sample": "putaran-1"])
    let outcome = try own.take(path)
    #expect(outcome.status == 1)
    #expect(own.journal(of: "bram").isEmpty)
    let unknown = try own.page([choice], fields: ["sample": "../x"])
    #expect(try own.take(unknown).status == 1)
  }

  @Test func `a filled sheet comes home through the same door`() throws {
    let own = try TakingStudy()
    _ = try own.commands.run([
      "agree", "draw", "putaran-1", "--coder", "bram", "--size", "3", "--as", "ayu",
    ])
    let folder = own.study.path + "/paket"
    #expect(try own.commands.run(["agree", "package", "putaran-1", "--to", folder]).status == 0)
    let sheet = try own.study.text("paket/sample.csv").split(separator: "\n").map(String.init)
    let filled = [sheet[0]] + sheet.dropFirst().map { $0.dropLast(2) + ",-," }
    try own.study.write(filled.joined(separator: "\n") + "\n", to: "paket/sample.csv")
    let outcome = try own.take(folder + "/sample.csv", "--as", "bram")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(own.journal(of: "bram").count == 3)
    #expect(
      own.journal(of: "bram").allSatisfy { ($0["taken"] as? String)?.hasPrefix("sheet-") == true }
    )
    #expect(own.rows(try own.take(folder + "/sample.csv", "--as", "bram")).isEmpty)
  }
}
