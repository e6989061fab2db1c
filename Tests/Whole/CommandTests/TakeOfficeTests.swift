import Foundation
import TestKit
import Testing

/// Comments of office files, as people leave them.
@Suite struct TakeOfficeTests {
  private func head(_ own: TakingStudy) throws -> [String] {
    ["Judul", "jejak: nota \(try own.fingerprint())", "Berkas ini memuat seluruh teks sumber."]
  }

  private func take(
    _ file: CommentedFile,
    in own: TakingStudy,
    _ more: String...
  ) throws -> BuiltCommand.Outcome {
    try own.study.write(file.bytes, to: "komentar.docx")
    return try own.commands.run(
      ["take", own.study.path + "/komentar.docx", "--yes", "--format", "csv", "--as", "ayu"] + more
    )
  }

  @Test func `comments, replies, resolved ones and tracked changes become what a person would say`()
    throws
  {
    let own = try TakingStudy()
    let file = CommentedFile(
      paragraphs: try head(own) + [
        "\u{27E8}hlm. 1\u{27E9}",
        "[1] Rapat {1}{2}pertama{/2} diadakan{/1} di kota pelabuhan. {3}Kedua pihak sepakat.{/3}",
        "[2] Pelatihan {4}{+BARU +}diadakan {-dua -}kali{/4} setahun. {5}Kedua pihak sepakat.{/5}",
        "[3] {6}Alat \u{1F512}{/6} dipinjamkan, {7}\u{A997}\u{A9BA} dan e\u{0301}{/7} disebut. {8!}Zwxqvy rahasia.",
      ],
      comments: [
        .init(lines: ["BTK-RAPAT; KR; done"]),
        .init(lines: ["BTK-RAPAT; KR; done"]),
        .init(lines: ["HUB", "lihat alinea 2"]),
        .init(lines: ["BTK-LATIH; diharapkan \u{2013} tunggu"]),
        .init(lines: ["HUB"], isDone: true),
        .init(lines: ["Apa maksudnya?"]),
        .init(lines: ["Mungkin ini."], answers: 6),
        .init(lines: ["HUB"]),
      ]
    )
    let outcome = try take(file, in: own)
    let rows = own.rows(outcome)
    func said(_ number: Int) -> [String] {
      let row = rows.first { $0["n"] == String(number) } ?? [:]
      return ["state", "act", "place", "reason"].map { row[$0] ?? "" }
    }
    #expect(rows.count == 8, "\(outcome.output) \(outcome.errors)")
    #expect(said(1) == ["placed", "code", "nota:1.1", ""])
    #expect(said(2) == ["placed", "code", "nota:1.1", ""])
    #expect(said(3) == ["placed", "code", "nota:1.2", ""])
    #expect(said(4) == ["placed", "code", "nota:2.1", ""])
    #expect(said(5) == ["refused", "code", "nota:2", "the comment is resolved in the document"])
    #expect(said(6) == ["placed", "jot", "nota:3.1", ""])
    #expect(said(7) == ["placed", "jot", "nota:3.1", ""])
    #expect(said(8) == ["refused", "code", "", "it is about no words of a source"])
    #expect(outcome.status == 2)
    let lines = own.journal()
    #expect(
      lines.compactMap { $0["quote"] as? String } == [
        "pertama diadakan", "pertama", "Kedua pihak sepakat.", "diadakan dua kali",
      ]
    )
    #expect(lines.compactMap { $0["why"] as? String } == ["lihat alinea 2", "tunggu"])
    #expect(lines.prefix(4).allSatisfy { ($0["seen"] as? [String])?.isEmpty == true })
    #expect(try own.commands.run("verify").status == 0)
    // Saved again by a program that says nothing of states, the rest is known and the resolved one is
    // a comment like any other.
    var saved = file
    saved.isExtended = false
    let again = own.rows(try take(saved, in: own))
    #expect(again.filter { $0["state"] == "already taken" }.count == 6)
    #expect(again.first { $0["state"] == "placed" }?["place"] == "nota:2.2")
  }

  @Test func `whose comments are meant is asked where several persons wrote`() throws {
    let own = try TakingStudy()
    let file = CommentedFile(
      paragraphs: try head(own) + [
        "[2] {1}Pelatihan{/1} {2}diadakan{/2} dua kali setahun. Kedua pihak sepakat."
      ],
      comments: [.init(lines: ["BTK-LATIH"]), .init(lines: ["BTK-LATIH"], by: "Dr. R")]
    )
    let asked = try take(file, in: own)
    #expect(asked.status == 1)
    #expect(asked.errors.contains("say whose with --author: 'Ayu L.', 'Dr. R'"))
    let taken = own.rows(try take(file, in: own, "--author", "Ayu L."))
    #expect(taken.map { $0["state"] } == ["placed", "refused"])
    #expect(taken.last?["reason"] == "another person wrote it")
    #expect(own.journal().count == 1)
  }

  @Test func `a text that jejak gives out comes back word for word`() throws {
    let own = try TakingStudy()
    let path = own.study.path + "/keluar.docx"
    let given = try own.commands.run(["show", "nota", "--docx", path])
    #expect(given.status == 0)
    #expect(given.errors.contains("holds the whole text of 'nota'"))
    #expect(try own.commands.run(["show", "nota", "--docx", path]).status == 1)
    // Read as a source, its passages are those of the source, each with its number before it.
    let study = try TakingStudy()
    let read = try study.commands.run(["add", path])
    #expect(read.status == 0, "\(read.errors)")
    let shown = try study.commands.run(["show", "keluar", "--plain"]).output
      .split(separator: "\n").map(String.init)
    for (index, passage) in TakingStudy.passages.enumerated() {
      let line = try #require(shown.first { $0.hasPrefix("[\(index + 1)] ") })
      #expect(Array(line.unicodeScalars) == Array("[\(index + 1)] \(passage)".unicodeScalars))
    }
    let other = own.study.path + "/lagi.docx"
    _ = try own.commands.run(["show", "nota", "--docx", other])
    #expect(
      try Data(contentsOf: URL(filePath: path)) == Data(contentsOf: URL(filePath: other))
    )
  }

  @Test func `highlights and notes of a PDF become notes at the words of its source`() throws {
    let own = try TakingStudy()
    let lines = [
      "Rapat pertama diadakan di kota pelabuhan.", "Pelatihan diadakan dua kali setahun.",
    ]
    var pdf = TinyPDF([TinyPDF.column(lines)])
    try own.study.write(pdf.bytes, to: "sources/library/buku.pdf")
    let register = try own.study.text("sources/library.yaml")
    try own.study.write(register + "- {id: buku, file: buku.pdf}\n", to: "sources/library.yaml")
    func mark(_ kind: String, _ line: Double, _ words: String) -> String {
      let (low, high) = (800 - 103 - 12 * line, 800 - 91 - 12 * line)
      let quads = "[60 \(high) 400 \(high) 60 \(low) 400 \(low)]"
      return
        "<< /Type /Annot /Subtype /\(kind) /Rect [60 \(low) 400 \(high)] /QuadPoints \(quads) /Contents (\(words)) >>"
    }
    pdf.annotations[0] = [
      mark("Highlight", 0, "Kapan tepatnya?"), mark("Highlight", 1, "BTK-LATIH; KR"),
    ]
    try own.study.write(pdf.bytes, to: "salinan.pdf")
    let outcome = try own.take(own.study.path + "/salinan.pdf", "--as", "ayu")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let journal = own.journal()
    #expect(journal.compactMap { $0["act"] as? String } == ["jot", "code"])
    let place = journal.first?["place"] as? [String: Any]
    #expect(place?["quote"] as? String == lines[0] && place?["source"] as? String == "buku")
    #expect(journal.first?["words"] as? String == "Kapan tepatnya?")
    #expect(
      own.rows(try own.take(own.study.path + "/salinan.pdf", "--as", "ayu")).allSatisfy {
        $0["state"] == "already taken"
      }
    )
  }
}
