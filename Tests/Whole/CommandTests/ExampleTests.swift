import Foundation
import TestKit
import Testing

/// The repository's own study, as a visitor finds it.
@Suite(.enabled(if: hasOutput, "the example has no output yet"))
struct ExampleTests {
  @Test func `regenerates byte for byte`() throws {
    let commands = try StudyCommands(copying: nil, named: "copy")
    try Self.copyExample(to: commands)
    let rebuilt = try commands.run("rebuild")
    #expect(rebuilt.status == 0, "\(rebuilt.output)\(rebuilt.errors)")
    let before = try commands.study.snapshot(of: "output")
    try commands.study.remove("output")
    #expect(try commands.run("run").status == 0)
    #expect(try commands.study.snapshot(of: "output") == before)
    #expect(try commands.run("verify").status == 0)
    #expect(try commands.run("status", "--strict").status == 0)
  }

  @Test func `is a study of the size that was promised`() throws {
    let commands = try Self.example()
    #expect(try commands.rows(of: "1-collect/sources.csv").count >= 10)
    let codes = try commands.rows(of: "2-reduce/codebook.csv").filter { $0["applied"] == "yes" }
    #expect(codes.count >= 25)
    let judgements = try commands.study.files(below: "codebook/journal")
      .filter { $0.hasSuffix(".jsonl") }
      .map { try commands.study.text($0).split(separator: "\n").count }
    #expect(judgements.count >= 2)
    #expect(judgements.reduce(0, +) >= 100)
    let verdicts = try commands.findings().compactMap { $0["computed"] as? String }
    #expect(verdicts.count >= 6)
    let asked: Set = ["supported", "overstated", "not-supported", "contradicted"]
    #expect(asked.isSubset(of: verdicts))
  }

  @Test func `every coding ends at words of its file`() throws {
    let commands = try Self.example()
    let codings = try commands.rows(of: "2-reduce/codings.csv")
    #expect(!codings.isEmpty)
    let files = Dictionary(
      try commands.rows(of: "1-collect/sources.csv").map { ($0["id"] ?? "", $0["file"] ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    for coding in codings {
      let document = try commands.study.text(
        "output/1-collect/documents/\(coding["source"] ?? "").txt"
      )
      let start = try #require(Int(coding["start"] ?? ""))
      let end = try #require(Int(coding["end"] ?? ""))
      let words = document.unicodeScalars.dropFirst(start).prefix(end - start)
      #expect(words.elementsEqual((coding["quote"] ?? "").unicodeScalars))
      let trace = try commands.run("trace", coding["id"] ?? "")
      #expect(trace.status == 0, "\(trace.output)\(trace.errors)")
      #expect(trace.output.contains("sources/library/\(files[coding["source"] ?? ""] ?? "?")"))
      #expect(trace.output.contains(coding["quote"] ?? "?"))
    }
    #expect(try commands.run("trace", "--all").status == 0)
  }

  private static let made = Result {
    let commands = try StudyCommands(copying: nil, named: "example")
    try copyExample(to: commands)
    return commands
  }

  private static func example() throws -> StudyCommands { try made.get() }

  private static func copyExample(to commands: StudyCommands) throws {
    for part in ["sources", "codebook", "output"] {
      try FileManager.default.copyItem(
        at: repositoryFolder().appending(path: part).resolvingSymlinksInPath(),
        to: commands.study.url(part)
      )
    }
  }
}

private let hasOutput = FileManager.default.fileExists(
  atPath: repositoryFolder().appending(path: "output/ledger.json").path(percentEncoded: false)
)
