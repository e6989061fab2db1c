import ChildProcess
import CollectStage
import Foundation
import PageReading
import StudyModel
import TestKit
import Testing

@Suite(.serialized) struct PageReaderTests {
  private let pdf = TinyPDF([[TinyPDF.Words(60, 100, "Sebuah kalimat pendek.")]])

  @Test func `reads words, places and what the file states`() async throws {
    var pdf = pdf
    pdf.information = ["Title": "Kerja sama siber di Asia", "Author": "ASUS"]
    let read = try await ReadPDF(pdf)
    #expect(read.passages == ["Sebuah kalimat pendek."])
    #expect(read.transcript.sheets.first?.width == 60000)
    #expect(
      read.collected.stated
        == ["title": StatedField("Kerja sama siber di Asia", from: "PDF Info Title")]
    )
  }

  @Test(arguments: [1, 63, 64, 65, 130])
  func `reads files of any number of pages`(count: Int) async throws {
    let pdf = TinyPDF((1...count).map { [TinyPDF.Words(60, 100, "Halaman ke-\($0) berisi ini.")] })
    let transcript = try await ReadPDF.transcript(of: pdf.bytes)
    #expect(transcript.sheets.count == count)
    #expect(transcript.lines.count == count)
  }

  @Test func `says what a file holds besides words, and runs none of it`() async throws {
    var pdf = pdf
    pdf.catalogue =
      "/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> "
      + "/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /EF << >> >>] >> >>"
    let codes = try await ReadPDF(pdf).collected.diagnostics.map(\.code)
    #expect(codes == ["holds-program-code", "holds-files"])
  }

  @Test(
    arguments: [
      (Array("%PDF-1.4\nnothing of it".utf8), ["source-damaged", "source-without-pages"]),
      (TinyPDF([]).bytes, ["source-without-pages", "source-damaged"]),
      (Array(TinyPDF([[TinyPDF.Words(60, 100, "Kata.")]]).bytes.prefix(60)), ["source-damaged"]),
    ]
  )
  func `names what gives no pages`(bytes: [UInt8], codes: [String]) async throws {
    do {
      _ = try await ReadPDF.transcript(of: bytes)
      Issue.record("it was read")
    } catch let error as PageReadingError {
      #expect(codes.contains(error.code), "\(error)")
      #expect(!error.remedy.isEmpty)
    }
  }

  @Test func `reads what is left of a file without its table of objects`() async throws {
    let whole = pdf.bytes
    let cut = Array(whole.prefix(whole.count - 20))
    let read = try await ReadPDF(cut)
    #expect(read.passages == ["Sebuah kalimat pendek."])
  }

  @Test func `names a file that opens with a password only`() async throws {
    let folder = try TemporaryStudy()
    let (open, closed) = ("\(folder.path)/open.pdf", "\(folder.path)/closed.pdf")
    try folder.write(pdf.bytes, to: "open.pdf")
    let outcome = try await OutsideProgram(name: "qpdf", package: "qpdf").run(
      arguments: ["--encrypt", "rahasia", "pemilik", "256", "--", open, closed]
    )
    #expect(outcome.isSuccess)
    await #expect(throws: PageReadingError.needsPassword) {
      _ = try await PageReader().transcript(ofFileAt: closed, bytes: pdf.bytes)
    }
  }

  @Test func `stops a child that takes too long or writes too much`() async throws {
    let slow = PageReader(limits: ChildLimits(time: .microseconds(1)))
    await #expect(throws: PageReadingError.self) {
      _ = try await ReadPDF.transcript(of: pdf.bytes, with: slow)
    }
    let small = PageReader(limits: ChildLimits(outputBytes: 100, memoryBytes: 1 << 30))
    do {
      _ = try await ReadPDF.transcript(of: pdf.bytes, with: small)
      Issue.record("it was read")
    } catch let error as PageReadingError {
      #expect(error.code == "source-beyond-limit")
    }
  }

  @Test func `gives a child no more memory than it may have`() async throws {
    let limits = ChildLimits(memoryBytes: 8 * 1024 * 1024)
    await #expect(throws: PageReadingError.self) {
      _ = try await ReadPDF.transcript(of: pdf.bytes, with: PageReader(limits: limits))
    }
  }

  @Test func `is not led to write by a stream that claims 2 GB`() async throws {
    let text = String(decoding: pdf.bytes, as: UTF8.self)
    let start = try #require(text.range(of: "/Length "))
    let end = try #require(text[start.upperBound...].firstIndex(of: " "))
    let claimed = text.replacingCharacters(in: start.upperBound..<end, with: "2147483648")
    let transcript = try await ReadPDF.transcript(of: Array(claimed.utf8))
    #expect(transcript.words.count <= 3)
  }

  @Test func `makes jottings of highlights and notes`() async throws {
    var pdf = TinyPDF([
      TinyPDF.column(["Satu dua tiga empat lima", "enam tujuh delapan sembilan sepuluh."])
    ])
    pdf.annotations[0] = [
      "<< /Type /Annot /Subtype /Highlight /Rect [60 690 200 710] /T (Pembaca) "
        + "/M (D:20260102030405Z) /Contents (Penting) "
        + "/QuadPoints [79 709 121 709 79 698 121 698] >>",
      "<< /Type /Annot /Subtype /Text /Rect [400 686 410 690] /Contents (Cek lagi) >>",
      "<< /Type /Annot /Subtype /Link /Rect [60 690 200 710] >>",
    ]
    let document = try await ReadPDF(pdf).document
    #expect(document.jottings.map(\.kind) == [.highlight, .comment])
    let first = try #require(document.jottings.first)
    #expect(String(decoding: document.text.bytes(first.range), as: UTF8.self) == "dua tiga")
    #expect(first.by == "Pembaca")
    #expect(first.date == "2026-01-02T03:04:05Z")
    #expect(first.words == "Penting")
    #expect(document.jottings.last?.words == "Cek lagi")
  }

  @Test(arguments: [["--object-streams=generate"], ["--encrypt", "", "x", "256", "--"]])
  func `finds marks, labels and program code in packed and encrypted objects`(
    way: [String]
  ) async throws {
    var pdf = TinyPDF([TinyPDF.column(["Satu dua tiga empat lima enam tujuh."])])
    pdf.catalogue =
      "/PageLabels << /Nums [0 << /S /r /St 4 >>] >> /OpenAction << /S /JavaScript /JS (a) >>"
    pdf.annotations[0] = [
      "<< /Type /Annot /Subtype /Text /Rect [400 686 410 690] /Contents (Cek lagi) >>"
    ]
    let folder = try TemporaryStudy()
    let (plain, packed) = ("\(folder.path)/plain.pdf", "\(folder.path)/packed.pdf")
    try folder.write(pdf.bytes, to: "plain.pdf")
    let outcome = try await OutsideProgram(name: "qpdf", package: "qpdf").run(
      arguments: way + [plain, packed]
    )
    #expect(outcome.isSuccess)
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: packed)))
    let transcript = try await PageReader().transcript(ofFileAt: packed, bytes: bytes)
    #expect(transcript.sheets.map(\.label) == ["iv"])
    #expect(transcript.marks.map(\.words) == ["Cek lagi"])
    #expect(transcript.remarks == [.script])
  }

  @Test func `asks both programs for their versions`() async {
    let versions = await PageReader.versions()
    #expect(Set(versions.keys) == ["poppler", "qpdf"])
    #expect(versions.values.allSatisfy { $0.first?.isNumber == true })
  }
}
