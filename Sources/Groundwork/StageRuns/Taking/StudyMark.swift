import Fingerprints
public import StudyModel

/// What tells studies apart on pages that leave them: made of names, and of no words of a source.
public enum StudyMark {
  /// The mark of a study: the first 16 digits of the SHA-256 of its sorted source ids and the title in
  /// each language, sorted by language, each with a line feed.
  ///
  /// A source more gives another mark; what is handed back then still names sources of the study.
  public static func of(_ study: Study) -> String {
    let titles = study.studyProtocol.title.byLanguage.sorted { $0.key < $1.key }
    let lines = study.sources.map(\.id).sorted() + titles.map(\.value)
    let text = lines.map { $0 + "\n" }.joined()
    return String(Fingerprints.fingerprint(of: text).prefix(16))
  }
}
