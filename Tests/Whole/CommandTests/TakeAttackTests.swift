import Foundation
import TestKit
import Testing

/// Files that somebody altered, made for something else, or made to do harm.
@Suite struct TakeAttackTests {
  /// A choice with some fields replaced.
  private func altered(_ own: TakingStudy, _ fields: [String: Any]) throws -> [String: Any] {
    try own.place("Pelatihan diadakan").merging(["act": "code", "code": "BTK-LATIH"]) { $1 }
      .merging(fields) { $1 }
  }

  @Test func `each altered choice is refused with its reason, and the rest is taken`() throws {
    let own = try TakingStudy()
    _ = try own.commands.run(["code", "nota:1.2", "HUB", "--as", "bram"])
    let cases: [([String: Any], String, String)] = [
      (["code": "BTK-LATHI"], "refused", "the codebook has no code 'BTK-LATHI'"),
      (["code": "BTK"], "refused", "the code 'BTK' is a container"),
      (["code": "../../etc"], "refused", "the codebook has no code '../../etc'"),
      (["code": "Zwxqvy rahasia"], "refused", "the codebook has no code '?'"),
      (["case": ["XX"]], "refused", "the protocol has no case 'XX'"),
      (["claim": "certain"], "refused", "'certain' is no value of 'claim'"),
      (["claim": ["done"]], "refused", "the field 'claim' holds what it cannot hold"),
      (["source": "../nota"], "refused", "the study has no such source"),
      (["source": "tak-ada"], "refused", "the study has no such source"),
      (["act": "erase"], "refused", "nothing is known of such an act"),
      (["act": "edit", "of": "bram-1"], "refused", "'bram-1' is a judgement of 'bram'"),
      (["act": "undo", "of": "bram-1"], "refused", "'bram-1' is a judgement of 'bram'"),
      (["act": "undo", "of": "ayu-99"], "refused", "no journal holds a judgement 'ayu-99'"),
      (["act": "accept", "of": "s-0"], "refused", "no suggestion has the id 's-0' now"),
      (["act": "reject", "of": "s-"], "refused", "no suggestion has the id 's-' now"),
      (["act": "remark", "on": "cell:../x", "text": "a"], "refused", "nothing called"),
      (["start": "0"], "refused", "the field 'start' holds what it cannot hold"),
      (["end": 1e18], "refused", "the field 'end' holds what it cannot hold"),
      (["key": "../k"], "refused", "the field 'key' holds what it cannot hold"),
      (
        ["quote": "Zwxqvy yang tidak ada di sini", "prefix": "", "suffix": ""], "not found",
        "the words do not stand"
      ),
      (["key": "k-0", "code": "HUB"], "refused", "another choice of the file has the same key"),
    ]
    let right = try altered(own, [:])
    let path = try own.page([right] + (try cases.map { try altered(own, $0.0) }))
    let outcome = try own.take(path)
    #expect(outcome.status == 2)
    let rows = Dictionary(uniqueKeysWithValues: own.rows(outcome).map { ($0["n"] ?? "", $0) })
    for (index, (fields, state, reason)) in cases.enumerated() {
      let row = try #require(rows[String(index + 2)])
      #expect(row["state"] == state, "\(fields) \(row)")
      #expect(row["reason"]?.contains(reason) == true, "\(fields) \(row)")
      #expect(row["state"] == "already taken" || row["remedy"]?.isEmpty == false, "\(row)")
    }
    #expect(own.journal().count == 1)
    #expect(own.journal(of: "bram").count == 1)
    #expect(!(outcome.output + outcome.errors).contains("Zwxqvy"))
    #expect(try own.study.files().allSatisfy { !$0.contains("etc") })
  }

  @Test func `a place that was altered by hand is looked for by its words`() throws {
    let own = try TakingStudy()
    let path = try own.page([try altered(own, ["start": 0, "end": 18])])
    #expect(try own.take(path).status == 0)
    let right = try own.place("Pelatihan diadakan")
    #expect(own.journal().first?["start"] as? Int == right["start"] as? Int)
  }

  @Test func `a file of another study is refused whole`() throws {
    let own = try TakingStudy()
    let path = try own.page(
      [try altered(own, [:]), try altered(own, ["source": "asing"])],
      fields: ["study": "0123456789abcdef"]
    )
    let outcome = try own.take(path)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the file was made for another study"))
    #expect(own.journal().isEmpty)
  }

  @Test(arguments: [#"{"asing": "fp"}"#, "{}"])
  func `under the mark of another study no id is believed`(documents: String) throws {
    let own = try TakingStudy()
    #expect(try own.take(own.page([try altered(own, [:])])).status == 0)
    let text = """
      {"jejak":"choices","version":1,"study":"0123456789abcdef","by":"ayu","documents":\(documents),
       "choices":[{"key":"k-u1","act":"undo","of":"ayu-1"}]}
      """
    try own.study.write(text, to: "foreign.json")
    let outcome = try own.take(own.study.url("foreign.json").path(percentEncoded: false))
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the file was made for another study"), "\(outcome.errors)")
    #expect(own.journal().count == 1)
  }

  @Test(arguments: [
    ("bram", ["--as", "ayu"], "the file says that 'bram' chose"),
    ("zaki", [], "it is not known who judges"),
    ("zaki", ["--as", "ayu"], "the file says that 'zaki' chose"),
    ("../ayu", ["--as", "ayu"], "somebody chose who is no coder"),
    ("\u{1B}[31m", ["--as", "ayu"], "somebody chose who is no coder"),
  ])
  func `nobody's choices are taken as another's`(
    by: String,
    options: [String],
    message: String
  ) throws {
    let own = try TakingStudy()
    let path = try own.page([try altered(own, [:])], fields: ["by": by])
    let outcome = try own.commands.run(["take", path, "--yes"] + options)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(!outcome.errors.contains("\u{1B}"))
    #expect(own.journal().isEmpty && own.journal(of: "bram").isEmpty)
  }

  @Test func `a coder whom the file names needs no option`() throws {
    let own = try TakingStudy()
    let path = try own.page([try altered(own, [:])], fields: ["by": "bram"])
    #expect(try own.take(path).status == 0)
    #expect(own.journal(of: "bram").count == 1 && own.journal().isEmpty)
  }

  @Test(arguments: [
    ("{", "the file is no JSON"),
    ("[]", "the file holds no choices of a page"),
    (#"{"jejak":"choices","version":9,"choices":[]}"#, "is of version 9"),
    (#"{"jejak":"choices","version":1,"choices":[NaN]}"#, "the file is no JSON"),
    (String(repeating: "[", count: 60_000), "the file is no JSON"),
    ("\u{0}\u{1}", "the file is no JSON"),
  ])
  func `what is no file of choices says so`(text: String, message: String) throws {
    let own = try TakingStudy()
    try own.study.write(text, to: "x.json")
    let outcome = try own.take(own.study.path + "/x.json", "--as", "ayu")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
  }

  @Test(arguments: ["x.json", "x.csv", "x.md", "x.docx"])
  func `a file of 100 MB is refused before it is read`(name: String) throws {
    let own = try TakingStudy()
    let path = own.study.path + "/" + name
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 100 << 20)
    try file.close()
    let outcome = try own.take(path, "--as", "ayu")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("the file has 104857600 bytes; the most that is taken at once"))
  }

  @Test(arguments: [
    ("x.exe", "'x.exe' is no file of judgements"), ("x.html", "'x.html' is no file of judgements"),
    ("tak-ada.json", "there is no file"),
  ])
  func `a file of another kind, and one that is not there, say so`(
    name: String,
    message: String
  ) throws {
    let own = try TakingStudy()
    if !name.hasPrefix("tak") { try own.study.write("x", to: name) }
    let outcome = try own.take(own.study.path + "/" + name, "--as", "ayu")
    #expect(outcome.status == 1 && outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `a package that would fill the disk is refused`() throws {
    let own = try TakingStudy()
    let bomb = ZipWriter([
      .init("[Content_Types].xml", "<Types/>"),
      ZipWriter.Member("word/document.xml", "<w:document/>").with { $0.claimedCount = 1 << 40 },
    ])
    try own.study.write(bomb.package, to: "bom.docx")
    let outcome = try own.take(own.study.path + "/bom.docx", "--as", "ayu")
    #expect(outcome.status == 1)
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(own.journal().isEmpty)
  }

  @Test func `a memo of a remark is one file, whatever its name and key say`() throws {
    let own = try TakingStudy()
    let path = try own.page(
      [["act": "remark", "on": "study", "text": "a\n---\nlinks: [x]\n", "key": "k-1"]],
      fields: ["by": "", "name": "Dr. R\n---\nx: \u{1B}[2J"]
    )
    #expect(try own.take(path, "--as", "ayu").status == 0)
    let memos = try own.study.files().filter { $0.hasPrefix("codebook/memos/") }
    #expect(memos.count == 1 && memos[0].hasPrefix("codebook/memos/remark-"))
    let text = try own.study.text(memos[0])
    #expect(text.contains("by: \"Dr. R --- x:  [2J\""))
    #expect(try own.commands.run("status").status == 0)
  }
}
