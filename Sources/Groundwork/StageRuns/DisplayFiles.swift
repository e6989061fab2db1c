import DisplayStage
import ReportPages
import StudyModel

/// The data and drawings of `output/3-display`.
enum DisplayFiles {
  /// The drawing of every network and listing, by display id and language.
  static func drawings(of state: StudyState) -> [String: [String: String]] {
    var drawings: [String: [String: String]] = [:]
    for display in state.displays {
      let name = Pages.fileName(of: display.id)
      for (position, language) in state.study.studyProtocol.languages.enumerated() {
        let page = position == 0 ? "\(name).html" : "\(name).\(language).html"
        drawings[display.id, default: [:]][language] = drawing(
          of: display,
          layout: state.layouts[display.id],
          language: language,
          page: page
        )
      }
    }
    return drawings
  }

  private static func drawing(
    of display: Display,
    layout: NetworkLayout?,
    language: String,
    page: String
  ) -> String? {
    guard let layout else {
      return DisplaySVG.timeline(of: display, language: language, page: page)
    }
    return DisplaySVG.svg(of: display, layout: layout, language: language, page: page)
  }

  /// The tables, drawings and graphs; the first language of the study is that of the plain name.
  static func files(
    _ state: StudyState,
    drawings: [String: [String: String]]
  ) -> [OutputFile] {
    let languages = state.study.studyProtocol.languages
    return state.displays.flatMap { display in
      let name = Pages.fileName(of: display.id)
      var files = [
        OutputFile(
          "3-display/\(name).csv",
          DisplayCSV.csv(of: display, study: state.study, reduction: state.reduction)
        )
      ]
      for (position, language) in languages.enumerated() {
        guard let drawing = drawings[display.id]?[language] else { continue }
        let ending = position == 0 ? "svg" : "\(language).svg"
        files.append(OutputFile("3-display/\(name).\(ending)", drawing))
      }
      if let cells = DisplayCSV.cells(
        of: display,
        study: state.study,
        reduction: state.reduction
      ) {
        files.append(OutputFile("3-display/\(name).cells.csv", cells))
      }
      if case .network(let network) = display.content {
        files.append(
          OutputFile(
            "3-display/\(name).graphml",
            DisplayGraphML.graphML(of: display, network: network, language: languages.first ?? "en")
          )
        )
      }
      return files
    }
  }
}
