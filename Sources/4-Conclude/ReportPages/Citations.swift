import ReferenceFormats
import StudyModel

/// The author-year citations of all sources, as words and marks of a page.
struct Citations {
  private let style: APAStyle
  private let order: [String: Int]

  init(_ sources: [Source]) {
    style = APAStyle(sources.map { ($0.id, $0.record) })
    order = Dictionary(
      uniqueKeysWithValues: style.sortedIDs.enumerated().map { ($1, $0) }
    )
  }

  /// Author and year as they stand in parentheses: `Hariyanto & Putri, 2021a`.
  func inText(_ source: String, _ language: String) -> String {
    style.citation(of: source, in: language)
  }

  /// The year with its letter, or that there is none.
  func year(of source: String, _ language: String) -> String {
    style.year(of: source, in: language)
  }

  /// The entry in the list of references.
  func reference(_ source: Source, _ language: String) -> [Inline] {
    style.reference(to: source.id, in: language).map { run in
      if let address = run.address, HTML.webAddress(address) != nil {
        return .web([.text(run.words)], address)
      }
      return run.isItalic ? .emphasis([.text(run.words)]) : .text(run.words)
    }
  }

  /// The place in the list of references.
  func position(_ source: Source) -> Int {
    order[source.id] ?? order.count
  }
}
