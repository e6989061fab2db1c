import StudyModel

@testable import ConcludeStage

extension DemandStudy {
  static func both(_ indonesian: String, _ english: String) -> LocalizedText {
    LocalizedText(byLanguage: ["id": indonesian, "en": english])
  }

  static func source(
    _ id: String,
    type: String = "report",
    accessed: String? = nil,
    sourceClass: Source.Class? = .primary,
    group: String? = nil,
    origin: Source.Origin? = .search("S1"),
    authors: [BibliographicRecord.Name] = [.init(family: "Instansi")],
    title: String = "Judul",
    issued: String = "2019",
    appraisal: Appraisal? = Appraisal(replies: replies)
  ) -> Source {
    Source(
      id: id,
      file: "\(id).txt",
      record: BibliographicRecord(
        type: type,
        authors: authors,
        title: title,
        issued: issued,
        fields: accessed.map { ["accessed": $0] } ?? [:]
      ),
      sourceClass: sourceClass,
      group: group,
      origin: origin,
      appraisal: appraisal
    )
  }

  /// An answer with its reason to every question.
  static let replies = Dictionary(
    uniqueKeysWithValues: Appraisal.Question.allCases.map {
      ($0, Appraisal.Reply(answer: .partly, why: "x"))
    }
  )

  /// A row of the data accounting log, done but for one step.
  static func account(
    _ source: String,
    _ step: SourceAccount.Step = .checked,
    _ state: SourceAccount.State = .reasoned
  ) -> SourceAccount {
    var entries = Dictionary(
      uniqueKeysWithValues: SourceAccount.Step.allCases.map { ($0, SourceAccount.Entry(.done)) }
    )
    entries[step] = SourceAccount.Entry(state)
    return SourceAccount(source: source, entries: entries)
  }

  static func code(
    _ id: String,
    parent: String? = nil,
    definition: LocalizedText = LocalizedText("d"),
    include: LocalizedText = LocalizedText("i"),
    kind: Code.Kind? = .descriptive,
    questions: [String] = ["RQ1"],
    needs: [Code.Need] = [],
    example: String = "Pelatihan dua pekan",
    members: [String] = []
  ) -> Code {
    Code(
      id: id,
      name: both(id, id),
      parent: parent,
      definition: definition,
      include: include,
      exclude: [Code.Exclusion(when: LocalizedText("x"))],
      kind: kind,
      questions: questions,
      needs: needs,
      examples: [Code.Example(role: .typical, source: "one", quote: example)],
      members: members,
      indicators: [Indicator(.phrase("pelatihan"))]
    )
  }

  static func finding(
    question: String? = "RQ1",
    level: Finding.Level = .explain,
    against: String? = "2026-10-21",
    rivals: [Finding.Rival] = [
      .init(text: LocalizedText("x"), answer: LocalizedText("y"))
    ],
    expects: [FindingTest] = [.cellsReviewed(display: "forms")],
    compares: [String] = ["A1"]
  ) -> Finding {
    Finding(
      id: "F1",
      question: question,
      level: level,
      text: both("t", "t"),
      restsOn: [Finding.Rest(display: "forms")],
      expects: expects,
      against: against.map {
        [Finding.NegativeSearch(search: "x", date: $0, found: [], answer: nil)]
      } ?? [],
      rivals: rivals,
      compares: compares
    )
  }

  static func writing(
    _ id: String,
    type: String = "analytic",
    date: String = "2026-10-25",
    links: [String],
    body: String = "Words."
  ) -> Writing {
    Writing(id: id, type: type, by: "ayu", date: date, links: links, body: body, sha256: "")
  }

  static func document(
    _ source: String,
    words: String,
    parts: [DocumentPart] = []
  ) -> Document {
    let text = ReadingText(words)
    return Document(
      source: source,
      fingerprint: source,
      mediaType: "text/plain",
      text: text,
      passages: [
        Passage(number: 1, kind: .paragraph, range: text.range, sentences: [text.range])
      ],
      parts: parts
    )
  }

  static func anchor(_ source: String, _ range: TextRange, quote: String) -> Anchor {
    Anchor(source: source, document: source, range: range, quote: quote, prefix: "", suffix: "")
  }

  static func coding(
    _ number: Int,
    code: String,
    source: String,
    range: TextRange,
    quote: String = "dua belas pekan penuh",
    cases: [String] = ["KR"],
    claim: ClaimStatus? = nil,
    evidence: [EvidenceMark] = [.number],
    why: String? = nil,
    by: String = "ayu",
    review: JudgementID? = nil
  ) -> Coding {
    Coding(
      id: JudgementID(chain: "ayu", number: number),
      choice: CodingChoice(
        anchor: anchor(source, range, quote: quote),
        code: code,
        cases: cases,
        claim: claim,
        evidence: evidence,
        why: why
      ),
      cases: cases,
      by: by,
      at: "2026-10-0\(2 + number)T09:00:00Z",
      status: .accepted,
      anchorState: .exact,
      range: range,
      part: .body,
      review: review
    )
  }

  static func codeLine(_ number: Int) -> Judgement {
    let choice = CodingChoice(anchor: anchor("one", TextRange(0, 1), quote: "P"), code: "C1")
    return Judgement(
      id: JudgementID(chain: "ayu", number: number),
      at: "2026-10-0\(2 + number)T09:00:00Z",
      by: "ayu",
      act: .code(choice)
    )
  }

  /// A line that gives a code a new meaning, after all codings.
  static func redefinition(of code: String, sameMeaning: Bool = false) -> Judgement {
    Judgement(
      id: JudgementID(chain: "ayu", number: 8),
      at: "2026-10-28T09:00:00Z",
      by: "ayu",
      act: .record(
        RecordedChange(
          file: "codebook/codes.yaml",
          item: "codes/\(code)",
          before: "a",
          after: "b",
          sameMeaning: sameMeaning
        )
      )
    )
  }

  static func event(_ id: String, date: String) -> Event {
    Event(
      judgement: JudgementID(chain: "ayu", number: 5),
      id: id,
      name: id,
      date: PartialDate(date),
      actors: [],
      cases: [],
      codings: [],
      anchor: nil,
      range: nil,
      locator: "",
      by: "ayu"
    )
  }
}
