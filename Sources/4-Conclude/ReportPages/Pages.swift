import StudyModel

/// Every page of a study, each a pure function of the study's values.
///
/// The pages of the first language bear no tag (`3-display/forms.html`), those of any other bear
/// its own (`3-display/forms.en.html`); the report always bears one. Links stay in a language.
public enum Pages {
  /// All pages in all languages of the protocol, with their paths below `output/`, in a fixed order.
  public static func all(_ input: PageInput) -> [(path: String, text: String)] {
    let index = StudyIndex(input)
    var pages: [(path: String, text: String)] = []
    for language in index.languages {
      pages.append(FrontPage(index, language).page())
      pages.append(SourcesPage(index, language).page())
      pages.append(ProblemsPage(index, language).page())
      for source in input.study.sources {
        if let page = ReadingPage(index, language, source)?.page() { pages.append(page) }
      }
      pages.append(CodebookPage(index, language).page())
      for code in input.study.codebook.codes {
        if let page = CodePage(index, language, code)?.page() { pages.append(page) }
      }
      for unit in input.study.studyProtocol.cases {
        if let page = CasePage(index, language, unit)?.page() { pages.append(page) }
      }
      for display in input.displays {
        if let page = DisplayPage(index, language, display)?.page() { pages.append(page) }
      }
      pages.append(FindingsPage(index, language).page())
      for assessment in input.assessments {
        if let page = FindingPage(index, language, assessment)?.page() { pages.append(page) }
      }
      pages += report(index, language)
    }
    var seen: Set<String> = []
    return pages.filter { seen.insert($0.path).inserted }
  }

  /// The front page in every language.
  public static func front(_ input: PageInput) -> [(path: String, text: String)] {
    let index = StudyIndex(input)
    return index.languages.map { FrontPage(index, $0).page() }
  }

  /// The reading pages of one source in every language; none where it has no document.
  public static func reading(
    of source: String,
    _ input: PageInput
  ) -> [(path: String, text: String)] {
    let index = StudyIndex(input)
    guard let found = index.sources[source] else { return [] }
    return index.languages.compactMap { ReadingPage(index, $0, found)?.page() }
  }

  /// The pages of one display in every language.
  public static func display(
    _ display: String,
    _ input: PageInput
  ) -> [(path: String, text: String)] {
    let index = StudyIndex(input)
    guard let found = index.displays[display] else { return [] }
    return index.languages.compactMap { DisplayPage(index, $0, found)?.page() }
  }

  /// The reports in every language, each as HTML and as Markdown.
  public static func reports(_ input: PageInput) -> [(path: String, text: String)] {
    let index = StudyIndex(input)
    return index.languages.flatMap { report(index, $0) }
  }

  /// The name that the files of a display, a code or a finding bear: its id, made safe.
  ///
  /// Ids of letters, digits, `_` and single hyphens stay as they are.
  public static func fileName(of id: String) -> String {
    Slug.of(id)
  }

  /// The anchor of a cell within its display's page, or of a link from one node to another.
  public static func anchor(_ first: String, _ second: String) -> String {
    Slug.pair(first, second)
  }

  private static func report(
    _ index: StudyIndex,
    _ language: String
  ) -> [(path: String, text: String)] {
    let report = Report(index, language)
    return [report.page(), report.markdown()]
  }
}
