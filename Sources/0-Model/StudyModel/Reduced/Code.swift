/// A category of the codebook.
public struct Code: Hashable, Sendable {
  /// What kind of statement a code makes about its excerpts.
  public enum Kind: String, Sendable, CaseIterable {
    case descriptive, interpretive, pattern
  }

  /// What a coding with the code must carry before it counts.
  public enum Need: String, Sendable, CaseIterable {
    case `case`, claim, sign, strength, voice, evidence, domain, bearer, certainty
  }

  /// Where a code stands in the life of the codebook.
  public enum Status: String, Sendable, CaseIterable {
    /// Being tried.
    case draft
    /// In use.
    case active
    /// Hidden and no longer given; its codings stay in the journal.
    case retired
  }

  /// When not to use the code, and what to use instead.
  public struct Exclusion: Hashable, Sendable {
    /// When the code does not fit.
    public let when: LocalizedText
    /// Ids or globs of ids of the codes to use instead; may be empty.
    public let use: [String]

    /// Creates an exclusion.
    public init(when: LocalizedText, use: [String] = []) {
      self.when = when
      self.use = use
    }
  }

  /// Words of a source that show how the code is meant.
  public struct Example: Hashable, Sendable {
    /// What the example shows.
    public enum Role: String, Sendable, CaseIterable {
      case typical, borderline, counter
    }

    /// What it shows.
    public let role: Role
    /// The source's id.
    public let source: String
    /// The words; the first place where they occur counts.
    public let quote: String
    /// What makes it an example; empty where nothing is said.
    public let why: String

    /// Creates an example.
    public init(role: Role, source: String, quote: String, why: String = "") {
      self.role = role
      self.source = source
      self.quote = quote
      self.why = why
    }
  }

  /// A hit of the indicators that a person found to be false.
  public struct FalseHit: Hashable, Sendable {
    /// The source's id.
    public let source: String
    /// The words around the hit.
    public let quote: String
    /// Why it is none.
    public let why: String

    /// Creates a false hit.
    public init(source: String, quote: String, why: String) {
      self.source = source
      self.quote = quote
      self.why = why
    }
  }

  /// The stable id.
  public let id: String
  /// The name in the languages of the study.
  public let name: LocalizedText
  /// A short label for stripes and narrow columns, at most 20 characters; empty when not given.
  public let label: LocalizedText
  /// The id of the code above it.
  public let parent: String?
  /// Whether it may be given to excerpts; a container may not.
  public let isApplied: Bool
  /// What the code means, in one sentence.
  public let definition: LocalizedText
  /// What belongs in it.
  public let include: LocalizedText
  /// What does not, and where that goes.
  public let exclude: [Exclusion]
  /// The kind of code, where declared.
  public let kind: Kind?
  /// The coding method that it belongs to, such as `process` or `in vivo`; empty when not given.
  ///
  /// First and second cycle methods after Saldaña, as Miles, Huberman & Saldaña 2014 use them.
  public let method: String
  /// Draft, active or retired; a code without a word about it is active.
  public let status: Status
  /// The ids of the codes that it became, where it was split, merged or replaced.
  public let became: [String]
  /// Where the code comes from: `start-list`, `data` or `theory`, as written.
  public let origin: String
  /// The concepts of the protocol it stands for.
  public let concepts: [String]
  /// The research questions it serves; none means context.
  public let questions: [String]
  /// What a coding must carry.
  public let needs: [Need]
  /// Examples with their source.
  public let examples: [Example]
  /// The codes that a pattern code gathers.
  public let members: [String]
  /// What proposes the code; alternatives of one another.
  public let indicators: [Indicator]
  /// Hits known to be false.
  public let falseHits: [FalseHit]
  /// The identifier by which other programs know it, where it was imported with one.
  public let guid: String?
  /// Its colour in other programs, as `#RRGGBB` or `#RGB`.
  public let color: String?
  /// Where the code stands.
  public let declaredAt: FilePlace?

  /// Creates a code.
  public init(
    id: String,
    name: LocalizedText? = nil,
    label: LocalizedText = LocalizedText(""),
    parent: String? = nil,
    isApplied: Bool = true,
    definition: LocalizedText = LocalizedText(""),
    include: LocalizedText = LocalizedText(""),
    exclude: [Exclusion] = [],
    kind: Kind? = nil,
    method: String = "",
    status: Status = .active,
    became: [String] = [],
    origin: String = "",
    concepts: [String] = [],
    questions: [String] = [],
    needs: [Need] = [],
    examples: [Example] = [],
    members: [String] = [],
    indicators: [Indicator] = [],
    falseHits: [FalseHit] = [],
    guid: String? = nil,
    color: String? = nil,
    declaredAt: FilePlace? = nil
  ) {
    self.id = id
    self.name = name ?? LocalizedText(id)
    self.label = label
    self.parent = parent
    self.isApplied = isApplied
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.kind = kind
    self.method = method
    self.status = status
    self.became = became
    self.origin = origin
    self.concepts = concepts
    self.questions = questions
    self.needs = needs
    self.examples = examples
    self.members = members
    self.indicators = indicators
    self.falseHits = falseHits
    self.guid = guid
    self.color = color
    self.declaredAt = declaredAt
  }

  /// Whether it may be given to excerpts now: no container, and not retired.
  public var isInUse: Bool { isApplied && status != .retired }
}
