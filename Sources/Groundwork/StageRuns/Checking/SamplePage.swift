import ReduceStage
import ReportPages
public import StudyModel

/// A page for a second coder: the texts, the sample, the codebook, and nothing of the first one.
public struct SamplePage: Sendable {
  /// The page.
  public let text: String
  /// The sources whose full texts it holds.
  public let sources: [String]
  /// Those of them that the register does not let out.
  public let restricted: [String]
  /// What the person who hands it over should know.
  public let diagnostics: [Diagnostic]

  init(of comparison: SampleComparison, in state: StudyState) {
    var units: [String: [TextRange]] = [:]
    for unit in comparison.units {
      if let range = unit.range { units[unit.anchor.source, default: []].append(range) }
    }
    text = BlindPage(
      of: comparison.sample.choice,
      units: units.mapValues { $0.sorted { $0.start < $1.start } },
      study: state.study,
      documents: state.documents,
      mark: StudyMark.of(state.study),
      programVersion: ProgramVersion.text
    ).text()
    let drawn = state.study.sources.filter { units[$0.id] != nil }
    sources = drawn.map(\.id)
    restricted = drawn.filter { !$0.isShareable }.map(\.id)
    diagnostics = comparison.units.filter { $0.range == nil }.map { unit in
      Diagnostic(
        "unit-unfound",
        .warning,
        source: unit.anchor.source,
        words:
          "unit \(unit.number) of the sample is no longer found in its source, and is not asked",
        remedy: "draw another sample after the source changed"
      )
    }
  }
}
