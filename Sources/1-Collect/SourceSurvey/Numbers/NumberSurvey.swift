public import StudyModel

/// Finds the numbers that a source states, in Indonesian and English conventions.
///
/// Two kinds of marks in one number tell which is the decimal one; so does a mark that stands twice,
/// or one that is not followed by three figures. What is left, such as `1.234`, is read by the
/// language of its passage, and the other reading is kept where the source writes both ways.
/// Years, dates, numbers of laws, pages and lists, and codes are no numbers here.
public enum NumberSurvey {
  /// The numbers of a document, in order of the text.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - languages: The language of each passage, as `LanguageSurvey` gives it.
  /// - Returns: The mentions.
  public static func numbers(
    in document: Document,
    languages: [PassageLanguage] = []
  ) -> [NumberMention] {
    NumberScan(document, languages).mentions()
  }
}
