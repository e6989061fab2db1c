extension BibliographicRecord {
  /// What a list of references cannot do without.
  public enum Gap: String, Sendable, CaseIterable {
    /// Nobody stands for the work: no author, editor, body or container.
    case author
    /// It has no title.
    case title
    /// It has no year, and nothing says that it has none.
    case year
  }

  /// The mandatory fields that are missing (method COL-08).
  ///
  /// A law goes under its title and needs no author; a work whose `issued` is `n.d.` or `t.t.` is declared
  /// to have no year.
  public var gaps: [Gap] {
    var gaps: [Gap] = []
    let standIns = ["editor", "publisher", "container-title"]
    let isNamed = !authors.isEmpty || standIns.contains { !(fields[$0] ?? "").isEmpty }
    if !isNamed && !isLaw { gaps.append(.author) }
    if title.isEmpty { gaps.append(.title) }
    if year == nil && !isDeclaredUndated { gaps.append(.year) }
    return gaps
  }

  /// The further fields that an entry of its type usually has and this one lacks, by CSL name.
  public var wantedFields: [String] {
    let wanted: [String] =
      switch type {
      case "article-journal", "article-newspaper", "article-magazine": ["container-title"]
      case "chapter", "entry-encyclopedia", "entry-dictionary": ["container-title", "publisher"]
      case "book", "thesis", "report": ["publisher"]
      case "paper-conference": ["container-title"]
      case "webpage", "post", "post-weblog": ["URL", "accessed"]
      case "dataset": ["publisher"]
      default: []
      }
    return wanted.filter { (fields[$0] ?? "").isEmpty }
  }

  /// Whether the work is a law, which is cited by number and year.
  public var isLaw: Bool {
    ["legislation", "bill", "regulation", "treaty", "legal_case"].contains(type)
  }

  /// Whether the record says that the work has no date.
  public var isDeclaredUndated: Bool {
    ["n.d.", "n.d", "t.t.", "t.t", "tanpa tahun", "no date"].contains(issued.lowercased())
  }
}
