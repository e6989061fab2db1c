import ConcludeStage
import StudyModel

/// A study made by hand: three sources of two groups, one text each, and as many codings as asked.
struct HandMadeStudy {
  var codings: [Coding] = []
  var contradictions: [Contradiction] = []
  var events: [Event] = []
  var displays: [Display] = []
  var claims: [AuthorClaim] = []
  var judgements: [Judgement] = []
  var memos: [Writing] = []
  var verdicts: [VerdictChoice] = []
  var suggestions: [Suggestion] = []
  var nothingHere: [Reduction.NothingHere] = []
  var findings: [Finding] = []
  var joined: [JudgementID: JudgementID] = [:]
  var neededGroups = 1
  var claimRanges: [String: [TextRange]] = [:]

  static let text = "The first sentence. The second one.\nA paragraph of its own.\nAn end."
  static let sources = [("a", "g1"), ("b", "g1"), ("c", "g2")]

  /// Adds a coding of some words, and gives its id.
  @discardableResult
  mutating func code(
    _ code: String,
    in source: String = "a",
    on words: String = "The first sentence.",
    claim: ClaimStatus? = .done,
    marks: [EvidenceMark] = [.date],
    cases: [String] = ["NL"],
    part: DocumentPart.Kind = .body,
    status: Coding.Status = .accepted,
    anchor: Anchor.State = .exact,
    by: String = "ayu"
  ) -> JudgementID {
    let id = JudgementID(chain: by, number: codings.count + 1)
    let range = Self.range(of: words)
    let isPlaced = anchor == .exact || anchor == .carried
    codings.append(
      Coding(
        id: id,
        choice: CodingChoice(
          anchor: Self.anchor(source, range),
          code: code,
          cases: cases,
          claim: claim,
          evidence: marks
        ),
        cases: cases,
        by: by,
        at: "2026-01-01T00:00:00Z",
        status: status,
        anchorState: anchor,
        range: isPlaced ? range : nil,
        part: isPlaced ? part : nil,
        lines: 1...1,
        locator: "L1"
      )
    )
    judgements.append(
      Judgement(
        id: id,
        at: "2026-01-01T00:00:00Z",
        by: by,
        act: .code(codings[codings.count - 1].choice)
      )
    )
    return id
  }

  static func range(of words: String) -> TextRange {
    guard let found = text.range(of: words) else { return TextRange(0, 0) }
    let start = text.unicodeScalars.distance(from: text.startIndex, to: found.lowerBound)
    return TextRange(start, start + words.unicodeScalars.count)
  }

  static func anchor(_ source: String, _ range: TextRange) -> Anchor {
    Anchor(
      source: source,
      document: "f",
      range: range,
      quote: ReadingText(text)[range],
      prefix: "",
      suffix: ""
    )
  }

  static func document(_ source: String) -> Document {
    let first = range(of: "The first sentence. The second one.")
    let second = range(of: "A paragraph of its own.")
    let third = range(of: "An end.")
    let sentences = [range(of: "The first sentence."), range(of: "The second one.")]
    let runs = [first, second, third].enumerated().map { number, range in
      OriginMap.Run(
        range: range,
        line: number + 1,
        byte: range.start.scalars,
        byteCount: range.count
      )
    }
    return Document(
      source: source,
      fingerprint: "f",
      mediaType: "text/plain",
      text: ReadingText(text),
      passages: [
        Passage(number: 1, kind: .paragraph, range: first, sentences: sentences),
        Passage(number: 2, kind: .paragraph, range: second, sentences: [second]),
        Passage(number: 3, kind: .paragraph, range: third, sentences: [third]),
      ],
      pages: [Page(number: 1, label: "7", method: .printed, start: TextOffset(0), line: 1)],
      origin: OriginMap(runs: runs)
    )
  }

  func corpus() throws -> Corpus {
    let codebook = try Codebook(codes: [
      Code(id: "BTK", isApplied: false), Code(id: "BTK-LATIH", parent: "BTK"),
      Code(id: "BTK-RND", parent: "BTK"), Code(id: "NEG-X"), Code(id: "OTHER"),
    ])
    return Corpus(
      study: Study(
        studyProtocol: StudyProtocol(
          questions: [.init(id: "RQ1", text: LocalizedText("one?"))],
          cases: [Case(id: "NL"), Case(id: "KR")],
          thresholds: .init(independentGroups: neededGroups)
        ),
        sources: Self.sources.map { Source(id: $0.0, file: "\($0.0).txt", group: $0.1) },
        codebook: codebook,
        claims: claims,
        findings: findings,
        memos: memos,
        judgements: judgements
      ),
      reduction: Reduction(
        suggestions: suggestions,
        codings: codings,
        events: events,
        contradictions: contradictions,
        nothingHere: nothingHere,
        verdicts: verdicts,
        joined: joined
      ),
      displays: displays,
      documents: Self.sources.map { Self.document($0.0) },
      claimRanges: claimRanges
    )
  }

  func assess(_ finding: Finding) throws -> Assessment {
    FindingAssessor(corpus: try corpus(), hash: plainHash).assess(finding)
  }

  /// A matrix of one row `NL` and the columns `BTK-LATIH` and the negative `NEG-X`.
  static func matrix(
    _ codings: [JudgementID],
    against: [JudgementID] = [],
    written: [CellChoice] = [],
    isWrittenStale: Bool = false
  ) -> Display {
    Display(
      id: "forms",
      kind: "conceptually-clustered-matrix",
      question: nil,
      title: LocalizedText("Forms"),
      rule: LocalizedText(""),
      reading: nil,
      content: .matrix(
        Matrix(
          rows: [.init(id: "NL", label: LocalizedText("NL"))],
          columns: [
            .init(id: "BTK-LATIH", label: LocalizedText("training")),
            .init(id: "NEG-X", label: LocalizedText("negative"), isNegative: true),
            .init(id: "BTK-RND", label: LocalizedText("research")),
          ],
          cells: [
            [
              Matrix.Cell(
                kind: "excerpts",
                codings: codings,
                written: written,
                isWrittenStale: isWrittenStale
              ),
              Matrix.Cell(kind: "excerpts", codings: against),
              Matrix.Cell(kind: "excerpts", codings: [], empty: .unclear),
            ]
          ],
          level: .excerpts
        )
      )
    )
  }

  /// A network with links in the order of the nodes, each with its codings.
  static func network(
    _ links: [(String, String, [JudgementID], NetworkSpecification.Basis)],
    against: [JudgementID] = []
  ) -> Display {
    Display(
      id: "causal",
      kind: "causal-network",
      question: nil,
      title: LocalizedText("Causes"),
      rule: LocalizedText(""),
      reading: nil,
      content: .network(
        Network(
          nodes: [],
          links: links.map {
            Network.Link(
              from: $0.0,
              to: $0.1,
              kind: "causes",
              basis: $0.3,
              codings: $0.2,
              against: against,
              groups: 1,
              ofGroups: 2
            )
          }
        )
      )
    )
  }
}

/// A hash good enough to tell texts apart in a test.
func plainHash(_ bytes: [UInt8]) -> String {
  String(bytes.reduce(UInt64(5381)) { $0 &* 33 &+ UInt64($1) }, radix: 16)
}

/// A finding with the parts that tests vary.
func finding(
  claim: ClaimStatus? = nil,
  cases: [String] = [],
  restsOn: [Finding.Rest] = [],
  expects: [FindingTest] = [],
  against: [Finding.NegativeSearch] = [],
  rivals: [Finding.Rival] = [],
  compares: [String] = []
) -> Finding {
  Finding(
    id: "F1",
    question: "RQ1",
    text: LocalizedText("A finding"),
    claim: claim,
    cases: cases,
    restsOn: restsOn,
    expects: expects,
    against: against,
    rivals: rivals,
    compares: compares
  )
}

/// A test that so many excerpts of a code are there.
func atLeast(
  _ number: Int,
  _ code: String = "BTK-LATIH",
  level: DisplaySpecification.Level = .excerpts
) -> FindingTest {
  .count(.init(codes: [code]), level: level, atLeast: number, atMost: nil)
}

extension String {
  fileprivate func range(of words: String) -> Range<Index>? {
    ranges(of: words).first
  }
}
