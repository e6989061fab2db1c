/// The files that a new study begins with: short, commented, and readable without a remark.
public enum StudyTemplates {
  /// The languages in which the comments can be.
  public static let languages = ["id", "en"]

  /// The five files by their paths below the study.
  ///
  /// - Parameters:
  ///   - language: The language of the comments; any but `id` gives English.
  ///   - title: The title of the study.
  ///   - coder: The id of the person who judges.
  /// - Returns: Paths and texts, in the order in which to read them.
  public static func files(language: String, title: String, coder: String)
    -> [(path: String, text: String)]
  {
    let words = language == "id" ? TemplateWords.indonesian : TemplateWords.english
    return [
      ("sources/library.yaml", words.library),
      (
        "codebook/protocol.yaml",
        words.plan
          .replacing("CODER", with: YAMLText.quoted(coder))
          .replacing("TITLE", with: YAMLText.quoted(title))
      ),
      ("codebook/codes.yaml", words.codes),
      ("codebook/displays.yaml", words.displays),
      ("codebook/findings.yaml", words.findings),
    ]
  }
}

/// The words of the templates in one language; the examples in comments are indented as they must be.
struct TemplateWords {
  let library: String
  let plan: String
  let codes: String
  let displays: String
  let findings: String
}
