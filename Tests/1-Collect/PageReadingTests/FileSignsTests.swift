import ChildProcess
import Foundation
import TestKit
import Testing

@testable import PageReading

@Suite struct FileSignsTests {
  private func packed(_ annotations: [String], labels: String = "") async throws -> [UInt8] {
    var pdf = TinyPDF([TinyPDF.column(["Satu dua tiga empat lima enam tujuh."])])
    pdf.catalogue = labels
    pdf.annotations[0] = annotations
    let folder = try TemporaryStudy()
    try folder.write(pdf.bytes, to: "plain.pdf")
    let path = "\(folder.path)/packed.pdf"
    _ = try await OutsideProgram(name: "qpdf", package: "qpdf").run(
      arguments: ["--object-streams=generate", "\(folder.path)/plain.pdf", path]
    )
    return [UInt8](try Data(contentsOf: URL(filePath: path)))
  }

  @Test func `asks nothing of a file whose annotations lead elsewhere only`() async throws {
    let bytes = try await packed(["<< /Type /Annot /Subtype /Link /Rect [60 690 200 710] >>"])
    #expect(String(decoding: bytes, as: UTF8.self).contains("ObjStm"))
    let signs = FileSigns(bytes)
    #expect(!signs.mayHaveMarks)
    #expect(!signs.mayHaveLabels)
  }

  @Test(arguments: ["/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut"])
  func `sees what a reader may have left`(kind: String) async throws {
    let mark = "<< /Type /Annot /Subtype \(kind) /Rect [60 690 200 710] /Contents (a) >>"
    #expect(FileSigns(try await packed([mark])).mayHaveMarks)
  }

  @Test func `sees labels, and expects everything of what it cannot unpack`() async throws {
    let labels = "/PageLabels << /Nums [0 << /S /r >>] >>"
    #expect(FileSigns(try await packed([], labels: labels)).mayHaveLabels)
    var bytes = try await packed([])
    #expect(!FileSigns(bytes).mayHaveLabels)
    // One byte of the dictionary that says how its objects are packed.
    let sign = Array("/ObjStm".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: sign) })
    let packing = try #require(
      bytes.indices.first { $0 > place - 64 && bytes[$0...].starts(with: Array("/Flate".utf8)) }
    )
    bytes[packing + 1] = 0x58
    #expect(FileSigns(bytes).mayHaveLabels)
    #expect(FileSigns(Array("%PDF-1.5 1 0 obj << /Type /ObjStm >>".utf8)).mayHaveLabels)
    #expect(FileSigns(Array("%PDF-1.5 trailer << /Encrypt 2 0 R >>".utf8)).mayHaveMarks)
  }
}
