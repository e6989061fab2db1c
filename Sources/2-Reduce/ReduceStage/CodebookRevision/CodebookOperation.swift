public import StudyModel

/// An operation on the codebook as a person asks for it (Miles & Huberman 1994, chapter 4: revising
/// codes).
public enum CodebookOperation: Hashable, Sendable {
  /// A code that may be new, with a name for that case.
  public struct Target: Hashable, Sendable {
    /// The id.
    public let id: String
    /// The name of a new code; the id where nothing is said.
    public let name: String?

    /// Creates a target.
    public init(id: String, name: String? = nil) {
      self.id = id
      self.name = name
    }
  }

  /// What may be said of a code in words.
  public struct Wording: Hashable, Sendable {
    /// The name.
    public var name: LocalizedText?
    /// The definition.
    public var definition: LocalizedText?
    /// What belongs in it.
    public var include: LocalizedText?

    /// Creates a wording; what is not given is not said.
    public init(
      name: LocalizedText? = nil,
      definition: LocalizedText? = nil,
      include: LocalizedText? = nil
    ) {
      self.name = name
      self.definition = definition
      self.include = include
    }
  }

  /// A new code, below another or at the top.
  case add(id: String, Wording, under: String?, from: String?)
  /// Another name, another id, or both; the meaning stays.
  case rename(String, name: LocalizedText?, id: String?)
  /// Another meaning: every coding waits for review.
  case redefine(String, Wording)
  /// A code divided: each coding goes to one or more of the targets, or stays by decision.
  case split(String, into: [Target], decisions: [JudgementID: [String]])
  /// Codes joined: their codings go to one that may be among them.
  case merge([String], into: Target)
  /// Another place in the tree.
  case move(String, under: String?)
  /// A code becomes a pattern code of its members, which stay.
  case promote(String, members: [String])
  /// A code is used no more; its codings stay with it, hidden.
  case retire(String, replacedBy: [String])

  /// The operation's name, as in the journal.
  public var name: String {
    switch self {
    case .add: "add"
    case .rename: "rename"
    case .redefine: "redefine"
    case .split: "split"
    case .merge: "merge"
    case .move: "move"
    case .promote: "promote"
    case .retire: "retire"
    }
  }
}

/// A change of one code in the codebook's file.
public enum CodeEdit: Hashable, Sendable {
  /// The value of a field.
  public enum Value: Hashable, Sendable {
    case word(String)
    case words(LocalizedText)
    case list([String])
    case exclusions([Code.Exclusion])
    case examples([Code.Example])
  }

  /// A field of a code.
  public struct Field: Hashable, Sendable {
    /// The name, as in the file.
    public let name: String
    /// The value; nothing takes the field out.
    public let value: Value?

    /// Creates a field.
    public init(name: String, value: Value?) {
      self.name = name
      self.value = value
    }
  }

  /// A new code with its fields, behind another or at the end.
  case add(String, [Field], after: String?)
  /// Fields of a code, set or taken out.
  case set(String, [Field])

  /// The id of the code, before the change.
  public var code: String {
    switch self {
    case .add(let id, _, _), .set(let id, _): id
    }
  }
}
