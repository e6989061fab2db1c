import Foundation
import TestKit
import Testing

/// Choices of a page come home through `jejak take`.
@Suite struct TakeTests {
  @Test func `every act of a page becomes a line that names its choice`() throws {
    let own = try TakingStudy()
    let code = try own.commands.run(
      ["code", "nota:1.2", "HUB", "--as", "ayu"]
    )
    _ = try own.commands.run(["code", "nota:2.2", "HUB", "--as", "ayu"])
    #expect(code.status == 0, "\(code.errors)")
    #expect(try own.commands.run("run").status == 0)
    let suggestions = try own.commands.rows(of: "2-reduce/suggestions.csv")
    let rapat = try #require(suggestions.first { $0["code"] == "BTK-RAPAT" }?["id"])
    let latih = try #require(suggestions.first { $0["code"] == "BTK-LATIH" }?["id"])
    let coded: [String: Any] = ["code": "BTK-LATIH", "case": ["KR"], "claim": "done", "why": "n"]
    let path = try own.page([
      try own.place("Pelatihan diadakan").merging(coded) { $1 }.merging(["act": "code"]) { $1 },
      try own.place("Rapat pertama diadakan di kota pelabuhan.")
        .merging(["act": "accept", "of": rapat, "code": "BTK-RAPAT"]) { $1 },
      ["act": "reject", "of": latih, "why": "bukan"],
      try own.place("Kedua pihak", 1)
        .merging(["act": "edit", "of": "ayu-1", "code": "HUB", "claim": "hoped"]) { $1 },
      ["act": "undo", "of": "ayu-2"],
      try own.place("\u{A997}\u{A9BA} dan e\u{0301}").merging(["act": "none"]) { $1 },
      try own.place("\u{1F512} dipinjamkan").merging(["act": "jot", "text": "periksa"]) { $1 },
      ["act": "remark", "on": "finding:F1", "text": "Apa buktinya?"],
    ])
    let outcome = try own.take(path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(own.rows(outcome).allSatisfy { $0["state"] == "placed" }, "\(outcome.output)")
    let lines = own.journal().dropFirst(2)
    #expect(
      lines.compactMap { $0["act"] as? String } == [
        "code", "accept", "reject", "edit", "undo", "none", "jot", "memo",
      ]
    )
    #expect(lines.compactMap { $0["taken"] as? String } == (0..<8).map { "k-\($0)" })
    #expect(lines.first?["quote"] as? String == "Pelatihan diadakan")
    let edit = try #require(lines.first { $0["act"] as? String == "edit" })
    #expect(edit["quote"] as? String == "Kedua pihak" && edit["claim"] as? String == "hoped")
    let memos = try own.study.files().filter { $0.hasPrefix("codebook/memos/") }
    #expect(try own.study.text(#require(memos.first)).contains("links: [\"F1\"]"))
    #expect(try own.commands.run("verify").status == 0)
  }

  @Test func `taking a file twice changes nothing, also after an undo and in a new version`() throws
  {
    let own = try TakingStudy()
    let path = try own.page([
      try own.place("Pelatihan diadakan").merging(["act": "code", "code": "BTK-LATIH"]) { $1 },
      ["act": "remark", "on": "study", "text": "Bagus."],
    ])
    #expect(try own.take(path).status == 0)
    let before = try own.study.text("codebook/journal/ayu.jsonl")
    let again = try own.take(path)
    #expect(again.status == 0)
    #expect(own.rows(again).map { $0["state"] } == ["already taken", "already taken"])
    #expect(try own.study.text("codebook/journal/ayu.jsonl") == before)
    _ = try own.commands.run(["undo", "ayu-1", "--as", "ayu"])
    try own.study.write("Semua lain.\n", to: "sources/library/nota.txt")
    let after = try own.study.text("codebook/journal/ayu.jsonl")
    #expect(own.rows(try own.take(path)).allSatisfy { $0["state"] == "already taken" })
    #expect(try own.study.text("codebook/journal/ayu.jsonl") == after)
  }

  @Test func `nothing is written without a yes, and nothing by a dry run`() throws {
    let own = try TakingStudy()
    let path = try own.page([
      try own.place("Pelatihan diadakan").merging(["act": "code", "code": "BTK-LATIH"]) { $1 }
    ])
    let unasked = try own.commands.run(["take", path])
    #expect(unasked.status == 1 && unasked.errors.contains("say --yes"))
    #expect(try own.commands.run(["take", path, "--dry-run"]).status == 0)
    #expect(try own.commands.run(["take", path, "--dry-run", "--yes"]).status == 0)
    #expect(own.journal().isEmpty)
  }

  @Test func `in another version of a source words are carried, asked about or not found`() throws {
    let own = try TakingStudy()
    let path = try own.page([
      try own.place("Kedua pihak sepakat.", 2).merging(["act": "code", "code": "HUB"]) { $1 },
      try own.place("Pelatihan diadakan dua kali setahun.")
        .merging(["act": "code", "code": "BTK-LATIH"]) { $1 },
      try own.place("Rapat pertama diadakan di kota pelabuhan.")
        .merging(["act": "code", "code": "BTK-RAPAT"]) { $1 },
    ])
    try own.study.write(
      """
      Alinea baru.

      Rapat kedua diadakan di ibu kota pelabuhan. Kedua pihak sepakat.

      Pelatihan diadakan dua kali setahun. Kedua pihak sepakat.

      \(TakingStudy.passages[2])
      """,
      to: "sources/library/nota.txt"
    )
    let outcome = try own.take(path)
    #expect(outcome.status == 2)
    let rows = own.rows(outcome)
    let states = Dictionary(rows.map { ($0["n"] ?? "", $0["state"] ?? "") }) { $1 }
    #expect(states == ["1": "placed", "2": "placed", "3": "ambiguous"])
    #expect(
      own.journal().map { $0["quote"] as? String } == [
        "Kedua pihak sepakat.", "Pelatihan diadakan dua kali setahun.",
      ]
    )
    let now = try own.place("Kedua pihak sepakat.", 2)
    #expect(own.journal().first?["start"] as? Int == now["start"] as? Int)
    #expect(try own.commands.run("verify").status == 0)
  }

  @Test func `an ambiguous choice is written once a person says which`() throws {
    let own = try TakingStudy()
    try own.study.write(
      "source,quote,code\nnota,Kedua pihak sepakat.,HUB\nlain,Berkas lain.,HUB\n",
      to: "kutipan.csv"
    )
    let path = own.study.path + "/kutipan.csv"
    let asked = try own.take(path, "--as", "ayu")
    #expect(asked.status == 2)
    let row = try #require(own.rows(asked).first { $0["state"] == "ambiguous" })
    #expect(row["candidates"] == "1=nota:1.2 2=nota:2.2" && row["n"] == "1")
    #expect(row["remedy"] == "say which: --choose 1=1 to 1=2")
    #expect(own.journal().count == 1)
    let wrong = try own.take(path, "--as", "ayu", "--choose", "1=3")
    #expect(
      own.rows(wrong).contains { $0["reason"] == "there is no place 3 to choose; there are 2" }
    )
    let chosen = try own.take(path, "--as", "ayu", "--choose", "1=2")
    #expect(chosen.status == 0)
    let second = try own.place("Kedua pihak sepakat.", 2)
    #expect(own.journal().last?["start"] as? Int == second["start"] as? Int)
    #expect(
      own.rows(try own.take(path, "--as", "ayu")).allSatisfy { $0["state"] == "already taken" }
    )
  }

  @Test func `a text with marks is taken, as an editor of any system saves it`() throws {
    for end in ["\n", "\r\n"] {
      let own = try TakingStudy()
      let text =
        "\u{FEFF}sumber: nota\(end)Pelatihan diadakan dua kali setahun. [[HUB; KR; hoped \u{2013} lihat | Kedua pihak sepakat.]]\(end)"
        + "[[BTK-LATIH | \u{A997}\u{A9BA} dan]] e\u{0301} disebut.\(end)[[HUB | Kedua pihak sepakat.]]"
      try own.study.write(text, to: "bertanda.md")
      let outcome = try own.take(own.study.path + "/bertanda.md", "--as", "ayu")
      let rows = own.rows(outcome)
      #expect(rows.map { $0["state"] } == ["placed", "placed", "ambiguous"], "\(outcome.errors)")
      #expect(rows.map { $0["line"] } == ["2", "3", "4"])
      let first = try #require(own.journal().first)
      #expect(first["start"] as? Int == (try own.place("Kedua pihak sepakat.", 2))["start"] as? Int)
      #expect(first["why"] as? String == "lihat" && first["claim"] as? String == "hoped")
      #expect(first["seen"] == nil)
    }
  }

  @Test func `what a person changed in a choice that was taken is told, not lost`() throws {
    let own = try TakingStudy()
    let choice = try own.place("Pelatihan diadakan")
      .merging(["act": "code", "code": "BTK-LATIH", "claim": "done"]) { $1 }
    #expect(try own.take(try own.page([choice])).status == 0)
    let moved = try own.place("Pelatihan diadakan dua kali")
    for change in [["claim": "hoped"], ["code": "HUB"], ["why": "catatan"], moved] {
      let outcome = try own.take(try own.page([choice.merging(change) { $1 }]))
      #expect(outcome.status == 2)
      let row = try #require(own.rows(outcome).first)
      #expect(row["state"] == "refused" && row["reason"]?.contains("'ayu-1'") == true, "\(row)")
    }
    #expect(try own.take(try own.page([choice])).status == 0)
    #expect(own.journal().count == 1)
  }

  @Test func `of somebody who is no coder only remarks are taken, under the name that was typed`()
    throws
  {
    let own = try TakingStudy()
    let path = try own.page(
      [
        try own.place("Pelatihan diadakan").merging(["act": "code", "code": "BTK-LATIH"]) { $1 },
        ["act": "remark", "on": "finding:F1", "text": "Apa buktinya?"],
      ],
      fields: ["by": "", "name": "Dr. R"]
    )
    let outcome = try own.take(path, "--as", "ayu")
    #expect(own.rows(outcome).map { $0["state"] } == ["placed", "refused"])
    #expect(own.journal().compactMap { $0["act"] as? String } == ["memo"])
    let memo = try #require(try own.study.files().first { $0.hasPrefix("codebook/memos/") })
    #expect(try own.study.text(memo).contains("by: \"Dr. R\""))
  }
}
