/// What reducing gives: everything coded or proposed, as it stands after all judgements.
public struct Reduction: Hashable, Sendable {
  /// A person's mark that a stretch was read and nothing in it is to be coded.
  public struct NothingHere: Hashable, Sendable {
    /// The judgement.
    public let judgement: JudgementID
    /// The stretch as described.
    public let anchor: Anchor
    /// Its stretch of today's document.
    public let range: TextRange?
    /// Who read it.
    public let by: String
    /// The sample it was read for, where it was read for one.
    public let sample: String?

    /// Creates a mark.
    public init(
      judgement: JudgementID,
      anchor: Anchor,
      range: TextRange?,
      by: String,
      sample: String? = nil
    ) {
      self.judgement = judgement
      self.anchor = anchor
      self.range = range
      self.by = by
      self.sample = sample
    }
  }

  /// Names by which a person knows one actor.
  public struct Actor: Hashable, Sendable {
    /// The judgement.
    public let judgement: JudgementID
    /// The actor's id.
    public let id: String
    /// The names it goes by in the sources.
    public let names: [String]
    /// Who recorded it.
    public let by: String

    /// Creates an actor.
    public init(judgement: JudgementID, id: String, names: [String], by: String) {
      self.judgement = judgement
      self.id = id
      self.names = names
      self.by = by
    }
  }

  /// A person's short remark at an excerpt.
  public struct Remark: Hashable, Sendable {
    /// The judgement.
    public let judgement: JudgementID
    /// The excerpt as described.
    public let anchor: Anchor
    /// Its stretch of today's document.
    public let range: TextRange?
    /// The remark.
    public let words: String
    /// Who.
    public let by: String
    /// When, as in the journal.
    public let at: String

    /// Creates a remark.
    public init(
      judgement: JudgementID,
      anchor: Anchor,
      range: TextRange?,
      words: String,
      by: String,
      at: String
    ) {
      self.judgement = judgement
      self.anchor = anchor
      self.range = range
      self.words = words
      self.by = by
      self.at = at
    }
  }

  /// The words of a coding's excerpt in another language, never a quotation of the source.
  public struct Translation: Hashable, Sendable {
    /// The judgement.
    public let judgement: JudgementID
    /// The coding, by its own id.
    public let coding: JudgementID
    /// The language of the translation.
    public let language: String
    /// The translation.
    public let words: String
    /// Who translated: a person, or a tool with its version.
    public let translator: String
    /// Who recorded it.
    public let by: String

    /// Creates a translation.
    public init(
      judgement: JudgementID,
      coding: JudgementID,
      language: String,
      words: String,
      translator: String,
      by: String
    ) {
      self.judgement = judgement
      self.coding = coding
      self.language = language
      self.words = words
      self.translator = translator
      self.by = by
    }
  }

  /// The indicator hits, by source in the register's order, then by place, then by code.
  public let hits: [IndicatorHit]
  /// The suggestions, in the same order.
  public let suggestions: [Suggestion]
  /// The codings, by source in the register's order, then by place, then by code and id.
  public let codings: [Coding]
  /// The events, by date, then by id and judgement.
  public let events: [Event]
  /// Links recorded in the journal.
  public let links: [LinkChoice]
  /// The contradictions, recorded ones first, then proposed ones.
  public let contradictions: [Contradiction]
  /// Where persons found nothing to code.
  public let nothingHere: [NothingHere]
  /// What persons wrote or rated in cells through the journal, the latest per cell and person.
  public let cellChoices: [CellChoice]
  /// The latest verdict of each person on each finding.
  public let verdicts: [VerdictChoice]
  /// What was noticed on the way.
  public let diagnostics: [Diagnostic]
  /// The actors, the latest record of each person, by id.
  public let actors: [Actor]
  /// What seems to contradict itself and no person has linked yet.
  public let noticed: [NoticedConflict]
  /// The coding that a line joined or changed, where it is another's id: a second coding of the same
  /// words, or an edit.
  public let joined: [JudgementID: JudgementID]
  /// The samples for check-coding, in the order in which they were drawn.
  public let samples: [CheckSample]
  /// The codings made for samples; they count for agreement only.
  public let checkCodings: [Coding]
  /// Where persons found nothing to code in samples.
  public let checkedNothing: [NothingHere]
  /// The disagreements that were talked through, in order.
  public let settlements: [SettledDisagreement]
  /// Short remarks at excerpts, by source in the register's order, then by place.
  public let remarks: [Remark]
  /// The latest translation of each coding into each language by each person, by coding.
  public let translations: [Translation]
  /// The codings whose words stay out of what leaves the study.
  public let withheld: Set<JudgementID>
  /// The places held beside codings: of events, marks and samples, in order of replay.
  public let held: [HeldPlace]
  /// The codings whose words a person gave up.
  public let givenUp: Set<JudgementID>

  /// Creates a reduction.
  public init(
    hits: [IndicatorHit] = [],
    suggestions: [Suggestion] = [],
    codings: [Coding] = [],
    events: [Event] = [],
    links: [LinkChoice] = [],
    contradictions: [Contradiction] = [],
    nothingHere: [NothingHere] = [],
    cellChoices: [CellChoice] = [],
    verdicts: [VerdictChoice] = [],
    diagnostics: [Diagnostic] = [],
    actors: [Actor] = [],
    noticed: [NoticedConflict] = [],
    joined: [JudgementID: JudgementID] = [:],
    samples: [CheckSample] = [],
    checkCodings: [Coding] = [],
    checkedNothing: [NothingHere] = [],
    settlements: [SettledDisagreement] = [],
    remarks: [Remark] = [],
    translations: [Translation] = [],
    withheld: Set<JudgementID> = [],
    held: [HeldPlace] = [],
    givenUp: Set<JudgementID> = []
  ) {
    self.hits = hits
    self.suggestions = suggestions
    self.codings = codings
    self.events = events
    self.links = links
    self.contradictions = contradictions
    self.nothingHere = nothingHere
    self.cellChoices = cellChoices
    self.verdicts = verdicts
    self.diagnostics = diagnostics
    self.actors = actors
    self.noticed = noticed
    self.joined = joined
    self.samples = samples
    self.checkCodings = checkCodings
    self.checkedNothing = checkedNothing
    self.settlements = settlements
    self.remarks = remarks
    self.translations = translations
    self.withheld = withheld
    self.held = held
    self.givenUp = givenUp
  }

  /// The standing coding that a line made, joined or changed.
  public func coding(of line: JudgementID) -> Coding? {
    let id = joined[line] ?? line
    return codings.first { $0.id == id }
  }
}

extension Reduction {
  /// All places that judgements hold: those of codings, then those of the rest.
  public var places: [HeldPlace] {
    (codings + checkCodings).map { coding in
      HeldPlace(
        holder: .coding,
        judgement: coding.id,
        about: coding.code,
        anchor: coding.choice.anchor,
        state: coding.anchorState,
        isGivenUp: givenUp.contains(coding.id)
      )
    } + held
  }
}
