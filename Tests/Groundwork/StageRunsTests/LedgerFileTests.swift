import Journal
import StageLineage
import Testing

@testable import StageRuns

@Suite struct LedgerFileTests {
  @Test func `a ledger that was written is read again as it was`() throws {
    let ledger = Ledger([
      Ledger.Artefact(name: "document:a", fingerprint: "f1", inputs: ["source:a": "s1"]),
      Ledger.Artefact(
        name: "cell:forms/Ünï/\"x\"",
        fingerprint: "f2",
        inputs: ["document:a": "f1", "é": "\n"]
      ),
    ])
    let file = LedgerFile(
      ledger: ledger,
      files: ["1-collect/sources.csv": "abc", "index.html": "def"],
      heads: ["ayu": ChainHead(count: 3, sha256: "ff"), "ayu-2": ChainHead(count: 1, sha256: "00")]
    )
    #expect(LedgerFile(Array(file.text.utf8)) == file)
  }

  @Test func `an empty ledger is read again as it was`() throws {
    let file = LedgerFile(ledger: Ledger(), files: [:], heads: [:])
    #expect(LedgerFile(Array(file.text.utf8)) == file)
  }

  @Test(arguments: ["", "[]", "{}", "{\"version\": 2}", "not JSON"])
  func `what is no ledger of this version is none`(text: String) {
    #expect(LedgerFile(Array(text.utf8)) == nil)
  }

  @Test func `a ledger after two stages keeps what the others were made from`() {
    let before = Ledger([
      Ledger.Artefact(name: "document:a", fingerprint: "1", inputs: ["source:a": "1"]),
      Ledger.Artefact(name: "finding:F", fingerprint: "1", inputs: ["coding:x-1": "1"]),
      Ledger.Artefact(name: "coding:x-2", fingerprint: "1", inputs: [:]),
    ])
    let now = Ledger([
      Ledger.Artefact(name: "document:a", fingerprint: "2", inputs: ["source:a": "2"]),
      Ledger.Artefact(name: "finding:F", fingerprint: "2", inputs: ["coding:x-1": "2"]),
      Ledger.Artefact(name: "coding:x-1", fingerprint: "2", inputs: [:]),
    ])
    let merged = LedgerBuilding.merged(before, with: now, through: .reduce)
    #expect(merged.artefacts["document:a"]?.fingerprint == "2")
    #expect(merged.artefacts["finding:F"]?.fingerprint == "1")
    #expect(merged.names == ["coding:x-1", "document:a", "finding:F"])
  }
}
