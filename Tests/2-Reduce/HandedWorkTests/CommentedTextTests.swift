import StudyModel
import Testing

@testable import HandedWork

/// A file with comments beside the source that it was made of.
@Suite struct CommentedTextTests {
  private let nota = document(HandedPlacingTests.passages)

  /// A file's document: the mark, then passages, with an optional change to each.
  private func file(
    _ passages: [String],
    mark: Bool = true,
    jottings: [Jotting] = []
  ) -> Document {
    let head = [
      "Judul", "jejak: nota \(String(repeating: "0", count: 64))", "Berkas ini memuat \u{2026}",
    ]
    let made = document((mark ? head : []) + passages, source: "handed")
    return Document(
      source: made.source,
      fingerprint: made.fingerprint,
      mediaType: made.mediaType,
      text: made.text,
      passages: made.passages,
      jottings: jottings
    )
  }

  private func numbered(_ passages: [String]) -> [String] {
    passages.enumerated().map { "[\($0 + 1)] \($1)" }
  }

  /// The range of the nth occurrence of words in a document.
  private func range(_ words: String, in document: Document, _ number: Int = 1) throws -> TextRange
  {
    let text = Array(document.text.string.unicodeScalars)
    let sought = Array(words.unicodeScalars)
    let starts = text.indices.filter { text[$0...].starts(with: sought) }
    let start = try #require(starts.dropFirst(number - 1).first)
    return TextRange(start, start + sought.count)
  }

  private func place(_ words: String, _ number: Int = 1, in file: Document) throws -> HandedPlace {
    let comment = CommentedText.Comment(
      by: "A",
      words: "X",
      range: try range(words, in: file, number)
    )
    return CommentedText(file, comments: [comment]).place(of: comment, in: nota)
  }

  @Test func `the mark of the file says whose reading text it is`() {
    let text = CommentedText(file(numbered(HandedPlacingTests.passages)), comments: [])
    #expect(text.heading?.source == "nota")
    #expect(text.paragraphs.map(\.number) == [1, 2, 3])
  }

  @Test func `in a passage that nobody changed a place is exact, repeated words or not`() throws {
    let file = file(["\u{27E8}hlm. 28\u{27E9}"] + numbered(HandedPlacingTests.passages))
    for (words, number) in [
      ("Kedua negara sepakat.", 1), ("Kedua negara sepakat.", 2), ("\u{A997}\u{A9BA} dan", 1),
      ("net", 2), ("sepakat.\n[2] Pelatihan", 1), ("[2] Pelatihan diadakan", 1),
    ] {
      let found = try place(words, number, in: file)
      let bare = words.replacing("[2] ", with: "")
      #expect(found.document == nota.fingerprint)
      #expect(found.range == (try range(bare, in: nota, number)))
    }
  }

  @Test func `after a passage was changed, put in or taken away the others keep their places`()
    throws
  {
    var passages = numbered(HandedPlacingTests.passages)
    passages[0] = "[1] Kerja sama itu berakhir. Kedua negara sepakat."
    passages.insert("Alinea yang ditambahkan orang.", at: 1)
    passages.removeLast()
    let file = file(passages)
    #expect(
      try place("Kedua negara sepakat.", 2, in: file).range
        == range("Kedua negara sepakat.", in: nota, 2)
    )
    let changed = try place("Kedua negara sepakat.", 1, in: file)
    #expect(changed.range == nil && changed.hint == .passages(1...1))
    // The added paragraph goes on with the first passage, and is none of the source.
    let added = try place("yang ditambahkan", in: file)
    #expect(added.range == nil && added.quote == "yang ditambahkan")
  }

  @Test func `numbers that are lost are found by the words of the passage`() throws {
    let file = file(HandedPlacingTests.passages)
    let found = try place("Kedua negara sepakat.", 2, in: file)
    #expect(found.range == (try range("Kedua negara sepakat.", in: nota, 2)))
  }

  @Test func `tracked insertions are no words of the source, and tracked deletions are`() throws {
    var passages = numbered(HandedPlacingTests.passages)
    passages[1] = "[2] Pelatihan BARU diadakan setahun. Kedua negara sepakat."
    let bare = file(passages)
    let inserted = try range("BARU ", in: bare)
    let deleted = try range("setahun", in: bare).start
    let file = file(
      passages,
      jottings: [
        Jotting(kind: .insertion, range: inserted),
        Jotting(kind: .deletion, range: TextRange(deleted, deleted), words: "dua kali "),
      ]
    )
    let found = try place("Pelatihan BARU diadakan setahun", in: file)
    #expect(found.quote == "Pelatihan diadakan dua kali setahun")
    #expect(found.range == (try range("Pelatihan diadakan dua kali setahun", in: nota)))
  }

  @Test func `a comment on the words about the file is on no words of the source`() throws {
    let found = try place("Berkas ini", in: file(numbered(HandedPlacingTests.passages)))
    #expect(found.quote.isEmpty && found.range == nil)
  }
}
