/// The CSL variables that are text, with their places in BibTeX and RIS; the first name is written.
///
/// Title, authors, dates, pages, container and the numbers of a series have rules of their own.
enum FieldTable {
  /// What a value is.
  enum Kind {
    case words, verbatim, names, date, keywords, language
  }

  /// A variable and its places.
  struct Row {
    let csl: String
    let bibTeX: [String]
    let ris: [String]
    let kind: Kind

    init(_ csl: String, _ bibTeX: [String], _ ris: [String], _ kind: Kind = .words) {
      self.csl = csl
      self.bibTeX = bibTeX
      self.ris = ris
      self.kind = kind
    }
  }

  static let rows: [Row] = [
    Row("editor", ["editor"], ["ED", "A2"], .names),
    Row("translator", ["translator"], ["A4", "TA"], .names),
    Row("collection-title", ["series"], ["T3"]),
    Row("container-title-short", ["shortjournal"], ["J2"]),
    Row("title-short", ["shorttitle"], ["ST"]),
    Row("publisher", ["publisher", "institution", "school", "organization"], ["PB"]),
    Row("publisher-place", ["address", "location"], ["CY", "PP"]),
    Row("volume", ["volume"], ["VL"]),
    Row("issue", ["issue"], ["IS"]),
    Row("number", ["number"], ["M1"]),
    Row("number-of-volumes", ["volumes"], ["NV"]),
    Row("edition", ["edition"], ["ET"]),
    Row("genre", ["type"], ["M3"]),
    Row("DOI", ["doi"], ["DO"], .verbatim),
    Row("URL", ["url"], ["UR", "LK"], .verbatim),
    Row("ISBN", ["isbn"], ["SN"], .verbatim),
    Row("ISSN", ["issn"], ["SN"], .verbatim),
    Row("call-number", ["lccn"], ["CN"]),
    Row("accessed", ["urldate"], ["Y2"], .date),
    Row("original-date", ["origdate"], ["OP"], .date),
    Row("language", ["langid", "language"], ["LA"], .language),
    Row("keyword", ["keywords", "keyword"], ["KW"], .keywords),
    Row("abstract", ["abstract"], ["AB", "N2"]),
    Row("note", ["note"], ["N1"]),
    Row("annote", ["annotation", "annote"], ["RN"]),
    Row("event-title", ["eventtitle"], []),
    Row("event-place", ["venue"], []),
    Row("number-of-pages", ["pagetotal"], []),
    Row("chapter-number", ["chapter"], []),
    Row("version", ["version"], []),
    Row("original-title", ["origtitle"], []),
    Row("original-publisher", ["origpublisher"], []),
    Row("container-author", ["bookauthor"], [], .names),
    Row("PMID", ["pmid"], [], .verbatim),
    Row("section", [], ["SE"]),
    Row("source", [], ["DP"]),
    Row("archive", [], ["DB"]),
    Row("collection-editor", [], ["A3"], .names),
  ]

  /// The variables that all three formats have, with those of rules of their own.
  static let shared: [String] =
    rows.filter { !$0.bibTeX.isEmpty && !$0.ris.isEmpty }.map(\.csl)
    + ["container-title", "page"]

  /// Names of persons as a field keeps them: `Family, Given; Family, Given`.
  static func separated(_ names: String) -> [String] {
    names.split(separator: ";").map { Bytes.tidied(String($0)) }.filter { !$0.isEmpty }
  }

  /// Keywords as CSL keeps them, in one text.
  static func keywords(_ words: String) -> [String] {
    words.split { $0 == "," || $0 == ";" }.map { Bytes.tidied(String($0)) }.filter { !$0.isEmpty }
  }
}
