import ReduceStage
import StudyModel
import TestKit
import TextAnchoring

/// A small study made for tests: documents of sentences, a codebook, and judgements as they come.
struct SmallStudy {
  var documents: [Document] = []
  var sources: [Source] = []
  var codes: [Code] = [
    Code(id: "BOX", isApplied: false),
    Code(id: "A", parent: "BOX"),
    Code(id: "B", parent: "BOX"),
    Code(id: "N", needs: [.case, .claim]),
  ]
  var cases: [Case] = [Case(id: "KR"), Case(id: "NL")]
  var hits: [IndicatorHit] = []
  var judgements: [Judgement] = []

  /// A study with one source of four sentences in two passages.
  init() {
    add("s", [["One is here.", "Two is here."], ["One is here.", "Four stands alone."]])
  }

  /// Adds a source with a document: passages of sentences, joined by spaces and line feeds.
  mutating func add(
    _ source: String,
    _ passages: [[String]],
    cases: [String] = [],
    parts: [(DocumentPart.Kind, ClosedRange<Int>)] = []
  ) {
    var text = ""
    var made: [Passage] = []
    for (index, sentences) in passages.enumerated() {
      if index > 0 { text += "\n" }
      let start = text.unicodeScalars.count
      var ranges: [TextRange] = []
      for sentence in sentences {
        if !ranges.isEmpty { text += " " }
        let begin = text.unicodeScalars.count
        text += sentence
        ranges.append(TextRange(begin, text.unicodeScalars.count))
      }
      made.append(
        Passage(
          number: index + 1,
          kind: .paragraph,
          range: TextRange(start, text.unicodeScalars.count),
          sentences: ranges
        )
      )
    }
    let runs = made.map {
      OriginMap.Run(range: $0.range, line: $0.number * 10, byte: 0, byteCount: 0)
    }
    documents.removeAll { $0.source == source }
    documents.append(
      Document(
        source: source,
        fingerprint: Self.hash(Array(text.utf8)),
        mediaType: "text/plain",
        text: ReadingText(text),
        passages: made,
        parts: parts.map { kind, numbers in
          DocumentPart(
            kind: kind,
            range: TextRange(
              made[numbers.lowerBound - 1].range.start,
              made[numbers.upperBound - 1].range.end
            ),
            basis: .declared
          )
        },
        pages: [Page(number: 1, label: "iv", method: .declared, start: TextOffset(0))],
        origin: OriginMap(runs: runs)
      )
    )
    if !sources.contains(where: { $0.id == source }) {
      sources.append(Source(id: source, file: "\(source).txt", cases: cases))
    }
  }

  func document(_ source: String = "s") -> Document {
    guard let document = documents.first(where: { $0.source == source }) else {
      preconditionFailure("no document of '\(source)'")
    }
    return document
  }

  /// A sentence of a source by its number over all passages, from 1.
  func sentence(_ number: Int, of source: String = "s") -> TextRange {
    document(source).passages.flatMap(\.sentences)[number - 1]
  }

  func anchor(_ number: Int, of source: String = "s") -> Anchor {
    anchor(sentence(number, of: source), of: source)
  }

  func anchor(_ range: TextRange, of source: String = "s") -> Anchor {
    Anchoring.describe(range, in: document(source))
  }

  /// A choice for a sentence.
  func choice(
    _ code: String,
    _ sentence: Int,
    of source: String = "s",
    cases: [String] = [],
    claim: ClaimStatus? = nil,
    seen: [Visible]? = nil
  ) -> CodingChoice {
    CodingChoice(
      anchor: anchor(sentence, of: source),
      code: code,
      cases: cases,
      claim: claim,
      seen: seen
    )
  }

  /// Adds a judgement as the next line of the person's chain, a minute after the last of all.
  @discardableResult
  mutating func judge(_ person: String, _ act: Act) -> JudgementID {
    let number = judgements.count { $0.by == person } + 1
    let id = JudgementID(chain: person, number: number)
    let minute = String(10_000 + judgements.count).dropFirst()
    judgements.append(
      Judgement(
        id: id,
        at: "2026-11-20T\(minute.prefix(2)):\(minute.suffix(2)):00Z",
        by: person,
        act: act
      )
    )
    return id
  }

  /// Adds a hit for a stretch of a sentence's words.
  mutating func hit(_ code: String, _ sentence: Int, of source: String = "s", first: Int = 3) {
    let range = self.sentence(sentence, of: source)
    hits.append(
      IndicatorHit(
        code: code,
        source: source,
        range: TextRange(range.start, range.start.advanced(by: first)),
        proposed: range
      )
    )
  }

  var study: Study {
    get throws {
      Study(
        studyProtocol: StudyProtocol(cases: cases),
        sources: sources,
        codebook: try Codebook(codes: codes),
        judgements: judgements
      )
    }
  }

  func reduce() throws -> Reduction {
    Reducing.reduce(study: try study, documents: documents, hits: hits, hash: Self.hash)
  }

  func choosing() throws -> Choosing {
    Choosing(study: try study, reduction: try reduce(), documents: documents)
  }

  /// Sixteen hexadecimal digits that differ where the bytes do: FNV-1a, enough for tests.
  static func hash(_ bytes: [UInt8]) -> String {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
