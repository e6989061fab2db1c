import CoderAgreement
import Foundation
import ReduceStage
import StudyModel

/// Times measures of agreement, and prints one line of JSON.
///
/// usage: agreement-timing table FILE CODERS CATEGORIES   bytes, a coder each, 255 for missing
///        agreement-timing spans FILE CODERS              lines of coder, code, start, end
///        agreement-timing study                          1,000 documents, 100,000 codings, 4 persons
@main
enum AgreementTiming {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("table", 4):
      let bytes = try Data(contentsOf: URL(filePath: arguments[1]))
      let answers = bytes.map { $0 == 255 ? RatingTable.missing : Int32($0) }
      table(answers, coders: Int(arguments[2]) ?? 0, categories: Int(arguments[3]) ?? 0)
    case ("spans", 3):
      let text = try String(contentsOf: URL(filePath: arguments[1]), encoding: .utf8)
      spans(text, coders: Int(arguments[2]) ?? 0)
    case ("study", 1): study()
    default: exit(64)
    }
  }

  /// κ of the first two coders, α at all levels, and AC1.
  private static func table(_ answers: [Int32], coders: Int, categories: Int) {
    let pair = answers.enumerated().filter { $0.offset % coders < 2 }.map(\.element)
    var found: [AgreementEstimate] = []
    let seconds = seconds {
      let two = RatingTable(answers: pair, coderCount: 2, categoryCount: categories)
      let all = RatingTable(answers: answers, coderCount: coders, categoryCount: categories)
      found =
        two.estimates(of: [.cohenKappa])
        + all.estimates(
          of: [.alpha, .ordinalAlpha, .intervalAlpha, .ratioAlpha, .ac1],
          values: (1...categories).map(Double.init)
        )
    }
    print(seconds, found)
  }

  /// The unitizing family with each code.
  private static func spans(_ text: String, coders: Int) {
    var spans = [[Continuum.Span]](repeating: [], count: coders)
    var length = 0
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: " ").compactMap { Int($0) }
      spans[fields[0]].append(.init(start: fields[2], end: fields[3], code: fields[1]))
      length = max(length, fields[3])
    }
    var found: [AgreementEstimate] = []
    let seconds = seconds {
      let continua = Continua([Continuum(length: length, spans: spans)])
      found =
        continua.estimates(of: [.unitizingAlpha, .boundaryAlpha, .codingAlpha])
        + continua.codes.map { continua.estimate(of: $0).estimate }
    }
    print(seconds, found)
  }

  /// Every measure, for each of fifty codes and all together, with intervals.
  private static func study() {
    var random = Chance()
    let documents = (0..<1000).map { document("d\($0)") }
    let persons = ["ayu", "budi", "citra", "dewi"]
    let codes = (0..<50).map { Code(id: "C\($0)") }
    var codings: [Coding] = []
    for (position, document) in documents.enumerated() {
      for _ in 0..<25 {
        let sentence = random.below(document.passages.count * 5)
        let range = document.passages[sentence / 5].sentences[sentence % 5]
        let code = random.below(50)
        for person in persons {
          let own = random.below(5) == 0 ? random.below(50) : code
          codings.append(
            coding(codings.count, codes[own].id, person, document, position, range)
          )
        }
      }
    }
    guard let codebook = try? Codebook(codes: codes) else { exit(1) }
    let reduction = Reduction(codings: codings)
    var report: AgreementReport?
    let seconds = seconds {
      report = AgreementReport(
        CoderComparison(documents: documents, reduction: reduction, codebook: codebook),
        question: .init(),
        isComplete: true
      )
    }
    print(seconds, report.map { [$0.first.estimate] + $0.rest.map(\.estimate) } ?? [])
  }

  private static func document(_ id: String) -> Document {
    var text = ""
    var passages: [Passage] = []
    var place = 0
    for number in 1...20 {
      let start = place
      var sentences: [TextRange] = []
      for _ in 0..<5 {
        let sentence = "Some twenty words or so of a sentence that a person may have coded here. "
        sentences.append(TextRange(place, place + sentence.utf8.count - 1))
        text += sentence
        place += sentence.utf8.count
      }
      passages.append(
        Passage(
          number: number,
          kind: .paragraph,
          range: TextRange(start, place - 1),
          sentences: sentences
        )
      )
    }
    return Document(
      source: id,
      fingerprint: id,
      mediaType: "text/plain",
      text: ReadingText(text),
      passages: passages
    )
  }

  private static func coding(
    _ number: Int,
    _ code: String,
    _ person: String,
    _ document: Document,
    _ position: Int,
    _ range: TextRange
  ) -> Coding {
    Coding(
      id: JudgementID(chain: person, number: number + 1),
      choice: CodingChoice(
        anchor: Anchor(
          source: document.source,
          document: document.fingerprint,
          range: range,
          quote: "",
          prefix: "",
          suffix: ""
        ),
        code: code
      ),
      cases: [],
      by: person,
      at: "2026-11-20T09:00:00Z",
      status: .accepted,
      anchorState: .exact,
      range: range,
      part: .body
    )
  }

  /// The processor time that work takes.
  private static func seconds(_ work: () -> Void) -> Double {
    let begun = clock()
    work()
    return Double(clock() - begun) / Double(CLOCKS_PER_SEC)
  }

  private static func print(_ seconds: Double, _ found: [AgreementEstimate]) {
    let values = found.map { $0.value.map { "\($0)" } ?? "null" }
    Swift.print("{\"cpu\":\(seconds),\"values\":[\(values.joined(separator: ","))]}")
  }
}

/// Chance that repeats.
private struct Chance {
  private var state: UInt64 = 1

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
