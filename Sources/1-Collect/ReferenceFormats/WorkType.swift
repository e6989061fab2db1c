/// The CSL types with their names in BibTeX and RIS.
///
/// After the CSL specification 1.0.2 (appendix III), the biblatex manual (chapter 2.1) and the list
/// of reference types of RIS.
struct WorkType {
  let csl: String
  let bibTeX: String
  /// What tells apart several CSL types of one BibTeX type: the field `entrysubtype`.
  let subtype: String
  let ris: String

  private init(_ csl: String, _ bibTeX: String, _ ris: String, subtype: String = "") {
    self.csl = csl
    self.bibTeX = bibTeX
    self.ris = ris
    self.subtype = subtype
  }

  private static let all: [WorkType] = [
    WorkType("article-journal", "article", "JOUR"),
    WorkType("article-newspaper", "article", "NEWS", subtype: "newspaper"),
    WorkType("article-magazine", "article", "MGZN", subtype: "magazine"),
    WorkType("article", "unpublished", "INPR", subtype: "preprint"),
    WorkType("book", "book", "BOOK"),
    WorkType("chapter", "incollection", "CHAP"),
    WorkType("entry-encyclopedia", "inreference", "ENCYC"),
    WorkType("entry-dictionary", "inreference", "DICT", subtype: "dictionary"),
    WorkType("paper-conference", "inproceedings", "CPAPER"),
    WorkType("report", "techreport", "RPRT"),
    WorkType("thesis", "thesis", "THES"),
    WorkType("webpage", "online", "ELEC"),
    WorkType("post-weblog", "online", "BLOG", subtype: "blog"),
    WorkType("dataset", "dataset", "DATA"),
    WorkType("legislation", "legislation", "STAT"),
    WorkType("bill", "legislation", "BILL", subtype: "bill"),
    WorkType("legal_case", "jurisdiction", "CASE"),
    WorkType("hearing", "legislation", "HEAR", subtype: "hearing"),
    WorkType("patent", "patent", "PAT"),
    WorkType("manuscript", "unpublished", "UNPB"),
    WorkType("personal_communication", "letter", "PCOMM"),
    WorkType("map", "image", "MAP", subtype: "map"),
    WorkType("graphic", "artwork", "ART"),
    WorkType("motion_picture", "movie", "MPCT"),
    WorkType("broadcast", "video", "VIDEO"),
    WorkType("song", "audio", "SOUND"),
    WorkType("musical_score", "music", "MUSIC"),
    WorkType("software", "software", "COMP"),
    WorkType("standard", "standard", "STAND"),
    WorkType("pamphlet", "booklet", "PAMP"),
    WorkType("classic", "book", "CLSWK", subtype: "classic"),
    WorkType("speech", "misc", "SLIDE", subtype: "speech"),
    WorkType("document", "misc", "GEN"),
    WorkType("interview", "misc", "", subtype: "interview"),
    WorkType("treaty", "misc", "", subtype: "treaty"),
    WorkType("regulation", "legislation", "", subtype: "regulation"),
    WorkType("post", "online", "", subtype: "post"),
    WorkType("entry", "inreference", "", subtype: "entry"),
    WorkType("review", "review", ""),
    WorkType("review-book", "review", "", subtype: "book"),
    WorkType("periodical", "periodical", ""),
    WorkType("collection", "collection", "", subtype: "archive"),
    WorkType("event", "misc", "", subtype: "event"),
    WorkType("figure", "image", "FIGURE", subtype: "figure"),
    WorkType("performance", "performance", ""),
  ]

  private static let moreBibTeX = [
    "suppperiodical": "article-journal", "mvbook": "book", "bookinbook": "chapter",
    "proceedings": "book", "mvproceedings": "book", "mvcollection": "book", "collection": "book",
    "reference": "book", "mvreference": "book", "manual": "book", "inbook": "chapter",
    "suppbook": "chapter", "suppcollection": "chapter", "conference": "paper-conference",
    "report": "report", "phdthesis": "thesis", "mastersthesis": "thesis",
    "electronic": "webpage", "www": "webpage", "legal": "legislation", "image": "graphic",
  ]

  private static let moreRIS = [
    "EJOUR": "article-journal", "JFULL": "article-journal", "ABST": "article-journal",
    "EBOOK": "book", "EDBOOK": "book", "SER": "book", "CONF": "paper-conference",
    "ECHAP": "chapter", "WEB": "webpage", "ICOMM": "personal_communication",
    "MANSCPT": "manuscript",
    "DBASE": "dataset", "AGGR": "dataset", "GOVDOC": "report", "LEGAL": "legislation",
    "UNBILL": "bill", "UNBILl": "bill", "ADVS": "broadcast", "CTLG": "book", "INPR": "article",
  ]

  private static let byCSL = Dictionary(
    all.map { ($0.csl, $0) },
    uniquingKeysWith: { one, _ in one }
  )

  /// The type by its CSL name.
  static func of(csl: String) -> WorkType? { byCSL[csl] }

  /// All CSL types that BibTeX and RIS have too.
  static var shared: [String] { all.filter { !$0.ris.isEmpty }.map(\.csl) }

  /// The CSL type of a BibTeX entry; `document` for one that is not known.
  static func csl(bibTeX type: String, subtype: String) -> String {
    let type = type.lowercased()
    let subtype = subtype.lowercased()
    let exact = all.first { $0.bibTeX == type && $0.subtype == subtype }
    if let exact { return exact.csl }
    if byCSL[subtype] != nil { return subtype }
    return all.first { $0.bibTeX == type && $0.subtype.isEmpty }?.csl ?? moreBibTeX[type]
      ?? "document"
  }

  /// The CSL type of a RIS reference; `document` for one that is not known.
  static func csl(ris type: String) -> String {
    let type = type.uppercased()
    guard !type.isEmpty else { return "document" }
    return all.first { $0.ris == type }?.csl ?? moreRIS[type] ?? "document"
  }
}
