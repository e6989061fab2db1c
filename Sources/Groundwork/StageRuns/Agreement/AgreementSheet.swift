import CoderAgreement
import ReduceStage
public import StudyModel

/// Agreement as it is read: one number first, then what it is about, then all else.
public struct AgreementSheet: Sendable {
  /// The number asked for, in one line, with all that it must not be quoted without.
  public let headline: String
  /// Which text is compared and how uncertainty is found, a sentence a line.
  public let rules: [String]
  /// The number asked for and, where all were asked for, every other.
  public let table: StudyTable
  /// What to look at.
  public let remarks: [Diagnostic]

  /// The names of the columns.
  static let columns = [
    "between", "sample", "unit", "code", "measure", "value", "low", "high", "units", "coders",
    "pairable",
    "undefined", "at_least", "met",
  ]

  init(_ report: AgreementReport, between: String? = nil) {
    headline = AgreementWords.headline(report)
    rules = AgreementWords.rules(report)
    remarks = AgreementWords.remarks(report)
    var table = StudyTable(columns: Self.columns)
    for row in Self.rows(report, between: between ?? report.coders.joined(separator: ";")) {
      table.append(row)
    }
    self.table = table
  }

  private static func rows(_ report: AgreementReport, between: String) -> [[String]] {
    ([report.first] + report.rest).enumerated().map { place, line in
      let estimate = line.estimate
      let undefined: String =
        if case .undefined(let reason) = estimate.outcome { reason.rawValue } else { "" }
      let isDeclared = place == 0
      return [
        between, report.text.sample ?? "", report.question.unit.rawValue, line.code ?? "",
        estimate.measure.rawValue,
        number(estimate.value), number(estimate.interval?.low), number(estimate.interval?.high),
        String(estimate.units), String(estimate.coders), String(estimate.pairable), undefined,
        isDeclared ? number(report.question.atLeast) : "",
        isDeclared ? report.isMet.map { $0 ? "yes" : "no" } ?? "" : "",
      ]
    }
  }

  private static func number(_ value: Double?) -> String {
    value.map { AgreementNumber.text($0, decimals: 6) } ?? ""
  }
}

/// Agreement in words.
private enum AgreementWords {
  static func headline(_ report: AgreementReport) -> String {
    let line = report.first
    let about = line.code.map { "code \($0)" } ?? count(report.codes.count, "code")
    var words = "\(line.estimate.measure.sign)"
    switch line.estimate.outcome {
    case .value(let value):
      words += " = \(AgreementNumber.text(value))"
      words +=
        line.estimate.interval.map {
          " [\(AgreementNumber.text($0.low)), \(AgreementNumber.text($0.high))]"
        } ?? " [no interval]"
    case .undefined(let reason): words += ": undefined, \(reason.words)"
    }
    words += "; by \(report.question.unit.rawValue), n = \(report.unitCount)"
    words += " in \(universe(report)), \(about)"
    words += report.coders.isEmpty ? ", nobody" : ", \(report.coders.joined(separator: " and "))"
    if let least = report.question.atLeast {
      words += "; at least \(AgreementNumber.text(least)): "
      words += report.isMet == true ? "met" : "not met"
    } else {
      words += "; no threshold declared for it"
    }
    return words
  }

  private static func universe(_ report: AgreementReport) -> String {
    let documents = count(report.text.sources.count, "document")
    return report.text.sample.map { "sample '\($0)' (\(documents))" } ?? documents
  }

  static func rules(_ report: AgreementReport) -> [String] {
    let rule =
      report.text.sample == nil
      ? "compared are body and appendix of the documents in which at least two of the persons coded "
        + "something or marked a stretch 'nothing here'; who did neither has no answer there"
      : "compared are the units of the sample; who was asked to code it has an answer where they coded "
        + "or marked something, others where they worked on the document"
    let unit: String =
      switch report.question.unit {
      case .sentence, .paragraph: "a coding counts for every unit that it shares a character with"
      case .character:
        "every character counts; intervals draw passages or, of thirty documents, documents"
      case .segment:
        "units are the coded excerpts, and those that overlap are one; text that nobody coded is none"
      }
    var rules = [
      rule, unit,
      "codes are those asked for, or those that somebody gave there; with several codes a decision is "
        + "a unit and a code",
      "intervals: 95 %, bootstrap over units, 1,000 draws, seed 1",
    ]
    if report.text.outside > 0 {
      rules.append("\(count(report.text.outside, "coding")) outside this text not compared")
    }
    if report.text.lost > 0 {
      rules.append("\(count(report.text.lost, "unit")) of the sample no longer found")
    }
    return rules
  }

  static func remarks(_ report: AgreementReport) -> [Diagnostic] {
    guard report.question.atLeast != nil else { return [] }
    let place = FilePlace(path: StudyFiles.protocolFile)
    guard let declared = report.question.declaredAt else {
      return [
        Diagnostic(
          "threshold-undated",
          .note,
          at: place,
          words: "the journal does not say since when this threshold of agreement stands",
          remedy: "record it before anybody codes: jejak record"
        )
      ]
    }
    guard report.isDeclaredLate, let first = report.firstCodingAt else { return [] }
    return [
      Diagnostic(
        "threshold-late",
        .warning,
        at: place,
        words: "the threshold of agreement stands since \(declared.prefix(10)) "
          + "(\(declared)), and coding began on \(first.prefix(10)) (\(first))",
        remedy: "say so in the report; what is chosen after the data is no test"
      )
    ]
  }

  private static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
  }
}

extension AgreementEstimate.Undefined {
  /// The reason in words.
  fileprivate var words: String {
    switch self {
    case .nothingPairable: "no two persons have an answer about one unit"
    case .oneCoder: "there are not two persons to compare"
    case .noVariation:
      "all gave one answer everywhere, so that chance cannot be told from agreement"
    case .nothingApplied: "nobody gave the code"
    case .moreThanTwoCoders: "it compares two persons; name them with --coder"
    case .notPositive: "proportions need positive numbers"
    }
  }
}
