/// Any choice of a person: one line of a journal.
public struct Judgement: Hashable, Sendable {
  /// A journal is sorted and sifted often, and a copy would count every text of a line.
  private let kept: Kept

  /// Its chain and number.
  public var id: JudgementID { kept.fields.id }
  /// When, as ISO 8601 in UTC: `2026-11-20T09:15:00Z`.
  public var at: String { kept.fields.at }
  /// Who.
  public var by: String { kept.fields.by }
  /// What was chosen.
  public var act: Act { kept.fields.act }
  /// The key of the choice made elsewhere that it comes of; nothing for what was chosen here.
  public var taken: String? { kept.fields.taken }

  /// Creates a judgement.
  public init(id: JudgementID, at: String, by: String, act: Act, taken: String? = nil) {
    kept = Kept(Fields(id: id, at: at, by: by, act: act, taken: taken))
  }

  /// Whether two judgements say the same.
  public static func == (left: Judgement, right: Judgement) -> Bool {
    left.kept === right.kept || left.kept.fields == right.kept.fields
  }

  /// Takes all that the judgement says into a hash.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(kept.fields)
  }
}

/// What a judgement says.
private struct Fields: Hashable, Sendable {
  let id: JudgementID
  let at: String
  let by: String
  let act: Act
  let taken: String?
}

/// What a judgement says, once for all its copies.
private final class Kept: Sendable {
  let fields: Fields

  init(_ fields: Fields) {
    self.fields = fields
  }
}

/// What a person did in one journal line.
///
/// Acts differ much in size, and those of a long journal are looked at often: a copy is one reference.
public indirect enum Act: Hashable, Sendable {
  /// Coded an excerpt.
  case code(CodingChoice)
  /// Changed a coding of their own; all fields after the change.
  case edit(of: JudgementID, CodingChoice)
  /// Accepted a suggestion, by its id, as a coding.
  case accept(of: String, CodingChoice)
  /// Rejected a suggestion.
  case reject(Rejection)
  /// Took a line back.
  case undo(of: JudgementID, why: String?)
  /// Read a stretch and found nothing to code.
  case none(Anchor)
  /// Wrote or changed a memo, a form or a chapter.
  case wrote(WritingVersion)
  /// Read a unit of a sample and found nothing to code, which counts for agreement only.
  case noneInSample(Anchor, sample: String)
  /// Recorded an event.
  case event(EventChoice)
  /// Recorded an actor and the names it goes by.
  case actor(id: String, names: [String])
  /// Recorded a link of a network.
  case link(LinkChoice)
  /// Wrote into a cell of a display.
  case cell(CellChoice)
  /// Rated a cell of a display.
  case rate(CellChoice)
  /// Gave a verdict on a finding.
  case verdict(VerdictChoice)
  /// Changed the codebook by an operation.
  case codebook(CodebookChange)
  /// Recorded what was changed by hand.
  case record(RecordedChange)
  /// Linked statements that contradict one another.
  case contradiction(of: [JudgementID], about: String)
  /// Settled a contradiction, or a conflict between persons.
  case resolve(of: JudgementID, choice: String, why: String)
  /// Talked a disagreement between coders through; nothing else changes by it.
  case settle(Settlement)
  /// Decided where a moved excerpt stands now; nothing means it is lost.
  case reanchor(of: JudgementID, to: Anchor?, why: String? = nil)
  /// Corrected the parts of a source; the change as written.
  case parts(source: String, change: String)
  /// Corrected the passages of a source; the change as written.
  case passages(source: String, change: String)
  /// Kept an excerpt out of everything that leaves the study.
  case withhold(of: JudgementID, why: String?)
  /// Left a short remark at an excerpt.
  case jot(Anchor, words: String)
  /// Translated the words of an excerpt; the original stays the quote.
  case translate(Translation)
  /// Recorded a case.
  case delimit(CaseChoice)
  /// Recorded an attribute of a case or a source.
  case attribute(AttributeChoice)
  /// Decided something about the study itself.
  case decision(DecisionChoice)
  /// Had a sample drawn for check-coding.
  case sample(SampleChoice)
  /// An act that this version keeps and chains but does not read.
  case further(name: String)
}

extension Act {
  /// A suggestion turned down.
  public struct Rejection: Hashable, Sendable {
    /// The suggestion's id.
    public let of: String
    /// The id of the code it proposed.
    public let code: String
    /// The sentence it proposed it for.
    public let anchor: Anchor
    /// Why, required in batch.
    public let why: String?

    /// Creates a rejection.
    public init(of: String, code: String, anchor: Anchor, why: String? = nil) {
      self.of = of
      self.code = code
      self.anchor = anchor
      self.why = why
    }
  }

  /// The words of an excerpt in another language.
  public struct Translation: Hashable, Sendable {
    /// The judgement whose excerpt it is.
    public let of: JudgementID
    /// The language of the translation, such as `en`.
    public let language: String
    /// The translation.
    public let words: String
    /// Who translated: a person, or a tool with its version.
    public let translator: String

    /// Creates a translation.
    public init(of: JudgementID, language: String, words: String, translator: String) {
      self.of = of
      self.language = language
      self.words = words
      self.translator = translator
    }
  }

  /// A version of a memo, form or chapter.
  public struct WritingVersion: Hashable, Sendable {
    /// What kind of writing it is.
    public enum Kind: String, Sendable, CaseIterable {
      case memo, form, chapter
    }

    /// The kind.
    public let kind: Kind
    /// The file's name without its ending.
    public let id: String
    /// The SHA-256 of the file.
    public let sha256: String

    /// Creates a version.
    public init(kind: Kind, id: String, sha256: String) {
      self.kind = kind
      self.id = id
      self.sha256 = sha256
    }
  }
}
