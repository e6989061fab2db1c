import Foundation
import TestKit
import Testing

/// The study of two real texts, run as a user runs it; its facts are counts and lines only.
@Suite(.enabled(if: siber != nil), .serialized)
struct SiberTests {
  @Test func `runs to the end and says what it left out by its status`() throws {
    let commands = try StudyCommands(copying: siber)
    let outcome = try commands.run("run")
    #expect([0, 2].contains(outcome.status), "\(outcome.errors)")
    #expect(commands.study.has("output/index.html"))
  }

  @Test(arguments: [
    ("kerja sama", "nl-thesis", 107, 8), ("kerja sama", "kr-article", 34, 3),
    ("kerjasama", "nl-thesis", 11, 0), ("kerjasama", "kr-article", 76, 0),
  ])
  func `COL-03 finds phrases across line and page breaks`(
    term: String,
    source: String,
    hits: Int,
    crossing: Int
  ) throws {
    let commands = try StudyCommands(copying: siber)
    let pattern = term == "kerja sama" ? "(?<!be)kerja sama" : term
    let outcome = try commands.run(
      "find",
      pattern,
      "--pattern",
      "--source",
      source,
      "--format",
      "csv"
    )
    let rows = outcome.output.split(separator: "\n").dropFirst()
    #expect(rows.count == hits)
    #expect(
      crossing == 0 || rows.count { $0.hasSuffix("line") || $0.hasSuffix("page") } == crossing
    )
  }

  @Test(arguments: [("nl-thesis", 107, 8), ("kr-article", 34, 3)])
  func `COL-03 counts the phrase as whole words`(source: String, hits: Int, crossing: Int) throws {
    let commands = try StudyCommands(copying: siber)
    let outcome = try commands.run("find", "kerja sama", "--source", source)
    // 'bekerja sama' is one word and 'sama', so the phrase of whole words is the noun alone.
    #expect(outcome.errors.contains("\(source): \(hits) hits, \(crossing) crossing a break"))
  }

  @Test(arguments: [("nl-thesis", 44, 1), ("kr-article", 76, 3)])
  func `RED-13 finds an expression across breaks`(source: String, hits: Int, crossing: Int) throws {
    let commands = try StudyCommands(copying: siber)
    let outcome = try commands.run("find", "--pattern", "keamanan siber", "--source", source)
    #expect(outcome.errors.contains("\(source): \(hits) hits, \(crossing) crossing a break"))
  }

  @Test(arguments: [("nl-thesis", 31), ("kr-article", 11)])
  func `COL-05 infers page breaks and marks them as inferred`(source: String, breaks: Int) throws {
    let commands = try StudyCommands(copying: siber)
    let pages = try commands.run("pages", source, "--format", "csv").output
      .split(separator: "\n").dropFirst()
    // The first page begins without a break; a printed number makes its page by itself.
    #expect(pages.dropFirst().count { $0.split(separator: ",")[2] == "inferred" } == breaks)
    guard source == "nl-thesis" else { return }
    #expect(pages.count == breaks + 2)
    let one = pages.first { $0.split(separator: ",")[3] == "127" }
    #expect(one?.split(separator: ",")[1] == "1")
    let thirty = pages.first { $0.split(separator: ",")[1] == "30" }
    #expect(thirty?.split(separator: ",")[2] == "printed")
  }

  @Test(arguments: hits)
  func `RED-13 every code's indicators find what was counted by hand`(
    code: String,
    all: Int,
    body: Int
  ) throws {
    let rows = try SharedSiber.run().rows(of: "2-reduce/hits.csv").filter {
      $0["code"] == code && $0["source"] == "nl-thesis"
    }
    #expect(rows.count == all)
    // The table counts as body what stands from the first chapter's line on.
    #expect(rows.count { Int($0["line_start"] ?? "") ?? 0 >= 127 } == body)
  }

  @Test(arguments: secondHits)
  func `RED-13 the second text is counted as an expression outside the program counts it`(
    code: String,
    all: Int,
    body: Int
  ) throws {
    let rows = try SharedSiber.run().rows(of: "2-reduce/hits.csv").filter {
      $0["code"] == code && $0["source"] == "kr-article"
    }
    #expect(rows.count == all)
    #expect(rows.count { Int($0["line_start"] ?? "") ?? 0 >= 58 } == body)
  }

  @Test(arguments: [
    ("nl-thesis", 325, 0xcdf7_31f4_f8b6_770a), ("kr-article", 424, 0x7a5e_62a7_3e72_bb4d),
  ])
  func `RED-13 every hit stands in the line where an outside count has it`(
    source: String,
    count: Int,
    fingerprint: UInt64
  ) throws {
    let rows = try SharedSiber.run().rows(of: "2-reduce/hits.csv").filter {
      $0["source"] == source
    }
    #expect(rows.count == count)
    let hits = try rows.map { row in
      let numbers = try ["line_start", "line_end", "start", "end"].map { name in
        try #require(Int(row[name] ?? ""))
      }
      let length = numbers[3] - numbers[2]
      return HitPlace(row["code"] ?? "", lines: numbers[0], numbers[1], length: length)
    }
    #expect(HitPlace.fingerprint(of: hits.sorted()) == fingerprint)
  }

  @Test(arguments: [
    ("nl-thesis", [478, 628, 701, 777, 945, 954, 1009, 1024, 1138]),
    ("kr-article", [304, 682, 693, 699, 883, 931]),
  ])
  func `COL-04 keeps every hyphen at a line end`(source: String, lines: [Int]) throws {
    let commands = try SharedSiber.run()
    let text = try commands.study.text("output/1-collect/documents/\(source).txt")
    let original = try commands.study.text("sources/library/\(source).txt")
      .components(separatedBy: "\n")
    for line in lines {
      let before = try #require(original[line - 1].split(separator: " ").last)
      let next = original[line...].first { !$0.allSatisfy(\.isWhitespace) }
      let after = try #require(next?.split(separator: " ").first)
      #expect(before.hasSuffix("-"), "line \(line)")
      #expect(text.contains("\(before)\(after)"), "line \(line)")
    }
  }

  @Test func `proposes whole sentences and codes nothing by itself`() throws {
    let commands = try SharedSiber.run()
    #expect(try commands.rows(of: "2-reduce/codings.csv").isEmpty)
    let suggestions = try commands.rows(of: "2-reduce/suggestions.csv")
    #expect(!suggestions.isEmpty)
    #expect(suggestions.allSatisfy { ["body", "appendix"].contains($0["part"] ?? "") })
  }

  @Test func `follows an accepted coding to file, page and lines that hold its words`() throws {
    let commands = try StudyCommands(copying: siber)
    let first = try #require(
      try SharedSiber.run().rows(of: "2-reduce/suggestions.csv").first {
        $0["source"] == "nl-thesis"
      }
    )
    let coded = try commands.run(
      "accept",
      first["id"] ?? "",
      "--claim",
      "possible",
      "--case",
      "NL"
    )
    #expect(coded.output == "reader-1\n", "\(coded.errors)")
    _ = try commands.run("run")
    let coding = try #require(try commands.rows(of: "2-reduce/codings.csv").first)
    let trace = try commands.run("trace", "reader-1")
    #expect(trace.status == 0, "\(trace.errors)")
    #expect(trace.output.contains("sources/library/nl-thesis.txt"))
    let start = try #require(Int(coding["line_start"] ?? ""))
    let end = try #require(Int(coding["line_end"] ?? ""))
    let lines = try commands.study.text("sources/library/nl-thesis.txt")
      .components(separatedBy: "\n")[(start - 1)..<end]
    let original = lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(original.contains(coding["quote"] ?? "?"))
    let pasted = try commands.run("trace", "--words", coding["quote"] ?? "")
    #expect(pasted.status == 0)
    #expect(pasted.output.contains("reader-1"))
  }

  @Test(arguments: [
    ("NL-F1", 32, "BTK-DIALOG", "Both states cooperate on cyber security in six ways"),
    ("NL-F2", 46, "BTK-PROG", "A dialogue, a course and a centre were carried out"),
    ("NL-F3", 54, "DPK-TEKNIS", "Law, policy and technical skill have grown by the programmes"),
  ])
  func `CON-05 what only an abstract says is not supported`(
    claim: String,
    line: Int,
    code: String,
    words: String
  ) throws {
    let commands = try StudyCommands(copying: siber)
    try commands.study.write(
      """
      version: 1
      findings:
      - id: F1
        question: RQ1
        text: {en: "\(words)"}
        claim: done
        expects:
        - {count: {code: \(code)}, level: excerpts, at-least: 1}
        compares: [\(claim)]

      """,
      to: "codebook/findings.yaml"
    )
    let abstract = try commands.run(
      "code",
      "nl-thesis:L\(line)",
      code,
      "--claim",
      "done",
      "--case",
      "NL"
    )
    #expect(abstract.status == 0, "\(abstract.errors)")
    _ = try commands.run("run")
    #expect(try commands.finding("F1")["computed"] as? String == "not-supported")
    _ = try commands.run(
      "code",
      "nl-thesis:L396",
      code,
      "--claim",
      "done",
      "--case",
      "NL",
      "--evidence",
      "date"
    )
    _ = try commands.run("run")
    #expect(try commands.finding("F1")["computed"] as? String != "not-supported")
  }

  @Test func `RED-28 rival start years come up as a contradiction to resolve`() throws {
    let commands = try StudyCommands(copying: siber)
    let outcome = try commands.run("run")
    let queue = try commands.run("queue", "--only", "contradiction")
    let said = outcome.errors + queue.output
    #expect(said.contains("2019") && said.contains("2022"))
  }

  @Test func `the same bytes from another folder, locale, time zone and number of jobs`() throws {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("run", "--jobs", "1")
    let first = try commands.study.snapshot(of: "output")
    try commands.study.remove("output")
    try commands.study.remove(".jejak")
    _ = try commands.run("run", "--jobs", "2")
    #expect(try commands.study.snapshot(of: "output") == first)
    let elsewhere = try StudyCommands(copying: siber, named: "elsewhere é")
    _ = try elsewhere.run(
      "run",
      environment: ["LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "TZ": "Asia/Jayapura"]
    )
    #expect(try elsewhere.study.snapshot(of: "output") == first)
  }
}

/// The study run once for all tests that only read what it gives.
private enum SharedSiber {
  private static let made = Result {
    let commands = try StudyCommands(copying: siber)
    _ = try commands.run("run")
    return commands
  }

  static func run() throws -> StudyCommands { try made.get() }
}
