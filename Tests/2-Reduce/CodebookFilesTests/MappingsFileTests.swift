import StudyModel
import Testing

@testable import CodebookFiles

@Suite struct MappingsFileTests {
  @Test func `reads the mappings of a study`() {
    let (mappings, diagnostics) = MappingsFile.read(
      """
      version: 1
      mappings:
        - root: laporan
          passages:
            - {path: bab/judul, kind: heading, level: 2}
            - path: p[@jenis="kutip"]
              kind: quotation
            - {path: ikhtisar, part: abstract}
          stated:
            - {path: kepala/nama, field: title}
            - {path: tanggal, attribute: pada, field: issued}
      """
    )
    #expect(diagnostics.isEmpty)
    #expect(mappings.map(\.root) == ["laporan"])
    let rules = mappings[0].rules
    #expect(rules.map(\.path.text) == ["bab/judul", "p[@jenis=\"kutip\"]", "ikhtisar"])
    #expect(rules.map(\.meaning) == [.heading, .quotation, nil])
    #expect(rules.map(\.level) == [2, 0, 0])
    #expect(rules.map(\.part) == [nil, nil, .abstract])
    #expect(mappings[0].statements.map(\.field) == ["title", "issued"])
    #expect(mappings[0].statements.map(\.attribute) == [nil, "pada"])
  }

  @Test func `names what cannot be read with its line and a remedy`() {
    let (mappings, diagnostics) = MappingsFile.read(
      """
      mappings:
        - root: a
          passages:
            - {path: b//, kind: heading}
            - {path: b, kind: judul}
            - {path: b}
            - {kind: note}
          stated:
            - {path: c, field: titel}
        - root: a
        - passages: []
      """
    )
    #expect(mappings.count == 1)
    #expect(mappings[0].rules.isEmpty)
    #expect(mappings[0].statements.isEmpty)
    #expect(
      diagnostics.map { "\($0.place?.line ?? 0) \($0.code)" } == [
        "4 unreadable-value", "5 unknown-value", "6 missing-field", "7 missing-field",
        "9 unknown-value", "10 duplicate-id", "11 missing-field",
      ]
    )
    #expect(diagnostics.allSatisfy { $0.place?.column ?? 0 > 0 && $0.remedy != nil })
  }
}
