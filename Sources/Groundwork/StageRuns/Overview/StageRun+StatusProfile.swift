import SourceSurvey
import StudyModel
import TextAnchoring

extension StageRun {
  /// The words by which a source marks how real it makes its statements, section by section, with the
  /// citations and figures there.
  ///
  /// - Parameters:
  ///   - id: The source; nothing for all of them.
  ///   - places: Sections as a hand types them, such as `L438-719`; without any, the source's headings.
  /// - Returns: A row a section.
  /// - Throws: ``StudyQuestionError`` or `PlaceError`.
  public func statusProfile(of id: String?, sections places: [String]) async throws -> SurveyList {
    let kinds = ClaimMarkers.Kind.allCases
    var list = SurveyList(
      ["source", "section", "locator", "citations", "numbers"] + kinds.map(\.rawValue)
    )
    for document in try await surveyed(id) {
      let citations = CitationSurvey(document)
      let mentions = ClaimMarkers.mentions(
        in: document,
        languages: LanguageSurvey.languages(
          of: document,
          source: open.study.source(document.source)?.language
        )
      )
      var sections =
        places.isEmpty
        ? citations.sections.map { section in
          (section.heading.map { document.text[$0.range] } ?? "", section.range)
        } : []
      for place in places {
        let typed = place.contains(":") ? place : "\(document.source):\(place)"
        sections.append((place, try StudyPlace(typed).resolve(in: document)))
      }
      for (name, range) in sections {
        let inside = mentions.filter { range.contains($0.range.start) }
        list.append(
          [
            document.source, name, document.locator(of: range),
            String(citations.citations.count { range.contains($0.range.start) }),
            String(ClaimMarkers.figures(in: range, of: document)),
          ] + kinds.map { kind in String(inside.count { $0.kind == kind }) }
        )
      }
    }
    return list
  }
}
