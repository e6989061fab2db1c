import Foundation
import StudyFolders
import StudyModel
import TestKit
import Testing

@testable import StageRuns

@Suite struct ReferenceImportingTests {
  private static let entries = """
    @article{sari_2018, author = {Sari, Ayu and {Badan Contoh}}, title = {Kota dan laut di utara},
      journal = {Jurnal}, year = 2018, doi = {10.1234/ABC}, langid = {indonesian}, editor = {Anto, B.},
      file = {Full Text:files/1/kota.txt:text/plain}}
    @book{anto, author = {Anto, Budi}, title = {Rumah}, year = 2001}
    @misc{luar, title = {Keluar}, year = 2002, file = {../../rahasia.txt}}
    """

  private func study() throws -> TemporaryStudy {
    let study = try TemporaryStudy()
    try study.write("Kota.\n", to: "zotero/files/1/kota.txt")
    try study.write("x", to: "rahasia.txt")
    try study.write(Self.entries, to: "zotero/ekspor.bib")
    return study
  }

  private func take(
    _ study: TemporaryStudy,
    _ path: String = "zotero",
    isDryRun: Bool = false
  ) throws -> [ReferenceImporting.Row] {
    let folder = StudyFolder(path: study.folder.path(percentEncoded: false))
    let open = try OpenStudy.read(folder)
    return try ReferenceImporting(open: open)
      .take(study.url(path).path(percentEncoded: false), isDryRun: isDryRun).rows
  }

  private func register(_ study: TemporaryStudy) throws -> String {
    try String(contentsOf: study.url("sources/library.yaml"), encoding: .utf8)
  }

  @Test func `a work with its file becomes a source, others are listed`() throws {
    let study = try study()
    let rows = try take(study)
    #expect(rows.map(\.id) == ["sari-2018", "anto", "luar"])
    #expect(rows.map(\.action) == [.registered, .withoutFile, .withoutFile])
    let folder = StudyFolder(path: study.folder.path(percentEncoded: false))
    let source = try #require(try OpenStudy.read(folder).study.source("sari-2018"))
    #expect(source.file == "sari-2018.txt")
    #expect(source.language == "id")
    #expect(
      source.record.authors == [.init(family: "Sari", given: "Ayu"), .init(family: "Badan Contoh")]
    )
    #expect(source.record.fields["DOI"] == "10.1234/ABC")
    #expect(source.record.fields["editor"] == "Anto, B.")
    #expect(source.sha256?.utf8.count == 64)
    #expect(folder.has("sources/library/sari-2018.txt"))
  }

  @Test func `taking the same file in twice changes nothing`() throws {
    let study = try study()
    _ = try take(study)
    let once = try register(study)
    let rows = try take(study)
    #expect(rows.map(\.action) == [.unchanged, .withoutFile, .withoutFile])
    #expect(try register(study) == once)
  }

  @Test func `a dry run writes nothing`() throws {
    let study = try study()
    let rows = try take(study, isDryRun: true)
    #expect(rows.first?.action == .registered)
    let folder = StudyFolder(path: study.folder.path(percentEncoded: false))
    #expect(!folder.has("sources/library.yaml") && !folder.has("sources/library/sari-2018.txt"))
  }

  @Test(arguments: [
    "DOI: https://doi.org/10.1234/abc", "title: 'KOTA dan Laut, di Utara'\n  issued: 2018",
  ])
  func `a registered work gets only what its record lacks`(known: String) throws {
    let study = try study()
    try study.write("Kota.\n", to: "sources/library/k.txt")
    try study.write(
      "# tetap\nsources:\n- id: k\n  file: k.txt   # catatan\n  publisher: Penerbit\n  type: book\n  \(known)\n",
      to: "sources/library.yaml"
    )
    let rows = try take(study)
    let row = try #require(rows.first)
    #expect(row.id == "k")
    #expect(row.action == .filled)
    #expect(row.conflicts.contains("type"))
    let text = try register(study)
    #expect(
      text.hasPrefix(
        "# tetap\nsources:\n- id: k\n  file: k.txt   # catatan\n  publisher: Penerbit\n  type: book\n"
      )
    )
    #expect(text.contains("container-title: \"Jurnal\""))
    #expect(try take(study).first?.action == .unchanged)
  }

  @Test func `COL-08: four gaps of two bare records block a final list`() throws {
    let full = BibliographicRecord.Name(family: "Sari", given: "Ayu")
    let study = Study(
      sources: [
        Source(id: "a", file: "a", record: .init(type: "thesis", authors: [full], title: "T")),
        Source(id: "b", file: "b", record: .init(type: "article-journal")),
      ]
    )
    let gaps = StudyReferences(study).gaps.map { "\($0.source) \($0.field.rawValue)" }
    #expect(gaps == ["a year", "b author", "b title", "b year"])
  }
}
