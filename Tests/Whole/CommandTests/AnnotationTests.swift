import Foundation
import TestKit
import Testing

/// Codings of the two real texts, written as W3C Web Annotations and read again.
@Suite(.enabled(if: siber != nil), .serialized)
struct AnnotationTests {
  @Test func `what is exported is placed again where it was, and by a dry run nothing is written`()
    throws
  {
    let commands = try CheckCodingTests.coded()
    _ = try commands.run("run")
    let place = try TemporaryStudy(named: "away")
    let file = place.path + "/codings.json"
    let export = try commands.run("annotations", "export", file)
    #expect(export.status == 0, "\(export.errors)")
    let object = try JSONSerialization.jsonObject(with: Data(place.bytes("codings.json")))
    let page = try #require(object as? [String: Any])
    #expect(page["@context"] as? String == "http://www.w3.org/ns/anno.jsonld")
    let items = try #require(page["items"] as? [[String: Any]])
    #expect(items.count == 12)
    let ids = Set(items.compactMap { $0["id"] as? String })
    #expect(ids.count == 12)
    let text = Array(
      try commands.study.text("output/1-collect/documents/nl-thesis.txt").unicodeScalars
    )
    for item in items {
      let target = try #require(item["target"] as? [String: Any])
      let source = target["source"] as? [String: Any]
      guard source?["id"] as? String == "documents/nl-thesis.txt" else { continue }
      let selectors = try #require(target["selector"] as? [[String: Any]])
      let start = try #require(selectors[1]["start"] as? Int)
      let end = try #require(selectors[1]["end"] as? Int)
      let exact = try #require(selectors[0]["exact"] as? String)
      #expect(text[start..<end].elementsEqual(exact.unicodeScalars))
    }

    let other = try StudyCommands(copying: commands.study.folder)
    try other.study.remove("codebook/journal")
    let dry = try other.run("annotations", "import", file, "--as", "bram", "--format", "csv")
    #expect(dry.status == 0, "\(dry.errors)")
    #expect(Set(StudyCommands.rows(in: dry.output).map { $0["state"] }) == ["placed"])
    #expect(!other.study.has("codebook/journal"))
    _ = try other.run("annotations", "import", file, "--as", "bram", "--confirm")
    _ = try other.run("run")
    let places = { (commands: StudyCommands) in
      Set(
        try commands.rows(of: "2-reduce/codings.csv").map {
          [$0["code"], $0["source"], $0["start"], $0["end"]]
        }
      )
    }
    #expect(try places(other) == places(commands))
    let again = try other.run("annotations", "import", file, "--as", "bram", "--confirm")
    #expect(again.errors.contains("0 placed, 12 here already"))
  }

  @Test func `AUT-01: what a program made, and what has no place or code, is listed and left out`()
    throws
  {
    let commands = try CheckCodingTests.coded()
    let place = try TemporaryStudy(named: "away")
    func annotation(_ code: String, _ exact: String, creator: String = "Person") -> String {
      """
      {"creator":{"type":"\(creator)"},"body":{"purpose":"tagging","value":"\(code)"},
       "target":{"source":"nl-thesis.txt","selector":{"type":"TextQuoteSelector","exact":"\(exact)"}}}
      """
    }
    let items = [
      annotation("KON-ANC", "siber"), annotation("KON-ANC", "zwx qvy no such words"),
      annotation("NO-SUCH", "siber"), annotation("KON-ANC", "siber", creator: "Software"),
    ]
    try place.write("[\(items.joined(separator: ","))]", to: "in.json")
    let before = try commands.study.bytes("codebook/journal/ayunda.jsonl")
    let outcome = try commands.run(
      "annotations",
      "import",
      place.path + "/in.json",
      "--as",
      "ayunda",
      "--confirm",
      "--format",
      "csv"
    )
    #expect(outcome.status == 2)
    #expect(
      StudyCommands.rows(in: outcome.output).map { $0["state"] } == [
        "ambiguous", "unfound", "unknown-code", "machine",
      ]
    )
    #expect(try commands.study.bytes("codebook/journal/ayunda.jsonl") == before)
    try place.write("{not json", to: "broken.json")
    let broken = try commands.run(
      "annotations",
      "import",
      place.path + "/broken.json",
      "--as",
      "bram"
    )
    #expect(broken.status == 1)
  }
}
