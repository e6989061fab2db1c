import SourceSurvey
import StudyModel

extension StageRun {
  /// What stands twice, in one source or in all; what repeats an earlier passage counts once with it.
  public func duplicates(of source: String? = nil) async throws -> SurveyList {
    let documents = try await surveyed(source)
    let byID = Dictionary(documents.map { ($0.source, $0) }) { first, _ in first }
    var list = SurveyList([
      "kind", "words", "similarity", "first_source", "first_lines", "first_locator", "source",
      "lines", "locator", "repeats",
    ])
    for found in DuplicateSurvey.duplicates(in: documents) {
      guard let first = byID[found.first.source], let second = byID[found.second.source] else {
        continue
      }
      list.append([
        found.kind.rawValue, String(found.wordCount),
        Self.hundredths(found.similarity), first.source,
        Self.lines(of: found.first.range, in: first), first.locator(of: found.first.range),
        second.source, Self.lines(of: found.second.range, in: second),
        second.locator(of: found.second.range), found.isRepeat ? "yes" : "",
      ])
    }
    return list
  }

  /// The sources that share so much that they may go back to one origin, with a group for each.
  public func proposedGroups() async throws -> SurveyList {
    let documents = try await surveyed(nil)
    let found = DuplicateSurvey.duplicates(in: documents)
    var list = SurveyList(["source", "group", "proposed"])
    for group in DuplicateSurvey.groups(of: found, in: documents) {
      let groups = group.compactMap { open.study.source($0)?.group }
      guard Set(groups).count > 1, let proposed = groups.first else { continue }
      for (source, written) in zip(group, groups) { list.append([source, written, proposed]) }
    }
    return list
  }

  /// The numbers that sources state.
  public func numbers(of source: String? = nil) async throws -> SurveyList {
    var list = SurveyList([
      "source", "value", "magnitude", "unit", "per", "period", "other_value", "locator", "words",
    ])
    for document in try await surveyed(source) {
      let languages = languages(in: document)
      let numbers = NumberSurvey.numbers(in: document, languages: languages)
      let periods = NumberPeriod.periods(
        of: numbers,
        dates: DateSurvey.dates(in: document, languages: languages),
        in: document
      )
      for (number, period) in zip(numbers, periods) {
        list.append([
          document.source, number.value, number.magnitude == 0 ? "" : "E\(number.magnitude)",
          number.unit, number.per, period, number.otherValue ?? "",
          document.locator(of: number.range),
          document.text[number.range],
        ])
      }
    }
    return list
  }

  /// What sources state about their own numbers, computed again.
  public func recomputations(of source: String? = nil) async throws -> SurveyList {
    var list = SurveyList(["source", "rule", "result", "computed", "locator"])
    for document in try await surveyed(source) {
      let languages = languages(in: document)
      let found = NumberCheck.recomputations(
        in: document,
        numbers: NumberSurvey.numbers(in: document, languages: languages),
        dates: DateSurvey.dates(in: document, languages: languages)
      )
      for item in found {
        list.append([
          document.source, item.rule.rawValue, item.result.rawValue, item.figures,
          document.locator(of: item.range),
        ])
      }
    }
    return list
  }

  /// The dates that sources name, as candidates for events; years of citations where asked for.
  public func dates(
    of source: String? = nil,
    withCitations: Bool = false
  ) async throws -> SurveyList {
    let boundary = open.study.studyProtocol.boundary
    var list = SurveyList([
      "source", "date", "precision", "place", "part", "outside", "ambiguous", "locator", "words",
    ])
    for document in try await surveyed(source) {
      for date in DateSurvey.dates(in: document, languages: languages(in: document))
      where withCitations || !date.isCitation {
        list.append([
          document.source, date.text, date.isCitation ? "citation" : date.form.rawValue,
          located(date.range, in: document).place,
          document.part(at: date.range.start).rawValue, date.lies(outside: boundary) ? "yes" : "",
          date.isAmbiguous ? "yes" : "", document.locator(of: date.range),
          document.text[date.range],
        ])
      }
    }
    return list
  }

  /// The language of each passage, and the parts that stretches in another language are proposed as.
  public func languages(
    of source: String? = nil
  ) async throws -> (passages: SurveyList, proposed: SurveyList) {
    var passages = SurveyList(["source", "passage", "language", "basis", "lines"])
    var proposed = SurveyList(["source", "language", "kind", "lines", "record"])
    for document in try await surveyed(source) {
      let languages = languages(in: document)
      for (passage, spoken) in zip(document.passages, languages) {
        passages.append([
          document.source, String(passage.number), spoken.language, spoken.basis.rawValue,
          Self.lines(of: passage.range, in: document),
        ])
      }
      let declared = open.study.source(document.source)?.language
      for stretch in LanguageSurvey.stretches(of: languages, in: document, source: declared)
      where document.part(at: stretch.range.start) != stretch.part {
        let lines = document.origin.lines(of: stretch.range)
        proposed.append([
          document.source, stretch.language, stretch.part.rawValue,
          Self.lines(of: stretch.range, in: document),
          lines.map {
            "{kind: \(stretch.part.rawValue), from: L\($0.lowerBound), to: L\($0.upperBound)}"
          } ?? "",
        ])
      }
    }
    return (passages, proposed)
  }

  private func languages(in document: Document) -> [PassageLanguage] {
    LanguageSurvey.languages(
      of: document,
      source: open.study.source(document.source)?.language
    )
  }

  /// A share as `0.69`, with no more than two decimals.
  private static func hundredths(_ share: Double) -> String {
    let value = Int((share * 100).rounded())
    let decimals = value % 100
    return "\(value / 100).\(decimals < 10 ? "0" : "")\(decimals)"
  }
}
