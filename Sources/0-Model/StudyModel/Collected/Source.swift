/// One document as received: its bibliographic record, what it is, and where it came from.
public struct Source: Hashable, Sendable {
  /// The class of a source after its closeness to what it speaks about.
  public enum Class: String, Sendable, CaseIterable {
    case primary, secondary, tertiary, own
  }

  /// The stable id: a-z, 0-9 and hyphens.
  public let id: String
  /// The file's path below `sources/library/`.
  public let file: String
  /// The bibliographic record, with the CSL type.
  public let record: BibliographicRecord
  /// The class, where declared.
  public let sourceClass: Class?
  /// The language tag of the whole source, where declared.
  public let language: String?
  /// The independence group; sources of one group count once for triangulation.
  public let group: String
  /// The default cases of its codings.
  public let cases: [String]
  /// Typed values of the source, such as its side.
  public private(set) var attributes: [String: String]
  /// What each value rests on: a coding, `rule:…` or a source; by the attribute's name.
  public private(set) var bases: [String: String]
  /// How the source was found, where declared.
  public let origin: Origin?
  /// The parts a person declared.
  public let parts: [DeclaredPart]
  /// The page labels a person declared.
  public let pages: DeclaredPages?
  /// The tables a person declared, cell by cell.
  public let tables: [DeclaredTable]
  /// The physical lines whose personal identifiers a person let into exports.
  public let allowedIdentifiers: [ClosedRange<Int>]
  /// What its record says of rights.
  public let rights: Rights
  /// The SHA-256 that `add` wrote, in lower-case hexadecimal.
  public let sha256: String?
  /// The bytes it had before, oldest first.
  public let earlier: [EarlierVersion]
  /// What a person answered on its quality, where anything.
  public let appraisal: Appraisal?
  /// Where the record stands.
  public let declaredAt: FilePlace?

  /// Creates a source; without a group it is its own.
  public init(
    id: String,
    file: String,
    record: BibliographicRecord = BibliographicRecord(),
    sourceClass: Class? = nil,
    language: String? = nil,
    group: String? = nil,
    cases: [String] = [],
    attributes: [String: String] = [:],
    bases: [String: String] = [:],
    origin: Origin? = nil,
    parts: [DeclaredPart] = [],
    pages: DeclaredPages? = nil,
    tables: [DeclaredTable] = [],
    allowedIdentifiers: [ClosedRange<Int>] = [],
    rights: Rights = Rights(),
    sha256: String? = nil,
    earlier: [EarlierVersion] = [],
    appraisal: Appraisal? = nil,
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.file = file
    self.record = record
    self.sourceClass = sourceClass
    self.language = language
    self.group = group ?? id
    self.cases = cases
    self.attributes = attributes
    self.bases = bases
    self.origin = origin
    self.parts = parts
    self.pages = pages
    self.tables = tables
    self.allowedIdentifiers = allowedIdentifiers
    self.rights = rights
    self.sha256 = sha256
    self.earlier = earlier
    self.appraisal = appraisal
    self.declaredAt = declaredAt
  }
}

extension Source {
  /// The same source with another value of one attribute; nothing takes the attribute out.
  public func with(_ name: String, _ value: String?, basis: String) -> Source {
    var changed = self
    changed.attributes[name] = value
    changed.bases[name] = value == nil ? nil : basis
    return changed
  }

  /// Whether the text may leave the study; unknown means no.
  public var isShareable: Bool { rights.share == true }

  /// Whether its words may stand in what leaves the study; unknown means yes, as the right to quote does.
  public var isQuotable: Bool { rights.quote != false }

  /// What its record says of rights.
  public struct Rights: Hashable, Sendable {
    /// Whether the text may leave the study, where it is said.
    public let share: Bool?
    /// Whether its words may be quoted outside the study; nothing means that nobody forbade it.
    public let quote: Bool?
    /// Who holds the rights; empty when not said.
    public let holder: String
    /// The licence; empty when not said.
    public let licence: String
    /// Why it may or may not be shared; empty when not said.
    public let why: String

    /// Creates a statement of rights; one that says nothing by default.
    public init(
      share: Bool? = nil,
      quote: Bool? = nil,
      holder: String = "",
      licence: String = "",
      why: String = ""
    ) {
      self.share = share
      self.quote = quote
      self.holder = holder
      self.licence = licence
      self.why = why
    }
  }

  /// How a source was found.
  public enum Origin: Hashable, Sendable {
    /// By the logged search with this id.
    case search(String)
    /// By hand.
    case hand
    /// Cited in another source.
    case citedIn(String)
    /// In words of the person's own.
    case other(String)
  }

  /// A part of the source that a person declared.
  public struct DeclaredPart: Hashable, Sendable {
    /// What the part is.
    public let kind: DocumentPart.Kind
    /// Its first physical line, from 1; nothing means from the beginning.
    public let firstLine: Int?
    /// Its last physical line; nothing means to the end.
    public let lastLine: Int?

    /// Creates a declared part.
    public init(kind: DocumentPart.Kind, firstLine: Int?, lastLine: Int?) {
      self.kind = kind
      self.firstLine = firstLine
      self.lastLine = lastLine
    }
  }

  /// The page labels that a person declared.
  public enum DeclaredPages: Hashable, Sendable {
    /// The label of the first page; the others count on from it.
    case first(Int)
    /// The label of a page by its number from 1; pages between count on.
    case map([Int: String])
  }

  /// Bytes that the source had before it was replaced.
  public struct EarlierVersion: Hashable, Sendable {
    /// The file's path below `sources/library/`.
    public let file: String
    /// The SHA-256 of the bytes.
    public let sha256: String?
    /// The day on which it was replaced, as written.
    public let until: String?

    /// Creates an earlier version.
    public init(file: String, sha256: String? = nil, until: String? = nil) {
      self.file = file
      self.sha256 = sha256
      self.until = until
    }
  }
}
