public import StudyModel

/// Finds dates in Indonesian and English words and in figures.
///
/// It knows days, months, years, spans, parts of years, decades and centuries of the years 1000 to
/// 2999. A day without a year is no date. The reference list is left out.
public enum DateSurvey {
  /// The dates of a document, in order of the text.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - languages: The language of each passage, as `LanguageSurvey` gives it; figures such as
  ///     `03/07/2018` are read day first, and are ambiguous in English.
  /// - Returns: The mentions.
  public static func dates(
    in document: Document,
    languages: [PassageLanguage] = []
  ) -> [DateMention] {
    let bytes = document.text.utf8
    let words = SurveyedWords(of: bytes).words
    var english: [TextRange] = []
    for (passage, spoken) in zip(document.passages, languages) where spoken.language == "en" {
      english.append(passage.range)
    }
    let references = document.parts.filter { $0.kind == .references }.map(\.range)
    let entries = document.references.map(\.range)
    return DateScan(bytes, words).mentions().compactMap { found in
      let range = document.text.range(found.bytes)
      guard !references.contains(where: { $0.contains(range) }),
        !entries.contains(where: { $0.contains(range) })
      else { return nil }
      let isEnglish = found.isAmbiguous && english.contains { $0.contains(range) }
      return DateMention(
        form: found.form,
        from: found.from,
        to: found.to,
        range: range,
        isCitation: found.isCitation,
        isAmbiguous: isEnglish
      )
    }
  }
}
