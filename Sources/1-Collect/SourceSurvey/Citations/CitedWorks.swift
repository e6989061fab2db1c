import StudyModel

/// The works that one source cites, the most cited first.
public struct CitedWorks: Hashable, Sendable {
  /// A work and where it is cited.
  public struct Work: Hashable, Sendable {
    /// Authors and year, as first written.
    public let label: String
    /// The citations, by their position in the survey.
    public let citations: [Int]
    /// The entry in the source's own list, where one fits.
    public let reference: Int?
  }

  /// The works, by how often they are cited, then by their labels.
  public let works: [Work]

  /// Gathers the citations of a survey, or of one of its sections, by the work they mean.
  ///
  /// Two citations mean one work where they lead to one entry of the list; without an entry, where
  /// names and year agree, and a full name counts as its family name.
  ///
  /// - Parameters:
  ///   - survey: The survey.
  ///   - section: The section; without one, the whole source.
  public init(_ survey: CitationSurvey, in section: CitationSurvey.Section? = nil) {
    let positions = section?.citations ?? Array(survey.citations.indices)
    var order: [String] = []
    var gathered: [String: [Int]] = [:]
    let short = Set(survey.citations.map(\.key))
    for position in positions {
      let citation = survey.citations[position]
      let key = citation.reference.map { "#\($0)" } ?? Self.key(citation, among: short)
      if gathered[key] == nil { order.append(key) }
      gathered[key, default: []].append(position)
    }
    works = order.map { key in
      let citations = gathered[key] ?? []
      let first = survey.citations[citations[0]]
      return Work(
        label: Self.label(first, survey.references),
        citations: citations,
        reference: first.reference
      )
    }.sorted { ($1.citations.count, $0.label) < ($0.citations.count, $1.label) }
  }

  private static func key(_ citation: InTextCitation, among keys: Set<String>) -> String {
    guard let first = citation.authors.first, citation.authors.count == 1,
      let family = first.split(separator: " ").last, family.utf8.count < first.utf8.count
    else { return citation.key }
    var brief = citation
    brief.authors = [String(family)]
    return keys.contains(brief.key) ? brief.key : citation.key
  }

  /// A citation by number or link goes under the names of its entry.
  private static func label(_ citation: InTextCitation, _ references: [CitedWork]) -> String {
    guard citation.form == .numeric, let entry = citation.reference else { return citation.label }
    let record = references[entry].record
    let names = record.authors.map(\.family).filter { !$0.isEmpty }
    var named = citation
    named.authors = names.isEmpty ? [record.title] : names.count > 2 ? [names[0]] : names
    named.hasOthers = names.count > 2
    named.year = record.year ?? record.issued
    return named.label.isEmpty ? "[\(entry + 1)]" : named.label
  }
}
