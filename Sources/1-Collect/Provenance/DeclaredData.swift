public import StudyModel

/// Compares the kinds of data that a study declares with the sources it has.
public enum DeclaredData {
  /// The CSL types that the usual names of kinds stand for, in Indonesian and English.
  private static let known: [(names: [String], types: [String])] = [
    (["interview", "interviews", "wawancara"], ["interview", "personal_communication"]),
    (
      ["article", "articles", "artikel", "jurnal"],
      ["article", "article-journal", "review", "paper-conference"]
    ),
    (["book", "books", "buku"], ["book", "chapter"]),
    (["thesis", "theses", "skripsi", "tesis"], ["thesis"]),
    (
      ["law", "laws", "hukum", "peraturan"],
      ["bill", "hearing", "legal_case", "legislation", "regulation", "treaty"]
    ),
    (
      ["press", "news", "berita", "pers"],
      ["article-magazine", "article-newspaper", "broadcast", "post", "post-weblog"]
    ),
    (["report", "reports", "laporan"], ["report"]),
    (["statistics", "dataset", "datasets", "statistik"], ["dataset"]),
    (["website", "websites", "laman"], ["post", "post-weblog", "webpage"]),
  ]

  /// Names of kinds that any written source belongs to.
  private static let documents = ["document", "documents", "dokumen", "pustaka", "literature"]

  /// What is spoken or answered, and so is no document that lay there.
  private static let spoken: Set<String> = ["dataset", "interview", "personal_communication"]

  /// The CSL types of a kind that was declared with them, or whose name stands for them.
  static func declaredTypes(of kind: StudyProtocol.DataKind) -> [String] {
    if !kind.types.isEmpty { return kind.types }
    let name = kind.kind.lowercased()
    return known.first { $0.names.contains(name) }?.types.prefix(1).map { $0 } ?? []
  }

  /// Each declared kind with its sources.
  ///
  /// A source belongs to a kind by its CSL type, or by its attribute `data`.
  public static func counts(of study: Study) -> [CollectionAccount.DataCount] {
    study.studyProtocol.data.map { kind in
      CollectionAccount.DataCount(
        kind: kind,
        sources: study.sources.filter { belongs($0, to: kind) }.map(\.id)
      )
    }
  }

  /// The sources of no declared kind; none where the study declares no kinds.
  public static func undeclared(in study: Study) -> [String] {
    let kinds = study.studyProtocol.data
    guard !kinds.isEmpty else { return [] }
    return study.sources.filter { source in !kinds.contains { belongs(source, to: $0) } }
      .map(\.id)
  }

  /// Whether a source is of a kind.
  public static func belongs(_ source: Source, to kind: StudyProtocol.DataKind) -> Bool {
    if let said = source.attributes["data"] { return said == kind.kind }
    guard kind.types.isEmpty else { return kind.types.contains(source.record.type) }
    let name = kind.kind.lowercased()
    if documents.contains(name) { return !spoken.contains(source.record.type) }
    return known.first { $0.names.contains(name) }?.types.contains(source.record.type)
      ?? (source.record.type == name)
  }
}
