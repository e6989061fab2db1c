import HandedWork
import StudyModel
import Testing

/// The file that a page hands back, as it comes and as somebody altered it.
@Suite struct PageFileTests {
  static func file(_ choices: String, head: String = "") -> [UInt8] {
    Array(
      #"{"jejak":"choices","version":1,"study":"aa","by":"ayu",\#(head)"documents":{"nota":"fp"},"choices":[\#(choices)]}"#
        .utf8
    )
  }

  static let place = #""source":"nota","start":3,"end":7,"quote":"satu","prefix":"a","suffix":"b""#

  private func only(_ choice: String) throws -> HandedChoice {
    let read = try HandedChoices(page: Self.file(choice))
    #expect(read.choices.count == 1)
    return try #require(read.choices.first)
  }

  @Test func `every act of the format is read`() throws {
    let acts = [
      #"{"key":"k-1","act":"code",\#(Self.place),"code":"A","case":["KR"],"claim":"done","why":"n"}"#,
      #"{"key":"k-2","act":"accept","of":"s-1",\#(Self.place),"code":"A"}"#,
      #"{"key":"k-3","act":"reject","of":"s-2","why":"no"}"#,
      #"{"key":"k-4","act":"edit","of":"ayu-7",\#(Self.place),"code":"B"}"#,
      #"{"key":"k-5","act":"undo","of":"ayu-8"}"#,
      #"{"key":"k-6","act":"none",\#(Self.place)}"#,
      #"{"key":"k-7","act":"jot",\#(Self.place),"text":"x"}"#,
      #"{"key":"k-8","act":"remark","on":"finding:F1","text":"x"}"#,
    ]
    let read = try HandedChoices(page: Self.file(acts.joined(separator: ",")))
    #expect(
      read.choices.map(\.act.name) == [
        "code", "accept", "reject", "edit", "undo", "none", "jot", "remark",
      ]
    )
    #expect(read.choices.map(\.key) == (1...8).map { "k-\($0)" })
    let place = HandedPlace(
      source: "nota",
      document: "fp",
      range: TextRange(3, 7),
      quote: "satu",
      prefix: "a",
      suffix: "b"
    )
    let words = HandedWords(code: "A", cases: ["KR"], claim: "done", why: "n")
    #expect(read.choices.first?.act == .code(place, words))
    #expect(read.by == "ayu" && read.study == "aa" && read.documents == ["nota": "fp"])
  }

  @Test func `what a code may need besides is read with it`() throws {
    let choice = try only(
      #"{"key":"k-1","act":"code",\#(Self.place),"code":"A","voice":"author","#
        + #""evidence":["number","date"],"domain":"cyber","bearer":"state","certainty":"sure"}"#
    )
    guard case .code(_, let words) = choice.act else {
      Issue.record("it is no coding")
      return
    }
    #expect(words.voice == "author")
    #expect(words.evidence == ["number", "date"])
    #expect(words.domain == "cyber")
    #expect(words.bearer == "state")
    #expect(words.certainty == "sure")
  }

  @Test func `fields that nobody knows are passed over, at the top and in a choice`() throws {
    let read = try HandedChoices(
      page: Self.file(
        #"{"key":"k-1","act":"undo","of":"ayu-7","new":{"a":[1]}}"#,
        head: #""later":true,"#
      )
    )
    #expect(read.choices.first?.act == .undo(of: "ayu-7", why: nil))
  }

  @Test(arguments: [
    (#"{"key":"k-1","act":"erase","of":"ayu-7"}"#, "nothing is known of such an act"),
    (#"{"act":"undo","of":"ayu-7"}"#, "the field 'key' holds what it cannot hold"),
    (#"{"key":"../k","act":"undo","of":"ayu-7"}"#, "the field 'key' holds what it cannot hold"),
    (#"{"key":"k-1","act":"undo","of":7}"#, "the field 'of' holds what it cannot hold"),
    (#"{"key":"k-1","act":"undo"}"#, "the field 'of' is missing"),
    (
      #"{"key":"k-1","act":"none","source":"nota","start":-1,"end":2,"quote":"x"}"#,
      "the field 'start' holds what it cannot hold"
    ),
    (
      #"{"key":"k-1","act":"none","source":"nota","start":1.5,"end":2,"quote":"x"}"#,
      "the field 'start' holds what it cannot hold"
    ),
    (
      #"{"key":"k-1","act":"none","source":"nota","start":1,"end":1e300,"quote":"x"}"#,
      "the field 'end' holds what it cannot hold"
    ),
    (
      #"{"key":"k-1","act":"none","source":"nota","start":5,"end":5,"quote":"x"}"#,
      "the field 'end' holds what it cannot hold"
    ),
    (
      #"{"key":"k-1","act":"none","source":"nota","start":"1","end":5,"quote":"x"}"#,
      "the field 'start' holds what it cannot hold"
    ),
    (
      #"{"key":"k-1","act":"none","source":["nota"],"start":1,"end":5,"quote":"x"}"#,
      "the field 'source' holds what it cannot hold"
    ),
    ("7", "the field 'choices' holds what it cannot hold"),
  ])
  func `what is altered is kept with its reason, and never left out`(
    choice: String,
    reason: String
  ) throws {
    guard case .refused(_, let words, let remedy) = try only(choice).act else {
      Issue.record("it was taken")
      return
    }
    #expect(words == reason)
    #expect(!remedy.isEmpty)
  }

  @Test func `a text of a megabyte is no note`() throws {
    let long = String(repeating: "a", count: 1 << 20)
    guard
      case .refused(_, let words, _) = try only(
        #"{"key":"k-1","act":"remark","on":"study","text":"\#(long)"}"#
      ).act
    else {
      Issue.record("it was taken")
      return
    }
    #expect(words == "the field 'text' is too long")
  }

  @Test(arguments: [
    ("", HandedChoicesError.malformed),
    ("{", .malformed),
    ("[]", .noChoices),
    ("{}", .noChoices),
    (#"{"jejak":"choices","version":1,"choices":[NaN]}"#, .malformed),
    (#"{"jejak":"choices","version":1,"choices":{}}"#, .invalid(field: "choices")),
    (#"{"jejak":"choices","version":1}"#, .invalid(field: "choices")),
    (#"{"jejak":"choices","version":"1","choices":[]}"#, .invalid(field: "version")),
    (#"{"jejak":"choices","version":2,"choices":[]}"#, .newer(version: 2)),
    (#"{"jejak":"choices","version":1,"by":{},"choices":[]}"#, .invalid(field: "by")),
    (
      #"{"jejak":"choices","version":1,"documents":[],"choices":[]}"#, .invalid(field: "documents")
    ),
  ])
  func `what is no file of choices gives none`(text: String, error: HandedChoicesError) {
    #expect(throws: error) { try HandedChoices(page: Array(text.utf8)) }
  }

  @Test func `bytes that are no UTF-8 give none`() {
    let bytes = Self.file(#"{"key":"k-1","act":"undo","of":"ayu-7"}"#) + [0xFF]
    #expect(throws: HandedChoicesError.malformed) { try HandedChoices(page: bytes) }
  }

  @Test func `a mark of the byte order and other line ends do no harm`() throws {
    let text = "{\r\n\"jejak\":\"choices\",\r\n\"version\":1,\"choices\":[]}\r\n"
    #expect(try HandedChoices(page: [0xEF, 0xBB, 0xBF] + Array(text.utf8)).choices.isEmpty)
  }

  @Test func `lists in lists without end are no file of choices`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(throws: HandedChoicesError.malformed) { try HandedChoices(page: Array(deep.utf8)) }
  }

  @Test func `more choices than a person makes are refused at once`() {
    let choices = Array(repeating: #"{"key":"k","act":"undo","of":"a-1"}"#, count: 20_001)
    #expect(throws: HandedChoicesError.tooMany(20_001, limit: 20_000)) {
      try HandedChoices(page: Self.file(choices.joined(separator: ",")))
    }
  }

  @Test func `of two fields with one name the first counts, as it is shown`() throws {
    let choice = try only(#"{"key":"k-1","act":"undo","act":"none","of":"ayu-7"}"#)
    #expect(choice.act == .undo(of: "ayu-7", why: nil))
  }
}
