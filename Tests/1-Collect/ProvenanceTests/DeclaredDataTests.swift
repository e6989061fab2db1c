import StudyModel
import Testing

@testable import Provenance

@Suite struct DeclaredDataTests {
  @Test func `COL-20: interviews that the plan declares and nobody registered are short`() {
    let counts = DeclaredData.counts(
      of: study([.init(kind: "wawancara"), .init(kind: "documents", expected: 3)])
    )
    #expect(counts.map(\.sources) == [[], ["a", "b"]])
    #expect(counts.map(\.isShort) == [true, true])
  }

  @Test func `COL-20: a source is of a kind by its type, by types given, or by its attribute`() {
    let kinds: [StudyProtocol.DataKind] = [
      .init(kind: "articles"), .init(kind: "official", types: ["report", "bill"]),
      .init(kind: "field-notes"),
    ]
    var sources = study([]).sources
    sources.append(Source(id: "c", file: "c", attributes: ["data": "field-notes"]))
    sources.append(Source(id: "d", file: "d", record: .init(type: "song")))
    let whole = Study(studyProtocol: StudyProtocol(data: kinds), sources: sources)
    #expect(DeclaredData.counts(of: whole).map(\.sources) == [["a"], ["b"], ["c"]])
    #expect(DeclaredData.undeclared(in: whole) == ["d"])
    #expect(DeclaredData.undeclared(in: study([])) == [])
  }

  @Test(arguments: [
    ("Penelitian ini mengumpulkan data dari wawancara dan dokumen.", "interviews", 0),
    ("This qualitative research collected data by Interviews.", "interviews", 0),
    ("Data penelitian diperoleh melalui angket 🙂.", "questionnaires", 0),
    ("Data penelitian diperoleh melalui angket. Angket disebar dua kali.", "questionnaires", 1),
    ("Wawancara dengan kepala badan berlangsung lama.", "", 0),
    ("Penelitian ini membaca data pustaka.", "", 0), ("ꦥꦤꦺꦭꦶꦠꦶꦪꦤ꧀ ‏بحث", "", 0), ("", "", 0),
  ])
  func `COL-20: a sentence on method that names a kind of data is a proposal`(
    words: String,
    kind: String,
    elsewhere: Int
  ) {
    let cut = words.unicodeScalars.firstIndex(of: ".").map {
      words.unicodeScalars.distance(from: words.unicodeScalars.startIndex, to: $0) + 1
    }
    let count = words.unicodeScalars.count
    let end = cut ?? count
    let sentences = [TextRange(0, end)] + (end < count ? [TextRange(end, count)] : [])
    let document = Document(
      source: "a",
      fingerprint: "",
      mediaType: "text/plain",
      text: ReadingText(words),
      passages: [
        Passage(number: 1, kind: .paragraph, range: TextRange(0, count), sentences: sentences)
      ]
    )
    let found = DataMentions.mentions(in: [document])
    #expect(found.map(\.kind) == (kind.isEmpty ? [] : [kind]))
    #expect(found.map(\.elsewhere) == (kind.isEmpty ? [] : [elsewhere]))
  }

  private func study(_ kinds: [StudyProtocol.DataKind]) -> Study {
    Study(
      studyProtocol: StudyProtocol(data: kinds),
      sources: [
        Source(id: "a", file: "a", record: .init(type: "article-journal")),
        Source(id: "b", file: "b", record: .init(type: "report")),
      ]
    )
  }
}
