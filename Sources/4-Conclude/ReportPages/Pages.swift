import StudyModel

/// Every page of a study, each a pure function of the study's values.
///
/// The pages of the first language bear no tag (`3-display/forms.html`), those of any other bear
/// its own (`3-display/forms.en.html`); the report always bears one. Links stay in a language.
public enum Pages {
  /// All pages in all languages of the protocol, with their paths below `output/`, in a fixed order.
  public static func all(_ input: PageInput) -> [(path: String, text: String)] {
    planned(input).map { ($0.path, $0.text()) }
  }

  /// All pages in all languages of the protocol, in a fixed order, each made when it is asked for.
  public static func planned(_ input: PageInput) -> [PlannedPage] {
    let index = StudyIndex(input)
    var pages: [PlannedPage] = []
    func add(
      _ page: (path: String, text: String)?,
      _ subject: PlannedPage.Subject = .whole
    ) {
      if let page { pages.append(PlannedPage(path: page.path, subject: subject) { page.text }) }
    }
    for language in index.languages {
      add(FrontPage(index, language).page())
      add(SourcesPage(index, language).page())
      add(ProblemsPage(index, language).page())
      for source in input.study.sources where index.documents[source.id] != nil {
        guard let path = ReadingPage.path(of: source, index, language) else { continue }
        pages.append(
          PlannedPage(path: path, subject: .source(source.id)) {
            ReadingPage(index, language, source)?.page().text ?? ""
          }
        )
      }
      add(CodebookPage(index, language).page())
      for code in input.study.codebook.codes {
        guard let page = CodePage(index, language, code) else { continue }
        pages.append(
          PlannedPage(path: page.leaf.path, subject: .code(code.id)) { page.page().text }
        )
      }
      for unit in input.study.studyProtocol.cases {
        add(CasePage(index, language, unit)?.page())
      }
      for display in input.displays {
        add(DisplayPage(index, language, display)?.page())
      }
      add(FindingsPage(index, language).page())
      for assessment in input.assessments {
        add(FindingPage(index, language, assessment)?.page())
      }
      for page in report(index, language) { add(page) }
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
