import SourceSurvey
import StudyModel

/// Citations as rows of text: by place, by section, or by work.
public struct CitationSheet: Sendable {
  /// The names of the columns.
  public let columns: [String]
  /// The rows, a field a column.
  public private(set) var rows: [[String]] = []

  /// A row for each citation.
  ///
  /// - Parameters:
  ///   - sources: The sources with their citations.
  ///   - onlySecondHand: Whether only what hands on another's words is listed.
  public init(places sources: [SourceCitations], onlySecondHand: Bool) {
    columns = [
      "source", "locator", "form", "work", "at", "second_hand", "original", "entry", "registered",
      "words",
    ]
    for source in sources {
      for (position, citation) in source.survey.citations.enumerated()
      where !onlySecondHand || citation.hearsay != nil {
        rows.append([
          source.survey.source, source.document.locator(of: citation.range),
          citation.form.rawValue, citation.label, citation.locator,
          citation.hearsay?.rawValue ?? "", citation.original,
          citation.reference.map { String($0 + 1) } ?? "", source.registered[position] ?? "",
          source.document.text[citation.range],
        ])
      }
    }
  }

  /// A row for each section, with how many of its citations two works have.
  ///
  /// - Parameters:
  ///   - sources: The sources with their citations.
  ///   - onlySecondHand: Whether only what hands on another's words is counted.
  public init(sections sources: [SourceCitations], onlySecondHand: Bool) {
    columns = ["source", "locator", "level", "citations", "works", "of_two_works", "heading"]
    for source in sources {
      for section in source.survey.sections {
        let kept = section.keeping {
          !onlySecondHand || source.survey.citations[$0].hearsay != nil
        }
        let works = CitedWorks(source.survey, in: kept).works
        rows.append([
          source.survey.source, source.document.locator(of: section.range),
          section.heading.map { String($0.level) } ?? "", String(kept.citations.count),
          String(works.count), String(works.prefix(2).reduce(0) { $0 + $1.citations.count }),
          section.heading.map { source.document.text[$0.range] } ?? "",
        ])
      }
    }
  }

  /// A row for each work, with the sources that cite it.
  ///
  /// - Parameters:
  ///   - sources: The sources with their citations.
  ///   - onlySecondHand: Whether only works that hand on another's words are listed.
  public init(works sources: [SourceCitations], onlySecondHand: Bool) {
    columns = ["work", "citations", "sources", "second_hand", "registered", "cited_in"]
    for work in CitedInGraph(sources).works where !onlySecondHand || work.secondHand > 0 {
      rows.append([
        work.label, String(work.citations), String(work.citing.count), String(work.secondHand),
        work.registered ?? "",
        work.citing.map { "\($0.source) \($0.citations)" }.joined(separator: "; "),
      ])
    }
  }
}

extension SourceCitations {
  /// The sums of a source in one line, with its sections that cite nothing.
  public var summary: String {
    let citations = survey.citations
    let undated = citations.count { $0.form == .undated }
    let bare = survey.sections.count(where: \.citations.isEmpty)
    var words = "\(survey.source): \(citations.count - undated) citations"
    if undated > 0 { words += ", and \(undated) without a year" }
    words += "; \(survey.references.count) entries in its list"
    return words + "; \(bare) of \(survey.sections.count) sections without any"
  }
}
