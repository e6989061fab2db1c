public import StudyModel
import TextAnchoring

/// Brings what a second coder did with a sample into the study, without mixing it with its codings.
public struct SecondCoding: Sendable {
  let study: Study
  private let reduction: Reduction
  let comparison: SampleComparison
  let documents: [String: Document]

  /// Prepares for a sample.
  ///
  /// - Parameters:
  ///   - id: The sample's name.
  ///   - study: What persons wrote.
  ///   - reduction: What stands of it.
  ///   - documents: The documents of today.
  /// - Throws: ``CheckingError`` where there is no such sample.
  public init(
    sample id: String,
    study: Study,
    reduction: Reduction,
    documents: [Document]
  ) throws(CheckingError) {
    self.study = study
    self.reduction = reduction
    self.documents = Dictionary(
      documents.map { ($0.source, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    comparison = try SampleComparison.named(id, in: reduction)
  }

  /// The sample and what is known of it.
  public var sample: SampleComparison { comparison }

  /// The day from which a lone coder may code her sample, where that has not come yet.
  ///
  /// - Parameters:
  ///   - now: ISO 8601 in UTC.
  ///   - later: The time so many days after another.
  /// - Throws: ``CheckingError/tooSoon(coder:days:from:)``.
  public func checkDelay(
    now: String,
    later: (_ time: String, _ days: Int) -> String
  ) throws(CheckingError) {
    guard comparison.sample.isIntraCoder else { return }
    let days = study.studyProtocol.thresholds.recodeAfterDays
    guard let last = comparison.units.flatMap(\.first).map(\.at).max() else { return }
    let allowed = later(last, days)
    guard now < allowed else { return }
    throw .tooSoon(coder: comparison.sample.choice.coder, days: days, from: allowed)
  }

  /// Turns a filled sheet into acts; where anything in it is wrong, into none.
  ///
  /// Taking the same answers twice gives nothing the second time.
  ///
  /// - Parameters:
  ///   - answers: What the coder said, unit by unit; a unit that is not there was not answered.
  ///   - path: The file, for messages.
  /// - Returns: The acts, and what was noticed.
  public func take(_ answers: [Answer], path: String) -> Taken {
    var acts: [Act] = []
    var diagnostics: [Diagnostic] = []
    var known = 0
    var seen: Set<Int> = []
    for answer in answers {
      func notice(_ code: String, _ words: String, _ remedy: String?) {
        diagnostics.append(
          Diagnostic(
            code,
            .error,
            at: FilePlace(path: path, line: answer.line),
            words: words,
            remedy: remedy
          )
        )
      }
      guard comparison.units.indices.contains(answer.unit - 1) else {
        notice("unit-unknown", "the sample has no unit \(answer.unit)", "keep the column 'unit'")
        continue
      }
      guard seen.insert(answer.unit).inserted else {
        notice("unit-twice", "unit \(answer.unit) stands here twice", "put its codes in one row")
        continue
      }
      let unit = comparison.units[answer.unit - 1]
      if unit.range == nil {
        notice("words-moved", "unit \(answer.unit) is no longer found in its source", nil)
        continue
      }
      if !answer.words.isEmpty, !Self.isSame(answer.words, unit.anchor.quote) {
        notice(
          "words-moved",
          "the words of unit \(answer.unit) are not those that were drawn",
          "copy them back from the package, or take the right sample's sheet"
        )
        continue
      }
      for code in answer.codes {
        if unit.second.contains(where: { $0.code == code }) {
          // What was taken stays taken, though its code be retired since.
          known += 1
        } else if let words = problem(with: code) {
          notice("code-unknown", words.words, words.remedy)
        } else {
          acts.append(.code(choice(code, for: unit, why: answer.why)))
        }
      }
      for coding in unit.second where !answer.codes.contains(coding.code) {
        diagnostics.append(Self.leftOut(coding, answer, path))
      }
      guard answer.codes.isEmpty else { continue }
      if unit.isAnswered {
        known += 1
      } else {
        acts.append(.noneInSample(unit.anchor, sample: comparison.sample.id))
      }
    }
    return Taken(
      acts: diagnostics.contains { $0.severity == .error } ? [] : acts,
      answered: seen.count,
      known: known,
      diagnostics: diagnostics
    )
  }

  /// An answer taken before stands although a later sheet no longer has it: only its author takes it back.
  private static func leftOut(_ coding: Coding, _ answer: Answer, _ path: String) -> Diagnostic {
    Diagnostic(
      "answer-changed",
      .warning,
      at: FilePlace(path: path, line: answer.line),
      words: "unit \(answer.unit) was answered with '\(coding.code)' before, which stands",
      remedy: "if it no longer holds: jejak undo \(coding.id.text)"
    )
  }

  /// Turns codings and marks of the coder's own study into acts, as far as they touch the sample.
  ///
  /// - Parameter other: What stands in the coder's study.
  /// - Returns: The acts, each with the excerpt as the coder chose it.
  public func take(from other: Reduction) -> Taken {
    var acts: [Act] = []
    var diagnostics: [Diagnostic] = []
    var known = 0
    let coder = comparison.sample.choice.coder
    for coding in other.codings + other.checkCodings where coding.by == coder {
      guard let anchor = here(coding.choice.anchor) else {
        if isDrawn(coding.source) { diagnostics.append(Self.unplaced(coding.id, coding.source)) }
        continue
      }
      let units = units(touching: anchor)
      guard !units.isEmpty else { continue }
      if units.contains(where: { holds($0, coding.code, anchor) }) {
        known += 1
      } else if let words = problem(with: coding.code) {
        diagnostics.append(
          Diagnostic(
            "code-unknown",
            .error,
            source: coding.source,
            words: "coding '\(coding.id.text)' of the package: \(words.words)",
            remedy: words.remedy
          )
        )
      } else {
        acts.append(
          .code(
            coding.choice.replacing(
              anchor: anchor,
              sample: comparison.sample.id,
              seen: coding.choice.seen ?? []
            )
          )
        )
      }
    }
    for mark in other.nothingHere + other.checkedNothing where mark.by == coder {
      guard let anchor = here(mark.anchor) else {
        if isDrawn(mark.anchor.source) {
          diagnostics.append(Self.unplaced(mark.judgement, mark.anchor.source))
        }
        continue
      }
      let units = units(touching: anchor)
      guard !units.isEmpty else { continue }
      if units.allSatisfy(\.isAnswered) {
        known += 1
      } else {
        acts.append(.noneInSample(anchor, sample: comparison.sample.id))
      }
    }
    return Taken(
      acts: diagnostics.isEmpty ? acts : [],
      answered: acts.count + known,
      known: known,
      diagnostics: diagnostics
    )
  }

  /// An anchor of the coder's study in the document of this one; nothing where it is in doubt.
  private func here(_ anchor: Anchor) -> Anchor? {
    guard let document = documents[anchor.source],
      let range = Anchoring.match(anchor, in: document).range
    else { return nil }
    return Anchoring.describe(range, in: document)
  }

  private func isDrawn(_ source: String) -> Bool {
    comparison.units.contains { $0.anchor.source == source }
  }

  private static func unplaced(_ judgement: JudgementID, _ source: String) -> Diagnostic {
    Diagnostic(
      "words-moved",
      .error,
      source: source,
      words: "the words of '\(judgement.text)' of the package stand nowhere, or in several places",
      remedy: "let the coder say it in the sheet, by the unit's number"
    )
  }

  /// Whether words are the same but for white space, which spreadsheets change.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.filter { !$0.properties.isWhitespace }
      .elementsEqual(right.unicodeScalars.filter { !$0.properties.isWhitespace })
  }

  func units(touching anchor: Anchor) -> [SampleComparison.Unit] {
    comparison.units.filter { unit in
      unit.anchor.source == anchor.source && unit.range?.overlaps(anchor.range) == true
    }
  }

  func holds(_ unit: SampleComparison.Unit, _ code: String, _ anchor: Anchor) -> Bool {
    unit.second.contains { $0.code == code && $0.range == anchor.range }
  }

  private func choice(_ code: String, for unit: SampleComparison.Unit, why: String) -> CodingChoice
  {
    CodingChoice(
      anchor: unit.anchor,
      code: code,
      why: why.isEmpty ? nil : why,
      sample: comparison.sample.id,
      // Nothing of the study stands in a package beside the words.
      seen: []
    )
  }

  func problem(with code: String) -> (words: String, remedy: String)? {
    guard let known = study.codebook[code] else {
      let nearest = NearestWord.of(code, among: study.codebook.applied.map(\.id))
      return (
        "the codebook has no code '\(code)'",
        nearest.map { "did you mean '\($0)'?" } ?? "the codes stand in codebook/codes.yaml"
      )
    }
    guard known.isApplied else {
      return ("the code '\(code)' is a container", "choose one of the codes below it")
    }
    guard known.isInUse else {
      let instead = known.became.filter { study.codebook[$0]?.isInUse == true }
      return (
        "the code '\(code)' was retired",
        instead.isEmpty
          ? "take 'status: retired' out of codebook/codes.yaml if it is used again"
          : "one of: \(instead.joined(separator: ", "))"
      )
    }
    let codes = comparison.sample.choice.codes
    guard codes.isEmpty || codes.contains(code) else {
      return (
        "the sample is not about the code '\(code)'",
        "it is about: \(codes.joined(separator: ", "))"
      )
    }
    return nil
  }
}

extension SampleComparison {
  /// The sample of a name.
  ///
  /// - Throws: ``CheckingError/unknownSample(_:known:)``.
  public static func named(
    _ id: String,
    in reduction: Reduction
  ) throws(CheckingError) -> SampleComparison {
    guard let sample = all(in: reduction).first(where: { $0.sample.id == id }) else {
      throw .unknownSample(id, known: reduction.samples.map(\.id))
    }
    return sample
  }
}
