public import StudyModel

/// A choice that a person made outside the program, as a file has it.
///
/// Nothing of it has been held against the study: sources, codes and judgements are names, and places
/// are what the file claims.
public struct HandedChoice: Hashable, Sendable {
  /// What was chosen.
  public enum Act: Hashable, Sendable {
    /// Codes for words.
    case code(HandedPlace, HandedWords)
    /// A suggestion as a coding, with the words as the person chose them where that is said.
    case accept(of: String, HandedPlace?, HandedWords)
    /// A suggestion turned down.
    case reject(of: String, why: String?)
    /// A coding of one's own, or a suggestion, with all that is said of it after the change.
    case edit(of: String, HandedPlace?, HandedWords)
    /// A judgement of one's own taken back.
    case undo(of: String, why: String?)
    /// Words read, with nothing to code.
    case nothing(HandedPlace)
    /// A note at words.
    case jot(HandedPlace, words: String)
    /// A remark about a finding, a cell, a quotation or the whole.
    case remark(on: String, words: String)
    /// What cannot be read or must not be taken, and what to do.
    case refused(act: String, reason: String, remedy: String)
  }

  /// Its number in the file, from 1.
  public let number: Int
  /// The key that the file gives it; nothing where the key is made of what it says.
  public let key: String?
  /// The line of the file, from 1; 0 where lines mean nothing.
  public let line: Int
  /// Where in the study a person finds it, as far as the file says; empty where it does not.
  public let whereabouts: String
  /// What was chosen.
  public let act: Act

  /// Creates a choice.
  public init(
    number: Int,
    key: String? = nil,
    line: Int = 0,
    whereabouts: String = "",
    act: Act
  ) {
    self.number = number
    self.key = key
    self.line = line
    self.whereabouts = whereabouts
    self.act = act
  }
}

/// What a person says of words beside their place: codes, and what belongs to a coding.
public struct HandedWords: Hashable, Sendable {
  /// The code, as written.
  public var code: String
  /// The cases.
  public var cases: [String]
  /// How strongly the source asserts it.
  public var claim: String?
  /// The direction of the effect.
  public var sign: String?
  /// How strong the effect is held to be.
  public var strength: String?
  /// Who speaks.
  public var voice: String?
  /// What evidence the source gives.
  public var evidence: [String]
  /// The domain of the evidence.
  public var domain: String?
  /// Who gains, loses or carries the effect.
  public var bearer: String?
  /// How sure the coder is.
  public var certainty: String?
  /// The note.
  public var why: String?

  /// Creates words; what is not given is not said.
  public init(
    code: String = "",
    cases: [String] = [],
    claim: String? = nil,
    sign: String? = nil,
    strength: String? = nil,
    voice: String? = nil,
    evidence: [String] = [],
    domain: String? = nil,
    bearer: String? = nil,
    certainty: String? = nil,
    why: String? = nil
  ) {
    self.code = code
    self.cases = cases
    self.claim = claim
    self.sign = sign
    self.strength = strength
    self.voice = voice
    self.evidence = evidence
    self.domain = domain
    self.bearer = bearer
    self.certainty = certainty
    self.why = why
  }
}

/// Where words stand, as a file says it.
public struct HandedPlace: Hashable, Sendable {
  /// Where to look within a source.
  public enum Hint: Hashable, Sendable {
    /// On the page of a label.
    case page(String)
    /// In passages, by their numbers.
    case passages(ClosedRange<Int>)
    /// In a place as a hand types it.
    case typed(String)
  }

  /// The source; nothing where the file does not say it.
  public var source: String?
  /// The fingerprint of the reading text in which the range counts.
  public var document: String?
  /// The stretch of that text.
  public var range: TextRange?
  /// The words.
  public var quote: String
  /// The words before; empty for none.
  public var prefix: String
  /// The words after; empty for none.
  public var suffix: String
  /// Where to look.
  public var hint: Hint?

  /// Creates a place.
  public init(
    source: String? = nil,
    document: String? = nil,
    range: TextRange? = nil,
    quote: String,
    prefix: String = "",
    suffix: String = "",
    hint: Hint? = nil
  ) {
    self.source = source
    self.document = document
    self.range = range
    self.quote = quote
    self.prefix = prefix
    self.suffix = suffix
    self.hint = hint
  }
}
