/// What a person recorded of an event.
public struct EventChoice: Hashable, Sendable {
  /// The event's id; several records may share it.
  public let id: String
  /// What happened.
  public let name: String
  /// When, as precisely as the source says.
  public let date: PartialDate?
  /// The actors named.
  public let actors: [String]
  /// The cases it belongs to.
  public let cases: [String]
  /// The codings it rests on.
  public let codings: [JudgementID]
  /// The excerpt it rests on.
  public let anchor: Anchor?

  /// Creates a record of an event.
  public init(
    id: String,
    name: String,
    date: PartialDate?,
    actors: [String] = [],
    cases: [String] = [],
    codings: [JudgementID] = [],
    anchor: Anchor? = nil
  ) {
    self.id = id
    self.name = name
    self.date = date
    self.actors = actors
    self.cases = cases
    self.codings = codings
    self.anchor = anchor
  }
}

/// What a person recorded of a link in a network.
public struct LinkChoice: Hashable, Sendable {
  /// The network's id.
  public let network: String
  /// The link, with its excerpts.
  public let link: NetworkSpecification.Link

  /// Creates a record of a link.
  public init(network: String, link: NetworkSpecification.Link) {
    self.network = network
    self.link = link
  }
}

/// What a person wrote or rated in a cell.
public struct CellChoice: Hashable, Sendable {
  /// The cell's id: `DISPLAY/ROW/COLUMN`.
  public let cell: String
  /// `summary`, `paraphrase`, `symbol`, or for a rating the scale's name.
  public let kind: String
  /// The words or the value.
  public let text: String
  /// The fingerprint of the cell's codings when it was written.
  public let evidence: String
  /// The judgement.
  public let judgement: JudgementID?
  /// Who.
  public let by: String
  /// When.
  public let at: String

  /// Creates a choice.
  public init(
    cell: String,
    kind: String,
    text: String,
    evidence: String,
    judgement: JudgementID? = nil,
    by: String = "",
    at: String = ""
  ) {
    self.cell = cell
    self.kind = kind
    self.text = text
    self.evidence = evidence
    self.judgement = judgement
    self.by = by
    self.at = at
  }
}

/// A person's verdict on a finding.
public struct VerdictChoice: Hashable, Sendable {
  /// The finding's id.
  public let finding: String
  /// The verdict.
  public let verdict: Verdict
  /// Why.
  public let why: String
  /// The fingerprint of what was judged.
  public let evidence: String
  /// Who.
  public let by: String
  /// When.
  public let at: String

  /// Creates a verdict of a person.
  public init(
    finding: String,
    verdict: Verdict,
    why: String,
    evidence: String,
    by: String = "",
    at: String = ""
  ) {
    self.finding = finding
    self.verdict = verdict
    self.why = why
    self.evidence = evidence
    self.by = by
    self.at = at
  }
}

/// What a person changed by hand in a file, one item a line.
public struct RecordedChange: Hashable, Sendable {
  /// The file's path below the study.
  public let file: String
  /// The item: an id, or `*` for a whole file.
  public let item: String
  /// The item's lines when it was last recorded; empty for a new one.
  public let before: String
  /// The item's lines now; empty for one taken out.
  public let after: String
  /// For a changed definition, whether the meaning stayed.
  public let sameMeaning: Bool?
  /// Why.
  public let why: String?
  /// The ids of all codes in their order in the file, where that is not the order before with what is
  /// new at its end.
  public let order: [String]

  /// Creates a recorded change.
  public init(
    file: String,
    item: String,
    before: String,
    after: String,
    sameMeaning: Bool? = nil,
    why: String? = nil,
    order: [String] = []
  ) {
    self.file = file
    self.item = item
    self.before = before
    self.after = after
    self.sameMeaning = sameMeaning
    self.why = why
    self.order = order
  }
}
