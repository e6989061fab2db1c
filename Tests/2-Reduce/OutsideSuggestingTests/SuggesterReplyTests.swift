import OutsideSuggesting
import StudyModel
import Testing

@Suite struct SuggesterReplyTests {
  static let document = PassageDocument.make(
    "s",
    ["The unit trained 😀 jointly.", "Trained and trained again.", "ꦗꦮ ends it"]
  )
  static let mark = SuggesterMark(
    id: "rules",
    version: "1.2",
    settings: "words",
    input: "0f",
    at: "2026-11-20T09:15:00Z"
  )

  private func read(_ lines: String...) throws -> SuggesterReply {
    SuggesterReply(
      parsing: Array(lines.joined(separator: "\n").utf8),
      from: Self.mark,
      documents: [Self.document],
      codebook: try Codebook(
        codes: [
          Code(id: "A"), Code(id: "BOX", isApplied: false), Code(id: "OLD", status: .retired),
        ]
      )
    )
  }

  @Test func `AUT-06: words are copied from the passage, by quote or by place`() throws {
    let reply = try read(
      #"{"code":"A","source":"s","passage":1,"quote":"😀 jointly","why":"a word","score":0.5}"#,
      #"{"code":"A","source":"s","passage":1,"start":17,"end":18}"#,
      #"{"code":"A","source":"s","passage":3,"quote":"ꦗꦮ","score":"high"}"#
    )
    #expect(reply.diagnostics == [])
    #expect(reply.suggestions.map(\.anchor.quote) == ["😀 jointly", "😀", "ꦗꦮ"])
    #expect(reply.suggestions.map(\.score) == ["0.5", "", "high"])
    #expect(reply.suggestions.allSatisfy { $0.mark == Self.mark })
    for suggestion in reply.suggestions {
      #expect(Self.document.text[suggestion.anchor.range] == suggestion.anchor.quote)
    }
  }

  @Test(arguments: [
    (#"no json"#, "suggestion-unreadable"),
    (#"["A"]"#, "suggestion-unreadable"),
    (#"{"code":"NO","source":"s","passage":1,"quote":"unit"}"#, "suggestion-code"),
    (#"{"code":"BOX","source":"s","passage":1,"quote":"unit"}"#, "suggestion-code"),
    (#"{"code":"OLD","source":"s","passage":1,"quote":"unit"}"#, "suggestion-code"),
    (#"{"code":"A","source":"t","passage":1,"quote":"unit"}"#, "suggestion-source"),
    (#"{"code":"A","source":"s","passage":0,"quote":"unit"}"#, "suggestion-passage"),
    (#"{"code":"A","source":"s","passage":4,"quote":"unit"}"#, "suggestion-passage"),
    (#"{"code":"A","source":"s","passage":2,"quote":"unit"}"#, "suggestion-quote"),
    (#"{"code":"A","source":"s","passage":1,"quote":"trained 😀 together"}"#, "suggestion-quote"),
    (#"{"code":"A","source":"s","passage":2,"quote":"rained"}"#, "suggestion-ambiguous"),
    (#"{"code":"A","source":"s","passage":1}"#, "suggestion-place"),
    (#"{"code":"A","source":"s","passage":1,"start":-1,"end":3}"#, "suggestion-place"),
    (#"{"code":"A","source":"s","passage":1,"start":3,"end":900}"#, "suggestion-place"),
    (
      #"{"code":"A","source":"s","passage":1,"start":0,"end":3,"quote":"unit"}"#,
      "suggestion-quote"
    ),
  ])
  func `AUT-06: a bad line is left out and named by its number`(line: String, code: String) throws {
    let reply = try read("", line, #"{"code":"A","source":"s","passage":1,"quote":"unit"}"#)
    #expect(reply.diagnostics.map(\.code) == [code])
    #expect(reply.diagnostics.map(\.place) == [FilePlace(path: "rules", line: 2)])
    #expect(reply.suggestions.count == 1)
    #expect(!reply.diagnostics.contains { $0.message.contains("trained") })
  }

  @Test func `AUT-02: a kept run names program, version, settings, input and date`() throws {
    let suggestions = try read(
      #"{"code":"A","source":"s","passage":1,"quote":"😀 jointly","why":"a \"word\""}"#
    ).suggestions
    let text = SuggestionFile.text(
      mark: Self.mark,
      command: ["awk", "-f", "rules.awk"],
      decision: "ayu-3",
      sources: ["s"],
      suggestions: suggestions
    )
    for word in ["rules", "1.2", "words", "0f", "2026-11-20T09:15:00Z", "rules.awk", "ayu-3"] {
      #expect(text.contains(word))
    }
    let read = SuggestionFile.read(Array(text.utf8), path: "f")
    #expect(read.suggestions == suggestions)
    #expect(read.diagnostics == [])
  }

  @Test func `a file that does not say who made it gives nothing`() {
    let read = SuggestionFile.read(Array(#"{"code":"A"}"#.utf8), path: "f")
    #expect(read.suggestions == [])
    #expect(read.diagnostics.map(\.code) == ["suggestions-unreadable"])
  }

  @Test func `passages outside the parts that are evidence are not given away`() throws {
    let whole = Self.document
    let document = Document(
      source: whole.source,
      fingerprint: whole.fingerprint,
      mediaType: whole.mediaType,
      text: whole.text,
      passages: whole.passages,
      parts: [
        DocumentPart(kind: .abstract, range: whole.passages[0].range, basis: .declared)
      ]
    )
    let lines = SuggesterRequest.lines(
      codebook: try Codebook(codes: [Code(id: "A"), Code(id: "BOX", isApplied: false)]),
      documents: [document],
      settings: "be strict",
      language: "en"
    )
    let text = String(decoding: lines, as: UTF8.self)
    #expect(text.split(separator: "\n").count == 3)
    #expect(!text.contains("BOX"))
    #expect(!text.contains("jointly"))
    #expect(text.contains("be strict"))
  }
}

/// Documents of passages of one sentence each.
enum PassageDocument {
  static func make(_ source: String, _ passages: [String]) -> Document {
    var made: [Passage] = []
    var start = 0
    for (index, words) in passages.enumerated() {
      let range = TextRange(start, start + words.unicodeScalars.count)
      made.append(Passage(number: index + 1, kind: .paragraph, range: range, sentences: [range]))
      start = range.end.scalars + 1
    }
    return Document(
      source: source,
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(passages.joined(separator: "\n")),
      passages: made
    )
  }
}
